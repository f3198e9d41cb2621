import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {comparer} from './mesure.js'

const TOURS = 5

/** One region, one year, on a fresh copy of its espace: reading, figures, report, against opening the espace. */
export async function mesurerRegion(): Promise<string> {
  const racine = mkdtempSync(join(tmpdir(), 'animreg-bench-'))
  try {
    const modele = join(racine, 'modele')
    animreg('init', modele, '--exemple', 'lorraine-2008')
    animreg('structures', 'importer', join(modele, 'annuaire.xlsx'), '--espace', modele)
    const plein = join(racine, 'plein')
    cpSync(modele, plein, {recursive: true})
    animreg('activite', 'importer', join(plein, 'recus', '2008'), '--espace', plein)
    const table = comparer(
      [
        {nom: '`structures lister`', commande: sur(plein, 'structures', 'lister')},
        {
          nom: '`activite importer` (21 fichiers, simulation)',
          commande: sur(modele, 'activite', 'importer', join(modele, 'recus', '2008'), '--simulation'),
        },
        {nom: '`chiffres calculer`', commande: sur(plein, 'chiffres', 'calculer')},
        {nom: '`rapport construire` (PDF)', commande: sur(plein, 'rapport', 'construire', '--simulation')},
      ],
      TOURS,
    )
    return `## La région d'exemple, une année\n\n${table}`
  } finally {
    rmSync(racine, {recursive: true, force: true})
  }
}

function animreg(...commande: string[]): void {
  const {status, stderr} = spawnSync('node', ['bin/run.js', ...commande], {encoding: 'utf8'})
  if (status !== 0) throw new Error(`animreg ${commande.join(' ')} : code ${status}\n${stderr}`)
}

function sur(dossier: string, ...commande: string[]): [string, ...string[]] {
  return ['node', 'bin/run.js', ...commande, '--espace', dossier]
}
