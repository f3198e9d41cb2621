import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {renommer} from '../../src/espace/renommer.js'
import {dossierTemporaire} from './exemples.js'

const attendre = () => expect.unreachable('une attente inutile')

let racine: {dossier: string; effacer: () => void}
beforeEach(() => {
  racine = dossierTemporaire()
})
afterEach(() => racine.effacer())

/** Makes a file immutable: the system then answers EPERM, as Windows does of a file an antivirus looks at. */
function figer(chemin: string, signe: '+' | '-'): boolean {
  try {
    execFileSync('chattr', [`${signe}i`, chemin], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

it('attend qu’un refus passe, puis met le fichier à sa place', (contexte) => {
  const [neuf, ancien] = ['neuf', 'ancien'].map((nom) => join(racine.dossier, nom)) as [string, string]
  writeFileSync(neuf, 'neuf')
  writeFileSync(ancien, 'ancien')
  if (!figer(ancien, '+')) {
    process.stderr.write('renommer.test.ts : un fichier ne peut pas être figé ici (chattr +i), essai sauté\n')
    return contexte.skip()
  }
  const pauses: number[] = []
  renommer(neuf, ancien, (ms) => {
    pauses.push(ms)
    if (pauses.length === 3) figer(ancien, '-')
  })
  expect(readFileSync(ancien, 'utf8')).toBe('neuf')
  expect(pauses).toEqual([20, 60, 120])
})

it('rend un refus qui dure, après moins d’une seconde en tout', (contexte) => {
  const [neuf, ancien] = ['neuf', 'ancien'].map((nom) => join(racine.dossier, nom)) as [string, string]
  writeFileSync(neuf, 'neuf')
  writeFileSync(ancien, 'ancien')
  if (!figer(ancien, '+')) return contexte.skip()
  const pauses: number[] = []
  try {
    expect(() => renommer(neuf, ancien, (ms) => pauses.push(ms))).toThrow(/EPERM/)
  } finally {
    figer(ancien, '-')
  }
  expect(pauses.reduce((somme, ms) => somme + ms, 0)).toBeLessThan(1000)
  expect([readFileSync(ancien, 'utf8'), existsSync(neuf)]).toEqual(['ancien', true])
})

it('n’attend pas ce qui ne passera pas', () => {
  const dossier = join(racine.dossier, 'dossier')
  mkdirSync(dossier)
  const fichier = join(racine.dossier, 'fichier')
  writeFileSync(fichier, 'x')
  expect(() => renommer(fichier, dossier, attendre)).toThrow(/EISDIR/)
  expect(() => renommer(join(racine.dossier, 'absent'), fichier, attendre)).toThrow(/ENOENT/)
})
