import {z} from 'zod'
import {NATURES} from '../codes.js'
import type {Referentiel} from '../types.js'
import {natureEnMots} from './nature-en-mots.js'

export const schemaListeDesReferentiels = z.object({
  referentiels: z.array(
    z.object({
      nom: z.string().describe("le code et la version, tels qu'ils s'écrivent dans animreg.yaml"),
      libelle: z.string(),
      origine: z.enum(['fourni', 'espace']).describe('« espace » : un fichier du dossier referentiels/'),
      adopte: z.boolean().describe("celui que suit l'espace"),
      indicateurs: z.int(),
    }),
  ),
  adopte: z.object({
    nom: z.string(),
    libelle: z.string(),
    indicateurs: z.array(
      z.object({
        code: z.string(),
        libelle: z.string(),
        nature: z.enum(NATURES),
        nature_en_mots: z.string(),
        unite: z.string(),
        ventilations: z.array(z.string()),
      }),
    ),
  }),
})
export type ListeDesReferentiels = z.infer<typeof schemaListeDesReferentiels>

export type ReferentielLu = {
  readonly nom: string
  readonly origine: 'fourni' | 'espace'
  readonly referentiel: Referentiel
}

/** The référentiels that can be read, and the indicateurs of the one in force. */
export function listerLesReferentiels(
  lus: readonly ReferentielLu[],
  adopte: ReferentielLu,
): ListeDesReferentiels {
  return {
    referentiels: lus.map(({nom, origine, referentiel}) => ({
      nom,
      libelle: referentiel.libelle,
      origine,
      adopte: nom === adopte.nom,
      indicateurs: referentiel.indicateurs.length,
    })),
    adopte: {
      nom: adopte.nom,
      libelle: adopte.referentiel.libelle,
      indicateurs: adopte.referentiel.indicateurs.map((i) => ({
        code: i.code,
        libelle: i.libelle,
        nature: i.nature,
        nature_en_mots: natureEnMots(i),
        unite: i.unite,
        ventilations: i.ventilations,
      })),
    },
  }
}

/** The version that came before, among those that can be read: the highest one below, of the same référentiel. */
export function versionPrecedente(noms: readonly string[], nom: string): string | undefined {
  const [code, version] = couper(nom)
  return noms
    .filter((autre) => couper(autre)[0] === code && couper(autre)[1] < version)
    .sort((a, b) => couper(b)[1] - couper(a)[1])[0]
}

function couper(nom: string): [code: string, version: number] {
  const [code = '', version = ''] = nom.split('@')
  return [code, Number(version)]
}
