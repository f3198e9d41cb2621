import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import Sqlite from 'better-sqlite3'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {
  effacerRestaurationsCoupees,
  examinerSources,
  lireArchive,
  ouvrirEspace,
  restaurerEspace,
  sauvegarderEspace,
  verifierBase,
} from '../../src/espace/index.js'
import {commencerEchange, deplacer} from '../../src/espace/sauvegardes/echange.js'
import {cheminSource} from '../../src/espace/sources.js'
import type {Valeur} from '../../src/metier/activite/index.js'
import {dossierTemporaire, espaceNeuf, importer, refusDe, valeur} from './exemples.js'
import {arreter, lancer} from './processus.js'

let racine: {dossier: string; effacer: () => void}
let dossier = ''
beforeEach(async () => {
  racine = dossierTemporaire()
  const espace = await espaceNeuf(racine.dossier)
  dossier = espace.dossier
  await importer(espace, [valeur()])
  espace.fermer()
})
afterEach(() => racine.effacer())

const nombres = async () => {
  const espace = await ouvrirEspace({dossier, depart: dossier})
  const lues = await espace.chargerValeurs([2008])
  espace.fermer()
  return new Set(lues.map((v) => v.valeur))
}
const ajouter = async (valeurs: readonly Valeur[], nom = 'autre.xlsx') => {
  const espace = await ouvrirEspace({dossier, depart: dossier})
  await importer(espace, valeurs, nom)
  espace.fermer()
}

describe('une écriture tuée à moitié, déjà sur le disque', () => {
  beforeEach(async () => {
    const nombreuses = Array.from({length: 3000}, (_, i) =>
      valeur({indicateur: `indicateur_${i}`, valeur: 7}),
    )
    await ajouter(nombreuses)
    await arreter(await lancer('./couper-une-ecriture.ts', dossier), 'SIGKILL')
  })

  it('ne fait pas passer la base pour abîmée', async () => {
    expect(existsSync(join(dossier, 'animreg.sqlite-journal'))).toBe(true)
    expect(verifierBase(join(dossier, 'animreg.sqlite'))).toEqual([])
    expect(await nombres()).toEqual(new Set([7, 12]))
  })

  it('n’entre pas dans la sauvegarde faite juste après', async () => {
    const {chemin, base_saine} = await sauvegarderEspace(dossier, {commande: 'essai'})
    expect(base_saine).toBe(true)
    const {fichiers} = await lireArchive(chemin, {dossier, depart: dossier})
    const gardee = new Sqlite(Buffer.from(fichiers.get('animreg.sqlite') ?? []))
    expect(gardee.prepare('SELECT DISTINCT valeur FROM valeur ORDER BY 1').pluck().all()).toEqual([7, 12])
    gardee.close()
  })
})

/** Everything that a backup holds, as it lies in the espace. */
const contenu = () =>
  ['animreg.yaml', 'animreg.sqlite', 'appellations.yaml', 'rapport/2008/bilan.md', 'profils/a.yaml'].map(
    (nom) => (existsSync(join(dossier, nom)) ? readFileSync(join(dossier, nom)).toString('base64') : null),
  )

/** A state with chapters and no saved layout; then another with other chapters, answers and a layout. */
async function preparer(): Promise<{archive: Awaited<ReturnType<typeof lireArchive>>; attendu: unknown}> {
  mkdirSync(join(dossier, 'rapport', '2008'), {recursive: true})
  writeFileSync(join(dossier, 'rapport', '2008', 'bilan.md'), 'avant\n')
  const {chemin} = await sauvegarderEspace(dossier, {commande: 'essai'})
  const attendu = contenu()
  await ajouter([valeur({valeur: 99})])
  writeFileSync(join(dossier, 'rapport', '2008', 'bilan.md'), 'depuis\n')
  writeFileSync(join(dossier, 'appellations.yaml'), 'structures: {}\n')
  mkdirSync(join(dossier, 'profils'))
  writeFileSync(join(dossier, 'profils', 'a.yaml'), 'x: 1\n')
  return {archive: await lireArchive(chemin, {dossier, depart: dossier}), attendu}
}

/** Unfolds the backup aside and moves that many elements, as a process that was killed would have. */
function couperApres(deplacements: number, fichiers: ReadonlyMap<string, Uint8Array>): boolean {
  const chantier = join(dossier, '.restauration-1')
  for (const [nom, octets] of fichiers) {
    mkdirSync(join(chantier, 'nouveau', nom, '..'), {recursive: true})
    writeFileSync(join(chantier, 'nouveau', nom), octets)
  }
  let faits = 0
  for (const deplacement of commencerEchange(dossier, chantier)) {
    if (faits++ === deplacements) return true
    deplacer(deplacement)
  }
  return false
}

describe('une restauration coupée', () => {
  it('à n’importe quel moment de l’échange, est achevée par la commande suivante', async () => {
    const {archive, attendu} = await preparer()
    const autre = await sauvegarderEspace(dossier, {commande: 'essai'})
    const depuis = await lireArchive(autre.chemin, {dossier, depart: dossier})
    let coupees = 0
    while (couperApres(coupees, archive.fichiers)) {
      coupees++
      expect(await nombres()).toEqual(new Set([12]))
      expect(contenu()).toEqual(attendu)
      expect(readdirSync(dossier).filter((nom) => nom.startsWith('.'))).toEqual([])
      await restaurerEspace(dossier, depuis)
      expect(await nombres()).toEqual(new Set([99]))
    }
    expect(coupees).toBeGreaterThan(8)
  })

  it('avant l’échange, n’a rien changé, et se balaie', async () => {
    await preparer()
    const avant = contenu()
    mkdirSync(join(dossier, '.restauration-1', 'nouveau'), {recursive: true})
    expect(await nombres()).toEqual(new Set([99]))
    expect(contenu()).toEqual(avant)
    await effacerRestaurationsCoupees(dossier)
    expect(readdirSync(dossier)).not.toContain('.restauration-1')
  })

  it('n’enlève rien à la commande qui travaillait sur l’ancienne base : elle refuse d’y écrire', async () => {
    const {archive} = await preparer()
    const espace = await ouvrirEspace({dossier, depart: dossier})
    await restaurerEspace(dossier, archive)
    const erreur = await refusDe(async () => importer(espace, [valeur({valeur: 5})], 'tard.xlsx'))
    expect([erreur.code, erreur.sortie]).toEqual(['ESP-006', 4])
    expect(erreur.message).toContain('restauration')
    espace.fermer()
    expect(await nombres()).toEqual(new Set([12]))
  })
})

describe('une purge coupée entre la base et les originaux', () => {
  it('laisse des originaux que l’examen nomme, sauf ceux qui sont revenus depuis', async () => {
    const espace = await ouvrirEspace({dossier, depart: dossier})
    const [recu] = await espace.chargerImports()
    espace.fermer()
    const {fichier: nom = '', sha256 = ''} = recu ?? {}
    const base = new Sqlite(join(dossier, 'animreg.sqlite'))
    const purger = (le: string) => {
      const {lastInsertRowid} = base
        .prepare('INSERT INTO purge (avant, le, en_cours) VALUES (2009, ?, 0)')
        .run(le)
      base
        .prepare('INSERT OR REPLACE INTO source_purgee (import, sha256, purge) VALUES (1, ?, ?)')
        .run(sha256, lastInsertRowid)
    }
    purger('2001-01-01T10:00:00.000Z')
    expect(examinerSources(dossier).purgeesPresentes, 'reçu depuis la purge').toEqual([])
    purger('2099-01-01T10:00:00.000+01:00')
    const nommees = examinerSources(dossier).purgeesPresentes.map((chemin) => join(dossier, chemin))
    expect(nommees).toEqual([cheminSource(dossier, {nom, sha256})])
    base.close()
  })
})
