import type {ElementDeProse, NoeudDeProse, Segment} from '../../documents/index.js'
import {imagesDe, type Noeud, texteDe} from './arbre.js'

/** Where pictures are named and notes found while the tree becomes a text. */
export type Releve = {
  readonly nommerImage: (image: Noeud) => string
  readonly noteDe: (identifiant: string) => string | undefined
  /** Bold short lines taken for titles, to be told. */
  readonly titresDevines: string[]
}

/** The blocks of a Word text; the line of each is its rank among the paragraphs. */
export function composerProse(enfants: readonly Noeud[], releve: Releve): NoeudDeProse[] {
  const noeuds: NoeudDeProse[] = []
  let liste: Liste | undefined
  for (const [rang, enfant] of enfants.entries()) {
    const ligne = rang + 1
    if (enfant.type === 'paragraph' && enfant.numbering && !niveauDeTitre(enfant)) {
      liste = ajouterALaListe(liste, enfant, ligne, releve, noeuds)
      continue
    }
    liste = undefined
    if (estUneLegende(enfant) && legender(noeuds, texteDe(enfant).trim())) continue
    noeuds.push(...composer(enfant, ligne, releve))
  }
  return noeuds
}

/** Word's own style, or the words people begin a caption with. */
function estUneLegende(enfant: Noeud): boolean {
  if (enfant.type !== 'paragraph') return false
  if (/^(?:caption|l[ée]gende)/i.test(enfant.styleName ?? '')) return true
  return /^(?:photo|cr[ée]dits?\b|l[ée]gende|©)/i.test(texteDe(enfant).trim())
}

/** Ties a caption to the picture or the table just above it. */
function legender(noeuds: NoeudDeProse[], texte: string): boolean {
  const dernier = noeuds.at(-1)
  if (dernier?.noeud !== 'image' && dernier?.noeud !== 'tableau') return false
  const deja = dernier.legende === undefined ? '' : `${dernier.legende} – `
  noeuds[noeuds.length - 1] = {...dernier, legende: `${deja}${texte}`}
  return true
}

type Liste = {readonly ordonnee: boolean; readonly elements: ElementDeProse[]}

function ajouterALaListe(
  liste: Liste | undefined,
  enfant: Noeud,
  ligne: number,
  releve: Releve,
  noeuds: NoeudDeProse[],
): Liste {
  const ordonnee = enfant.numbering?.isOrdered ?? false
  const profondeur = Number(enfant.numbering?.level ?? 0)
  const element: ElementDeProse = {texte: segmentsDe(enfant, releve), suite: [], ligne}
  const dernier = liste?.elements.at(-1)
  if (liste && dernier && profondeur > 0) {
    const sous: NoeudDeProse = {noeud: 'liste', ordonnee, elements: [element], ligne}
    liste.elements[liste.elements.length - 1] = {...dernier, suite: [...dernier.suite, sous]}
    return liste
  }
  if (liste?.ordonnee === ordonnee) {
    liste.elements.push(element)
    return liste
  }
  const nouvelle: Liste = {ordonnee, elements: [element]}
  noeuds.push({noeud: 'liste', ordonnee, elements: nouvelle.elements, ligne})
  return nouvelle
}

function composer(enfant: Noeud, ligne: number, releve: Releve): NoeudDeProse[] {
  if (enfant.type === 'table') return composerTableau(enfant, ligne, releve)
  if (enfant.type !== 'paragraph') return []
  const images = imagesDe(enfant).map(
    (image): NoeudDeProse => ({
      noeud: 'image',
      fichier: releve.nommerImage(image),
      alternative: image.altText ?? '',
      ligne,
    }),
  )
  const texte = segmentsDe(enfant, releve)
  if (texte.every((s) => s.texte.trim() === '')) return images
  const niveau = niveauDeTitre(enfant) ?? (estUnTitreDevine(enfant, texte, releve) ? 3 : undefined)
  if (niveau !== undefined) {
    return [{noeud: 'titre', niveau, texte: texte.map(({texte: mots}) => ({texte: mots})), ligne}, ...images]
  }
  if (/^(?:quote|intense quote|citation)/i.test(enfant.styleName ?? '')) {
    return [{noeud: 'citation', noeuds: [{noeud: 'paragraphe', texte, ligne}], ligne}, ...images]
  }
  return [{noeud: 'paragraphe', texte, ligne}, ...images]
}

/** « heading 2 », « Titre 2 »; the title of the document is above them all. */
function niveauDeTitre({styleName, styleId}: Noeud): number | undefined {
  const nom = styleName ?? styleId ?? ''
  if (/^(?:title|titre)$/i.test(nom)) return 1
  const niveau = /^(?:heading|titre)\s*([1-6])$/i.exec(nom)?.[1]
  return niveau === undefined ? undefined : Number(niveau)
}

const TITRE_LE_PLUS_LONG = 90

/** Many authors make their titles by hand: a short line, all of it bold, that no full stop ends. */
function estUnTitreDevine({styleName}: Noeud, texte: readonly Segment[], {titresDevines}: Releve): boolean {
  const mots = texte
    .map((s) => s.texte)
    .join('')
    .trim()
  const enGras = texte.every((s) => s.style === 'gras' || s.texte.trim() === '')
  const devine =
    enGras &&
    !styleName &&
    mots.length <= TITRE_LE_PLUS_LONG &&
    !/^\[|[.;:!?…]$/.test(mots) &&
    /\p{L}/u.test(mots)
  if (devine) titresDevines.push(mots)
  return devine
}

/** Word draws no wider table. */
const COLONNES_DE_WORD = 63

function composerTableau(table: Noeud, ligne: number, releve: Releve): NoeudDeProse[] {
  const rangs = (table.children ?? []).filter((r) => r.type === 'tableRow')
  const cellules = rangs.map((rang) =>
    (rang.children ?? [])
      .filter((c) => c.type === 'tableCell')
      .flatMap((cellule): (readonly Segment[])[] => {
        const texte = (cellule.children ?? [])
          .filter((p) => p.type === 'paragraph')
          .flatMap((p, i) => [...(i > 0 ? [{texte: ' '}] : []), ...segmentsDe(p, releve)])
        const colonnes = Math.min(Math.max(cellule.colSpan ?? 1, 1), COLONNES_DE_WORD)
        return [texte, ...Array.from({length: colonnes - 1}, () => [])]
      }),
  )
  const largeur = Math.max(0, ...cellules.map((r) => r.length))
  const completes = cellules.map((r) => Array.from({length: largeur}, (_, i) => r[i] ?? []))
  const [entetes = [], ...lignes] = completes
  const chiffree = entetes.map((_, i) => lignes.length > 0 && lignes.every((r) => estUnNombre(r[i] ?? [])))
  const images = imagesDe(table).map(
    (image): NoeudDeProse => ({
      noeud: 'image',
      fichier: releve.nommerImage(image),
      alternative: image.altText ?? '',
      ligne,
    }),
  )
  if (largeur === 0) return images
  return [
    {
      noeud: 'tableau',
      entetes,
      alignements: chiffree.map((oui) => (oui ? 'droite' : 'gauche')),
      lignes,
      ligne,
    },
    ...images,
  ]
}

function estUnNombre(segments: readonly Segment[]): boolean {
  return /^[+\u2212-]?[\d\s\u00A0\u202F.,]+[%€]?$|^[–-]?$/.test(
    segments
      .map((s) => s.texte)
      .join('')
      .trim(),
  )
}

/** The words of a paragraph; spaces at the border of a style stand outside it. */
export function segmentsDe(noeud: Noeud, releve: Releve, habit: Omit<Segment, 'texte'> = {}): Segment[] {
  return fondre((noeud.children ?? []).flatMap((enfant) => segmentDe(enfant, releve, habit)))
}

function styleDe({isBold, isItalic}: Noeud): Pick<Segment, 'style'> {
  if (isBold) return {style: 'gras'}
  return isItalic ? {style: 'italique'} : {}
}

function segmentDe(enfant: Noeud, releve: Releve, habit: Omit<Segment, 'texte'>): Segment[] {
  switch (enfant.type) {
    case 'run':
      return segmentsDe(enfant, releve, {...habit, ...styleDe(enfant)})
    case 'hyperlink':
      return segmentsDe(enfant, releve, {...habit, ...(enfant.href ? {lien: enfant.href} : {})})
    case 'text':
      return [{...habit, texte: enfant.value ?? ''}]
    case 'tab':
    case 'break':
      return [{...habit, texte: ' '}]
    case 'noteReference': {
      const note = releve.noteDe(enfant.noteId ?? '')
      return note ? [{texte: ` (${note})`}] : []
    }
    default:
      if (enfant.type === 'image') return []
      return enfant.children ? segmentsDe(enfant, releve, habit) : [{...habit, texte: texteDe(enfant)}]
  }
}

function fondre(segments: readonly Segment[]): Segment[] {
  const fondus: Segment[] = []
  for (const segment of segments) {
    const dernier = fondus.at(-1)
    const pareil =
      dernier?.lien === segment.lien && (dernier?.style === segment.style || segment.texte.trim() === '')
    if (dernier && pareil) fondus[fondus.length - 1] = {...dernier, texte: dernier.texte + segment.texte}
    else if (segment.texte !== '') fondus.push(segment)
  }
  return fondus
}
