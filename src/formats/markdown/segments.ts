import type {Html, Node, PhrasingContent} from 'mdast'
import type {NoeudDeProse, Segment} from '../../documents/index.js'

/** What reading a text needs at hand, and gathers on its way. */
export type Lecture = {
  readonly texte: string
  readonly ligneDe: (noeud: Node) => number
  /** Footnotes called so far, in order. */
  readonly notes: string[]
  /** What was met inside a paragraph and has no place there. */
  readonly inconnus: NoeudDeProse[]
}

type Habit = Omit<Segment, 'texte'>

/** The words of a line with their style; neighbours of one style are one segment. */
export function lireSegments(noeuds: readonly PhrasingContent[], lecture: Lecture): Segment[] {
  return fondre(noeuds.flatMap((noeud) => lireMot(noeud, {}, lecture)))
}

function lireMot(noeud: PhrasingContent, habit: Habit, lecture: Lecture): Segment[] {
  const dans = (enfants: readonly PhrasingContent[], suite: Habit) =>
    enfants.flatMap((enfant) => lireMot(enfant, {...habit, ...suite}, lecture))
  switch (noeud.type) {
    case 'text':
      return [{...habit, texte: noeud.value.replace(/\s*\n\s*/g, ' ')}]
    case 'strong':
      return dans(noeud.children, {style: 'gras'})
    case 'emphasis':
      return dans(noeud.children, habit.style ? {} : {style: 'italique'})
    case 'link':
      return dans(noeud.children, lienEcrit(noeud))
    case 'break':
      return [{...habit, texte: ' '}]
    case 'inlineCode':
      return [{...habit, texte: noeud.value}]
    case 'footnoteReference':
      return [{...habit, texte: `\u00A0(${numeroDeNote(noeud.identifier, lecture)})`}]
    // « 14:30 » is an hour and « :mot » a word, whatever the syntax of directives says.
    case 'textDirective':
      return [{...habit, texte: source(noeud, lecture)}]
    case 'html':
      return lireHtml(noeud, habit, lecture)
    case 'delete':
      return ecarter('un texte barré', noeud, lecture)
    case 'image':
      return ecarter('une image dans une phrase', noeud, lecture)
    default:
      return ecarter('un élément de mise en forme', noeud, lecture)
  }
}

function lireHtml(noeud: Html, habit: Habit, lecture: Lecture): Segment[] {
  if (/^<!--[\s\S]*-->$/.test(noeud.value)) return []
  if (/^<br\s*\/?>$/i.test(noeud.value)) return [{...habit, texte: ' '}]
  return ecarter('du HTML dans une phrase', noeud, lecture)
}

/** Without a place in the text, an address was not written there: it stands in a value, which is never a link. */
function lienEcrit({url, position}: Extract<PhrasingContent, {type: 'link'}>): Habit {
  return position ? {lien: url} : {}
}

function ecarter(quoi: string, noeud: Node, lecture: Lecture): Segment[] {
  lecture.inconnus.push({noeud: 'inconnu', quoi, ligne: lecture.ligneDe(noeud)})
  return []
}

function numeroDeNote(nom: string, {notes}: Lecture): number {
  if (!notes.includes(nom)) notes.push(nom)
  return notes.indexOf(nom) + 1
}

function source({position}: Node, {texte}: Lecture): string {
  return texte.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
}

function fondre(segments: readonly Segment[]): Segment[] {
  const fondus: Segment[] = []
  for (const segment of segments) {
    const dernier = fondus.at(-1)
    if (dernier && dernier.style === segment.style && dernier.lien === segment.lien) {
      fondus[fondus.length - 1] = {...dernier, texte: dernier.texte + segment.texte}
    } else if (segment.texte !== '') fondus.push(segment)
  }
  return fondus
}
