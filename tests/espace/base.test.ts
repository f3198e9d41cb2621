import {join} from 'node:path'
import Sqlite from 'better-sqlite3'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {Base, creerBase} from '../../src/espace/base.js'
import {MIGRATIONS} from '../../src/espace/migrations/index.js'
import {lireRevision} from '../../src/espace/revision.js'
import {dossierTemporaire, refusDe} from './exemples.js'

let racine: {dossier: string; effacer: () => void}
let chemin: string
beforeEach(() => {
  racine = dossierTemporaire()
  chemin = join(racine.dossier, 'animreg.sqlite')
  creerBase(chemin)
})
afterEach(() => racine.effacer())

const SUIVANTE = {
  sql: 'ALTER TABLE structure ADD COLUMN finess TEXT; UPDATE meta SET revision = 41;',
  version: '7.8.9',
}
/** The format this version writes. */
const ICI = MIGRATIONS.length
const formatDuFichier = () => {
  const base = new Sqlite(chemin)
  const format = base.pragma('user_version', {simple: true})
  base.close()
  return format
}

describe('la base', () => {
  it('convient à un dossier partagé : journal effacé, écritures vidées sur le disque', () => {
    const base = new Base(chemin)
    const pragmas = base.lire((c) =>
      ['journal_mode', 'synchronous', 'foreign_keys'].map((p) => c.pragma(p, {simple: true})),
    )
    expect(pragmas).toEqual(['delete', 2, 1])
    base.fermer()
  })

  it('ne change jamais ce qui est écrit', () => {
    const base = new Base(chemin)
    base.ecrire((c) =>
      c.exec("INSERT INTO import VALUES (1, 'activite', 'f', 's', 'l', 2008, 't', '[]', NULL)"),
    )
    for (const sql of ['DELETE FROM import', "UPDATE import SET fichier = 'g'"]) {
      expect(() => base.ecrire((c) => c.exec(sql))).toThrow('ajout seul')
    }
    base.fermer()
  })

  it('d’un format plus récent, demande la version qui le lit', async () => {
    const recente = new Base(chemin, [...MIGRATIONS, SUIVANTE])
    recente.ecrire(() => undefined)
    recente.fermer()
    const erreur = await refusDe(() => new Base(chemin))
    expect([erreur.code, erreur.sortie]).toEqual(['ESP-004', 4])
    expect(erreur.pistes).toEqual(['Installez animreg 7.8.9 ou plus récent.'])
    expect(erreur.details).toMatchObject({
      format: ICI + 1,
      format_lu: ICI,
      version_requise: '7.8.9',
    })
  })

  it('d’un format plus ancien, se lit sans être touchée, et change de format à la première écriture', () => {
    const base = new Base(chemin, [...MIGRATIONS, SUIVANTE])
    expect(base.lire(lireRevision)).toBe(41)
    expect(formatDuFichier()).toBe(ICI)
    base.ecrire((c) => c.exec('UPDATE meta SET revision = 42'))
    expect(base.lire(lireRevision)).toBe(42)
    base.fermer()
    expect(formatDuFichier()).toBe(ICI + 1)
  })

  it('garde son format quand le passage au suivant échoue', () => {
    const base = new Base(chemin)
    base.fermer()
    const fausse = {sql: 'CREATE TABLE nouvelle (a) STRICT', version: '9'}
    expect(() => new Base(chemin, [...MIGRATIONS, fausse])).toThrow('datatype')
    expect(formatDuFichier()).toBe(ICI)
  })

  it('occupée par un autre programme, le dit', async () => {
    const autre = new Sqlite(chemin)
    autre.exec('BEGIN EXCLUSIVE')
    const erreur = await refusDe(() => new Base(chemin).lire(lireRevision))
    expect([erreur.code, erreur.sortie]).toEqual(['ESP-005', 4])
    autre.close()
  })
})
