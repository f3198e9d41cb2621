import type {Grille} from '../../documents/index.js'
import {adresse} from '../../documents/index.js'
import {type Anomalie, anomalie} from '../../shared/anomalie.js'
import {empreinte} from '../../shared/empreinte.js'
import {accorder, enumerer, formaterNombre, sansAccents} from '../../shared/francais.js'

/** Columns that can only name a young person: one is enough to refuse the file (décret 2015-59, article 4). */
const COLONNES_NOMINATIVES = new Set(
  [
    'prénom',
    'prénom du jeune',
    'nom et prénom',
    'nom prénom',
    'nom du jeune',
    'nom de naissance',
    'date de naissance',
    'né le',
    'née le',
    'nir',
    'numéro de sécurité sociale',
    'n° sécurité sociale',
    'téléphone du jeune',
    'portable du jeune',
    'adresse du jeune',
  ].map(empreinte),
)

/** Refuses a file that names young people; nothing of its content is echoed. */
export function controlerNominatif(grilles: readonly Grille[]): Anomalie[] {
  for (const grille of grilles) {
    for (const cellules of grille.lignes) {
      const titres = cellules.filter(
        (c) => c?.genre === 'texte' && COLONNES_NOMINATIVES.has(empreinte(c.affiche)),
      )
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
  const aFaire = 'Affichez-les dans le tableur et vérifiez leur contenu.'
  const premiere = {
    ligne: lignesMasquees.size > 0 ? Math.min(...lignesMasquees) : 0,
    colonne: lignesMasquees.size === 0 && colonnesMasquees.size > 0 ? Math.min(...colonnesMasquees) : 0,
  }
  const lieu = {feuille, cellule: adresse(premiere.ligne, premiere.colonne), a_faire: aFaire}
  const cachees = [
    ...(lignesMasquees.size > 0 ? [accorder(lignesMasquees.size, 'ligne')] : []),
    ...(colonnesMasquees.size > 0 ? [accorder(colonnesMasquees.size, 'colonne')] : []),
  ]
  const suite =
    lignesMasquees.size + colonnesMasquees.size === 1
      ? 'masquée, lue comme les autres'
      : 'masquées, lues comme les autres'
  const messages = [
    ...(masquee
      ? [`La feuille « ${feuille} » est masquée dans le classeur ; elle a été lue comme les autres.`]
      : []),
    ...(cachees.length > 0 ? [`La feuille « ${feuille} » a ${enumerer(cachees)} ${suite}.`] : []),
  ]
  return messages.map((message) => anomalie('avertissement', 'ACT-016', message, lieu))
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
