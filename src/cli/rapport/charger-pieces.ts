import type {Charte, Contexte} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import type {Chiffres} from '../../metier/chiffres/index.js'
import {montrerMoyens, suivreProgramme} from '../../metier/programme/index.js'
import {
  clesDeFormation,
  clesDesConventions,
  clesDesInstances,
  clesDesMoyens,
  clesDuJournal,
  clesDuProgramme,
  clesDuTemps,
  type FaitsDesAutresPieces,
  type FaitsDesTemps,
  type IndicateurContractuel,
  indicateursDuProgramme,
  type PieceVersee,
  pieceDeFormation,
  pieceDesConventions,
  pieceDesInstances,
  pieceDesMoyens,
  pieceDuJournal,
  pieceDuProgramme,
  pieceDuTemps,
} from '../../metier/rapport/index.js'
import type {Structure} from '../../metier/structures/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerPlan} from '../formation/charger-plan.js'
import {chargerInstances} from '../instances/charger-instances.js'
import {chargerFaitsDuSuivi} from '../programme/charger-suivi.js'

/** What the other rooms give to the chapters: blocks for their directives, keys for their texts. */
export type PiecesChargees = {
  readonly autres: FaitsDesAutresPieces
  readonly cles: Contexte
  readonly indicateurs: readonly IndicateurContractuel[]
}

/** The figures and the network of the report: what the other rooms tell must agree with them. */
type Publies = {
  readonly chiffres: Chiffres
  readonly structures: readonly Structure[]
  readonly proche: number
  readonly charte: Charte
}

/** Loads them; a room without facts gives nothing, and its directive is a hole. */
export async function chargerPieces(
  espace: Espace,
  annee: Exercice,
  {chiffres, structures, proche, charte}: Publies,
): Promise<PiecesChargees> {
  const {registres} = espace
  const exemple = espace.config.exemple !== undefined
  const plan = await chargerPlan(espace, annee)
  const conventions = await registres.charger('conventions')
  const instances = await chargerInstances(espace)
  const tousLesMoyens = await registres.charger('moyens')
  const moyens = tousLesMoyens.some((m) => m.annee === annee)
    ? montrerMoyens(tousLesMoyens, {annee, structures})
    : undefined
  const faits = await chargerFaitsDuSuivi(espace, annee, {chiffres: chiffres.chiffres, structures})
  const {actions, journal, nomenclature, temps} = faits
  const suivi = actions.some((a) => a.annee === annee)
    ? suivreProgramme(faits, {annee, date: `${annee}-12-31`, proche})
    : undefined
  const faitsDesTemps: FaitsDesTemps = {...temps, annee, charte, exemple}
  return {
    autres: {
      ...siDonnee('journal', pieceDuJournal(journal, nomenclature, annee)),
      ...siDonnee('formation', pieceDeFormation(plan)),
      ...siDonnee('conventions', pieceDesConventions(conventions, annee)),
      ...siDonnee('programme', suivi && pieceDuProgramme(actions, suivi)),
      ...siDonnee('instances', pieceDesInstances(instances, {annee, exemple})),
      ...siDonnee('temps', pieceDuTemps(faitsDesTemps)),
      ...siDonnee('moyens', moyens && pieceDesMoyens(moyens, {exemple})),
    },
    cles: {
      journal: clesDuJournal(journal, nomenclature, annee),
      formation: clesDeFormation(plan),
      conventions: clesDesConventions(conventions, annee),
      programme: suivi ? clesDuProgramme(suivi) : {},
      instances: clesDesInstances(instances, annee),
      temps: clesDuTemps(faitsDesTemps),
      moyens: moyens ? clesDesMoyens(moyens) : {},
    },
    indicateurs: indicateursDuProgramme(actions, annee),
  }
}

function siDonnee(nom: keyof FaitsDesAutresPieces, piece: PieceVersee | undefined): FaitsDesAutresPieces {
  return piece ? {[nom]: piece} : {}
}
