import {z} from 'zod'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {accorder} from '../../../shared/francais.js'
import type {Referentiel} from '../../referentiel/index.js'
import {cleDuFichier, ecrireEntete, STATUTS} from './entete.js'

const cle = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'une clé sans accent ni espace est attendue, comme « mot-du-president »',
  )

/** The outline of a report: which chapters, in which order, and what each begins with. */
export const schemaPlan = z
  .strictObject({
    libelle: z.string().min(1),
    chapitres: z
      .array(
        z.strictObject({
          cle,
          titre: z.string().trim().min(1),
          mission: z.string().optional(),
          theme: z.string().optional(),
          ordre: z.int().min(1).max(99),
          /** A chapter that only calls directives has nothing to write. */
          statut: z.enum(STATUTS).default('a-ecrire'),
          texte: z.string().min(1),
        }),
      )
      .min(1),
  })
  .refine(({chapitres}) => new Set(chapitres.map((c) => c.cle)).size === chapitres.length, {
    message: 'chaque clé de chapitre est attendue une seule fois',
    path: ['chapitres'],
  })
export type Plan = Readonly<z.infer<typeof schemaPlan>>

export const schemaPreparation = z.object({
  annee: z.int(),
  plan: z.string(),
  chapitres: z.array(
    z.object({
      cle: z.string(),
      titre: z.string(),
      fichier: z.string(),
      statut: z.enum(['cree', 'deja_la', 'simule']),
    }),
  ),
})
/** The answer of `rapport preparer`. */
export type Preparation = z.infer<typeof schemaPreparation>

export type ChapitreAPoser = {
  readonly cle: string
  readonly titre: string
  readonly nom: string
  readonly texte: string
  /** A chapter of that key is there already, under this name: it is left as it is. */
  readonly dejaLa: string | undefined
}

type FaitsDePreparation = {
  readonly presents: readonly string[]
  readonly annee: number
  /** Says which figures the year counts: a plan serves several eras. */
  readonly referentiel: Pick<Referentiel, 'chiffres_cles' | 'indicateurs'>
}

/** What each chapter of a plan becomes in the folder of the year; those already there are never touched. */
export function preparerChapitres(
  plan: Plan,
  {presents, annee, referentiel}: FaitsDePreparation,
): ChapitreAPoser[] {
  const chiffres = chiffresDeLAnnee(referentiel, annee)
  return plan.chapitres.map(({cle: code, texte, ...reste}) => ({
    cle: code,
    titre: reste.titre,
    nom: `${String(reste.ordre).padStart(2, '0')}-${code}.md`,
    texte: `${ecrireEntete(reste)}\n\n${garderConnus(dater(texte, annee), chiffres)}\n`,
    dejaLa: presents.find((nom) => cleDuFichier(nom) === code),
  }))
}

/** Titles of a plan may name the year to come; its other keys are left for the day the report is built. */
function dater(texte: string, annee: number): string {
  return texte.replaceAll('%annee%', String(annee)).replaceAll('%annee_suivante%', String(annee + 1))
}

/** Paragraphs that name a figure the year does not count are left out, and the sections this empties. */
function garderConnus(texte: string, connus: readonly string[]): string {
  const blocs = texte.trim().split(/\n\s*\n/)
  const gardes = blocs.filter((bloc) => chiffresNommes(bloc).every((code) => connus.includes(code)))
  return gardes
    .filter((bloc, rang) => {
      const suivant = gardes[rang + 1]
      const vide = bloc.startsWith('#') && (suivant === undefined || suivant.startsWith('#'))
      // A section that was empty from the start is the author's.
      return !vide || blocs[blocs.indexOf(bloc) + 1] === suivant
    })
    .join('\n\n')
}

function chiffresDeLAnnee(
  {chiffres_cles: cles, indicateurs}: FaitsDePreparation['referentiel'],
  annee: number,
): string[] {
  return cles
    .map((c) => c.indicateur)
    .filter((code) => {
      const indicateur = indicateurs.find((i) => i.code === code)
      return indicateur && (indicateur.depuis ?? annee) <= annee && annee <= (indicateur.jusqu_a ?? annee)
    })
}

function chiffresNommes(bloc: string): string[] {
  const cles = [...bloc.matchAll(/chiffres\.([a-z0-9_]+)/g)].map(([, code = '']) => code)
  const attributs = [...bloc.matchAll(/(?:chiffres|codes)="([^"]*)"/g)].flatMap(([, codes = '']) =>
    codes.split(/[\s,;]+/),
  )
  return [...cles, ...attributs].filter((code) => code !== '')
}

/** The answer of a preparation, once it is written or shown. */
export function rendreComptePreparation(
  chapitres: readonly ChapitreAPoser[],
  {annee, plan, dossier, simulation}: {annee: number; plan: string; dossier: string; simulation: boolean},
): Preparation {
  return {
    annee,
    plan,
    chapitres: chapitres.map(({cle: code, titre, nom, dejaLa}) => ({
      cle: code,
      titre,
      fichier: `${dossier}/${dejaLa ?? nom}`,
      statut: dejaLa ? 'deja_la' : simulation ? 'simule' : 'cree',
    })),
  }
}

/** No plan of that name, ours or the user's. */
export function planInconnu(nom: string, connus: readonly string[]): ErreurMetier {
  return new ErreurMetier('RAP-061', `Aucun plan de rapport ne s'appelle « ${nom} ».`, {
    pistes: [
      `Plans connus : ${connus.join(', ')} (${accorder(connus.length, 'plan')}).`,
      'Un plan à vous se donne par son fichier : « --plan mon-plan.yaml », ou se range dans modeles/plans/.',
    ],
    details: {plan: nom, connus},
  })
}
