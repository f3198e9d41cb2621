import type {Structure} from '../../structures/index.js'
import {budgetAuJour, type Depense} from '../depenses/index.js'
import {type ActionDuProgramme, actionsDeLAnnee, comparerCodes, nommerAxe} from '../plan/index.js'
import {suivreBudget} from './budget.js'
import {croiser} from './matrice.js'
import {mesurer, type SourcesDuSuivi} from './mesurer.js'
import {direDebut, direMotif, direSansIndicateur} from './motif.js'
import type {
  ActionSuivie,
  ComptesDuSuivi,
  EtatDAction,
  EtatDIndicateur,
  IndicateurSuivi,
  Suivi,
} from './schema.js'

/** All that the follow-up of a programme is made from. */
export type FaitsDuSuivi = SourcesDuSuivi & {
  readonly actions: readonly ActionDuProgramme[]
  /** Amounts noted one by one: those of later days do not count yet. */
  readonly depenses: readonly Depense[]
  /** The structures of the network on that day. */
  readonly structures: readonly Pick<Structure, 'code' | 'nom'>[]
}

export type DemandeDeSuivi = {
  readonly annee: number
  /** The day on which it is told what is late. */
  readonly date: string
  /** Rate from which a target is « proche »; that of the key figures. */
  readonly proche: number
}

/** Planned, done, late: where the programme of a year stands on a day. */
export function suivreProgramme(faits: FaitsDuSuivi, demande: DemandeDeSuivi): Suivi {
  const {annee, date} = demande
  // A year that is over is told with all that was noted of it, even later.
  const finie = date >= `${annee}-12-31`
  const actions = actionsDeLAnnee(faits.actions, annee).map((a) =>
    finie ? a : budgetAuJour(a, faits.depenses, date),
  )
  const journal = faits.journal.filter((f) => f.date.startsWith(`${annee}-`) && f.date <= date)
  const realises = faits.realises.filter((r) => finie || r.le <= date)
  const semaines = faits.temps.semaines.filter((s) => s.lundi <= date)
  const sources = {...faits, journal, realises, temps: {...faits.temps, semaines}}
  const suivies = actions.map((action) => suivreAction(action, sources, demande))
  const codes = [...new Set(actions.map((a) => a.axe.code))].sort(comparerCodes)
  return {
    annee,
    date,
    comptes: compter(suivies),
    budget: suivreBudget(actions),
    axes: codes.flatMap((code) => {
      const siennes = actions.filter((a) => a.axe.code === code)
      const [premiere] = siennes
      if (!premiere) return []
      const suiviesDeLAxe = suivies.filter((s) => siennes.some((a) => a.code === s.code))
      return {
        code,
        nom: nommerAxe(premiere.axe),
        comptes: compter(suiviesDeLAxe),
        budget: suivreBudget(siennes),
        actions: suiviesDeLAxe,
      }
    }),
    matrice: croiser({actions, journal, structures: faits.structures}),
  }
}

function suivreAction(
  action: ActionDuProgramme,
  sources: SourcesDuSuivi,
  demande: DemandeDeSuivi,
): ActionSuivie {
  const indicateurs = action.indicateurs.map((indicateur, rang): IndicateurSuivi => {
    const {libelle, unite, cible} = indicateur
    const {valeur, preuve} = mesurer(action, indicateur, sources)
    const echeance = indicateur.echeance ?? action.fin
    const taux = valeur === null || cible === null || cible === 0 ? null : valeur / cible
    const mesure = {valeur, preuve, cible, taux, echeance, source: indicateur.source?.genre ?? null}
    const ou = indicateur.source?.ou || null
    return {rang: rang + 1, libelle, unite, ou, ...mesure, etat: jugerIndicateur(mesure, demande)}
  })
  const {code, intitule, axe, objectif, pilote, debut, fin} = action
  return {
    code,
    intitule,
    axe: axe.code,
    objectif: objectif?.intitule ?? null,
    pilote,
    debut,
    fin,
    ...jugerAction(action, indicateurs, demande),
    indicateurs,
    budget: suivreBudget([action]),
  }
}

type Jugeable = Pick<IndicateurSuivi, 'valeur' | 'preuve' | 'cible' | 'taux' | 'echeance' | 'source'>

/** A value that nothing proves is never held for done, whatever it is worth. */
function jugerIndicateur(
  {valeur, preuve, cible, taux, echeance, source}: Jugeable,
  {date, proche}: DemandeDeSuivi,
): EtatDIndicateur {
  if (source === null || (valeur !== null && preuve === null)) return 'sans_preuve'
  if (valeur === null) return 'non_renseigne'
  if (cible === null) return 'sans_cible'
  if (valeur >= cible) return 'atteint'
  if (echeance === null || date < echeance) return 'en_cours'
  return taux !== null && taux >= proche ? 'proche' : 'en_retard'
}

/** The worst of its indicators says where an action stands. */
const DU_PIRE_AU_MEILLEUR: readonly (readonly [EtatDIndicateur, EtatDAction])[] = [
  ['en_retard', 'en_retard'],
  ['sans_preuve', 'sans_preuve'],
  ['non_renseigne', 'non_renseignee'],
  ['proche', 'proche'],
  ['en_cours', 'en_cours'],
  ['atteint', 'realisee'],
]

function jugerAction(
  {debut}: ActionDuProgramme,
  indicateurs: readonly IndicateurSuivi[],
  {date}: DemandeDeSuivi,
): Pick<ActionSuivie, 'etat' | 'motif'> {
  if (debut !== null && date < debut) return {etat: 'a_venir', motif: direDebut(debut)}
  const etats = new Set(indicateurs.map((i) => i.etat))
  const pire = DU_PIRE_AU_MEILLEUR.find(([etat]) => etats.has(etat))
  // Nothing to be judged on: an indicator without a target tells, and does not prove the action done.
  if (!pire) return {etat: 'sans_preuve', motif: direSansIndicateur(indicateurs)}
  return {etat: pire[1], motif: direMotif(indicateurs, pire[0])}
}

function compter(actions: readonly ActionSuivie[]): ComptesDuSuivi {
  const combien = (etat: EtatDAction) => actions.filter((a) => a.etat === etat).length
  const indicateurs = actions.flatMap((a) => a.indicateurs)
  const realisee = combien('realisee')
  return {
    actions: actions.length,
    realisee,
    proche: combien('proche'),
    en_cours: combien('en_cours'),
    a_venir: combien('a_venir'),
    en_retard: combien('en_retard'),
    non_renseignee: combien('non_renseignee'),
    sans_preuve: combien('sans_preuve'),
    indicateurs: indicateurs.length,
    indicateurs_atteints: indicateurs.filter((i) => i.etat === 'atteint').length,
    taux: actions.length === 0 ? null : realisee / actions.length,
  }
}
