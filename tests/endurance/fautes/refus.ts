import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Essai} from './essai.js'
import {examiner, memes, type Photo} from './examiner.js'
import {inventorier} from './inventaire.js'
import {lancerAnimreg} from './processus.js'
import type {Programme} from './programme.js'
import type {Moment} from './vie-de-region.js'

/** What a command must find closed: a path of the espace, and the code that tells it. */
export type Fermeture = {readonly quoi: string; readonly codes: readonly string[]}

const BASE = {quoi: 'animreg.sqlite', codes: ['ESP-010', 'ESP-035']}
const DOSSIER = {quoi: '.', codes: ['ESP-008', 'ESP-010', 'ESP-035']}

/** A command in an espace part of which refuses every write, as a file held open or a right withdrawn would. */
export async function fermerA(
  programme: Programme,
  moment: Moment,
  fermetures: readonly Fermeture[] = [BASE, DOSSIER],
): Promise<Essai[]> {
  const essais: Essai[] = []
  for (const fermeture of fermetures) essais.push(await essayer(programme, moment, fermeture))
  return essais
}

/** The document that the command writes, held by a reader: it is said before the long work. */
export async function tenirOuverts(programme: Programme, moment: Moment): Promise<Essai[]> {
  const {avant, apres} = moment.temoins
  const ecrit = [...apres.inventaire.keys()].find(
    (nom) => nom.startsWith('sorties/') && avant.inventaire.get(nom) !== apres.inventaire.get(nom),
  )
  return ecrit === undefined ? [] : [await essayer(programme, moment, {quoi: ecrit, codes: ['ESP-008']})]
}

async function essayer(
  programme: Programme,
  {mots, temoins, copier}: Moment,
  {quoi, codes}: Fermeture,
): Promise<Essai> {
  const espace = copier()
  const cible = join(espace, quoi)
  if (!existsSync(cible)) {
    spawnSync('mkdir', ['-p', join(cible, '..')])
    writeFileSync(cible, 'tenu par un autre logiciel')
  }
  const avant = avecCible(temoins.avant, espace, quoi)
  const parties = quoi === '.' ? [espace, ...sousDossiers(espace)] : [cible]
  immuable('+i', parties)
  const fin = await lancerAnimreg(programme, mots, {cwd: espace}).finally(() => immuable('-i', parties))
  const {etat, restes, defauts} = await examiner(espace, {...temoins, avant})
  rmSync(espace, {recursive: true, force: true})
  // A backup only reads the base.
  const sansObjet =
    fin.code === 0 && quoi === BASE.quoi && memes(temoins.avant.contenu, temoins.apres.contenu)
  const dit = fin.code === 4 && codes.some((code) => fin.stderr.includes(code))
  const fins = [
    ...(dit || sansObjet ? [] : [`code ${fin.code} : ${fin.stderr}`]),
    ...(restes > 0 ? [`${restes} fichiers temporaires laissés`] : []),
  ]
  return {
    faute: 'écriture refusée',
    mots,
    etat,
    restes,
    defauts: [...fins, ...defauts].map((d) => `${quoi} : ${d}`),
  }
}

/** What stands in the way is of before, and must stay. */
function avecCible(photo: Photo, espace: string, quoi: string): Photo {
  const empreinte = inventorier(espace).get(quoi)
  return empreinte === undefined
    ? photo
    : {...photo, inventaire: new Map([...photo.inventaire, [quoi, empreinte]])}
}

function sousDossiers(espace: string): string[] {
  return readdirSync(espace, {recursive: true, withFileTypes: true})
    .filter((f) => f.isDirectory())
    .map((f) => join(f.parentPath, f.name))
}

/** The attribute that even root obeys. */
function immuable(sens: '+i' | '-i', chemins: readonly string[]): void {
  spawnSync('chattr', [sens, ...chemins])
}

/** True when this machine lets us make a file immutable: root, on a file system that knows how. */
export function peutRendreImmuable(racine: string): boolean {
  const temoin = join(racine, 'témoin')
  writeFileSync(temoin, '')
  const faite = spawnSync('chattr', ['+i', temoin]).status === 0
  immuable('-i', [temoin])
  rmSync(temoin)
  return faite
}
