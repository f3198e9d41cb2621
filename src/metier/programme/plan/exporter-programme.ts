import type {Classeur} from '../../../documents/index.js'
import {ecrireFeuille, ecrireListe} from '../../feuilles/index.js'
import {MOTS_DES_SOURCES} from './lire-source.js'
import {actionsDeLAnnee} from './lister-programme.js'
import {MODELE_ACTIONS, MODELE_BUDGET, MODELE_INDICATEURS} from './modele-programme.js'
import type {ActionDuProgramme} from './schema.js'

const SUITE = 'puis : animreg programme importer'

/** The programme of a year as the workbook it can be imported from again. */
export function exporterProgramme(
  toutes: readonly ActionDuProgramme[],
  {annee, reseau}: {annee: number; reseau: string},
): Classeur {
  const actions = actionsDeLAnnee(toutes, annee)
  const titre = `Programme d'actions ${annee} – ${reseau}`
  return {
    titre,
    auteur: reseau,
    date: `${annee}-01-01`,
    feuilles: [
      ecrireFeuille(MODELE_ACTIONS, actions.map(rangeeDAction), {
        titre,
        note: `Une ligne par action. Modifiez, ajoutez des lignes, ${SUITE}.`,
        titres: {axe: actions[0]?.axe.mot ?? 'Axe'},
      }),
      ecrireFeuille(MODELE_INDICATEURS, actions.flatMap(rangeesDIndicateurs), {
        titre: `Indicateurs de suivi ${annee}`,
        note: `« Source » dit où le réalisé se lit, « Où le lire » quoi compter, ${SUITE}.`,
      }),
      ecrireFeuille(MODELE_BUDGET, actions.flatMap(rangeesDeBudget), {
        titre: `Budget ${annee} par action et par financeur`,
        note: `En euros. Complétez l'engagé et le réalisé dans l'année, ${SUITE}.`,
      }),
    ],
  }
}

function rangeeDAction(action: ActionDuProgramme) {
  const {axe, objectif, budget_centimes: budget, financeurs, ...reste} = action
  return {
    ...reste,
    axe: `${axe.code}. ${axe.intitule}`,
    objectif: objectif ? `${objectif.code} ${objectif.intitule}` : null,
    budget: enEuros(budget),
    financeurs: ecrireListe(financeurs),
  }
}

function rangeesDIndicateurs({code, intitule, indicateurs}: ActionDuProgramme) {
  return indicateurs.map(({libelle, cible, unite, echeance, source}) => ({
    action: code,
    intitule,
    libelle,
    cible,
    unite,
    echeance,
    source: source ? (MOTS_DES_SOURCES[source.genre][0] ?? source.genre) : null,
    ou: source?.ou ?? null,
  }))
}

function rangeesDeBudget({code, intitule, financements}: ActionDuProgramme) {
  return financements.map((f) => ({
    action: code,
    intitule,
    financeur: f.financeur,
    prevu: enEuros(f.prevu_centimes),
    engage: enEuros(f.engage_centimes),
    realise: enEuros(f.realise_centimes),
  }))
}

function enEuros(centimes: number | null): number | null {
  return centimes === null ? null : centimes / 100
}
