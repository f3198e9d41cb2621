import type {IndicateurCompte, VentilationLue} from '../personnes/index.js'

/** Twelve months, then what is counted for the year alone. */
export const CASE_ANNUELLE = 12
const CASES = 13

type Cases = Float64Array

export type ComptesDeVentilation = {
  readonly modalites: ReadonlyMap<string, Cases>
  /** Counted rows that do not say their modality. */
  readonly muettes: Cases
}

/** What one structure counts for one indicator. */
export type Comptes = {
  readonly total: Cases
  readonly ventilations: ReadonlyMap<string, ComptesDeVentilation>
}

/** An event found on a row: its month from 0, or the year, and how many. */
export type Evenement = {readonly case: number; readonly nombre: number}

export function ouvrirComptes({ventilations}: IndicateurCompte): Comptes {
  return {
    total: new Float64Array(CASES),
    ventilations: new Map(
      ventilations.map(({ventilation, modalites}) => [
        ventilation,
        {
          modalites: new Map(modalites.map((m) => [m, new Float64Array(CASES)])),
          muettes: new Float64Array(CASES),
        },
      ]),
    ),
  }
}

/** Adds an event to the whole and to one part of each ventilation. */
export function noterEvenement(
  comptes: Comptes,
  {case: rang, nombre}: Evenement,
  modaliteDe: (ventilation: VentilationLue) => string | null,
  ventilations: readonly VentilationLue[],
): void {
  ajouter(comptes.total, rang, nombre)
  for (const ventilation of ventilations) {
    const siens = comptes.ventilations.get(ventilation.ventilation)
    const modalite = modaliteDe(ventilation)
    const cases = modalite === null ? siens?.muettes : siens?.modalites.get(modalite)
    if (cases) ajouter(cases, rang, nombre)
  }
}

function ajouter(cases: Cases, rang: number, nombre: number): void {
  cases[rang] = (cases[rang] ?? 0) + nombre
}
