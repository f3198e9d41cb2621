import type {Classeur, FeuilleDeClasseur, Grille} from '../../../documents/index.js'
import {type BilanDeLignes, ecrireFeuille, importerLignes} from '../../feuilles/index.js'
import {lireTemps, MODELE_TEMPS} from './lire-temps.js'
import {formaterJours} from './saisir-temps.js'
import {lundisDe, semaineDe} from './semaines.js'
import {
  cleDeSemaine,
  type EcritureDeTemps,
  ecritureDeTemps,
  joursDe,
  nommerSemaine,
  type RubriquesDuTemps,
  type SemaineDeTemps,
} from './types.js'

type Demande = {
  readonly fichier: string
  readonly sha256: string
  readonly annee: number
  readonly fonction: string | undefined
}

/** Reads a workbook of time sheets against the weeks known; those it does not list are kept. */
export function importerTemps(
  connues: readonly SemaineDeTemps[],
  grilles: readonly Grille[],
  {annee, fonction, ...fichier}: Demande,
  rubriques: RubriquesDuTemps,
): {readonly bilan: BilanDeLignes; readonly ecritures: readonly EcritureDeTemps[]} {
  const lues = lireTemps(grilles, {rubriques, annee, fonction})
  const annees = new Set([annee, ...lues.lignes.map((s) => semaineDe(s.lundi).annee)])
  const fonctions = new Set(lues.lignes.map((s) => s.fonction))
  const siennes = connues.filter((s) => annees.has(semaineDe(s.lundi).annee) && fonctions.has(s.fonction))
  const {bilan, aEcrire} = importerLignes(siennes, lues, {
    ...fichier,
    cle: cleDeSemaine,
    nommer: ({lundi, fonction: f}) => `${nommerSemaine(lundi)}, ${f}`,
    decrire: (semaine) => decrireSemaine(semaine, rubriques),
  })
  return {bilan, ecritures: aEcrire.map((s) => ecritureDeTemps(s))}
}

/** A week as a flat row, for what changed to be told heading by heading. */
function decrireSemaine(semaine: SemaineDeTemps, {rubriques}: RubriquesDuTemps) {
  const libelles = new Map(rubriques.map((r) => [r.code, r.libelle]))
  const jours = semaine.lignes.map(({rubrique, financeur, jours: j}) => [
    `${libelles.get(rubrique) ?? rubrique}${financeur ? ` (${financeur})` : ''}`.toLowerCase(),
    formaterJours(j),
  ])
  return {remarque: semaine.remarque, ...(Object.fromEntries(jours) as Record<string, string>)}
}

/** The weeks of a year as a workbook to fill in: the ones known, then a row for each week nobody gave. */
export function exporterTemps(
  semaines: readonly SemaineDeTemps[],
  {rubriques}: RubriquesDuTemps,
  {
    annee,
    reseau,
    fonction,
  }: {readonly annee: number; readonly reseau: string; readonly fonction: string | undefined},
): Classeur {
  const siennes = semaines.filter(
    (s) => semaineDe(s.lundi).annee === annee && (fonction === undefined || s.fonction === fonction),
  )
  const fonctions = [...new Set([...siennes.map((s) => s.fonction), ...(fonction ? [fonction] : [])])]
  const attendues = (fonctions.length > 0 ? fonctions : ['']).flatMap((f) =>
    lundisDe(annee).map((lundi) => ({lundi, f})),
  )
  const rangs = attendues.flatMap(({lundi, f}) => {
    const semaine = siennes.find((s) => s.lundi === lundi && s.fonction === f)
    return semaine
      ? decouperParFinanceur(semaine)
      : [{lundi, fonction: f, financeur: null, semaine: undefined}]
  })
  return {
    titre: `Temps ${annee} – ${reseau}`,
    auteur: reseau,
    date: `${annee}-12-31`,
    feuilles: [feuilleDesSemaines(rangs, rubriques, {annee, reseau})],
  }
}

type RangEcrit = Pick<SemaineDeTemps, 'lundi' | 'fonction'> & {
  readonly financeur: string | null
  readonly semaine: SemaineDeTemps | undefined
}

function decouperParFinanceur(semaine: SemaineDeTemps): RangEcrit[] {
  const financeurs = new Set(semaine.lignes.map((l) => l.financeur))
  return (financeurs.size > 0 ? [...financeurs] : [null]).map((financeur) => ({
    lundi: semaine.lundi,
    fonction: semaine.fonction,
    financeur,
    semaine,
  }))
}

function feuilleDesSemaines(
  rangs: readonly RangEcrit[],
  rubriques: RubriquesDuTemps['rubriques'],
  {annee, reseau}: {annee: number; reseau: string},
): FeuilleDeClasseur {
  const lignesDe = ({semaine, financeur}: RangEcrit) =>
    semaine?.lignes.filter((l) => l.financeur === financeur)
  return ecrireFeuille(
    MODELE_TEMPS,
    rangs.map((rang) => ({
      semaine: semaineDe(rang.lundi).numero,
      lundi: rang.lundi,
      fonction: rang.fonction,
      financeur: rang.financeur,
      total: rang.semaine ? joursDe(lignesDe(rang) ?? []) : null,
      remarque: rang.semaine?.remarque ?? null,
    })),
    {
      titre: `Feuilles de temps ${annee} – ${reseau}`,
      note: 'En jours : 0,5 pour une demi-journée, 0 pour une rubrique sans temps. Une semaine sans aucun nombre est une semaine non saisie. Ensuite : animreg temps importer.',
      libres: rubriques.map(({libelle, code}) => ({
        titre: libelle,
        format: 'decimal' as const,
        valeurs: rangs.map((rang) =>
          rang.semaine ? joursDe((lignesDe(rang) ?? []).filter((l) => l.rubrique === code)) : null,
        ),
      })),
    },
  )
}
