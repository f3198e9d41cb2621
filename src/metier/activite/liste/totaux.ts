import {adresse} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {accorder, arrondir, formaterNombre} from '../../../shared/francais.js'
import type {Periode} from '../../../shared/periode.js'
import type {Indicateur, Rubrique} from '../../referentiel/index.js'
import type {PlanDeListe} from './plan.js'

/** A total of the network as written; the ranks are those of its rubrique and of its period in the list. */
export type TotalEcrit = {
  readonly nombre: number
  readonly ligne: number
  readonly rubrique: Rubrique
  readonly periode: Periode
  readonly rangs: readonly [rubrique: number, periode: number]
}

/**
 * The totals met in a list, against the sum of what it says of the structures. They are witnesses; the smaller total
 * of a `distinct` indicator is the network's own count, since one young person may be followed by two structures.
 */
export class Totaux {
  readonly #plan: PlanDeListe
  readonly #indicateurs: ReadonlyMap<string, Indicateur>
  readonly #sommes: number[][] = []
  readonly #totaux: TotalEcrit[] = []
  #nonControles = 0

  constructor(plan: PlanDeListe, indicateurs: ReadonlyMap<string, Indicateur>) {
    this.#plan = plan
    this.#indicateurs = indicateurs
  }

  /** Adds a value of a structure. */
  ajouter(rubrique: number, periode: number, valeur: number): void {
    const siennes = (this.#sommes[rubrique] ??= [])
    siennes[periode] = (siennes[periode] ?? 0) + valeur
  }

  noter(total: TotalEcrit): void {
    this.#totaux.push(total)
  }

  /** A total of a département or of months: a list read as it passes does not check it. */
  laisser(): void {
    this.#nonControles++
  }

  controler(): {readonly anomalies: readonly Anomalie[]; readonly duReseau: readonly TotalEcrit[]} {
    const anomalies: Anomalie[] = []
    const duReseau: TotalEcrit[] = []
    for (const total of this.#totaux) {
      const [rubrique, periode] = total.rangs
      const somme = arrondir(this.#sommes[rubrique]?.[periode] ?? 0, 2)
      const nature = this.#indicateurs.get(total.rubrique.indicateur)?.nature
      if (nature === 'ratio' || arrondir(total.nombre, 2) === somme) continue
      if (nature === 'distinct' && total.nombre < somme) duReseau.push(total)
      else anomalies.push(this.#ecart(total, somme))
    }
    return {anomalies: [...anomalies, ...this.#nonDits()], duReseau}
  }

  #ecart({nombre, ligne, rubrique, periode}: TotalEcrit, somme: number): Anomalie {
    const {feuille, valeur} = this.#plan
    const [ecrit, calcule] = [nombre, somme].map((n) => formaterNombre(n, Number.isInteger(n) ? 0 : 2))
    const sujet = `${this.#indicateurs.get(rubrique.indicateur)?.libelle ?? ''}, ${periode}`
    const message = `${sujet} : le total écrit pour le réseau est ${ecrit}, la somme des structures ${calcule}.`
    return anomalie('avertissement', 'ACT-006', message, {
      feuille,
      cellule: adresse(ligne, valeur),
      valeur: ecrit ?? null,
      attendu: calcule ?? null,
      a_faire: 'Vérifiez les lignes que ce total couvre ; la somme des structures est retenue.',
    })
  }

  #nonDits(): readonly Anomalie[] {
    if (this.#nonControles === 0) return []
    const lignes = accorder(this.#nonControles, 'ligne')
    return [
      anomalie('information', 'ACT-082', `${lignes} de total laissées de côté sans contrôle.`, {
        feuille: this.#plan.feuille,
        a_faire: 'Rien à faire : un total n’est jamais une donnée.',
      }),
    ]
  }
}
