import type {Workbook, Worksheet} from '@cj-tech-master/excelts'
import type {CelluleDeClasseur, Classeur, FeuilleDeClasseur} from '../../documents/classeur.js'
import {texteTropLong} from './erreurs.js'
import {jourVersSerie} from './jour-excel.js'
import {nomsDeFeuilles} from './nom-de-feuille.js'
import {apparence} from './styles-de-cellule.js'

const LONGUEUR_MAXIMALE_DE_TEXTE = 32_767
const FEUILLE_A4 = 9

/** Writes a workbook as .xlsx. The same workbook gives the same bytes: no clock, no time zone. */
export async function ecrireClasseur(classeur: Classeur): Promise<Uint8Array> {
  if (classeur.feuilles.every((f) => f.masquee)) throw new RangeError('classeur sans feuille visible')
  const {Workbook} = await import('@cj-tech-master/excelts')
  const wb = new Workbook()
  decrire(wb, classeur)
  const noms = nomsDeFeuilles(classeur.feuilles.map((f) => f.nom))
  classeur.feuilles.forEach((feuille, rang) => {
    ecrireFeuille(wb, feuille, noms[rang] ?? '')
  })
  const [annee = 1980, mois = 1, jour = 1] = classeur.date.split('-').map(Number)
  // Zip entries carry local fields: a local noon gives the same ones under every time zone.
  const modTime = new Date(annee, mois - 1, jour, 12)
  const octets: Uint8Array = await wb.xlsx.writeBuffer({zip: {modTime, timestamps: 'dos'}})
  return new Uint8Array(octets)
}

function decrire(wb: Workbook, {titre, auteur, date, feuilles}: Classeur): void {
  const midi = new Date(`${date}T12:00:00Z`)
  wb.title = texteXml(titre)
  wb.creator = texteXml(auteur)
  wb.lastModifiedBy = texteXml(auteur)
  wb.created = midi
  wb.modified = midi
  wb.language = 'fr-FR'
  const activeTab = feuilles.findIndex((f) => !f.masquee)
  wb.views = [{x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab, visibility: 'visible'}]
}

function ecrireFeuille(wb: Workbook, feuille: FeuilleDeClasseur, nom: string): void {
  const {lignes: figees, colonnes: figeesColonnes} = feuille.figer ?? {lignes: 0, colonnes: 0}
  const ws = wb.addWorksheet(nom, {
    state: feuille.masquee ? 'hidden' : 'visible',
    views: feuille.figer ? [{state: 'frozen', xSplit: figeesColonnes, ySplit: figees}] : [],
    pageSetup: {
      paperSize: FEUILLE_A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(figees > 0 ? {printTitlesRow: `1:${figees}`} : {}),
    },
  })
  feuille.largeurs?.forEach((largeur, colonne) => {
    ws.getColumn(colonne + 1).width = largeur
  })
  feuille.lignes.forEach((ligne, l) => {
    ligne.forEach((cellule, c) => {
      if (cellule) ecrireCellule(ws, l, c, cellule)
    })
  })
  for (const plage of feuille.fusions ?? []) ws.mergeCells(plage)
}

function ecrireCellule(ws: Worksheet, ligne: number, colonne: number, cellule: CelluleDeClasseur): void {
  const cible = ws.getCell(ligne + 1, colonne + 1)
  cible.style = apparence(cellule)
  const valeur = valeurAEcrire(cellule)
  if (typeof valeur === 'number' && !Number.isFinite(valeur)) throw new RangeError(`nombre ${valeur}`)
  if (typeof valeur === 'string' && valeur.length > LONGUEUR_MAXIMALE_DE_TEXTE) {
    throw texteTropLong(ws.name, ligne, colonne, valeur.length)
  }
  if (valeur !== null) cible.value = typeof valeur === 'string' ? texteXml(valeur) : valeur
  if (cellule.commentaire) cible.note = texteXml(cellule.commentaire)
}

/** A day becomes Excel's own number; one it would shift (before March 1900) stays a text; '' is an empty cell. */
function valeurAEcrire({valeur, format}: CelluleDeClasseur): string | number | null {
  if (valeur === '') return null
  return format === 'date' && typeof valeur === 'string' ? (jourVersSerie(valeur) ?? valeur) : valeur
}

/** Leaves out the characters XML forbids, which would make Excel offer to « repair » the file. */
function texteXml(texte: string): string {
  const propre = texte
    .replace(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
  // `_x0041_` is how the format writes « A »: the underscore itself has to be written that way.
  return propre.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}
