import {Worker} from 'node:worker_threads'
import type {ErreurMetier} from '../../shared/erreur-metier.js'
import type {Bornes} from './bornes.js'
import {fichierTropVolumineux, lectureTropLongue} from './erreurs.js'

/** A cell as the library gives it: type, value, text, number format, and whether a formula stands behind. */
export type CelluleBrute = readonly [
  t: string,
  v: string | number | boolean | undefined,
  w: string | undefined,
  z: string | undefined,
  formule: boolean,
]

type PlageBrute = {readonly s: {r: number; c: number}; readonly e: {r: number; c: number}}

export type FeuilleBrute = {
  readonly nom: string
  readonly masquee: boolean
  /** Row, then column and cell, for cells that hold something. */
  readonly lignes: readonly (readonly [number, readonly (readonly [number, CelluleBrute])[]])[]
  readonly fusions: readonly PlageBrute[]
  readonly lignesMasquees: readonly number[]
  readonly colonnesMasquees: readonly number[]
}

export type ClasseurBrut = {
  readonly epoque1904: boolean
  /** Number formats, among those met, that show a date or a time. */
  readonly formatsDeDate: readonly string[]
  readonly feuilles: readonly FeuilleBrute[]
}

/** What comes back: the streams of an OLE container, a workbook, that the copy can be made, or why it failed. */
type Reponse = {
  readonly flux?: readonly string[]
  readonly classeur?: ClasseurBrut
  readonly chargeable?: boolean
  readonly echec?: string
}

const MEMOIRE_EN_MO = 2048
/** Beyond, a copy keeps its content and loses its fonts. */
const PLACES_COPIEES = 500_000

/**
 * The thread's own code, as text because it must start from the sources, from `dist` and from the tests alike.
 * It turns the library's workbook into plain rows of filled cells, or only tries the other library,
 * the one that copies, on a workbook that could keep it busy without end.
 */
const CODE = `
const {parentPort} = require('node:worker_threads')
for (const voie of ['log', 'warn', 'error']) console[voie] = () => undefined
const rangs = (liste) => Object.entries(liste ?? []).filter(([, x]) => x && x.hidden).map(([rang]) => Number(rang))
const utile = (c) => c && (c.t !== 'z' || c.f !== undefined)
const paires = (liste, garder, rendre) => {
  const gardees = []
  for (const cle of Object.keys(liste ?? [])) if (garder(liste[cle])) gardees.push([Number(cle), rendre(liste[cle])])
  return gardees
}
const lire = async ({quoi, octets, options, module, pages}) => {
  if (quoi === 'copie') {
    const {Workbook} = await import(module)
    const wb = new Workbook()
    await wb.xlsx.load(Buffer.from(octets))
    // A merge of a million rows becomes as many cells, all written again.
    const places = wb.worksheets.reduce((total, ws) => total + ws.rowCount * ws.columnCount, 0)
    return {chargeable: places <= ${PLACES_COPIEES}}
  }
  const xlsx = await import(module)
  if (pages) xlsx.set_cptable(await import(pages))
  if (quoi === 'flux') return {flux: xlsx.CFB.read(Buffer.from(octets), {type: 'buffer'}).FullPaths}
  const wb = xlsx.read(Buffer.from(octets), options)
  const dates = new Map()
  const cellule = (c) => {
    if (c.z !== undefined && !dates.has(c.z)) dates.set(c.z, xlsx.SSF.is_date(String(c.z)))
    return [c.t, c.v, c.w, c.z === undefined ? undefined : String(c.z), c.f !== undefined]
  }
  const feuilles = wb.SheetNames.flatMap((nom, rang) => {
    const ws = Object.hasOwn(wb.Sheets, nom) || nom === '__proto__' ? wb.Sheets[nom] : undefined
    // A sheet the library could not read is left out without a word: the file is not whole.
    if (!ws) throw new Error('feuille absente')
    if ((ws['!type'] ?? 'sheet') !== 'sheet') return []
    return [{
      nom,
      masquee: Boolean(wb.Workbook?.Sheets?.[rang]?.Hidden),
      lignes: paires(ws['!data'], Boolean, (ligne) => paires(ligne, utile, cellule)),
      fusions: (ws['!merges'] ?? []).map(({s, e}) => ({s: {r: s.r, c: s.c}, e: {r: e.r, c: e.c}})),
      lignesMasquees: rangs(ws['!rows']),
      colonnesMasquees: rangs(ws['!cols']),
    }]
  })
  const formatsDeDate = [...dates].filter(([, estDate]) => estDate).map(([format]) => String(format))
  return {classeur: {epoque1904: wb.Workbook?.WBProps?.date1904 === true, formatsDeDate, feuilles}}
}
parentPort.on('message', (demande) => {
  lire(demande)
    .catch((erreur) => ({echec: String(erreur && erreur.message)}))
    .then((reponse) => parentPort.postMessage(reponse))
})
`

const OPTIONS = {
  type: 'buffer',
  dense: true,
  // Serials stay numbers: the library's own dates go through the local time zone.
  cellDates: false,
  cellNF: true,
  cellStyles: true,
  cellHTML: false,
  // Without it a formula that was never calculated would be an empty cell.
  sheetStubs: true,
  dateNF: 'dd/mm/yyyy',
} as const

/** A thread at rest, kept for the next file: starting one costs more than reading a small workbook. */
let auRepos: Worker | undefined

/**
 * Runs SheetJS in a thread of its own: some damaged files keep it busy without end or fill the memory, and a
 * thread can be stopped. `avecPages` loads the code pages of the old xls format.
 */
export function lireDansUnFil(
  demande: {quoi: 'flux' | 'classeur' | 'copie'; octets: Uint8Array; avecPages: boolean},
  fichier: string,
  bornes: Bornes,
): Promise<Reponse> {
  const fil =
    auRepos ?? new Worker(CODE, {eval: true, resourceLimits: {maxOldGenerationSizeMb: MEMOIRE_EN_MO}})
  auRepos = undefined
  fil.ref()
  return new Promise<Reponse>((resolve, reject) => {
    const delai = setTimeout(() => {
      void fil.terminate()
      reject(lectureTropLongue(fichier, bornes.secondes))
    }, bornes.secondes * 1000)
    fil.once('message', (reponse: Reponse) => {
      clearTimeout(delai)
      mettreAuRepos(fil)
      resolve(reponse)
    })
    fil.once('error', (erreur) => {
      clearTimeout(delai)
      reject(memoirePleine(erreur, fichier) ?? erreur)
    })
    const message = {
      quoi: demande.quoi,
      octets: demande.octets,
      options: OPTIONS,
      module: import.meta.resolve(demande.quoi === 'copie' ? '@cj-tech-master/excelts' : 'xlsx'),
      pages: demande.avecPages ? import.meta.resolve('xlsx/dist/cpexcel.full.mjs') : undefined,
    }
    fil.postMessage(message, [])
  })
}

/** Ends the thread at rest; it never keeps the process alive by itself. */
export async function arreterFil(): Promise<void> {
  const fil = auRepos
  auRepos = undefined
  await fil?.terminate()
}

function mettreAuRepos(fil: Worker): void {
  fil.removeAllListeners('message')
  fil.removeAllListeners('error')
  fil.unref()
  if (auRepos) void fil.terminate()
  else auRepos = fil
}

function memoirePleine(erreur: Error, fichier: string): ErreurMetier | undefined {
  if (!('code' in erreur) || erreur.code !== 'ERR_WORKER_OUT_OF_MEMORY') return undefined
  return fichierTropVolumineux(fichier, `sa lecture demande plus de ${MEMOIRE_EN_MO} Mo de mémoire`)
}
