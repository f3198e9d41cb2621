import {z} from 'zod'
import {empreinte} from '../../../shared/empreinte.js'
import {comparerTextes, nomDuMois} from '../../../shared/francais.js'
import type {Fait, Nomenclature} from '../journal/index.js'
import {type CompteDeFaits, compterFaits, schemaCompteDeFaits} from './compter-faits.js'

/** Ways to cut a journal in groups. */
export const AXES_DU_JOURNAL = [
  'type',
  'theme',
  'action',
  'mois',
  'partenaire',
  'dispositif',
  'structure',
] as const
export type AxeDuJournal = (typeof AXES_DU_JOURNAL)[number]

/** A group of an axis; `cle` is null for the facts that say nothing of it. */
export const schemaGroupeDeFaits = schemaCompteDeFaits.extend({
  cle: z.string().nullable().describe('null pour les faits qui n’en disent rien'),
  libelle: z.string(),
})
export type GroupeDeFaits = CompteDeFaits & {readonly cle: string | null; readonly libelle: string}

export type NomsDesGroupes = {
  /** Codes of structures → their names. */
  readonly structures?: ReadonlyMap<string, string>
  /** Codes of actions → their titles. */
  readonly actions?: ReadonlyMap<string, string>
}

const SANS: Readonly<Record<AxeDuJournal, string>> = {
  type: 'sans type',
  theme: 'sans thème',
  action: 'sans action',
  mois: 'sans mois',
  partenaire: 'sans partenaire',
  dispositif: 'sans dispositif',
  structure: 'sans structure notée',
}

/** The facts counted by the values of an axis: the most numerous first, months and actions in their order. */
export function grouperFaits(
  faits: readonly Fait[],
  axe: AxeDuJournal,
  {noms = {}, nomenclature}: {noms?: NomsDesGroupes; nomenclature?: Nomenclature} = {},
): GroupeDeFaits[] {
  const groupes = new Map<string, {cle: string | null; faits: Fait[]}>()
  for (const fait of faits) {
    const valeurs = valeursDe(fait, axe)
    for (const cle of valeurs.length > 0 ? valeurs : [null]) {
      const repere = cle === null ? '' : axe === 'action' ? `= ${cle}` : `= ${empreinte(cle)}`
      const groupe = groupes.get(repere) ?? {cle, faits: []}
      groupes.set(repere, groupe)
      groupe.faits.push(fait)
    }
  }
  return [...groupes.values()]
    .map(({cle, faits: siens}) => ({
      cle,
      libelle: nommer(cle, axe, noms),
      ...compterFaits(siens, {}, nomenclature),
    }))
    .sort((a, b) => comparer(a, b, axe))
}

function valeursDe(fait: Fait, axe: AxeDuJournal): readonly string[] {
  switch (axe) {
    case 'mois':
      return [fait.date.slice(0, 7)]
    case 'partenaire':
      return fait.partenaires
    case 'structure':
      return fait.structures.map((s) => s.structure)
    default:
      return fait[axe] === null ? [] : [fait[axe]]
  }
}

function nommer(cle: string | null, axe: AxeDuJournal, {structures, actions}: NomsDesGroupes): string {
  if (cle === null) return SANS[axe]
  if (axe === 'mois') return `${nomDuMois(Number(cle.slice(5)))} ${cle.slice(0, 4)}`
  if (axe === 'structure') return structures?.get(cle) ?? cle
  const intitule = axe === 'action' ? actions?.get(cle) : undefined
  return intitule ? `${cle} ${intitule}` : cle
}

function comparer(a: GroupeDeFaits, b: GroupeDeFaits, axe: AxeDuJournal): number {
  if (a.cle === null || b.cle === null) return a.cle === b.cle ? 0 : a.cle === null ? 1 : -1
  if (axe === 'mois' || axe === 'action') return comparerCodes(a.cle, b.cle)
  return b.faits - a.faits || comparerTextes(a.libelle, b.libelle)
}

/** « 3.2 » before « 3.10 ». */
function comparerCodes(a: string, b: string): number {
  const [x, y] = [a.split(/[.-]/), b.split(/[.-]/)]
  for (let rang = 0; rang < Math.max(x.length, y.length); rang += 1) {
    const ecart = Number(x[rang] ?? -1) - Number(y[rang] ?? -1)
    if (ecart !== 0) return Number.isNaN(ecart) ? comparerTextes(a, b) : ecart
  }
  return 0
}
