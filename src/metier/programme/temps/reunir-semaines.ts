import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import type {Lieu} from '../../feuilles/index.js'
import {direDepassement} from './saisir-temps.js'
import {cleDeSemaine, joursDe, nommerSemaine, type RubriquesDuTemps, type SemaineDeTemps} from './types.js'

/** A row of a time sheet: a week, or the part of it that one funder pays. */
export type RangDeTemps = {
  readonly semaine: SemaineDeTemps
  readonly financeur: string | null
  readonly lieu: Lieu
}

/** Rows of one week and one post are one week, when each is for another funder; else the week is said twice. */
export function reunirSemaines(
  rangs: readonly RangDeTemps[],
  rubriques: RubriquesDuTemps,
): {semaines: SemaineDeTemps[]; anomalies: Anomalie[]} {
  const semaines = new Map<string, SemaineDeTemps>()
  const anomalies: Anomalie[] = []
  const vus = new Set<string>()
  for (const {semaine, financeur, lieu} of rangs) {
    const cle = cleDeSemaine(semaine)
    const deja = semaines.get(cle)
    if (vus.has(`${cle}/${financeur ?? ''}`)) anomalies.push(deuxFois(semaine, financeur, lieu))
    vus.add(`${cle}/${financeur ?? ''}`)
    const lignes = [...(deja?.lignes ?? []), ...semaine.lignes]
    semaines.set(cle, {...semaine, lignes, remarque: deja?.remarque ?? semaine.remarque})
    const depassement = direDepassement(semaine.lundi, joursDe(lignes), rubriques)
    if (depassement) {
      const aFaire = 'Vérifiez les jours de cette semaine ; ils sont gardés tels quels.'
      anomalies.push(anomalie('avertissement', 'PRG-014', depassement, {...lieu, a_faire: aFaire}))
    }
  }
  return {semaines: [...semaines.values()], anomalies}
}

function deuxFois(
  {lundi, fonction}: SemaineDeTemps,
  financeur: string | null,
  lieu: RangDeTemps['lieu'],
): Anomalie {
  const pour = financeur === null ? '' : `, financeur « ${financeur} »`
  const message = `La ${nommerSemaine(lundi)} de « ${fonction} »${pour} figure deux fois.`
  return anomalie('bloquante', 'PRG-016', message, {
    ...lieu,
    a_faire: 'Gardez une seule ligne pour cette semaine.',
  })
}
