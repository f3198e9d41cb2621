import {z} from 'zod'
import {type Espace, sauvegarderAvant} from '../../espace/index.js'
import {calculerChiffres, decomposer, schemaMouvementDeChiffre} from '../../metier/chiffres/index.js'
import {type Definitions, preparerAdoption, schemaDefinitions} from '../../metier/referentiel/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerFaitsChiffres} from '../faits.js'
import {exigerReferentielConnu} from './charger.js'
import {lireReferentiel} from './lire-referentiel.js'

export const schemaAdoption = z.object({
  statut: z.enum(['adopte', 'deja_adopte', 'simule', 'abandonne']),
  annee: z.int().describe("exercice sur lequel l'effet est montré"),
  definitions: schemaDefinitions,
  chiffres: z
    .array(schemaMouvementDeChiffre.omit({structures: true}))
    .describe('les nombres qui changeraient, avant et après'),
  inchanges: z.int().describe('chiffres-clés qui restent les mêmes'),
  sauvegarde: z.string().nullable().describe("l'archive écrite avant l'adoption"),
})
/** The answer of `referentiel adopter`. */
export type Adoption = z.infer<typeof schemaAdoption>
export type AdoptionPreparee = Pick<Adoption, 'annee' | 'definitions' | 'chiffres' | 'inchanges'> & {
  readonly deja: boolean
}

/** What another référentiel would change in the definitions and in the figures of the year. */
export async function preparerAdoptionDans(
  espace: Espace,
  {nom, annee}: {readonly nom: string; readonly annee: Exercice},
): Promise<AdoptionPreparee> {
  await exigerReferentielConnu(espace, nom)
  const faits = await chargerFaitsChiffres(espace, annee)
  const nouveau = await lireReferentiel(espace, nom)
  const definitions: Definitions = preparerAdoption(faits.referentiel, nouveau)
  const avant = calculerChiffres(faits, {annee}).chiffres
  const apres = calculerChiffres({...faits, referentiel: nouveau}, {annee}).chiffres
  const mouvements = decomposer(avant, [{cause: 'definition', chiffres: apres}])
  const bouges = new Set(mouvements.map((m) => m.code))
  return {
    annee,
    definitions,
    chiffres: mouvements,
    inchanges: apres.filter((c) => !bouges.has(c.code)).length,
    deja: nom === espace.config.referentiel,
  }
}

/** Backs the espace up, then follows the other référentiel; gives the backup. */
export async function adopter(espace: Espace, nom: string): Promise<string> {
  const {chemin} = await sauvegarderAvant(espace, 'avant-adoption')
  await espace.adopterReferentiel(nom)
  return chemin
}
