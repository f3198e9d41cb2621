import {
  type Completude,
  ecrirePeriodes,
  type Manquant,
  type Reception,
  type StructureSuivie,
} from '../../metier/activite/index.js'
import {accorder, enumerer, formaterPourcentage} from '../../shared/francais.js'
import {genreDePeriode, moisDePeriode, type Periode} from '../../shared/periode.js'
import {ecrirePeriode} from '../../shared/periode-ecrite.js'
import {largeurDuTerminal, plier, retraiter} from '../mise-en-page.js'
import type {Tableau} from '../tableau.js'

const MARQUES: Readonly<Record<Reception['etat'], string>> = {
  complet: '●',
  partiel: '◐',
  absent: '·',
  non_attendu: ' ',
}

/** The marks in words, for who does not see them or does not know them. */
export const LEGENDE = '● complet   ◐ partiel   · rien   (case vide : non attendu)'

const INITIALES = ['J', 'F', 'M', 'A', 'M', 'J', 'J', 'A', 'S', 'O', 'N', 'D']

/** Structures × periods. */
export function tableauDeCompletude({structures, periodes}: Completude): Tableau {
  return {
    colonnes: [
      {titre: 'Structure'},
      ...periodes.map(({periode}) => ({titre: enTete(periode as Periode)})),
      {titre: 'Complets', aligne: 'droite' as const},
    ],
    lignes: structures.map((s) => [
      s.nom,
      ...s.periodes.map(({etat}) => MARQUES[etat]),
      `${s.complets}/${s.attendus}`,
    ]),
  }
}

/** The five numbers, what they rest on, and what is missing. */
export function presenterCompletude(completude: Completude): string {
  const {attendus, complets, taux, dans_les_delais, taux_dans_les_delais, a_fin, annee, delai} = completude
  if (a_fin === null)
    return `Aucun mois de ${annee} n'est encore terminé : rien n'est attendu pour l'instant.`
  return [
    LEGENDE,
    '',
    `À fin ${ecrirePeriode(a_fin as Periode)} : ${accorder(attendus, 'envoi attendu', 'envois attendus')}, ${accorder(complets, 'complet')}${pourcent(taux)}, ${accorder(completude.partiels, 'partiel')}, ${completude.absents} sans rien.`,
    `Dans les délais (${accorder(delai, 'jour')} après la période, d'après la date d'import) : ${dans_les_delais}${pourcent(taux_dans_les_delais)}.`,
    ...decrireRythmes(completude),
    '',
    ...decrireManques(completude),
  ].join('\n')
}

function pourcent(part: number | null): string {
  return part === null ? '' : ` (${formaterPourcentage(part, 1)})`
}

function decrireRythmes({indicateurs}: Completude): string[] {
  const libelles = {mensuel: 'Chaque mois', trimestriel: 'Chaque trimestre', annuel: "Une fois l'an"} as const
  return (['mensuel', 'trimestriel', 'annuel'] as const).flatMap((rythme) => {
    const siens = indicateurs.filter((i) => i.rythme === rythme).map((i) => i.libelle)
    return siens.length > 0 ? plier(`${libelles[rythme]} : ${enumerer(siens)}.`, largeurDuTerminal()) : []
  })
}

function decrireManques({structures, attendus}: Completude): string[] {
  const incompletes = structures.filter((s) => s.manquants.length > 0)
  if (attendus === 0) return ["Rien n'est attendu."]
  if (incompletes.length === 0) {
    return [
      `Tout est complet : les ${accorder(structures.length, 'structure')} ont donné tous les indicateurs attendus.`,
    ]
  }
  return [
    `Il manque quelque chose à ${accorder(incompletes.length, 'structure')} sur ${structures.length} :`,
    ...incompletes.flatMap(presenterManques),
  ]
}

function presenterManques({nom, code, complets, partiels, manquants}: StructureSuivie): string[] {
  const rien = complets + partiels === 0 ? " : rien n'est arrivé" : ''
  return [
    `  ${nom} (${code})${rien}`,
    ...regrouper(manquants).map((ligne) => retraiter(plier(ligne, largeurDuTerminal() - 4), 4)),
  ]
}

/** Indicators that miss the same periods are said together. */
export function regrouper(manquants: readonly Manquant[]): string[] {
  const parPeriodes = new Map<string, string[]>()
  for (const {libelle, periodes} of manquants) {
    const quand = ecrirePeriodes(periodes)
    parPeriodes.set(quand, [...(parPeriodes.get(quand) ?? []), libelle])
  }
  return [...parPeriodes].map(([quand, libelles]) => `${quand} : ${libelles.join(', ')}`)
}

function enTete(periode: Periode): string {
  const genre = genreDePeriode(periode)
  if (genre === 'mois') return INITIALES[moisDePeriode(periode) - 1] ?? ''
  return genre === 'trimestre' ? periode.slice(-2) : 'An'
}
