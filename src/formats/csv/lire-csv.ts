import {CsvError, parse} from 'csv-parse/sync'
import type {Cellule, Grille} from '../../documents/grille.js'
import {decoderTexte} from './decoder-texte.js'
import {
  csvMalForme,
  csvTropDeCellules,
  csvVide,
  LONGUEUR_DE_LIGNE_MAXIMALE,
  ligneDemesuree,
  pasDuTexte,
} from './erreurs.js'
import {trouverSeparateur} from './separateur.js'

const CELLULES_MAXIMALES = 1_000_000

/**
 * Reads a CSV file in whatever encoding and separator it comes. Every cell is the text that was written: « 01 »,
 * « 1 234,5 » and « 03/04/2008 » change in no way. Rows are those a spreadsheet program would show.
 */
export function lireCsv(octets: Uint8Array, nom: string, cellulesMaximales = CELLULES_MAXIMALES): Grille {
  const texte = decoderTexte(octets)
    ?.replace(/^\uFEFF/, '')
    // End-of-file mark of the old DOS programs.
    // oxlint-disable-next-line no-control-regex
    .replace(/\u001A+$/, '')
    // One way to end a line, within cells too, as in a workbook.
    .replace(/\r\n?/g, '\n')
  if (texte === undefined) throw pasDuTexte(nom)
  if (texte.trim() === '') throw csvVide(nom)
  // `sep=;` is a line Excel obeys and does not show.
  const annonce = /^sep=([;,\t|])[ \t]*(?:\n|$)/i.exec(texte)
  const corps = annonce ? texte.slice(annonce[0].length) : texte
  const delimiteur = annonce?.[1] ?? trouverSeparateur(corps)
  const lignes = decouper(corps, delimiteur, nom, annonce ? 1 : 0, cellulesMaximales)
  return {
    feuille: nom.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, ''),
    masquee: false,
    lignes: lignes.slice(0, lignes.findLastIndex((l) => l.length > 0) + 1),
    fusions: [],
    lignesMasquees: new Set(),
    colonnesMasquees: new Set(),
  }
}

type Ligne = readonly (Cellule | undefined)[]

function decouper(
  texte: string,
  delimiteur: string,
  nom: string,
  lignesAvant: number,
  cellulesMaximales: number,
): readonly Ligne[] {
  const lignes: Ligne[] = []
  let cellules = 0
  let lignesLues = 0
  try {
    parse(texte, {
      delimiter: delimiteur,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGUEUR_DE_LIGNE_MAXIMALE,
      on_record: (champs: readonly string[], {lines}) => {
        lignesLues = lines
        const ligne = lireLigne(champs)
        cellules += ligne.length
        if (cellules > cellulesMaximales) throw csvTropDeCellules(nom, cellulesMaximales)
        lignes.push(ligne)
        // Nothing to keep on the library's side.
        return null
      },
    })
  } catch (erreur) {
    // The library counts to where it stopped: the end of the file, when a quote is never closed.
    throw erreur instanceof CsvError ? traduire(erreur, nom, lignesAvant + lignesLues + 1) : erreur
  }
  return lignes
}

function lireLigne(champs: readonly string[]): Ligne {
  const cellules = champs.map((champ): Cellule | undefined =>
    champ === '' ? undefined : {genre: 'texte', valeur: champ, affiche: champ},
  )
  return cellules.slice(0, cellules.findLastIndex((c) => c !== undefined) + 1)
}

/** `ligne` is where the faulty row begins. */
function traduire(erreur: CsvError, nom: string, ligne: number): Error {
  switch (erreur.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return csvMalForme(nom, ligne, 'un guillemet (") est ouvert et jamais refermé')
    case 'CSV_MAX_RECORD_SIZE':
      return ligneDemesuree(nom, ligne)
    default:
      return csvMalForme(
        nom,
        ligne,
        'le découpage en colonnes échoue, un guillemet (") est sans doute mal placé',
      )
  }
}
