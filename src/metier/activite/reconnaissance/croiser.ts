import type {Cellule} from '../../../documents/index.js'
import type {Periode} from '../../../shared/periode.js'
import {composerPeriode, type PeriodeEcrite} from '../../../shared/periode-saisie.js'
import {preciserRubrique, type Rubrique, reconnaitreRubrique} from '../../referentiel/index.js'
import type {CodeStructure} from '../../structures/index.js'
import {
  type ColonneLue,
  colonneDeValeur,
  type GrilleEtendue,
  type LigneLue,
  natureDe,
  type Zone,
} from '../axes/index.js'
import type {Vocabulaire} from '../intitules/index.js'
import {REGION} from '../types.js'

/** A cell at the crossing of a row and a column, with all that both say of it. */
export type Croisee = {
  readonly l: number
  readonly c: number
  readonly cellule: Cellule
  readonly ligne: LigneLue
  readonly colonne: ColonneLue
  /** Absent when the table's title must say it. */
  readonly structure?: CodeStructure | typeof REGION
  readonly rubrique: Rubrique
  readonly periode: Periode
}

export type Croisement = {
  readonly croisees: readonly Croisee[]
  /** Columns and rows whose cells no axis can name, with their labels. */
  readonly colonnesPerdues: ReadonlySet<ColonneLue>
  readonly lignesPerdues: ReadonlySet<LigneLue>
  /** Cells alone in having no meaning: « Parrains » under « Femmes ». */
  readonly casesPerdues: readonly {readonly ligne: LigneLue; readonly colonne: ColonneLue}[]
}

export type Titre = {readonly temps: readonly PeriodeEcrite[]; readonly rubrique?: Rubrique | undefined}

/** Crosses rows and columns: each cell takes from both its structure, its indicator and its period. */
export function croiser(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  zone: Zone,
  {lignes, colonnes}: {readonly lignes: readonly LigneLue[]; readonly colonnes: readonly ColonneLue[]},
  titre: Titre,
): Croisement {
  const croisees: Croisee[] = []
  const rubriques = new Map<string, Rubrique | undefined>()
  const [bonnesLignes, bonnesColonnes] = [new Set<LigneLue>(), new Set<ColonneLue>()]
  const sansNom: {ligne: LigneLue; colonne: ColonneLue; cellule: Cellule}[] = []
  const [vuesLignes, vuesColonnes] = [new Set<LigneLue>(), new Set<ColonneLue>()]
  const periodes = composeurDePeriodes(titre, vocabulaire)
  for (const ligne of lignes) {
    const debutDeCle = `${ligne.rubrique?.indicateur}[${ligne.rubrique?.modalites}]${ligne.modalites.join('›')}|${ligne.texteDeRubrique}`
    for (const colonne of colonnes) {
      const l = ligne.intitule.ligne
      const c = colonneDeValeur(etendue, zone, l, colonne.intitule.colonne)
      const cellule = c === undefined ? undefined : etendue.cellule(l, c)
      if (c === undefined || !cellule) continue
      vuesLignes.add(ligne)
      vuesColonnes.add(colonne)
      const cle = `${debutDeCle}|${colonne.intitule.colonne}`
      if (!rubriques.has(cle)) rubriques.set(cle, accorder(vocabulaire, ligne, colonne, titre.rubrique))
      const rubrique = rubriques.get(cle)
      const periode = periodes(ligne, colonne)
      if (!rubrique || !periode) sansNom.push({ligne, colonne, cellule})
      if (!rubrique || !periode) continue
      bonnesLignes.add(ligne)
      bonnesColonnes.add(colonne)
      const structure = structureDe(ligne, colonne)
      croisees.push({
        l,
        c,
        cellule,
        ligne,
        colonne,
        rubrique,
        periode,
        ...(structure !== undefined && {structure}),
      })
    }
  }
  return {
    croisees,
    casesPerdues: sansNom.filter(
      (x) => natureDe(x.cellule) === 'nombre' && bonnesLignes.has(x.ligne) && bonnesColonnes.has(x.colonne),
    ),
    colonnesPerdues: new Set([...vuesColonnes].filter((c) => !bonnesColonnes.has(c))),
    lignesPerdues: new Set([...vuesLignes].filter((l) => !bonnesLignes.has(l))),
  }
}

/** The period of a crossing; under rows that say no time, a column says the same one all the way down. */
function composeurDePeriodes(
  titre: Titre,
  {annee}: Vocabulaire,
): (ligne: LigneLue, colonne: ColonneLue) => Periode | undefined {
  const parColonne = new Map<ColonneLue, Periode | undefined>()
  return (ligne, colonne) => {
    if (ligne.temps.length > 0)
      return composerPeriode([...titre.temps, ...ligne.temps, ...colonne.temps], annee)
    if (!parColonne.has(colonne))
      parColonne.set(colonne, composerPeriode([...titre.temps, ...colonne.temps], annee))
    return parColonne.get(colonne)
  }
}

/** A structure named by one axis is surer than the network named by the other. */
function structureDe(ligne: LigneLue, colonne: ColonneLue): Croisee['structure'] {
  return ligne.structure === undefined || ligne.structure === REGION
    ? (colonne.structure ?? ligne.structure)
    : ligne.structure
}

/** The indicator one axis names, restricted to the modalities of the other; both when they make one name. */
function accorder(
  {lexique}: Vocabulaire,
  ligne: LigneLue,
  colonne: ColonneLue,
  duTitre: Rubrique | undefined,
): Rubrique | undefined {
  if (ligne.rubrique && colonne.rubrique) {
    const [a, b] = [ligne.rubrique, colonne.rubrique]
    if (a.indicateur === b.indicateur) return b.modalites === '' ? a : a.modalites === '' ? b : undefined
    const ensemble = reconnaitreRubrique(lexique, [`${ligne.texteDeRubrique} ${colonne.texteDeRubrique}`])
    return ensemble && [a.indicateur, b.indicateur].includes(ensemble.indicateur) ? ensemble : undefined
  }
  const base = colonne.rubrique ?? ligne.rubrique ?? duTitre
  if (!base) return undefined
  return [...colonne.modalites, ...ligne.modalites].reduce<Rubrique | undefined>(
    (rubrique, modalite) => rubrique && preciserRubrique(lexique, rubrique, modalite),
    base,
  )
}
