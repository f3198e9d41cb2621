import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  composerCharte,
  composerCharteEnClasseur,
  type FaitsCharte,
  schemaEvolution,
} from '../../metier/referentiel/index.js'
import {chargerAvecEvolution} from './charger.js'

export const FORMATS_DE_CHARTE = ['pdf', 'xlsx'] as const

export const schemaCharteEcrite = z.object({
  referentiel: z.string(),
  indicateurs: z.int(),
  evolution: schemaEvolution.nullable().describe('null quand aucune version précédente ne peut être lue'),
  fichiers: z.array(z.object({format: z.enum(FORMATS_DE_CHARTE), chemin: z.string(), octets: z.int()})),
})
export type CharteEcrite = z.infer<typeof schemaCharteEcrite>

/** Writes the charte de saisie of a référentiel under `sorties/`. */
export async function ecrireCharte(
  espace: Espace,
  demande: {
    readonly referentiel: string | undefined
    readonly format: (typeof FORMATS_DE_CHARTE)[number]
    readonly simulation: boolean
  },
): Promise<CharteEcrite> {
  const {referentiel, evolution} = await chargerAvecEvolution(espace, demande.referentiel)
  const {association, region, exercice} = espace.config
  const imports = await espace.chargerImports()
  const faits: FaitsCharte = {
    referentiel,
    evolution,
    association: association.nom,
    region: region.nom,
    date: imports.at(-1)?.le.slice(0, 10) ?? `${exercice}-01-01`,
    charte: await espace.chargerCharte(),
  }
  const nom = `charte-de-saisie-${referentiel.code}-${referentiel.version}.${demande.format}`
  await espace.sorties.verifier(nom)
  const octets = await rendre(faits, demande.format)
  const chemin = demande.simulation ? nom : await espace.sorties.ecrire(nom, octets)
  return {
    referentiel: `${referentiel.code}@${referentiel.version}`,
    indicateurs: referentiel.indicateurs.length,
    evolution: evolution ?? null,
    fichiers: [{format: demande.format, chemin, octets: octets.length}],
  }
}

async function rendre(faits: FaitsCharte, format: (typeof FORMATS_DE_CHARTE)[number]): Promise<Uint8Array> {
  if (format === 'pdf') {
    const {rendrePdf} = await import('../../formats/pdf/index.js')
    return rendrePdf(composerCharte(faits))
  }
  const {ecrireClasseur} = await import('../../formats/tableur/index.js')
  return ecrireClasseur(composerCharteEnClasseur(faits))
}
