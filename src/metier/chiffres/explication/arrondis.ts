import {formaterEvolution, formaterNombre, formaterPourcentage} from '../../../shared/francais.js'
import type {Indicateur} from '../../referentiel/index.js'
import type {Chiffre} from '../schema.js'

/** Decimals at which an unrounded quotient is shown. */
const BRUTES = 6

/** Each rounding made at print, with the number it was made from: « 8 499 / 8 876 = 0,957526 → 95,75 % ». */
export function ecrireArrondis(
  chiffre: Chiffre,
  indicateur: Indicateur,
  termes: {readonly numerateur: number; readonly denominateur: number} | null,
): string[] {
  return [
    ...(termes ? [quotient('Valeur', termes, formaterRatio(chiffre.valeur ?? 0, indicateur))] : []),
    ...arrondiDEvolution(chiffre, indicateur),
    ...(chiffre.taux_realisation !== null && chiffre.valeur !== null && chiffre.objectif !== null
      ? [
          quotient(
            'Taux de réalisation',
            {numerateur: chiffre.valeur, denominateur: chiffre.objectif},
            formaterPourcentage(chiffre.taux_realisation, 2),
          ),
        ]
      : []),
    ...chiffre.parts.flatMap((p) => {
      if (p.part === null || p.valeur === null || p.pour_cent === null) return []
      const total = p.part === 0 ? chiffre.valeur : p.valeur / p.part
      const termesDePart = {numerateur: p.valeur, denominateur: total ?? 0}
      return [quotient(`Part « ${p.libelle} »`, termesDePart, formaterPourcentage(p.pour_cent / 100))]
    }),
  ]
}

/** The evolution that is printed, whichever perimeter it was computed on. */
function arrondiDEvolution({evolution, comparaison}: Chiffre, {nature}: Indicateur): string[] {
  if (evolution === null) return []
  const retenue = comparaison.find((c) => c.evolution === evolution)
  if (!retenue || retenue.valeur === null || retenue.precedent === null) return []
  const [n, avant] = [retenue.valeur, retenue.precedent]
  if (nature === 'ratio') {
    return [
      `Évolution : ${brut(n)} \u2212 ${brut(avant)} = ${brut(evolution)} → ${formaterEvolution(evolution, 'pt')}`,
    ]
  }
  return [
    `Évolution : ${entier(n)} / ${entier(avant)} \u2212 1 = ${brut(evolution)} → ${formaterEvolution(evolution)}`,
  ]
}

function quotient(
  nom: string,
  {numerateur, denominateur}: {readonly numerateur: number; readonly denominateur: number},
  imprime: string,
): string {
  return `${nom} : ${entier(numerateur)} / ${entier(denominateur)} = ${brut(numerateur / denominateur)} → ${imprime}`
}

function formaterRatio(valeur: number, {unite, decimales}: Indicateur): string {
  return unite.trim().startsWith('%')
    ? formaterPourcentage(valeur, decimales)
    : formaterNombre(valeur, decimales)
}

function entier(nombre: number): string {
  return formaterNombre(nombre, Math.abs(nombre - Math.round(nombre)) < 1e-6 ? 0 : 2)
}

function brut(nombre: number): string {
  return formaterNombre(nombre, BRUTES)
}
