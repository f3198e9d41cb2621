import {adresse} from '../../documents/index.js'
import {type Anomalie, anomalie} from '../../shared/anomalie.js'
import {arrondir, formaterNombre} from '../../shared/francais.js'
import type {Indicateur} from '../referentiel/index.js'
import {estAnomalie, lireCelluleDeDonnee} from './lire-cellule.js'
import type {Bloc, CelluleLue, Temoin} from './reconnaissance/index.js'
import {type EtatDeValeur, REGION} from './types.js'

/** A data cell read: the place it names and what it says. */
export type Lecture = CelluleLue & {readonly etat: EtatDeValeur; readonly nombre: number | null}

type Controle = {readonly lectures: Lecture[]; readonly anomalies: Anomalie[]}

/**
 * Totals are witnesses. The smaller total of a `distinct` indicator is the network's own count (design §5); over
 * the months of one structure it is that structure's own year, since its months do not add up.
 */
export function controlerTemoins(
  bloc: Bloc,
  lectures: readonly Lecture[],
  indicateurs: ReadonlyMap<string, Indicateur>,
): Controle {
  const parCellule = new Map(lectures.map((l) => [place(l), l]))
  const lire = (cellules: readonly CelluleLue[]) => cellules.flatMap((c) => parCellule.get(place(c)) ?? [])
  const controle: Controle = {lectures: [], anomalies: []}
  for (const temoin of bloc.temoins) {
    const couvertes = lire(temoin.couvre)
    const valeur = lireTemoin(bloc, temoin)
    const modele = couvertes[0]
    if (!modele || valeur === undefined) continue
    const nature = indicateurs.get(modele.rubrique.indicateur)?.nature
    const somme = sommer(couvertes)
    if (nature === 'ratio' || (nature === 'stock' && temoin.portee === 'periodes')) {
      // A quarter's stock or rate beside its months is one more date, with its own value.
      if (temoin.portee === 'periodes' && /T|\//.test(temoin.periode ?? ''))
        controle.lectures.push(retenir(temoin, modele, valeur))
    } else if (nature === 'distinct' && valeur < somme)
      retenirCompteDistinct(bloc, temoin, modele, valeur, somme, controle)
    else if (![couvertes, lire(temoin.ouBien ?? [])].some((l) => l.length > 0 && proche(valeur, sommer(l))))
      controle.anomalies.push(ecartDeTotal(bloc, temoin, valeur, couvertes))
  }
  return controle
}

/** The number a total announces; a share of the total announces none. */
function lireTemoin({feuille}: Bloc, {cellule}: Temoin): number | undefined {
  if (cellule.affiche.trim().endsWith('%')) return undefined
  const lu = lireCelluleDeDonnee(cellule, {feuille, cellule: ''}, '')
  return estAnomalie(lu) ? undefined : (lu.valeur ?? undefined)
}

function place({ligne, colonne}: {ligne: number; colonne: number}): string {
  return `${ligne}/${colonne}`
}

function sommer(lectures: readonly Lecture[]): number {
  return arrondir(
    lectures.reduce((s, l) => s + (l.nombre ?? 0), 0),
    2,
  )
}

function proche(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.005
}

function retenir({ligne, colonne, cellule, periode}: Temoin, modele: Lecture, nombre: number): Lecture {
  return {...modele, ligne, colonne, cellule, etat: 'renseigne', nombre, ...(periode && {periode})}
}

function retenirCompteDistinct(
  bloc: Bloc,
  temoin: Temoin,
  modele: Lecture,
  valeur: number,
  somme: number,
  controle: Controle,
): void {
  if (temoin.portee === 'partie') return
  if (temoin.portee === 'periodes' && !temoin.periode) return
  const propre = retenir(temoin, modele, valeur)
  controle.lectures.push(temoin.portee === 'reseau' ? {...propre, structure: REGION} : propre)
  const message = `${temoin.libelle} : ${formaterNombre(valeur)}, plus petit que la somme ${formaterNombre(somme)} ; retenu comme compte en personnes distinctes.`
  controle.anomalies.push(
    anomalie('information', 'ACT-014', message, {
      feuille: bloc.feuille,
      cellule: adresse(temoin.ligne, temoin.colonne),
      valeur: temoin.cellule.affiche,
      a_faire: 'Rien à faire si ce compte vient de l’entrepôt.',
    }),
  )
}

function ecartDeTotal(bloc: Bloc, temoin: Temoin, valeur: number, couvertes: readonly Lecture[]): Anomalie {
  const somme = sommer(couvertes)
  const muettes = couvertes.filter((l) => l.nombre === null).length
  const manque = muettes > 0 ? ` (${muettes} sans nombre)` : ''
  const decimales = Math.max(...[valeur, somme].map((n) => (Number.isInteger(n) ? 0 : 2)))
  const [dit, trouve] = [formaterNombre(valeur, decimales), formaterNombre(somme, decimales)]
  const message = `${temoin.libelle} : le total annonce ${dit}, la somme des ${couvertes.length} cellules${manque} est ${trouve}.`
  return anomalie('avertissement', 'ACT-006', message, {
    feuille: bloc.feuille,
    cellule: adresse(temoin.ligne, temoin.colonne),
    valeur: temoin.cellule.affiche,
    attendu: trouve,
    a_faire: 'Vérifiez les cellules couvertes par ce total ; leur somme est retenue.',
  })
}
