import {spawnSync} from 'node:child_process'
import {mkdirSync, rmSync, statfsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Essai} from './essai.js'
import {examiner} from './examiner.js'
import {lancerAnimreg} from './processus.js'
import type {Programme} from './programme.js'
import type {Moment} from './vie-de-region.js'

/** What is left free, in kilobytes: nothing, not enough for a commit, not enough for a document. */
export const PLACES: readonly number[] = [0, 16, 64, 200]

const TAILLE_DU_DISQUE = 48 * 2 ** 20

/** A command on a disk that has almost no room left, then again once room was made. */
export async function remplirLeDisque(
  programme: Programme,
  moment: Moment,
  {racine, places = PLACES}: {readonly racine: string; readonly places?: readonly number[]},
): Promise<Essai[]> {
  const essais: Essai[] = []
  for (const place of places) essais.push(await essayer(programme, moment, {racine, place}))
  return essais
}

async function essayer(
  programme: Programme,
  {mots, temoins, copier}: Moment,
  {racine, place}: {readonly racine: string; readonly place: number},
): Promise<Essai> {
  const disque = join(racine, 'disque')
  mkdirSync(disque, {recursive: true})
  monter(disque)
  try {
    const espace = copier(disque)
    const bouchon = join(disque, 'bouchon')
    boucher(bouchon, place * 1024)
    const fin = await lancerAnimreg(programme, mots, {cwd: espace})
    rmSync(bouchon)
    const {etat, restes, defauts} = await examiner(espace, temoins)
    const refaite = fin.code === 0 ? fin : await lancerAnimreg(programme, mots, {cwd: espace})
    const fins = [
      ...(fin.code === 0 || (fin.code === 4 && /disque est plein/i.test(fin.stderr))
        ? []
        : [`code ${fin.code} : ${fin.stderr}`]),
      ...(fin.code !== 0 && etat === 'apres' && fin.code !== 4 ? ['enregistrée, mais en échec'] : []),
      ...(restes > 0 ? [`${restes} fichiers temporaires laissés`] : []),
      ...(refaite.code === 0 ? [] : [`ne passe pas une fois la place faite : ${refaite.stderr}`]),
    ]
    const tous = [...fins, ...defauts].map((d) => `${place} Ko libres : ${d}`)
    return {faute: 'disque plein', mots, etat, restes, defauts: tous}
  } finally {
    demonter(disque)
  }
}

/** True when this machine lets us mount a disk of our own: root, outside of a locked container. */
export function peutMonter(racine: string): boolean {
  const disque = join(racine, 'disque')
  mkdirSync(disque, {recursive: true})
  const faite = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disque]).status === 0
  if (faite) demonter(disque)
  return faite
}

function monter(disque: string): void {
  const {status, stderr} = spawnSync('mount', [
    '-t',
    'tmpfs',
    '-o',
    `size=${TAILLE_DU_DISQUE}`,
    'tmpfs',
    disque,
  ])
  if (status !== 0) throw new Error(`mount : ${stderr.toString()}`)
}

function demonter(disque: string): void {
  spawnSync('umount', ['--lazy', disque])
}

/** Takes all the room but `reste` bytes. */
function boucher(chemin: string, reste: number): void {
  const {bavail, bsize} = statfsSync(join(chemin, '..'))
  writeFileSync(chemin, Buffer.alloc(Math.max(0, bavail * bsize - reste)))
}
