import {z} from 'zod'
import type {Espace} from '../../../espace/index.js'
import {
  avancer,
  type Convention,
  decrireSuivi,
  direSignatures,
  nommerConvention,
  schemaConventionListee,
  trouverConventions,
} from '../../../metier/conventions/index.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {formaterDate} from '../../../shared/francais.js'

export const schemaActe = z.object({
  statut: z.enum(['note', 'simule']),
  le: z.string().describe('jour de l’acte'),
  conventions: z.array(schemaConventionListee).describe('comme elles sont après'),
})
/** The answer of the commands that note what became of a convention. */
export type Acte = z.infer<typeof schemaActe>

/** What happened, to which conventions, on which day. */
export type ActeANoter = {
  readonly designations: readonly string[]
  readonly annee: number
  readonly le: string
  readonly simulation: boolean
}

/** The conventions of the espace as the calendar has made them by a day. */
export async function chargerConventions(espace: Espace, jour: string): Promise<readonly Convention[]> {
  const conventions = await espace.registres.charger('conventions')
  return conventions.map((c) => avancer(c, jour))
}

/** Those that are named, as they stood on the day; a name is wanted. */
export async function choisirDesignees(
  espace: Espace,
  {designations, annee, le}: ActeANoter,
): Promise<{readonly choisies: readonly Convention[]; readonly toutes: readonly Convention[]}> {
  if (designations.length === 0) throw sansDesignation()
  const toutes = await chargerConventions(espace, le)
  return {choisies: trouverConventions(toutes, designations, annee), toutes}
}

/** Notes the new state of conventions; an act counts in the year when it happens, whatever the year it is about. */
export async function noterActe(
  espace: Espace,
  conventions: readonly Convention[],
  {le, simulation}: Pick<ActeANoter, 'le' | 'simulation'>,
  autres: readonly Convention[] = [],
): Promise<Acte> {
  const annee = Number(le.slice(0, 4))
  await espace.exercices.exigerOuvert(annee)
  if (!simulation) {
    await espace.registres.noter(
      [...conventions, ...autres].map((contenu) => ({
        registre: 'conventions',
        cle: contenu.cle,
        annee,
        contenu,
      })),
    )
  }
  return {statut: simulation ? 'simule' : 'note', le, conventions: conventions.map(decrireSuivi)}
}

/** A line per convention: where it now is. */
export function presenterActe(
  conventions: readonly Convention[],
  {le, simulation}: Pick<ActeANoter, 'le' | 'simulation'>,
): string {
  return [
    ...conventions.map((c) => `${nommerConvention(c)} : ${direSignatures(c)}`),
    ...(simulation ? [`Acte du ${formaterDate(le)} (simulation : rien n’est noté).`] : []),
  ].join('\n')
}

function sansDesignation(): ErreurMetier {
  return new ErreurMetier('CNV-004', "Quelle convention ? Rien n'a été choisi.", {
    pistes: [
      'Donnez son numéro, ou le code ou le nom de la structure.',
      'Pour voir les numéros : animreg conventions lister',
    ],
    details: {argument: 'conventions'},
  })
}
