import type {Mesure} from './chronometrer.js'
import type {Objectif, Resultat} from './comparer.js'

type Grandeur = 'secondes' | 'cpu' | 'mio'

const GRANDEURS: Readonly<Record<Objectif['grandeur'], Grandeur>> = {
  temps: 'secondes',
  CPU: 'cpu',
  mémoire: 'mio',
}

/** A Markdown table: medians, the ratio to the first line taken within each round, and what was promised. */
export function enTableau(resultats: readonly Resultat[]): string {
  const [reference] = resultats
  const lignes = resultats.map((resultat) => {
    const {concurrent, mesures} = resultat
    const {nom, commandes, objectifs = []} = concurrent
    if ('absent' in commandes) return `| ${nom} | absent : ${commandes.absent} | | | | | |`
    const tenus = objectifs.map((o) => juger(o, resultat, resultats))
    return `| ${[
      nom,
      nombre(mediane(releves(mesures, 'secondes')), 2),
      nombre(mediane(releves(mesures, 'cpu')), 2),
      nombre(mediane(releves(mesures, 'mio')), 0),
      nombre(rapport(mesures, reference?.mesures ?? [], 'secondes'), 2),
      objectifs.map(ecrireObjectif).join('<br>'),
      tenus.join('<br>'),
    ].join(' | ')} |`
  })
  return [
    '| qui | médiane s | CPU s | pic Mio | rapport à la 1re ligne | objectif | tenu |',
    '| --- | ---: | ---: | ---: | ---: | --- | --- |',
    ...lignes,
  ].join('\n')
}

function ecrireObjectif(objectif: Objectif): string {
  if ('auPlusMio' in objectif) return `mémoire ≤ ${objectif.auPlusMio} Mio`
  return `${objectif.grandeur} ≤ ${nombre(objectif.auPlus)} × ${objectif.sur}`
}

function juger(objectif: Objectif, {mesures}: Resultat, resultats: readonly Resultat[]): string {
  const grandeur = GRANDEURS[objectif.grandeur]
  if ('auPlusMio' in objectif) return verdict(mediane(releves(mesures, grandeur)), objectif.auPlusMio, 0)
  const pair = resultats.find(({concurrent}) => concurrent.nom === objectif.sur)
  if (!pair) throw new Error(`objectif sur un concurrent inconnu : ${objectif.sur}`)
  if ('absent' in pair.concurrent.commandes) return 'non mesuré'
  return verdict(rapport(mesures, pair.mesures, grandeur), objectif.auPlus, 2)
}

function verdict(mesure: number, auPlus: number, decimales: number): string {
  if (Number.isNaN(mesure)) return 'non mesuré'
  return `${mesure <= auPlus ? 'oui' : 'non'} (${nombre(mesure, decimales)})`
}

/** Median over rounds of one contender on another in the same round. */
function rapport(
  siennes: readonly (Mesure | undefined)[],
  autres: readonly (Mesure | undefined)[],
  grandeur: Grandeur,
): number {
  return mediane(
    siennes.flatMap((mesure, tour) => {
      const [a, b] = [mesure?.[grandeur], autres[tour]?.[grandeur]]
      return a === undefined || b === undefined ? [] : [a / b]
    }),
  )
}

function releves(mesures: readonly (Mesure | undefined)[], grandeur: Grandeur): number[] {
  return mesures.flatMap((m) => m?.[grandeur] ?? [])
}

/** Half of the values stand under it; not a number when there is none. */
export function mediane(valeurs: readonly number[]): number {
  const triees = [...valeurs].sort((a, b) => a - b)
  const milieu = triees.length / 2
  const [avant, apres] = [triees[Math.ceil(milieu) - 1], triees[Math.floor(milieu)]]
  return avant === undefined || apres === undefined ? Number.NaN : (avant + apres) / 2
}

function nombre(valeur: number, decimales?: number): string {
  if (Number.isNaN(valeur)) return '–'
  return (decimales === undefined ? String(valeur) : valeur.toFixed(decimales)).replace('.', ',')
}
