import * as XLSX from 'xlsx'
import type {Cellule, Grille} from '../../../src/documents/grille.js'
import {lireClasseur} from '../../../src/formats/tableur/index.js'
import {rangerEnZip} from '../../../src/formats/tableur/zip-range.js'
import {ErreurMetier} from '../../../src/shared/erreur-metier.js'

/** A one-sheet workbook as another program would save it. */
export function classeurSheetjs(
  feuille: XLSX.WorkSheet,
  bookType: 'xlsx' | 'biff8' | 'ods',
  props: XLSX.WorkBook['Workbook'] = {},
): Uint8Array {
  const classeur = {SheetNames: ['Feuil1'], Sheets: {Feuil1: feuille}, Workbook: props}
  return XLSX.write(classeur, {type: 'buffer', bookType, cellStyles: true})
}

/** A minimal xlsx around the XML of one sheet, for what no library writes. */
export function xlsxAvecFeuille(feuille: string, autres: Readonly<Record<string, string>> = {}): Uint8Array {
  const espace = 'http://schemas.openxmlformats.org'
  const parties: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${espace}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${espace}/package/2006/relationships"><Relationship Id="rId1" Type="${espace}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${espace}/spreadsheetml/2006/main" xmlns:r="${espace}/officeDocument/2006/relationships"><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${espace}/package/2006/relationships"><Relationship Id="rId1" Type="${espace}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="${espace}/spreadsheetml/2006/main">${feuille}</worksheet>`,
    ...autres,
  }
  return zip(parties)
}

/** An OpenDocument workbook around what its `office:body` and styles hold. */
export function odsAvecTables(tables: string, styles = ''): Uint8Array {
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  })
}

export function zip(parties: Readonly<Record<string, string>>): Uint8Array {
  return rangerEnZip(Object.entries(parties).map(([nom, contenu]) => ({nom, octets: Buffer.from(contenu)})))
}

export function texte(valeur: string): Cellule {
  return {genre: 'texte', valeur, affiche: valeur}
}

/** Values only, absent cells as null: what a test compares. */
export function valeurs(grille: Grille | undefined): unknown[][] {
  return (grille?.lignes ?? []).map((l) => Array.from(l, (c) => c?.valeur ?? null))
}

/** The ErreurMetier a reading gives; anything else fails the test. */
export async function erreurDe(lecture: () => unknown): Promise<ErreurMetier> {
  try {
    await lecture()
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return erreur
    throw erreur
  }
  throw new Error('aucune erreur')
}

/** The first sheet of a workbook. */
export async function premiere(octets: Uint8Array, nom = 'essai.xlsx'): Promise<Grille> {
  const [grille] = await lireClasseur(octets, nom)
  if (!grille) throw new Error('aucune feuille')
  return grille
}

/** An OLE container with one stream at its root. */
export function ole(flux: string): Uint8Array {
  const cfb = XLSX.CFB.utils.cfb_new()
  XLSX.CFB.utils.cfb_add(cfb, `/${flux}`, Buffer.alloc(4096, 7))
  return Uint8Array.from(XLSX.CFB.write(cfb, {type: 'buffer'}) as Uint8Array)
}

/** A one-entry deflated archive that declares the inflated size it is told to. */
export function archive(nom: string, comprime: Buffer, annonce: number): Uint8Array {
  const rangee = Buffer.from(zip({[nom]: 'x'.repeat(comprime.length)}))
  const local = 30 + nom.length
  comprime.copy(rangee, local)
  const central = rangee.indexOf('PK\x01\x02', local + comprime.length, 'latin1')
  for (const [debut, decalage] of [
    [0, 0],
    [central, 2],
  ] as const) {
    rangee.writeUInt16LE(8, debut + 8 + decalage)
    rangee.writeUInt32LE(annonce, debut + 22 + decalage)
  }
  return rangee
}
