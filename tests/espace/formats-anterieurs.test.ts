import {cpSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import Sqlite from 'better-sqlite3'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {MIGRATIONS} from '../../src/espace/migrations/index.js'
import {obtenir} from '../support/commande.js'
import {dossierTemporaire} from './exemples.js'

/** One espace as each released version wrote it: a directory, two imports, the second one cancelled. */
const VERSIONS = readdirSync('tests/fixtures/espaces')

let racine: {dossier: string; effacer: () => void}
let espace: string
beforeEach(() => {
  racine = dossierTemporaire()
  espace = join(racine.dossier, 'espace')
})
afterEach(() => racine.effacer())

const format = () => {
  const base = new Sqlite(join(espace, 'animreg.sqlite'), {readonly: true})
  const lu = Number(base.pragma('user_version', {simple: true}))
  base.close()
  return lu
}
const resultat = async (argv: readonly string[]) => obtenir(argv, {cwd: espace})
const chiffres = async () =>
  (await resultat(['chiffres', 'calculer'])) as {
    chiffres: {code: string; valeur: number | null}[]
  }

it('couvre chaque version livrée', () => {
  const livrees = [...new Set(MIGRATIONS.map((m) => m.version))].slice(0, -1)
  expect(VERSIONS).toEqual(expect.arrayContaining(livrees))
})

describe.each(VERSIONS)("l'espace d'animreg %s", (version) => {
  beforeEach(() => cpSync(join('tests/fixtures/espaces', version), espace, {recursive: true}))

  it('se lit sans être changé', async () => {
    const avant = readFileSync(join(espace, 'animreg.sqlite'))
    const accueils = (await chiffres()).chiffres.find((c) => c.code === 'premiers_accueils')
    expect(accueils?.valeur).toBe(27)
    const {imports} = (await resultat(['activite', 'historique'])) as {imports: {statut: string}[]}
    expect(imports.map((i) => i.statut)).toEqual(['en_vigueur', 'en_vigueur', 'annule'])
    expect(readFileSync(join(espace, 'animreg.sqlite')).equals(avant)).toBe(true)
  })

  it('prend le format de cette version à la première écriture, après une sauvegarde', async () => {
    writeFileSync(
      join(espace, 'mars.csv'),
      'Mission Locale de Nancy;2008\nIndicateur;Mars\nPremiers accueils;9\n',
    )
    await resultat(['activite', 'importer', 'mars.csv'])
    expect(format()).toBe(MIGRATIONS.length)
    expect(readdirSync(join(espace, 'sauvegardes'))).toHaveLength(1)
    const accueils = (await chiffres()).chiffres.find((c) => c.code === 'premiers_accueils')
    expect(accueils?.valeur).toBe(36)
  })
})
