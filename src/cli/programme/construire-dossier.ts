import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  composerDossier,
  composerSuiviEnClasseur,
  type MoyensMontres,
  montrerMoyens,
  suivreProgramme,
} from '../../metier/programme/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerInstances} from '../instances/charger-instances.js'
import {ecrireEnFormats} from '../rapport/ecrire-documents.js'
import {chargerSuivi} from './charger-suivi.js'

/** The formats of the file; the workbook holds its indicators and its accounts. */
export const FORMATS_DE_DOSSIER = ['pdf', 'docx', 'html', 'xlsx'] as const
type FormatDeDossier = (typeof FORMATS_DE_DOSSIER)[number]

export const schemaDossierConstruit = z.object({
  annee: z.int(),
  date: z.string(),
  fichiers: z.array(z.object({format: z.enum(FORMATS_DE_DOSSIER), chemin: z.string(), octets: z.int()})),
})
/** The answer of `programme dossier`. */
export type DossierConstruit = z.infer<typeof schemaDossierConstruit>

type Demande = {
  readonly annee: Exercice
  readonly date: string
  readonly formats: readonly FormatDeDossier[]
  readonly simulation: boolean
  readonly progresser: (etape: string, fait?: number, total?: number) => void
}

/** Composes the file of the steering committee once, and writes it in each format: none before all are made. */
export async function construireDossier(
  espace: Espace,
  {annee, date, ...options}: Demande,
): Promise<DossierConstruit> {
  const {association, region, exemple} = espace.config
  const {faits, demande, publies} = await chargerSuivi(espace, annee, date)
  const suivi = suivreProgramme(faits, demande)
  const document = composerDossier({
    suivi,
    ...publies,
    instances: await chargerInstances(espace),
    moyens: await chargerMoyens(espace, annee, faits.structures),
    association: association.nom,
    region: region.nom,
    charte: await espace.chargerCharte(),
    exemple: exemple !== undefined,
  })
  const contenu = {document: () => document, classeur: () => composerSuiviEnClasseur(suivi, association.nom)}
  const fichiers = await ecrireEnFormats(espace, contenu, {nom: `comite-de-pilotage-${annee}`, ...options})
  return {annee, date, fichiers}
}

/** A file without the means of the year is still a file. */
async function chargerMoyens(
  espace: Espace,
  annee: Exercice,
  structures: Parameters<typeof montrerMoyens>[1]['structures'],
): Promise<MoyensMontres | undefined> {
  const moyens = await espace.registres.charger('moyens')
  return moyens.some((m) => m.annee === annee) ? montrerMoyens(moyens, {annee, structures}) : undefined
}
