import {setImmediate as souffler} from 'node:timers/promises'
import {ouvrirEspace} from '../../src/espace/index.js'
import type {Valeur} from '../../src/metier/activite/index.js'
import {fichierRecu, valeur} from './exemples.js'

/** Values of each import of the loop: an import that holds another number of them was cut. */
const PAR_IMPORT = 3000

/** Keeps files one after the other until it is killed. Run by a test as a process of its own. */
const dossier = process.argv[2] ?? ''
const espace = await ouvrirEspace({dossier, depart: '.'})
for (let tour = 0; ; tour++) {
  const valeurs = Array.from({length: PAR_IMPORT}, (_, i) =>
    valeur({
      indicateur: `indicateur_${i % 250}`,
      periode: `2008-${String(1 + Math.floor(i / 250)).padStart(2, '0')}` as Valeur['periode'],
      valeur: tour,
    }),
  )
  const fichier = fichierRecu(`tour-${tour}.csv`, `${process.pid} ${tour}`)
  const {numero} = await espace.enregistrer(
    {genre: 'activite', source: 'tableaux', valeurs},
    {fichier, annee: 2008, anomalies: []},
  )
  process.stdout.write(`${numero}\n`)
  // Without a turn of the event loop, no version of Node tells a script of a Ctrl-C.
  await souffler()
}
