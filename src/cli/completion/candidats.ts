import {sansAccents} from '../../shared/francais.js'

/** What the manifest says of a command, as far as a line being typed needs it. */
export type Manifeste = {readonly commands: Readonly<Record<string, CommandeConnue>>}

type CommandeConnue = {
  readonly summary?: string
  readonly hidden?: boolean
  readonly args?: Readonly<Record<string, Valeur>>
  readonly flags?: Readonly<Record<string, OptionConnue>>
}
type Valeur = {readonly name: string; readonly options?: readonly string[]}
type OptionConnue = Valeur & {
  readonly description?: string
  readonly helpValue?: string
  readonly hidden?: boolean
  readonly type?: 'option' | 'boolean'
}

/** A word that may come next, and what it means. */
export type Candidat = {readonly mot: string; readonly sens?: string | undefined}

/** Words that only the espace knows. */
export type Famille = 'structure' | 'chiffre' | 'annee' | 'message'

/** What may come next: words, or a family of the espace's own words; nothing where a file or a free text goes. */
export type Suite = {readonly candidats: readonly Candidat[]; readonly famille?: Famille | undefined}

const RIEN: Suite = {candidats: []}

/** What may replace the last of these words, which is the one being typed (empty after a space). */
export function suitePossible({commands}: Manifeste, mots: readonly string[]): Suite {
  const ids = Object.keys(commands).filter((id) => !commands[id]?.hidden)
  const faits = mots.slice(0, -1)
  const [id, reste] = commandeDe(faits, ids)
  if (id === undefined)
    return faits.some((mot) => mot.startsWith('-')) ? RIEN : motsSuivants(faits, commands, ids)
  const dansLaCommande = suiteDansLaCommande(commands[id] ?? {}, reste, mots.at(-1) ?? '')
  // « structures mouvement » is a command's beginning as well as a subject.
  return reste.length > 0 ? dansLaCommande : unir(motsSuivants(faits, commands, ids), dansLaCommande)
}

/** The longest beginning of the line that is a command. */
function commandeDe(
  faits: readonly string[],
  ids: readonly string[],
): readonly [id: string | undefined, reste: readonly string[]] {
  const cles = faits.map((mot) => sansAccents(mot))
  for (let combien = cles.length; combien > 0; combien--) {
    const id = cles.slice(0, combien).join(':')
    if (ids.includes(id)) return [id, faits.slice(combien)]
  }
  return [undefined, faits]
}

function motsSuivants(
  faits: readonly string[],
  commands: Manifeste['commands'],
  ids: readonly string[],
): Suite {
  const debut = faits.map((mot) => `${sansAccents(mot)}:`).join('')
  const suivants = new Map<string, string | undefined>()
  for (const id of ids.filter((un) => un.startsWith(debut))) {
    const [mot = '', ...plusLoin] = id.slice(debut.length).split(':')
    if (!suivants.has(mot)) suivants.set(mot, plusLoin.length > 0 ? undefined : commands[id]?.summary)
  }
  return {candidats: [...suivants].map(([mot, sens]) => ({mot, sens}))}
}

function suiteDansLaCommande(
  {args = {}, flags = {}}: CommandeConnue,
  reste: readonly string[],
  courant: string,
): Suite {
  if (reste.includes('--')) return RIEN
  const attendue = flags[(reste.at(-1) ?? '').replace(/^--/, '')]
  if (reste.at(-1)?.startsWith('--') && attendue?.type === 'option') return valeursDe(attendue)
  if (courant.startsWith('-')) return optionsRestantes(flags, reste)
  const place = reste.filter((mot, rang) => !mot.startsWith('-') && !estUneValeur(reste, rang, flags)).length
  const argument = Object.values(args)[place]
  return argument ? valeursDe(argument) : optionsRestantes(flags, reste)
}

function estUneValeur(
  reste: readonly string[],
  rang: number,
  flags: Readonly<Record<string, OptionConnue>>,
): boolean {
  const avant = reste[rang - 1] ?? ''
  return avant.startsWith('--') && flags[avant.slice(2)]?.type === 'option'
}

function optionsRestantes(flags: Readonly<Record<string, OptionConnue>>, reste: readonly string[]): Suite {
  const candidats = Object.values(flags)
    .filter(({name, hidden}) => !hidden && !reste.includes(`--${name}`))
    .map(({name, description}) => ({mot: `--${name}`, sens: description}))
  return {candidats: [...candidats, {mot: '--help', sens: "l'aide de cette commande"}]}
}

function valeursDe(attendue: OptionConnue): Suite {
  if (attendue.options) return {candidats: attendue.options.map((mot) => ({mot}))}
  return {candidats: [], famille: familleDe(attendue)}
}

const STRUCTURES = new Set(['structure', 'source', 'cible', 'pour'])

/** The names and forms under which commands ask for a structure, a figure, a year, a message. */
function familleDe({
  name,
  helpValue,
  ...attendue
}: OptionConnue & {readonly description?: string}): Famille | undefined {
  if (helpValue === 'AAAA' || name === 'annee') return 'annee'
  const codee = helpValue === undefined || ['CODE', 'STRUCTURE', 'NOM'].includes(helpValue)
  if (codee && STRUCTURES.has(name)) return 'structure'
  if (name !== 'code') return undefined
  if (attendue.description?.includes('ACT-003')) return 'message'
  return /\bchiffre/.test(attendue.description ?? '') ? 'chiffre' : undefined
}

function unir(une: Suite, autre: Suite): Suite {
  return {candidats: [...une.candidats, ...autre.candidats], famille: autre.famille}
}
