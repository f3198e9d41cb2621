import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  cleDeValidation,
  jugerEtats,
  noterReponse,
  type Reponse,
  schemaValidations,
  type Validation,
} from '../../metier/chiffres/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {structureDemandee} from '../activite/verification.js'
import {aujourdhui} from '../moment.js'
import {chargerFaitsDeValidation, type PeriodeVoulue} from './charger-arretes.js'
import {ecrireFeuilles, type FormatDeFeuille, schemaFeuille} from './ecrire-feuilles.js'

export const schemaValidationsFaites = schemaValidations.extend({
  notee: z
    .object({structure: z.string(), nom: z.string(), statut: z.enum(['notee', 'simule'])})
    .nullable()
    .describe('la réponse notée par la commande'),
  papiers: z.array(schemaFeuille).describe('les feuilles à faire signer écrites par la commande'),
})
/** The answer of `chiffres valider`. */
export type ValidationsFaites = z.infer<typeof schemaValidationsFaites>

export type DemandeDeValidation = PeriodeVoulue & {
  /** As typed: code or name. */
  readonly structure: string | undefined
  readonly reponse: Reponse | undefined
  readonly par: string | undefined
  readonly date: string | undefined
  readonly remarque: string | undefined
  readonly papier: boolean
  readonly format: FormatDeFeuille
  readonly avant: string | undefined
  readonly simulation: boolean
  readonly progresser: (etape: string, fait: number, total: number) => void
}

/** Notes an answer, or writes the sheets to be signed, or only says where each structure stands. */
export async function validerDansEspace(
  espace: Espace,
  demande: DemandeDeValidation,
): Promise<ValidationsFaites> {
  const {annee, aFin, simulation} = demande
  const faits = await chargerFaitsDeValidation(espace, {annee, aFin})
  const structure = structureDemandee(await espace.chargerStructures(), demande.structure)
  if (demande.papier) {
    const papiers = await ecrireFeuilles(espace, faits, {...demande, structure})
    return {...jugerEtats(faits), notee: null, papiers}
  }
  if (!noteUneReponse(demande)) return {...jugerEtats(faits, structure), notee: null, papiers: []}
  if (structure === undefined) throw structureAttendue()
  const validation = noterReponse(faits, {...demande, structure, date: demande.date ?? aujourdhui()})
  if (!simulation) {
    await espace.registres.noter([
      {registre: 'validations', cle: cleDeValidation(validation), annee, contenu: validation},
    ])
  }
  const apres = jugerEtats({...faits, validations: avec(faits.validations, validation)})
  const nom = apres.structures.find((s) => s.code === structure)?.nom ?? structure
  return {...apres, notee: {structure, nom, statut: simulation ? 'simule' : 'notee'}, papiers: []}
}

function noteUneReponse({reponse, par, remarque, date}: DemandeDeValidation): boolean {
  return [reponse, par, remarque, date].some((option) => option !== undefined)
}

function avec(validations: readonly Validation[], nouvelle: Validation): Validation[] {
  const cle = cleDeValidation(nouvelle)
  return [...validations.filter((v) => cleDeValidation(v) !== cle), nouvelle]
}

function structureAttendue(): ErreurMetier {
  return new ErreurMetier('CHF-024', 'Il manque la structure dont la direction a répondu.', {
    pistes: [
      'Ajoutez --structure suivi de son code ou de son nom.',
      'Les codes sont donnés par : animreg structures lister',
    ],
    details: {absents: ['--structure']},
  })
}
