#!/usr/bin/env node
import {existsSync, readFileSync} from 'node:fs'

const programme = new URL('../dist/cli/entree.js', import.meta.url)

// Answered before anything heavy is imported: scripts ask it often.
if (process.argv.length === 3 && process.argv[2] === '--version') {
  const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  process.stdout.write(`animreg ${version}\n`)
} else if (existsSync(programme)) {
  const {demarrer} = await import(programme.href)
  await demarrer(process.argv.slice(2))
} else {
  process.stderr.write("animreg n'est pas encore construit. Dans son dossier, lancez : npm run build\n")
  process.exitCode = 1
}
