import {motsDe} from '../../../shared/empreinte.js'
import {arrondir} from '../../../shared/francais.js'
import {lireNombreSaisi} from '../../../shared/nombre-saisi.js'

/** A sentence of a chapter as typed, with its words. */
export type Phrase = {readonly texte: string; readonly mots: ReadonlySet<string>; readonly ligne: number}

/** A number typed in a sentence; a percentage as people say it (5.4 for « 5,4 % »). */
export type NombreEcrit = {
  readonly ecrit: string
  readonly valeur: number
  readonly pourcentage: boolean
  readonly ligne: number
}

/** Filled-in keys, conditions, directives, notes and addresses: none of it was typed as a number. */
const HORS_TEXTE: readonly RegExp[] = [
  /<!--[\s\S]*?-->/g,
  /\{\{[\s\S]*?\}\}/g,
  /\{%[\s\S]*?%\}/g,
  /^:{2,}.*$/gm,
  /\]\([^)]*\)/g,
  /https?:\/\/\S+/g,
]

/** The sentences of a chapter, each with the line where it begins. */
export function decouperEnPhrases(source: string): Phrase[] {
  const nu = HORS_TEXTE.reduce(
    (texte, motif) => texte.replace(motif, (trouve) => trouve.replace(/[^\n]/g, ' ')),
    source,
  )
  return [...nu.matchAll(/[^\n.!?|](?:[^\n.!?|]|[.!?](?=\S)|\n(?![\n\-*+#|>]))*/g)]
    .filter(([texte]) => /\d/.test(texte))
    .map((trouve) => ({
      texte: trouve[0],
      mots: new Set(motsDe(trouve[0])),
      ligne: nu.slice(0, trouve.index).split('\n').length,
    }))
}

const MOIS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
const BLANC = '[ \\u00A0\\u202F]'
const NOMBRE = new RegExp(
  `(?<![\\p{L}\\d/.,°-])(?<!n°${BLANC}?)(?:\\d{1,3}(?:${BLANC}\\d{3})+|\\d+)(?:,\\d+)?(?![\\d\\p{L}/-])(?:${BLANC}?%)?`,
  'giu',
)
/** A day, money, an hour, an age, a rank: numbers that are no figure of the network. */
const SUITE_SANS_OBJET = new RegExp(
  `^${BLANC}?(?:(?:er${BLANC})?(?:${MOIS})|€|euros?|heures?|ans?\\b|ème|e\\b|km\\b|jours?\\b|/)`,
  'iu',
)

/** The numbers typed in a sentence that could be figures. */
export function relever({texte, ligne}: Phrase): NombreEcrit[] {
  return [...texte.matchAll(NOMBRE)].flatMap((trouve): NombreEcrit[] => {
    const [ecrit] = trouve
    const lu = lireNombreSaisi(ecrit)
    const fin = trouve.index + ecrit.length
    if (lu.etat !== 'renseigne' || estUneAnnee(ecrit) || SUITE_SANS_OBJET.test(texte.slice(fin))) return []
    if (estUnTelephone(texte, trouve.index, fin)) return []
    const valeur = lu.pourcentage ? arrondir(lu.valeur * 100, 4) : lu.valeur
    if (!lu.pourcentage && valeur < 10) return []
    const avant = texte.slice(0, trouve.index).split('\n').length - 1
    return [{ecrit: ecrit.trim(), valeur, pourcentage: lu.pourcentage, ligne: ligne + avant}]
  })
}

function estUneAnnee(ecrit: string): boolean {
  return /^(?:19|20)\d{2}$/.test(ecrit)
}

function estUnTelephone(texte: string, debut: number, fin: number): boolean {
  return /(?:\d{2}[ .]){4}\d{2}/.test(texte.slice(Math.max(0, debut - 14), fin + 14))
}
