import {stat} from 'node:fs/promises'
import {basename} from 'node:path'
import {escapePath, glob} from 'tinyglobby'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {comparerTextes} from '../../shared/francais.js'
import {suivreLeChemin} from './suivre-le-chemin.js'

const CLASSEURS = '{xlsx,xlsm,xls,ods,csv}'
const OPTIONS = {absolute: true, onlyFiles: true, caseSensitiveMatch: false} as const

/**
 * The workbooks meant by names, folders and patterns, sorted: Windows shells expand nothing, so we do. A file
 * named outright is always taken; Excel's own lock files (`~$…`) never are.
 */
export async function trouverFichiers(designations: readonly string[]): Promise<readonly string[]> {
  const trouves = new Set<string>()
  for (const designation of designations) {
    for (const chemin of await deployer(designation)) {
      if (!basename(chemin).startsWith('~$')) trouves.add(chemin)
    }
  }
  return [...trouves].sort(comparerTextes)
}

async function deployer(designation: string): Promise<readonly string[]> {
  const {existant, reste} = await suivreLeChemin(designation)
  const nature = reste.length === 0 ? await stat(existant) : undefined
  if (nature?.isFile()) return [existant]
  const trouves = nature
    ? await glob(`**/*.${CLASSEURS}`, {...OPTIONS, cwd: existant})
    : await chercher(reste.join('/'), existant)
  if (trouves.length === 0) throw aucunFichier(designation, nature !== undefined)
  return trouves
}

/** Brackets and parentheses are letters of a name before they are signs of a pattern: `tableau (1)*.xlsx`. */
async function chercher(motif: string, cwd: string): Promise<readonly string[]> {
  const ecritures = [motif.normalize('NFC'), motif.normalize('NFD')]
  const aLaLettre = await glob(ecritures.map(garderEtoiles), {...OPTIONS, cwd})
  return aLaLettre.length > 0 ? aLaLettre : glob(ecritures, {...OPTIONS, cwd})
}

function garderEtoiles(motif: string): string {
  return motif
    .split(/([*?]+)/)
    .map((morceau, rang) => (rang % 2 === 1 ? morceau : escapePath(morceau)))
    .join('')
}

function aucunFichier(designation: string, estUnDossier: boolean): ErreurMetier {
  const message = estUnDossier
    ? `Le dossier « ${designation} » ne contient aucun classeur (.xlsx, .xlsm, .xls, .ods ou .csv).`
    : `« ${designation} » ne désigne aucun fichier ni dossier.`
  return new ErreurMetier('ACT-013', message, {
    pistes: [
      'Vérifiez le nom et le dossier où vous êtes ; un nom qui contient des espaces se met entre guillemets.',
    ],
    details: {designation},
  })
}
