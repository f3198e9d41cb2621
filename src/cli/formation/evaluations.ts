import {z} from 'zod'
import type {EcritureANoter, Espace} from '../../espace/index.js'
import {type BilanDeLignes, importerLignes} from '../../metier/feuilles/index.js'
import {
  composerDocument,
  composerSyntheseDEvaluations,
  direReponses,
  type Evaluation,
  ecrireMoyenne,
  lireEvaluations,
  type SyntheseDEvaluations,
  schemaSyntheseDEvaluations,
  synthetiserEvaluations,
  trouverSession,
} from '../../metier/formation/index.js'
import type {Exercice} from '../../shared/periode.js'
import {importerDansRegistre} from '../import/importer-dans-registre.js'
import {largeurDuTerminal, plier, retraiter} from '../mise-en-page.js'
import {chargerPublication} from '../rapport/charger-publication.js'
import type {FormatDeRapport} from '../rapport/formats-de-rapport.js'
import {chargerPlan} from './charger-plan.js'
import {ecrirePieces, rendrePieces, schemaPiece} from './ecrire-pieces.js'

export const FORMATS_DE_SYNTHESE = ['pdf', 'docx', 'html'] as const

export const schemaSyntheseRendue = schemaSyntheseDEvaluations.extend({fichiers: z.array(schemaPiece)})
export type SyntheseRendue = z.infer<typeof schemaSyntheseRendue>

type Moment = Evaluation['moment']

/** Takes in the export of a form: it is the whole list of answers of the sessions it cites, at that moment. */
export async function importerEvaluations(
  espace: Espace,
  {
    fichier,
    annee,
    moment,
    session,
    echelle,
    simulation,
    tolerant,
  }: {
    readonly fichier: string
    readonly annee: Exercice
    readonly moment: Moment
    readonly session: string | undefined
    readonly echelle: number | undefined
    readonly simulation: boolean
    readonly tolerant: boolean
  },
): Promise<BilanDeLignes> {
  const plan = await chargerPlan(espace, annee)
  const connues = await espace.registres.charger('evaluations')
  const contexte = {
    ...plan,
    moment,
    session: session === undefined ? null : trouverSession(plan.sessions, annee, session).code,
    echelle: echelle ?? espace.config.formation?.echelle_d_evaluation ?? null,
  }
  return importerDansRegistre(espace, {
    fichier,
    annee,
    simulation,
    genre: 'formation',
    preparer: (grilles, recu) => {
      const lues = lireEvaluations(grilles, contexte)
      const citees = new Set(lues.lignes.map((e) => e.session))
      const memes = connues.filter(
        (e) => citees.has(e.session) && e.moment === moment && e.cle.startsWith(`${annee} `),
      )
      const {bilan, aEcrire, aRetirer} = importerLignes<Evaluation>(memes, lues, {
        ...recu,
        tolerant,
        remplacer: true,
        cle: (e) => e.cle,
        nommer: (e) => `réponse ${e.cle}`,
      })
      return {
        bilan,
        ecritures: [
          ...aEcrire.map((e) => ecriture(annee, e.cle, e)),
          ...aRetirer.map((e) => ecriture(annee, e.cle, null)),
        ],
      }
    },
  })
}

/** The synthesis of the evaluations of a year, written in the formats asked. */
export async function synthetiser(
  espace: Espace,
  {
    annee,
    session,
    moment,
    par,
    formats,
    simulation,
    progresser,
  }: {
    readonly annee: Exercice
    readonly session: string | undefined
    readonly moment: Moment | undefined
    readonly par: 'session' | 'action'
    readonly formats: readonly FormatDeRapport[]
    readonly simulation: boolean
    readonly progresser: (etape: string, fait?: number, total?: number) => void
  },
): Promise<SyntheseRendue> {
  const plan = await chargerPlan(espace, annee)
  const evaluations = await espace.registres.charger('evaluations')
  const voulue = session === undefined ? undefined : trouverSession(plan.sessions, annee, session).code
  const synthese = synthetiserEvaluations({...plan, evaluations}, {session: voulue, moment, par})
  if (formats.length === 0) return {...synthese, fichiers: []}
  const {config, date} = await chargerPublication(espace, annee)
  const {association, region, charte} = config
  const titre = `Évaluations des formations ${annee}`
  const document = composerDocument(
    {titre, sujet: `${titre}, ${region}`, blocs: composerSyntheseDEvaluations(synthese)},
    {association, region, annee},
    {charte, date},
  )
  const pieces = await rendrePieces(`evaluations-formation-${annee}`, document, {formats, progresser})
  return {...synthese, fichiers: await ecrirePieces(espace, pieces, {simulation})}
}

/** Each synthesis in the terminal. */
export function presenterSynthese({annee, syntheses}: SyntheseDEvaluations): string {
  if (syntheses.length === 0) return `Aucune évaluation en ${annee}.`
  return syntheses
    .map((s) =>
      [
        `${s.session ?? s.action} ${s.intitule}, ${s.moment === 'a_chaud' ? 'à chaud' : 'à froid'} : ${direReponses(s)}`,
        ...s.questions.map((q) => `  ${q.question} : ${ecrireMoyenne(q, s.echelle)} (${q.reponses})`),
        ...s.commentaires.map((c) => retraiter(plier(`« ${c} »`, largeurDuTerminal() - 4), 4)),
      ].join('\n'),
    )
    .concat(
      syntheses.some((s) => s.questions.some((q) => q.moyenne === null))
        ? ['n.c. : moins de cinq réponses, la moyenne n’est pas donnée.']
        : [],
    )
    .join('\n')
}

function ecriture(annee: number, cle: string, contenu: Evaluation | null): EcritureANoter {
  return {registre: 'evaluations', cle, annee, contenu}
}
