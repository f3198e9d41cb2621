import {ajouterJours} from '../../../shared/jour.js'

/** Bas-Rhin, Haut-Rhin and Moselle keep two more holidays (Code du travail, L3134-13). */
export const DEPARTEMENTS_D_ALSACE_MOSELLE: readonly string[] = ['57', '67', '68']

export type JourFerie = {readonly jour: string; readonly nom: string; readonly local: boolean}

/** The public holidays of a year (Code du travail, L3133-1 and L3134-13), in order. */
export function joursFeries(annee: number): readonly JourFerie[] {
  const paques = dimancheDePaques(annee)
  const fixe = (jour: string, nom: string, local = false): JourFerie => ({
    jour: `${annee}-${jour}`,
    nom,
    local,
  })
  const mobile = (ecart: number, nom: string, local = false): JourFerie => ({
    jour: ajouterJours(paques, ecart),
    nom,
    local,
  })
  return [
    fixe('01-01', "Jour de l'an"),
    mobile(-2, 'Vendredi saint', true),
    mobile(1, 'Lundi de Pâques'),
    fixe('05-01', 'Fête du travail'),
    fixe('05-08', 'Victoire de 1945'),
    mobile(39, 'Ascension'),
    mobile(50, 'Lundi de Pentecôte'),
    fixe('07-14', 'Fête nationale'),
    fixe('08-15', 'Assomption'),
    fixe('11-01', 'Toussaint'),
    fixe('11-11', 'Armistice de 1918'),
    fixe('12-25', 'Noël'),
    fixe('12-26', 'Saint-Étienne', true),
  ].toSorted((a, b) => (a.jour < b.jour ? -1 : 1))
}

/** Easter of the Gregorian calendar (Meeus, Jones and Butcher's algorithm). */
export function dimancheDePaques(annee: number): string {
  const [a, b, c] = [annee % 19, Math.floor(annee / 100), annee % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const rang = h + l - 7 * m + 114
  return `${annee}-${deux(Math.floor(rang / 31))}-${deux((rang % 31) + 1)}`
}

function deux(nombre: number): string {
  return String(nombre).padStart(2, '0')
}
