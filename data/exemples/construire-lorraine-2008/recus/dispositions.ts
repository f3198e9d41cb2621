import type {CelluleDeClasseur, FeuilleDeClasseur} from '../../../../src/documents/classeur.js'
import {entete, entier, type LigneDeClasseur, sousTitre, texte, VIDE} from '../cellules.js'
import type {Mensuel} from '../donnees.js'
import {sommer} from '../repartir.js'
import type {Annee} from '../totaux.js'
import type {Disposition, Facon} from './facon.js'
import {LIBELLES, moisDe} from './libelles.js'
import {ecrireMois} from './mois.js'

export type Matiere = {readonly facon: Facon; readonly mensuel: Mensuel; readonly annee: Annee}
/** A sheet without what stands above and under its table. */
export type Tableau = Pick<FeuilleDeClasseur, 'lignes' | 'largeurs'> & {
  readonly nom?: string
  /** Merges of its first row, from column to column. */
  readonly fusions?: readonly (readonly [number, number])[]
}

const TOUS = [0, 1, 2, 3, 4, 5, 6, 7, 8]
const DOUZE = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const RANG_FORMATION = 5

/** The tables of a sender, sheet by sheet. */
export function disposer(matiere: Matiere): readonly Tableau[] {
  return DISPOSITIONS[matiere.facon.disposition](matiere)
}

const DISPOSITIONS: Readonly<Record<Disposition, (m: Matiere) => readonly Tableau[]>> = {
  lignes: (m) => [enLignes(m, TOUS, DOUZE)],
  semestres: (m) => [
    {nom: `1er semestre ${m.annee}`, ...enLignes(m, TOUS, DOUZE.slice(0, 6))},
    {nom: `2e semestre ${m.annee}`, ...enLignes(m, TOUS, DOUZE.slice(6))},
  ],
  themes: (m) => [
    {nom: `Accueil emploi ${m.annee}`, ...enLignes(m, TOUS.slice(0, 5), DOUZE)},
    {nom: `Formation CIVIS ${m.annee}`, ...enLignes(m, TOUS.slice(5), DOUZE)},
  ],
  blocs: (m) => [enBlocs(m)],
  colonnes: (m) => [enColonnes(m)],
  liste: (m) => [enListe(m)],
}

/** One table: the header, then a row per indicator of `rangs` over the months of `mois`. */
function enLignes(matiere: Matiere, rangs: readonly number[], mois: readonly number[]): Tableau {
  const {facon, annee} = matiere
  const titres = ecrireMois(facon.mois, annee).filter((_, m) => mois.includes(m))
  const suite = [...(facon.total ? [facon.total] : []), ...(facon.observations ? ['Observations'] : [])]
  return {
    lignes: [
      [entete(facon.coin ?? 'Indicateur'), ...titres, ...suite.map(entete)],
      ...rangs.flatMap((rang) => [
        ligneDIndicateur(matiere, rang, mois),
        ...ligneEnPlus(matiere, rang, mois),
      ]),
    ],
    largeurs: [40, ...mois.map(() => 11), 12, ...(facon.observations ? [44] : [])],
  }
}

function ligneDIndicateur({facon, mensuel}: Matiere, rang: number, mois: readonly number[]): LigneDeClasseur {
  const valeurs = mois.map((m) => moisDe(mensuel, rang)[m] ?? 0)
  const faux = facon.totalFaux && rang === RANG_FORMATION ? 10 : 0
  return [
    texte(LIBELLES[facon.libelles][rang] ?? null),
    ...valeurs.map((v) => nombre(facon, v)),
    ...(facon.total ? [nombre(facon, sommer(valeurs) + faux, 'sous-total')] : []),
    ...(facon.observations && OBSERVATIONS[rang] ? [texte(OBSERVATIONS[rang])] : []),
  ]
}

const OBSERVATIONS: Readonly<Record<number, string>> = {
  0: "Deux antennes fermées une partie de l'été",
  3: 'Renouvellements non comptés',
  6: 'Saisie reprise par le référent',
}

/** Rows that only some senders add. */
function ligneEnPlus({facon, mensuel}: Matiere, rang: number, mois: readonly number[]): LigneDeClasseur[] {
  const accueils = mois.map((m) => mensuel.premiersAccueils[m] ?? 0)
  if (facon.plus === 'mineurs' && rang === 2) {
    // A part of one structure, of no total: the months it did not count are marked as people mark them.
    const parts = accueils.map((n, i) =>
      i < 2 ? texte('NC') : i === 7 ? texte('-') : nombre(facon, Math.floor(n / 12)),
    )
    return [[texte('   dont mineurs'), ...parts]]
  }
  if (facon.plus === 'ateliers' && rang === 8) {
    const parts = accueils.map((n) => nombre(facon, Math.floor(n / 3)))
    return [[texte('Ateliers de recherche de stage'), ...parts]]
  }
  return []
}

function enBlocs(matiere: Matiere): Tableau {
  const blocs = [
    {nom: 'I - Accueil', rangs: [0, 1, 2]},
    {nom: 'II - Emploi, formation', rangs: [3, 4, 5]},
    {nom: 'III - Contrats', rangs: [6, 7, 8]},
  ]
  return {
    lignes: blocs.flatMap(({nom, rangs}, i) => [
      ...(i > 0 ? [VIDE] : []),
      sousTitre(nom),
      ...enLignes(matiere, rangs, DOUZE).lignes,
    ]),
    largeurs: [44, ...DOUZE.map(() => 10), 12],
  }
}

/** Months in rows, under two rows of headers. */
function enColonnes({facon, mensuel, annee}: Matiere): Tableau {
  const groupes = [
    ['Premiers accueils', 'Total', 'Femmes', 'Hommes'],
    ['Entrées en emploi', 'Total', 'dont alternance'],
    ['Entrées en formation', ''],
    ['CIVIS', 'Total', 'Renforcé', 'Droit commun'],
  ]
  const haut = groupes.flatMap(([nom = '', ...sous]) => sous.map((_, i) => entete(i === 0 ? nom : null)))
  const bas = groupes.flatMap(([, ...sous]) => sous.map((s) => entete(s === '' ? null : s)))
  const valeurs = (lire: (rang: number) => number, style: 'donnee' | 'total'): CelluleDeClasseur[] =>
    TOUS.map((rang) => nombre(facon, lire(rang), style))
  const corps = ecrireMois(facon.mois, annee).map(
    (mois, m): LigneDeClasseur => [
      {...mois, style: 'donnee'},
      ...valeurs((rang) => moisDe(mensuel, rang)[m] ?? 0, 'donnee'),
    ],
  )
  const total = facon.total && [
    texte(facon.total, 'total'),
    ...valeurs((rang) => sommer(moisDe(mensuel, rang)), 'total'),
  ]
  return {
    lignes: [
      [entete(facon.coin ?? 'Mois'), ...haut],
      [entete(null), ...bas],
      ...corps,
      ...(total ? [total] : []),
    ],
    fusions: [
      [1, 3],
      [4, 5],
      [7, 9],
    ],
    largeurs: [18, ...TOUS.map(() => 14)],
  }
}

/** One row per number, as an export of Parcours 3 gives them. */
function enListe({facon, mensuel, annee}: Matiere): Tableau {
  const mois = ecrireMois(facon.mois, annee)
  const noms = [
    ['Jeunes en premier accueil', 'Total'],
    ['Jeunes en premier accueil', 'Femmes'],
    ['Jeunes en premier accueil', 'Hommes'],
    ['Entrées en emploi', 'Total'],
    ['Entrées en emploi', 'Alternance'],
    ['Entrées en formation', 'Total'],
    ['Jeunes entrés en CIVIS', 'Total'],
    ['CIVIS renforcé', 'Total'],
    ['CIVIS droit commun', 'Total'],
  ]
  return {
    lignes: [
      [facon.coin ?? 'Année', 'Mois', 'Indicateur', 'Détail', 'Valeur'].map(entete),
      ...mois.flatMap(({valeur}, m) =>
        noms.map(
          ([indicateur = '', detail = ''], rang): LigneDeClasseur => [
            {valeur: annee, style: 'donnee'},
            texte(String(valeur)),
            texte(indicateur),
            texte(detail),
            nombre(facon, moisDe(mensuel, rang)[m] ?? 0),
          ],
        ),
      ),
    ],
    largeurs: [12, 14, 36, 14, 10],
  }
}

function nombre(
  {enTexte}: Facon,
  valeur: number,
  style: 'donnee' | 'sous-total' | 'total' = 'donnee',
): CelluleDeClasseur {
  return enTexte ? texte(ecrireEnTexte(valeur), style) : entier(valeur, style)
}

/** « 1 234 », with the no-break space that a word processor puts there. */
export function ecrireEnTexte(valeur: number): string {
  return String(valeur).replace(/\B(?=(?:\d{3})+$)/g, '\u00A0')
}
