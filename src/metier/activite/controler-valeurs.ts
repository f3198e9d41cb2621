import {adresse} from '../../documents/index.js'
import {type Anomalie, anomalie} from '../../shared/anomalie.js'
import {formaterNombre} from '../../shared/francais.js'
import type {Indicateur} from '../referentiel/index.js'
import type {Bloc, CelluleLue, Exclu} from './reconnaissance/index.js'

type Indicateurs = ReadonlyMap<string, Indicateur>

/** The table without its rows and columns of percentages: a share is not a count, whatever its label says. */
export function ecarterPourcentages(bloc: Bloc, indicateurs: Indicateurs): Bloc {
  const comptes = bloc.cellules.filter((c) => estUnCompte(c, indicateurs) && porteUnNombre(c))
  if (!comptes.some(estUnPourcentage)) return bloc
  const exclus: Exclu[] = []
  const ecartees = new Set<CelluleLue>()
  for (const axe of ['colonne', 'ligne'] as const) {
    for (const cellules of grouper(
      comptes.filter((c) => !ecartees.has(c)),
      axe,
    )) {
      const [premiere] = cellules
      if (!premiere || !cellules.every(estUnPourcentage)) continue
      for (const cellule of cellules) ecartees.add(cellule)
      const texte = indicateurs.get(premiere.rubrique.indicateur)?.libelle ?? premiere.cellule.affiche
      exclus.push({
        texte: `${texte} en %`,
        ligne: premiere.ligne,
        colonne: premiere.colonne,
        motif: 'pourcentage',
      })
    }
  }
  return {
    ...bloc,
    cellules: bloc.cellules.filter((c) => !ecartees.has(c)),
    exclus: [...bloc.exclus, ...exclus],
  }
}

function grouper(
  cellules: readonly CelluleLue[],
  axe: 'ligne' | 'colonne',
): readonly (readonly CelluleLue[])[] {
  const groupes = new Map<number, CelluleLue[]>()
  for (const c of cellules) groupes.set(c[axe], [...(groupes.get(c[axe]) ?? []), c])
  return [...groupes.values()]
}

/** A percentage alone among counts: nobody can say what count it stands for. */
export function signalerPourcentage(
  lue: CelluleLue,
  indicateurs: Indicateurs,
  lieu: {feuille: string; cellule: string},
  sujet: string,
): Anomalie | undefined {
  if (!estUnCompte(lue, indicateurs) || !estUnPourcentage(lue)) return undefined
  const message = `${sujet} : « ${lue.cellule.affiche} » est un pourcentage, dans un tableau d’effectifs.`
  return anomalie('bloquante', 'ACT-022', message, {
    ...lieu,
    valeur: lue.cellule.affiche,
    attendu: 'un nombre de personnes ou d’entrées',
    a_faire: 'Écrivez l’effectif dans la cellule, ou relancez avec « --tolerant » pour la laisser de côté.',
  })
}

/** Persons are counted whole and never below zero: such a number goes in, and is said. */
export function signalerCompteEtrange(
  lue: CelluleLue & {readonly nombre: number | null},
  indicateurs: Indicateurs,
  {feuille}: Pick<Bloc, 'feuille'>,
  sujet: string,
): Anomalie | undefined {
  const {nombre} = lue
  if (nombre === null || !estUnCompte(lue, indicateurs)) return undefined
  const negatif = nombre < 0
  if (!negatif && Number.isInteger(nombre)) return undefined
  const dit = negatif ? 'un nombre négatif' : `un nombre à virgule (${formaterNombre(nombre, 2)})`
  return anomalie('avertissement', 'ACT-023', `${sujet} : ${dit} pour un effectif.`, {
    feuille,
    cellule: adresse(lue.ligne, lue.colonne),
    valeur: lue.cellule.affiche,
    attendu: 'un nombre entier, positif ou nul',
    a_faire: 'La valeur est gardée telle quelle : faites-la vérifier par la structure.',
  })
}

function estUnCompte({rubrique}: CelluleLue, indicateurs: Indicateurs): boolean {
  const indicateur = indicateurs.get(rubrique.indicateur)
  if (!indicateur || indicateur.decimales > 0) return false
  return indicateur.nature === 'flux' || indicateur.nature === 'stock' || indicateur.nature === 'distinct'
}

function estUnPourcentage({cellule}: CelluleLue): boolean {
  return /\d\s*%\s*$/.test(cellule.affiche)
}

function porteUnNombre({cellule}: CelluleLue): boolean {
  return /\d/.test(cellule.affiche)
}
