import type {CelluleDeClasseur, Classeur, FeuilleDeClasseur} from '../../../documents/index.js'
import {formaterJour, nomDuMois} from '../../../shared/francais.js'
import {type Indicateur, natureEnMots, type Referentiel} from '../../referentiel/index.js'
import type {Chiffre, Chiffres} from '../schema.js'
import {feuilleDeGroupes} from './feuille-de-groupes.js'
import {feuilleDeTheme} from './feuille-de-theme.js'
import {cellule} from './mesure.js'

export type FaitsDuClasseur = {
  readonly chiffres: Chiffres
  readonly referentiel: Referentiel
  readonly association: string
  /** Names of the sources, the most trusted first. */
  readonly sources: readonly string[]
  /** ISO day of the figures, never the clock. */
  readonly date: string
}

/** The workbook of the figures: a sheet per theme, then sources and definitions. */
export function composerClasseurDeChiffres(faits: FaitsDuClasseur): Classeur {
  const {chiffres, referentiel, association, date} = faits
  const connus = new Map(referentiel.indicateurs.map((i) => [i.code, i]))
  const themes = parTheme(chiffres.par ? tousLesChiffres(chiffres) : chiffres.chiffres, connus)
  const titre = direTitre(chiffres)
  const feuille = (theme: Theme): FeuilleDeClasseur =>
    chiffres.par
      ? feuilleDeGroupes(theme, {chiffres, groupes: chiffres.par, connus, titre})
      : feuilleDeTheme(theme, {chiffres, connus, titre})
  return {
    titre: `${titre} – ${association}`,
    auteur: association,
    date,
    feuilles: [...themes.map(feuille), feuilleDesDefinitions(faits, themes, connus)],
  }
}

export type Theme = {readonly nom: string; readonly chiffres: readonly Chiffre[]}

/** Figures of the network that at least one group shows. */
function tousLesChiffres({chiffres, par = []}: Chiffres): Chiffre[] {
  const montres = new Set(par.flatMap((g) => g.chiffres.map((c) => c.code)))
  return chiffres.filter((c) => montres.has(c.code))
}

/** Under the headings of the référentiel, in the order of publication. */
function parTheme(chiffres: readonly Chiffre[], connus: ReadonlyMap<string, Indicateur>): Theme[] {
  const themes = new Map<string, Chiffre[]>()
  for (const chiffre of chiffres) {
    const nom = connus.get(chiffre.code)?.famille ?? 'Chiffres-clés'
    themes.set(nom, [...(themes.get(nom) ?? []), chiffre])
  }
  return [...themes].map(([nom, membres]) => ({nom, chiffres: membres}))
}

function direTitre({annee, a_fin, perimetre}: Chiffres): string {
  const quand = a_fin === null ? `au 31/12/${annee}` : `à fin ${nomDuMois(Number(a_fin.slice(5)))} ${annee}`
  return `Chiffres-clés du réseau ${quand}${perimetre === 'constant' ? ', périmètre constant' : ''}`
}

const COLONNES = [
  'Chiffre',
  'Code',
  'Définition',
  'Façon de compter',
  'Unité',
  'Répondantes',
  'Attendues',
  'À savoir',
  'Source de la définition',
]

function feuilleDesDefinitions(
  {chiffres, referentiel, sources, date}: FaitsDuClasseur,
  themes: readonly Theme[],
  connus: ReadonlyMap<string, Indicateur>,
): FeuilleDeClasseur {
  const notes = [
    `Référentiel « ${referentiel.libelle} », version ${referentiel.version}. Données du ${formaterJour(date)}.`,
    `Sources, la première l'emportant : ${sources.join(', ')}.`,
    `Les évolutions comparent ${chiffres.annee} à ${chiffres.annee - 1}. Une valeur manquante n'est jamais comptée pour zéro ; « n.s. » : évolution non significative.`,
  ]
  return {
    nom: 'Sources et définitions',
    largeurs: [32, 22, 70, 28, 12, 13, 11, 50, 40],
    figer: {lignes: 5, colonnes: 1},
    lignes: [
      [cellule('Sources et définitions', 'titre')],
      ...notes.map((note) => [cellule(note, 'note')]),
      COLONNES.map((titre) => cellule(titre, 'entete')),
      ...themes.flatMap((t) => t.chiffres).map((chiffre) => definir(chiffre, connus.get(chiffre.code))),
    ],
  }
}

function definir(chiffre: Chiffre, indicateur: Indicateur | undefined): CelluleDeClasseur[] {
  return [
    cellule(chiffre.libelle, 'texte', 'texte'),
    cellule(chiffre.code, 'texte', 'texte'),
    cellule(indicateur?.definition ?? '', 'texte', 'texte'),
    cellule(indicateur ? natureEnMots(indicateur) : '', 'texte', 'texte'),
    cellule(chiffre.unite, 'texte', 'texte'),
    cellule(chiffre.repondantes, 'donnee', 'entier'),
    cellule(chiffre.attendues, 'donnee', 'entier'),
    cellule(chiffre.mentions.join(' ; '), 'texte', 'texte'),
    cellule(indicateur?.source ?? '', 'texte', 'texte'),
  ]
}
