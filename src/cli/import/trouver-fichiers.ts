import {stat} from 'node:fs/promises'
import {basename, resolve} from 'node:path'
import {glob} from 'tinyglobby'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {comparerTextes} from '../../shared/francais.js'

const CLASSEURS = '{xlsx,xlsm,xls,ods,csv,XLSX,XLSM,XLS,ODS,CSV}'

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
  const chemin = resolve(designation)
  const nature = await stat(chemin).catch(() => undefined)
  if (nature?.isFile()) return [chemin]
  const trouves = nature?.isDirectory()
    ? await glob(`**/*.${CLASSEURS}`, {cwd: chemin, absolute: true, onlyFiles: true})
    : await glob(designation.replaceAll('\\', '/'), {absolute: true, onlyFiles: true})
  if (trouves.length === 0) throw aucunFichier(designation, nature?.isDirectory() ?? false)
  return trouves
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
