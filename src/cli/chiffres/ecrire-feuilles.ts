import {basename} from 'node:path'
import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  composerEnvoi,
  composerFeuille,
  type FaitsDeValidation,
  jugerEtats,
} from '../../metier/chiffres/index.js'
import {ajouterJours, moisCouverts} from '../../shared/jour.js'
import {nomsDeFichiers} from '../../shared/nom-de-fichier.js'
import {aujourdhui} from '../moment.js'
import {rendreDans} from '../rapport/formats-de-rapport.js'

export const FORMATS_DE_FEUILLE = ['pdf', 'docx'] as const
export type FormatDeFeuille = (typeof FORMATS_DE_FEUILLE)[number]

export const schemaFeuille = z.object({
  structure: z.string(),
  nom: z.string(),
  fichier: z.string(),
  a: z.array(z.string()).describe('à qui le message est adressé ; vide sans courriel connu'),
  directeur: z.string().nullable().describe("celui que l'annuaire nomme, en fonction ce jour-là"),
  message: z.string().nullable().describe('message prêt à envoyer ; null sans courriel connu'),
  statut: z.enum(['ecrit', 'simule']),
})
export type FeuilleEcrite = z.infer<typeof schemaFeuille>

/** Days left to sign when none is asked. */
const JOURS_POUR_SIGNER = 14

type Demande = {
  /** One structure only; else all those that gave something. */
  readonly structure: string | undefined
  readonly format: FormatDeFeuille
  readonly avant: string | undefined
  readonly simulation: boolean
  readonly progresser: (etape: string, fait: number, total: number) => void
}

/** Writes the sheets to be signed, each with the message that takes it to its director; nothing is sent. */
export async function ecrireFeuilles(
  espace: Espace,
  faits: FaitsDeValidation,
  {structure, format, avant, simulation, progresser}: Demande,
): Promise<FeuilleEcrite[]> {
  const {association, region, exemple} = espace.config
  const date = aujourdhui()
  const limite = avant ?? ajouterJours(date, JOURS_POUR_SIGNER)
  const emetteur = {
    association: association.nom,
    region: region.nom,
    charte: await espace.chargerCharte(),
    date,
    avant: limite,
    exemple: exemple !== undefined,
  }
  const signature = [association.nom, association.adresse, association.telephone, association.courriel]
  const suite = {
    personnes: await espace.chargerPersonnes(),
    date,
    avant: limite,
    signature: signature.filter((ligne) => ligne !== undefined),
  }
  const voulues = jugerEtats(faits, structure).structures.filter((s) => s.etat !== 'absent')
  const courriels = new Map((await espace.chargerStructures()).map((s) => [s.code as string, s.courriel]))
  // Named among all the structures: a sheet made alone must not take the place of another one's.
  const toutes = jugerEtats(faits, undefined).structures
  const noms = nomsDeFichiers(toutes.map((s) => `chiffres-${nomDePeriode(faits)}-${s.nom}`))
  const nomDe = new Map(toutes.map((s, rang) => [s.code, noms[rang]]))
  const dans = ['validation', nomDePeriode(faits)]
  const ecrites: FeuilleEcrite[] = []
  const {ecrireEml} = await import('../../formats/eml/index.js')
  for (const [rang, {code, nom}] of voulues.entries()) {
    progresser(nom, rang + 1, voulues.length)
    const base = nomDe.get(code) ?? code
    const fichier = `${base}.${format}`
    const octets = await rendreDans(format, composerFeuille(faits, code, emetteur))
    const destinataire = {structure: code, nom, courriel: courriels.get(code) ?? null}
    const {a, directeur, objet, corps} = composerEnvoi(faits, destinataire, suite)
    const eml = `${base}.eml`
    const pieces = [{nom: fichier, octets}]
    const message = a.length > 0 ? ecrireEml({a, de: association.courriel, objet, corps, pieces}) : undefined
    const chemin = simulation ? fichier : await espace.sorties.ecrire(fichier, octets, {dans})
    const courrier = message && !simulation ? await espace.sorties.ecrire(eml, message, {dans}) : eml
    ecrites.push({
      structure: code,
      nom,
      fichier: chemin,
      a: [...a],
      directeur,
      message: message ? courrier : null,
      statut: simulation ? 'simule' : 'ecrit',
    })
  }
  return ecrites
}

/** `2008`, `2008-06` for the first six months. */
function nomDePeriode({annee, periode}: FaitsDeValidation): string {
  const {fin} = moisCouverts(periode)
  return fin === 12 ? String(annee) : `${annee}-${String(fin).padStart(2, '0')}`
}

/** Where the sheets are, as the person would look for them. */
export function dossierDesFeuilles(feuilles: readonly FeuilleEcrite[]): string {
  const premiere = feuilles[0]?.fichier ?? ''
  return premiere.slice(0, premiere.length - basename(premiere).length).replace(/[\\/]$/, '')
}
