/**
 * The facts of the plan régional de formation, from the need to the balance. Each type is one register of the
 * espace; a person's name stands in `Inscription` and nowhere else.
 */

/** A provider (organisme de formation). */
export type Organisme = {
  readonly code: string
  readonly nom: string
  readonly ville: string | null
  readonly siret: string | null
  /** Number of declaration of activity, given by the State (Code du travail, L6351-1). */
  readonly declaration: string | null
  /** ISO day until which it is certified Qualiopi; null when it is not, or not known. */
  readonly qualiopi: string | null
  readonly contact: string | null
  readonly courriel: string | null
  readonly telephone: string | null
}

export const CARACTERES_D_ACTION = ['nouvelle', 'reconduite'] as const
export const MODES_D_ACHAT = ['collectif', 'gre-a-gre'] as const

/** An action of the plan of one year; it can live with no need and no call for tenders behind it. */
export type Action = {
  readonly code: string
  readonly annee: number
  readonly intitule: string
  readonly axe: string | null
  readonly objectifs: string | null
  /** Jobs it is meant for, as the collective agreement names them. */
  readonly publics: readonly string[]
  readonly prerequis: string | null
  readonly programme: string | null
  readonly moyens: string | null
  readonly evaluation: string | null
  /** How and how long before to register; absent where the plan never said it. */
  readonly acces?: string | null
  /** What is done for disabled persons (Qualiopi, indicateur 1); absent where the plan never said it. */
  readonly accessibilite?: string | null
  /** Code of the provider; null while it is not chosen. */
  readonly organisme: string | null
  /** Planned: sessions, days per session, places in all the sessions together. */
  readonly sessions: number | null
  readonly joursParSession: number | null
  readonly places: number | null
  /** Hours per day. */
  readonly heuresParJour: number | null
  readonly coutPedagogiqueCentimes: number | null
  readonly coutsAnnexesCentimes: number | null
  readonly financeur: string | null
  readonly caractere: (typeof CARACTERES_D_ACTION)[number] | null
  readonly mode: (typeof MODES_D_ACHAT)[number] | null
  /** Orientation and opinion of the CPNEF of the branch. */
  readonly orientationCpnef: string | null
  readonly avisCpnef: string | null
  /** Themes of the needs it answers. */
  readonly themes: readonly string[]
}

export const MOMENTS = ['matin', 'apres-midi'] as const
export type Moment = (typeof MOMENTS)[number]

/** Half a day of training: attendance is signed for each (Code du travail, D6353-4). */
export type DemiJournee = {
  /** ISO day. */
  readonly jour: string
  readonly moment: Moment
}

export const ETATS_DE_SESSION = ['prevue', 'reportee', 'annulee', 'realisee'] as const
export type EtatDeSession = (typeof ETATS_DE_SESSION)[number]

/** One holding of an action; its half-days need not follow each other. */
export type Session = {
  /** `F2008-03/2`: the action and the rank of the session. */
  readonly code: string
  readonly annee: number
  readonly action: string
  readonly numero: number
  readonly demiJournees: readonly DemiJournee[]
  readonly lieu: string | null
  readonly capaciteMin: number | null
  readonly capaciteMax: number
  readonly formateur: string | null
  readonly etat: EtatDeSession
  /** Why it was put off or cancelled. */
  readonly motif: string | null
}

/** A former plan, known by its totals only. */
export type PlanAnterieur = {
  readonly annee: number
  /** Rank of the plan since the first one. */
  readonly rang: number
  readonly places: number
  readonly actions: number | null
  readonly sessions: number | null
  readonly jours: number | null
}

/** A need a structure states, in its own words. */
export type Besoin = {
  /** `54528S00-2008-03`: the structure, the year, the rank in its survey. */
  readonly cle: string
  readonly annee: number
  readonly structure: string
  readonly theme: string
  readonly public: string | null
  readonly nombre: number | null
  /** 1 is the most urgent, 3 the least. */
  readonly priorite: 1 | 2 | 3 | null
  readonly periode: string | null
  readonly contrainte: string | null
  /** Asked last year and not served: comes first. */
  readonly refuseLAnPasse: boolean
}

/** The answer kept of the group: which theme a wording belongs to. */
export type ThemeDeBesoin = {
  /** Fingerprint of the wording. */
  readonly cle: string
  readonly ecrit: string
  readonly theme: string
}

/** What the group decides of a theme in a year; a theme that is not retained keeps its reason. */
export type DecisionDeTheme = {
  readonly annee: number
  readonly theme: string
  readonly retenu: boolean
  readonly motif: string | null
  /** Code of the action that answers it. */
  readonly action: string | null
}

/** A criterion of choice; the weights of a call make 100. */
export type Critere = {
  readonly code: string
  readonly libelle: string
  readonly poids: number
  /** The price is scored by the declared formula, never by hand. */
  readonly prix: boolean
}

export type Lot = {
  readonly numero: number
  readonly intitule: string
  readonly actions: readonly string[]
  readonly plafondCentimes: number | null
}

export const FORMULES_DE_PRIX = ['min-sur-prix', 'lineaire'] as const

/** A call for tenders: criteria and weights cannot change once the first offer is in. */
export type AppelDOffres = {
  readonly code: string
  readonly annee: number
  readonly titre: string
  readonly lots: readonly Lot[]
  readonly criteres: readonly Critere[]
  readonly formuleDePrix: (typeof FORMULES_DE_PRIX)[number]
  /** Highest mark an evaluator may give; 5 unless said. */
  readonly noteMaximale: number
  /** Pieces an offer must hold to be complete. */
  readonly pieces: readonly string[]
  /** ISO days. */
  readonly ouvertLe: string
  readonly limiteLe: string
  /** ISO day the first offer came in: from then on the call does not change, whatever is undone afterwards. */
  readonly verrouilleLe: string | null
}

export type Offre = {
  readonly appel: string
  readonly lot: number
  readonly organisme: string
  readonly recueLe: string
  readonly prixCentimes: number | null
  readonly jours: number | null
  /** Pieces that are missing; none when the offer is complete. */
  readonly manques: readonly string[]
  /** Set aside, with its reason (late, incomplete, above the ceiling). */
  readonly ecartee: string | null
}

/** The sheet of one evaluator on one offer; a mark without its proof is not taken. */
export type NotesDEvaluateur = {
  readonly appel: string
  readonly lot: number
  readonly organisme: string
  /** Function in the group, or initials: not a name. */
  readonly evaluateur: string
  readonly conflit: boolean
  readonly notes: readonly {readonly critere: string; readonly note: number; readonly preuve: string}[]
}

export type Choix = {
  readonly appel: string
  readonly lot: number
  /** null: the lot is without result. */
  readonly organisme: string | null
  readonly motif: string
  readonly le: string
}

export const ETATS_D_INSCRIPTION = [
  'demandee',
  'inscrite',
  'en_attente',
  'proposee',
  'refusee',
  'expiree',
  'annulee',
  'remplacee',
] as const
export type EtatDInscription = (typeof ETATS_D_INSCRIPTION)[number]

/** A person's request for an action, and where it stands. */
export type Inscription = {
  /** Stable number, never reused. */
  readonly cle: string
  readonly annee: number
  readonly action: string
  /** Sessions the person accepts, in order of wish; all those of the action when empty. */
  readonly souhaits: readonly string[]
  /** The session where the person has a place, or is offered one. */
  readonly session: string | null
  readonly structure: string
  readonly nom: string
  readonly prenom: string
  readonly courriel: string | null
  readonly metier: string | null
  /** Persons to be placed together. */
  readonly groupe: string | null
  readonly priorite: 1 | 2 | 3 | null
  readonly etat: EtatDInscription
  /** ISO day until which an offered place is kept. */
  readonly jusquAu: string | null
  /** Why the person waits, was refused, left or was replaced. */
  readonly motif: string | null
  /** ISO day the request came. */
  readonly recueLe: string
}

export const PRESENCES = ['present', 'partiel', 'absence_justifiee', 'absence_non_justifiee'] as const
export type Presence = (typeof PRESENCES)[number]

/** Attendance of one registered person at one half-day. */
export type Emargement = {
  readonly session: string
  readonly inscription: string
  readonly jour: string
  readonly moment: Moment
  readonly presence: Presence
  /** Hours really attended; those of the half-day when absent. */
  readonly heures: number | null
}

/** One answer to an evaluation, without the name of who gave it. */
export type Evaluation = {
  readonly cle: string
  readonly session: string
  readonly moment: 'a_chaud' | 'a_froid'
  /** Highest mark of the form. */
  readonly echelle: number
  readonly notes: readonly {readonly question: string; readonly note: number}[]
  readonly commentaire: string | null
}

export const ETAPES_DE_FINANCEMENT = ['demande', 'accord', 'facture', 'remboursement'] as const

/** A step of the funding of an action by the OPCO. */
export type EtapeDeFinancement = {
  readonly annee: number
  readonly action: string
  readonly etape: (typeof ETAPES_DE_FINANCEMENT)[number]
  readonly centimes: number
  readonly le: string
  readonly reference: string | null
}

/** Who publishes the documents of the plan, and its colours. */
export type EmetteurDuPlan = {
  readonly association: string
  readonly region: string
  readonly annee: number
}
