import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {FICHIER_VERROU, ouvrirEspace} from '../../../src/espace/index.js'
import {ErreurMetier} from '../../../src/shared/erreur-metier.js'
import type {Essai} from './essai.js'
import {examiner, memes} from './examiner.js'
import {choisir} from './hasard.js'
import {type Coup, type Fin, lancerAnimreg} from './processus.js'
import type {Programme} from './programme.js'
import type {Moment} from './vie-de-region.js'

/** Three in five are kills: nothing in the command can answer them. */
const COUPS: readonly [Coup, ...Coup[]] = [
  ...(['SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGKILL'] as const),
  ...(['SIGINT', 'SIGTERM', 'SIGHUP', 'EPIPE'] as const),
]

const NOMS: Readonly<Record<Coup, string>> = {
  SIGKILL: 'tuée (SIGKILL)',
  SIGINT: 'Ctrl-C (SIGINT)',
  SIGTERM: 'arrêt demandé (SIGTERM)',
  SIGHUP: 'terminal fermé (SIGHUP)',
  EPIPE: 'sortie coupée (EPIPE)',
}

/** Before that, Node itself is still starting. */
const DEMARRAGE = 0.25

/** Three in five are struck while the lock is held: that is when something could be left half-written. */
const AU_VERROU = 0.6
const ECRITURE_MS = 60

/** How the espace is opened after the blow: by another command, or here, which is quicker. */
export type Suivante = (espace: string) => Promise<string | undefined>

/** A command is struck in a copy at a moment drawn in its own duration; the next one passes, everything is looked at. */
export async function couper(
  programme: Programme,
  {mots, ms, temoins, copier}: Moment,
  {hasard, suivante}: {readonly hasard: () => number; readonly suivante: Suivante},
): Promise<Essai> {
  const genre = choisir(hasard, COUPS)
  const espace = copier()
  const auVerrou = hasard() < AU_VERROU
  const apres = auVerrou ? ECRITURE_MS * hasard() : ms * (DEMARRAGE + (1 - DEMARRAGE) * hasard())
  const quandParait = auVerrou ? join(espace, FICHIER_VERROU) : undefined
  const fin = await lancerAnimreg(programme, mots, {cwd: espace, coup: {genre, apres, quandParait}})
  const refus = await suivante(espace)
  const {etat, restes, defauts} = await examiner(espace, temoins)
  rmSync(espace, {recursive: true, force: true})
  const ou = `${Math.round(apres)} ms ${auVerrou ? 'après le verrou' : `sur ${Math.round(ms)}`}`
  const arrivee = {etat, rienAChanger: memes(temoins.avant.contenu, temoins.apres.contenu)}
  const tous = [
    ...defautsDeFin(fin, genre, arrivee),
    ...(refus ? [`la suivante échoue : ${refus}`] : []),
    ...defauts,
  ]
  return {faute: NOMS[genre], mots, etat, restes, defauts: tous.map((d) => `${NOMS[genre]}, ${ou} : ${d}`)}
}

type Arrivee = {readonly etat: Essai['etat']; readonly rienAChanger: boolean}

function defautsDeFin(
  {code, signal, stdout, stderr}: Fin,
  genre: Coup,
  {etat, rienAChanger}: Arrivee,
): string[] {
  const pile = /\n\s+at .+:\d+/.test(stderr) ? [`une pile est montrée : ${stderr}`] : []
  if (genre === 'SIGKILL') return pile
  // Nobody reads any more: the work is done all the same.
  if (genre === 'EPIPE')
    return [...pile, ...(code === 0 && etat === 'apres' ? [] : [`code ${code}, état ${etat}, ${stderr}`])]
  // Node had not given us the hand yet, or had taken it back: the result was told, the process was ending.
  const hors = signal === genre && (etat === 'avant' || rienAChanger || stdout !== '')
  const dit = code === 130 && stderr.includes('Interrompu')
  return [...pile, ...(hors || dit || code === 0 ? [] : [`code ${code}, signal ${signal} : ${stderr}`])]
}

/** The next command as it is typed: it must find an espace, or say that there is none. */
export function parUneCommande(programme: Programme): Suivante {
  return async (espace) => {
    const {code, stdout} = await lancerAnimreg(programme, ['annee', 'lister', '--json'], {cwd: espace})
    return code === 0 || (code === 4 && stdout.includes('"ESP-001"')) ? undefined : stdout
  }
}

/** The same in this process. */
export async function parUneOuverture(espace: string): Promise<string | undefined> {
  try {
    const ouvert = await ouvrirEspace({dossier: espace, depart: espace})
    await ouvert.chargerImports()
    ouvert.fermer()
    return undefined
  } catch (erreur) {
    return erreur instanceof ErreurMetier && erreur.code === 'ESP-001' ? undefined : String(erreur)
  }
}
