import {accorder, enumerer, formaterDate, formaterPourcentage} from '../../../shared/francais.js'
import type {CodeStructure} from '../types.js'
import {continueSousLeMemeCode, ordonnerMouvements} from './genres.js'
import {finsDAnnee, justeAvant} from './jours.js'
import {nomALaDate, reseauALaDate} from './reseau-a-la-date.js'
import type {FaitsDuReseau, Mouvement, StructureALaDate} from './types.js'

type Nommer = (code: CodeStructure, jour: string) => string

/** What the network counts on a day. */
export type Effectif = {readonly structures: number; readonly missions_locales: number; readonly paio: number}

/** The changes of a year, ready for the report. */
export type ChangementsDeLAnnee = {
  readonly annee: number
  readonly avant: Effectif
  readonly apres: Effectif
  /** « Le réseau passe de 20 à 19 structures… » */
  readonly resume: string
  /** One sentence per mouvement, in order. */
  readonly phrases: readonly string[]
}

/** What changed in the network in a year: the paragraph of the report. */
export function ceQuiAChange(faits: FaitsDuReseau, annee: number): ChangementsDeLAnnee {
  const {du, au} = finsDAnnee(annee)
  const [avant, apres] = [compter(reseauALaDate(faits, du)), compter(reseauALaDate(faits, au))]
  const duTemps = faits.mouvements.filter(({date}) => date > du && date <= au)
  return {annee, avant, apres, resume: resumer(annee, avant, apres), phrases: raconterTous(faits, duTemps)}
}

/** Counts the structures of a network by type. */
export function compter(structures: readonly Pick<StructureALaDate, 'type'>[]): Effectif {
  const missionsLocales = structures.filter((s) => s.type === 'ML').length
  return {
    structures: structures.length,
    missions_locales: missionsLocales,
    paio: structures.length - missionsLocales,
  }
}

/** « 19 structures : 15 Missions Locales et 4 PAIO » */
export function decrireEffectif({structures, missions_locales, paio}: Effectif): string {
  const total = accorder(structures, 'structure')
  if (structures > 1 && paio === 0) return `${total}, toutes des Missions Locales`
  const parType = [
    ...(missions_locales > 0 ? [accorder(missions_locales, 'Mission Locale', 'Missions Locales')] : []),
    ...(paio > 0 ? [accorder(paio, 'PAIO', 'PAIO')] : []),
  ]
  return parType.length > 0 ? `${total} : ${enumerer(parType)}` : total
}

function resumer(annee: number, avant: Effectif, apres: Effectif): string {
  return avant.structures === apres.structures
    ? `Au 31/12/${annee}, le réseau compte toujours ${decrireEffectif(apres)}.`
    : `Au 31/12/${annee}, le réseau compte ${decrireEffectif(apres)}, contre ${avant.structures} un an plus tôt.`
}

/** Each mouvement as a French sentence, with the names of the time, in the order of the facts. */
export function raconterTous(faits: FaitsDuReseau, mouvements: readonly Mouvement[]): string[] {
  const nommer = nomALaDate(faits)
  return ordonnerMouvements(mouvements).map((m) => raconter(m, nommer))
}

function raconter(mouvement: Mouvement, nommer: Nommer): string {
  const {date, precision, acte} = mouvement
  const suites = [precision, acte].filter((texte) => texte !== null)
  const fin = suites.length > 0 ? ` (${suites.join(' ; ')})` : ''
  return `Le ${formaterDate(date)}, ${proposition(mouvement, nommer)}${fin}.`
}

function proposition(mouvement: Mouvement, nommer: Nommer): string {
  const {genre, date, sources, cibles} = mouvement
  const avant = sources.map((code) => avecArticle(nommer(code, justeAvant(date))))
  const apres = cibles.map(({code}) => avecArticle(nommer(code, date)))
  const source = enumerer(avant)
  const cible = enumerer(apres)
  const pluriel = sources.length > 1
  switch (genre) {
    case 'creation':
      return `${cible} est créée`
    case 'transformation':
      return avant[0] === apres[0] && continueSousLeMemeCode(mouvement)
        ? `${source} devient une Mission Locale`
        : `${source} devient ${cible}`
    case 'renommage':
      return `${source} prend le nom de « ${cibles.map((c) => nommer(c.code, date)).join('')} »`
    case 'territoire':
      return cible
        ? `une partie du territoire de ${source} passe à ${cible}`
        : `le territoire de ${source} change`
    case 'scission':
      return `${source} est partagée entre ${enumerer(cibles.map((c, i) => `${apres[i] ?? ''}${partEcrite(c.part)}`))}`
    case 'regroupement':
      return `${source} se regroupent et deviennent ${cible}`
    case 'absorption':
      return `${source} ${pluriel ? 'sont absorbées' : 'est absorbée'} par ${cible}`
    case 'fermeture':
      return `${source} ${pluriel ? 'ferment' : 'ferme'}`
  }
}

function partEcrite(part: number | null): string {
  if (part === null) return ''
  return ` (${formaterPourcentage(part, Number.isInteger(Math.round(part * 1e6) / 1e4) ? 0 : 1)})`
}

/** Mission Locale and PAIO are both feminine; any other name is quoted after the word that carries the gender. */
function avecArticle(nom: string): string {
  return /^(?:Mission|PAIO|Permanence|ML)\b/.test(nom) ? `la ${nom}` : `la structure « ${nom} »`
}
