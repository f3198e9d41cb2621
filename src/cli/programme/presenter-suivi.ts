import {
  ABSENT,
  type ActionSuivie,
  type BudgetSuivi,
  ecrireMontant,
  ecrireTaux,
  ecrireValeur,
  type Matrice,
  MOTS_D_ACTION,
  MOTS_D_INDICATEUR,
  type RealiseNote,
  type Suivi,
} from '../../metier/programme/index.js'
import {accorder, enumerer, formaterDate, formaterMontant} from '../../shared/francais.js'
import {deuxColonnes, largeurDuTerminal, plier} from '../mise-en-page.js'
import type {Tableau} from '../tableau.js'
import type {ActionMontree} from './montrer-action.js'

/** One line per action, under its axis: where it stands, its best-known indicator, its budget. */
export function tableauDuSuivi({axes}: Suivi): Tableau {
  return {
    colonnes: [
      {titre: 'Code'},
      {titre: 'Action'},
      {titre: 'Où elle en est'},
      {titre: 'Indicateurs atteints', aligne: 'droite'},
      {titre: 'Prévu', aligne: 'droite'},
      {titre: 'Réalisé', aligne: 'droite'},
    ],
    lignes: axes.flatMap((axe) => [
      ['', axe.nom.toUpperCase(), '', '', '', ''],
      ...axe.actions.map((a) => [
        a.code,
        a.intitule,
        MOTS_D_ACTION[a.etat],
        `${a.indicateurs.filter((i) => i.etat === 'atteint').length} sur ${a.indicateurs.length}`,
        ecrireMontant(a.budget.prevu_centimes),
        ecrireMontant(a.budget.realise_centimes),
      ]),
    ]),
  }
}

/** One line per indicator, with where it was read. */
export function tableauDesIndicateurs(actions: readonly ActionSuivie[]): Tableau {
  return {
    colonnes: [
      {titre: 'Action'},
      {titre: 'Rang', aligne: 'droite'},
      {titre: 'Indicateur'},
      {titre: 'Valeur', aligne: 'droite'},
      {titre: 'Cible', aligne: 'droite'},
      {titre: 'Taux', aligne: 'droite'},
      {titre: 'État'},
      {titre: "D'où"},
    ],
    lignes: actions.flatMap((a) =>
      a.indicateurs.map((i) => [
        a.code,
        String(i.rang),
        i.libelle,
        ecrireValeur(i.valeur, i),
        ecrireValeur(i.cible, i),
        ecrireTaux(i.taux),
        MOTS_D_INDICATEUR[i.etat],
        i.preuve ?? (i.source === 'saisie' ? 'à saisir' : i.source === null ? 'aucune source' : ABSENT),
      ]),
    ),
  }
}

/** The year in a few sentences. */
export function resumerSuivi({annee, date, comptes: c, axes}: Suivi): string {
  const etats = [
    c.proche > 0 ? accorder(c.proche, 'presque réalisée', 'presque réalisées') : '',
    c.en_cours > 0 ? `${c.en_cours} en cours` : '',
    c.a_venir > 0 ? `${c.a_venir} à venir` : '',
    c.en_retard > 0 ? `${c.en_retard} en retard` : '',
    c.non_renseignee > 0 ? accorder(c.non_renseignee, 'non renseignée', 'non renseignées') : '',
    c.sans_preuve > 0 ? `${c.sans_preuve} sans preuve` : '',
  ].filter(Boolean)
  const suite = etats.length > 0 ? ` ; ${enumerer(etats)}` : ''
  const retard = axes.flatMap((a) => a.actions).filter((a) => a.etat === 'en_retard')
  const texte = [
    `Programme ${annee} au ${formaterDate(date)} : ${c.realisee} ${c.realisee < 2 ? 'action réalisée' : 'actions réalisées'} sur ${c.actions} (${ecrireTaux(c.taux)})${suite}.`,
    `${c.indicateurs_atteints} ${c.indicateurs_atteints < 2 ? 'indicateur atteint' : 'indicateurs atteints'} sur ${c.indicateurs}.`,
    ...(retard.length > 0 ? [`En retard : ${enumerer(retard.map((a) => `${a.code} ${a.intitule}`))}.`] : []),
  ]
  return ['', ...texte.flatMap((t) => plier(t, largeurDuTerminal())), ''].join('\n')
}

/** Planned, engaged, spent, by funder. */
export function tableauDuBudget({par_financeur: lignes, ...total}: BudgetSuivi): Tableau {
  return {
    colonnes: [
      {titre: 'Financeur'},
      {titre: 'Prévu', aligne: 'droite'},
      {titre: 'Engagé', aligne: 'droite'},
      {titre: 'Réalisé', aligne: 'droite'},
    ],
    lignes: [
      ...lignes.map((l) => [l.financeur ?? 'sans financeur nommé', ...montants(l)]),
      ['Ensemble', ...montants(total)],
    ],
  }
}

type Montants = Pick<BudgetSuivi, 'prevu_centimes' | 'engage_centimes' | 'realise_centimes'>

function montants({
  prevu_centimes: prevu,
  engage_centimes: engage,
  realise_centimes: realise,
}: Montants): string[] {
  return [ecrireMontant(prevu), ecrireMontant(engage), ecrireMontant(realise)]
}

/** One action at full length. */
export function presenterAction({action: a, depenses}: ActionMontree): string {
  const {prevu_centimes: prevu, engage_centimes: engage, realise_centimes: realise, par_financeur} = a.budget
  const dates = [a.debut && `du ${formaterDate(a.debut)}`, a.fin && `au ${formaterDate(a.fin)}`].filter(
    Boolean,
  )
  const lignes: readonly (readonly [string, string])[] = [
    ['Objectif', a.objectif ?? ABSENT],
    ['Pilote', a.pilote ?? ABSENT],
    ['Dates', dates.join(' ') || ABSENT],
    ['Où elle en est', `${MOTS_D_ACTION[a.etat]} (${a.motif})`],
    [
      'Budget',
      `prévu ${ecrireMontant(prevu)}, engagé ${ecrireMontant(engage)}, réalisé ${ecrireMontant(realise)}`,
    ],
    ...par_financeur.map(
      (f) =>
        [
          `  ${f.financeur ?? 'sans financeur nommé'}`,
          `prévu ${ecrireMontant(f.prevu_centimes)}, engagé ${ecrireMontant(f.engage_centimes)}, réalisé ${ecrireMontant(f.realise_centimes)}`,
        ] as const,
    ),
  ]
  return [
    `${a.code} ${a.intitule}`,
    deuxColonnes(lignes, largeurDuTerminal(), (terme) => terme),
    ...(depenses.length > 0 ? ['', 'Montants notés', ...depenses.map(direDepense)] : []),
    '',
  ].join('\n')
}

function direDepense({
  etat,
  montant_centimes,
  le,
  financeur,
  objet,
}: ActionMontree['depenses'][number]): string {
  const mot = etat === 'engage' ? 'engagés' : 'dépensés'
  return `  ${formaterDate(le)} : ${formaterMontant(montant_centimes)} ${mot}, ${[financeur, objet].filter(Boolean).join(', ')}`
}

/** What noting a value did. */
export function presenterRealise({statut, realise, precedent, cible, unite, intitule}: RealiseNote): string {
  const tete = {note: 'Noté', deja_note: 'Déjà noté, rien de nouveau', simule: 'Serait noté'}[statut]
  const avant =
    statut !== 'deja_note' && precedent !== null ? ` (avant : ${ecrireValeur(precedent, {unite})})` : ''
  return [
    `${tete} : ${realise.indicateur}, ${ecrireValeur(realise.valeur, {unite})}${cible === null ? '' : ` pour une cible de ${ecrireValeur(cible, {unite})}`}${avant}`,
    `  Action ${realise.action} ${intitule}, au ${formaterDate(realise.le)}`,
    realise.preuve === null
      ? '  ! Sans preuve : cet indicateur ne sera pas tenu pour fait. Ajoutez « --preuve "…" ».'
      : `  Preuve : ${realise.preuve}`,
  ].join('\n')
}

/** Who has been met and who remains, action by action. */
export function presenterMatrice({actions, structures, sans_participants: muettes}: Matrice): string {
  const noms = new Map(structures.map((s) => [s.code, s.nom]))
  const largeur = largeurDuTerminal()
  const lignes = actions.flatMap(({code, intitule, rencontrees, restantes}) => {
    const tete = `${code} ${intitule} : ${rencontrees} sur ${structures.length}`
    const reste =
      restantes.length === 0
        ? 'toutes les structures sont venues'
        : restantes.length > structures.length / 2
          ? `venues : ${enumerer(structures.filter((s) => !restantes.includes(s.code)).map((s) => s.nom))}`
          : `restent : ${enumerer(restantes.map((c) => noms.get(c) ?? c))}`
    return [tete, ...plier(reste, largeur - 2).map((l) => `  ${l}`)]
  })
  const sans =
    muettes.length > 0
      ? plier(`Le journal ne dit pas quelles structures sont venues pour : ${muettes.join(', ')}.`, largeur)
      : []
  return [
    '',
    'Structures rencontrées',
    ...lignes,
    ...(actions.length === 0 ? ['  aucune n’est notée au journal'] : []),
    ...sans,
  ].join('\n')
}
