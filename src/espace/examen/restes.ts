import {existsSync, readdirSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {traduireErreur} from '../erreurs-systeme.js'
import {PREFIXE_DE_RESTAURATION} from '../sauvegardes/index.js'
import {FICHIER_VERROU} from '../verrou.js'

/** A file being written is renamed within seconds. */
const EN_COURS_MS = 60_000

const FORMES = [
  /^\..+\.\d+-\d+\.tmp$/,
  /^\.animreg\.sqlite\.\d+\.tmp(?:-journal)?$/,
  /^\.animreg-essai-.*\.tmp$/,
]
const VERROUS_ECARTES = new RegExp(`^${FICHIER_VERROU.replace('.', '\\.')}\\.\\d+\\.perime$`)

/** Copies that a synchronisation makes of files it could not reconcile. */
const COPIE = /^(?:animreg|appellations)(?!\.(?:sqlite|yaml)$).+\.(?:sqlite|yaml)$/i

/** Temporary files of commands that never ended, by path from the espace. */
export function chercherRestes(dossier: string, maintenant = new Date()): readonly string[] {
  return parcourir(dossier, '').filter((chemin) => {
    const nom = chemin.split('/').at(-1) ?? ''
    if (![...FORMES, VERROUS_ECARTES].some((forme) => forme.test(nom))) return false
    const ecritLe = statSync(join(dossier, chemin), {throwIfNoEntry: false})?.mtimeMs ?? Infinity
    return maintenant.getTime() - ecritLe > EN_COURS_MS
  })
}

/** « animreg (conflit de PC2).sqlite », « animreg-PC2.sqlite », « animreg - Copie.yaml ». */
export function chercherCopiesEnConflit(dossier: string): readonly string[] {
  return readdirSync(dossier).filter((nom) => COPIE.test(nom))
}

/** Folders of restorations that were cut short. */
export function chercherRestaurationsCoupees(dossier: string): readonly string[] {
  return readdirSync(dossier).filter((nom) => nom.startsWith(PREFIXE_DE_RESTAURATION))
}

/** Removes files of the espace, by the paths these searches give. */
export function effacerFichiers(dossier: string, chemins: readonly string[]): void {
  for (const chemin of chemins) {
    try {
      rmSync(join(dossier, chemin), {force: true})
    } catch (erreur) {
      throw traduireErreur(erreur, join(dossier, chemin))
    }
  }
}

/** Every file under a folder of the espace, `/` between folders; what is being restored is left apart. */
export function parcourir(dossier: string, sous: string): string[] {
  const chemin = join(dossier, sous)
  if (!existsSync(chemin)) return []
  return readdirSync(chemin, {withFileTypes: true}).flatMap((entree) => {
    const nom = sous === '' ? entree.name : `${sous}/${entree.name}`
    if (entree.isFile()) return [nom]
    return entree.isDirectory() && !entree.name.startsWith(PREFIXE_DE_RESTAURATION)
      ? parcourir(dossier, nom)
      : []
  })
}
