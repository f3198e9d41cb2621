import type {Cellule, Grille} from '../../documents/grille.js'
import {dateAffichee, erreurAffichee, nombreAffiche} from './affichage-francais.js'
import {assemblerGrille} from './assembler-grille.js'
import {type Bornes, COLONNES_EXCEL, LIGNES_EXCEL} from './bornes.js'
import {fichierAbime, fichierProtege, tropDeCellules} from './erreurs.js'
import {type CelluleBrute, type FeuilleBrute, lireDansUnFil} from './fil-de-lecture.js'
import {serieVersJour} from './jour-excel.js'
import {limiterSurface} from './surface.js'

/** How the numbers of one workbook are to be understood. */
type Calendrier = {readonly epoque1904: boolean; readonly estDate: (format: string) => boolean}

/** Reads checked xlsx or xls bytes; whatever the library cannot read is a damaged file. */
export async function lireAvecSheetjs(
  octets: Uint8Array,
  genre: 'xlsx' | 'xls',
  fichier: string,
  bornes: Bornes,
): Promise<readonly Grille[]> {
  const demande = {quoi: 'classeur', octets, avecPages: genre === 'xls'} as const
  const {classeur, echec} = await lireDansUnFil(demande, fichier, bornes)
  if (!classeur) {
    throw /password/i.test(echec ?? '')
      ? fichierProtege(fichier)
      : fichierAbime(fichier, "son contenu n'est pas celui d'un classeur complet")
  }
  const nombre = classeur.feuilles.flatMap((f) => f.lignes).reduce((total, [, l]) => total + l.length, 0)
  if (nombre > bornes.cellules) throw tropDeCellules(fichier, bornes.cellules)
  const formats = new Set(classeur.formatsDeDate.filter((f) => montreUnJour(f)))
  const calendrier = {epoque1904: classeur.epoque1904, estDate: (f: string) => formats.has(f)}
  const depenser = limiterSurface(fichier)
  return classeur.feuilles.map((feuille) =>
    assemblerGrille(
      {
        nom: feuille.nom,
        masquee: feuille.masquee,
        cellules: lireCellules(feuille, calendrier, fichier),
        fusions: feuille.fusions.map(({s, e}) => ({
          ligneDebut: s.r,
          colonneDebut: s.c,
          ligneFin: e.r,
          colonneFin: e.c,
        })),
        lignesMasquees: feuille.lignesMasquees,
        colonnesMasquees: feuille.colonnesMasquees,
      },
      depenser,
    ),
  )
}

function lireCellules(
  feuille: FeuilleBrute,
  calendrier: Calendrier,
  fichier: string,
): Map<number, (Cellule | undefined)[]> {
  const cellules = new Map<number, (Cellule | undefined)[]>()
  for (const [rang, brutes] of feuille.lignes) {
    const ligne: (Cellule | undefined)[] = []
    for (const [colonne, brute] of brutes) {
      if (!(rang < LIGNES_EXCEL && colonne < COLONNES_EXCEL)) {
        throw fichierAbime(fichier, "une cellule est placée hors des limites d'une feuille")
      }
      const cellule = lireCellule(brute, calendrier)
      if (cellule) ligne[colonne] = cellule
    }
    if (ligne.length > 0) cellules.set(rang, ligne)
  }
  return cellules
}

function lireCellule(brute: CelluleBrute, calendrier: Calendrier): Cellule | undefined {
  const [type, valeur, affiche, format, estFormule] = brute
  switch (type) {
    case 's':
      return celluleTexte(String(valeur ?? ''))
    case 'n':
      return celluleNombre(Number(valeur), affiche, format, calendrier)
    case 'b':
      return {genre: 'booleen', valeur: valeur === true, affiche: valeur === true ? 'VRAI' : 'FAUX'}
    case 'e':
      return {genre: 'erreur', valeur: null, affiche: erreurAffichee(affiche ?? '#N/A')}
    default:
      // A stub: a formula without result, or a cell that only carries a format.
      return estFormule ? {genre: 'formule_sans_valeur', valeur: null, affiche: ''} : undefined
  }
}

/** A text as it stands, without the byte order mark some exports leave in their first cell. */
function celluleTexte(brut: string): Cellule | undefined {
  const texte = brut.replace(/^\uFEFF/, '')
  return texte === '' ? undefined : {genre: 'texte', valeur: texte, affiche: texte}
}

function celluleNombre(
  valeur: number,
  texte: string | undefined,
  format: string | undefined,
  {epoque1904, estDate}: Calendrier,
): Cellule | undefined {
  if (!Number.isFinite(valeur)) return celluleTexte(texte ?? '')
  const affiche = texte ?? String(valeur)
  if (format === undefined || !estDate(format))
    return {genre: 'nombre', valeur, affiche: nombreAffiche(affiche)}
  const jour = serieVersJour(valeur, epoque1904)
  return jour === undefined
    ? {genre: 'nombre', valeur, affiche: dateAffichee(affiche)}
    : {genre: 'date', valeur: jour, affiche: dateAffichee(affiche)}
}

/** True for a format that shows a day or a month; a time or a duration stays a number. */
export function montreUnJour(format: string): boolean {
  const codes = format.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '')
  return /[dy]|m{3}/i.test(codes) && !/\[[hms]+\]/i.test(format)
}
