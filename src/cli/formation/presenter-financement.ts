import type {SuiviDeFinancement} from '../../metier/formation/index.js'
import {accorder, formaterJour, formaterMontant, formaterNombre} from '../../shared/francais.js'
import type {Tableau} from '../tableau.js'
import type {EtapeNotee} from './financement.js'

/** The money of the plan, one line per action; what nobody noted is left empty. */
export function tableauDuFinancement({actions, total}: SuiviDeFinancement): Tableau {
  const titres = ['Budget', 'Demandé', 'Accordé', 'Facturé', 'Remboursé', 'Reste à charge']
  return {
    colonnes: [
      {titre: 'Code'},
      {titre: 'Action'},
      ...titres.map((titre) => ({titre, aligne: 'droite' as const})),
    ],
    lignes: [
      ...actions.map((a) => [a.code, a.intitule, ...montants(a)]),
      ['', 'Ensemble du plan', ...montants(total)],
    ],
  }
}

function montants(m: SuiviDeFinancement['total'] | SuiviDeFinancement['actions'][number]): string[] {
  return [
    m.budget_centimes,
    m.demande_centimes,
    m.accord_centimes,
    m.facture_centimes,
    m.remboursement_centimes,
    m.reste_a_charge_centimes,
  ].map((c) => (c === null ? '' : formaterMontant(c)))
}

/** What the plan costs per day, what it left unused, and what surprises. */
export function resumerFinancement({annee, actions, total, alertes}: SuiviDeFinancement): string {
  const {cout_par_journee_centimes: cout, places_inutilisees: vides, journees_stagiaires: journees} = total
  const suivies = actions.filter((a) => a.etapes.length > 0).length
  return [
    `Financement ${annee} : ${suivies === 0 ? 'aucune étape notée' : `${accorder(suivies, 'action suivie', 'actions suivies')} sur ${formaterNombre(actions.length)}`}.`,
    ...(vides === null ? [] : [`${accorder(vides, 'place sans inscrit', 'places sans inscrit')}.`]),
    ...(cout === null || journees === null
      ? ['Coût par journée-stagiaire : inconnu tant qu’aucun émargement n’est importé.']
      : [
          `Coût par journée-stagiaire : ${formaterMontant(cout)} (${formaterNombre(journees, Number.isInteger(journees) ? 0 : 1)} journées).`,
        ]),
    ...alertes.map((a) => `  ! FOR-116 ${a}`),
  ].join('\n')
}

/** One step, as it was kept. */
export function presenterEtape(e: EtapeNotee): string {
  const piece = `${e.action}, ${e.etape} du ${formaterJour(e.le)}${e.reference === null ? '' : ` (${e.reference})`}`
  const verbe = {ecrit: 'noté', simule: 'serait noté', retire: 'retiré'}[e.statut]
  const avant =
    e.precedent_centimes === null || e.statut === 'retire' || e.precedent_centimes === e.montant_centimes
      ? ''
      : `, au lieu de ${formaterMontant(e.precedent_centimes)}`
  return [
    `${piece} : ${formaterMontant(e.montant_centimes)} ${verbe}${avant}.`,
    ...e.alertes.map((a) => `  ! FOR-116 ${a}`),
  ].join('\n')
}
