import type {CellValue, Workbook, Worksheet} from '@cj-tech-master/excelts'
import type {WorkSheet} from 'xlsx'
import {adresse, type Cellule, type Grille, type Plage} from '../../documents/grille.js'
import {BORNES, type Bornes} from './bornes.js'
import {lireDansUnFil} from './fil-de-lecture.js'
import {jourVersSerie} from './jour-excel.js'
import {lireClasseur} from './lire-classeur.js'
import {nomsDeFeuilles} from './nom-de-feuille.js'
import {reconnaitreSignature} from './signature.js'
import {ouvrirZip} from './zip-borne.js'
import {rangerEnZip} from './zip-range.js'

/** What a copy keeps of an archive: texts, styles, notes and pictures; no macro, no link to another file. */
const GARDEES = /\.(?:xml|rels|vml|png|jpe?g|gif)$/i
const LAISSEES = /^(?:xl\/(?:externalLinks|embeddings|activeX|ctrlProps|pivot\w+)|customXml)\//i
const LARGEUR_MAXIMALE = 48

/** A copy, and the name each received sheet has in it: a csv may be called what Excel accepts for no sheet. */
export type CopieDeClasseur = {
  readonly classeur: Workbook
  readonly nomEcrit: (feuille: string) => string
}

/** A received workbook, whatever its format, as an xlsx that can be written on; the original is not touched. */
export async function copierClasseur(
  octets: Uint8Array,
  nom: string,
  bornes: Bornes = BORNES,
): Promise<CopieDeClasseur> {
  const grilles = await lireClasseur(octets, nom, bornes)
  const {genre} = reconnaitreSignature(octets)
  const copie =
    genre === 'zip'
      ? await copierXlsx(octets, nom, bornes)
      : genre === 'ole' || genre === 'xls'
        ? await copierParSheetjs(octets)
        : undefined
  if (copie) return {classeur: copie, nomEcrit: (feuille) => feuille}
  const noms = nomsDeFeuilles(grilles.map((g) => g.feuille))
  const ecrits = new Map(grilles.map((g, rang) => [g.feuille, noms[rang] ?? '']))
  return {classeur: await copierGrilles(grilles, noms), nomEcrit: (feuille) => ecrits.get(feuille) ?? feuille}
}

/** Undefined for another archive than an xlsx (an .ods), and for one that no library copies. */
async function copierXlsx(octets: Uint8Array, nom: string, bornes: Bornes): Promise<Workbook | undefined> {
  const zip = ouvrirZip(octets, nom, bornes)
  if (!zip.noms.some((partie) => /^xl\/workbook\.xml$/i.test(partie))) return undefined
  const parties = zip.noms
    .filter((partie) => GARDEES.test(partie) && !LAISSEES.test(partie))
    .map((partie) => ({nom: partie, octets: zip.lire(partie) ?? new Uint8Array()}))
  const sur = rangerEnZip(parties)
  // Tried aside first: some damaged workbooks keep the library busy without end, and a thread can be stopped.
  const {chargeable} = await lireDansUnFil({quoi: 'copie', octets: sur, avecPages: false}, nom, bornes)
  // A workbook too rich for the library that writes: its fonts and colours are lost, not its content.
  return chargeable ? ouvrir(sur).catch(async () => copierParSheetjs(sur)) : copierParSheetjs(sur)
}

/** Values, number formats, merged ranges and widths; undefined when that library cannot write it either. */
async function copierParSheetjs(octets: Uint8Array): Promise<Workbook | undefined> {
  const {read, write, set_cptable} = await import('xlsx')
  set_cptable(await import('xlsx/dist/cpexcel.full.mjs'))
  // Rich text as HTML is not wanted, and its making ends the whole program on some damaged texts of 20 kB.
  const options = {type: 'buffer', cellStyles: true, cellNF: true, cellDates: false, cellHTML: false} as const
  const lu = read(octets, options)
  try {
    for (const feuille of Object.values(lu.Sheets)) resserrer(feuille)
    const ecrit: unknown = write(lu, {type: 'buffer', bookType: 'xlsx', cellStyles: true})
    return await ouvrir(new Uint8Array(ecrit as Buffer))
  } catch {
    return undefined
  }
}

/** The ranges a sheet declares may be anything; the libraries write them row after row, merged or not. */
function resserrer(feuille: WorkSheet): void {
  const places = Object.keys(feuille).flatMap((cle) => {
    const [, colonne = '', ligne] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(cle) ?? []
    return colonne === '' ? [] : [{c: rangDeColonne(colonne), r: Number(ligne) - 1}]
  })
  const fin = places.reduce((f, {c, r}) => ({c: Math.max(f.c, c), r: Math.max(f.r, r)}), {c: 0, r: 0})
  feuille['!ref'] = `A1:${adresse(fin.r, fin.c)}`
  feuille['!merges'] = (feuille['!merges'] ?? [])
    .filter(({s}) => s.r <= fin.r && s.c <= fin.c)
    .map(({s, e}) => ({s, e: {r: Math.min(e.r, fin.r), c: Math.min(e.c, fin.c)}}))
    .filter(({s, e}) => e.r > s.r || e.c > s.c)
}

/** `A` is 0, `AA` is 26. */
function rangDeColonne(lettres: string): number {
  return Array.from(lettres).reduce((rang, lettre) => rang * 26 + lettre.charCodeAt(0) - 64, 0) - 1
}

async function ouvrir(octets: Uint8Array): Promise<Workbook> {
  const {Workbook} = await import('@cj-tech-master/excelts')
  const wb = new Workbook()
  await wb.xlsx.load(octets)
  if (wb.worksheets.length === 0) throw new RangeError('classeur sans feuille')
  detacher(wb)
  return wb
}

/** A formula or a name that points to another workbook would make Excel declare the copy damaged. */
function detacher(wb: Workbook): void {
  const cellules = wb.worksheets.flatMap((ws) => cellulesDe(ws))
  const attachees = cellules.some((c) => c.formula?.includes('['))
  if (attachees) for (const c of cellules) if (c.formula) c.value = resultat(c.result)
  wb.definedNames.model = wb.definedNames.model.filter(({ranges}) => ranges.every((r) => !r.includes('[')))
}

function cellulesDe(ws: Worksheet): ReturnType<Worksheet['getCell']>[] {
  const cellules: ReturnType<Worksheet['getCell']>[] = []
  ws.eachRow((row) => {
    row.eachCell((cellule) => {
      cellules.push(cellule)
    })
  })
  return cellules
}

function resultat(valeur: unknown): CellValue {
  return (valeur ?? null) as CellValue
}

/** A csv or an .ods: what a person sees of it, each cell keeping its type. */
async function copierGrilles(grilles: readonly Grille[], noms: readonly string[]): Promise<Workbook> {
  const {Workbook} = await import('@cj-tech-master/excelts')
  const wb = new Workbook()
  for (const [rang, grille] of grilles.entries()) {
    const ws = wb.addWorksheet(noms[rang] ?? '', {state: grille.masquee ? 'hidden' : 'visible'})
    const largeurs: number[] = []
    grille.lignes.forEach((ligne, l) => {
      ligne.forEach((cellule, c) => {
        if (!cellule) return
        const {valeur, format} = contenu(cellule)
        const cible = ws.getCell(l + 1, c + 1)
        cible.value = valeur
        if (format) cible.numFmt = format
        if (ligne.filter(Boolean).length > 1) largeurs[c] = Math.max(largeurs[c] ?? 0, cellule.affiche.length)
      })
    })
    largeurs.forEach((largeur, c) => {
      ws.getColumn(c + 1).width = Math.min(Math.max(largeur + 2, 10), LARGEUR_MAXIMALE)
    })
    for (const fusion of grille.fusions) fusionner(ws, fusion)
    for (const ligne of grille.lignesMasquees) ws.getRow(ligne + 1).hidden = true
    for (const colonne of grille.colonnesMasquees) ws.getColumn(colonne + 1).hidden = true
  }
  return wb
}

/** Of merges that lie over one another, which no program writes, the first stays. */
function fusionner(ws: Worksheet, {ligneDebut, colonneDebut, ligneFin, colonneFin}: Plage): void {
  try {
    ws.mergeCells(ligneDebut + 1, colonneDebut + 1, ligneFin + 1, colonneFin + 1)
  } catch {
    // Already part of another.
  }
}

function contenu({genre, valeur, affiche}: Cellule): {valeur: CellValue; format?: string} {
  switch (genre) {
    case 'date': {
      const serie = jourVersSerie(String(valeur))
      return serie === undefined ? {valeur: affiche} : {valeur: serie, format: 'dd/mm/yyyy'}
    }
    case 'nombre':
      return {valeur: Number(valeur), ...formatDe(affiche)}
    case 'booleen':
      return {valeur: valeur === true}
    case 'texte':
    case 'erreur':
    case 'formule_sans_valeur':
      return {valeur: affiche === '' ? null : affiche}
  }
}

/** The number format that shows a number the way it was shown: « 95,75 % », « 1 234 ». */
function formatDe(affiche: string): {format?: string} {
  const decimales = /,(\d+)/.exec(affiche)?.[1]?.length ?? 0
  const apres = decimales > 0 ? `.${'0'.repeat(decimales)}` : ''
  if (affiche.endsWith('%')) return {format: `0${apres}%`}
  if (/\d[\s\u00A0\u202F]\d/.test(affiche)) return {format: `#,##0${apres}`}
  return apres ? {format: `0${apres}`} : {}
}
