import {z} from 'zod'
import {type NoeudDeProse, type Prose, texteBrut} from '../../../documents/index.js'
import {nomsDeFichiers} from '../../../shared/nom-de-fichier.js'
import {cleDuFichier, type Entete} from './entete.js'
import {chapitreDejaEcrit, chapitreInconnu} from './erreurs.js'

export const schemaChapitreImporte = z.object({
  annee: z.int(),
  cle: z.string(),
  titre: z.string(),
  fichier: z.string(),
  statut: z.enum(['cree', 'remplace', 'simule']),
  paragraphes: z.int(),
  tableaux: z.int(),
  images: z.array(z.string()),
  a_savoir: z.array(z.string()).describe('ce qui a été laissé de côté, ou qui est à regarder'),
})
/** The answer of `rapport importer-chapitre`. */
export type ChapitreImporte = z.infer<typeof schemaChapitreImporte>

/** A chapter of the year as it lies: its file, and its settings when they can be read. */
export type ChapitrePresent = {readonly nom: string; readonly entete: Entete | undefined}

export type DemandeDImport = {
  /** Name of the Word file. */
  readonly document: string
  readonly cle: string | undefined
  readonly titre: string | undefined
  readonly ordre: number | undefined
  readonly remplacer: boolean
}

export type ChapitreDepuisWord = {
  readonly cle: string
  readonly nom: string
  readonly entete: Entete
  readonly prose: Prose
  /** A chapter of that key was there: its text is kept beside. */
  readonly remplace: boolean
}

/** Rank of a chapter nobody gave a rank: after those already there, before the structures. */
const ORDRE_SANS_AUTRE = 40
const ORDRE_MAXIMAL = 79

/** What a Word text becomes in the report: which chapter, under which title, with its pictures called by directive. */
export function preparerImport(
  prose: Prose,
  presents: readonly ChapitrePresent[],
  demande: DemandeDImport,
): ChapitreDepuisWord {
  const {titre: titreDuTexte, corps} = separerTitre(prose.noeuds)
  const cle = demande.cle ?? cleDuDocument(demande.document)
  const present = presents.find((p) => cleDuFichier(p.nom) === cle)
  exigerPlace(cle, present, presents, demande)
  const ordre = demande.ordre ?? present?.entete?.ordre ?? ordreSuivant(presents)
  return {
    cle,
    nom: present?.nom ?? `${String(ordre).padStart(2, '0')}-${cle}.md`,
    entete: {
      ...present?.entete,
      titre: demande.titre ?? present?.entete?.titre ?? titreDuTexte ?? titreDuDocument(demande.document),
      ordre,
      statut: 'brouillon',
    },
    prose: {noeuds: descendreTitres(corps)},
    remplace: present !== undefined,
  }
}

/** A key given names a chapter, or may name a new one; what somebody wrote is not replaced unasked. */
function exigerPlace(
  cle: string,
  present: ChapitrePresent | undefined,
  presents: readonly ChapitrePresent[],
  {remplacer}: DemandeDImport,
): void {
  if (!present) {
    if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(cle)) return
    throw chapitreInconnu(
      cle,
      presents.map((p) => cleDuFichier(p.nom)),
    )
  }
  if (present.entete?.statut !== 'a-ecrire' && !remplacer) throw chapitreDejaEcrit(cle, present.nom)
}

/** Pictures called as the report calls them, under the address they were kept at. */
export function appelerPhotos(prose: Prose, adresses: ReadonlyMap<string, string>): Prose {
  return {noeuds: prose.noeuds.map((noeud) => (noeud.noeud === 'image' ? photo(noeud, adresses) : noeud))}
}

function photo(
  {fichier, alternative, legende = '', ligne}: Extract<NoeudDeProse, {noeud: 'image'}>,
  adresses: ReadonlyMap<string, string>,
): NoeudDeProse {
  const {texte, credit} = separerCredit(legende)
  return {
    noeud: 'directive',
    nom: 'photo',
    forme: 'feuille',
    attributs: {
      fichier: adresses.get(fichier) ?? fichier,
      legende: texte || '[à compléter : légende de la photo]',
      ...(credit ? {credit} : {}),
      ...(alternative && alternative !== texte ? {alternative} : {}),
    },
    etiquette: '',
    noeuds: [],
    ligne,
  }
}

/** « Le Train pour l'emploi – © Association », « Photo : … (crédit : …) ». */
function separerCredit(legende: string): {readonly texte: string; readonly credit: string | undefined} {
  const trouve = /[\s(–—-]*(?:©|cr[ée]dits?(?:\s+photos?)?\s*:?)\s*([^)]+)\)?\s*$/i.exec(legende)
  const texte = (trouve ? legende.slice(0, trouve.index) : legende)
    .replace(/^(?:photo|l[ée]gende|figure\s*\d*)\s*[:–-]\s*/i, '')
    .trim()
  return {texte: texte.charAt(0).toUpperCase() + texte.slice(1), credit: trouve?.[1]?.trim()}
}

/** The title of the document, when it opens it. */
function separerTitre(noeuds: readonly NoeudDeProse[]) {
  const [premier, ...corps] = noeuds
  if (premier?.noeud !== 'titre' || premier.niveau !== 1) return {titre: undefined, corps: noeuds}
  return {titre: texteBrut(premier.texte).trim(), corps}
}

/** Titles of a chapter begin at the second level, as `##`. */
function descendreTitres(noeuds: readonly NoeudDeProse[]): NoeudDeProse[] {
  const niveaux = [...new Set(noeuds.flatMap((n) => (n.noeud === 'titre' ? [n.niveau] : [])))].sort(
    (a, b) => a - b,
  )
  return noeuds.map((n) => (n.noeud === 'titre' ? {...n, niveau: niveaux.indexOf(n.niveau) + 2} : n))
}

function cleDuDocument(document: string): string {
  const [nom = 'chapitre'] = nomsDeFichiers([document.replace(/\.[^.]+$/, '')])
  return nom.toLowerCase().replace(/^\d+-/, '')
}

function titreDuDocument(document: string): string {
  return document
    .replace(/\.[^.]+$/, '')
    .replace(/[_-]+/g, ' ')
    .trim()
}

function ordreSuivant(presents: readonly ChapitrePresent[]): number {
  const ordres = presents.flatMap((p) =>
    p.entete && p.entete.ordre <= ORDRE_MAXIMAL ? [p.entete.ordre] : [],
  )
  return ordres.length === 0 ? ORDRE_SANS_AUTRE : Math.min(Math.max(...ordres) + 1, ORDRE_MAXIMAL)
}
