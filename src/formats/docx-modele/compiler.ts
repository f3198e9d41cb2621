import {type Element, estElement, type NoeudXml} from './arbre-xml.js'
import {assembler} from './assembler-sections.js'
import {type BaliseDeWord, type FauteDeWord, paragraphesDe, reperer} from './reperer-balises.js'

/** A part cut once for all the documents it will fill: texts that never change, and what goes between them. */
export type Morceau =
  | string
  | {readonly valeur: string; readonly ligne: number; readonly image: boolean}
  | {
      readonly section: '#' | '^' | '?'
      readonly cle: string
      readonly ligne: number
      readonly corps: readonly Morceau[]
    }

export type PartieCompilee = {
  readonly morceaux: readonly Morceau[]
  readonly balises: readonly BaliseDeWord[]
  readonly fautes: readonly FauteDeWord[]
}

/** Mends the tags of a part, ties its sections, and cuts it. */
export function compilerPartie(racine: Element): PartieCompilee {
  const fautes: FauteDeWord[] = []
  const phrases = new Map<number, string>()
  for (const [rang, paragraphe] of paragraphesDe(racine).entries()) {
    phrases.set(rang + 1, phraseDe(paragraphe))
    reperer(paragraphe, rang + 1, fautes)
  }
  assembler(racine, fautes)
  const morceaux = fondre(racine.enfants.flatMap(couper))
  return {morceaux, balises: balisesDe(morceaux, [], phrases), fautes}
}

function phraseDe(paragraphe: Element): string {
  const mots: string[] = []
  const visiter = (noeud: NoeudXml, dansTexte: boolean) => {
    if ('brut' in noeud && dansTexte) mots.push(noeud.brut)
    if (estElement(noeud)) for (const enfant of noeud.enfants) visiter(enfant, noeud.nom === 'w:t')
  }
  visiter(paragraphe, false)
  const propre = mots.join('').replace(/\s+/g, ' ').trim()
  return propre.length <= 90 ? propre : `${propre.slice(0, 89)}…`
}

function couper(noeud: NoeudXml): Morceau[] {
  if ('brut' in noeud) return [noeud.brut]
  if ('valeur' in noeud) return [noeud]
  if ('marque' in noeud) return []
  if ('section' in noeud) return [{...noeud, corps: fondre(noeud.corps.flatMap(couper))}]
  // Spaces at the ends of a text are lost without this.
  const ouverture =
    noeud.nom === 'w:t' && !noeud.ouverture.includes('xml:space')
      ? noeud.ouverture.replace('<w:t', '<w:t xml:space="preserve"')
      : noeud.ouverture
  return [ouverture, ...noeud.enfants.flatMap(couper), noeud.fermeture]
}

/** Neighbouring texts are one. */
function fondre(morceaux: readonly Morceau[]): Morceau[] {
  const fondus: Morceau[] = []
  for (const morceau of morceaux) {
    const dernier = fondus.at(-1)
    if (typeof morceau === 'string' && typeof dernier === 'string')
      fondus[fondus.length - 1] = dernier + morceau
    else if (morceau !== '') fondus.push(morceau)
  }
  return fondus
}

function balisesDe(
  morceaux: readonly Morceau[],
  dans: readonly string[],
  phrases: ReadonlyMap<number, string>,
): BaliseDeWord[] {
  return morceaux.flatMap((morceau): BaliseDeWord[] => {
    if (typeof morceau === 'string') return []
    const {ligne} = morceau
    const phrase = phrases.get(ligne) ?? ''
    if ('valeur' in morceau) {
      return [{cle: morceau.valeur, genre: morceau.image ? 'image' : 'valeur', dans, ligne, phrase}]
    }
    const {cle, section, corps} = morceau
    const dedans = balisesDe(corps, section === '#' ? [...dans, cle] : dans, phrases)
    return section === '?' ? dedans : [{cle, genre: 'section', dans, ligne, phrase}, ...dedans]
  })
}
