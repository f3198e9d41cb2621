import {z} from 'zod'
import {CHARTE_PAR_DEFAUT, type Document} from '../documents/index.js'
import type {Espace} from '../espace/index.js'
import {calculerChiffres} from '../metier/chiffres/index.js'
import {composerRapport} from '../metier/rapport/index.js'
import type {Exercice} from '../shared/periode.js'
import {chargerFaitsChiffres} from './faits.js'

export const schemaRapportConstruit = z.object({
  annee: z.int(),
  fichiers: z.array(z.object({format: z.literal('pdf'), chemin: z.string(), octets: z.int()})),
})
export type RapportConstruit = z.infer<typeof schemaRapportConstruit>

/** Composes the report of a year and writes it under `sorties/`; the document there is replaced whole. */
export async function construireRapport(
  espace: Espace,
  {annee, simulation}: {annee: Exercice; simulation: boolean},
): Promise<RapportConstruit> {
  const nom = `rapport-activite-${annee}.pdf`
  await espace.verifierSortie(nom)
  const document = await composer(espace, annee)
  const {rendrePdf} = await import('../formats/pdf/index.js')
  const octets = await rendrePdf(document)
  const chemin = simulation ? nom : await espace.ecrireSortie(nom, octets)
  return {annee, fichiers: [{format: 'pdf', chemin, octets: octets.length}]}
}

async function composer(espace: Espace, annee: Exercice): Promise<Document> {
  const {association, organisme_porteur, region, charte, exemple} = espace.config
  const faits = await chargerFaitsChiffres(espace, annee)
  const imports = await espace.chargerImports()
  return composerRapport({
    chiffres: calculerChiffres(faits, {annee}),
    referentiel: faits.referentiel,
    structures: faits.structures,
    config: {
      association: association.nom,
      organismePorteur: organisme_porteur?.nom,
      region: region.nom,
      exercice: annee,
      charte: charte ?? CHARTE_PAR_DEFAUT,
      exemple: exemple !== undefined,
    },
    date: dateDesChiffres(imports, annee),
    imports: imports.filter((i) => i.genre === 'activite' && i.annee === annee).length,
  })
}

/** The day of the last import and not today's: the same figures give the same document, whenever it is built. */
function dateDesChiffres(imports: readonly {readonly le: string}[], annee: Exercice): string {
  return imports.at(-1)?.le.slice(0, 10) ?? `${annee}-12-31`
}
