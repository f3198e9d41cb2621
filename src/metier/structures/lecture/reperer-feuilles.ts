import type {Grille} from '../../../documents/index.js'
import {empreinte} from '../../../shared/empreinte.js'
import {
  type Correspondance,
  type ModeleDeFeuille,
  type Tableau,
  trouverTableau,
} from '../../feuilles/index.js'
import {MODELE_PERSONNES} from '../personnes/index.js'
import type {FamilleAnnuaire} from '../types.js'
import {type ChampAnnuaire, MODELE_ANNUAIRE} from './modele-annuaire.js'
import {
  MODELE_FINANCEMENTS,
  MODELE_LIEUX,
  MODELE_PARC,
  MODELE_PERSONNEL,
  MODELE_REGROUPEMENTS,
} from './modeles-des-feuilles.js'

/** The sheets of a workbook, each at its place. */
export type Reperage = {
  readonly annuaire: Tableau<ChampAnnuaire> | undefined
  readonly feuilles: ReadonlyMap<FamilleAnnuaire, Tableau<string>>
  /** Sheets that hold something and say nothing we know. */
  readonly ignorees: readonly string[]
}

const MODELES = {
  lieux: MODELE_LIEUX,
  personnes: MODELE_PERSONNES,
  personnel: MODELE_PERSONNEL,
  parc: MODELE_PARC,
  financements: MODELE_FINANCEMENTS,
  regroupements: MODELE_REGROUPEMENTS,
} as const satisfies Readonly<Record<FamilleAnnuaire, ModeleDeFeuille<string>>>

/** Says what each sheet is: by its name, else by its titles; the main one is looked for in what remains. */
export function repererFeuilles(
  grilles: readonly Grille[],
  correspondance: Correspondance<ChampAnnuaire>,
): Reperage {
  const feuilles = new Map<FamilleAnnuaire, Tableau<string>>()
  const restantes: Grille[] = []
  for (const grille of grilles) {
    const nommee = familleNommee(grille.feuille)
    const tableau = nommee && !feuilles.has(nommee) ? trouver(grille, nommee) : undefined
    if (nommee && tableau) feuilles.set(nommee, tableau)
    else restantes.push(grille)
  }
  const [annuaire, autres] = prendreAnnuaire(restantes, correspondance)
  const ignorees = autres.filter((grille) => {
    const famille = annuaire ? familleParTitres(grille, feuilles) : undefined
    const tableau = famille && trouver(grille, famille)
    if (famille && tableau) feuilles.set(famille, tableau)
    return !tableau && grille.lignes.some((ligne) => ligne.some((c) => c?.affiche.trim()))
  })
  return {annuaire, feuilles, ignorees: ignorees.map((g) => g.feuille)}
}

function prendreAnnuaire(
  grilles: readonly Grille[],
  correspondance: Correspondance<ChampAnnuaire>,
): [Tableau<ChampAnnuaire> | undefined, readonly Grille[]] {
  const parNom = grilles.filter((g) => estNom(MODELE_ANNUAIRE, g.feuille))
  for (const grille of [...parNom, ...grilles]) {
    const annuaire = trouverTableau(grille, MODELE_ANNUAIRE, correspondance)
    if (annuaire) return [annuaire, grilles.filter((g) => g !== grille)]
  }
  return [undefined, grilles]
}

function trouver(grille: Grille, famille: FamilleAnnuaire): Tableau<string> | undefined {
  return trouverTableau<string>(grille, MODELES[famille])
}

function familleNommee(feuille: string): FamilleAnnuaire | undefined {
  return FAMILLES.find((famille) => estNom(MODELES[famille], feuille))
}

/** A sheet of another name whose titles can only be one family's. */
function familleParTitres(
  grille: Grille,
  prises: ReadonlyMap<FamilleAnnuaire, unknown>,
): FamilleAnnuaire | undefined {
  const distinctives: readonly FamilleAnnuaire[] = ['regroupements', 'personnes', 'personnel', 'lieux']
  return distinctives.find((famille) => !prises.has(famille) && trouver(grille, famille) !== undefined)
}

function estNom({nom, autresNoms}: ModeleDeFeuille<string>, feuille: string): boolean {
  return [nom, ...autresNoms].some((n) => empreinte(n) === empreinte(feuille))
}

const FAMILLES = Object.keys(MODELES) as FamilleAnnuaire[]
