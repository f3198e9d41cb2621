import {Drop, Liquid, type LiquidError} from 'liquidjs'
import type {
  Contexte,
  DefautDeRemplissage,
  Filtre,
  Remplissage,
  ValeurDeContexte,
} from '../../documents/index.js'
import {enlever, reperer, SIGNET} from './signets.js'

/** A chapter is a few pages: a loop that would fill the memory stops here. */
const BORNES = {parseLimit: 2_000_000, renderLimit: 5_000, memoryLimit: 20_000_000}

/** What a value holds, printable and open to filters. */
class Valeur extends Drop {
  constructor(champs: object) {
    super()
    Object.assign(this, champs)
  }
  override valueOf(): unknown {
    return this.texte
  }
}

/**
 * Fills the keys of a Markdown text. Values are escaped, so that none can turn into a title, a link or a
 * directive; unknown keys and filters are gathered and not only the first.
 */
export function remplirMarkdown(
  texte: string,
  {
    contexte,
    filtres,
    testsLibres = false,
  }: {
    readonly contexte: Contexte
    readonly filtres: Readonly<Record<string, Filtre>>
    /** A key that is absent may be asked for in an `if`, never printed. */
    readonly testsLibres?: boolean
  },
): Remplissage {
  const liquid = preparer(filtres, testsLibres)
  const vide = {texte: '', lignes: [], cles: []}
  try {
    const gabarit = liquid.parse(reperer(texte))
    const cles = releverCles(liquid, gabarit, texte)
    try {
      const rendu: unknown = liquid.renderSync(gabarit, envelopper(contexte) as object)
      return {...enlever(String(rendu)), defauts: [], cles}
    } catch (erreur) {
      return {...vide, cles, defauts: lireDefauts(erreur)}
    }
  } catch (erreur) {
    return {...vide, defauts: lireDefauts(erreur)}
  }
}

function preparer(filtres: Readonly<Record<string, Filtre>>, testsLibres: boolean): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    lenientIf: testsLibres,
    strictFilters: true,
    catchAllErrors: true,
    ownPropertyOnly: true,
    outputEscape: echapper,
    // No file is ever read on behalf of a text.
    templates: {},
    ...BORNES,
  })
  for (const [nom, filtre] of Object.entries(filtres)) {
    liquid.registerFilter(nom, (valeur: unknown, ...suite: unknown[]) => {
      const rendu = filtre(valeur, ...suite)
      if (rendu === undefined) throw new Error(`usage:${nom}`)
      return rendu
    })
  }
  return liquid
}

/** Character references stand for themselves and never for a mark of the syntax (CommonMark, 2.5). */
function echapper(valeur: unknown): string {
  if (valeur === null || valeur === undefined) return ''
  const nu: unknown = valeur instanceof Drop ? valeur.valueOf() : valeur
  const texte = typeof nu === 'string' || typeof nu === 'number' || typeof nu === 'boolean' ? String(nu) : ''
  return texte.replace(/\s*\n\s*/g, ' ').replace(/[!-/:-@[-`{-~]/g, (signe) => `&#${signe.charCodeAt(0)};`)
}

function envelopper(valeur: ValeurDeContexte): unknown {
  if (Array.isArray(valeur)) return valeur.map((v: ValeurDeContexte) => envelopper(v))
  if (valeur === null || typeof valeur !== 'object') return valeur
  const champs = Object.fromEntries(Object.entries(valeur).map(([cle, v]) => [cle, envelopper(v)]))
  return 'texte' in champs ? new Valeur(champs) : champs
}

function releverCles(liquid: Liquid, gabarit: ReturnType<Liquid['parse']>, texte: string) {
  const {globals} = liquid.analyzeSync(gabarit)
  const total = texte.split('\n').length
  return Object.values(globals)
    .flat()
    .map(({segments, location}) => ({
      cle: segments.filter((s) => typeof s === 'string' || typeof s === 'number').join('.'),
      ligne: Math.min(location.row, total),
    }))
    .toSorted((a, b) => a.ligne - b.ligne)
}

function lireDefauts(erreur: unknown): DefautDeRemplissage[] {
  if (!(erreur instanceof Error)) throw erreur
  const {errors} = erreur as {errors?: readonly LiquidError[]}
  return (errors ?? [erreur as LiquidError]).map(lireDefaut)
}

function lireDefaut(erreur: LiquidError): DefautDeRemplissage {
  // Absent when the fault is not that of a line, such as a limit.
  const jeton = erreur.token as LiquidError['token'] | undefined
  const ligne = jeton?.getPosition()[0] ?? 1
  const {message} = erreur
  const cle = /undefined variable: ([^,\s]+)/.exec(message)?.[1]
  if (cle) return {ligne, genre: 'cle', nom: cle}
  const filtre = /undefined filter: ([^,\s]+)/.exec(message)?.[1]
  if (filtre) return {ligne, genre: 'filtre', nom: filtre}
  const usage = /usage:([a-z_]+)/.exec(message)?.[1]
  if (usage) return {ligne, genre: 'usage', nom: usage}
  if (/limit exceeded/.test(message)) return {ligne, genre: 'demesure', nom: ''}
  const trouve = jeton?.getText().replaceAll(SIGNET, '').trim().split('\n')[0] ?? ''
  return {ligne, genre: 'syntaxe', nom: trouve.slice(0, 60)}
}
