import {exact} from '../../activite/index.js'
import {nomDuDepartement, type Structure} from '../../structures/index.js'
import type {Lecture, Serie} from '../lecture/index.js'
import type {Part as PartEcrite} from '../schema.js'

type Part = Omit<PartEcrite, 'pour_cent'>

/** The code under which parts that no table gives are shown, so that parts make the total. */
export const NON_REPARTI = 'non_reparti'

/** One modality of a ventilation, read for every structure. */
export type ModaliteLue = {
  readonly ventilation: string
  readonly modalite: string
  readonly libelle: string
  readonly serie: Serie
}

/** What the parts are parts of: the structures counted, or the network's own value. */
export type TotalReparti = {
  readonly serie: Serie
  readonly codes: readonly string[]
  readonly valeur: number | null
  readonly propreAuReseau: boolean
}

/** Parts of a total by modality, one ventilation after the other, each closed by what it does not cover. */
export function repartir(total: TotalReparti, modalites: readonly ModaliteLue[]): Repartition {
  const parts: Part[] = []
  const mentions: string[] = []
  for (const ventilation of new Set(modalites.map((m) => m.ventilation))) {
    const duMeme = modalites.filter((m) => m.ventilation === ventilation)
    const surReseau = total.propreAuReseau && duMeme.some((m) => m.serie.region.valeur !== null)
    const ensemble = surReseau ? total.valeur : sommer(total, total.serie)
    if (total.propreAuReseau && !surReseau && ensemble !== null) {
      mentions.push('répartition observée sur la somme des structures')
    }
    const lues = duMeme.map((m) => ({
      ...m,
      valeur: surReseau ? m.serie.region.valeur : sommer(total, m.serie),
    }))
    const {lignes, depassement} = fermer(ventilation, lues, ensemble)
    parts.push(...lignes)
    if (depassement) mentions.push(`les parts de la ventilation « ${ventilation} » dépassent le total`)
  }
  return {parts, mentions: [...new Set(mentions)]}
}

export type Repartition = {readonly parts: readonly Part[]; readonly mentions: readonly string[]}

/** Parts by département, for a figure counted structure by structure. */
export function repartirParDepartement(
  {serie, codes, valeur}: TotalReparti,
  structures: readonly Structure[],
): readonly Part[] {
  const compris = new Set(codes)
  const sommes = new Map<string, number | null>()
  for (const {code, departement} of structures) {
    if (!compris.has(code)) continue
    const lu = serie.lectures.get(code)?.valeur ?? null
    const deja = sommes.get(departement) ?? null
    sommes.set(departement, lu === null ? deja : exact((deja ?? 0) + lu))
  }
  return [...sommes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([departement, somme]) => ({
      ventilation: 'departement',
      modalite: departement,
      libelle: nomDuDepartement(departement),
      valeur: somme,
      part: fractionDe(somme, valeur),
    }))
}

type LigneLue = Pick<Part, 'ventilation' | 'modalite' | 'libelle' | 'valeur'>

function fermer(ventilation: string, lues: readonly LigneLue[], ensemble: number | null) {
  const lignes: Part[] = lues.map(({modalite, libelle, valeur}) => ({
    ventilation,
    modalite,
    libelle,
    valeur,
    part: fractionDe(valeur, ensemble),
  }))
  if (ensemble === null) return {lignes, depassement: false}
  const reste = exact(ensemble - lues.reduce((somme, {valeur}) => somme + (valeur ?? 0), 0))
  if (reste > 0) {
    const part = fractionDe(reste, ensemble)
    lignes.push({ventilation, modalite: NON_REPARTI, libelle: 'Non réparti', valeur: reste, part})
  }
  return {lignes, depassement: reste < 0}
}

/** Only the structures that gave the total count, and a stock only at the date of its total. */
function sommer({serie, codes}: TotalReparti, partie: Serie): number | null {
  let somme: number | null = null
  for (const code of codes) {
    const [total, part] = [serie.lectures.get(code), partie.lectures.get(code)]
    if (part && estDuTotal(part, total)) somme = exact((somme ?? 0) + (part.valeur ?? 0))
  }
  return somme
}

function estDuTotal(part: Lecture, total: Lecture | undefined): boolean {
  if (part.valeur === null || total === undefined || total.valeur === null) return false
  return part.finDeMois === total.finDeMois
}

function fractionDe(valeur: number | null, total: number | null): number | null {
  return valeur === null || total === null || total === 0 ? null : valeur / total
}
