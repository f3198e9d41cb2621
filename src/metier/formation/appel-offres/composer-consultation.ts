import type {Bloc, Ligne} from '../../../documents/index.js'
import {accorder, formaterDate, formaterMontant, formaterNombre} from '../../../shared/francais.js'
import type {Action, AppelDOffres, EmetteurDuPlan, Lot} from '../types.js'
import {direFormule, echelleDe, REGLE_DES_EGALITES} from './regles.js'

/** What is asked of the candidates, lot by lot, from the actions of the plan. */
export function composerCahierDesCharges(
  appel: AppelDOffres,
  {actions, emetteur}: {readonly actions: readonly Action[]; readonly emetteur: EmetteurDuPlan},
): Bloc[] {
  const {association, region} = emetteur
  return [
    {
      bloc: 'paragraphe',
      style: 'chapeau',
      texte: `${association} consulte des organismes de formation pour son plan régional de formation ${appel.annee}, destiné aux salariés des Missions Locales et PAIO (${region}). La consultation comprend ${accorder(appel.lots.length, 'lot')} ; un organisme peut répondre à un ou à plusieurs lots.`,
    },
    ...appel.lots.flatMap((lot) => [
      {bloc: 'titre', niveau: 2, texte: titreDuLot(lot)} as const,
      ...(lot.plafondCentimes === null
        ? []
        : [paragraphe(`Plafond du lot : ${formaterMontant(lot.plafondCentimes)}, tous frais compris.`)]),
      ...lot.actions.flatMap((code) => {
        const action = actions.find((a) => a.annee === appel.annee && a.code === code)
        return action ? decrireAction(action) : []
      }),
    ]),
    {bloc: 'titre', niveau: 2, texte: 'Ce que l’offre contient'},
    {bloc: 'liste', elements: appel.pieces.map((piece) => piece)},
    paragraphe(
      `Les offres sont reçues jusqu’au ${formaterDate(appel.limiteLe)}. Le règlement de la consultation dit comment elles sont jugées.`,
    ),
  ]
}

/** « Lot 2 : Accueillir les publics ». */
export function titreDuLot({numero, intitule}: Pick<Lot, 'numero' | 'intitule'>): string {
  return `Lot ${numero} : ${intitule}`
}

/** What the plan leaves open is for the candidate to propose. */
const A_PROPOSER = 'à proposer par le candidat'

function decrireAction(action: Action): Bloc[] {
  const volume = [
    action.sessions === null ? null : accorder(action.sessions, 'session'),
    action.joursParSession === null
      ? null
      : `${ecrire(action.joursParSession)} jour${action.joursParSession < 2 ? '' : 's'} par session`,
    action.heuresParJour === null ? null : `${ecrire(action.heuresParJour)} heures par jour`,
    action.places === null ? null : `${accorder(action.places, 'place')} en tout`,
  ].flatMap((partie) => partie ?? [])
  const champs: readonly (readonly [string, string | null])[] = [
    ['Public', action.publics.join(', ') || null],
    ['Prérequis', action.prerequis],
    ['Besoins exprimés', action.themes.join(', ') || null],
    ['Objectifs', action.objectifs ?? A_PROPOSER],
    ['Contenu', action.programme ?? A_PROPOSER],
    ['Méthode et moyens pédagogiques', action.moyens ?? A_PROPOSER],
    ['Évaluation', action.evaluation ?? A_PROPOSER],
    ['Volume', volume.join(', ') || A_PROPOSER],
    ['Financement', action.financeur],
  ]
  return [
    {
      bloc: 'tableau',
      legende: `${action.code} – ${action.intitule}`,
      colonnes: [
        {libelle: 'Rubrique', alignement: 'gauche', poids: 1.2},
        {libelle: 'Demande', alignement: 'gauche', poids: 4},
      ],
      lignes: champs.flatMap(([rubrique, valeur]): Ligne[] =>
        valeur === null ? [] : [{role: 'donnee', cellules: [rubrique, valeur]}],
      ),
    },
  ]
}

/** How offers are received and judged: published before the first one is opened. */
export function composerReglement(appel: AppelDOffres, {association}: EmetteurDuPlan): Bloc[] {
  return [
    {
      bloc: 'paragraphe',
      style: 'chapeau',
      texte: `Consultation ouverte par ${association} le ${formaterDate(appel.ouvertLe)} ; offres reçues jusqu’au ${formaterDate(appel.limiteLe)}.`,
    },
    titre('Lots'),
    {
      bloc: 'liste',
      elements: appel.lots.map(
        (lot) =>
          `${titreDuLot(lot)}${lot.plafondCentimes === null ? '' : ` (plafond : ${formaterMontant(lot.plafondCentimes)})`}`,
      ),
    },
    titre('Pièces demandées'),
    {bloc: 'liste', elements: [...appel.pieces]},
    paragraphe(
      `Une offre reçue après le ${formaterDate(appel.limiteLe)}, incomplète, sans prix ou au-dessus du plafond du lot est mise à l’écart ; le motif est donné au candidat.`,
    ),
    titre('Critères et poids'),
    {
      bloc: 'tableau',
      legende: 'Les critères de choix',
      colonnes: [
        {libelle: 'Critère', alignement: 'gauche', poids: 5},
        {libelle: 'Poids', alignement: 'droite'},
      ],
      lignes: [
        ...appel.criteres.map((c): Ligne => ({role: 'donnee', cellules: [c.libelle, ecrire(c.poids)]})),
        {role: 'total', cellules: ['Ensemble', '100']},
      ],
      note: 'Les lots, les critères, les poids, l’échelle et la formule ne changent plus dès qu’une offre est arrivée.',
    },
    titre('Notation'),
    paragraphe(
      `Chaque critère, sauf le prix, est noté de 0 à ${ecrire(appel.noteMaximale)} par chaque évaluateur ; chaque note cite le passage de l’offre qui la justifie. La moyenne des évaluateurs, rapportée à la note la plus haute, est multipliée par le poids.`,
    ),
    {
      bloc: 'tableau',
      legende: 'L’échelle de notation',
      colonnes: [
        {libelle: 'Note', alignement: 'droite', poids: 1},
        {libelle: 'Ce qu’elle veut dire', alignement: 'gauche', poids: 8},
      ],
      lignes: echelleDe(appel).map(
        ({note, sens}): Ligne => ({role: 'donnee', cellules: [ecrire(note), sens]}),
      ),
    },
    paragraphe(`Prix : ${direFormule(appel)}.`),
    paragraphe(REGLE_DES_EGALITES),
    titre('Impartialité'),
    paragraphe(
      'Un évaluateur lié à un candidat le déclare ; aucune de ses notes ne compte pour les lots où ce candidat se présente.',
    ),
    paragraphe('Chaque candidat reçoit, par lot, ses propres notes et le motif de la décision.'),
  ]
}

function titre(texte: string): Bloc {
  return {bloc: 'titre', niveau: 2, texte}
}

function paragraphe(texte: string): Bloc {
  return {bloc: 'paragraphe', texte}
}

function ecrire(nombre: number): string {
  return formaterNombre(nombre, Number.isInteger(nombre) ? 0 : 1)
}
