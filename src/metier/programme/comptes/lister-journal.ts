import {z} from 'zod'
import {type Dispositif, type Fait, type Nomenclature, trouverDispositif} from '../journal/index.js'
import {choisirFaits, type SelectionDeFaits, verifierSelection} from './choisir-faits.js'
import {compterFaits, schemaCompteDeFaits} from './compter-faits.js'
import {decrireFait, schemaFait} from './decrire-fait.js'
import {
  AXES_DU_JOURNAL,
  type AxeDuJournal,
  type GroupeDeFaits,
  grouperFaits,
  type NomsDesGroupes,
  schemaGroupeDeFaits,
} from './grouper-faits.js'
import {schemaDispositif, suivreDispositif} from './suivre-dispositif.js'

const groupes = z.array(schemaGroupeDeFaits)

export const schemaListeDuJournal = z.object({
  annee: z.int(),
  selection: z.record(z.string(), z.union([z.string(), z.number()])).describe('ce qui a été demandé'),
  total: schemaCompteDeFaits,
  par: z.object({
    type: groupes,
    theme: groupes,
    action: groupes,
    mois: groupes,
    partenaire: groupes,
    dispositif: groupes,
    structure: groupes,
  }),
  dispositif: schemaDispositif.nullable().describe('le dispositif choisi, et ses indicateurs'),
  faits: z.array(schemaFait),
})
/** The answer of `journal lister`. */
export type ListeDuJournal = z.infer<typeof schemaListeDuJournal>

/** What a journal is read with. */
export type FaitsDuJournal = {
  readonly faits: readonly Fait[]
  readonly nomenclature: Nomenclature
  readonly noms: NomsDesGroupes
  /** The key figures that schemes name. */
  readonly chiffres: ReadonlyMap<string, number | null>
}

/** The facts of a year that were asked for, and what they count, by every axis. */
export function listerJournal(
  {faits, nomenclature, noms, chiffres}: FaitsDuJournal,
  demande: SelectionDeFaits & {readonly annee: number},
): ListeDuJournal {
  const selection = verifierSelection(faits, demande, nomenclature)
  const choisis = choisirFaits(faits, selection)
  const {annee: _annee, ...reste} = selection
  const dispositif = dispositifChoisi(nomenclature, selection.dispositif)
  return {
    annee: demande.annee,
    selection: Object.fromEntries(
      Object.entries(reste).flatMap(([champ, valeur]) => (valeur === undefined ? [] : [[champ, valeur]])),
    ),
    total: compterFaits(choisis, {}, nomenclature),
    par: Object.fromEntries(
      AXES_DU_JOURNAL.map((axe) => [axe, grouperFaits(choisis, axe, {noms, nomenclature})]),
    ) as Record<AxeDuJournal, GroupeDeFaits[]>,
    dispositif: dispositif ? suivreDispositif(dispositif, choisis, chiffres) : null,
    faits: choisis.map((f) => decrireFait(f, noms.structures ?? new Map())),
  }
}

/** The codes of key figures that the indicators of a scheme read. */
export function chiffresDuDispositif(nomenclature: Nomenclature, nom: string | undefined): readonly string[] {
  return dispositifChoisi(nomenclature, nom)?.indicateurs.flatMap((i) => i.chiffre ?? []) ?? []
}

/** A scheme that only the facts name has no indicator of its own. */
function dispositifChoisi(nomenclature: Nomenclature, nom: string | undefined): Dispositif | undefined {
  return nom === undefined ? undefined : trouverDispositif(nomenclature, nom)
}
