import type {Contenu, Ecriture} from '../metier/activite/index.js'
import type {Connexion} from './base.js'

type Place = Pick<Ecriture, 'structure' | 'indicateur' | 'periode'>
/** One writing at one place; `rang` orders those of a place. */
export type LigneSituee = Place & Contenu & {readonly rang: number}

/** Enough to sort by year of the directory, then by import. */
const ANNEE = 1_000_000_000

type Imports = {
  readonly numero: number
  readonly le: string
  readonly annulations: ReadonlyMap<number, string>
}

/** What an import of the directory wrote: its records, then its counts. */
export function lireEcrituresDAnnuaire(connexion: Connexion, numero: number): Ecriture[] {
  const imports = lireImport(connexion, numero)
  const fiches = connexion
    .prepare(
      `SELECT s.code AS structure, '' AS indicateur, '' AS periode, s.import, 'renseigne' AS etat, NULL AS valeur,
         s.nom AS texte, '' AS feuille, '' AS cellule, i.annee * ${ANNEE} + i.numero AS rang
       FROM structure s JOIN import i ON i.numero = s.import ORDER BY s.code, rang`,
    )
    .all() as LigneSituee[]
  const moyens = connexion
    .prepare(
      `SELECT structure, code AS indicateur, CAST(annee AS TEXT) AS periode, import, 'renseigne' AS etat, valeur,
         '' AS texte, feuille, cellule, import AS rang
       FROM moyen WHERE annee IN (SELECT annee FROM moyen WHERE import = :numero)
       ORDER BY structure, code, import`,
    )
    .all({numero}) as LigneSituee[]
  return [
    ...situer(fiches, imports).map((e): Ecriture => ({objet: 'fiche', ...e})),
    ...situer(moyens, imports, annuairesDe(connexion, numero)).map((e): Ecriture => ({objet: 'moyen', ...e})),
  ]
}

/** What an import of objectives wrote. */
export function lireEcrituresDObjectifs(connexion: Connexion, numero: number): Ecriture[] {
  const lignes = connexion
    .prepare(
      `SELECT structure, indicateur, CAST(annee AS TEXT) AS periode, import, 'renseigne' AS etat, valeur, '' AS texte,
         feuille, cellule, import AS rang
       FROM objectif WHERE annee IN (SELECT annee FROM objectif WHERE import = :numero)
       ORDER BY structure, indicateur, import`,
    )
    .all({numero}) as LigneSituee[]
  return situer(lignes, lireImport(connexion, numero)).map((e): Ecriture => ({objet: 'objectif', ...e}))
}

/**
 * For each place the import wrote: what was under it and what came over it. The counts of a directory stand
 * whole for their year (`annuaires`): a later directory hides all of them, even those it does not give.
 */
export function situer(lignes: readonly LigneSituee[], imports: Imports, annuaires?: readonly number[]) {
  const parPlace = new Map<string, LigneSituee[]>()
  for (const ligne of lignes) {
    const cle = `${ligne.structure}|${ligne.indicateur}|${ligne.periode}`
    const siennes = parPlace.get(cle)
    if (siennes) siennes.push(ligne)
    else parPlace.set(cle, [ligne])
  }
  return [...parPlace.values()].flatMap((siennes) => {
    const ecrite = siennes.find((l) => l.import === imports.numero)
    return ecrite ? [placer(ecrite, siennes, imports, annuaires)] : []
  })
}

function placer(
  ecrite: LigneSituee,
  siennes: readonly LigneSituee[],
  imports: Imports,
  annuaires?: readonly number[],
) {
  const {numero, le, annulations} = imports
  const dessous = siennes.filter((l) => l.rang < ecrite.rang)
  const alors = (n: number) => n < numero && !((annulations.get(n) ?? '~') <= le)
  const enVigueur = (n: number) => !annulations.has(n)
  const trouver = (lesquelles: readonly LigneSituee[], admis: (n: number) => boolean): Contenu | null => {
    if (!annuaires) return enContenu(lesquelles.findLast((l) => admis(l.import)))
    const dernier = annuaires.findLast((n) => n < numero && admis(n))
    return enContenu(lesquelles.find((l) => l.import === dernier))
  }
  const suivant = annuaires
    ? annuaires.findLast((n) => n > numero && enVigueur(n))
    : siennes.findLast((l) => l.rang > ecrite.rang && enVigueur(l.import))?.import
  const contenuSuivant = enContenu(siennes.find((l) => l.import === suivant))
  const {structure, indicateur, periode} = ecrite
  return {
    structure,
    indicateur,
    modalites: '',
    periode,
    ecrit: sansPlace(ecrite),
    remplace: trouver(dessous, alors),
    avant: trouver(dessous, enVigueur),
    depuis: suivant === undefined ? null : {import: suivant, contenu: contenuSuivant},
  }
}

function enContenu(ligne: LigneSituee | undefined): Contenu | null {
  return ligne ? sansPlace(ligne) : null
}

function sansPlace({import: numero, etat, valeur, texte, feuille, cellule}: LigneSituee): Contenu {
  return {import: numero, etat, valeur, texte, feuille, cellule}
}

/** When an import came, and the cancelled ones. */
export function lireImport(connexion: Connexion, numero: number): Imports {
  const le = String(connexion.prepare('SELECT le FROM import WHERE numero = ?').pluck().get(numero))
  const annulations = connexion.prepare('SELECT import, le FROM annulation').raw().all() as [number, string][]
  return {numero, le, annulations: new Map(annulations)}
}

/** The directories received for the year of this one, oldest first. */
function annuairesDe(connexion: Connexion, numero: number): number[] {
  return connexion
    .prepare(
      `SELECT numero FROM import WHERE genre = 'annuaire'
       AND annee = (SELECT annee FROM import WHERE numero = ?) ORDER BY numero`,
    )
    .pluck()
    .all(numero) as number[]
}
