#!/usr/bin/env node
// After a build: manifest of commands, schemas of the --json answers, command reference.
import {ecrireManifeste, ecrireReference} from '../dist/cli/reference.js'

await ecrireManifeste()
if (!process.argv.includes('--manifeste')) {
  for (const fichier of await ecrireReference()) process.stdout.write(`écrit : ${fichier}\n`)
}
