#!/usr/bin/env node
import {existsSync, readFileSync} from 'node:fs'

const bati = (nom) => new URL(`../dist/cli/${nom}.js`, import.meta.url)
const programme = bati('entree')
const [premier, ...suite] = process.argv.slice(2)

// Answered before anything heavy is imported: scripts ask it often.
if (premier === '--version' && suite.length === 0) {
  const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  process.stdout.write(`animreg ${version}\n`)
} else if (existsSync(programme)) {
  // What a fault of ours then shows are the lines of the sources.
  if (suite.includes('--verbeux')) process.setSourceMapsEnabled(true)
  if (premier === '--completer') {
    const {repondreALaTouche} = await import(bati('completion/repondre').href)
    await repondreALaTouche(suite)
  } else {
    const {demarrer} = await import(programme.href)
    await demarrer(process.argv.slice(2))
  }
} else {
  process.stderr.write("animreg n'est pas encore construit. Dans son dossier, lancez : npm run build\n")
  process.exitCode = 1
}
