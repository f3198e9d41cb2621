import {closeSync, openSync, writeSync} from 'node:fs'
import type {Structure} from '../../../src/metier/structures/index.js'
import {type CelluleEcrite, ecrireClasseur} from './classeur.js'
import {Hasard} from './hasard.js'
import type {IndicateurDuBench} from './reseau.js'

const TITRES = ['Code structure', 'Structure', 'Période', 'Indicateur', 'Valeur']
const LIGNES_PAR_ECRITURE = 10_000

/** A network followed month by month over years: one row per structure, month and indicator. */
export type Decennie = {
  readonly structures: readonly Structure[]
  readonly indicateurs: readonly IndicateurDuBench[]
  readonly debut: number
  readonly mois: number
}

/** The long table as a csv with semicolons. */
export function ecrireNationalEnCsv(chemin: string, decennie: Decennie): void {
  const fichier = openSync(chemin, 'w')
  try {
    let lignes = [TITRES.join(';')]
    for (const rangee of rangees(decennie)) {
      lignes.push(rangee.join(';'))
      if (lignes.length < LIGNES_PAR_ECRITURE) continue
      writeSync(fichier, `${lignes.join('\n')}\n`)
      lignes = []
    }
    writeSync(fichier, lignes.map((l) => `${l}\n`).join(''))
  } finally {
    closeSync(fichier)
  }
}

/** Its first rows as a workbook. */
export function ecrireNationalEnClasseur(chemin: string, decennie: Decennie, combien: number): void {
  ecrireClasseur(chemin, 'Consolidé', avecTitres(decennie, combien))
}

function* avecTitres(decennie: Decennie, combien: number): Generator<readonly CelluleEcrite[]> {
  yield TITRES
  let reste = combien
  for (const rangee of rangees(decennie))
    if (reste-- > 0) yield rangee
    else return
}

function* rangees({structures, indicateurs, debut, mois}: Decennie): Generator<readonly (string | number)[]> {
  const hasard = new Hasard(2)
  for (let m = 0; m < mois; m++) {
    const periode = `${debut + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`
    for (const {code, nom} of structures)
      for (const {libelle} of indicateurs) yield [code, nom, periode, libelle, hasard.entier(1, 900)]
  }
}
