import {
  type Brut,
  decoder,
  descendants,
  type Element,
  encoder,
  estElement,
  type Marque,
  type NoeudXml,
  type Valeur,
} from './arbre-xml.js'

/** A tag met in the text: `montant`, `#echeances`, `%logo`; the sentence says where to look for it. */
export type BaliseDeWord = {
  readonly cle: string
  readonly genre: 'valeur' | 'section' | 'image'
  /** The loops it stands in, outermost first. */
  readonly dans: readonly string[]
  /** Rank of its paragraph. */
  readonly ligne: number
  readonly phrase: string
}

/** A tag that cannot be read, with its sentence. */
export type FauteDeWord = {
  readonly ligne: number
  readonly phrase: string
  readonly message: string
  readonly aFaire: string
}

/** One brace or two; braces inside are somebody's slip. */
const BALISE = /\{\{?([^{}]*)\}\}?/gu
const CONTENU = /^([#^/%]?)\s*([\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*|\.|)$/u

const A_RETAPER = 'Dans Word, effacez la balise et retapez-la d’un seul coup, accolades comprises.'

/** What is read in a paragraph: its text nodes, and what Word puts between words without being text. */
type Texte = {readonly element: Element; readonly debut: number; readonly texte: string}

/**
 * Mends the tags of a paragraph: Word cuts `{montant}` over several runs when it corrects spelling or when the person
 * came back on it. The tag goes where it began, in the dress of its first letter.
 */
export function reperer(paragraphe: Element, ligne: number, fautes: FauteDeWord[]): void {
  const textes = textesDe(paragraphe)
  const entier = textes.map((t) => t.texte).join('')
  if (!/[{}]/.test(entier)) return
  const phrase = citer(entier)
  const trouvees = [...entier.matchAll(BALISE)]
  const reste = entier.replace(BALISE, '')
  if (/[{}]/.test(reste)) {
    fautes.push({
      ligne,
      phrase,
      message: 'Une accolade est seule, ou une balise en contient une autre.',
      aFaire: A_RETAPER,
    })
  }
  // From the last to the first, so that the places of the others stay right.
  for (const trouvee of trouvees.toReversed()) {
    const lue = CONTENU.exec((trouvee[1] ?? '').trim())
    const [, signe = '', cle = ''] = lue ?? []
    if (!lue || (cle === '' && signe !== '/')) {
      fautes.push({
        ligne,
        phrase,
        message: `La balise « ${trouvee[0].replace(/\s+/g, ' ')} » est mal écrite.`,
        aFaire: `Une balise s’écrit {montant}, une boucle {#echeances} … {/echeances}. ${A_RETAPER}`,
      })
      continue
    }
    const place = {debut: trouvee.index, fin: trouvee.index + trouvee[0].length}
    poser(textes, place, {signe, cle, ligne, phrase, paragraphe})
  }
}

/** The texts of a paragraph, those of a text box inside it apart; a tab or a line break cuts a tag. */
function textesDe(paragraphe: Element): Texte[] {
  const textes: Texte[] = []
  let debut = 0
  const ajouter = (element: Element, texte: string) => {
    textes.push({element, debut, texte})
    debut += texte.length
  }
  const visiter = (element: Element) => {
    for (const enfant of element.enfants) {
      if (!estElement(enfant) || enfant.nom === 'w:p') continue
      if (enfant.nom === 'w:t')
        ajouter(enfant, enfant.enfants.map((e) => ('brut' in e ? decoder(e.brut) : '')).join(''))
      else if (['w:tab', 'w:br', 'w:cr'].includes(enfant.nom)) ajouter(enfant, '\n')
      else visiter(enfant)
    }
  }
  visiter(paragraphe)
  return textes
}

type APoser = {
  readonly signe: string
  readonly cle: string
  readonly ligne: number
  readonly phrase: string
  readonly paragraphe: Element
}

function poser(
  textes: Texte[],
  {debut, fin}: {readonly debut: number; readonly fin: number},
  {signe, cle, ligne, phrase, paragraphe}: APoser,
): void {
  const touches = textes.filter((t) => t.texte !== '' && t.debut < fin && t.debut + t.texte.length > debut)
  const [premier, ...autres] = touches
  if (!premier) return
  for (const autre of autres) {
    if (autre.element.nom === 'w:t') couper(autre, 0, fin - autre.debut)
    else retirer(autre.element)
  }
  const suite = couper(premier, debut - premier.debut, fin - premier.debut)
  if (signe === '' || signe === '%') {
    premier.element.enfants.splice(suite, 0, {valeur: cle, ligne, image: signe === '%'} satisfies Valeur)
    return
  }
  ouvrirPassage(premier.element, suite, (parent) => ({
    marque: signe as Marque['marque'],
    cle,
    ligne,
    phrase,
    paragraphe,
    parent,
  }))
}

/** Takes letters out of a text node; gives the place among its children where something may be put instead. */
function couper({element}: Texte, de: number, a: number): number {
  const avant: NoeudXml[] = []
  const apres: NoeudXml[] = []
  let place = 0
  for (const enfant of element.enfants) {
    if (!('brut' in enfant)) {
      ;(place < a ? avant : apres).push(enfant)
      continue
    }
    const texte = decoder(enfant.brut)
    const [debut, fin] = [place, place + texte.length]
    place = fin
    if (debut < de) avant.push(enBrut(texte.slice(0, de - debut)))
    if (fin > a) apres.push(enBrut(texte.slice(Math.max(0, a - debut))))
  }
  element.enfants = [...avant, ...apres]
  return avant.length
}

function enBrut(texte: string): Brut {
  return {brut: encoder(texte)}
}

/** A section begins or ends between two runs: the run it stands in is cut in two of the same dress. */
function ouvrirPassage(texte: Element, place: number, enMarque: (parent: Element) => Marque): void {
  const run = texte.parent
  const parent = run?.parent
  if (!run || !parent) return
  const habit = run.enfants.filter((e) => estElement(e) && e.nom === 'w:rPr')
  const suivant: Element = {...run, enfants: []}
  const finDeTexte: Element = {...texte, enfants: texte.enfants.slice(place), parent: suivant}
  const rang = run.enfants.indexOf(texte)
  const suite = run.enfants.slice(rang + 1)
  for (const enfant of suite) if (estElement(enfant)) enfant.parent = suivant
  suivant.enfants = [...habit, finDeTexte, ...suite]
  texte.enfants = texte.enfants.slice(0, place)
  run.enfants = run.enfants.slice(0, rang + 1)
  parent.enfants.splice(parent.enfants.indexOf(run) + 1, 0, enMarque(parent), suivant)
}

function retirer(element: Element): void {
  const {parent} = element
  if (parent) parent.enfants.splice(parent.enfants.indexOf(element), 1)
}

function citer(texte: string): string {
  const propre = texte.replace(/\s+/g, ' ').trim()
  return propre.length <= 90 ? propre : `${propre.slice(0, 89)}…`
}

/** The paragraphs of a part, in the order of the text. */
export function paragraphesDe(racine: Element): Element[] {
  return descendants(racine, 'w:p')
}
