import {nomDuMois} from '../../../shared/francais.js'
import {type Exercice, type Periode, periodeAnnuelle, periodeMensuelle} from '../../../shared/periode.js'
import {grouperParFamille, type Indicateur, type Referentiel, type Rubrique} from '../../referentiel/index.js'

/** A row of the sheet « Saisie »: what it counts, and whether it is filled by month or for the year. */
export type LigneDuPlan = {
  readonly indicateur: Indicateur
  readonly rubrique: Rubrique
  readonly libelle: string
  readonly rythme: 'mois' | 'annee'
}

export type ColonneDuPlan = {
  readonly libelle: string
  readonly rythme: 'mois' | 'annee'
  readonly periode: Periode
}

/** Rows and columns of a collection workbook: writing and reading it back both follow them. */
export type Plan = {
  readonly familles: readonly {readonly nom: string; readonly lignes: readonly LigneDuPlan[]}[]
  readonly lignes: readonly LigneDuPlan[]
  readonly colonnes: readonly ColonneDuPlan[]
}

/** Sheet that is filled, and its first column. */
export const FEUILLE_SAISIE = 'Saisie'
export const TITRE_DES_LIGNES = 'Indicateur'

const MOIS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** What a référentiel asks of the structures for a year; the same facts always give the same plan. */
export function planDuFormulaire(referentiel: Referentiel, annee: Exercice): Plan {
  const demandes = referentiel.indicateurs.filter((i) => estDemande(i, annee))
  const familles = grouperParFamille(demandes).map(({nom, indicateurs}) => ({
    nom,
    lignes: indicateurs.flatMap((i) => lignesDe(i, referentiel)),
  }))
  return {
    familles,
    lignes: familles.flatMap((f) => f.lignes),
    colonnes: [
      ...MOIS.map(
        (mois): ColonneDuPlan => ({
          libelle: majuscule(nomDuMois(mois)),
          rythme: 'mois',
          periode: periodeMensuelle(annee, mois),
        }),
      ),
      {libelle: String(annee), rythme: 'annee', periode: periodeAnnuelle(annee)},
    ],
  }
}

/** Neither what the directory counts, nor what is computed, nor what is already a part of another row. */
function estDemande(i: Indicateur, annee: Exercice): boolean {
  if (i.origine === 'annuaire' || i.nature === 'ratio' || i.part_de) return false
  return (i.depuis === undefined || i.depuis <= annee) && (i.jusqu_a === undefined || annee <= i.jusqu_a)
}

function lignesDe(indicateur: Indicateur, {ventilations}: Referentiel): LigneDuPlan[] {
  const rythme = ['flux', 'montant', 'duree'].includes(indicateur.nature) ? 'mois' : 'annee'
  const ligne = (modalites: string, libelle: string): LigneDuPlan => ({
    indicateur,
    rubrique: {indicateur: indicateur.code, modalites},
    libelle,
    rythme,
  })
  const details = indicateur.ventilations.flatMap((code) => {
    const modalites = ventilations.find((v) => v.code === code)?.modalites ?? []
    return modalites.map((m) => ligne(`${code}=${m.code}`, `dont ${minuscule(m.libelle)}`))
  })
  return [ligne('', indicateur.libelle), ...details]
}

function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}

/** « Femmes » → « femmes », but « CDI et CDD… » stays. */
function minuscule(texte: string): string {
  return /^\p{Lu}\p{Lu}/u.test(texte) ? texte : texte.charAt(0).toLowerCase() + texte.slice(1)
}
