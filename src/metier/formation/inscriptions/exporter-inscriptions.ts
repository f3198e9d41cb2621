import type {Classeur} from '../../../documents/index.js'
import {comparerTextes, formaterJour} from '../../../shared/francais.js'
import {ecrireFeuille, ecrireListe} from '../../feuilles/index.js'
import {premierJour} from '../calendrier/index.js'
import {ETATS_ECRITS} from '../machine-d-etats.js'
import type {Inscription, Session} from '../types.js'
import {decrireInscription, type NomsDuPlan, parActionEtNom} from './lister-inscriptions.js'
import {MODELE_INSCRIPTIONS, NOTE_DES_INSCRIPTIONS} from './modele-inscriptions.js'
import {estOuverte} from './places.js'

type Plan = NomsDuPlan & {
  readonly annee: number
  readonly association: string
  readonly sessions: readonly Session[]
}

/** The registrations of a year as a workbook to edit and import again, with the sessions one can ask for. */
export function exporterInscriptions(inscriptions: readonly Inscription[], plan: Plan): Classeur {
  const {annee, association} = plan
  const rangees = inscriptions
    .filter((i) => i.annee === annee)
    .toSorted(parActionEtNom)
    .map((i) => {
      const {intitule, nom_structure} = decrireInscription(i, plan)
      return {
        ...i,
        code: i.structure,
        structure: nom_structure,
        intitule,
        souhaits: ecrireListe(i.souhaits),
        etat: ETATS_ECRITS[i.etat],
      }
    })
  const feuille = ecrireFeuille(MODELE_INSCRIPTIONS, rangees, {
    titre: `Plan régional de formation ${annee} : inscriptions`,
    note: NOTE_DES_INSCRIPTIONS,
    sans: ['remarque'],
  })
  return classeur([feuille, feuilleDesSessions(plan)], {annee, association})
}

/** The empty workbook a structure fills to register several persons at once. */
export function formulaireDInscription(
  plan: Plan,
  structure: Plan['structures'][number] | undefined,
): Classeur {
  const rangees = Array.from({length: LIGNES_DU_FORMULAIRE}, () =>
    structure ? {code: structure.code, structure: structure.nom} : {},
  )
  const feuille = ecrireFeuille(MODELE_INSCRIPTIONS, rangees, {
    titre: `Plan régional de formation ${plan.annee} : demande d’inscription${structure ? `, ${structure.nom}` : ''}`,
    note: NOTE_DES_INSCRIPTIONS,
    sans: ['cle', 'intitule', 'etat', 'session', 'motif', 'remarque'],
  })
  return classeur([feuille, feuilleDesSessions(plan)], plan)
}

const LIGNES_DU_FORMULAIRE = 20

function classeur(
  feuilles: Classeur['feuilles'],
  {annee, association}: Pick<Plan, 'annee' | 'association'>,
): Classeur {
  return {titre: `Inscriptions ${annee}`, auteur: association, date: `${annee}-12-31`, feuilles}
}

/** What can be asked for, beside the sheet to fill: it has no header of registrations, so it is never read. */
function feuilleDesSessions({annee, actions, sessions}: Plan): Classeur['feuilles'][number] {
  const siennes = sessions.filter((s) => s.annee === annee && estOuverte(s))
  const lignes = siennes
    .toSorted(
      (a, b) =>
        comparerTextes(premierJour(a) ?? '9999', premierJour(b) ?? '9999') || (a.code < b.code ? -1 : 1),
    )
    .map((s) => {
      const debut = premierJour(s)
      const action = actions.find((a) => a.annee === annee && a.code === s.action)
      return [
        s.code,
        action?.intitule ?? s.action,
        debut ? formaterJour(debut) : 'à fixer',
        s.lieu,
        s.capaciteMax,
      ]
    })
  return {
    nom: 'Sessions ouvertes',
    lignes: [
      [{valeur: `Sessions ouvertes en ${annee}`, style: 'titre'}],
      [{valeur: 'À recopier dans « Sessions acceptées ».', style: 'note'}],
      ['Session', 'Formation', 'Premier jour', 'Lieu', 'Places'].map((valeur) => ({
        valeur,
        style: 'entete' as const,
      })),
      ...lignes.map((cellules) => cellules.map((valeur) => ({valeur, style: 'donnee' as const}))),
    ],
    largeurs: [14, 60, 14, 26, 9],
    figer: {lignes: 3, colonnes: 1},
  }
}
