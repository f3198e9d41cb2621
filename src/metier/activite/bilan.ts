import {z} from 'zod'
import {type Anomalie, schemaAnomalie} from '../../shared/anomalie.js'

export const STATUTS_D_IMPORT = ['importe', 'deja_importe', 'refuse', 'simule'] as const

/** What was counted in a file of one row per young person. */
const schemaComptage = z.object({
  lignes: z.int().describe('lignes lues, une par jeune'),
  structures: z.int(),
  mois: z.array(z.string()).describe("mois comptés, d'après les dates trouvées ; aucun si rien n'est daté"),
  derniere_date: z.string().nullable().describe('dernière date trouvée dans les colonnes qui datent'),
  indicateurs: z.array(
    z.object({
      code: z.string(),
      libelle: z.string(),
      periode: z.string().describe('« mois » quand il est compté mois par mois, sinon la période comptée'),
      nombre: z.number().describe('total de toutes les structures et de toute la période'),
    }),
  ),
})

/** What became of one received file (design §5); it travels as it is into `--json`. */
export const schemaBilanFichier = z.object({
  fichier: z.string(),
  sha256: z.string(),
  statut: z.enum(STATUTS_D_IMPORT),
  import: z.int().nullable().describe("numéro de l'import, null si rien n'a été écrit"),
  tableaux: z.array(z.string()).describe('les tableaux trouvés, dans les mots du tableur'),
  valeurs: z.object({nouvelles: z.int(), modifiees: z.int(), identiques: z.int(), ignorees: z.int()}),
  anomalies: z.array(schemaAnomalie),
  comptage: schemaComptage
    .optional()
    .describe('présent quand le fichier a une ligne par jeune : ce qui en a été compté, seul gardé'),
})

export const schemaBilanImport = z.object({fichiers: z.array(schemaBilanFichier)})

export type BilanFichier = z.infer<typeof schemaBilanFichier>
export type BilanImport = z.infer<typeof schemaBilanImport>

/** A file of which nothing was taken, with the reasons. */
export function bilanRefuse(
  {fichier, sha256}: {fichier: string; sha256: string},
  anomalies: readonly Anomalie[],
  tableaux: readonly string[] = [],
): BilanFichier {
  const valeurs = {nouvelles: 0, modifiees: 0, identiques: 0, ignorees: 0}
  return {
    fichier,
    sha256,
    statut: 'refuse',
    import: null,
    tableaux: [...tableaux],
    valeurs,
    anomalies: [...anomalies],
  }
}

/** A file that goes in, or of which everything was already known. */
export function bilanPris(
  {fichier, sha256}: {fichier: string; sha256: string},
  {tableaux, ignorees}: {readonly tableaux: readonly string[]; readonly ignorees: number},
  comptes: {readonly nouvelles: number; readonly modifiees: number; readonly total: number},
  anomalies: readonly Anomalie[],
): BilanFichier {
  const {nouvelles, modifiees, total} = comptes
  const changees = nouvelles + modifiees
  return {
    fichier,
    sha256,
    statut: changees > 0 ? 'importe' : 'deja_importe',
    import: null,
    tableaux: [...tableaux],
    valeurs: {nouvelles, modifiees, identiques: total - changees, ignorees},
    anomalies: [...anomalies],
  }
}
