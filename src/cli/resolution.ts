import {ErreurMetier} from '../shared/erreur-metier.js'
import {sansAccents} from '../shared/francais.js'
import {plusProches} from './proche.js'

/** What the words typed point at. */
export type Resolution =
  | {readonly genre: 'racine'}
  | {readonly genre: 'sujet'; readonly sujet: string}
  | {readonly genre: 'commande'; readonly id: string; readonly argv: readonly string[]}

/**
 * Reads the leading words as a command or a subject. Accents and capitals are forgiven (« activité vérifier »):
 * they are how these words are written everywhere else. `ids` are oclif's: `activite:importer`.
 */
export function resoudre(argv: readonly string[], ids: readonly string[]): Resolution {
  const finDesMots = argv.findIndex((mot) => mot.startsWith('-'))
  const mots = finDesMots === -1 ? argv : argv.slice(0, finDesMots)
  if (mots.length === 0) return racineOuOption(argv, ids)

  const cles = mots.map((mot) => sansAccents(mot))
  for (let combien = cles.length; combien > 0; combien--) {
    const id = cles.slice(0, combien).join(':')
    if (ids.includes(id)) return {genre: 'commande', id, argv: argv.slice(combien)}
  }
  const sujet = cles.join(':')
  if (ids.some((id) => id.startsWith(`${sujet}:`))) return {genre: 'sujet', sujet}
  throw commandeInconnue(mots, ids)
}

const OPTIONS_SANS_COMMANDE = new Set(['--json', '--verbeux', '--help', '--aide', '-h'])

/** « animreg » alone is « animreg accueil »: so are its options. */
export const ACCUEIL = 'accueil'
const OPTIONS_DE_L_ACCUEIL = new Set(['--espace', '--annee', ...OPTIONS_SANS_COMMANDE])

function racineOuOption(argv: readonly string[], ids: readonly string[]): Resolution {
  const option = argv.find((mot) => !OPTIONS_SANS_COMMANDE.has(mot))
  if (option === undefined) return {genre: 'racine'}
  if (ids.includes(ACCUEIL) && estPourLAccueil(argv, ids)) return {genre: 'commande', id: ACCUEIL, argv}
  throw new ErreurMetier('CLI-003', `Aucune commande n'est donnée avant « ${option} ».`, {
    pistes: [
      'La commande vient en premier, les options ensuite, par exemple « animreg structures lister --annee 2008 ».',
      '« animreg --help » donne la liste des commandes.',
    ],
    details: {option},
  })
}

/** Its options only, and no word that begins a command: that one was meant, and comes first. */
function estPourLAccueil(argv: readonly string[], ids: readonly string[]): boolean {
  const options = argv.filter((mot) => mot.startsWith('-')).map((mot) => mot.split('=')[0] ?? mot)
  const debuts = new Set(ids.map((id) => id.split(':')[0]))
  return (
    options.every((o) => OPTIONS_DE_L_ACCUEIL.has(o)) && !argv.some((mot) => debuts.has(sansAccents(mot)))
  )
}

function commandeInconnue(mots: readonly string[], ids: readonly string[]): ErreurMetier {
  const [premier = ''] = mots
  const sujets = [...new Set(ids.map((id) => id.split(':')[0] ?? id))]
  const dansLeSujet = ids.filter((id) => id.startsWith(`${sansAccents(premier)}:`))
  const noms = dansLeSujet.length > 0 ? dansLeSujet : [...sujets, ...ids]
  const saisie = mots.slice(0, 2).join(' ')
  const enMots = noms.map((id) => id.replaceAll(':', ' '))
  const memeVerbe = ids
    .filter((id) => id.endsWith(`:${sansAccents(premier)}`))
    .map((id) => id.replaceAll(':', ' '))
  const proches = [...plusProches(saisie, enMots, 2), ...plusProches(premier, enMots, 2), ...memeVerbe]
  const pistes = [...new Set(proches)].slice(0, 3).map((nom) => `Vouliez-vous dire « animreg ${nom} » ?`)
  const liste =
    dansLeSujet.length > 0
      ? `« animreg ${sansAccents(premier)} » liste les commandes de ce sujet.`
      : '« animreg --help » donne la liste des commandes.'
  return new ErreurMetier('CLI-001', `La commande « animreg ${saisie} » n'existe pas.`, {
    pistes: [...pistes, liste],
    details: {saisie, proches: [...new Set(proches)].slice(0, 3)},
  })
}
