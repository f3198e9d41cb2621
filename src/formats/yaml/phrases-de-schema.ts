import type {z} from 'zod'
import {enumerer} from '../../shared/francais.js'

type Ecart = z.core.$ZodRawIssue

const AUTRE_FORME = "une valeur d'une autre forme est attendue"

const ATTENDUS: Readonly<Record<string, string>> = {
  string: 'un texte est attendu',
  number: 'un nombre est attendu',
  int: 'un nombre entier est attendu',
  boolean: '« true » (oui) ou « false » (non) est attendu',
  array: 'une liste est attendue (une ligne « - … » par élément)',
  tuple: 'une liste est attendue (une ligne « - … » par élément)',
  object: 'un groupe de lignes « clé: valeur », décalées de deux espaces, est attendu',
  record: 'un groupe de lignes « clé: valeur », décalées de deux espaces, est attendu',
  null: "rien n'est attendu ici",
  never: "rien n'est attendu ici",
}

const FORMATS: Readonly<Record<string, string>> = {
  email: 'une adresse de courriel est attendue (nom@domaine.fr)',
  url: 'une adresse de site est attendue (https://…)',
  date: 'une date est attendue, sous la forme AAAA-MM-JJ',
}

/**
 * Our own sentence for a gap between a value and its schema: what is expected, what was found. zod's English
 * never reaches a person; a sentence written in the schema itself comes before this one.
 */
export function phraseDeSchema(ecart: Ecart, texte: string | undefined): string {
  const attendu = attenduPour(ecart)
  if (ecart.input === undefined) return `cette clé manque ; ${attendu}`
  return `${attendu}, ${trouve(ecart, texte)}`
}

function attenduPour(ecart: Ecart): string {
  switch (ecart.code) {
    case 'invalid_type':
      return ATTENDUS[ecart.expected] ?? AUTRE_FORME
    case 'invalid_value':
      return valeursAttendues(ecart.values)
    case 'too_small':
      return borne(ecart, Number(ecart.minimum), 'au moins', 'plus de')
    case 'too_big':
      return borne(ecart, Number(ecart.maximum), 'au plus', 'moins de')
    case 'invalid_format':
      return FORMATS[ecart.format] ?? "un texte d'une autre forme est attendu"
    case 'not_multiple_of':
      return `un multiple de ${ecart.divisor} est attendu`
    case 'invalid_union':
      return formesAttendues(ecart.errors)
    case 'invalid_key':
    case 'invalid_element':
      return ecart.issues[0]?.message ?? AUTRE_FORME
    default:
      return AUTRE_FORME
  }
}

type Borne = {readonly origin: string; readonly inclusive?: boolean}

function borne({origin: origine, inclusive}: Borne, limite: number, large: string, strict: string): string {
  const sens = inclusive === false ? strict : large
  if (origine === 'string') {
    if (limite === 1 && sens === 'au moins') return 'un texte non vide est attendu'
    return `un texte de ${sens} ${limite} caractères est attendu`
  }
  if (origine === 'array' || origine === 'set') {
    return `${sens} ${limite} ${limite > 1 ? 'éléments sont attendus' : 'élément est attendu'}`
  }
  const mots = {'au moins': "d'au moins", 'au plus': "d'au plus"}[sens] ?? `de ${sens}`
  return `un nombre ${mots} ${String(limite).replace('.', ',')} est attendu`
}

function valeursAttendues(valeurs: readonly unknown[]): string {
  const cites = valeurs.map((v) => `« ${String(v)} »`)
  return `${enumerer(cites, 'ou')} est attendu`
}

function formesAttendues(branches: readonly (readonly {readonly message: string}[])[]): string {
  const formes = branches.map((b) => b[0]?.message.split(', ')[0]).filter((m) => m !== undefined)
  return enumerer([...new Set(formes)], 'ou') || AUTRE_FORME
}

function trouve(ecart: Ecart, texte: string | undefined): string {
  const {input} = ecart
  if (input === null) return "rien n'est écrit"
  if (Array.isArray(input)) {
    return ecart.code === 'too_small' || ecart.code === 'too_big'
      ? `${input.length} trouvé${input.length > 1 ? 's' : ''}`
      : 'une liste est trouvée'
  }
  if (typeof input === 'object') return 'un groupe de lignes « clé: valeur » est trouvé'
  if (input === '') return 'un texte vide est trouvé'
  if (typeof input === 'string') return `« ${abreger(input)} » est trouvé`
  const lu = abreger(texte ?? JSON.stringify(input))
  if (ecart.code === 'invalid_type' && ecart.expected === 'string') {
    return `« ${lu} » est trouvé sans guillemets ; écrivez "${lu}"`
  }
  return `« ${lu} » est trouvé`
}

function abreger(texte: string): string {
  const ligne = texte.replace(/\s+/g, ' ')
  return ligne.length > 60 ? `${ligne.slice(0, 59)}…` : ligne
}
