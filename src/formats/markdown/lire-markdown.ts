import type {Root, RootContent} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {NoeudDeProse, Prose, Segment} from '../../documents/index.js'
import {trouverDemesure} from './demesure.js'
import {type Lecture, lireSegments} from './segments.js'

/** Reads a Markdown text; `lignes` gives, for a text that was filled in, the line of the source of each line. */
export function lireMarkdown(texte: string, lignes?: readonly number[]): Prose {
  const demesure = trouverDemesure(texte)
  if (demesure !== undefined) {
    const quoi = 'un passage aux marques sans nombre, ou emboîtées sans mesure,'
    return {noeuds: [{noeud: 'inconnu', quoi, ligne: lignes?.[demesure - 1] ?? demesure}]}
  }
  const racine: Root = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).parse(texte)
  const lecture: Lecture = {
    texte,
    ligneDe: (noeud) => {
      const rang = noeud.position?.start.line ?? 1
      return lignes?.[rang - 1] ?? rang
    },
    notes: [],
    inconnus: [],
  }
  const noeuds = lireNoeuds(racine.children, lecture)
  return {noeuds: [...noeuds, ...notesDe(racine, lecture), ...lecture.inconnus]}
}

function lireNoeuds(noeuds: readonly RootContent[], lecture: Lecture): NoeudDeProse[] {
  return noeuds.flatMap((noeud) => lireNoeud(noeud, lecture))
}

function lireNoeud(noeud: RootContent, lecture: Lecture): NoeudDeProse[] {
  const ligne = lecture.ligneDe(noeud)
  switch (noeud.type) {
    case 'heading':
      return [{noeud: 'titre', niveau: noeud.depth, texte: lireSegments(noeud.children, lecture), ligne}]
    case 'paragraph':
      return lireParagraphe(noeud, lecture)
    case 'blockquote':
      return [{noeud: 'citation', noeuds: lireNoeuds(noeud.children, lecture), ligne}]
    case 'list':
      return [lireListe(noeud, lecture)]
    case 'table':
      return [lireTableau(noeud, lecture)]
    case 'containerDirective':
    case 'leafDirective':
      return [lireDirective(noeud, lecture)]
    case 'html':
      // A comment is the author's own note.
      return /^<!--[\s\S]*-->$/.test(noeud.value.trim()) ? [] : [{noeud: 'inconnu', quoi: 'du HTML', ligne}]
    case 'code':
      return [{noeud: 'inconnu', quoi: 'un bloc de code', ligne}]
    case 'footnoteDefinition':
    case 'definition':
    case 'thematicBreak':
      return []
    default:
      return [{noeud: 'inconnu', quoi: `un élément « ${noeud.type} »`, ligne}]
  }
}

/** Pictures of a paragraph stand on their own. */
function lireParagraphe(noeud: Extract<RootContent, {type: 'paragraph'}>, lecture: Lecture): NoeudDeProse[] {
  const ligne = lecture.ligneDe(noeud)
  const images = noeud.children.flatMap((enfant): NoeudDeProse[] =>
    enfant.type === 'image'
      ? [{noeud: 'image', fichier: enfant.url, alternative: enfant.alt ?? '', ligne}]
      : [],
  )
  const texte = lireSegments(
    noeud.children.filter(({type}) => type !== 'image'),
    lecture,
  )
  return texte.some((s) => s.texte.trim() !== '') ? [{noeud: 'paragraphe', texte, ligne}, ...images] : images
}

function lireListe(noeud: Extract<RootContent, {type: 'list'}>, lecture: Lecture): NoeudDeProse {
  return {
    noeud: 'liste',
    ordonnee: noeud.ordered ?? false,
    ligne: lecture.ligneDe(noeud),
    elements: noeud.children.map((element) => {
      const [premier, ...reste] = element.children
      const enTete = premier?.type === 'paragraph' ? premier : undefined
      return {
        texte: enTete ? lireSegments(enTete.children, lecture) : [],
        suite: lireNoeuds(enTete ? reste : element.children, lecture),
        ligne: lecture.ligneDe(element),
      }
    }),
  }
}

const ALIGNEMENTS = {left: 'gauche', right: 'droite', center: 'centre'} as const

function lireTableau(noeud: Extract<RootContent, {type: 'table'}>, lecture: Lecture): NoeudDeProse {
  const rangs = noeud.children.map((rang) => rang.children.map((c) => lireSegments(c.children, lecture)))
  const [entetes = [], ...lignes] = rangs
  return {
    noeud: 'tableau',
    entetes,
    alignements: entetes.map((_, i) => ALIGNEMENTS[noeud.align?.[i] ?? 'left']),
    lignes,
    ligne: lecture.ligneDe(noeud),
  }
}

/** `:::nom[étiquette]` is kept by the parser as a first paragraph of its own. */
function estEtiquette(enfant: RootContent): boolean {
  return (
    enfant.type === 'paragraph' &&
    (enfant.data as {directiveLabel?: boolean} | undefined)?.directiveLabel === true
  )
}

function lireDirective(
  noeud: Extract<RootContent, {type: 'containerDirective' | 'leafDirective'}>,
  lecture: Lecture,
): NoeudDeProse {
  const attributs = Object.entries(noeud.attributes ?? {}).map(([cle, valeur]) => [cle, valeur ?? ''])
  const enfants: readonly RootContent[] = noeud.children
  const etiquette: readonly Segment[] =
    noeud.type === 'leafDirective'
      ? lireSegments(noeud.children, lecture)
      : enfants.flatMap((e) =>
          estEtiquette(e) && e.type === 'paragraph' ? lireSegments(e.children, lecture) : [],
        )
  return {
    noeud: 'directive',
    nom: noeud.name,
    forme: noeud.type === 'containerDirective' ? 'conteneur' : 'feuille',
    attributs: Object.fromEntries(attributs) as Record<string, string>,
    etiquette: etiquette.map((s) => s.texte).join(''),
    noeuds:
      noeud.type === 'leafDirective'
        ? []
        : lireNoeuds(
            enfants.filter((e) => !estEtiquette(e)),
            lecture,
          ),
    ligne: lecture.ligneDe(noeud),
  }
}

/** Footnotes close the text, in the order of their calls. */
function notesDe(racine: Root, lecture: Lecture): NoeudDeProse[] {
  return lecture.notes.flatMap((nom, rang): NoeudDeProse[] => {
    const definition = racine.children.find((n) => n.type === 'footnoteDefinition' && n.identifier === nom)
    if (definition?.type !== 'footnoteDefinition') return []
    const [premier] = definition.children
    const texte = premier?.type === 'paragraph' ? lireSegments(premier.children, lecture) : []
    return [
      {
        noeud: 'paragraphe',
        texte: [{texte: `(${rang + 1}) `}, ...texte],
        ligne: lecture.ligneDe(definition),
      },
    ]
  })
}
