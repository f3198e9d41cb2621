import {createHash} from 'node:crypto'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {trouverFiche} from '../../../src/shared/catalogue/index.js'
import {ErreurMetier} from '../../../src/shared/erreur-metier.js'
import type {Bilan} from '../epreuve.js'
import {type Alea, aleaDe} from './alea.js'
import type {Surveillant} from './surveillant.js'

/** A reader under test: real files to start from, how to spoil one, how to read it. */
export type Lecteur = {
  readonly nom: string
  readonly extension: string
  /** How many times dearer than the others, when it is: it is given as many times fewer files. */
  readonly cout?: number
  readonly graines: readonly Uint8Array[]
  readonly muter: (octets: Uint8Array, alea: Alea) => Uint8Array
  readonly lire: (octets: Uint8Array) => unknown
}

type Reglages = {
  readonly essais: number
  /** First seed; the trial of rank n has seed `graine + n`. */
  readonly graine: number
  /** Where a file that did harm is kept. */
  readonly garder: string
  readonly surveillant: Surveillant
}

/** What a reader answers that says no without throwing. */
export const REFUS = Symbol('refus')

/** What an answer is worth: read, refused as the catalogue says, or anything else, which is a fault. */
export async function juger(lire: () => unknown): Promise<'lu' | 'refuse' | {readonly defaut: string}> {
  try {
    const lu = await lire()
    return lu === REFUS ? 'refuse' : 'lu'
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier))
      return {defaut: erreur instanceof Error ? (erreur.stack ?? erreur.message) : String(erreur)}
    // A list of points goes on below; what was found in the file stands between guillemets.
    const phrase = (erreur.message.split('\n')[0] ?? '').replace(/«[^»]*»/g, '« »').trim()
    const dite = trouverFiche(erreur.code) !== undefined && /[.!?»:]$/.test(phrase)
    const absurde = /\b(?:undefined|NaN|invalid|unexpected|expected|cannot|must)\b|\[object/i.test(phrase)
    return dite && !absurde ? 'refuse' : {defaut: `phrase mal faite : ${erreur.code} ${erreur.message}`}
  }
}

/** Gives spoiled files to a reader; each fault says the seed that makes the file again, and where it is kept. */
export async function eprouverLecteur(lecteur: Lecteur, reglages: Reglages): Promise<Bilan> {
  const {graine, garder, surveillant} = reglages
  const essais = Math.ceil(reglages.essais / (lecteur.cout ?? 1))
  const defauts: string[] = []
  let lus = 0
  for (let rang = 0; rang < essais; rang += 1) {
    const octets = fabriquer(lecteur, graine + rang)
    surveillant.dire(`${lecteur.nom}, graine ${graine + rang}`)
    const verdict = await juger(() => lecteur.lire(octets))
    if (verdict === 'lu') lus += 1
    else if (verdict !== 'refuse')
      defauts.push(raconter(lecteur, graine + rang, {octets, garder, ...verdict}))
  }
  surveillant.dire('')
  return {quoi: `${lecteur.nom} (${lus} lus, ${essais - lus - defauts.length} refusés)`, essais, defauts}
}

/** The spoiled file of a seed. */
export function fabriquer({graines, muter}: Lecteur, graine: number): Uint8Array {
  const alea = aleaDe(graine)
  return muter(alea.parmi(graines), alea)
}

function raconter(
  {extension}: Lecteur,
  graine: number,
  {octets, garder, defaut}: {readonly octets: Uint8Array; readonly garder: string; readonly defaut: string},
): string {
  mkdirSync(garder, {recursive: true})
  const chemin = join(garder, `${createHash('sha256').update(octets).digest('hex').slice(0, 12)}${extension}`)
  writeFileSync(chemin, octets)
  return `graine ${graine}, gardé dans ${chemin}\n${defaut}`
}
