import type {z} from 'zod'
import {
  type Constat,
  type DemandeDeVerification,
  type FaitsVerification,
  type Objectif,
  type Valeur,
  verifierActivite,
} from '../../../../src/metier/activite/index.js'
import {type Referentiel, schemaReferentiel} from '../../../../src/metier/referentiel/index.js'
import type {CodeMoyen, CodeStructure, Moyen} from '../../../../src/metier/structures/index.js'
import type {Exercice} from '../../../../src/shared/periode.js'
import {parcours3, structure} from '../../../support/reseau.js'
import {tableau} from '../../chiffres/exemple.js'

export const structures = [
  structure('nancy', 'Mission Locale du Grand Nancy', 'ML', '54'),
  structure('metz', 'Mission Locale de la Ville de Metz', 'ML', '57'),
  structure('vosges', 'PAIO des Vosges du Sud', 'PAIO', '88'),
]

type RegleEcrite = z.input<typeof schemaReferentiel>['regles']

/** The shipped référentiel with other rules, as a region may write its own. */
export function avecRegles(...regles: NonNullable<RegleEcrite>): Referentiel {
  return schemaReferentiel.parse({...parcours3, regles})
}

/** Values written as a table, each at a cell of its own: « nancy civis 2008-01 sexe=femmes 12 @enquete ». */
export function valeurs(texte: string): Valeur[] {
  return tableau(texte).map((valeur, rang) => ({
    ...valeur,
    provenance: {
      fichier: `${valeur.structure}-${valeur.source}.xlsx`,
      feuille: 'Activité',
      cellule: `B${rang + 2}`,
    },
  }))
}

/** The same value for each month of a year. */
export function douzeMois(annee: number, valeur: (mois: number) => number, debut: string, fin = ''): string {
  return Array.from({length: 12}, (_, i) => {
    return `${debut} ${annee}-${String(i + 1).padStart(2, '0')} ${fin} ${valeur(i + 1)}`
  }).join('\n')
}

export function moyen(code: CodeMoyen, valeur: number, nom = 'nancy', annee = 2008): Moyen {
  const provenance = {fichier: 'annuaire.xlsx', feuille: 'Annuaire', cellule: 'K3'}
  return {structure: nom as CodeStructure, annee, code, valeur, provenance}
}

export function objectif(indicateur: string, valeur: number, nom = 'nancy'): Objectif {
  const provenance = {fichier: 'objectifs.xlsx', feuille: 'Objectifs', cellule: 'C2'}
  return {structure: nom as CodeStructure, indicateur, annee: 2008, valeur, provenance}
}

/** Facts around the three structures; what is not said is empty. */
export function faits(suite: Partial<FaitsVerification> = {}): FaitsVerification {
  return {
    referentiel: parcours3,
    structures,
    valeurs: [],
    moyens: [],
    objectifs: [],
    sources: ['parcours', 'enquete'],
    confirmations: [],
    ...suite,
  }
}

export function verifier(suite: Partial<FaitsVerification>, demande: Partial<DemandeDeVerification> = {}) {
  return verifierActivite(faits(suite), {annee: 2008 as Exercice, ...demande})
}

/** The findings on values written as a table. */
export function constatsDe(texte: string, suite: Partial<FaitsVerification> = {}): readonly Constat[] {
  return verifier({valeurs: valeurs(texte), ...suite}).constats
}

/** What a finding comes down to: « sexe_total nancy 2008-01 ». */
export function resumer(constats: readonly Constat[]): string[] {
  return constats.map((c) => `${c.regle} ${c.structure} ${c.periode}`)
}
