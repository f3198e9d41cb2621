import {prendreVerrou} from '../../src/espace/verrou.js'

/** Holds the lock of a folder until it is stopped. Run by a test as a process of its own. */
const dossier = process.argv[2] ?? ''
await prendreVerrou(dossier, {commande: 'animreg essai'})
process.stdout.write('tenu\n')
setInterval(() => undefined, 1000)
