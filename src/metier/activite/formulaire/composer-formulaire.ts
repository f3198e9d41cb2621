import {
  adresse,
  type CelluleDeClasseur,
  type Classeur,
  type FeuilleDeClasseur,
  type ValidationDeSaisie,
} from '../../../documents/index.js'
import type {Exercice} from '../../../shared/periode.js'
import {feuilleDesIndicateurs, type Referentiel} from '../../referentiel/index.js'
import type {Structure} from '../../structures/index.js'
import type {Valeur} from '../types.js'
import {composerMarque, nomDeVersion} from './marque.js'
import {FEUILLE_SAISIE, type LigneDuPlan, type Plan, planDuFormulaire, TITRE_DES_LIGNES} from './plan.js'
import {rappelDe} from './rappel.js'

export type FaitsFormulaire = {
  readonly referentiel: Referentiel
  readonly structure: Structure
  readonly annee: Exercice
  /** Current values of this structure for the year before. */
  readonly precedentes: readonly Valeur[]
  /** The declared sources, by priority. */
  readonly sources: readonly string[]
  readonly association: string
  readonly courriel: string | undefined
  /** ISO day. */
  readonly date: string
}

/** A collection workbook for one structure: what it fills, the charte, and a hidden mark for its return. */
export function composerFormulaire(faits: FaitsFormulaire): Classeur {
  const {referentiel, structure, annee, association, date} = faits
  const plan = planDuFormulaire(referentiel, annee)
  const demandes = [...new Set(plan.lignes.map((l) => l.indicateur))]
  return {
    titre: `Recueil d'activité ${annee} – ${structure.nom}`,
    auteur: association,
    date,
    feuilles: [
      composerSaisie(faits, plan),
      {
        ...feuilleDesIndicateurs(
          referentiel,
          `Charte de saisie – ${referentiel.libelle}, version ${referentiel.version}`,
          demandes,
        ),
        protegee: true,
      },
      composerMarque({referentiel, structure: structure.code, annee}),
    ],
  }
}

/** How many cells wait for a number. */
export function compterLesCases({lignes, colonnes}: Plan): number {
  return lignes.reduce((n, l) => n + colonnes.filter((c) => c.rythme === l.rythme).length, 0)
}

function composerSaisie(faits: FaitsFormulaire, plan: Plan): FeuilleDeClasseur {
  const rappel = `${faits.annee - 1} (rappel)`
  const entete = [TITRE_DES_LIGNES, ...plan.colonnes.map((c) => c.libelle), rappel]
  const avant: (readonly CelluleDeClasseur[])[] = [
    ...enTete(faits),
    [],
    entete.map((valeur) => ({valeur, style: 'entete', format: 'texte'})),
  ]
  const lignes = plan.familles.flatMap(({nom, lignes: deLaFamille}) => [
    {genre: 'famille' as const, nom},
    ...deLaFamille.map((ligne) => ({genre: 'ligne' as const, ligne})),
  ])
  return {
    nom: FEUILLE_SAISIE,
    largeurs: [42, ...plan.colonnes.map(() => 10.5), 14],
    figer: {lignes: avant.length, colonnes: 1},
    protegee: true,
    validations: lignes.flatMap((l, rang) =>
      l.genre === 'ligne' ? [validation(l.ligne, plan, avant.length + rang)] : [],
    ),
    lignes: [
      ...avant,
      ...lignes.map((l): readonly CelluleDeClasseur[] =>
        l.genre === 'famille'
          ? entete.map((_, rang) => ({valeur: rang === 0 ? l.nom : null, style: 'sous-total'}))
          : composerLigne(l.ligne, plan, faits),
      ),
    ],
  }
}

function enTete({
  structure,
  annee,
  association,
  courriel,
  referentiel,
}: FaitsFormulaire): CelluleDeClasseur[][] {
  const renvoi = [association, ...(courriel ? [courriel] : [])].join(', ')
  const notes = [
    'Remplissez les cases claires. Les cases grises et la dernière colonne, qui rappelle votre année précédente, ne se remplissent pas.',
    "Une donnée que vous ne connaissez pas se laisse vide : on n'écrit 0 que si l'on a compté et trouvé zéro.",
    'Une ligne « dont » est comprise dans la ligne qui la précède. Le sens de chaque ligne est dans la feuille « Charte ».',
    `À renvoyer à l'animation régionale (${renvoi}). Définitions : ${nomDeVersion(referentiel)}.`,
  ]
  return [
    [{valeur: `Recueil d'activité ${annee}`, style: 'titre'}],
    [{valeur: `Structure : ${structure.nom}`, style: 'sous-titre'}],
    ...notes.map((valeur): CelluleDeClasseur[] => [{valeur, style: 'note'}]),
  ]
}

function composerLigne(
  ligne: LigneDuPlan,
  {colonnes}: Plan,
  {precedentes, sources}: FaitsFormulaire,
): readonly CelluleDeClasseur[] {
  const format = ligne.indicateur.decimales > 0 ? 'decimal' : 'entier'
  const estDetail = ligne.rubrique.modalites !== ''
  return [
    {valeur: estDetail ? `    ${ligne.libelle}` : ligne.libelle, style: estDetail ? 'donnee' : 'fort'},
    ...colonnes.map(
      (c): CelluleDeClasseur =>
        c.rythme === ligne.rythme
          ? {valeur: null, style: 'saisie', format, deverrouillee: true}
          : {valeur: null, style: 'hors-saisie'},
    ),
    {valeur: rappelDe(ligne, precedentes, sources), style: 'rappel', format},
  ]
}

function validation(ligne: LigneDuPlan, {colonnes}: Plan, rang: number): ValidationDeSaisie {
  const ouvertes = colonnes.flatMap((c, i) => (c.rythme === ligne.rythme ? [i + 1] : []))
  const [premiere = 1, derniere = premiere] = [ouvertes[0], ouvertes.at(-1)]
  const plage = `${adresse(rang, premiere)}:${adresse(rang, derniere)}`
  const commun = {plage, titre: 'Nombre attendu', minimum: 0}
  return ligne.indicateur.decimales > 0
    ? {
        ...commun,
        genre: 'decimal',
        message: 'Écrivez un nombre, 0 ou plus ; si la donnée est inconnue, laissez la case vide.',
      }
    : {
        ...commun,
        genre: 'entier',
        message: 'Écrivez un nombre entier, 0 ou plus ; si la donnée est inconnue, laissez la case vide.',
      }
}
