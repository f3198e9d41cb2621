import {z} from 'zod'
import type {Grille} from '../../documents/index.js'
import {type Anomalie, estBloque, schemaAnomalie} from '../../shared/anomalie.js'
import {type Comparaison, champsModifies, comparerLignes} from './comparer-lignes.js'
import type {ModeleDeFeuille} from './modele-de-feuille.js'
import {lireRang, type RangLu} from './rang-lu.js'
import {lignesDe, trouverTableau} from './tableau-lu.js'

const schemaFamille = z.object({
  famille: z.string(),
  nouvelles: z.int(),
  modifiees: z.int(),
  retirees: z.int(),
  absentes: z.int(),
  identiques: z.int(),
})

export const schemaBilanDeLignes = z.object({
  fichier: z.string(),
  sha256: z.string(),
  statut: z.enum(['importe', 'deja_importe', 'refuse', 'simule']),
  import: z.int().nullable(),
  lignes: z.object({
    nouvelles: z.array(z.string()),
    modifiees: z.array(
      z.object({ligne: z.string(), champ: z.string(), avant: z.string(), apres: z.string()}),
    ),
    retirees: z.array(z.string()),
    absentes: z.array(z.string()).describe('connues, absentes du classeur, gardées'),
    identiques: z.int(),
  }),
  familles: z
    .array(schemaFamille)
    .optional()
    .describe('les mêmes par sorte de ligne, quand le classeur en tient plusieurs'),
  colonnes_ignorees: z.array(z.string()),
  anomalies: z.array(schemaAnomalie),
})

/** What an import of one of our sheets did: the answer of the `importer` commands. */
export type BilanDeLignes = z.infer<typeof schemaBilanDeLignes>

/** The rows of a workbook, read; what is wrong with them stands beside. */
export type LignesLues<L> = {
  readonly lignes: readonly L[]
  readonly colonnesIgnorees: readonly string[]
  readonly anomalies: readonly Anomalie[]
}

/** Reads every sheet that has the header of the model; a row with a blocking finding gives none. */
export function lireLignes<C extends string, L>(
  grilles: readonly Grille[],
  modele: ModeleDeFeuille<C>,
  lire: (rang: RangLu<C>) => L | undefined,
): LignesLues<L> & {readonly feuilles: number} {
  const tableaux = grilles.flatMap((grille) => trouverTableau(grille, modele) ?? [])
  const rangs = tableaux.flatMap((tableau) => lignesDe(tableau).donnees.map((l) => lireRang(tableau, l)))
  const lignes = rangs.flatMap((rang) => {
    const ligne = lire(rang)
    return ligne === undefined || estBloque(rang.constats) ? [] : [ligne]
  })
  return {
    lignes,
    colonnesIgnorees: [...new Set(tableaux.flatMap((t) => t.libres.map((l) => l.titre)))],
    anomalies: rangs.flatMap((r) => r.constats),
    feuilles: tableaux.length,
  }
}

export type ImportDeLignes<L> = {
  readonly bilan: BilanDeLignes
  /** The rows to write: new or changed. */
  readonly aEcrire: readonly L[]
  /** The rows to withdraw, when the workbook is the whole list. */
  readonly aRetirer: readonly L[]
}

/**
 * Compares what a workbook says with what is known: new, changed, gone. A workbook rarely holds everything: rows
 * it does not list are kept, unless `remplacer` says that it is the whole list. `cle` tells two states of one row.
 */
export function importerLignes<L extends object>(
  connues: readonly L[],
  lues: LignesLues<L>,
  {fichier, sha256, remplacer = false, tolerant = false, ...sorte}: Demande<L>,
): ImportDeLignes<L> {
  const comparaison = comparerLignes(connues, lues.lignes, [sorte.cle])
  const {ajoutees, modifiees, retirees: disparues, identiques} = comparaison
  // An empty workbook says nothing: it never empties a register.
  const entier = lues.lignes.length > 0 && remplacer
  const seRetire = typeof entier === 'function' ? entier : () => entier
  const retirees = disparues.filter(seRetire)
  const absentes = disparues.filter((ligne) => !seRetire(ligne))
  const rien = ajoutees.length + modifiees.length + retirees.length === 0
  const refuse = estBloque(lues.anomalies) && !tolerant
  const {nommer} = sorte
  const bilan: BilanDeLignes = {
    fichier,
    sha256,
    statut: refuse ? 'refuse' : rien ? 'deja_importe' : 'importe',
    import: null,
    lignes: {
      nouvelles: ajoutees.map(nommer),
      modifiees: modifiees.flatMap((m) => direModification(m, sorte)),
      retirees: retirees.map(nommer),
      absentes: absentes.map(nommer),
      identiques,
    },
    ...(sorte.famille
      ? {familles: compterParFamille({...comparaison, retirees, absentes}, lues.lignes, sorte.famille)}
      : {}),
    colonnes_ignorees: [...lues.colonnesIgnorees],
    anomalies: [...lues.anomalies],
  }
  if (bilan.statut !== 'importe') return {bilan, aEcrire: [], aRetirer: []}
  return {bilan, aEcrire: [...ajoutees, ...modifiees.map((m) => m.apres)], aRetirer: retirees}
}

type Sorte<L> = {
  /** Tells two states of one row. */
  readonly cle: (ligne: L) => string
  readonly nommer: (ligne: L) => string
  /** What can differ, told field by field; the row itself when its fields are texts and numbers. */
  readonly decrire?: (ligne: L) => object
  /** The kind of a row, when a workbook holds several. */
  readonly famille?: (ligne: L) => string
}

type Demande<L> = Sorte<L> & {
  readonly fichier: string
  readonly sha256: string
  /** The workbook is the whole list, of every row or of some. */
  readonly remplacer?: boolean | ((ligne: L) => boolean)
  readonly tolerant?: boolean
}

function direModification<L extends object>(
  {avant, apres}: {readonly avant: L; readonly apres: L},
  {nommer, decrire = (ligne: L): object => ligne}: Sorte<L>,
): BilanDeLignes['lignes']['modifiees'] {
  const ligne = nommer(apres)
  return champsModifies(decrire(avant), decrire(apres)).map((d) => ({ligne, ...d}))
}

type Comptees<L> = Comparaison<L> & {readonly absentes: readonly L[]}

/** The rows of each kind: those that moved, and the rest of what was read, which did not. */
function compterParFamille<L>(
  {ajoutees, modifiees, retirees, absentes}: Comptees<L>,
  lues: readonly L[],
  famille: (ligne: L) => string,
): NonNullable<BilanDeLignes['familles']> {
  const noms = [...new Set([...lues, ...retirees, ...absentes].map(famille))]
  return noms.map((nom) => {
    const siennes = (lignes: readonly L[]) => lignes.filter((ligne) => famille(ligne) === nom).length
    const [nouvelles, changees] = [siennes(ajoutees), siennes(modifiees.map((m) => m.apres))]
    return {
      famille: nom,
      nouvelles,
      modifiees: changees,
      retirees: siennes(retirees),
      absentes: siennes(absentes),
      identiques: siennes(lues) - nouvelles - changees,
    }
  })
}
