import {relative} from 'node:path'
import {z} from 'zod'
import {CHARTE_PAR_DEFAUT, type Document} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import {calculerChiffres} from '../../metier/chiffres/index.js'
import {composerRapport} from '../../metier/rapport/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerFaitsChiffres} from '../faits.js'
import {FORMATS_DE_RAPPORT, type FormatDeRapport, rendreDans} from './formats-de-rapport.js'

export const schemaRapportConstruit = z.object({
  annee: z.int(),
  fichiers: z.array(z.object({format: z.enum(FORMATS_DE_RAPPORT), chemin: z.string(), octets: z.int()})),
})
export type RapportConstruit = z.infer<typeof schemaRapportConstruit>

type Demande = {
  readonly annee: Exercice
  readonly formats: readonly FormatDeRapport[]
  readonly simulation: boolean
  readonly progresser: (etape: string, fait?: number, total?: number) => void
}

/**
 * Composes the report of a year once and writes it under `sorties/` in each format; documents there are replaced
 * whole, and none is before all are made.
 */
export async function construireRapport(
  espace: Espace,
  {annee, formats, simulation, progresser}: Demande,
): Promise<RapportConstruit> {
  const nomDe = (format: FormatDeRapport) => `rapport-activite-${annee}.${format}`
  for (const format of formats) await espace.sorties.verifier(nomDe(format))
  progresser(`Composition du rapport ${annee}`)
  const document = await composer(espace, annee)
  const rendus: {format: FormatDeRapport; octets: Uint8Array}[] = []
  for (const [i, format] of formats.entries()) {
    progresser(`Mise en page ${format.toUpperCase()}`, i + 1, formats.length)
    rendus.push({format, octets: await rendreDans(format, document)})
  }
  const fichiers: RapportConstruit['fichiers'] = []
  for (const {format, octets} of rendus) {
    const chemin = simulation ? nomDe(format) : await espace.sorties.ecrire(nomDe(format), octets)
    fichiers.push({format, chemin, octets: octets.length})
  }
  return {annee, fichiers}
}

/** Where each document is, as the person would find it from where he stands. */
export function presenterRapport({fichiers}: RapportConstruit, simulation: boolean): string {
  return fichiers
    .map(({chemin}) =>
      simulation ? `Serait écrit : ${chemin}` : `Rapport écrit : ${relative(process.cwd(), chemin)}`,
    )
    .join('\n')
}

/** The next useful command: the formats not built yet, then a backup. */
export function suiteDuRapport(
  {annee, fichiers}: RapportConstruit,
  simulation: boolean,
): readonly [commande: string, pourquoi: string] {
  const faits = fichiers.map(({format}) => format)
  const commande = `animreg rapport construire --annee ${annee}`
  if (simulation) return [`${commande} --format ${faits.join(',')}`, "l'écrire"]
  const reste = FORMATS_DE_RAPPORT.filter((format) => !faits.includes(format))
  if (reste.length === 0) return ['animreg sauvegarder', "garder l'espace tel qu'il est"]
  const pour = {pdf: 'imprimer', docx: 'Word', html: 'un site'} as const
  const lesquels = reste.map((format) => pour[format]).join(' et pour ')
  return [`${commande} --format ${reste.join(',')}`, `le même rapport, pour ${lesquels}`]
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
