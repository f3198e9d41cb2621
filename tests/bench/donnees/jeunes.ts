import type {Structure} from '../../../src/metier/structures/index.js'
import {type CelluleEcrite, ecrireClasseur} from './classeur.js'
import {Hasard} from './hasard.js'

/** 1 January 2024, and the days of that year. */
const [PREMIER_JOUR, JOURS] = [45_292, 366]
export const ANNEE_DES_JEUNES = 2024

const VENTILATIONS = {
  sexe: ['Femmes', 'Hommes'],
  niveau: ['Niveau 3', 'Niveau 4', 'Niveau 5'],
  logement: ['Chez ses parents', 'Logement autonome', 'Hébergement', 'Foyer'],
  mobilite: ['À pied', 'Deux-roues', 'Voiture', 'Transports'],
  quartier: ['Quartier prioritaire', 'Hors quartier prioritaire'],
  ruralite: ['Commune rurale', 'Commune urbaine'],
} as const satisfies Record<string, readonly [string, ...string[]]>

const EVENEMENTS = Array.from({length: 22}, (_, i) => `Étape ${i + 1}`)

/**
 * An extraction without identity: one row per young person, thirty columns. No date of birth: animreg refuses a file
 * that has one. The young people are fictitious.
 */
export function ecrireJeunes(chemin: string, structures: readonly Structure[], combien: number): void {
  ecrireClasseur(chemin, 'Extraction', rangees(structures, combien))
}

function* rangees(structures: readonly Structure[], combien: number): Generator<readonly CelluleEcrite[]> {
  yield [
    'Identifiant anonyme',
    'Code structure',
    ...Object.keys(VENTILATIONS).map(enTitre),
    ...EVENEMENTS.map((e) => `Date de l’${e.toLowerCase()}`),
  ]
  const hasard = new Hasard(3)
  const codes = structures.map((s) => s.code) as unknown as [string, ...string[]]
  for (let rang = 1; rang <= combien; rang++) {
    yield [
      `J${String(rang).padStart(6, '0')}`,
      hasard.parmi(codes),
      ...Object.values(VENTILATIONS).map((modalites) => hasard.parmi<string>(modalites)),
      ...EVENEMENTS.map(() =>
        hasard.tirer() < 0.4 ? {jour: PREMIER_JOUR + hasard.entier(0, JOURS - 1)} : null,
      ),
    ]
  }
}

/** The référentiel that says how each column of dates is counted, by month, with the six breakdowns. */
export function composerReferentielDesJeunes(): object {
  const codes = Object.keys(VENTILATIONS)
  return {
    code: 'bench',
    version: 1,
    libelle: 'Référentiel de mesure du comptage',
    personnes: {
      structure: ['Code structure'],
      identifiant: ['Identifiant anonyme'],
      ventilations: codes.map((ventilation) => ({ventilation, colonnes: [enTitre(ventilation)]})),
    },
    ventilations: Object.entries(VENTILATIONS).map(([code, modalites]) => ({
      code,
      libelle: enTitre(code),
      modalites: modalites.map((libelle, i) => ({code: `${code}_${i + 1}`, libelle, alias: []})),
    })),
    indicateurs: EVENEMENTS.map((libelle, i) => ({
      code: `etape_${i + 1}`,
      libelle,
      alias: [],
      definition: libelle,
      saisie: '-',
      unite: 'étape',
      source: 'Fictif',
      nature: 'flux',
      ventilations: codes,
      comptage: [{date: [`Date de l’${libelle.toLowerCase()}`]}],
    })),
    chiffres_cles: EVENEMENTS.map((_, i) => ({indicateur: `etape_${i + 1}`})),
  }
}

function enTitre(code: string): string {
  return code.charAt(0).toUpperCase() + code.slice(1)
}
