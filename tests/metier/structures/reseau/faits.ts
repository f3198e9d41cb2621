import type {
  Cible,
  CodeStructure,
  FaitsDuReseau,
  GenreDeMouvement,
  IdentiteDeLAnnee,
  Mouvement,
  Structure,
} from '../../../../src/metier/structures/index.js'
import {structure} from '../../../support/reseau.js'

/** A target: its code, and what it becomes if it is born or changes. */
export function vers(code: string, change: Partial<Omit<Cible, 'code'>> = {}): Cible {
  return {code: code as CodeStructure, part: null, nom: null, type: null, departement: null, ...change}
}

/** One mouvement, told briefly: `le('2009-07-01', 'absorption', ['A'], [vers('B')])`. */
export function le(
  date: string,
  genre: GenreDeMouvement,
  sources: readonly string[],
  cibles: readonly Cible[],
  details: Partial<Pick<Mouvement, 'acte' | 'precision' | 'ancienNom'>> = {},
): Mouvement {
  return {
    genre,
    date,
    sources: sources as readonly CodeStructure[],
    cibles,
    ancienNom: null,
    acte: null,
    precision: null,
    ...details,
  }
}

/** The facts of a network whose directory was received at the end of `annee`. */
export function reseau(
  structures: readonly Structure[],
  mouvements: readonly Mouvement[],
  annee = 2008,
): FaitsDuReseau {
  return {structures, identites: structures.map((s) => identite(s, annee)), mouvements}
}

/** What a year's directory says of a structure. */
export function identite({code, nom, type, departement}: Structure, annee: number): IdentiteDeLAnnee {
  return {code, annee, nom, type, departement}
}

const MISSIONS_LOCALES = [
  ['08105S00', 'Mission Locale de Charleville-Mézières'],
  ['08409S00', 'Mission Locale du Sedanais'],
  ['08362S00', 'Mission Locale du Rethélois'],
  ['10387S00', 'Mission Locale de Troyes'],
  ['10323S00', 'Mission Locale de Romilly'],
  ['51454S00', 'Mission Locale de Reims'],
  ['51108S00', 'Mission Locale de Châlons-en-Champagne'],
  ['51230S00', 'Mission Locale d’Épernay'],
  ['51649S00', 'Mission Locale de Vitry-le-François'],
  ['52448S00', 'Mission Locale de Saint-Dizier'],
  ['52121S00', 'Mission Locale de Chaumont'],
  ['52269S00', 'Mission Locale de Langres'],
] as const

const PAIO = [
  ['08490S00', 'PAIO de Vouziers'],
  ['08367S00', 'PAIO de Revin'],
  ['08185S00', 'PAIO de Givet'],
  ['10033S00', 'PAIO de Bar-sur-Aube'],
  ['10034S00', 'PAIO de Bar-sur-Seine'],
  ['51507S00', 'PAIO de Sézanne'],
  ['51423S00', 'PAIO de Sainte-Menehould'],
  ['52250S00', 'PAIO de Joinville'],
  ['52060S00', 'PAIO de Bourbonne'],
] as const

/**
 * Champagne-Ardenne as its network told it: 17 structures in the end, every PAIO transformed, absorbed or merged by
 * the beginning of 2011. Who became whom and when is fictitious.
 */
export const champagneArdenne = reseau(
  [
    ...MISSIONS_LOCALES.map(([code, nom]) => structure(code, nom)),
    ...PAIO.map(([code, nom]) => structure(code, nom, 'PAIO')),
  ],
  [
    le(
      '2009-07-01',
      'transformation',
      ['08490S00'],
      [vers('08490S00', {nom: 'Mission Locale de l’Argonne ardennaise', type: 'ML'})],
    ),
    le('2009-06-15', 'absorption', ['51507S00'], [vers('51230S00')], {
      acte: 'délibération du 28 mai 2009',
    }),
    le(
      '2010-01-01',
      'regroupement',
      ['08367S00', '08185S00'],
      [vers('08999S00', {nom: 'Mission Locale de la Vallée de la Meuse', type: 'ML', departement: '08'})],
    ),
    le(
      '2010-01-01',
      'transformation',
      ['10033S00'],
      [vers('10033S00', {nom: 'Mission Locale de la Côte des Bar', type: 'ML'})],
    ),
    le('2010-01-01', 'absorption', ['10034S00'], [vers('10033S00')]),
    le(
      '2010-09-01',
      'renommage',
      ['52121S00'],
      [vers('52121S00', {nom: 'Mission Locale du Pays de Chaumont'})],
    ),
    le(
      '2010-10-01',
      'transformation',
      ['52250S00'],
      [vers('52250S00', {nom: 'Mission Locale de Joinville', type: 'ML'})],
    ),
    le(
      '2011-01-01',
      'transformation',
      ['51423S00'],
      [vers('51423S00', {nom: 'Mission Locale de l’Argonne champenoise', type: 'ML'})],
    ),
    le('2011-01-01', 'absorption', ['52060S00'], [vers('52269S00')]),
  ],
)
