import {champsModifies, comparerLignes} from '../../feuilles/index.js'
import {
  CLES,
  CLES_LARGES,
  cleDeMoyen,
  FAMILLES_PAR_ANNEE,
  type MoyenVide,
  NOMMER,
  NOMS_DES_FAMILLES,
} from '../lecture/index.js'
import type {
  FaitsAnnuaire,
  FamilleAnnuaire,
  FeuilleDite,
  FeuillesAnnuaire,
  Moyen,
  Structure,
} from '../types.js'
import type {BilanAnnuaire, BilanDeFeuille} from './bilan.js'

type Difference = BilanAnnuaire['structures']['modifiees'][number]
type LigneQuelconque = {
  readonly structure: string | null
  readonly annee?: number
  readonly groupe?: string
}

/** Fields of a structure that changed, as texts. */
export function differencesDeStructure(avant: Structure, apres: Structure): Difference[] {
  return champsModifies(avant, apres).map((d) => ({code: apres.code, nom: avant.nom, ...d}))
}

/** Counts that changed, among those of structures already known; a year other than the import's is named. */
export function differencesDeMoyens(
  avant: readonly Moyen[],
  {moyens, vides}: {readonly moyens: readonly Moyen[]; readonly vides: readonly MoyenVide[]},
  {annee, connues}: {annee: number; connues: ReadonlyMap<string, Structure>},
): Difference[] {
  const valeurs = new Map(avant.map((m) => [cleDeMoyen(m), String(m.valeur)]))
  const dits = [...moyens.map((m) => [m, String(m.valeur)] as const), ...vides.map((m) => [m, ''] as const)]
  return dits.flatMap(([m, apres]) => {
    const ancienne = valeurs.get(cleDeMoyen(m)) ?? ''
    const structure = connues.get(m.structure)
    if (ancienne === apres || !structure) return []
    const champ = m.annee === annee ? m.code : `${m.code} ${m.annee}`
    return [{code: m.structure, nom: structure.nom, champ, avant: ancienne, apres}]
  })
}

/**
 * One family as it will stand: what the sheet says of the structures of the workbook, what was known of the
 * others. Groups given as columns leave the groups they do not name.
 */
export function completerFamille<F extends FamilleAnnuaire>(
  famille: F,
  {
    connues,
    dites,
    couvertes,
    groupes,
  }: {
    connues: FeuillesAnnuaire[F]
    dites: FeuillesAnnuaire[F]
    couvertes: ReadonlySet<string>
    /** Groups said, when only columns say them. */
    groupes: ReadonlySet<string> | undefined
  },
): {avant: FeuillesAnnuaire[F]; apres: FeuillesAnnuaire[F]} {
  const [anciennes, nouvelles] = [connues as readonly LigneQuelconque[], dites as readonly LigneQuelconque[]]
  const annees = new Set(nouvelles.map((l) => l.annee))
  const citees = new Set([...couvertes, ...nouvelles.map((l) => l.structure)])
  // The association's own people have no structure: a sheet of people covers them.
  const enJeu = anciennes.filter((l) => !FAMILLES_PAR_ANNEE.has(famille) || annees.has(l.annee))
  const gardees = enJeu.filter(
    (l) =>
      (l.structure !== null && !citees.has(l.structure)) || (groupes && l.groupe && !groupes.has(l.groupe)),
  )
  return {
    avant: enJeu as unknown as FeuillesAnnuaire[F],
    apres: [...gardees, ...nouvelles] as unknown as FeuillesAnnuaire[F],
  }
}

/** What changed in a family, row by row and field by field. */
export function comparerFamille<F extends FamilleAnnuaire>(
  famille: F,
  {avant, apres}: {avant: FeuillesAnnuaire[F]; apres: FeuillesAnnuaire[F]},
  noms: ReadonlyMap<string, string>,
): BilanDeFeuille {
  type Ligne = LigneQuelconque & object
  const nommer = (l: Ligne) => ({
    structure: l.structure,
    nom: l.structure === null ? null : (noms.get(l.structure) ?? null),
    libelle: (NOMMER[famille] as unknown as (ligne: Ligne) => string)(l),
  })
  const cles = [CLES[famille], ...CLES_LARGES[famille]] as unknown as ((ligne: Ligne) => string)[]
  const lu = comparerLignes(avant as readonly Ligne[], apres as readonly Ligne[], cles)
  return {
    famille,
    feuille: NOMS_DES_FAMILLES[famille],
    ajoutees: lu.ajoutees.map(nommer),
    modifiees: lu.modifiees.flatMap((m) =>
      champsModifies(m.avant, m.apres).map((d) => ({...nommer(m.avant), ...d})),
    ),
    retirees: lu.retirees.map(nommer),
    identiques: lu.identiques,
  }
}

/** What is to be written of a family: whole, or year by year where it goes by year. */
export function direFamille<F extends FamilleAnnuaire>(
  famille: F,
  lignes: FeuillesAnnuaire[F],
): FeuilleDite[] {
  const toutes = lignes as readonly LigneQuelconque[]
  const annees = FAMILLES_PAR_ANNEE.has(famille) ? [...new Set(toutes.map((l) => l.annee ?? 0))] : [0]
  return annees.map(
    (annee) =>
      ({
        famille,
        annee,
        lignes: toutes.filter((l) => annee === 0 || l.annee === annee),
      }) as unknown as FeuilleDite,
  )
}

/** True when a workbook changes nothing of a family. */
export function estIdentique({ajoutees, modifiees, retirees}: BilanDeFeuille): boolean {
  return ajoutees.length + modifiees.length + retirees.length === 0
}

/** The directory of an espace where nothing was imported yet. */
export const ANNUAIRE_VIDE: FaitsAnnuaire = {
  structures: [],
  moyens: [],
  lieux: [],
  personnes: [],
  personnel: [],
  parc: [],
  financements: [],
  regroupements: [],
}
