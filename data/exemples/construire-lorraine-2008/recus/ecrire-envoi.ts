import iconv from 'iconv-lite'
import * as XLSX from 'xlsx'
import type {CelluleDeClasseur, Classeur, FeuilleDeClasseur} from '../../../../src/documents/classeur.js'
import {adresse} from '../../../../src/documents/grille.js'
import {ecrireClasseur} from '../../../../src/formats/tableur/index.js'
import type {Ecriture, Envoi} from './envoi.js'

type AutreLogiciel = Exclude<Ecriture, {format: 'xlsx' | 'csv'}>
type Csv = Extract<Ecriture, {format: 'csv'}>

const JOUR = 86_400_000
const ORIGINE_EXCEL = Date.UTC(1899, 11, 30)

/** The bytes of a file, as the sender's own program would have written them. */
export async function ecrireEnvoi({classeur, ecriture}: Envoi): Promise<Uint8Array> {
  if (ecriture.format === 'xlsx') return ecrireClasseur(classeur)
  if (ecriture.format === 'csv') return ecrireCsv(classeur, ecriture)
  return ecrireAutrement(classeur, ecriture)
}

const GENRES = {'xlsx-autre': 'xlsx', xls: 'biff8', ods: 'ods'} as const

function ecrireAutrement(classeur: Classeur, ecriture: AutreLogiciel): Uint8Array {
  const livre = XLSX.utils.book_new()
  for (const [rang, feuille] of classeur.feuilles.entries()) {
    const ws = composerFeuille(feuille, ecriture)
    if (rang === 0 && ecriture.masquees) {
      ws['!rows'] = feuille.lignes.map((_, l) => (ecriture.masquees?.includes(l) ? {hidden: true} : {}))
    }
    XLSX.utils.book_append_sheet(livre, ws, feuille.nom)
  }
  livre.Props = {
    Title: classeur.titre,
    Author: classeur.auteur,
    CreatedDate: new Date(`${classeur.date}T12:00:00Z`),
  }
  const options = {type: 'buffer', bookType: GENRES[ecriture.format], compression: true} as const
  return new Uint8Array(XLSX.write(livre, options) as Buffer)
}

function composerFeuille(feuille: FeuilleDeClasseur, ecriture: AutreLogiciel): XLSX.WorkSheet {
  const ws: XLSX.WorkSheet = {}
  for (const [l, ligne] of feuille.lignes.entries()) {
    for (const [c, cellule] of ligne.entries()) {
      if (cellule === undefined || cellule.valeur === null) continue
      ws[adresse(l, c)] = composerCellule(cellule, ecriture, adresse(l, 1), adresse(l, c - 1))
    }
  }
  const colonnes = Math.max(...feuille.lignes.map((l) => l.length))
  ws['!ref'] = `A1:${adresse(feuille.lignes.length - 1, colonnes - 1)}`
  ws['!merges'] = (feuille.fusions ?? []).map((plage) => XLSX.utils.decode_range(plage))
  ws['!cols'] = (feuille.largeurs ?? []).map((wch) => ({wch}))
  return ws
}

/** `de` and `a` are the first and last cells that a total of its row adds up. */
function composerCellule(
  {valeur, format, style}: CelluleDeClasseur,
  {dates, formules}: AutreLogiciel,
  de: string,
  a: string,
): XLSX.CellObject {
  if (format === 'date') {
    return {t: 'n', v: (Date.parse(String(valeur)) - ORIGINE_EXCEL) / JOUR, z: dates ?? 'dd/mm/yyyy'}
  }
  if (typeof valeur === 'string') return {t: 's', v: valeur}
  const formule = formules && style === 'sous-total' ? {f: `SUM(${de}:${a})`} : {}
  return {t: 'n', v: valeur ?? 0, ...formule}
}

/** The first sheet: a text file has no other. */
function ecrireCsv({feuilles}: Classeur, {separateur, encodage}: Csv): Uint8Array {
  const lignes = (feuilles[0]?.lignes ?? []).map((ligne) =>
    ligne.map((cellule) => proteger(enTexte(cellule), separateur)).join(separateur),
  )
  const texte = `${lignes.join('\r\n')}\r\n`
  const options = {addBOM: encodage === 'utf-8-bom' || encodage === 'utf-16'}
  const nom = encodage === 'utf-16' ? 'utf-16le' : encodage === 'utf-8-bom' ? 'utf-8' : encodage
  return new Uint8Array(iconv.encode(texte, nom, options))
}

function enTexte(cellule: CelluleDeClasseur | undefined): string {
  if (cellule === undefined || cellule.valeur === null) return ''
  const texte = String(cellule.valeur)
  return cellule.format === 'date' ? texte.split('-').reverse().join('/') : texte
}

function proteger(texte: string, separateur: string): string {
  return texte.includes(separateur) || /["\r\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte
}
