import {stripVTControlCharacters} from 'node:util'
import type {CodeMessage} from '../shared/catalogue/index.js'
import {ErreurMetier} from '../shared/erreur-metier.js'
import {enumerer} from '../shared/francais.js'
import {plusProches} from './proche.js'

/** What the translation needs to know of the command that was typed. */
export type CommandeTapee = {
  /** As typed: « activite importer ». */
  readonly nom: string
  readonly options: readonly string[]
  readonly arguments: readonly string[]
}

type Traduction = {code: CodeMessage; message: string; pistes?: string[]; details?: Record<string, unknown>}
type Regle = readonly [
  phrase: RegExp,
  traduire: (lu: readonly string[], commande: CommandeTapee, erreur: Error) => Traduction,
]

/**
 * oclif does not export its parse errors and writes them in English: they are known by their sentence, checked one
 * by one in tests. The real values stay inside.
 */
const REGLES: readonly Regle[] = [
  [/^Nonexistent flags?: (.+)$/m, ([, options = ''], commande) => optionInconnue(options, commande)],
  [/^Unexpected arguments?: (.+)$/m, ([, restes = ''], commande) => elementEnTrop(restes, commande)],
  [/^Missing \d+ required args?/m, (_lu, _commande, erreur) => argumentAbsent(erreur)],
  [
    /Missing required flag (\S+)/,
    ([, option = '']) => absente(option, `L'option --${option} est obligatoire.`),
  ],
  [
    /^Flag --(\S+) expects one of these values: (.+)$/m,
    ([, option = '', choix = '']) =>
      absente(option, `L'option --${option} attend une valeur parmi ${liste(choix)}.`),
  ],
  [
    /^Flag --(\S+) expects a value$/m,
    ([, option = '']) => absente(option, `L'option --${option} attend une valeur.`),
  ],
  [
    /^Flag --(\S+) can only be specified once$/m,
    ([, option = '']) =>
      incompatible(`L'option --${option} est donnée plusieurs fois ; une seule est attendue.`),
  ],
  [
    /^Expected --(\S+?)=(.*) to be one of: (.+)$/m,
    ([, option = '', recu = '', choix = '']) => refusee(`L'option --${option}`, recu, liste(choix)),
  ],
  [
    /^Expected (.*) to be one of: (.+)$/m,
    ([, recu = '', choix = ''], commande) => refusee(`« animreg ${commande.nom} »`, recu, liste(choix)),
  ],
  [
    /^Parsing --(\S+) \n\tExpected an integer but received: (.*)$/m,
    ([, option = '', recu = '']) => refusee(`L'option --${option}`, recu, 'un nombre entier'),
  ],
  [
    /^Parsing --(\S+) \n\tExpected an integer greater than or equal to (\S+) but received: (.*)$/m,
    ([, option = '', seuil = '', recu = '']) =>
      refusee(`L'option --${option}`, recu, `un nombre entier à partir de ${seuil}`),
  ],
  [
    /^Parsing --(\S+) \n\tExpected an integer less than or equal to (\S+) but received: (.*)$/m,
    ([, option = '', seuil = '', recu = '']) =>
      refusee(`L'option --${option}`, recu, `un nombre entier jusqu'à ${seuil}`),
  ],
  [
    /--([a-z-]+)(?:=\S*)? cannot also be provided when using --([a-z-]+)/,
    ([, une = '', autre = '']) => incompatible(`Les options --${une} et --${autre} ne vont pas ensemble.`),
  ],
  [
    /All of the following must be provided when using --([a-z-]+): (.+)/,
    ([, une = '', autres = '']) => incompatible(`L'option --${une} demande aussi ${liste(autres)}.`),
  ],
  [
    /One of the following must be provided when using --([a-z-]+): (.+)/,
    ([, une = '', autres = '']) =>
      incompatible(`L'option --${une} demande aussi l'une des options ${liste(autres)}.`),
  ],
  [
    /Only the following can be provided when using --([a-z-]+): (.+)/,
    ([, une = '', autres = '']) => incompatible(`L'option --${une} ne va qu'avec ${liste(autres)}.`),
  ],
  [
    /Exactly one of the following must be provided: (.+)/,
    ([, options = '']) => incompatible(`Donnez une option, et une seule, parmi ${liste(options)}.`),
  ],
  [
    /At least one of the following must be provided: (.+)/,
    ([, options = '']) => incompatible(`Donnez au moins une option parmi ${liste(options)}.`),
  ],
]

/** The French for an error met while oclif read the line typed; `undefined` when the error is not of that kind. */
export function traduireErreurDeSaisie(erreur: Error, commande: CommandeTapee): ErreurMetier | undefined {
  const phrase = stripVTControlCharacters(erreur.message)
  if (erreur instanceof ErreurMetier) return sansHabillage(erreur, phrase)
  for (const [forme, traduire] of REGLES) {
    const lu = forme.exec(phrase)
    if (!lu) continue
    const {code, message, pistes = [], details = {}} = traduire(lu, commande, erreur)
    const aide = `« animreg ${commande.nom} --help » montre les options et des exemples.`
    return new ErreurMetier(code, message, {pistes: [...pistes, aide], details})
  }
  return undefined
}

/** oclif wraps in English the message of any error thrown while an option is read, ours included. */
function sansHabillage(erreur: ErreurMetier, phrase: string): ErreurMetier {
  const lu = /^Parsing --\S+ \n\t([\s\S]*)\nSee more help with --help$/.exec(phrase)
  if (!lu?.[1]) return erreur
  return new ErreurMetier(erreur.code, lu[1], {pistes: erreur.pistes, details: erreur.details})
}

function optionInconnue(options: string, commande: CommandeTapee): Traduction {
  const inconnues = options.split(', ').map((option) => option.split('=')[0] ?? option)
  const connues = commande.options.map((option) => `--${option}`)
  const pistes = inconnues
    .flatMap((inconnue) => plusProches(inconnue, connues, 1))
    .map((proche) => `Vouliez-vous dire « ${proche} » ?`)
  const message =
    inconnues.length === 1
      ? `L'option « ${inconnues[0]} » n'existe pas pour « animreg ${commande.nom} ».`
      : `Les options ${citer(inconnues)} n'existent pas pour « animreg ${commande.nom} ».`
  return {code: 'CLI-002', message, pistes, details: {options: inconnues}}
}

function elementEnTrop(restes: string, commande: CommandeTapee): Traduction {
  const enTrop = restes.split(', ')
  const attendus = commande.arguments.map((nom) => nom.toUpperCase())
  const attendu = attendus.length > 0 ? `attend ${enumerer(attendus)}` : "n'attend que des options"
  return {
    code: 'CLI-004',
    message: `En trop sur la ligne : ${citer(enTrop)} ; « animreg ${commande.nom} » ${attendu}.`,
    pistes: ['Si un nom contient des espaces, mettez-le entre guillemets ("…").'],
    details: {en_trop: enTrop},
  }
}

/** The error carries the declarations of what is missing. */
function argumentAbsent(erreur: Error): Traduction {
  const absents = (erreur as Error & {args: readonly {name: string; description?: string}[]}).args
  const noms = absents.map(({name, description = 'à donner'}) => `${name.toUpperCase()} (${description})`)
  const manque = absents.length > 1 ? 'Il manque, dans cet ordre :' : 'Il manque'
  return {
    code: 'CLI-003',
    message: `${manque} ${enumerer(noms)}.`,
    details: {absents: absents.map(({name}) => name)},
  }
}

function absente(option: string, message: string): Traduction {
  return {code: 'CLI-003', message, details: {absents: [`--${option}`]}}
}

function refusee(qui: string, recu: string, attendu: string): Traduction {
  return {
    code: 'CLI-005',
    message: `${qui} a reçu « ${recu} » ; attendu : ${attendu}.`,
    details: {valeur: recu},
  }
}

function incompatible(message: string): Traduction {
  return {code: 'CLI-006', message}
}

function liste(elements: string): string {
  return enumerer(elements.split(/, ?/), 'ou')
}

function citer(mots: readonly string[]): string {
  return enumerer(mots.map((mot) => `« ${mot} »`))
}
