import {ETATS_ECRITS} from '../nommer-rubrique.js'
import {ETATS, type EtatDeValeur} from '../types.js'
import {colonnesExportees, type FaitsExportes, type TableRangee} from './table-rangee.js'

const NATURES_ECRITES = {
  flux: 'flux : les mois s’additionnent',
  stock: 'stock : la dernière date compte',
  distinct: 'personnes distinctes : les mois ne s’additionnent pas',
  ratio: 'ratio : se recalcule',
  montant: 'montant',
  duree: 'durée',
} as const

const SENS_DES_ETATS: Readonly<Record<EtatDeValeur, string>> = {
  renseigne: 'Un nombre a été donné ; 0 en est un.',
  non_renseigne: 'La case portait une marque d’absence (-, NC, nd).',
  sans_objet: "L'indicateur ne concerne pas cette structure.",
  secret: 'Le nombre existe et n’est pas communiqué.',
  illisible: "La case portait autre chose qu'un nombre ; elle a été laissée de côté.",
}

/** What each column, indicator, modality and state of the tidy table means. */
export function composerDictionnaire(
  faits: Pick<FaitsExportes, 'referentiel' | 'structures' | 'origines'>,
  options: {readonly sansProvenance: boolean},
): TableRangee {
  const {referentiel} = faits
  return {
    cles: ['rubrique', 'nom', 'intitule', 'definition', 'saisie', 'unite', 'nature'],
    titres: ['Rubrique', 'Nom', 'Intitulé', 'Définition', 'Mode de saisie', 'Unité', 'Nature'],
    lignes: [
      ...colonnesExportees(faits, options).map((c) => ligne('Colonne', c.cle, c.titre, c.definition)),
      ...referentiel.indicateurs
        .filter((i) => i.origine === 'tableaux')
        .map((i) => [
          'Indicateur',
          i.code,
          i.libelle,
          i.definition,
          i.saisie,
          i.unite,
          NATURES_ECRITES[i.nature],
        ]),
      ...referentiel.ventilations.flatMap((v) =>
        v.modalites.map((m) =>
          ligne('Modalité', `${v.code}=${m.code}`, m.libelle, `Modalité de « ${v.libelle} ».`),
        ),
      ),
      ...ETATS.map((etat) => ligne('État', etat, ETATS_ECRITS[etat], SENS_DES_ETATS[etat])),
    ],
  }
}

function ligne(rubrique: string, nom: string, intitule: string, definition: string) {
  return [rubrique, nom, intitule, definition, null, null, null]
}
