import type {ChiffreEnVue} from '../../documents/index.js'
import {accorder, nomDuMois} from '../../shared/francais.js'
import type {Chiffre, ChiffrePresente, Chiffres} from '../chiffres/index.js'
import type {Indicateur, Referentiel} from '../referentiel/index.js'
import type {Structure} from '../structures/index.js'

/** What every networks' page opens with, in the order they are published; others follow in that of the référentiel. */
const EN_TETE: readonly string[] = [
  'premiers_accueils',
  'jeunes_en_contact',
  'entrees_emploi',
  'entrees_formation',
  'civis',
  'civis_renforce',
  'civis_droit_commun',
  'pacea',
  'garantie_jeunes',
  'cej',
]

/** Told with another figure, or the same young people asked something else. */
const DITS_AILLEURS: ReadonlySet<string> = new Set(['entrees_alternance', 'demande_premier_accueil'])

/** Figures of activity in the order of publication: what the directory counts is told apart. */
export function ordonnerActivite<C extends {readonly code: string}>(
  chiffres: readonly C[],
  {indicateurs}: Referentiel,
): C[] {
  const annuaire = new Set(indicateurs.filter((i) => i.origine === 'annuaire').map((i) => i.code))
  const activite = chiffres.filter((c) => !annuaire.has(c.code) && !DITS_AILLEURS.has(c.code))
  const rang = ({code}: C) => {
    const trouve = EN_TETE.indexOf(code)
    return trouve < 0 ? EN_TETE.length : trouve
  }
  return activite.toSorted((a, b) => rang(a) - rang(b))
}

const NON_RENSEIGNE = 'non renseigné'

type Etendue = Pick<Chiffres, 'annee' | 'a_fin'>

/** « au 31/12/2008 », « à fin juin 2008 ». */
export function direFin({annee, a_fin}: Etendue): string {
  return a_fin === null ? `au 31/12/${annee}` : `à fin ${moisDe(a_fin)} ${annee}`
}

/** « l'année 2008 », « janvier à juin 2008 », « janvier 2008 ». */
export function direEtendue({a_fin}: Etendue, annee: number): string {
  if (a_fin === null) return `l'année ${annee}`
  return a_fin.endsWith('-01') ? `janvier ${annee}` : `janvier à ${moisDe(a_fin)} ${annee}`
}

/** The headings of the two years compared: « 2008 », or « fin juin 2008 » for the same months of each. */
export function nommerAnnees({annee, a_fin}: Etendue): readonly [precedente: string, courante: string] {
  const tete = a_fin === null ? '' : `fin ${moisDe(a_fin)} `
  return [`${tete}${annee - 1}`, `${tete}${annee}`]
}

/** « 2008 », « 2008-06 »: what a file name says of the period. */
export function marquerEtendue({annee, a_fin}: Etendue): string {
  return a_fin ?? String(annee)
}

function moisDe(aFin: string): string {
  return nomDuMois(Number(aFin.slice(5)))
}

/** A figure as a tile: a mention without which it would be misread stands in it. */
export function enTuile(presente: ChiffrePresente, {majeur = false}: {majeur?: boolean} = {}): ChiffreEnVue {
  const {valeur, libelle, evolution, sens, realisation, tauxBrut: part, details, aSignaler} = presente
  return {
    valeur,
    libelle,
    // What « s. » means is told once, under the tiles.
    details: [...details.filter(estDite).slice(0, 2), ...aSignaler.filter((m) => !ditLeSecret(m))],
    ...(evolution !== null && sens !== null ? {evolution: {texte: evolution, sens}} : {}),
    ...(realisation !== null && part !== null ? {jauge: {part, texte: realisation}} : {}),
    ...(majeur ? {majeur} : {}),
  }
}

/** A share that nobody gave takes room for nothing in a tile; tables say it. */
function estDite(detail: string): boolean {
  return !detail.endsWith(NON_RENSEIGNE)
}

function ditLeSecret(mention: string): boolean {
  return mention.startsWith('« s. »')
}

/** What « s. » means, when a figure of the page is hidden: a sentence, or none. */
export function direLeSecret(presentes: readonly ChiffrePresente[]): string[] {
  const mentions = presentes.flatMap((p) => p.mentions.filter(ditLeSecret))
  return [...new Set(mentions)].map((m) => `${m}.`)
}

/** « 11 mois sur 12 », when a figure lacks months; null when it is whole. */
export function moisManquants({mentions}: {readonly mentions: readonly string[]}): string | null {
  const trouvee = mentions.map((m) => /^\d+ mois sur \d+/.exec(m)?.[0]).find((m) => m !== undefined)
  return trouvee ?? null
}

/** True for a figure that has a value, be it one that the secret hides: it is printed « s. », never left out. */
export function estDonne({valeur, secret}: Chiffre): boolean {
  return valeur !== null || (secret?.includes('valeur') ?? false)
}

/** The indicators of a référentiel by code. */
export function indexer({indicateurs}: Referentiel): ReadonlyMap<string, Indicateur> {
  return new Map(indicateurs.map((i) => [i.code, i]))
}

/** A mention with its structures counted and no longer named: « sans valeur : 2 structures ». */
export function taireLesNoms(mention: string, structures: readonly Pick<Structure, 'nom'>[]): string {
  let reste = mention
  const bornes: {debut: number; fin: number}[] = []
  for (const {nom} of structures.toSorted((a, b) => b.nom.length - a.nom.length)) {
    const debut = reste.indexOf(nom)
    if (debut < 0) continue
    bornes.push({debut, fin: debut + nom.length})
    reste = reste.slice(0, debut) + '\u0000'.repeat(nom.length) + reste.slice(debut + nom.length)
  }
  if (bornes.length === 0) return mention
  const debut = Math.min(...bornes.map((b) => b.debut))
  const fin = Math.max(...bornes.map((b) => b.fin))
  const combien = bornes.length === 1 ? '1 structure' : `${bornes.length} structures`
  return mention.slice(0, debut) + combien + mention.slice(fin)
}

/** « 17 structures sur 20 ont tout envoyé »; « Aucune structure sur 20 n'a tout envoyé ». */
export function direCombienOnt(combien: number, sur: number, fait: string): string {
  if (combien === 0) return `Aucune structure sur ${sur} n'a ${fait}`
  return `${accorder(combien, 'structure')} sur ${sur} ${combien < 2 ? 'a' : 'ont'} ${fait}`
}
