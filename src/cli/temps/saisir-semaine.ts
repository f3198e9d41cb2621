import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  cleDeSemaine,
  composerSemaine,
  ecrireJours,
  ecritureDeTemps,
  joursDe,
  nommerSemaine,
  type RubriquesDuTemps,
  type SemaineDeTemps,
} from '../../metier/programme/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {formaterDate} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {demanderChoix, demanderTexte, type Guichet} from '../questions.js'
import {chargerRubriques} from './charger-temps.js'

export const schemaSemaineNotee = z.object({
  statut: z.enum(['enregistre', 'remplace', 'inchange', 'simule']),
  lundi: z.string(),
  fonction: z.string(),
  jours: z.number(),
  lignes: z.array(
    z.object({
      rubrique: z.string(),
      libelle: z.string(),
      financeur: z.string().nullable(),
      jours: z.number(),
    }),
  ),
  avant: z
    .number()
    .nullable()
    .describe('les jours déjà enregistrés pour cette semaine ; null si elle est nouvelle'),
})
/** The answer of `temps saisir`. */
export type SemaineNotee = z.infer<typeof schemaSemaineNotee>

export type DemandeDeTemps = {
  readonly semaine: string | undefined
  readonly jours: readonly string[]
  readonly fonction: string | undefined
  readonly financeur: string | undefined
  readonly remarque: string | undefined
  readonly remplacer: boolean
  readonly simulation: boolean
  readonly avertir: (texte: string) => void
}

/** Records a week of one post; a funder of its own is added to what the week already holds for others. */
export async function saisirSemaine(
  espace: Espace,
  annee: Exercice,
  demande: DemandeDeTemps,
  demander: typeof demanderSemaine | undefined,
): Promise<SemaineNotee> {
  const rubriques = await chargerRubriques(espace)
  const connues = await espace.registres.charger('temps')
  const fonctions = [...new Set(connues.map((s) => s.fonction))]
  const dit = demander ? {...demande, ...(await demander(demande, {rubriques, fonctions}))} : demande
  const fonction = dit.fonction ?? seuleFonction(fonctions)
  if (dit.semaine === undefined || dit.jours.length === 0) throw rienASaisir(rubriques)
  const {financeur = null, remarque = null} = dit
  const {semaine, remarques} = composerSemaine(
    {semaine: dit.semaine, fonction, jours: dit.jours, financeur, remarque},
    rubriques,
    annee,
  )
  const ecriture = ecritureDeTemps(fusionner(semaine, connues, {...dit, financeur}))
  for (const texte of remarques) demande.avertir(texte)
  const ancienne = connues.find((s) => cleDeSemaine(s) === ecriture.cle)
  const nouvelle = ecriture.contenu ?? semaine
  const bilan = decrire(nouvelle, ancienne, rubriques)
  await espace.exercices.exigerOuvert(ecriture.annee)
  if (ancienne && JSON.stringify(ancienne) === JSON.stringify(nouvelle)) return {...bilan, statut: 'inchange'}
  if (demande.simulation) return {...bilan, statut: 'simule'}
  await espace.registres.noter([ecriture])
  return {...bilan, statut: ancienne ? 'remplace' : 'enregistre'}
}

/** A week already told is only changed when that is asked; another funder's part of it is kept. */
function fusionner(
  semaine: SemaineDeTemps,
  connues: readonly SemaineDeTemps[],
  {financeur, remplacer}: {financeur: string | null; remplacer: boolean},
): SemaineDeTemps {
  const ancienne = connues.find((s) => cleDeSemaine(s) === cleDeSemaine(semaine))
  if (!ancienne) return semaine
  const autres = ancienne.lignes.filter((l) => l.financeur !== financeur)
  const touche = ancienne.lignes.length === 0 || autres.length < ancienne.lignes.length
  const identique =
    JSON.stringify(ancienne.lignes.filter((l) => l.financeur === financeur)) ===
    JSON.stringify(semaine.lignes)
  if (touche && !identique && !remplacer) throw dejaSaisie(ancienne)
  return {
    ...semaine,
    fonction: ancienne.fonction,
    lignes: [...autres, ...semaine.lignes],
    remarque: semaine.remarque ?? ancienne.remarque,
  }
}

/** The questions, heading by heading, for what the line did not say. */
export async function demanderSemaine(
  {semaine, jours, fonction}: Pick<DemandeDeTemps, 'semaine' | 'jours' | 'fonction'>,
  {rubriques, fonctions}: {rubriques: RubriquesDuTemps; fonctions: readonly string[]},
  guichet: Guichet = {},
): Promise<{semaine: string; jours: readonly string[]; fonction: string}> {
  const laquelle =
    semaine ?? (await demanderTexte('Quelle semaine ? son numéro, ou un de ses jours', guichet))
  const qui = fonction ?? (await demanderFonction(fonctions, guichet))
  if (jours.length > 0) return {semaine: laquelle, jours, fonction: qui}
  const dits: string[] = []
  for (const {libelle} of rubriques.rubriques) {
    const reponse = await demanderTexte(`${libelle}, en jours`, {...guichet, defaut: '0'})
    dits.push(`${libelle}=${reponse}`)
  }
  return {semaine: laquelle, jours: dits, fonction: qui}
}

const AUTRE = ''

async function demanderFonction(fonctions: readonly string[], guichet: Guichet): Promise<string> {
  const choisie =
    fonctions.length === 0
      ? AUTRE
      : await demanderChoix(
          'De qui est ce temps ?',
          [
            ...fonctions.map((f) => ({valeur: f, libelle: f})),
            {valeur: AUTRE, libelle: 'une autre fonction'},
          ],
          guichet,
        )
  return choisie === AUTRE
    ? demanderTexte('Quelle fonction ? comme « Assistant régional »', guichet)
    : choisie
}

function seuleFonction(fonctions: readonly string[]): string {
  const [seule, ...autres] = fonctions
  if (seule !== undefined && autres.length === 0) return seule
  throw new ErreurMetier('PRG-019', 'Il faut dire de qui est ce temps, par sa fonction.', {
    pistes: [
      'Ajoutez « --fonction », par exemple --fonction "Assistant régional Parcours 3".',
      ...(fonctions.length > 0
        ? [`Fonctions connues : ${fonctions.map((f) => `« ${f} »`).join(', ')}.`]
        : []),
    ],
    details: {option: 'fonction', fonctions},
  })
}

function rienASaisir({rubriques}: RubriquesDuTemps): ErreurMetier {
  return new ErreurMetier('CLI-003', 'Il manque la semaine, ou les jours passés.', {
    pistes: [
      'Par exemple : animreg temps saisir 7 "assistance=2, sites=2,5, réunions=0,5"',
      `Rubriques : ${rubriques.map((r) => r.libelle).join(', ')}.`,
    ],
    details: {absents: ['SEMAINE', 'JOURS']},
  })
}

function dejaSaisie({lundi, fonction, lignes}: SemaineDeTemps): ErreurMetier {
  return new ErreurMetier(
    'PRG-016',
    `La ${nommerSemaine(lundi)} de « ${fonction} » est déjà enregistrée : ${ecrireJours(joursDe(lignes))}.`,
    {
      pistes: [
        'Pour la corriger, ajoutez « --remplacer ».',
        'Si la semaine est une autre, reprenez son numéro.',
      ],
      details: {lundi, fonction},
    },
  )
}

function decrire(
  {lundi, fonction, lignes}: SemaineDeTemps,
  ancienne: SemaineDeTemps | undefined,
  {rubriques}: RubriquesDuTemps,
): Omit<SemaineNotee, 'statut'> {
  const libelles = new Map(rubriques.map((r) => [r.code, r.libelle]))
  return {
    lundi,
    fonction,
    jours: joursDe(lignes),
    lignes: lignes.map((l) => ({...l, libelle: libelles.get(l.rubrique) ?? l.rubrique})),
    avant: ancienne ? joursDe(ancienne.lignes) : null,
  }
}

const TITRES: Readonly<Record<SemaineNotee['statut'], string>> = {
  enregistre: '✓ Semaine enregistrée',
  remplace: '✓ Semaine remplacée',
  inchange: '= Semaine déjà enregistrée ainsi',
  simule: '○ Simulation, rien n’est écrit',
}

/** What was recorded of the week, heading by heading. */
export function presenterSemaine({statut, lundi, fonction, jours, lignes, avant}: SemaineNotee): string {
  const ancien = statut === 'remplace' && avant !== null ? ` (au lieu de ${ecrireJours(avant)})` : ''
  return [
    `${TITRES[statut]} : ${nommerSemaine(lundi)}, du lundi ${formaterDate(lundi)}, ${fonction}`,
    ...lignes.map((l) => `  ${l.libelle} : ${ecrireJours(l.jours)}${l.financeur ? ` (${l.financeur})` : ''}`),
    `  Total : ${ecrireJours(jours)}${ancien}`,
  ].join('\n')
}
