import type {Espace} from '../../espace/index.js'
import {type Chiffres, calculerChiffres, type FaitsChiffres} from '../../metier/chiffres/index.js'
import {dresserBilan} from '../../metier/formation/index.js'
import type {DemandeDeSuivi, FaitsDuSuivi, Nomenclature} from '../../metier/programme/index.js'
import {ajouterJours} from '../../shared/jour.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerFaitsChiffres} from '../faits.js'
import {chargerPlan} from '../formation/charger-plan.js'
import {chargerNomenclature} from '../journal/charger-journal.js'
import {chargerReseauDesChiffres} from '../reseau/charger-reseau.js'
import {chargerRubriques} from '../temps/charger-temps.js'

/** Everything a follow-up is made from, and what it is asked. */
export type SuiviCharge = {
  readonly faits: FaitsDuSuivi
  readonly demande: DemandeDeSuivi
  /** The figures and what they come from, for the documents that print them. */
  readonly publies: {readonly chiffres: Chiffres; readonly referentiel: FaitsChiffres['referentiel']}
}

type FaitsDuSuiviCharges = FaitsDuSuivi & {readonly nomenclature: Nomenclature}

/** Loads the programme of a year with all that its indicators are read from, as it is known on a day. */
export async function chargerSuivi(espace: Espace, annee: Exercice, date: string): Promise<SuiviCharge> {
  const faitsChiffres = await chargerFaitsChiffres(espace, annee)
  const chiffres = calculerChiffres(faitsChiffres, {annee, ...finDeMoisAvant(annee, date)})
  const {structures} = await chargerReseauDesChiffres(espace, annee)
  return {
    faits: await chargerFaitsDuSuivi(espace, annee, {chiffres: chiffres.chiffres, structures}),
    demande: {annee, date, proche: faitsChiffres.options?.seuils?.proche ?? 0.9},
    publies: {chiffres, referentiel: faitsChiffres.referentiel},
  }
}

/** The same for figures and a network already known, such as those of an arrêté. */
export async function chargerFaitsDuSuivi(
  espace: Espace,
  annee: Exercice,
  {chiffres, structures}: Pick<FaitsDuSuivi, 'chiffres' | 'structures'>,
): Promise<FaitsDuSuiviCharges> {
  const {registres} = espace
  return {
    actions: await registres.charger('programme'),
    depenses: await registres.charger('depenses'),
    realises: await registres.charger('realises'),
    journal: await registres.charger('faits'),
    nomenclature: await chargerNomenclature(espace),
    chiffres,
    temps: {semaines: await registres.charger('temps'), rubriques: await chargerRubriques(espace)},
    formation: await compterFormation(espace, annee),
    structures,
  }
}

/** In the course of the year the figures stop at the last month that is over; those of a whole year after it. */
function finDeMoisAvant(annee: Exercice, date: string): {aFin?: number} {
  const lendemain = ajouterJours(date, 1)
  if (lendemain > `${annee}-12-31`) return {}
  const mois = Number(lendemain.slice(5, 7)) - 1
  return date.startsWith(`${annee}-`) && mois > 0 ? {aFin: mois} : {}
}

/** Nothing is known of a plan without actions: null, and not zero. */
async function compterFormation(
  espace: Espace,
  annee: Exercice,
): Promise<Readonly<Record<string, number | null>>> {
  const plan = await chargerPlan(espace, annee)
  if (!plan.actions.some((a) => a.annee === annee)) return {}
  const {actions, sessions, jours, places, inscrits} = dresserBilan(plan)
  return {actions, sessions, jours, places, participants: inscrits}
}
