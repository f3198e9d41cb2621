import {appendFileSync, existsSync, mkdirSync, readdirSync} from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'
import {effacerSiPossible} from './fichiers.js'

/** Folder of the traces of our own faults. */
export const DOSSIER_TRACES = 'traces'
/** How long a trace is kept. */
export const JOURS_DE_TRACES = 30
const JOUR_MS = 86_400_000
const JOUR_DE_TRACE = /^(\d{4}-\d{2}-\d{2})\.txt$/

/**
 * Adds the stack of an unexpected error to the trace of the day, without what could name a person, and drops
 * the traces older than 30 days. Gives the file's path, or `undefined` when it could not be written: a trace
 * must never hide the error it tells.
 */
export function ecrireTrace(dossier: string, erreur: unknown, maintenant = new Date()): string | undefined {
  const traces = join(dossier, DOSSIER_TRACES)
  const chemin = join(traces, `${maintenant.toISOString().slice(0, 10)}.txt`)
  try {
    mkdirSync(traces, {recursive: true})
    appendFileSync(
      chemin,
      `${maintenant.toISOString()} node ${process.version} ${process.platform}\n${caviarder(enTexte(erreur), dossier)}\n\n`,
    )
    purgerTraces(dossier, maintenant)
    return chemin
  } catch {
    return undefined
  }
}

function enTexte(erreur: unknown): string {
  if (!(erreur instanceof Error)) return String(erreur)
  const pile = erreur.stack ?? `${erreur.name}: ${erreur.message}`
  return erreur.cause === undefined ? pile : `${pile}\nCause : ${enTexte(erreur.cause)}`
}

/** Contents of cells, addresses, numbers long enough to be a telephone or a NIR, the user's folders. */
function caviarder(texte: string, dossier: string): string {
  return texte
    .replaceAll(dossier, '<espace>')
    .replaceAll(homedir(), '<dossier personnel>')
    .replace(/«[^»]*»/g, '« … »')
    .replace(/[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu, '<courriel>')
    .replace(/\d(?:[ .\u00A0\u202F-]?\d){7,}/g, '<nombre>')
}

/** The traces of an espace, oldest first. */
export function listerTraces(dossier: string): readonly string[] {
  const traces = join(dossier, DOSSIER_TRACES)
  if (!existsSync(traces)) return []
  return readdirSync(traces)
    .filter((nom) => JOUR_DE_TRACE.test(nom))
    .sort()
}

/** Drops the traces older than 30 days; one that cannot be dropped is left for next time. */
export function purgerTraces(dossier: string, maintenant = new Date()): void {
  const limite = maintenant.getTime() - JOURS_DE_TRACES * JOUR_MS
  for (const nom of listerTraces(dossier)) {
    const jour = JOUR_DE_TRACE.exec(nom)?.[1]
    if (jour && Date.parse(jour) < limite) effacerSiPossible(join(dossier, DOSSIER_TRACES, nom))
  }
}
