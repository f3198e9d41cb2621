import type {Bloc, Classeur, Ligne} from '../../../documents/index.js'
import {accorder, formaterMontant, formaterNombre} from '../../../shared/francais.js'
import {ecrireFeuille} from '../../feuilles/index.js'
import type {FaitsDuPlan} from '../actions/index.js'
import {montrerAction} from '../actions/index.js'
import {direDates} from '../calendrier/index.js'
import type {EtapeDeFinancement} from '../types.js'
import {ETAPES_ECRITES, MODELE_FINANCEMENT} from './etapes.js'

const ABSENT = 'Non renseigné'

/**
 * The request that an OPCO pays for an action: what is taught, by whom, when, for how many, at what price
 * (Code du travail, L6332-1 and D6353-1). No name: the OPCO pays for places.
 */
export function composerDemande(
  faits: FaitsDuPlan,
  code: string,
  {
    association,
    adresse,
    contact,
  }: {readonly association: string; readonly adresse: string | null; readonly contact: string | null},
): {
  readonly code: string
  readonly titre: string
  readonly manques: readonly string[]
  readonly blocs: Bloc[]
} {
  const action = montrerAction(faits, code)
  const organisme = faits.organismes.find((o) => o.code === action.organisme?.code)
  const sessions = faits.sessions.filter(
    (s) => s.annee === faits.annee && s.action === action.code && s.etat !== 'annulee',
  )
  const {cout_pedagogique_centimes: cout, couts_annexes_centimes: annexes} = action
  const total = cout === null && annexes === null ? null : (cout ?? 0) + (annexes ?? 0)
  const jours = action.jours_par_session
  const identite: Rubriques = [
    ['Demandeur', association],
    ['Adresse', adresse],
    ['Contact', contact],
    ['Financeur sollicité', action.financeur],
  ]
  const formation: Rubriques = [
    ['Intitulé', action.intitule],
    ['Objectifs', action.objectifs],
    ['Programme', action.programme],
    ['Public', action.publics.join(', ') || null],
    ['Moyens et méthodes', action.moyens],
    ['Suivi et évaluation', action.evaluation],
    ['Durée', jours === null ? null : direDuree(jours, action.heures_par_jour)],
    ['Organisme', organisme ? [organisme.nom, organisme.ville].filter(Boolean).join(', ') : null],
    ['Déclaration d’activité', organisme?.declaration ?? null],
    ['SIRET', organisme?.siret ?? null],
    ['Avis de la CPNEF', action.avis_cpnef],
  ]
  return {
    code: action.code,
    titre: `Demande de prise en charge : ${action.code}`,
    manques: [...identite, ...formation, ['Coût pédagogique', cout === null ? null : ''] as const].flatMap(
      ([titre, texte]) => (texte === null ? [titre] : []),
    ),
    blocs: [
      tableau('Le demandeur', identite),
      tableau('La formation', formation),
      {
        bloc: 'tableau',
        legende: 'Les sessions',
        colonnes: [
          {libelle: 'Session', alignement: 'gauche', poids: 1.3},
          {libelle: 'Dates', alignement: 'gauche', poids: 3},
          {libelle: 'Lieu', alignement: 'gauche', poids: 1.5},
          {libelle: 'Places', alignement: 'droite', poids: 0.8},
        ],
        lignes: sessions.map((s) => ({
          role: 'donnee',
          cellules: [
            s.code,
            direDates(s) ?? 'à fixer',
            s.lieu ?? 'à préciser',
            formaterNombre(s.capaciteMax),
          ],
        })),
        note: `${accorder(sessions.length, 'session')}, ${accorder(
          sessions.reduce((somme, s) => somme + s.capaciteMax, 0),
          'place',
        )}.`,
      },
      // What is asked is signed on the page that says it: signatures alone on a page bind nobody.
      {bloc: 'saut-de-page'},
      {
        bloc: 'tableau',
        legende: 'Le budget',
        colonnes: [
          {libelle: 'Dépense', alignement: 'gauche', poids: 3},
          {libelle: 'Montant', alignement: 'droite'},
        ],
        lignes: [
          {role: 'donnee', cellules: ['Coût pédagogique', montant(cout)]},
          {role: 'donnee', cellules: ['Frais annexes', montant(annexes)]},
          {role: 'total', cellules: ['Prise en charge demandée', montant(total)]},
        ],
      },
      {
        bloc: 'signatures',
        signataires: [{qualite: `Pour ${association}`}, {qualite: 'Décision du financeur'}],
        lieuEtDate: 'Fait à ……………………, le ……………………',
      },
    ],
  }
}

/** The steps of the plan as a workbook to complete and import again. */
export function classeurDuFinancement(
  etapes: readonly EtapeDeFinancement[],
  {annee, actions, association}: Pick<FaitsDuPlan, 'annee' | 'actions'> & {readonly association: string},
): Classeur {
  const intitules = new Map(actions.filter((a) => a.annee === annee).map((a) => [a.code, a.intitule]))
  const titre = `Plan régional de formation ${annee} : financement`
  const rangees = etapes
    .filter((e) => e.annee === annee)
    .map((e) => ({
      ...e,
      intitule: intitules.get(e.action),
      etape: ETAPES_ECRITES[e.etape][0] ?? e.etape,
      montant: e.centimes / 100,
    }))
  return {
    titre,
    auteur: association,
    date: `${annee}-12-31`,
    feuilles: [
      ecrireFeuille(MODELE_FINANCEMENT, rangees, {
        titre,
        note: 'Une ligne par pièce. Étape : demande, accord, facture ou remboursement. Réimportez ce classeur après vos modifications.',
        sans: ['remarque'],
      }),
    ],
  }
}

type Rubriques = readonly (readonly [titre: string, texte: string | null])[]

function tableau(legende: string, rubriques: Rubriques): Bloc {
  return {
    bloc: 'tableau',
    legende,
    colonnes: [
      {libelle: 'Rubrique', alignement: 'gauche', poids: 1},
      {libelle: 'Réponse', alignement: 'gauche', poids: 2.6},
    ],
    lignes: rubriques.map(([titre, texte]): Ligne => ({role: 'donnee', cellules: [titre, texte ?? ABSENT]})),
  }
}

function direDuree(jours: number, heures: number | null): string {
  const total = heures === null ? '' : `, ${nombre(jours * heures)} heures`
  return `${nombre(jours)} ${jours < 2 ? 'jour' : 'jours'} par session${total}`
}

function nombre(valeur: number): string {
  return formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1)
}

function montant(centimes: number | null): string {
  return centimes === null ? ABSENT : formaterMontant(centimes)
}
