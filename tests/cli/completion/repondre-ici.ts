import {readFileSync} from 'node:fs'
import type {Manifeste} from '../../../src/cli/completion/candidats.js'
import {completer} from '../../../src/cli/completion/repondre.js'

/** Stands for `animreg --completer`, from the sources: the manifest is the one the test wrote. */
const [manifeste = '', , ...mots] = process.argv.slice(2)
const candidats = await completer(JSON.parse(readFileSync(manifeste, 'utf8')) as Manifeste, mots)
for (const {mot, sens} of candidats) process.stdout.write(`${mot}\t${sens ?? ''}\n`)
