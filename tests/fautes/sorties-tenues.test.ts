import {execFileSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {lancer} from '../support/commande.js'
import {dossierTemporaire} from '../support/espace-d-exemple.js'
import {preparerPetitEspace} from '../support/petit-espace.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin
beforeAll(async () => preparerPetitEspace(cwd))
afterAll(() => dossier.effacer())

/** Makes a file immutable: the system then answers EPERM to its replacement, as Windows does of a file held by Excel. */
function figer(chemin: string, signe: '+' | '-'): boolean {
  try {
    execFileSync('chattr', [`${signe}i`, chemin], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

describe('un document tenu par Excel ou Word', () => {
  it.each<[cible: string, argv: readonly string[]]>([
    ['annuaire.xlsx', ['structures', 'exporter', 'annuaire.xlsx', '--oui']],
    ['chiffres.xlsx', ['chiffres', 'calculer', '--par', 'structure', '--sortie', 'chiffres.xlsx', '--oui']],
    ['valeurs.csv', ['activite', 'exporter', 'valeurs.csv', '--oui']],
    ['registre.xlsx', ['conventions', 'registre', '--sortie', 'registre.xlsx']],
    ['sorties/rapport-activite-2008.docx', ['rapport', 'construire', '--format', 'docx']],
  ])('%s : la commande dit de le fermer, avant de travailler, et ne laisse rien', async (cible, argv) => {
    const chemin = join(cwd, cible)
    mkdirSync(dirname(chemin), {recursive: true})
    writeFileSync(chemin, 'ouvert dans un autre logiciel')
    if (!figer(chemin, '+')) {
      process.stderr.write('sorties-tenues.test.ts : chattr +i est impossible ici, essai sauté\n')
      return
    }
    try {
      const {code, stderr} = await lancer(argv, {cwd})
      expect([code, /Erreur (\S+)/.exec(stderr)?.[1]]).toEqual([4, 'ESP-008'])
      expect(stderr).toContain('Fermez ce fichier dans Excel')
      expect(stderr, 'rien n’a été préparé').not.toMatch(/Mise en page|\[1\//)
      expect(readFileSync(chemin, 'utf8')).toBe('ouvert dans un autre logiciel')
      expect(readdirSync(dirname(chemin)).filter((nom) => nom.endsWith('.tmp'))).toEqual([])
    } finally {
      figer(chemin, '-')
    }
  })
})
