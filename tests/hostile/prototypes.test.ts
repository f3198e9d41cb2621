import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {BilanImport} from '../../src/metier/activite/index.js'
import type {Chiffres} from '../../src/metier/chiffres/index.js'
import {lancer, obtenir} from '../support/commande.js'
import {dossierTemporaire, reussir} from '../support/espace-d-exemple.js'
import {ecrireXlsx} from './ecrire-xlsx.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin

/** What every object answers to, as a structure, a sheet, a heading, an alias. */
const NOMS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'] as const

beforeAll(async () => {
  await reussir(['init', cwd, '--nom', 'Réseau', '--region', 'Lorraine', '--annee', '2008'])
  ecrireXlsx(join(cwd, 'annuaire.xlsx'), {
    constructor: [
      ['Code', 'Structure', 'Type', 'Département', ...NOMS],
      ...NOMS.map((nom, i) => [`5400${i}S00`, nom, 'ML', '54', ...NOMS]),
    ],
  })
  await reussir(['structures', 'importer', 'annuaire.xlsx'], cwd)
}, 60_000)
afterAll(() => dossier.effacer())

it('des structures nommées comme des prototypes traversent l’import, les chiffres et le rapport', async () => {
  ecrireXlsx(join(cwd, 'a.xlsx'), {
    __proto__x: [
      ['Structure', 'Premiers accueils 2008', 'CIVIS 2008', 'isPrototypeOf', '__defineGetter__'],
      ...NOMS.map((nom, i) => [nom, 10 + i, 5, 1, 1]),
    ],
  })
  const {fichiers} = await obtenir<BilanImport>(['activite', 'importer', 'a.xlsx'], {cwd})
  expect(fichiers[0]).toMatchObject({statut: 'importe', valeurs: {nouvelles: 10}})
  const {chiffres, par} = await obtenir<Chiffres>(['chiffres', 'calculer', '--par', 'structure'], {cwd})
  expect(chiffres.find((c) => c.code === 'premiers_accueils')?.valeur).toBe(60)
  expect(par?.map((p) => p.libelle).sort()).toEqual([...NOMS].sort())
  await reussir(['rapport', 'fiches'], cwd)
  expect((await lancer(['structures', 'montrer', 'constructor'], {cwd})).code).toBe(0)
})

it('un code, une ventilation, un dispositif de ce nom sont inconnus, et non trouvés', async () => {
  for (const nom of NOMS) {
    for (const ligne of [
      ['chiffres', 'expliquer', nom],
      ['chiffres', 'calculer', '--par', nom],
      ['expliquer', nom],
      ['activite', 'importer', 'a.xlsx', '--profil', nom],
      ['conventions', 'generer', '--modele', nom, '--toutes'],
      [nom, nom],
    ])
      expect((await lancer(ligne, {cwd})).code, `code de « ${ligne.join(' ')} »`).toBeGreaterThanOrEqual(2)
  }
})

it('une appellation de ce nom est gardée sous ce nom', async () => {
  const chemin = join(cwd, 'appellations.yaml')
  writeFileSync(
    chemin,
    'structures:\n  "constructor": "54001S00"\n  "__proto__": "54000S00"\nindicateurs: {}\n',
  )
  await reussir(['activite', 'verifier'], cwd)
  expect(readFileSync(chemin, 'utf8')).toContain('"__proto__": "54000S00"')
  expect([Object.keys(Object.prototype), ({} as {structures?: unknown}).structures]).toEqual([[], undefined])
})
