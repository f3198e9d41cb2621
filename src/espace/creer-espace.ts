import {cpSync, existsSync, mkdirSync, rmSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {ErreurMetier} from '../shared/erreur-metier.js'
import {accorder} from '../shared/francais.js'
import {Base, creerBase, FICHIER_BASE} from './base.js'
import {FICHIER_CONFIG, lireConfig} from './config.js'
import {traduireErreur} from './erreurs-systeme.js'
import type {Espace} from './espace.js'
import {ecrireFichier, effacerSiPossible, lireTexte} from './fichiers.js'
import {lireImports} from './lecture.js'
import {composerConfig, type NouvelEspace} from './modele-config.js'
import {ouvrirEspace} from './ouvrir-espace.js'
import {renommer} from './renommer.js'
import {prendreVerrou} from './verrou.js'

type Creation = NouvelEspace & {
  readonly dossier: string
  /** Allows replacing an espace, if it is an example. */
  readonly remplacer?: boolean
  /** Files to lay down beside the settings, from a folder of ours. */
  readonly modele?: {readonly dossier: string; readonly fichiers: readonly string[]}
}

type Nouveau = NouvelEspace & Pick<Creation, 'modele'>

/** Creates an espace in a folder that holds none; other files of the folder are left as they are. */
export async function creerEspace({dossier, remplacer = false, ...nouvel}: Creation): Promise<Espace> {
  const chemin = resolve(dossier)
  const existant = lireTexte(join(chemin, FICHIER_CONFIG), 'ESP-003')
  if (existant === undefined) {
    installer(chemin, nouvel)
    return ouvrirEspace({dossier: chemin, depart: chemin})
  }
  if (!remplacer || lireConfig(existant).exemple === undefined) throw dejaUnEspace(chemin, remplacer)
  return remplacerExemple(chemin, nouvel)
}

/** `animreg.yaml` comes last: until it is there, the folder is not an espace and the command can be run again. */
function installer(chemin: string, {modele, ...nouvel}: Nouveau): void {
  const base = join(chemin, FICHIER_BASE)
  refuserBaseOrpheline(base, chemin)
  const temporaire = join(chemin, `.${FICHIER_BASE}.${process.pid}.tmp`)
  const config = composerConfig(nouvel)
  lireConfig(config)
  try {
    mkdirSync(chemin, {recursive: true})
    rmSync(temporaire, {force: true})
    creerBase(temporaire)
    renommer(temporaire, base)
    for (const fichier of modele?.fichiers ?? []) poser(fichier, {de: modele?.dossier ?? '', vers: chemin})
  } catch (erreur) {
    effacerSiPossible(temporaire)
    throw traduireErreur(erreur, chemin)
  }
  ecrireFichier(join(chemin, FICHIER_CONFIG), config)
}

function poser(fichier: string, {de, vers}: {readonly de: string; readonly vers: string}): void {
  cpSync(join(de, fichier), join(vers, fichier), {recursive: true})
}

/** A base left by an interrupted creation is empty and may go; one that holds imports is someone's work. */
function refuserBaseOrpheline(chemin: string, dossier: string): void {
  if (!existsSync(chemin)) return
  const base = new Base(chemin)
  const imports = base.lire(lireImports).length
  base.fermer()
  if (imports === 0) return
  throw new ErreurMetier(
    'ESP-002',
    `Le dossier ${dossier} contient une base ${FICHIER_BASE} avec ${accorder(imports, 'import')}, mais plus de fichier ${FICHIER_CONFIG}.`,
    {
      pistes: [`Remettez ${FICHIER_CONFIG} à sa place, ou choisissez un autre dossier.`],
      details: {dossier, imports},
    },
  )
}

async function remplacerExemple(chemin: string, nouvel: Nouveau): Promise<Espace> {
  const ecarte = join(dirname(chemin), `.${basename(chemin)}.${process.pid}.ancien`)
  // Its lock is moved with the folder, and goes with it.
  const verrou = await prendreVerrou(chemin, {commande: 'animreg init'})
  try {
    deplacer(chemin, ecarte)
    try {
      installer(chemin, nouvel)
    } catch (erreur) {
      effacerSiPossible(chemin)
      deplacer(ecarte, chemin)
      throw erreur
    }
    rmSync(ecarte, {recursive: true, force: true})
  } finally {
    verrou.liberer()
  }
  return ouvrirEspace({dossier: chemin, depart: chemin})
}

function deplacer(de: string, vers: string): void {
  try {
    renommer(de, vers)
  } catch (erreur) {
    throw traduireErreur(erreur, de)
  }
}

function dejaUnEspace(dossier: string, remplacer: boolean): ErreurMetier {
  const message = remplacer
    ? `Le dossier ${dossier} contient un espace qui n'est pas un exemple : il ne peut pas être remplacé.`
    : `Le dossier ${dossier} contient déjà un espace.`
  return new ErreurMetier('ESP-002', message, {
    pistes: ['Choisissez un autre dossier : animreg init AUTRE-DOSSIER'],
    details: {dossier},
  })
}
