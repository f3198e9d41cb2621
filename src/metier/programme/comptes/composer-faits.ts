import type {Bloc, Ligne} from '../../../documents/index.js'
import {accorder, enumerer} from '../../../shared/francais.js'
import {typographier} from '../../../shared/typographie.js'
import {
  accorderUnite,
  direJours,
  ecrireCompteurs,
  type Fait,
  type Nomenclature,
  participantsDe,
} from '../journal/index.js'
import {choisirFaits, type SelectionDeFaits} from './choisir-faits.js'
import {compterFaits} from './compter-faits.js'
import {ecrireCompteursTotaux} from './ecrire-comptes.js'
import {grouperFaits} from './grouper-faits.js'

/** Facts told one by one up to this number of kinds; beyond, the table says them. */
const GROUPES_EN_PHRASE = 6

type Options = {
  readonly nomenclature?: Nomenclature
  /** Above the table, in place of « Faits du journal ». */
  readonly legende?: string
}

/** The facts of a selection as a chapter tells them: their counts in a sentence, then a dated table. */
export function composerFaits(
  faits: readonly Fait[],
  selection: SelectionDeFaits = {},
  {nomenclature, legende = 'Faits du journal'}: Options = {},
): Bloc[] {
  const choisis = choisirFaits(faits, selection)
  if (choisis.length === 0)
    return [{bloc: 'paragraphe', texte: 'Aucun fait n’est noté au journal.', style: 'note'}]
  // A column that nobody filled says nothing.
  const avecLieu = choisis.some((f) => f.lieu !== null)
  const avecPresents = choisis.some((f) => participantsDe(f) !== null)
  return [
    {bloc: 'paragraphe', texte: direFaits(choisis, nomenclature)},
    {
      bloc: 'tableau',
      legende,
      colonnes: [
        {libelle: 'Date', alignement: 'gauche', poids: 1.3},
        {libelle: 'Fait', alignement: 'gauche', poids: 4},
        ...(avecLieu ? [{libelle: 'Lieu', alignement: 'gauche', poids: 1.8} as const] : []),
        ...(avecPresents ? [{libelle: 'Participants', alignement: 'droite', poids: 1} as const] : []),
      ],
      lignes: choisis.map((fait) => ligne(fait, {avecLieu, avecPresents})),
      source: 'Source : journal de l’animation régionale.',
    },
  ]
}

/** « 8 faits : 4 présentations au personnel soignant, … » with what was counted, as one sentence. */
export function direFaits(choisis: readonly Fait[], nomenclature?: Nomenclature): string {
  const compte = compterFaits(choisis, {}, nomenclature)
  const types = grouperFaits(choisis, 'type', nomenclature ? {nomenclature} : {})
  const [seul] = types
  const sujet =
    types.length === 1 && seul
      ? accorderUnite(compte.faits, enMinuscule(seul.libelle))
      : accorder(compte.faits, 'fait')
  const series = grouperParIntitule(choisis)
  const detail =
    series.length > 1 && series.length <= GROUPES_EN_PHRASE
      ? ` : ${enumerer(series.map(([intitule, nombre]) => (nombre > 1 ? `${citer(intitule)} (${nombre} fois)` : citer(intitule))))}`
      : ''
  const presences = compte.participants === null ? [] : [accorder(compte.participants, 'participation')]
  const comptes = [...presences, ...ecrireCompteursTotaux(compte)]
  const suite = comptes.length > 0 ? ` On compte ${enumerer(comptes)}.` : ''
  return typographier(`${sujet}${detail}.${suite}`)
}

/** Quotation marks inside quotation marks are the other ones. */
function citer(intitule: string): string {
  return `« ${intitule.replace(/«\s*/g, '“').replace(/\s*»/g, '”')} »`
}

function enMinuscule(texte: string): string {
  return texte.charAt(0).toLowerCase() + texte.slice(1)
}

function grouperParIntitule(faits: readonly Fait[]): [intitule: string, nombre: number][] {
  const nombres = new Map<string, number>()
  for (const {intitule} of faits) nombres.set(intitule, (nombres.get(intitule) ?? 0) + 1)
  return [...nombres].sort(([, a], [, b]) => b - a)
}

type Colonnes = {readonly avecLieu: boolean; readonly avecPresents: boolean}

function ligne(fait: Fait, {avecLieu, avecPresents}: Colonnes): Ligne {
  const comptes = ecrireCompteurs(fait.compteurs, fait.montantCentimes)
  const avec = fait.partenaires.length > 0 ? ` (avec ${enumerer(fait.partenaires)})` : ''
  const participants = participantsDe(fait)
  return {
    role: 'donnee',
    cellules: [
      direJours(fait),
      typographier(`${fait.intitule}${avec}${comptes ? `. ${comptes}.` : ''}`),
      ...(avecLieu ? [typographier(fait.lieu ?? '–')] : []),
      ...(avecPresents ? [participants === null ? '–' : String(participants)] : []),
    ],
  }
}
