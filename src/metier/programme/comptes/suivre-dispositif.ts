import {z} from 'zod'
import type {Dispositif, Fait} from '../journal/index.js'
import {choisirFaits} from './choisir-faits.js'
import {compterFaits, valeurDuCompteur} from './compter-faits.js'

export const schemaDispositif = z.object({
  nom: z.string(),
  declare: z.boolean().describe('false pour un dispositif que seuls les faits nomment'),
  action: z.string().nullable(),
  financeurs: z.array(z.string()),
  partenaires: z.array(z.object({nom: z.string(), role: z.string()})),
  indicateurs: z.array(
    z.object({
      libelle: z.string(),
      valeur: z
        .number()
        .nullable()
        .describe('null quand rien ne le dit ; un montant est en montant_centimes'),
      montant_centimes: z.int().nullable(),
      source: z.enum(['journal', 'chiffres']),
      faits: z.array(z.int()).describe('les faits du journal qui le disent'),
      preuves: z.array(z.string()).describe('les documents de ces faits'),
    }),
  ),
})
/** A scheme and its indicators: what the journal and the key figures say of each. */
export type DispositifSuivi = z.infer<typeof schemaDispositif>

/** Reads the indicators of a scheme; `chiffres` are the key figures it names, null when they are not known. */
export function suivreDispositif(
  dispositif: Dispositif,
  faits: readonly Fait[],
  chiffres: ReadonlyMap<string, number | null>,
): DispositifSuivi {
  const siens = choisirFaits(faits, {dispositif: dispositif.nom})
  return {
    nom: dispositif.nom,
    declare: true,
    action: dispositif.action ?? null,
    financeurs: dispositif.financeurs,
    partenaires: dispositif.partenaires,
    indicateurs: dispositif.indicateurs.map(({libelle, unite, montant, chiffre}) => {
      if (chiffre !== undefined) {
        const valeur = chiffres.get(chiffre) ?? null
        return {libelle, valeur, montant_centimes: null, source: 'chiffres', faits: [], preuves: []}
      }
      const disent = siens.filter((f) => (montant ? f.montantCentimes !== null : dit(f, unite ?? '')))
      const compte = compterFaits(disent)
      return {
        libelle,
        valeur: montant ? null : valeurDuCompteur(compte, unite ?? ''),
        montant_centimes: montant ? compte.montant_centimes : null,
        source: 'journal',
        faits: disent.map((f) => f.numero),
        preuves: [...new Set(disent.flatMap((f) => f.documents))],
      }
    }),
  }
}

function dit(fait: Fait, unite: string): boolean {
  return valeurDuCompteur(compterFaits([fait]), unite) !== null
}
