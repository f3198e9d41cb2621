import {enumerer} from '../../../shared/francais.js'
import type {Indicateur} from '../../referentiel/index.js'
import {estADate, lireUnites, type Registre, type Serie, type Unite} from '../lecture/index.js'

/** Both years on the same territories: each structure of today with what it continues. */
export type SeriesConstantes = {
  readonly courante: Serie
  readonly precedente: Serie
  readonly unites: readonly Unite[]
}

/** The same, kept to the structures of a group that can be compared. */
export type Constante = SeriesConstantes & {
  /** Units that gave all the months, both years. */
  readonly communes: readonly string[]
  /** Every structure that these units are made of. */
  readonly membres: readonly string[]
  /** Who was left out, and what was shared out by a key. */
  readonly mentions: readonly string[]
}

/** Puts both years on constant perimeter, once for all the groups. */
export function mettreEnConstant(
  registre: Registre,
  indicateur: Indicateur,
  {courante, precedente}: {readonly courante: Serie; readonly precedente: Serie},
): SeriesConstantes {
  const unites = registre.unites[estADate(registre, indicateur) ? 'aDate' : 'parDuree']
  return {
    courante: lireUnites(registre, courante, unites, 'courant'),
    precedente: lireUnites(registre, precedente, unites, 'precedent'),
    unites,
  }
}

/** Keeps the units of a group that answered both years; a scission without a key is left out, and said. */
export function restreindre(
  series: SeriesConstantes,
  codes: readonly string[],
  noms: ReadonlyMap<string, string>,
): Constante {
  const voulus = new Set(codes)
  const duGroupe = series.unites.filter((u) => voulus.has(u.code))
  const communes = duGroupe.filter(
    ({code, obstacle}) =>
      obstacle === null &&
      series.courante.lectures.get(code)?.etat === 'complet' &&
      series.precedente.lectures.get(code)?.etat === 'complet',
  )
  const nommer = (unites: readonly Unite[]) => enumerer(unites.map((u) => noms.get(u.code) ?? u.code))
  const sansCle = duGroupe.filter((u) => u.obstacle === 'sans_cle')
  const creees = duGroupe.filter((u) => u.obstacle === 'creee')
  const partagees = communes.filter((u) => u.membres.some((m) => m.part !== 1))
  return {
    ...series,
    communes: communes.map((u) => u.code),
    membres: communes.flatMap((u) => u.membres.map((m) => m.code)),
    mentions: [
      ...(sansCle.length > 0
        ? [`non comparable d'une année à l'autre, faute de clé de répartition : ${nommer(sansCle)}`]
        : []),
      ...(creees.length > 0 ? [`créée depuis, hors de la comparaison : ${nommer(creees)}`] : []),
      ...(partagees.length > 0
        ? [`année précédente estimée selon la clé de répartition : ${nommer(partagees)}`]
        : []),
    ],
  }
}
