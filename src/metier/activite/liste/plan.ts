import {type Cellule, type CelluleEnFlux, type Grille, type LigneEnFlux} from '../../../documents/index.js'
import {
  type ColonneLue,
  colonnesRemplies,
  decouperEnTranches,
  etendreGrille,
  type GrilleEtendue,
  lireColonnes,
  lireColonnesDeDonnees,
  lireLignes,
  separerLesZones,
  type Zone,
} from '../axes/index.js'
import {lireMotifDuTitre, type Vocabulaire} from '../intitules/index.js'
import type {Exclu} from '../reconnaissance/index.js'

/** How a long list is to be read: one value per row, and the columns that name it. Columns count from 0. */
export type PlanDeListe = {
  readonly vocabulaire: Vocabulaire
  readonly feuille: string
  /** First and last rows of the header. */
  readonly entete: {readonly debut: number; readonly fin: number}
  /** The columns that hold something; `zone` counts among them. */
  readonly colonnes: readonly number[]
  readonly zone: Zone
  readonly valeur: number
  /** The column that says why a value is absent. */
  readonly etat: number | undefined
  readonly structures: readonly number[]
  readonly indicateurs: readonly number[]
  /** The columns of indicators and those of modalities. */
  readonly rubriques: readonly number[]
  readonly temps: readonly number[]
  /** Columns of objectives or rates, left out. */
  readonly exclus: readonly Exclu[]
  /** Columns of numbers under a header nobody knows. */
  readonly inconnues: readonly {readonly texte: string; readonly ligne: number; readonly colonne: number}[]
}

/** Fewer rows do not tell a list from another table. */
const RANGS_MINIMUM = 3

/**
 * Recognises in the first rows of a table a long list: each row names its structure, its indicator and its period,
 * and gives one value. Undefined for any other table, that only the whole sheet can tell.
 */
export function reconnaitreListe(
  vocabulaire: Vocabulaire,
  grille: Grille,
  fichier: string,
): PlanDeListe | undefined {
  const colonnes = colonnesRemplies(grille)
  const etendue = etendreGrille(grille, colonnes)
  const [tranche, ...autres] = decouperEnTranches(vocabulaire, etendue)
  if (!tranche || autres.length > 0 || tranche.corps.length < RANGS_MINIMUM) return undefined
  const {colonnes: lues, niveaux, titres} = lireColonnes(vocabulaire, etendue, tranche)
  const [zone, ...voisines] = separerLesZones(etendue, tranche.corps, lues)
  if (!zone || voisines.length > 0) return undefined
  const entourage = {propres: titres, generaux: [], feuille: grille.feuille, fichier, seul: true}
  if (lireMotifDuTitre(vocabulaire, entourage)) return undefined

  const donnees = lireColonnesDeDonnees(vocabulaire, zone.donnees, niveaux.at(-1) ?? 0)
  const valeur = colonneSeule(donnees)
  const lignes = lireLignes(vocabulaire, etendue, tranche.corps, zone)
  const completes = lignes.filter((l) => l.rubrique && l.temps.length > 0 && l.structure !== undefined)
  if (!valeur || completes.length < RANGS_MINIMUM) return undefined
  const plan = tracer({vocabulaire, etendue, zone, donnees, colonnes}, valeur, {
    debut: etendue.ligneDe(tranche.entete[0] ?? 0),
    fin: etendue.ligneDe(niveaux.at(-1) ?? 0),
  })
  return nommeTout(plan) ? plan : undefined
}

/** The one column of values, when its header says nothing but that: « valeur », « nombre ». */
function colonneSeule(donnees: readonly ColonneLue[]): ColonneLue | undefined {
  const [valeur, ...autres] = donnees.filter((c) => !c.exclu)
  if (!valeur || autres.length > 0 || valeur.rubrique || valeur.temps.length > 0) return undefined
  return valeur.structure === undefined && valeur.modalites.length === 0 ? valeur : undefined
}

type Lue = Pick<PlanDeListe, 'vocabulaire' | 'zone' | 'colonnes'> & {
  readonly etendue: GrilleEtendue
  readonly donnees: readonly ColonneLue[]
}

/** The places of a list in the received sheet. */
function tracer(
  {vocabulaire, etendue, zone, donnees, colonnes}: Lue,
  valeur: ColonneLue,
  entete: PlanDeListe['entete'],
): PlanDeListe {
  const recue = (colonne: number) => colonnes[colonne] ?? colonne
  const de = (...genres: readonly (string | undefined)[]) =>
    zone.etiquettes.filter((c) => genres.includes(c.genre)).map((c) => recue(c.colonne))
  return {
    vocabulaire,
    feuille: etendue.grille.feuille,
    entete,
    colonnes,
    zone,
    valeur: recue(valeur.intitule.colonne),
    etat: zone.etat === undefined ? undefined : recue(zone.etat),
    structures: de('structure'),
    indicateurs: de('indicateur', undefined),
    rubriques: de('indicateur', 'modalite', undefined),
    temps: de('periode', 'annee', 'mois'),
    exclus: donnees.flatMap(({intitule, exclu}) =>
      exclu ? [{...intitule, ligne: entete.fin, colonne: recue(intitule.colonne), motif: exclu}] : [],
    ),
    inconnues: zone.inconnues.map((c) => ({
      texte: c.chemin.map((s) => s.texte).join(' › ') || 'colonne sans titre',
      ligne: entete.fin,
      colonne: recue(c.colonne),
    })),
  }
}

/** A list names everything by itself: no title, no other row is needed to read one. */
function nommeTout({structures, indicateurs, temps}: PlanDeListe): boolean {
  return structures.length > 0 && indicateurs.length > 0 && temps.length > 0
}

/** Rows as they pass, in the shape the recognisers read. */
export function enGrille(feuille: string, lignes: readonly LigneEnFlux[]): Grille {
  const rangees: (readonly (Cellule | undefined)[])[] = []
  for (const {rang, cellules} of lignes) {
    while (rangees.length < rang) rangees.push([])
    rangees.push(cellules.map(enCellule))
  }
  return {
    feuille,
    masquee: false,
    lignes: rangees,
    fusions: [],
    lignesMasquees: new Set(),
    colonnesMasquees: new Set(),
  }
}

/** A cell of a stream, as a person would see it. */
export function enCellule(lue: CelluleEnFlux): Cellule | undefined {
  if (lue === undefined || lue === '') return undefined
  return typeof lue === 'number'
    ? {genre: 'nombre', valeur: lue, affiche: String(lue).replace('.', ',')}
    : {genre: 'texte', valeur: lue, affiche: lue}
}
