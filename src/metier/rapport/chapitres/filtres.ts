import type {Filtre} from '../../../documents/index.js'

/** What a filter is for, said when it is misused. */
export const USAGES: Readonly<Record<string, string>> = {
  tendance: 'attend une évolution, comme « chiffres.civis.evolution | tendance » : « en hausse de 5,4 % »',
  varie:
    'attend une évolution, comme « chiffres.civis.evolution | varie » : « augmente de 5,4 % » ; « varie: "pluriel" » donne « augmentent »',
  accorde: 'attend un nombre et deux mots, comme « chiffres.civis | accorde: "jeune", "jeunes" »',
  de: 'attend un mot, comme « reseau.region | de » : « de Lorraine », « d’Alsace »',
  que: 'attend un mot, comme « reseau.nom | que »',
  lettres: 'attend un nombre entier plus petit que cent',
  majuscule: 'attend un mot',
}

/** The helpers of French a text may call: `{{ cle | nom }}`. */
export const FILTRES: Readonly<Record<string, Filtre>> = {
  tendance: (valeur) => {
    const evolution = lireEvolution(valeur)
    if (!evolution) return undefined
    const {sens, ampleur} = evolution
    if (sens === 'stable') return 'stable'
    if (sens === 'hausse' || sens === 'baisse') return `en ${sens} de ${ampleur}`
    return sens === 'inconnue' ? 'sans évolution connue' : 'sans évolution significative'
  },
  varie: (valeur, nombre) => {
    const evolution = lireEvolution(valeur)
    if (!evolution || (nombre !== undefined && nombre !== 'pluriel')) return undefined
    const {sens, ampleur} = evolution
    const fin = nombre === 'pluriel' ? 'nt' : ''
    if (sens === 'hausse') return `augmente${fin} de ${ampleur}`
    if (sens === 'baisse') return `diminue${fin} de ${ampleur}`
    const verbe = nombre === 'pluriel' ? 'restent stables' : 'reste stable'
    return sens === 'stable' ? verbe : `n'évolue${fin} pas de façon significative`
  },
  accorde: (valeur, singulier, pluriel) => {
    if (typeof singulier !== 'string' || typeof pluriel !== 'string') return undefined
    const [texte, nombre] = [lireTexte(valeur), lireNombre(valeur)]
    if (texte === undefined) return undefined
    return `${texte}\u00A0${nombre !== undefined && Math.abs(nombre) < 2 ? singulier : pluriel}`
  },
  de: (valeur) => elider('de', valeur),
  que: (valeur) => elider('que', valeur),
  lettres: (valeur) => {
    const nombre = lireNombre(valeur)
    // What is awaited stands as it is.
    if (nombre === undefined && typeof champsDe(valeur)?.trou === 'string') return lireTexte(valeur)
    return nombre !== undefined && Number.isInteger(nombre) && nombre >= 0 && nombre < 100
      ? enLettres(nombre)
      : undefined
  },
  majuscule: (valeur) => {
    const texte = lireTexte(valeur)
    return texte === undefined ? undefined : texte.charAt(0).toUpperCase() + texte.slice(1)
  },
}

type Champs = Readonly<Record<string, unknown>>

function champsDe(valeur: unknown): Champs | undefined {
  return typeof valeur === 'object' && valeur !== null ? (valeur as Champs) : undefined
}

function lireTexte(valeur: unknown): string | undefined {
  if (typeof valeur === 'string') return valeur
  if (typeof valeur === 'number') return String(valeur)
  const texte = champsDe(valeur)?.texte
  return typeof texte === 'string' ? texte : undefined
}

function lireNombre(valeur: unknown): number | undefined {
  const nombre = typeof valeur === 'number' ? valeur : champsDe(valeur)?.nombre
  return typeof nombre === 'number' ? nombre : undefined
}

/** An evolution, or the figure it is that of; without one, its own words (« non renseigné ») stand. */
function lireEvolution(valeur: unknown): {readonly sens: string; readonly ampleur: string} | undefined {
  const champs = champsDe(valeur)
  const evolution = champs && 'evolution' in champs ? champsDe(champs.evolution) : champs
  if (!evolution || typeof evolution.texte !== 'string') return undefined
  if (typeof evolution.sens !== 'string') {
    return typeof evolution.trou === 'string' ? {sens: 'inconnue', ampleur: ''} : undefined
  }
  return {sens: evolution.sens, ampleur: evolution.texte.replace(/^[+\u2212]\s*/u, '')}
}

/** Words in h that take no elision, among those a report meets. */
const H_ASPIRES = /^(?:haut|hors|huit|hongr|hollan|handicap|hasard|hausse|halle|hameau|havre|héros)/i

function elider(mot: 'de' | 'que', valeur: unknown): string | undefined {
  const texte = lireTexte(valeur)
  if (texte === undefined) return undefined
  const elide = /^[aàâeéèêëiîïoôuùûyœæ]/i.test(texte) || (/^h/i.test(texte) && !H_ASPIRES.test(texte))
  return elide ? `${mot.slice(0, -1)}’${texte}` : `${mot} ${texte}`
}

const UNITES =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  )
const DIZAINES = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
  'quatre-vingt',
]

/** Under a hundred, traditional spelling: « vingt et un », « soixante-dix-sept », « quatre-vingts ». */
function enLettres(nombre: number): string {
  if (nombre < 20) return UNITES[nombre] ?? ''
  const dizaine = Math.floor(nombre / 10)
  const base = DIZAINES[dizaine] ?? ''
  const reste = dizaine === 7 || dizaine === 9 ? (nombre % 10) + 10 : nombre % 10
  if (reste === 0) return dizaine === 8 ? `${base}s` : base
  const lien = (reste === 1 || reste === 11) && dizaine < 8 ? ' et ' : '-'
  return `${base}${lien}${UNITES[reste] ?? ''}`
}
