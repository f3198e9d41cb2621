import {z} from 'zod'
import type {Grille} from '../../documents/index.js'
import {estBloque, schemaAnomalie} from '../../shared/anomalie.js'
import {lireAnnuaire} from './lire-annuaire.js'
import type {Moyen, Structure} from './types.js'

export const schemaBilanAnnuaire = z.object({
  fichier: z.string(),
  sha256: z.string(),
  annee: z.int(),
  statut: z.enum(['importe', 'deja_importe', 'refuse', 'simule']),
  import: z.int().nullable(),
  structures: z.object({
    nouvelles: z.array(z.string()),
    modifiees: z.array(z.object({code: z.string(), champ: z.string(), avant: z.string(), apres: z.string()})),
    identiques: z.int(),
  }),
  colonnes_ignorees: z.array(z.string()),
  anomalies: z.array(schemaAnomalie),
})

/** The answer of `structures importer`; it travels as it is into `--json`. */
export type BilanAnnuaire = z.infer<typeof schemaBilanAnnuaire>

export type ImportAnnuaire = {
  readonly bilan: BilanAnnuaire
  /** Absent when nothing is to be written. */
  readonly changements?: {
    readonly genre: 'annuaire'
    readonly structures: readonly Structure[]
    readonly moyens: readonly Moyen[]
  }
}

/**
 * Reads a directory workbook against the directory already known: what is new, what changes (field by field),
 * what stays. A directory goes in whole or not at all.
 */
export function importerAnnuaire(
  connus: {readonly structures: readonly Structure[]; readonly moyens: readonly Moyen[]},
  grilles: readonly Grille[],
  {fichier, sha256, annee}: {fichier: string; sha256: string; annee: number},
): ImportAnnuaire {
  const {structures, moyens, colonnesIgnorees, anomalies} = lireAnnuaire(grilles, {fichier, annee})
  const avant = new Map(connus.structures.map((s) => [s.code, s]))
  const nouvelles = structures.filter((s) => !avant.has(s.code)).map((s) => s.code)
  const modifiees = [
    ...structures.flatMap((s) => differences(avant.get(s.code), s)),
    ...differencesDeMoyens(connus.moyens, moyens),
  ]
  const touchees = new Set(modifiees.map((m) => m.code))
  const refuse = estBloque(anomalies) || structures.length === 0
  const inchange = nouvelles.length === 0 && modifiees.length === 0 && moyens.length === connus.moyens.length
  const bilan: BilanAnnuaire = {
    fichier,
    sha256,
    annee,
    statut: refuse ? 'refuse' : inchange ? 'deja_importe' : 'importe',
    import: null,
    structures: {
      nouvelles,
      modifiees,
      identiques: structures.filter((s) => avant.has(s.code) && !touchees.has(s.code)).length,
    },
    colonnes_ignorees: [...colonnesIgnorees],
    anomalies: [...anomalies],
  }
  return bilan.statut === 'importe' ? {bilan, changements: {genre: 'annuaire', structures, moyens}} : {bilan}
}

type Difference = BilanAnnuaire['structures']['modifiees'][number]

function differences(avant: Structure | undefined, apres: Structure): Difference[] {
  if (!avant) return []
  return (Object.keys(apres) as (keyof Structure)[])
    .filter((champ) => avant[champ] !== apres[champ])
    .map((champ) => ({code: apres.code, champ, avant: avant[champ] ?? '', apres: apres[champ] ?? ''}))
}

function differencesDeMoyens(avant: readonly Moyen[], apres: readonly Moyen[]): Difference[] {
  const valeurs = new Map(avant.map((m) => [`${m.structure}/${m.code}`, m.valeur]))
  return apres.flatMap((m) => {
    const ancienne = valeurs.get(`${m.structure}/${m.code}`)
    if (ancienne === undefined || ancienne === m.valeur) return []
    return [{code: m.structure, champ: m.code, avant: String(ancienne), apres: String(m.valeur)}]
  })
}
