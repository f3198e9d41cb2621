import {formaterMontant, formaterNombre} from '../../shared/francais.js'
import type {Indicateur, Referentiel} from '../referentiel/index.js'
import {type EtatDeValeur, type Modalites, REGION} from './types.js'

/** How a person reads what was stored under codes. */
export type Noms = {
  readonly structure: (code: string) => string
  /** « Jeunes en premier accueil, femmes »; the code itself when the référentiel no longer knows it. */
  readonly rubrique: (indicateur: string, modalites: Modalites) => string
  /** « 14 031 », « 20 000 € », « non renseigné ». */
  readonly valeur: (
    indicateur: string,
    lue: {readonly etat: EtatDeValeur; readonly valeur: number | null},
  ) => string
}

/** The five states in words. */
export const ETATS_ECRITS: Readonly<Record<EtatDeValeur, string>> = {
  renseigne: 'renseigné',
  non_renseigne: 'non renseigné',
  sans_objet: 'sans objet',
  secret: 'secret statistique',
  illisible: 'illisible',
}

/** The words of a network and of its référentiel; prepared once per command. */
export function preparerNoms(
  referentiel: Referentiel,
  structures: readonly {readonly code: string; readonly nom: string}[],
): Noms {
  const indicateurs = new Map(referentiel.indicateurs.map((i) => [i.code, i]))
  const modalites = new Map(
    referentiel.ventilations.flatMap((v) => v.modalites.map((m) => [`${v.code}=${m.code}`, m.libelle])),
  )
  const noms = new Map([[REGION as string, 'Réseau'], ...structures.map((s) => [s.code, s.nom] as const)])
  return {
    structure: (code) => noms.get(code) ?? code,
    rubrique: (indicateur, siennes) =>
      [
        indicateurs.get(indicateur)?.libelle ?? indicateur,
        ...siennes
          .split(';')
          .filter(Boolean)
          .map((m) => (modalites.get(m) ?? m).toLowerCase()),
      ].join(', '),
    valeur: (indicateur, {etat, valeur}) =>
      etat === 'renseigne' && valeur !== null
        ? ecrireNombre(valeur, indicateurs.get(indicateur))
        : ETATS_ECRITS[etat],
  }
}

/** An amount is kept in cents; a number received with more decimals than declared is shown whole. */
function ecrireNombre(valeur: number, indicateur: Indicateur | undefined): string {
  if (indicateur?.nature === 'montant') return formaterMontant(valeur)
  const ecrites = String(valeur).split('.')[1]?.length ?? 0
  return formaterNombre(valeur, Math.max(indicateur?.decimales ?? 0, Math.min(ecrites, 4)))
}
