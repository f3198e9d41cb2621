import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {lignesDe, lireRang, type RangLu, type Tableau} from '../../feuilles/index.js'
import {nommerStructure} from '../nommer-structure.js'
import type {Annuaire} from '../reconnaitre-structure.js'
import type {CodeStructure, LieuDAccueil, ParcInformatique, Personnel, Regroupement} from '../types.js'
import {CLES} from './familles.js'
import {
  type ChampLieu,
  type ChampParc,
  type ChampPersonnel,
  type ChampRegroupement,
  NATURES_DE_LIEU,
  STATUTS,
} from './modeles-des-feuilles.js'

/** The rows of one sheet, and what is wrong in it; a row with a blocking finding is left out. */
export type LectureDeFeuille<L> = {readonly lignes: readonly L[]; readonly anomalies: readonly Anomalie[]}

/** Reads the rows of a sheet whose rows are each about one structure. */
export function lireRangs<C extends string, L>(
  tableau: Tableau<C>,
  annuaire: Annuaire,
  lire: (rang: RangLu<C>, structure: CodeStructure) => L | readonly L[] | null,
): LectureDeFeuille<L> {
  const lignes: L[] = []
  const anomalies: Anomalie[] = []
  for (const ligne of lignesDe(tableau).donnees) {
    const rang = lireRang(tableau, ligne)
    const structure = nommerStructure(rang as RangLu<C | 'code' | 'structure'>, annuaire)
    if (structure === null) {
      const message = 'La ligne ne dit pas de quelle structure il s’agit.'
      const aFaire = 'Écrivez le code ou le nom de la structure.'
      const champ = tableau.colonnes.keys().next().value
      if (champ) rang.constater('bloquante', 'STR-027', champ, message, aFaire)
    }
    const lues = structure ? lire(rang, structure) : null
    anomalies.push(...rang.constats)
    if (lues === null || rang.constats.some((a) => a.gravite === 'bloquante')) continue
    lignes.push(...(Array.isArray(lues) ? (lues as readonly L[]) : [lues as L]))
  }
  return {lignes, anomalies}
}

/** Sheet « Lieux d'accueil ». */
export function lireLieux(tableau: Tableau<ChampLieu>, annuaire: Annuaire): LectureDeFeuille<LieuDAccueil> {
  return lireRangs(tableau, annuaire, (rang, structure) => {
    const nom = rang.texte('nom')
    const qui = nom ?? rang.texte('ville') ?? structure
    return {
      structure,
      nature: rang.choix('nature', NATURES_DE_LIEU) ?? 'permanence',
      nom,
      adresse: rang.texte('adresse'),
      codePostal: rang.codePostal('codePostal', qui),
      ville: rang.texte('ville'),
      telephone: rang.telephone('telephone', qui),
    }
  })
}

/** Sheet « Personnel »; `annee` is that of the rows that give none. */
export function lirePersonnel(
  tableau: Tableau<ChampPersonnel>,
  annuaire: Annuaire,
  annee: number,
): LectureDeFeuille<Personnel> {
  const {lignes, anomalies} = lireRangs(tableau, annuaire, (rang, structure) => {
    const emploi = rang.texte('emploi')
    const [effectif, etp] = [rang.nombre('effectif'), rang.nombre('etp')]
    if (!emploi) {
      const aFaire = 'Écrivez l’emploi repère, par exemple « Conseiller niveau 1 ».'
      rang.constater('bloquante', 'STR-027', 'emploi', 'La ligne n’a pas d’emploi repère.', aFaire)
      return null
    }
    if (etp !== null && effectif !== null && etp > effectif) {
      const message = `${emploi} : plus d’équivalents temps plein que de personnes.`
      rang.constater('avertissement', 'STR-008', 'etp', message, 'Vérifiez les deux nombres.')
    }
    const par = rang.texte('par')
    const statut = rang.choix('statut', STATUTS) ?? (par ? 'mis_a_disposition' : 'salarie')
    return {structure, annee: anneeDuRang(rang, annee), emploi, statut, par, effectif, etp}
  })
  return {lignes: cumuler(lignes), anomalies}
}

/** Null stands for « not said »: it adds nothing. */
function plus(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b
  return Math.round((a + b) * 100) / 100
}

/** One row per person is as good as one per emploi: they are added up. */
function cumuler(lignes: readonly Personnel[]): Personnel[] {
  const parCle = new Map<string, Personnel>()
  for (const ligne of lignes) {
    const deja = parCle.get(CLES.personnel(ligne))
    parCle.set(
      CLES.personnel(ligne),
      deja ? {...deja, effectif: plus(deja.effectif, ligne.effectif), etp: plus(deja.etp, ligne.etp)} : ligne,
    )
  }
  return [...parCle.values()]
}

/** The year written on a row, checked; that of the import when there is none. */
export function anneeDuRang<C extends string>(rang: RangLu<C | 'annee'>, annee: number): number {
  const lue = rang.nombre('annee') ?? annee
  if (Number.isInteger(lue) && lue >= 1982 && lue <= 2099) return lue
  const message = `« ${rang.texte('annee')} » n’est pas une année.`
  rang.constater('bloquante', 'STR-028', 'annee', message, 'Écrivez l’année sur quatre chiffres.')
  return annee
}

/** Sheet « Postes informatiques ». */
export function lireParc(
  tableau: Tableau<ChampParc>,
  annuaire: Annuaire,
): LectureDeFeuille<ParcInformatique> {
  return lireRangs(tableau, annuaire, (rang, structure) => {
    const [date, nombre] = [rang.jour('date', 'fin'), rang.nombre('nombre')]
    if (date !== null && nombre !== null) return {structure, date, nombre}
    const message = 'La ligne n’a pas de date ou pas de nombre de postes.'
    rang.constater('bloquante', 'STR-027', 'date', message, 'Complétez la ligne ou supprimez-la.')
    return null
  })
}

/** Sheet « Regroupements »: several values in one cell are several groupings. */
export function lireRegroupements(
  tableau: Tableau<ChampRegroupement>,
  annuaire: Annuaire,
): LectureDeFeuille<Regroupement> {
  return lireRangs(tableau, annuaire, (rang, structure) => {
    const [groupe, valeur] = [rang.texte('groupe'), rang.texte('valeur')]
    if (groupe && valeur) return {structure, groupe, valeur}
    const message = 'La ligne n’a pas de groupe ou pas de valeur.'
    rang.constater('bloquante', 'STR-027', 'groupe', message, 'Complétez la ligne ou supprimez-la.')
    return null
  })
}

/** Rows that say the same thing of the same object: the first is kept. */
export function sansDoublons<L>(
  {lignes, anomalies}: LectureDeFeuille<L>,
  cle: (ligne: L) => string,
  feuille: string,
): LectureDeFeuille<L> {
  const vues = new Set<string>()
  const gardees = lignes.filter((ligne) => {
    const nouvelle = !vues.has(cle(ligne))
    vues.add(cle(ligne))
    return nouvelle
  })
  const enTrop = lignes.length - gardees.length
  if (enTrop === 0) return {lignes, anomalies}
  const message =
    enTrop === 1
      ? 'Une ligne répète une ligne précédente ; la première est retenue.'
      : `${enTrop} lignes répètent une ligne précédente ; la première est retenue.`
  const constat = anomalie('avertissement', 'STR-038', message, {
    feuille,
    a_faire: 'Supprimez les lignes en trop.',
  })
  return {lignes: gardees, anomalies: [...anomalies, constat]}
}
