import {z} from 'zod'
import {comparerTextes} from '../../../shared/francais.js'
import type {Action, Emargement, Evaluation, Inscription, Session} from '../types.js'
import {masquerNoms} from './masquer-noms.js'

/** Under that many answers a mean says who answered rather than what was thought. */
export const REPONSES_MINIMALES = 5

const schemaQuestion = z.object({
  question: z.string(),
  reponses: z.int(),
  moyenne: z.number().nullable().describe('sur l’échelle ; null sous cinq réponses'),
})

export const schemaSyntheseDEvaluations = z.object({
  annee: z.int(),
  syntheses: z.array(
    z.object({
      session: z.string().nullable().describe('null : toutes les sessions de l’action'),
      action: z.string(),
      intitule: z.string(),
      moment: z.enum(['a_chaud', 'a_froid']),
      reponses: z.int(),
      interroges: z.int().describe('personnes présentes, sinon inscrites'),
      taux: z.number().nullable(),
      echelle: z.number(),
      questions: z.array(schemaQuestion),
      commentaires: z.array(z.string()),
    }),
  ),
})
/** What was thought of the sessions: the answer of `formation evaluations synthese`. */
export type SyntheseDEvaluations = z.infer<typeof schemaSyntheseDEvaluations>
export type Synthese = SyntheseDEvaluations['syntheses'][number]

export type FaitsDEvaluation = {
  readonly annee: number
  readonly actions: readonly Action[]
  readonly sessions: readonly Session[]
  readonly inscriptions: readonly Inscription[]
  readonly emargements: readonly Emargement[]
  readonly evaluations: readonly Evaluation[]
}

/** Synthesis by session, or of one; answers and rate always, means from five answers on, comments without names. */
export function synthetiserEvaluations(
  faits: FaitsDEvaluation,
  {
    session,
    moment,
    par = 'session',
  }: {
    readonly session?: string | undefined
    readonly moment?: Evaluation['moment'] | undefined
    readonly par?: 'session' | 'action'
  } = {},
): SyntheseDEvaluations {
  const {annee} = faits
  const sessions = faits.sessions.filter(
    (s) => s.annee === annee && (session === undefined || s.code === session),
  )
  const parCode = new Map(sessions.map((s) => [s.code, s]))
  const groupes = new Map<string, Evaluation[]>()
  for (const e of faits.evaluations) {
    const sienne = parCode.get(e.session)
    // Codes of sessions may come back from one year to the next.
    if (!e.cle.startsWith(`${annee} `)) continue
    if (!sienne || (moment !== undefined && e.moment !== moment)) continue
    const cle = JSON.stringify([sienne.action, par === 'session' ? sienne.code : null, e.moment, e.echelle])
    groupes.set(cle, [...(groupes.get(cle) ?? []), e])
  }
  const syntheses = [...groupes.values()].flatMap((evaluations) =>
    synthetiser(evaluations, {faits, parCode, par}),
  )
  return {
    annee,
    syntheses: syntheses.toSorted(
      (a, b) =>
        comparerTextes(a.action, b.action) ||
        comparerTextes(a.session ?? '', b.session ?? '') ||
        (a.moment < b.moment ? -1 : 1),
    ),
  }
}

function synthetiser(
  evaluations: readonly Evaluation[],
  {
    faits,
    parCode,
    par,
  }: {
    readonly faits: FaitsDEvaluation
    readonly parCode: ReadonlyMap<string, Session>
    readonly par: 'session' | 'action'
  },
): Synthese[] {
  const [premiere] = evaluations
  const session = premiere && parCode.get(premiere.session)
  if (!premiere || !session) return []
  const {action} = session
  const siennes = [...parCode.values()].filter((s) => s.action === action).map((s) => s.code)
  const interroges = compterInterroges(new Set(par === 'session' ? [session.code] : siennes), faits)
  const questions = [...new Set(evaluations.flatMap((e) => e.notes.map((n) => n.question)))]
  const sienne: Synthese = {
    session: par === 'session' ? session.code : null,
    action,
    intitule: faits.actions.find((a) => a.annee === faits.annee && a.code === action)?.intitule ?? action,
    moment: premiere.moment,
    reponses: evaluations.length,
    interroges,
    taux: interroges > 0 ? evaluations.length / interroges : null,
    echelle: premiere.echelle,
    questions: questions.map((question) => moyenner(question, evaluations)),
    commentaires: evaluations
      .flatMap((e) => e.commentaire ?? [])
      // Names of people registered since the import too.
      .map((c) => masquerNoms(c, faits.inscriptions))
      // By letter and not by arrival: the order must not tell who wrote.
      .toSorted(comparerTextes),
  }
  return [sienne]
}

function moyenner(question: string, evaluations: readonly Evaluation[]): Synthese['questions'][number] {
  const notes = evaluations.flatMap((e) => e.notes.filter((n) => n.question === question).map((n) => n.note))
  const somme = notes.reduce((s, n) => s + n, 0)
  return {
    question,
    reponses: notes.length,
    moyenne: notes.length < REPONSES_MINIMALES ? null : somme / notes.length,
  }
}

/** Those who came; when no attendance is known, those registered. */
function compterInterroges(
  codes: ReadonlySet<string>,
  {annee, inscriptions, emargements}: FaitsDEvaluation,
): number {
  const inscrites = inscriptions.filter(
    (i) => i.annee === annee && i.etat === 'inscrite' && codes.has(i.session ?? ''),
  )
  const cles = new Set(inscrites.map((i) => i.cle))
  const siens = emargements.filter((e) => cles.has(e.inscription))
  if (siens.length === 0) return inscrites.length
  return new Set(
    siens.filter((e) => e.presence === 'present' || e.presence === 'partiel').map((e) => e.inscription),
  ).size
}
