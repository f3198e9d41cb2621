import {existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {hostname, uptime, userInfo} from 'node:os'
import {join} from 'node:path'
import {setTimeout as attendre} from 'node:timers/promises'
import {z} from 'zod'
import {ErreurMetier} from '../shared/erreur-metier.js'
import {formaterDate} from '../shared/francais.js'
import {codeDe, traduireErreur} from './erreurs-systeme.js'

/** Name of the lock in the folder of the espace. */
export const FICHIER_VERROU = 'animreg.verrou'

const schemaTenant = z.object({
  qui: z.string(),
  machine: z.string(),
  pid: z.int(),
  depuis: z.string(),
  commande: z.string(),
})
/** Who holds the espace. */
export type Tenant = Readonly<z.infer<typeof schemaTenant>>

/** A lock held; giving it back twice is harmless. */
export type Verrou = {readonly liberer: () => void}

const ATTENTE_MS = 5000
const PAUSE_MS = 60
/** A lock without content is being written; past this, its author died while writing it. */
const ECRITURE_MS = 10_000

/** Ctrl-C, the window that is closed, the computer that shuts down. */
const SIGNAUX_D_ARRET = ['SIGINT', 'SIGHUP', 'SIGTERM'] as const

/** Locks of this very process: another one of ours with our number is an earlier process. */
const tenus = new Set<string>()

/**
 * Takes the espace for writing. A dead holder of this machine is replaced; a live one is waited for, then named.
 * SQLite's own lock and the revision stay the last word: this one is for telling people.
 */
export async function prendreVerrou(
  dossier: string,
  {commande, attente = ATTENTE_MS}: {readonly commande: string; readonly attente?: number},
): Promise<Verrou> {
  const chemin = join(dossier, FICHIER_VERROU)
  const limite = Date.now() + attente
  for (;;) {
    const texte = tenus.has(chemin) ? undefined : creer(chemin, commande)
    if (texte !== undefined) return tenir(chemin, texte)
    const lu = lireTenant(chemin)
    if (lu && !tenus.has(chemin) && estPerime(lu)) ecarter(chemin, lu.texte)
    else if (Date.now() >= limite) throw espaceOccupe(lu?.tenant, chemin)
    else await attendre(PAUSE_MS)
  }
}

/** Who holds the espace now, if anyone; `perime` when nobody does any more. */
export function etatDuVerrou(
  dossier: string,
): {readonly tenant: Tenant | undefined; readonly perime: boolean} | undefined {
  const lu = lireTenant(join(dossier, FICHIER_VERROU))
  return lu && {tenant: lu.tenant, perime: estPerime(lu)}
}

/** The text of the new lock, `undefined` when someone holds one. */
function creer(chemin: string, commande: string): string | undefined {
  const tenant: Tenant = {
    qui: nomUtilisateur(),
    machine: hostname(),
    pid: process.pid,
    depuis: new Date().toISOString(),
    commande,
  }
  const texte = `${JSON.stringify(tenant)}\n`
  try {
    writeFileSync(chemin, texte, {flag: 'wx'})
    return texte
  } catch (erreur) {
    const code = codeDe(erreur)
    // Windows answers EPERM while another process is giving the lock back.
    if (code === 'EEXIST' || (code === 'EPERM' && existsSync(chemin))) return undefined
    if (code === 'ENOSPC') rmSync(chemin, {force: true})
    throw traduireErreur(erreur, chemin)
  }
}

function tenir(chemin: string, texte: string): Verrou {
  tenus.add(chemin)
  const liberer = () => {
    if (!tenus.delete(chemin)) return
    process.off('exit', liberer)
    for (const signal of SIGNAUX_D_ARRET) process.off(signal, interrompre)
    // Someone may have removed it by hand, and another command taken the place.
    if (lireTenant(chemin)?.texte === texte) rmSync(chemin, {force: true})
  }
  const interrompre = (signal: NodeJS.Signals) => {
    liberer()
    // Nobody else handles it: the process must still end as if nothing had listened.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }
  process.once('exit', liberer)
  for (const signal of SIGNAUX_D_ARRET) process.once(signal, interrompre)
  return {liberer}
}

type Lu = {readonly texte: string; readonly tenant: Tenant | undefined; readonly ecritLe: number}

function lireTenant(chemin: string): Lu | undefined {
  try {
    const texte = readFileSync(chemin, 'utf8')
    const ecritLe = statSync(chemin).mtimeMs
    return {texte, tenant: schemaTenant.safeParse(enJson(texte)).data, ecritLe}
  } catch (erreur) {
    // Given back in between, or held open by Windows for an instant: the loop looks again.
    if (['ENOENT', 'EBUSY', 'EPERM'].includes(codeDe(erreur))) return undefined
    throw traduireErreur(erreur, chemin)
  }
}

function enJson(texte: string): unknown {
  try {
    return JSON.parse(texte)
  } catch {
    return undefined
  }
}

function estPerime({tenant, ecritLe}: Lu): boolean {
  if (!tenant) return Date.now() - ecritLe > ECRITURE_MS
  if (tenant.machine !== hostname()) return false
  const demarrage = Date.now() - uptime() * 1000
  return tenant.pid === process.pid || Date.parse(tenant.depuis) < demarrage || !estVivant(tenant.pid)
}

function estVivant(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (erreur) {
    return codeDe(erreur) !== 'ESRCH'
  }
}

/** Two processes may find the same dead lock: only the one whose rename carries that very text removes it. */
function ecarter(chemin: string, texte: string): void {
  const ecarte = `${chemin}.${process.pid}.perime`
  try {
    renameSync(chemin, ecarte)
    if (readFileSync(ecarte, 'utf8') === texte) rmSync(ecarte, {force: true})
    else renameSync(ecarte, chemin)
  } catch (erreur) {
    if (codeDe(erreur) !== 'ENOENT') throw traduireErreur(erreur, chemin)
  }
}

function espaceOccupe(tenant: Tenant | undefined, chemin: string): ErreurMetier {
  const message = tenant
    ? `Cet espace est utilisé par ${tenant.qui}, sur le poste ${tenant.machine}, depuis le ${momentLisible(tenant.depuis)} (${tenant.commande}).`
    : "Cet espace est en cours d'utilisation par une autre commande animreg."
  return new ErreurMetier('ESP-005', message, {
    pistes: [
      "Attendez la fin de l'autre commande, puis relancez.",
      `Si animreg ne tourne plus sur ce poste, supprimez le fichier ${chemin}.`,
    ],
    details: {verrou: chemin, tenant: tenant ?? null},
  })
}

function momentLisible(iso: string): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  const jour = `${moment.getFullYear()}-${deux(moment.getMonth() + 1)}-${deux(moment.getDate())}`
  return `${formaterDate(jour)} à ${deux(moment.getHours())} h ${deux(moment.getMinutes())}`
}

function deux(nombre: number): string {
  return String(nombre).padStart(2, '0')
}

function nomUtilisateur(): string {
  try {
    return userInfo().username
  } catch {
    return 'une autre personne'
  }
}
