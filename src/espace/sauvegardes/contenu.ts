import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {type Connexion, FICHIER_BASE} from '../base.js'
import {FICHIER_CONFIG} from '../config.js'
import {traduireErreur} from '../erreurs-systeme.js'
import {Sqlite} from '../moteur.js'
import {DOSSIER_REFERENTIELS} from '../referentiels.js'
import {DOSSIER_SOURCES} from '../sources.js'

/** What is the person's own in an espace; `sorties/` is built again, `traces/` is ours. */
export const FICHIERS_SAUVEGARDES = [FICHIER_CONFIG, FICHIER_BASE, 'appellations.yaml'] as const
export const DOSSIERS_SAUVEGARDES = [
  'profils',
  'modeles',
  DOSSIER_REFERENTIELS,
  'rapport',
  DOSSIER_SOURCES,
] as const

/** Beyond, an archive would fill the memory of an ordinary office computer. */
export const BORNES_D_ARCHIVE = {octets: 2 ** 30, entrees: 100_000}

/** What an espace holds now, by name in the archive (`rapport/2008/bilan.md`). */
export function lireContenu(dossier: string): Map<string, Uint8Array> {
  const contenu = new Map<string, Uint8Array>()
  const noms = [
    ...FICHIERS_SAUVEGARDES.filter((nom) => existsSync(join(dossier, nom))),
    ...DOSSIERS_SAUVEGARDES.flatMap((nom) => listerSous(dossier, nom)),
  ]
  exigerTaille(dossier, noms)
  for (const nom of noms) {
    const chemin = join(dossier, nom)
    try {
      contenu.set(nom, nom === FICHIER_BASE ? lireOctetsDeBase(chemin) : readFileSync(chemin))
    } catch (erreur) {
      throw traduireErreur(erreur, chemin)
    }
  }
  return contenu
}

/** Why a name of an archive may not be written in an espace; `undefined` when it may. */
export function defautDeNom(nom: string): string | undefined {
  const segments = nom.split('/')
  const [premier = ''] = segments
  const douteux = /[\\\p{Cc}]/u.test(nom) || segments.some((s) => s === '' || s === '.' || s === '..')
  if (douteux) return `« ${nom} » désigne un endroit hors de l'espace`
  const attendu =
    segments.length === 1
      ? FICHIERS_SAUVEGARDES.some((f) => f === premier)
      : DOSSIERS_SAUVEGARDES.some((d) => d === premier)
  return attendu ? undefined : `« ${nom} » n'a pas sa place dans un espace`
}

/** Files of a folder at any depth; links are not followed, temporary files are nobody's work. */
function listerSous(dossier: string, nom: string): string[] {
  const chemin = join(dossier, nom)
  if (!existsSync(chemin)) return []
  return readdirSync(chemin, {withFileTypes: true}).flatMap((entree) => {
    const sousNom = `${nom}/${entree.name}`
    if (entree.isDirectory()) return listerSous(dossier, sousNom)
    const aGarder = entree.isFile() && !entree.name.endsWith('.tmp') && !entree.name.startsWith('~$')
    return aGarder ? [sousNom] : []
  })
}

/**
 * Through SQLite, so that the copy is one state of the base, a write that was cut being rolled back first; a base
 * that no longer opens is kept as it lies.
 */
function lireOctetsDeBase(chemin: string): Uint8Array {
  let connexion: Connexion | undefined
  try {
    connexion = new Sqlite(chemin, {fileMustExist: true})
    connexion.prepare('SELECT count(*) FROM sqlite_schema').get()
    return connexion.serialize()
  } catch {
    return readFileSync(chemin)
  } finally {
    connexion?.close()
  }
}

function exigerTaille(dossier: string, noms: readonly string[]): void {
  const total = noms.reduce((somme, nom) => somme + statSync(join(dossier, nom)).size, 0)
  if (total <= BORNES_D_ARCHIVE.octets && noms.length < BORNES_D_ARCHIVE.entrees) return
  throw new ErreurMetier('ESP-030', `L'espace ${dossier} est trop volumineux pour une archive.`, {
    details: {dossier, octets: total, fichiers: noms.length},
  })
}
