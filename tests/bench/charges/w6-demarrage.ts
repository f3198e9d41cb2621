import {join} from 'node:path'
import {creerEspace} from '../../../src/espace/index.js'
import {type Concurrent, comparer, enTableau, type Objectif} from '../mesure/index.js'
import {animreg} from './animreg.js'
import type {Charge} from './types.js'

const RIEN = '`node -e 0`'
/** Runs so short that a neighbour weighs on them: more rounds. */
const TOURS_POUR_UN = 2

/** Start-up against a Node that does nothing: the version, the help, and commands that open an espace. */
export const mesurerLeDemarrage: Charge = async (dossier, {tours, petit}) => {
  const chemin = join(dossier, 'espace')
  const espace = await creerEspace({dossier: chemin, nom: 'Réseau', region: 'Lorraine', annee: 2008})
  espace.fermer()
  const ligne = (auPlus: number | undefined, mots: readonly string[]): Concurrent => ({
    nom: `\`animreg ${mots.join(' ')}\``,
    commandes: [animreg(...mots)],
    total: null,
    objectifs: auPlus === undefined ? [] : [{grandeur: 'temps', auPlus, sur: RIEN} satisfies Objectif],
  })
  const dansLEspace = (...mots: readonly string[]): Concurrent => ({
    ...ligne(3.5, mots),
    commandes: [animreg(...mots, '--espace', chemin)],
  })
  const concurrents = [
    {nom: RIEN, commandes: [['node', '-e', '0']] as const, total: null},
    ligne(1.3, ['--version']),
    dansLEspace('structures', 'lister'),
    ...(petit
      ? []
      : [
          ligne(undefined, ['--help']),
          ligne(undefined, ['expliquer', 'ACT-003']),
          dansLEspace('chiffres', 'calculer'),
          dansLEspace('conventions', 'lister'),
          dansLEspace('instances', 'lister'),
        ]),
  ]
  return `## W6. Démarrage\n\n${enTableau(comparer(concurrents, tours * TOURS_POUR_UN))}`
}
