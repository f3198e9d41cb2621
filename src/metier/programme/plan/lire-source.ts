import {sansAccents} from '../../../shared/francais.js'
import type {GenreDeSource, RequeteDuJournal, SourceDIndicateur} from './schema.js'

/** The words of the column « Source ». */
export const MOTS_DES_SOURCES: Readonly<Record<GenreDeSource, readonly string[]>> = {
  journal: ['journal', 'faits'],
  chiffres: ['chiffres-clés', 'chiffres', 'chiffre-clé'],
  formation: ['plan de formation', 'formation', 'plan régional de formation'],
  temps: ['feuilles de temps', 'temps', 'feuille de temps'],
  saisie: ['saisie', 'à saisir'],
}

/** What the training plan can be asked, by the words that ask it. */
const MESURES_DE_FORMATION: readonly (readonly [RegExp, string])[] = [
  [/\bjours?\b|sessions? × jours/i, 'jours'],
  [/\bplaces?\b/i, 'places'],
  [/\bsessions?\b/i, 'sessions'],
  [/\bparticipants?|stagiaires?|inscrits?\b/i, 'participants'],
  [/\bactions?\b/i, 'actions'],
]

/** Reads where an indicator is counted; undefined when the words cannot be understood. */
export function lireSource(genre: GenreDeSource, ou: string): SourceDIndicateur | undefined {
  switch (genre) {
    case 'journal': {
      const requete = lireRequete(ou)
      return requete && {genre, ou, requete}
    }
    case 'chiffres':
      return lireChiffre(ou)
    case 'formation': {
      const mesure = MESURES_DE_FORMATION.find(([forme]) => forme.test(ou))?.[1]
      return mesure === undefined ? undefined : {genre, ou, mesure}
    }
    case 'temps':
      return {genre, ou, rubrique: /^total|^$|feuilles? de temps/i.test(ou.trim()) ? null : ou.trim()}
    case 'saisie':
      return {genre, ou}
  }
}

/** « premiers_accueils », « civis, taux de réalisation ». */
function lireChiffre(ou: string): SourceDIndicateur | undefined {
  const lu = /^\s*([a-z][a-z0-9_]*)\s*(?:,\s*(.*))?$/i.exec(ou)
  if (!lu?.[1]) return undefined
  const mesure = mesureDeChiffre(lu[2] ?? '')
  return mesure && {genre: 'chiffres', ou, code: lu[1].toLowerCase(), mesure}
}

function mesureDeChiffre(mots: string): 'valeur' | 'repondantes' | 'taux_realisation' | undefined {
  const nus = sansAccents(mots).trim()
  if (nus === '' || nus === 'valeur') return 'valeur'
  if (/repondante/.test(nus)) return 'repondantes'
  return /\btaux\b/.test(nus) ? 'taux_realisation' : undefined
}

const MORCEAU =
  /^(type|th[eè]me|action|partenaire|dispositif|compteur)\s*:?\s*(?:«\s*(.+?)\s*»|"(.+?)"|(.+))$/i

/** « thème « CIVIS », type « Groupe de travail » »; a piece that is not understood makes the whole unknown. */
export function lireRequete(ou: string): RequeteDuJournal | undefined {
  const requete: {-readonly [C in keyof RequeteDuJournal]: RequeteDuJournal[C]} = {
    type: null,
    theme: null,
    action: null,
    partenaire: null,
    dispositif: null,
    compter: 'faits',
    compteur: null,
  }
  const morceaux = decouper(ou)
  for (const morceau of morceaux) {
    const compte = COMPTES.find(([forme]) => forme.test(morceau))?.[1]
    if (compte) {
      requete.compter = compte
      continue
    }
    const lu = lireMorceau(morceau)
    if (!lu || requete[lu.champ] !== null) return undefined
    requete[lu.champ] = lu.valeur
    if (lu.champ === 'compteur') requete.compter = 'compteur'
  }
  return morceaux.length === 0 ? undefined : requete
}

/** The words that say what is counted of the facts. */
const COMPTES = [
  [/^participants?$/i, 'participants'],
  [/^jours?$/i, 'jours'],
] as const

type ChampDeRequete = Exclude<keyof RequeteDuJournal, 'compter'>

function lireMorceau(morceau: string): {readonly champ: ChampDeRequete; readonly valeur: string} | undefined {
  const lu = MORCEAU.exec(morceau)
  const valeur = (lu?.[2] ?? lu?.[3] ?? lu?.[4])?.trim()
  return lu?.[1] && valeur ? {champ: champDe(lu[1]), valeur} : undefined
}

function champDe(mot: string): ChampDeRequete {
  return mot.toLowerCase().replace('è', 'e') as ChampDeRequete
}

/** Commas separate the pieces, except inside guillemets. */
function decouper(ou: string): string[] {
  const morceaux = ou.match(/(?:«[^»]*»|"[^"]*"|[^,;])+/g) ?? []
  return morceaux.map((m) => m.trim()).filter(Boolean)
}
