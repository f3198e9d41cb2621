import {relative} from 'node:path'
import type {ListeDesReferentiels} from '../../metier/referentiel/index.js'
import {accorder} from '../../shared/francais.js'
import type {Tableau} from '../tableau.js'
import type {CharteEcrite} from './ecrire-charte.js'

/** The versions that can be read, and which one is followed. */
export function tableauDesReferentiels({referentiels}: ListeDesReferentiels): Tableau {
  return {
    colonnes: [
      {titre: 'Référentiel'},
      {titre: 'Libellé'},
      {titre: 'Origine'},
      {titre: 'Indicateurs', aligne: 'droite'},
      {titre: ''},
    ],
    lignes: referentiels.map((r) => [
      r.nom,
      r.libelle,
      r.origine === 'espace' ? "dossier referentiels/ de l'espace" : 'fourni avec animreg',
      String(r.indicateurs),
      r.adopte ? '← suivi par cet espace' : '',
    ]),
  }
}

/** The indicateurs of the one in force. */
export function tableauDesIndicateurs({adopte}: ListeDesReferentiels): Tableau {
  return {
    colonnes: [{titre: 'Code'}, {titre: 'Indicateur'}, {titre: 'Façon de compter'}, {titre: 'Unité'}],
    lignes: adopte.indicateurs.map((i) => [i.code, i.libelle, i.nature_en_mots, i.unite]),
  }
}

/** What was written of the charte, and what changed since the version before. */
export function presenterCharte(
  {referentiel, indicateurs, evolution, fichiers}: CharteEcrite,
  simulation: boolean,
): string {
  const lignes = fichiers.map(({chemin}) =>
    simulation ? `Serait écrite : ${chemin}` : `Charte écrite : ${relative(process.cwd(), chemin)}`,
  )
  const change =
    evolution === null
      ? 'aucune version précédente à comparer'
      : `depuis ${evolution.depuis} : ${accorder(evolution.ajoutes.length, 'ajout')}, ${accorder(evolution.retires.length, 'retrait')}, ${accorder(evolution.modifies.length, 'modification')}`
  return [...lignes, `Référentiel ${referentiel}, ${accorder(indicateurs, 'indicateur')} ; ${change}.`].join(
    '\n',
  )
}
