import {z} from 'zod'
import {schemaAnomalie} from '../../../shared/anomalie.js'
import {nomsDeFichiers} from '../../../shared/nom-de-fichier.js'
import type {CodeStructure, Structure} from '../../structures/index.js'
import type {Valeur} from '../types.js'
import type {FichierRelu} from './relire-fichier.js'

export const STATUTS_DE_RENVOI = ['a_corriger', 'sans_anomalie', 'impossible'] as const

/** What became of one file asked to be sent back. */
export const schemaRenvoi = z.object({
  fichier: z.string(),
  sha256: z.string(),
  structure: z.object({code: z.string(), nom: z.string()}).nullable(),
  statut: z.enum(STATUTS_DE_RENVOI),
  refuse: z.boolean().describe("vrai si l'import refuserait ce fichier"),
  copie: z.string().nullable().describe('la copie annotée ; null quand il n’y a rien à corriger'),
  anomalies: z.array(schemaAnomalie),
})
export const schemaRenvois = z.object({annee: z.int(), fichiers: z.array(schemaRenvoi)})

export type Renvoi = z.infer<typeof schemaRenvoi>
export type Renvois = z.infer<typeof schemaRenvois>

/** What is said of a file that was read again, its copy being named by the caller. */
export function bilanDeRenvoi(
  {fichier, sha256}: {fichier: string; sha256: string},
  {structure, anomalies, refuse}: FichierRelu,
  copie: string | null,
): Renvoi {
  return {
    fichier,
    sha256,
    structure: structure ? {code: structure.code, nom: structure.nom} : null,
    statut: anomalies.length > 0 ? 'a_corriger' : 'sans_anomalie',
    refuse,
    copie,
    anomalies: [...anomalies],
  }
}

type Recu = {readonly fichier: string; readonly sha256: string; readonly structure: Structure | undefined}

/**
 * Names of the copies: that of the file, after the code of its structure; a file nobody is known to have sent
 * carries the beginning of its fingerprint, so that two « tableau.xlsx » do not take each other's place.
 */
export function nomsDesCopies(recus: readonly Recu[]): readonly string[] {
  const noms = recus.map(({fichier, sha256, structure}) => {
    const racine = fichier.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[ _-]+a[ _-]corriger$/i, '')
    if (!structure) return `${racine} ${sha256.slice(0, 8)}`
    return racine.toLowerCase().startsWith(structure.code.toLowerCase())
      ? racine
      : `${structure.code} ${racine}`
  })
  return nomsDeFichiers(noms).map((nom) => `${nom}-a-corriger.xlsx`)
}

type ImportFait = {
  readonly genre: string
  readonly fichier: string
  readonly annee: number
  readonly le: string
}

/** The day of the last import that brought values of this structure for the year. */
export function dernierImportDe(
  structure: CodeStructure | undefined,
  annee: number,
  {imports, valeurs}: {readonly imports: readonly ImportFait[]; readonly valeurs: readonly Valeur[]},
): string | undefined {
  const fichiers = new Set(valeurs.flatMap((v) => (v.structure === structure ? [v.provenance.fichier] : [])))
  return imports
    .findLast((i) => i.genre === 'activite' && i.annee === annee && fichiers.has(i.fichier))
    ?.le.slice(0, 10)
}
