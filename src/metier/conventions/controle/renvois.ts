import {type ConstatDeConvention, extraire} from './constats.js'
import type {LigneDeTexte} from './lignes-de-prose.js'

const TITRE = /^(article|annexe)\s+(?:n°\s*)?(\d+|1\s?er|premier|[ivx]+)(?![\p{L}\d])/iu
const CITATION =
  /(?<![\p{L}\d])(articles?|annexes?)\s+(?:n°\s*)?(\d+|1\s?er|premier)(?!\s?[\d-])((?:\s*(?:,|et)\s*\d+)*)(.{0,40})/giu
/** The article of a law or of another act is none of ours; « de la présente convention » is. */
const D_UN_AUTRE =
  /^(?:er)?,?\s*(?:du|de la|de l['’]|des|de)\s*(?!présent|cette|la présente)(?:code|loi|décret|arrêté|ordonnance|règlement|circulaire|instruction|convention|statuts|avenant|contrat|acte|accord)/iu
/** An annex may be attached under a title of its own, without the word. */
const SANS_NUMERO = /^annexes?(?:\s*[:–-]|$)/iu

/** Articles and annexes that the text cites and does not hold. */
export function controlerRenvois(lignes: readonly LigneDeTexte[]): ConstatDeConvention[] {
  const presents = {article: rangsDes(lignes, 'article'), annexe: rangsDes(lignes, 'annexe')}
  return lignes.flatMap(({texte, titre}) => {
    const sansTitre = titre || TITRE.test(texte) ? texte.replace(TITRE, '') : texte
    return [...sansTitre.matchAll(CITATION)].flatMap((citation) => {
      const [, mot = '', premier = '', suite = '', apres = ''] = citation
      const genre = mot.toLowerCase().startsWith('article') ? 'article' : 'annexe'
      if (D_UN_AUTRE.test(apres) || /^\s*[LRD]\.?\s?\d/.test(premier)) return []
      const rangs = [rangDe(premier), ...(suite.match(/\d+/g) ?? []).map(Number)]
      const absents = rangs.filter((rang) => !presents[genre].has(rang))
      return absents.map((rang) => absent(genre, rang, extraire(texte, citation.index), presents[genre].size))
    })
  })
}

function rangsDes(lignes: readonly LigneDeTexte[], genre: 'article' | 'annexe'): ReadonlySet<number> {
  const rangs = lignes.flatMap(({texte}) => {
    const lu = TITRE.exec(texte)
    if (lu?.[1]?.toLowerCase() === genre) return [rangDe(lu[2] ?? '')]
    return genre === 'annexe' && SANS_NUMERO.test(texte) ? [1] : []
  })
  return new Set(rangs)
}

const ROMAINS = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

function rangDe(ecrit: string): number {
  const mot = ecrit.toLowerCase().replace(/\s/g, '')
  if (mot === 'premier' || mot === '1er') return 1
  return /^\d+$/.test(mot) ? Number(mot) : ROMAINS.indexOf(mot)
}

function absent(
  genre: 'article' | 'annexe',
  rang: number,
  extrait: string,
  combien: number,
): ConstatDeConvention {
  const nom = `${genre} ${rang === 1 ? '1er' : rang}`
  const article = genre === 'article' ? `l’${nom}` : `l’annexe ${rang}`
  return {
    nature: genre === 'article' ? 'article_absent' : 'annexe_absente',
    gravite: 'bloquante',
    message: `Le texte cite ${article}, qui n’y est pas.`,
    extrait,
    a_faire:
      genre === 'article'
        ? `Corrigez le renvoi : le texte a ${combien} article${combien > 1 ? 's' : ''}.`
        : 'Joignez l’annexe, ou retirez le renvoi.',
  }
}
