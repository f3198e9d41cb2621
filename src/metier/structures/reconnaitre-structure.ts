import {distance} from 'fastest-levenshtein'
import {empreinte, empreinteDeMots, motsDe} from '../../shared/empreinte.js'
import type {CodeStructure, Structure} from './types.js'

/** Words of the trade that do not tell one structure from another. */
const MOTS_DU_METIER = new Set(
  motsDe('mission locale local ml mli mlj paio bassin arrondissement ville pays'),
)

/** Words that tell one place of a structure from another, not one structure from another. */
const MOTS_DE_LIEU = new Set(['jeune', 'siege', 'site', 'antenne', 'principal'])

/** Under this likeness two names are simply different: « Nord Mosellan » is no candidate for « Nord Meusien ». */
const RESSEMBLANCE_MINIMALE = 0.75
const CANDIDATS_MONTRES = 3

/**
 * How a name read in a file was recognised. Only `reconnue` is ever used; a `doute` is asked or refused, never
 * guessed (design §5).
 */
export type Reconnaissance =
  | {
      readonly issue: 'reconnue'
      readonly code: CodeStructure
      readonly par: 'exact' | 'empreinte' | 'appellation'
    }
  | {readonly issue: 'doute'; readonly candidats: readonly Structure[]}
  | {readonly issue: 'inconnue'}

/** The names of a network, ready to be recognised. Built once per command. */
export type Annuaire = {
  readonly structures: readonly Structure[]
  readonly exacts: ReadonlyMap<string, CodeStructure>
  readonly empreintes: ReadonlyMap<string, readonly Structure[]>
  /** What a name that is not known is compared with. */
  readonly voisinage: readonly {readonly structure: Structure; readonly nom: NomCompare}[]
  readonly appellations: ReadonlyMap<string, CodeStructure>
}

/** `appellations` are the user's saved answers: name as received → code of structure. */
export function construireAnnuaire(
  structures: readonly Structure[],
  appellations: Readonly<Record<string, string>>,
): Annuaire {
  const codes = new Map(structures.map((s) => [s.code as string, s.code]))
  const empreintes = new Map<string, Structure[]>()
  for (const structure of structures) {
    const noms = nomsDe(structure)
    for (const cle of new Set(noms.flatMap((nom) => [empreinte(nom), empreinteDistinctive(nom)]))) {
      empreintes.set(cle, [...(empreintes.get(cle) ?? []), structure])
    }
  }
  return {
    structures,
    exacts: new Map(
      structures.flatMap((s) => [s.nomOfficiel ?? s.nom, s.nom, s.code].map((nom) => [nom, s.code] as const)),
    ),
    empreintes,
    voisinage: structures.map((structure) => ({structure, nom: nomCompare(structure.nom)})),
    appellations: new Map(
      Object.entries(appellations).flatMap(([texte, code]) => {
        const connu = codes.get(code)
        return connu ? [[empreinte(texte), connu] as const] : []
      }),
    ),
  }
}

/** Its name, and the one i-milo gives it, « 54-ML NANCY », without its département. */
function nomsDe({nom, nomOfficiel}: Structure): string[] {
  return nomOfficiel ? [nom, nomOfficiel.replace(/^(?:\d{2,3}|2[AB])\s*[-\u2013]\s*/, '')] : [nom]
}

/** False for « Mission Locale Jeunes » or « Siège »: words that name nobody. */
export function distingueUneStructure(nom: string): boolean {
  return motsDe(nom).some((mot) => !MOTS_DU_METIER.has(mot) && !MOTS_DE_LIEU.has(mot))
}

/** Recognises a structure's name in four stages: exact, fingerprint, saved appellation, near candidates. */
export function reconnaitreStructure(annuaire: Annuaire, texte: string): Reconnaissance {
  const nom = texte.trim()
  const exact = annuaire.exacts.get(nom)
  if (exact) return {issue: 'reconnue', code: exact, par: 'exact'}

  const memeEmpreinte =
    annuaire.empreintes.get(empreinte(nom)) ?? annuaire.empreintes.get(empreinteDistinctive(nom)) ?? []
  const compatibles = memeEmpreinte.filter((s) => typeCompatible(s, nom))
  if (compatibles.length === 1 && compatibles[0]) {
    return {issue: 'reconnue', code: compatibles[0].code, par: 'empreinte'}
  }
  const appellation = annuaire.appellations.get(empreinte(nom))
  if (appellation) return {issue: 'reconnue', code: appellation, par: 'appellation'}

  if (memeEmpreinte.length > 0) return {issue: 'doute', candidats: memeEmpreinte.slice(0, CANDIDATS_MONTRES)}
  const candidats = candidatsProches(annuaire, nom)
  return candidats.length > 0 ? {issue: 'doute', candidats} : {issue: 'inconnue'}
}

/** The fingerprint without the words every structure shares; the whole one when nothing else is left. */
function empreinteDistinctive(nom: string): string {
  const mots = motsDe(nom)
  const propres = mots.filter((mot) => !MOTS_DU_METIER.has(mot))
  return empreinteDeMots(propres.length > 0 ? propres : mots)
}

/** « PAIO de X » never silently names the Mission Locale of X, nor the reverse. */
function typeCompatible(structure: Structure, nom: string): boolean {
  const mots = motsDe(nom)
  if (mots.includes('paio')) return structure.type === 'PAIO'
  const ditMissionLocale = mots.some((mot) => ['ml', 'mli', 'mlj', 'mission'].includes(mot))
  return !ditMissionLocale || structure.type === 'ML'
}

function candidatsProches(annuaire: Annuaire, nom: string): readonly Structure[] {
  const cherche = nomCompare(nom)
  return annuaire.voisinage
    .map(({structure, nom: sien}) => ({structure, note: ressemblance(cherche, sien)}))
    .filter(({note}) => note >= RESSEMBLANCE_MINIMALE)
    .sort((a, b) => b.note - a.note)
    .slice(0, CANDIDATS_MONTRES)
    .map(({structure}) => structure)
}

/** A name as it is compared with others, by its letters and by its words. */
type NomCompare = {readonly cle: string; readonly mots: readonly string[]}

function nomCompare(nom: string): NomCompare {
  const cle = empreinteDistinctive(nom)
  return {cle, mots: cle.split(' ')}
}

/** 1 for equal words; names of which one holds all the words of the other count as near. */
function ressemblance({cle: a, mots: motsA}: NomCompare, {cle: b, mots: motsB}: NomCompare): number {
  const [court, long] = motsA.length <= motsB.length ? [motsA, motsB] : [motsB, motsA]
  if (court.some((mot) => mot.length > 3) && court.every((mot) => long.includes(mot))) return 0.9
  // The letters that one has more of are as many differences: too many, and the others need not be counted.
  const [petite, grande] = [Math.min(a.length, b.length), Math.max(a.length, b.length, 1)]
  if (petite / grande < RESSEMBLANCE_MINIMALE) return 0
  return 1 - distance(a, b) / grande
}
