import type {Grille} from '../../documents/grille.js'
import {formaterNombre} from '../../shared/francais.js'
import {lireCsv} from '../csv/index.js'
import {BORNES, type Bornes} from './bornes.js'
import {aDesSectionsMalFermees} from './cdata.js'
import {verifierContenuOle} from './contenu-ole.js'
import {
  fichierAbime,
  fichierProtege,
  fichierTropVolumineux,
  fichierVide,
  formatNonPrisEnCharge,
  pasUnTableur,
  tropDeCellules,
} from './erreurs.js'
import {lireAvecSheetjs} from './lire-avec-sheetjs.js'
import {lireOds} from './lire-ods.js'
import {reconnaitreSignature} from './signature.js'
import {ouvrirZip, type ZipBorne} from './zip-borne.js'
import {rangerEnZip} from './zip-range.js'

const MIO = 2 ** 20
/** Cells that only carry a format are many, and weigh while they are read. */
const CELLULES_MISES_EN_FORME = 2

/**
 * Reads a received spreadsheet, sheet by sheet, as what it is and not as what its name says: xlsx, xlsm, xls,
 * ods or csv. Throws an ErreurMetier (FMT) and nothing else.
 */
export async function lireClasseur(
  octets: Uint8Array,
  nom: string,
  bornes: Bornes = BORNES,
): Promise<readonly Grille[]> {
  if (octets.length > bornes.octets) {
    const taille = formaterNombre(octets.length / MIO)
    throw fichierTropVolumineux(
      nom,
      `il pèse ${taille} Mo, ${formaterNombre(bornes.octets / MIO)} Mo au plus sont acceptés`,
    )
  }
  const signature = reconnaitreSignature(octets)
  switch (signature.genre) {
    case 'vide':
      throw fichierVide(nom)
    case 'autre':
      throw pasUnTableur(nom, signature.nature)
    case 'autre_tableur':
      throw formatNonPrisEnCharge(nom, signature.nature)
    case 'texte':
      return [lireCsv(octets, nom, bornes.cellules)]
    case 'ole':
      await verifierContenuOle(octets, nom, bornes)
      return lireAvecSheetjs(octets, 'xls', nom, bornes)
    case 'xls':
      return lireAvecSheetjs(octets, 'xls', nom, bornes)
    case 'zip':
      return lireZip(octets, nom, bornes)
  }
}

async function lireZip(octets: Uint8Array, nom: string, bornes: Bornes): Promise<readonly Grille[]> {
  const zip = ouvrirZip(octets, nom, bornes)
  const contient = (motif: RegExp): boolean => zip.noms.some((n) => motif.test(n))
  if (contient(/^xl\/workbook\.xml$/i)) return lireXlsx(zip, nom, bornes)
  if (contient(/^content\.xml$/)) return lireOpenDocument(zip, nom, bornes)
  throw natureDuZip(zip, contient, nom)
}

function natureDuZip(zip: ZipBorne, contient: (motif: RegExp) => boolean, nom: string): Error {
  if (contient(/^xl\/workbook\.bin$/i)) return formatNonPrisEnCharge(nom, 'un classeur Excel binaire (.xlsb)')
  if (contient(/^Index\/.*\.iwa$|^Index\.zip$/))
    return formatNonPrisEnCharge(nom, 'un document Apple (Numbers ou Pages)')
  if (contient(/^word\//i)) return pasUnTableur(nom, 'un document Word (.docx)')
  if (contient(/^ppt\//i)) return pasUnTableur(nom, 'une présentation PowerPoint (.pptx)')
  if (zip.noms.length === 0) return fichierAbime(nom, "l'archive est vide")
  const exemple = zip.noms.find((n) => !n.endsWith('/')) ?? ''
  return pasUnTableur(nom, `une archive zip (elle contient « ${exemple.slice(0, 80)} »)`)
}

/** Only the XML parts go further: no macro, no picture, no embedded object is ever opened. */
async function lireXlsx(zip: ZipBorne, nom: string, bornes: Bornes): Promise<readonly Grille[]> {
  let balises = 0
  const parties = zip.noms
    .filter(
      (partie) =>
        /\.(?:xml|rels)$/i.test(partie) && !/^xl\/(?:pivotCache|media|drawings|embeddings)\//i.test(partie),
    )
    .map((partie) => {
      const octets = zip.lire(partie) ?? new Uint8Array()
      if (aDesSectionsMalFermees(octets)) throw fichierAbime(nom, `la partie « ${partie} » ne se lit pas`)
      if (/^xl\/worksheets\//i.test(partie)) balises += compterCellules(octets)
      return {nom: partie, octets}
    })
  if (balises > CELLULES_MISES_EN_FORME * bornes.cellules) throw tropDeCellules(nom, bornes.cellules)
  return lireAvecSheetjs(rangerEnZip(parties), 'xlsx', nom, bornes)
}

/** Counts `<c …>` and `<x:c …>` tags without parsing. */
function compterCellules(octets: Uint8Array): number {
  let nombre = 0
  for (let position = octets.indexOf(0x3c); position !== -1; position = octets.indexOf(0x3c, position + 1)) {
    const fin = octets[position + 2]
    const seule = octets[position + 1] === 0x63 && (fin === 0x20 || fin === 0x3e || fin === 0x2f)
    const prefixee = fin === 0x3a && octets[position + 3] === 0x63
    if (seule || prefixee) nombre += 1
  }
  return nombre
}

function lireOpenDocument(zip: ZipBorne, nom: string, bornes: Bornes): readonly Grille[] {
  const texte = (partie: string): string => Buffer.from(zip.lire(partie) ?? []).toString('utf8')
  if (texte('META-INF/manifest.xml').includes('encryption-data')) throw fichierProtege(nom)
  const xml = texte('content.xml')
  if (!xml.includes('<office:spreadsheet')) {
    const estTexte = xml.includes('<office:text')
    throw pasUnTableur(
      nom,
      estTexte ? 'un document texte (.odt)' : 'un document OpenDocument sans feuille de calcul',
    )
  }
  return lireOds(xml, nom, bornes)
}
