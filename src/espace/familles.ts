import type {Forcage} from '../metier/activite/index.js'
import type {Arrete, Demande, DetailArrete, DonneeDeContexte, Validation} from '../metier/chiffres/index.js'
import type {Convention} from '../metier/conventions/index.js'
import type {
  Action,
  AppelDOffres,
  Besoin,
  Choix,
  DecisionDeTheme,
  Emargement,
  EtapeDeFinancement,
  Evaluation,
  Inscription,
  NotesDEvaluateur,
  Offre,
  Organisme,
  PlanAnterieur,
  Session,
  ThemeDeBesoin,
} from '../metier/formation/index.js'
import type {
  ActionDuProgramme,
  Decision,
  Depense,
  Experience,
  Fait,
  Instance,
  Mandat,
  MoyenDAnimation,
  Realise,
  Reunion,
  SemaineDeTemps,
} from '../metier/programme/index.js'
import type {PerspectivesDeChapitre} from '../metier/rapport/index.js'

/**
 * What each register holds: its name → the type of one entry, which belongs to a room. A line here is all that a
 * new family of facts needs to be kept, undone and read again.
 */
export type ContenuDesRegistres = {
  conventions: Convention
  actions_formation: Action
  appels_d_offres: AppelDOffres
  arretes: Arrete
  /** The figures of an arrêté, kept apart: read by key, only when it is opened. */
  arretes_details: DetailArrete
  besoins: Besoin
  choix_d_offres: Choix
  contexte: DonneeDeContexte
  decisions: Decision
  decisions_de_themes: DecisionDeTheme
  demandes: Demande
  depenses: Depense
  emargements: Emargement
  evaluations: Evaluation
  experiences: Experience
  faits: Fait
  financements_formation: EtapeDeFinancement
  forcages: Forcage
  inscriptions: Inscription
  instances: Instance
  mandats: Mandat
  moyens: MoyenDAnimation
  notes_d_offres: NotesDEvaluateur
  offres: Offre
  organismes: Organisme
  perspectives: PerspectivesDeChapitre
  plans_anterieurs: PlanAnterieur
  programme: ActionDuProgramme
  realises: Realise
  reunions: Reunion
  sessions_formation: Session
  temps: SemaineDeTemps
  themes_de_besoins: ThemeDeBesoin
  validations: Validation
}

/** Subjects whose workbooks go through the ledger of imports into registers. */
export type GenreDeRegistre =
  | 'contexte'
  | 'conventions'
  | 'experiences'
  | 'formation'
  | 'instances'
  | 'journal'
  | 'moyens'
  | 'programme'
  | 'temps'

export type NomDeRegistre = keyof ContenuDesRegistres

/** One entry of a register, as it was kept. */
export type EcritureDeRegistre<T> = {
  readonly cle: string
  /** The year it counts in; null for what is of no year. */
  readonly annee: number | null
  readonly contenu: T
  /** The import that brought it; null when it was typed. */
  readonly import: number | null
  /** ISO moment, UTC. */
  readonly le: string
}

/** One entry to add: the new state of a key; a `contenu` of null withdraws it. */
export type EcritureANoter = {
  [R in NomDeRegistre]: {
    readonly registre: R
    readonly cle: string
    readonly annee: number | null
    readonly contenu: ContenuDesRegistres[R] | null
  }
}[NomDeRegistre]
