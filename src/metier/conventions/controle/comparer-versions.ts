import {type Charte, type Document, soignerDocument} from '../../../documents/index.js'
import {accorder} from '../../../shared/francais.js'

/** A place where two versions of a text differ: what was said, what is said now. */
export type DifferenceDeTexte = {readonly avant: string | null; readonly apres: string | null}

/** What changed from one version to the next, line by line, in the order of the text. */
export function comparerVersions(
  avant: readonly string[],
  apres: readonly string[],
): readonly DifferenceDeTexte[] {
  const longueurs = sousSuites(avant, apres)
  const differences: DifferenceDeTexte[] = []
  let [i, j] = [0, 0]
  let [retirees, ajoutees]: [string[], string[]] = [[], []]
  const fermer = () => {
    const combien = Math.max(retirees.length, ajoutees.length)
    for (let rang = 0; rang < combien; rang += 1) {
      differences.push({avant: retirees[rang] ?? null, apres: ajoutees[rang] ?? null})
    }
    ;[retirees, ajoutees] = [[], []]
  }
  while (i < avant.length || j < apres.length) {
    const [ancienne, nouvelle] = [avant[i], apres[j]]
    if (ancienne !== undefined && ancienne === nouvelle) {
      fermer()
      i += 1
      j += 1
    } else if (nouvelle === undefined || (ancienne !== undefined && aRetirer(longueurs, i, j))) {
      if (ancienne !== undefined) retirees.push(ancienne)
      i += 1
    } else {
      ajoutees.push(nouvelle)
      j += 1
    }
  }
  fermer()
  return differences
}

function aRetirer(longueurs: readonly (readonly number[])[], i: number, j: number): boolean {
  return (longueurs[i + 1]?.[j] ?? 0) >= (longueurs[i]?.[j + 1] ?? 0)
}

/** Length of the longest text that both ends still share, from each pair of places. */
function sousSuites(avant: readonly string[], apres: readonly string[]): readonly (readonly number[])[] {
  const longueurs = Array.from({length: avant.length + 1}, () =>
    Array.from({length: apres.length + 1}, () => 0),
  )
  for (let i = avant.length - 1; i >= 0; i -= 1) {
    for (let j = apres.length - 1; j >= 0; j -= 1) {
      const rangee = longueurs[i]
      if (!rangee) continue
      rangee[j] =
        avant[i] === apres[j]
          ? (longueurs[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(longueurs[i + 1]?.[j] ?? 0, rangee[j + 1] ?? 0)
    }
  }
  return longueurs
}

/** The differences on paper, for who must say yes to the new version. */
export function composerDifferences(
  differences: readonly DifferenceDeTexte[],
  {
    nom,
    versions: [ancienne, nouvelle],
    association,
    date,
    charte,
  }: {
    readonly nom: string
    readonly versions: readonly [number, number]
    readonly association: string
    readonly date: string
    readonly charte: Charte
  },
): Document {
  const titre = `${nom} : de la version ${ancienne} à la version ${nouvelle}`
  return soignerDocument({
    metadonnees: {titre, sujet: titre, auteur: association, motsCles: ['conventions', 'différences'], date},
    charte,
    piedDePage: titre,
    sansSommaire: true,
    orientation: 'paysage',
    blocs: [
      {bloc: 'titre', niveau: 1, texte: titre, sansSaut: true},
      {
        bloc: 'paragraphe',
        style: 'chapeau',
        texte: `${accorder(differences.length, 'passage changé', 'passages changés')}.`,
      },
      {
        bloc: 'tableau',
        legende: 'Ce qui change',
        colonnes: [
          {libelle: `Version ${ancienne}`, alignement: 'gauche'},
          {libelle: `Version ${nouvelle}`, alignement: 'gauche'},
        ],
        lignes: differences.map(({avant, apres}) => ({
          role: 'donnee',
          cellules: [avant ?? '(absent)', apres ?? '(retiré)'],
        })),
      },
    ],
  })
}
