import {z} from 'zod'
import {
  type Convention,
  ETATS_DE_CHAMP,
  estModifiable,
  type Preparation,
} from '../../metier/conventions/index.js'
import type {EnDossier} from './ecrire-dossier.js'
import type {DifferencesDeVersion} from './nouvelles-versions.js'
import type {ConventionEcrite} from './rediger.js'

const STATUTS = ['brouillon', 'inchangee', 'bloquee', 'deja_validee', 'simulee'] as const

export const schemaGeneration = z.object({
  modele: z.string(),
  version: z.int(),
  annee: z.int(),
  date: z.string().describe('jour où l’annuaire et les fonctions sont lus'),
  conventions: z.array(
    z.object({
      cle: z.string(),
      code: z.string().nullable(),
      nom: z.string(),
      statut: z.enum(STATUTS),
      montant_centimes: z.int().nullable(),
      champs: z.array(
        z.object({
          champ: z.string(),
          libelle: z.string(),
          etat: z.enum(ETATS_DE_CHAMP),
          valeur: z.string().nullable(),
          raison: z.string().nullable(),
        }),
      ),
      fichiers: z.array(z.string()),
      differente: z.boolean().describe('validée, elle serait écrite autrement aujourd’hui'),
      version: z.int(),
      differences: z
        .array(z.object({avant: z.string().nullable(), apres: z.string().nullable()}))
        .describe('ce que la nouvelle version change au texte validé'),
    }),
  ),
  documents: z.array(z.string()).describe('à imprimer, index, parapheur'),
  dossier: z.string().nullable().describe('null quand rien n’est écrit'),
  total_centimes: z.int(),
  enveloppe_centimes: z.int().nullable(),
  colonnes_ignorees: z.array(z.string()),
})
/** The answer of `conventions generer`. */
export type Generation = z.infer<typeof schemaGeneration>

/** A prepared convention, with what became of it. */
export type EnCours = {
  readonly preparation: Preparation
  readonly precedente: Convention | undefined
  readonly ecrite?: ConventionEcrite
}

/** What is said of one convention, made or not. */
export function decrireConvention(
  {preparation, precedente, ecrite}: EnCours,
  {
    simulation,
    dossier,
    intactes,
    versions,
  }: {
    readonly simulation: boolean
    readonly dossier: readonly EnDossier[]
    readonly intactes: ReadonlySet<string>
    readonly versions: readonly DifferencesDeVersion[]
  },
): Generation['conventions'][number] {
  const faite = ecrite && dossier.find((d) => d.texte === ecrite.texte)?.convention
  const validee = precedente && !estModifiable(precedente) && !faite ? precedente : undefined
  const tenue = faite ?? precedente
  return {
    cle: preparation.cle,
    code: preparation.parties[0]?.code ?? null,
    nom: preparation.nom,
    statut: validee ? 'deja_validee' : statutDe(faite, {simulation, intactes}),
    montant_centimes: montantDe(preparation),
    champs: preparation.cases.map((c) => ({...c})),
    fichiers: nomsDesTextes(validee ?? faite),
    differente: estDifferente(ecrite, validee),
    version: tenue?.version ?? 1,
    differences: [...(versions.find((v) => v.convention === faite)?.differences ?? [])],
  }
}

function statutDe(
  faite: Convention | undefined,
  {simulation, intactes}: {readonly simulation: boolean; readonly intactes: ReadonlySet<string>},
): Generation['conventions'][number]['statut'] {
  if (!faite) return 'bloquee'
  if (intactes.has(faite.cle)) return 'inchangee'
  return simulation ? 'simulee' : 'brouillon'
}

function nomsDesTextes(convention: Convention | undefined): string[] {
  return (convention?.pieces ?? []).filter((p) => p.nature === 'texte').map((p) => p.fichier)
}

/** Validated, it would be written otherwise today. */
function estDifferente(ecrite: ConventionEcrite | undefined, validee: Convention | undefined): boolean {
  return validee !== undefined && ecrite !== undefined && ecrite.empreinte !== validee.empreinte
}

function montantDe({donnees: {montant}}: Preparation): number | null {
  return typeof montant === 'number' ? montant : null
}
