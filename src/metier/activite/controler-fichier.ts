import type {Grille} from '../../documents/index.js'
import {adresse} from '../../documents/index.js'
import {type Anomalie, anomalie} from '../../shared/anomalie.js'
import {accorder, enumerer, formaterNombre, sansAccents} from '../../shared/francais.js'
import {titresNominatifs} from './titres-nominatifs.js'

/** Refuses a file that names young people; nothing of its content is echoed. */
export function controlerNominatif(grilles: readonly Grille[]): Anomalie[] {
  for (const grille of grilles) {
    for (const cellules of grille.lignes) {
      const titres = titresNominatifs(cellules.flatMap((c) => (c?.genre === 'texte' ? [c.affiche] : [])))
      if (titres.length === 0) continue
      const message = `La feuille « ${grille.feuille} » a ${titres.length > 1 ? 'des colonnes qui désignent' : 'une colonne qui désigne'} des personnes : fichier refusé, rien n’en est gardé.`
      const aFaire = 'Demandez un tableau de nombres, sans noms, et supprimez ce fichier.'
      return [anomalie('bloquante', 'ACT-009', message, {feuille: grille.feuille, a_faire: aFaire})]
    }
  }
  return []
}

/** The day a table was extracted or printed is often in the next year; it says nothing of what it counts. */
const DATE_DE_FICHIER =
  /\b(?:extrai|extraction|arret|edit|imprim|mise? a jour|maj|etabli|envoi|transmis|recus?\b|source)/

/** A year written in the file's name, a sheet's name or a title must be the year asked for, when there is one. */
export function controlerAnnee(grilles: readonly Grille[], fichier: string, annee: number): Anomalie[] {
  const annees = [fichier, ...grilles.flatMap((g) => (g.masquee ? [] : [g.feuille, ...titresDe(g)]))]
    .filter((texte) => !DATE_DE_FICHIER.test(sansAccents(texte)))
    .flatMap((texte) => texte.match(/(?<!\d)(?:19[89]|20[0-9])\d(?!\d)/g) ?? [])
    .map(Number)
  if (annees.length === 0 || annees.includes(annee)) return []
  const lues = [...new Set(annees)].join(', ')
  const message = `Le fichier parle de ${lues}, la commande de l’exercice ${annee}.`
  return [
    anomalie('bloquante', 'ACT-008', message, {
      valeur: lues,
      attendu: String(annee),
      a_faire: `Relancez avec « --annee ${annees[0]} », ou corrigez le titre du fichier.`,
    }),
  ]
}

/** The texts of the first rows that hold little else: where a title stands. */
function titresDe(grille: Grille): string[] {
  return grille.lignes.slice(0, 6).flatMap((cellules) => {
    const remplies = cellules.filter((c) => c?.affiche.trim())
    return remplies.length > 2 ? [] : remplies.flatMap((c) => (c?.genre === 'texte' ? [c.affiche] : []))
  })
}

/** Hidden sheets, rows and columns are read, and said. */
export function signalerMasques({feuille, masquee, lignesMasquees, colonnesMasquees}: Grille): Anomalie[] {
  const premiere = {
    ligne: lignesMasquees.size > 0 ? Math.min(...lignesMasquees) : 0,
    colonne: lignesMasquees.size === 0 && colonnesMasquees.size > 0 ? Math.min(...colonnesMasquees) : 0,
  }
  const lieu = {feuille, cellule: adresse(premiere.ligne, premiere.colonne)}
  return direMasques(lieu, {masquee, lignes: lignesMasquees.size, colonnes: colonnesMasquees.size})
}

/** The same for a table read row by row, whose hidden rows are only counted. */
export function signalerLignesMasquees(feuille: string, masquee: boolean, lignes: number): Anomalie[] {
  return direMasques({feuille, cellule: null}, {masquee, lignes, colonnes: 0})
}

function direMasques(
  lieu: {readonly feuille: string; readonly cellule: string | null},
  {masquee, lignes, colonnes}: {masquee: boolean; lignes: number; colonnes: number},
): Anomalie[] {
  const {feuille} = lieu
  const cachees = [
    ...(lignes > 0 ? [accorder(lignes, 'ligne')] : []),
    ...(colonnes > 0 ? [accorder(colonnes, 'colonne')] : []),
  ]
  const suite = lignes + colonnes === 1 ? 'masquée, lue comme les autres' : 'masquées, lues comme les autres'
  const messages = [
    ...(masquee
      ? [`La feuille « ${feuille} » est masquée dans le classeur ; elle a été lue comme les autres.`]
      : []),
    ...(cachees.length > 0 ? [`La feuille « ${feuille} » a ${enumerer(cachees)} ${suite}.`] : []),
  ]
  const aFaire = 'Affichez-les dans le tableur et vérifiez leur contenu.'
  return messages.map((message) => anomalie('avertissement', 'ACT-016', message, {...lieu, a_faire: aFaire}))
}

/** Accents read in the wrong encoding: « Ã© » for « é ». */
const MAL_DECODE = /Ã[\u0080-\u00BF]|â‚¬|â€™|\uFFFD/
const LIGNES_D_ANCIEN_EXCEL = 65_536

/** What an export or a wrong encoding did to a sheet: broken accents, cut cells, cut rows. */
export function signalerDommages(grille: Grille): Anomalie[] {
  const {feuille, lignes} = grille
  const dommages: Anomalie[] = []
  const dire = (message: string, cellule: string, valeur: string | null) =>
    dommages.push(
      anomalie('avertissement', 'ACT-026', message, {
        feuille,
        cellule,
        valeur,
        a_faire: 'Demandez à la structure de réenregistrer ou de réexporter son tableau.',
      }),
    )
  if (lignes.length === LIGNES_D_ANCIEN_EXCEL)
    dire(
      `La feuille « ${feuille} » a ${formaterNombre(LIGNES_D_ANCIEN_EXCEL)} lignes, le maximum des anciens classeurs .xls : la suite a pu être coupée.`,
      adresse(LIGNES_D_ANCIEN_EXCEL - 1, 0),
      null,
    )
  for (const [ligne, cellules] of lignes.entries()) {
    const colonne = cellules.findIndex((c) => c?.genre === 'texte' && MAL_DECODE.test(c.affiche))
    if (colonne < 0) continue
    const lu = cellules[colonne]?.affiche ?? ''
    dire(
      `Texte abîmé dans la feuille « ${feuille} » : les accents ont été perdus.`,
      adresse(ligne, colonne),
      lu,
    )
    break
  }
  return dommages
}
