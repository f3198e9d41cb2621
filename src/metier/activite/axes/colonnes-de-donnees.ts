import {reconnaitreRubrique} from '../../referentiel/index.js'
import type {Vocabulaire} from '../intitules/index.js'
import {parleDeDonnees, type Sens} from '../intitules/index.js'
import {REGION} from '../types.js'
import type {Colonne} from './colonnes.js'
import type {SensDAxe} from './sens-d-axe.js'

/** What the header of a column says of its cells. */
export type ColonneLue = SensDAxe & {
  readonly inconnue: boolean
}

/** Reads the headers of the columns of data of a table, each in the light of its neighbours. */
export function lireColonnesDeDonnees(
  vocabulaire: Vocabulaire,
  colonnes: readonly Colonne[],
  ligneEntete: number,
): readonly ColonneLue[] {
  return colonnes.map((colonne) => lireColonne(vocabulaire, colonne, colonnes, ligneEntete))
}

function lireColonne(
  vocabulaire: Vocabulaire,
  {colonne, chemin}: Colonne,
  toutes: readonly Colonne[],
  ligneEntete: number,
): ColonneLue {
  const dernier = chemin.at(-1)
  const sorte = dernier?.ensemble || dernier?.total ? sorteDeTotal(chemin, toutes) : undefined
  const estUnTotal = sorte === 'periodes' || sorte === 'structures'
  const exclu = chemin.find((s) => s.exclu)?.exclu
  return {
    intitule: {texte: chemin.map((s) => s.texte).join(' › '), ligne: ligneEntete, colonne},
    ...structureDe(chemin),
    ...(sorte === 'structures' && dernier?.total && {total: dernier.total}),
    totalDePeriodes: sorte === 'periodes',
    temps: chemin.flatMap((s) => s.temps ?? []),
    ...(exclu && {exclu}),
    ...rubriqueDe(vocabulaire, estUnTotal ? chemin.slice(0, -1) : chemin, chemin),
  }
}

/** A structure is surer than the network, whose name may stand above those of its members. */
function structureDe(chemin: readonly Sens[]): Pick<ColonneLue, 'structure' | 'candidats'> {
  const structures = chemin.flatMap((s) => s.structure ?? [])
  const structure = structures.findLast((code) => code !== REGION) ?? structures.at(-1)
  if (structure !== undefined) return {structure}
  const candidats = chemin.findLast((s) => s.candidats)?.candidats
  return candidats ? {candidats} : {}
}

function rubriqueDe(
  {lexique}: Vocabulaire,
  utile: readonly Sens[],
  chemin: readonly Sens[],
): Pick<ColonneLue, 'rubrique' | 'texteDeRubrique' | 'modalites' | 'inconnue'> {
  const dites = utile.filter((s) => s.rubrique !== '')
  const textes = dites.map((s) => s.rubrique)
  const texteDeRubrique = textes.join(' › ')
  const inconnue = contientUnInconnu(chemin)
  if (!dites.some((s) => s.indicateur)) return {texteDeRubrique, modalites: textes, inconnue}
  const rubrique = reconnaitreRubrique(lexique, textes)
  if (!rubrique) return {texteDeRubrique, modalites: [], inconnue: true}
  return {rubrique, texteDeRubrique, modalites: [], inconnue}
}

/** « CIVIS › signés en agence » is not the whole of CIVIS; a unit such as « (en nombre) » says nothing. */
function contientUnInconnu(chemin: readonly Sens[]): boolean {
  const depuis = chemin.findIndex((s) => s.indicateur || s.modalite || s.structure !== undefined)
  if (depuis < 0) return false
  return chemin
    .slice(depuis + 1)
    .some((s) => !parleDeDonnees(s) && !s.titre && !/^[^\p{L}\d]*$|^\(.*\)$|nombre|effectif/iu.test(s.texte))
}

/** What a « Total » column adds up: what its neighbours under the same outer header name. */
function sorteDeTotal(
  chemin: readonly Sens[],
  toutes: readonly Colonne[],
): 'periodes' | 'structures' | 'modalites' | undefined {
  const dehors = cle(chemin.slice(0, -1))
  const voisins = toutes
    .filter(
      (c) =>
        c.chemin !== chemin && c.chemin.length === chemin.length && cle(c.chemin.slice(0, -1)) === dehors,
    )
    .flatMap((c) => c.chemin.at(-1) ?? [])
  const de = (test: (s: Sens) => boolean) => voisins.filter((s) => !s.exclu && test(s)).length
  const periodes = de((s) => s.temps !== undefined && !s.ensemble && !s.indicateur && !s.modalite)
  const structures = de((s) => s.structure !== undefined || s.candidats !== undefined)
  if (structures > 0 && structures >= periodes) return 'structures'
  if (periodes > 0) return 'periodes'
  return chemin.at(-1)?.ensemble ? 'modalites' : undefined
}

function cle(chemin: readonly Sens[]): string {
  return chemin.map((s) => s.texte).join('›')
}
