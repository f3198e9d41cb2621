import type {Workbook, Worksheet} from '@cj-tech-master/excelts'
import type {CelluleDeClasseur, FeuilleDeClasseur, ValidationDeSaisie} from '../../documents/classeur.js'
import {texteTropLong} from './erreurs.js'
import {jourVersSerie} from './jour-excel.js'
import {apparence} from './styles-de-cellule.js'

const LONGUEUR_MAXIMALE_DE_TEXTE = 32_767
/** Excel refuses to open a file with a longer list written in the sheet itself. */
const LONGUEUR_MAXIMALE_DE_LISTE = 255
const FEUILLE_A4 = 9
const LARGEUR_PAR_DEFAUT = 8.43
/** Words break before the end of a line: it holds a little less than its width. */
const REMPLISSAGE = 0.92
/** In points, for Calibri 11; Excel accepts no row higher than 409. */
const HAUTEUR_DE_LIGNE = 15
const HAUTEUR_MAXIMALE = 409

/** Adds a sheet to a workbook; `nomsEcrits` gives the name under which a sheet of the model was written. */
export async function ecrireFeuille(
  wb: Workbook,
  feuille: FeuilleDeClasseur,
  nom: string,
  nomsEcrits: (feuille: string) => string,
): Promise<Worksheet> {
  const {lignes: figees, colonnes: figeesColonnes} = feuille.figer ?? {lignes: 0, colonnes: 0}
  const ws = wb.addWorksheet(nom, {
    state: feuille.masquee === 'technique' ? 'veryHidden' : feuille.masquee ? 'hidden' : 'visible',
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
      if (cellule) ecrireCellule(ws, l, c, cellule, nomsEcrits)
    })
    const hauteur = hauteurDe(ligne, feuille.largeurs ?? [])
    if (hauteur !== undefined) ws.getRow(l + 1).height = hauteur
  })
  for (const plage of feuille.fusions ?? []) ws.mergeCells(plage)
  for (const validation of feuille.validations ?? []) {
    // By range: one validation per cell is written twice over by the library.
    ws.dataValidations.add(validation.plage, regleDeSaisie(validation))
  }
  if (feuille.protegee) await ws.protect(undefined, {formatColumns: true, formatRows: true})
  return ws
}

/** The height of a row of folded texts, which no spreadsheet program works out by itself on opening. */
function hauteurDe(
  ligne: readonly (CelluleDeClasseur | undefined)[],
  largeurs: readonly number[],
): number | undefined {
  const lignes = ligne.map((cellule, colonne) => {
    if (cellule?.style !== 'texte' || typeof cellule.valeur !== 'string') return 1
    const largeur = (largeurs[colonne] ?? LARGEUR_PAR_DEFAUT) * REMPLISSAGE
    return cellule.valeur
      .split('\n')
      .reduce((n, partie) => n + Math.max(1, Math.ceil(partie.length / largeur)), 0)
  })
  const plusHaute = Math.max(1, ...lignes)
  return plusHaute > 1 ? Math.min(plusHaute * HAUTEUR_DE_LIGNE, HAUTEUR_MAXIMALE) : undefined
}

function ecrireCellule(
  ws: Worksheet,
  ligne: number,
  colonne: number,
  cellule: CelluleDeClasseur,
  nomsEcrits: (feuille: string) => string,
): void {
  const cible = ws.getCell(ligne + 1, colonne + 1)
  cible.style = apparence(cellule)
  const valeur = valeurAEcrire(cellule)
  if (typeof valeur === 'number' && !Number.isFinite(valeur)) throw new RangeError(`nombre ${valeur}`)
  if (typeof valeur === 'string' && valeur.length > LONGUEUR_MAXIMALE_DE_TEXTE) {
    throw texteTropLong(ws.name, ligne, colonne, valeur.length)
  }
  if (cellule.lien) {
    const vers = {feuille: nomsEcrits(cellule.lien.feuille), cellule: cellule.lien.cellule}
    cible.value = {formula: formuleDeLien(vers, String(valeur ?? '')), result: texteXml(String(valeur ?? ''))}
  } else if (valeur !== null) cible.value = typeof valeur === 'string' ? texteXml(valeur) : valeur
  if (cellule.commentaire) cible.note = texteXml(cellule.commentaire)
}

/** A formula and not a hyperlink of the file: those are addresses, where a space or an accent in a name gets lost. */
function formuleDeLien({feuille, cellule}: {feuille: string; cellule: string}, montre: string): string {
  const cible = `#'${feuille.replaceAll("'", "''")}'!${cellule}`
  return `HYPERLINK("${texteXml(cible).replaceAll('"', '""')}","${texteXml(montre).replaceAll('"', '""')}")`
}

function regleDeSaisie(validation: ValidationDeSaisie): object {
  const refus = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: texteXml(validation.titre),
    error: texteXml(validation.message),
  }
  if (validation.genre !== 'liste') {
    const type = validation.genre === 'entier' ? 'whole' : 'decimal'
    return {...refus, type, operator: 'greaterThanOrEqual', formulae: [validation.minimum]}
  }
  const liste = validation.valeurs.join(',')
  if (validation.valeurs.some((v) => /[,"]/.test(v)) || liste.length > LONGUEUR_MAXIMALE_DE_LISTE) {
    throw new RangeError(`liste de choix ${liste}`)
  }
  return {...refus, type: 'list', formulae: [`"${texteXml(liste)}"`]}
}

/** A day becomes Excel's own number; one it would shift (before March 1900) stays a text; '' is an empty cell. */
function valeurAEcrire({valeur, format}: CelluleDeClasseur): string | number | null {
  if (valeur === '') return null
  return format === 'date' && typeof valeur === 'string' ? (jourVersSerie(valeur) ?? valeur) : valeur
}

/** Leaves out the characters XML forbids, which would make Excel offer to « repair » the file. */
export function texteXml(texte: string): string {
  const propre = texte
    .replace(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
  // `_x0041_` is how the format writes « A »: the underscore itself has to be written that way.
  return propre.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}
