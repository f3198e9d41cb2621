import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Restauration} from '../../src/cli/sauvegardes/restaurer.js'
import type {SauvegardeFaite} from '../../src/cli/sauvegardes/sauvegarder.js'
import {lancer, obtenir} from '../support/commande.js'
import {dossierTemporaire, reussir} from '../support/espace-d-exemple.js'

const racine = dossierTemporaire()
const dossier = racine.chemin
const cwd = {cwd: dossier}
let faite: SauvegardeFaite

const chiffres = async (espace: string) => obtenir(['chiffres', 'calculer', '--espace', espace])

beforeAll(async () => {
  await reussir(['init', dossier, '--exemple', 'lorraine-2008'])
  await reussir(['structures', 'importer', 'annuaire.xlsx'], dossier)
  faite = await obtenir<SauvegardeFaite>(['sauvegarder'], cwd)
})
afterAll(() => racine.effacer())

describe('sauvegarder', () => {
  it('dit ce qui est dans l’archive', async () => {
    expect(faite).toMatchObject({base_saine: true, effacees: []})
    expect(faite.fichiers).toEqual(expect.arrayContaining(['animreg.sqlite', 'animreg.yaml']))
    const {stdout} = await lancer(['sauvegarder', '--vers', join(dossier, 'copies')], cwd)
    expect(stdout).toMatch(/✓ Sauvegarde écrite : copies.sauvegarde-.*\.zip \([\d,]+\sKo\)/)
    expect(stdout).toContain('14 fichiers : la base, les réglages, 11 chapitres du rapport et 1 fichier reçu')
  })

  it('n’écrit rien en simulation', async () => {
    const avant = readdirSync(join(dossier, 'sauvegardes'))
    expect((await lancer(['sauvegarder', '--simulation'], cwd)).stdout).toContain('○ Serait écrite')
    expect(readdirSync(join(dossier, 'sauvegardes'))).toEqual(avant)
  })

  it('marche encore quand la base est perdue, et le dit', async () => {
    const base = join(dossier, 'animreg.sqlite')
    const saine = readFileSync(base)
    writeFileSync(base, 'x'.repeat(9000))
    const {code, stderr} = await lancer(['sauvegarder', '--vers', join(dossier, 'copies')], cwd)
    expect(code).toBe(0)
    expect(stderr).toContain('la base est abîmée')
    writeFileSync(base, saine)
  })
})

describe('restaurer', () => {
  it('demande un accord, puis rend les mêmes chiffres', async () => {
    const avant = await chiffres(dossier)
    await reussir(['activite', 'importer', 'recus/2008/*nancy*'], dossier)
    expect(await chiffres(dossier)).not.toEqual(avant)

    const refus = await lancer(['restaurer', faite.chemin], cwd)
    expect(refus.code).toBe(2)
    expect(refus.stderr).toMatch(/ESP-034[^]*--oui/)
    expect(await chiffres(dossier)).not.toEqual(avant)

    const nom = faite.chemin.split(/[\\/]/).at(-1) ?? ''
    expect((await lancer(['restaurer', nom, '--simulation'], cwd)).stdout).toContain(
      `animreg restaurer ${nom} --oui`,
    )
    expect(await chiffres(dossier)).not.toEqual(avant)

    const rendue = await obtenir<Restauration>(['restaurer', nom, '--oui'], cwd)
    expect(rendue.precedente).toMatch(/-avant-restauration\.zip$/)
    expect(await chiffres(dossier)).toEqual(avant)
  })

  it('crée l’espace sur un poste neuf, sans rien demander', async () => {
    const neuf = join(dossier, '..', 'poste neuf')
    const {stdout} = await lancer(['restaurer', faite.chemin, '--espace', neuf])
    expect(stdout).toContain('✓ Espace restauré')
    expect(existsSync(join(neuf, 'animreg.yaml'))).toBe(true)
    expect(await chiffres(neuf)).toEqual(await chiffres(dossier))
  })
})
