import {
  type ActionMontree,
  direJugement,
  ecrireJours,
  type ListeDActions,
  type ListeDeSessions,
  type ListeDOrganismes,
} from '../../metier/formation/index.js'
import {accorder, formaterJour, formaterMontant, formaterNombre} from '../../shared/francais.js'
import {largeurDuTerminal, plier} from '../mise-en-page.js'
import type {Tableau} from '../tableau.js'

/** The actions of a plan, one line each. */
export function tableauDesActions({actions}: ListeDActions): Tableau {
  return {
    colonnes: [
      {titre: 'Code'},
      {titre: 'Intitulé'},
      {titre: 'Organisme'},
      {titre: 'Public'},
      {titre: 'Sessions', aligne: 'droite'},
      {titre: 'Jours', aligne: 'droite'},
      {titre: 'Places', aligne: 'droite'},
    ],
    lignes: actions.map((a) => [
      a.code,
      a.intitule,
      a.organisme?.nom ?? '',
      a.publics.join(', '),
      nombre(a.sessions_prevues),
      nombre(a.jours_par_session),
      nombre(a.places),
    ]),
  }
}

/** One action, field by field; what is not known is said. */
export function presenterAction(a: ActionMontree): string {
  const champs: readonly (readonly [string, string | null])[] = [
    ['Axe', a.axe],
    ['Objectifs', a.objectifs],
    ['Public', a.publics.join(', ') || null],
    ['Prérequis', a.prerequis],
    ['Programme', a.programme],
    ['Moyens pédagogiques', a.moyens],
    ['Évaluation', a.evaluation],
    ['Accès et délais', a.acces],
    ['Accessibilité', a.accessibilite],
    ['Organisme', a.organisme && [a.organisme.nom, a.organisme.ville].filter(Boolean).join(', ')],
    ['Sessions', nombre(a.sessions_prevues) || null],
    ['Jours par session', nombre(a.jours_par_session) || null],
    ['Places', nombre(a.places) || null],
    ['Heures par jour', nombre(a.heures_par_jour) || null],
    ['Coût pédagogique', montant(a.cout_pedagogique_centimes)],
    ['Frais annexes', montant(a.couts_annexes_centimes)],
    ['Financeur', a.financeur],
    ['Caractère', a.caractere],
    ["Mode d'achat", a.mode === 'gre-a-gre' ? 'de gré à gré' : a.mode],
    ['Orientation CPNEF', a.orientation_cpnef],
    ['Avis CPNEF', a.avis_cpnef],
    ['Besoins', a.themes.join(', ') || null],
    ['Sessions saisies', a.sessions.join(', ') || null],
  ]
  const absents = champs.filter(([, valeur]) => valeur === null).map(([titre]) => titre)
  return [
    `${a.code}  ${a.intitule} (plan ${a.annee})`,
    ...champs.flatMap(([titre, valeur]) => (valeur === null ? [] : [`  ${titre} : ${valeur}`])),
    ...(absents.length > 0
      ? plier(`Non renseigné : ${absents.join(', ')}`, largeurDuTerminal() - 2).map((l) => `  ${l}`)
      : []),
  ].join('\n')
}

/** The sessions of a plan, one line each. */
export function tableauDesSessions(sessions: readonly SessionListee[]): Tableau {
  return {
    colonnes: [
      {titre: 'Session'},
      {titre: 'Action'},
      {titre: 'Dates'},
      {titre: 'Lieu'},
      {titre: 'Places', aligne: 'droite'},
      {titre: 'État'},
    ],
    lignes: sessions.map((s) => [
      s.code,
      s.intitule,
      ecrireJours({demiJournees: s.demi_journees}).join(', ') || 'à fixer',
      s.lieu ?? '',
      String(s.places),
      {prevue: 'prévue', reportee: 'reportée', annulee: 'annulée', realisee: 'réalisée'}[s.etat],
    ]),
  }
}

type SessionListee = ListeDeSessions['sessions'][number]

/** The providers, one line each. */
export function tableauDesOrganismes({organismes}: ListeDOrganismes): Tableau {
  return {
    colonnes: [
      {titre: 'Organisme'},
      {titre: 'Ville'},
      {titre: 'Déclaration'},
      {titre: 'Qualiopi'},
      {titre: 'Contact'},
      {titre: 'Actions', aligne: 'droite'},
      {titre: 'Évaluations'},
    ],
    lignes: organismes.map((o) => [
      o.nom,
      o.ville ?? '',
      o.declaration ?? '',
      o.qualiopi ? `jusqu'au ${formaterJour(o.qualiopi)}` : '',
      [o.contact, o.courriel, o.telephone].filter(Boolean).join(', '),
      String(o.actions.length),
      o.passe === null ? '' : direJugement(o.passe),
    ]),
  }
}

/** « 10 actions, 158 places ». */
export function resumerActions({annee, actions}: ListeDActions): string {
  const places = actions.reduce((somme, a) => somme + (a.places ?? 0), 0)
  return `Plan ${annee} : ${accorder(actions.length, 'action')}, ${accorder(places, 'place')}.`
}

function nombre(valeur: number | null): string {
  return valeur === null ? '' : formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1)
}

function montant(centimes: number | null): string | null {
  return centimes === null ? null : formaterMontant(centimes)
}
