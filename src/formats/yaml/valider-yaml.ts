import {closest, distance} from 'fastest-levenshtein'
import type {z} from 'zod'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder, sansAccents} from '../../shared/francais.js'
import type {CheminYaml, YamlLu} from './lire-yaml.js'
import {phraseDeSchema} from './phrases-de-schema.js'

/** One thing to correct in the file. */
export type EcartYaml = {readonly chemin: string; readonly ligne: number; readonly message: string}

/** Beyond this the list no longer helps; `details` keeps them all. */
const ECARTS_MONTRES = 20

/** The value as its schema wants it, or one error that lists everything to correct, each with its line. */
export function validerYaml<T>(lu: YamlLu, schema: z.ZodType<T>): T {
  // Known keys are only reachable from the schema that raised the issue, and zod drops it from the result.
  const clesConnues = new Map<readonly string[], readonly string[]>()
  if (lu.valeur === null) throw erreurDeSchema(lu, [{chemin: '', ligne: 1, message: 'le fichier est vide'}])
  const resultat = schema.safeParse(lu.valeur, {
    error: (ecart) => {
      if (ecart.code === 'unrecognized_keys') clesConnues.set(ecart.keys, clesDe(ecart.inst))
      return phraseDeSchema(ecart, lu.texteDe(ecart.path ?? []))
    },
  })
  if (resultat.success) return resultat.data
  const ecarts = resultat.error.issues
    .flatMap((issue) => ecartsDe(issue, lu, clesConnues))
    .sort((a, b) => a.ligne - b.ligne)
  throw erreurDeSchema(lu, ecarts)
}

function ecartsDe(
  issue: z.core.$ZodIssue,
  lu: YamlLu,
  clesConnues: ReadonlyMap<readonly string[], readonly string[]>,
): EcartYaml[] {
  if (issue.code !== 'unrecognized_keys') {
    return [
      {chemin: nommerChemin(issue.path, lu), ligne: lu.ligneDe(issue.path), message: avecTrouve(issue, lu)},
    ]
  }
  return issue.keys.map((cle) => {
    const chemin = [...issue.path, cle]
    const message = phraseDeCleInconnue(cle, clesConnues.get(issue.keys) ?? [])
    return {chemin: nommerChemin(chemin, lu), ligne: lu.ligneDe(chemin), message}
  })
}

/** A sentence written in a schema says what is expected; what was found is added here. */
function avecTrouve({code, message, path}: z.core.$ZodIssue, lu: YamlLu): string {
  const texte = code === 'custom' || code === 'invalid_format' ? lu.texteDe(path) : undefined
  return texte === undefined || message.includes(`« ${texte} »`)
    ? message
    : `${message}, « ${texte} » est trouvé`
}

function phraseDeCleInconnue(cle: string, connues: readonly string[]): string {
  if (connues.length === 0) return "cette clé est inconnue ; aucune clé n'est attendue ici"
  const proche = closest(sansAccents(cle), connues)
  const estProche = distance(sansAccents(cle), proche) <= Math.max(2, Math.floor(cle.length / 3))
  return estProche
    ? `cette clé est inconnue ; vouliez-vous écrire « ${proche} » ?`
    : `cette clé est inconnue ; clés attendues : ${connues.join(', ')}`
}

function clesDe(schema: unknown): readonly string[] {
  const forme = (schema as {_zod?: {def?: {shape?: object}}} | undefined)?._zod?.def?.shape
  return forme ? Object.keys(forme) : []
}

/** `['indicateurs', 2, 'nature']` → « indicateurs › n° 3 (premiers_accueils) › nature ». */
function nommerChemin(chemin: CheminYaml, lu: YamlLu): string {
  return chemin
    .map((cle, rang) => {
      if (typeof cle !== 'number') return String(cle)
      const code = lu.texteDe([...chemin.slice(0, rang + 1), 'code'])
      return code === undefined ? `n° ${cle + 1}` : `n° ${cle + 1} (${code})`
    })
    .join(' › ')
}

function erreurDeSchema(lu: YamlLu, ecarts: readonly EcartYaml[]): ErreurMetier {
  const lignes = ecarts
    .slice(0, ECARTS_MONTRES)
    .map((e) => `  ${e.chemin || 'fichier entier'}, ligne ${e.ligne} : ${e.message}`)
  const reste = ecarts.length - lignes.length
  if (reste > 0) lignes.push(`  … et ${accorder(reste, 'autre')}`)
  return new ErreurMetier(
    lu.code,
    `${lu.fichier} : ${accorder(ecarts.length, 'point')} à corriger.\n${lignes.join('\n')}`,
    {
      pistes: [`Ouvrez ${lu.fichier} avec un éditeur de texte, corrigez les lignes citées, puis relancez.`],
      details: {fichier: lu.fichier, erreurs: ecarts},
    },
  )
}
