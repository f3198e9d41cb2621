import type {Bloc, Colonne, Ligne} from '../../../documents/index.js'
import {
  accorder,
  enumerer,
  formaterMontant,
  formaterNombre,
  formaterPourcentage,
} from '../../../shared/francais.js'
import type {BilanDAction, BilanDeFormation} from './schema.js'

/** What nobody gave is shown, and is not zero. */
const ABSENT = 'n.d.'

/** The balance told in blocks, for its own document and for a chapter of the report. */
export function composerBilan(bilan: BilanDeFormation): Bloc[] {
  return [
    {bloc: 'paragraphe', style: 'chapeau', texte: direBilan(bilan)},
    {
      bloc: 'chiffres',
      chiffres: [
        {
          valeur: formaterNombre(bilan.actions),
          libelle: bilan.actions > 1 ? 'actions' : 'action',
          details: [],
        },
        {
          valeur: formaterNombre(bilan.sessions),
          libelle: bilan.sessions > 1 ? 'sessions' : 'session',
          details: bilan.sessions_annulees > 0 ? [accorder(bilan.sessions_annulees, 'annulée')] : [],
        },
        {valeur: nombre(bilan.jours), libelle: 'jours de formation', details: []},
        {
          valeur: formaterNombre(bilan.places),
          libelle: 'places',
          details: [
            ...(bilan.remplissage === null ? [] : [`${formaterPourcentage(bilan.remplissage)} pourvues`]),
            ...(bilan.plans > 1 ? [`${formaterNombre(bilan.cumul_places)} sur ${bilan.plans} plans`] : []),
          ],
        },
      ],
    },
    tableauDesActions(bilan),
    ...(bilan.par_metier.length > 0
      ? [tableauDesGroupes(bilan.par_metier, 'Métier', 'Les salariés par métier')]
      : []),
    ...(bilan.par_structure.length > 0
      ? [tableauDesGroupes(bilan.par_structure, 'Structure', 'Les salariés par structure')]
      : []),
    ...direJamaisServies(bilan),
    ...direCouts(bilan),
    ...bilan.mentions.map((texte): Bloc => ({bloc: 'paragraphe', style: 'note', texte: `${texte}.`})),
  ]
}

/** « Le plan 2008, septième depuis l'origine, a proposé 10 actions en 13 sessions : 32 jours, 158 places. » */
export function direBilan(bilan: BilanDeFormation): string {
  const {annee, actions, sessions, jours, places, plans, cumul_places, salaries_formes, heures_stagiaires} =
    bilan
  return [
    `Le plan régional de formation ${annee} a proposé ${accorder(actions, 'action')} en ${accorder(sessions, 'session')} : ${nombre(jours)} jours de formation pour ${accorder(places, 'place')}.`,
    ...(salaries_formes === null
      ? []
      : [
          `${accorder(salaries_formes, 'salarié formé', 'salariés formés')}${heures_stagiaires === null ? '' : `, ${nombre(heures_stagiaires)} heures-stagiaires`}.`,
        ]),
    ...(plans > 1
      ? [`Depuis le premier plan, ${plans} plans ont ouvert ${formaterNombre(cumul_places)} places.`]
      : []),
  ].join(' ')
}

/** The actions of the plan as the reports list them. */
export function tableauDesActions({annee, par_action, ...total}: BilanDeFormation): Bloc {
  const suivi = total.inscrits !== null
  return {
    bloc: 'tableau',
    legende: `Les actions de formation ${annee}`,
    colonnes: [
      {libelle: 'Action', alignement: 'gauche', poids: 4},
      {libelle: 'Organisme', alignement: 'gauche', poids: 2.6},
      {libelle: 'Public', alignement: 'gauche', poids: 2},
      ...['Sessions', 'Jours', 'Places', ...(suivi ? ['Inscrits', 'Présents'] : [])].map(
        (libelle): Colonne => ({libelle, alignement: 'droite', poids: 0.9}),
      ),
    ],
    lignes: [
      ...par_action.map(
        (a): Ligne => ({
          role: 'donnee',
          cellules: [a.intitule, a.organisme ?? '–', a.publics.join(', ') || '–', ...comptes(a, suivi)],
        }),
      ),
      {role: 'total', cellules: ['Ensemble du plan', '', '', ...comptes(total, suivi)]},
    ],
    source: 'Source : plan régional de formation.',
  }
}

type Comptes = Pick<BilanDAction, 'sessions' | 'jours' | 'places' | 'inscrits' | 'presents'>

function comptes({sessions, jours, places, inscrits, presents}: Comptes, suivi: boolean): string[] {
  const connus = [formaterNombre(sessions), nombre(jours), formaterNombre(places)]
  return suivi
    ? [...connus, ...[inscrits, presents].map((n) => (n === null ? ABSENT : formaterNombre(n)))]
    : connus
}

function tableauDesGroupes(groupes: BilanDeFormation['par_metier'], titre: string, legende: string): Bloc {
  return {
    bloc: 'tableau',
    legende,
    colonnes: [
      {libelle: titre, alignement: 'gauche', poids: 4},
      {libelle: 'Inscriptions', alignement: 'droite'},
      {libelle: 'Salariés formés', alignement: 'droite'},
    ],
    lignes: groupes.map(
      (g): Ligne => ({
        role: 'donnee',
        cellules: [
          g.libelle,
          formaterNombre(g.inscrits),
          g.salaries_formes === null ? ABSENT : formaterNombre(g.salaries_formes),
        ],
      }),
    ),
    note: 'Une personne qui suit plusieurs sessions compte une fois parmi les salariés formés.',
  }
}

function direJamaisServies({jamais_servies: structures}: BilanDeFormation): Bloc[] {
  if (structures.length === 0) return []
  const noms = enumerer(structures.map((s) => s.nom))
  return [
    {
      bloc: 'encadre',
      titre: `${accorder(structures.length, 'structure')} sans inscription`,
      textes: [`${noms}.`],
    },
  ]
}

function direCouts(bilan: BilanDeFormation): Bloc[] {
  const lignes: readonly (readonly [string, number | null])[] = [
    ['Budget du plan', bilan.cout_centimes],
    ['Accordé', bilan.accorde_centimes],
    ['Facturé', bilan.facture_centimes],
    ['Remboursé', bilan.rembourse_centimes],
  ]
  const connues = lignes.flatMap(([libelle, centimes]) => (centimes === null ? [] : [{libelle, centimes}]))
  const [seule] = connues
  if (!seule) return []
  if (connues.length === 1)
    return [{bloc: 'paragraphe', texte: `${seule.libelle} : ${formaterMontant(seule.centimes)}.`}]
  return [
    {
      bloc: 'tableau',
      legende: 'Le coût du plan',
      colonnes: [
        {libelle: 'Étape', alignement: 'gauche', poids: 4},
        {libelle: 'Montant', alignement: 'droite'},
      ],
      lignes: connues.map(
        ({libelle, centimes}): Ligne => ({role: 'donnee', cellules: [libelle, formaterMontant(centimes)]}),
      ),
    },
  ]
}

function nombre(valeur: number): string {
  return formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1)
}
