import {adresse} from '../../documents/index.js'
import type {Anomalie} from '../../shared/anomalie.js'
import type {Indicateur} from '../referentiel/index.js'
import {controlerTemoins, type Lecture} from './controler-temoins.js'
import {ecarterPourcentages, signalerCompteEtrange, signalerPourcentage} from './controler-valeurs.js'
import {estAnomalie, lireCelluleDeDonnee} from './lire-cellule.js'
import type {Bloc, CelluleLue} from './reconnaissance/index.js'
import {signalerBloc} from './signaler-bloc.js'

export type {Lecture} from './controler-temoins.js'

export type Interpretation = {
  readonly lectures: readonly Lecture[]
  readonly anomalies: readonly Anomalie[]
  readonly ignorees: number
}

type Contexte = {
  readonly indicateurs: ReadonlyMap<string, Indicateur>
  readonly nomDe: (structure: CelluleLue['structure']) => string
  readonly tolerant: boolean
}

/** Reads the cells of a table and checks its totals against them. */
export function interpreterBloc(recu: Bloc, contexte: Contexte): Interpretation {
  const bloc = ecarterPourcentages(recu, contexte.indicateurs)
  const lectures: Lecture[] = []
  const anomalies: Anomalie[] = signalerBloc(bloc, contexte.tolerant)
  let ignorees = 0
  for (const lue of bloc.cellules) {
    const lu = lireCellule(bloc, lue, contexte)
    if (!estAnomalie(lu)) {
      lectures.push(lu)
      const etrange = signalerCompteEtrange(lu, contexte.indicateurs, bloc, sujetDe(lue, contexte))
      if (etrange) anomalies.push(etrange)
    } else if (contexte.tolerant) {
      ignorees++
      anomalies.push({
        ...lu,
        gravite: 'avertissement',
        a_faire: 'Cellule laissée de côté ; corrigez-la et réimportez le fichier.',
      })
    } else anomalies.push(lu)
  }
  const temoins = controlerTemoins(bloc, lectures, contexte.indicateurs)
  return {
    lectures: [...lectures, ...temoins.lectures],
    anomalies: [...anomalies, ...temoins.anomalies],
    ignorees,
  }
}

function lireCellule(bloc: Bloc, lue: CelluleLue, contexte: Contexte): Lecture | Anomalie {
  const lieu = {feuille: bloc.feuille, cellule: adresse(lue.ligne, lue.colonne)}
  const sujet = sujetDe(lue, contexte)
  const pourcentage = signalerPourcentage(lue, contexte.indicateurs, lieu, sujet)
  if (pourcentage) return pourcentage
  const lu = lireCelluleDeDonnee(lue.cellule, lieu, sujet)
  return estAnomalie(lu) ? lu : {...lue, etat: lu.etat, nombre: lu.valeur}
}

function sujetDe({structure, rubrique}: CelluleLue, {nomDe, indicateurs}: Contexte): string {
  return `${nomDe(structure)}, ${indicateurs.get(rubrique.indicateur)?.libelle ?? ''}`
}
