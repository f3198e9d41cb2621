import type {Classeur, StyleDeCellule} from '../../../../src/documents/classeur.js'
import {
  AUTEUR,
  entete,
  entier,
  fusionDeLigne,
  type LigneDeClasseur,
  note,
  texte,
  titre,
  VIDE,
} from '../cellules.js'
import type {LigneExemple} from '../donnees.js'
import {sommer} from '../repartir.js'

/** The CIVIS objectives notified for the year, one row per structure. */
export function classeurObjectifs(donnees: readonly LigneExemple[]): Classeur {
  return {
    titre: 'Objectifs CIVIS 2008',
    auteur: AUTEUR,
    date: '2008-03-14',
    feuilles: [
      {
        nom: 'Objectifs 2008',
        lignes: [
          titre('Objectifs chiffrés 2008 – programme CIVIS'),
          note('Totaux régionaux publiés (4 547, 4 329 et 8 876) ; répartition par structure fictive.'),
          VIDE,
          ['Code', 'Structure', 'CIVIS renforcé', 'CIVIS droit commun', 'CIVIS (total)'].map(entete),
          ...donnees.map((d) => ligne(d.structure.code, d.structure.nom, [d], 'donnee')),
          ligne('Total', null, donnees, 'total'),
        ],
        fusions: [0, 1].map((rang) => fusionDeLigne(rang, 0, 4)),
        largeurs: [12, 52, 16, 20, 16],
        figer: {lignes: 4, colonnes: 2},
      },
    ],
  }
}

function ligne(
  code: string,
  nom: string | null,
  lignes: readonly LigneExemple[],
  style: StyleDeCellule,
): LigneDeClasseur {
  const renforce = sommer(lignes.map((d) => d.objectifs.civisRenforce))
  const droitCommun = sommer(lignes.map((d) => d.objectifs.civisDroitCommun))
  return [
    texte(code, style),
    texte(nom, style),
    ...[renforce, droitCommun, renforce + droitCommun].map((n) => entier(n, style)),
  ]
}
