import type {Grille} from '../../documents/index.js'
import {adresse} from '../../documents/index.js'
import {type Anomalie, anomalie} from '../../shared/anomalie.js'
import {empreinte} from '../../shared/empreinte.js'

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

/** A year written in the file's name, a sheet's name or a title must be the year asked for, when there is one. */
export function controlerAnnee(grilles: readonly Grille[], fichier: string, annee: number): Anomalie[] {
  const annees = [fichier, ...grilles.flatMap((g) => (g.masquee ? [] : [g.feuille, ...titresDe(g)]))]
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

/** Hidden rows and columns are read, and said. */
export function signalerMasques({feuille, lignesMasquees, colonnesMasquees}: Grille): Anomalie[] {
  if (lignesMasquees.size + colonnesMasquees.size === 0) return []
  const premiere = lignesMasquees.size > 0 ? Math.min(...lignesMasquees) : 0
  const message = `La feuille « ${feuille} » a ${lignesMasquees.size} ligne(s) et ${colonnesMasquees.size} colonne(s) masquées, lues comme les autres.`
  const aFaire = 'Affichez-les dans le tableur et vérifiez leur contenu.'
  return [
    anomalie('avertissement', 'ACT-016', message, {feuille, cellule: adresse(premiere, 0), a_faire: aFaire}),
  ]
}
