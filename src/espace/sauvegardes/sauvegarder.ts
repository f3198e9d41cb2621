import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {FICHIER_BASE} from '../base.js'
import {verifierBase} from '../examen/base-saine.js'
import {ecrireFichier} from '../fichiers.js'
import {prendreVerrou} from '../verrou.js'
import {lireContenu} from './contenu.js'
import {DOSSIER_SAUVEGARDES, effacerAnciennes, nomDeSauvegarde} from './lister.js'
import {composerManifeste, FICHIER_MANIFESTE, type Manifeste} from './manifeste.js'

/** Why a backup is made without being asked for; it stands in its name. */
export type RaisonDeSauvegarde =
  | 'avant-adoption'
  | 'avant-annulation'
  | 'avant-migration'
  | 'avant-reparation'
  | 'avant-restauration'

export type DemandeDeSauvegarde = {
  readonly raison?: RaisonDeSauvegarde | undefined
  /** A folder chosen by the person, instead of `sauvegardes/`. */
  readonly vers?: string | undefined
  readonly maintenant?: Date | undefined
  readonly simulation?: boolean | undefined
}

/** A backup that was written, or would be. */
export type Sauvegarde = {
  readonly chemin: string
  readonly manifeste: Manifeste
  /** Size of the archive; 0 in a simulation. */
  readonly octets: number
  /** Older backups that gave way to this one. */
  readonly effacees: readonly string[]
  /** False when SQLite finds faults in the base: nothing older is then dropped. */
  readonly base_saine: boolean
}

/** One dated archive of what the person cannot make again; takes the lock, so that nothing moves meanwhile. */
export async function sauvegarderEspace(
  dossier: string,
  {commande, ...demande}: DemandeDeSauvegarde & {readonly commande: string},
): Promise<Sauvegarde> {
  const verrou = await prendreVerrou(dossier, {commande})
  try {
    return await sauvegarderSansVerrou(dossier, demande)
  } finally {
    verrou.liberer()
  }
}

/** The automatic backup, to be called just before something is destroyed. */
export async function sauvegarderAvant(
  espace: {readonly dossier: string},
  raison: RaisonDeSauvegarde,
): Promise<Sauvegarde> {
  return sauvegarderEspace(espace.dossier, {raison, commande: 'animreg sauvegarder'})
}

/** The same, for who holds the lock already. */
export async function sauvegarderSansVerrou(
  dossier: string,
  {raison, vers, maintenant = new Date(), simulation = false}: DemandeDeSauvegarde,
): Promise<Sauvegarde> {
  const contenu = lireContenu(dossier)
  const manifeste = composerManifeste(contenu, {le: maintenant, raison: raison ?? ''})
  const octetsDeBase = contenu.get(FICHIER_BASE)
  const base_saine = octetsDeBase !== undefined && verifierBase(octetsDeBase).length === 0
  const lieu = vers ?? join(dossier, DOSSIER_SAUVEGARDES)
  const chemin = cheminLibre(lieu, maintenant, raison ?? '')
  if (simulation) return {chemin, manifeste, octets: 0, effacees: [], base_saine}

  const {ecrireZip} = await import('../../formats/zip/index.js')
  const entete = Buffer.from(JSON.stringify(manifeste, null, 2), 'utf8')
  const archive = ecrireZip(new Map([[FICHIER_MANIFESTE, entete], ...contenu]), {le: maintenant})
  ecrireFichier(chemin, archive)
  const effacees = vers === undefined && base_saine ? effacerAnciennes(dossier) : []
  return {chemin, manifeste, octets: archive.length, effacees, base_saine}
}

function cheminLibre(lieu: string, le: Date, raison: string): string {
  for (let rang = 0; ; rang++) {
    const chemin = join(lieu, nomDeSauvegarde(le, raison, rang))
    if (!existsSync(chemin)) return chemin
  }
}
