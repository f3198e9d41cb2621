import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {creerEspace, ouvrirEspace} from '../../src/espace/index.js'
import {dossierTemporaire, espaceNeuf, importer, refusDe, valeur} from './exemples.js'

let racine: {dossier: string; effacer: () => void}
beforeEach(() => {
  racine = dossierTemporaire()
})
afterEach(() => racine.effacer())

const EXEMPLE = {nom: 'A', region: 'Lorraine', annee: 2008, exemple: 'lorraine-2008'}

describe('créer un espace', () => {
  it('pose animreg.yaml et la base, et rien d’autre', async () => {
    const espace = await espaceNeuf(racine.dossier)
    expect(readdirSync(espace.dossier).sort()).toEqual(['animreg.sqlite', 'animreg.yaml'])
    expect(espace.config.region.nom).toBe('Lorraine')
    expect(espace.revision).toBe(0)
    espace.fermer()
  })

  it('laisse en place ce que le dossier contenait', async () => {
    writeFileSync(join(racine.dossier, 'notes.txt'), 'x')
    const espace = await creerEspace({...EXEMPLE, dossier: racine.dossier})
    espace.fermer()
    expect(readFileSync(join(racine.dossier, 'notes.txt'), 'utf8')).toBe('x')
  })

  it('refuse un dossier qui contient déjà un espace, et ne le touche pas', async () => {
    const espace = await espaceNeuf(racine.dossier)
    await importer(espace, [valeur()])
    espace.fermer()
    for (const remplacer of [false, true]) {
      const erreur = await refusDe(() => creerEspace({...EXEMPLE, dossier: espace.dossier, remplacer}))
      expect([erreur.code, erreur.sortie]).toEqual(['ESP-002', 4])
    }
    const rouvert = await ouvrirEspace({depart: espace.dossier})
    expect(await rouvert.chargerValeurs([2008])).toHaveLength(1)
    rouvert.fermer()
  })

  it('remplace en entier un espace d’exemple, quand on le demande', async () => {
    const dossier = join(racine.dossier, 'demo')
    const premier = await creerEspace({...EXEMPLE, dossier})
    await importer(premier, [valeur()])
    premier.fermer()
    writeFileSync(join(dossier, 'reste.txt'), 'x')
    expect((await refusDe(() => creerEspace({...EXEMPLE, dossier}))).code).toBe('ESP-002')

    const second = await creerEspace({...EXEMPLE, dossier, remplacer: true})
    expect(await second.chargerImports()).toEqual([])
    second.fermer()
    expect(readdirSync(dossier).sort()).toEqual(['animreg.sqlite', 'animreg.yaml'])
    expect(readdirSync(racine.dossier)).toEqual(['demo'])
  })

  it('rend l’espace d’exemple tel qu’il était quand le nouveau ne peut pas être fait', async () => {
    const dossier = join(racine.dossier, 'demo')
    const premier = await creerEspace({...EXEMPLE, dossier})
    await importer(premier, [valeur()])
    premier.fermer()
    await refusDe(() => creerEspace({...EXEMPLE, annee: 12, dossier, remplacer: true}))
    const rouvert = await ouvrirEspace({dossier, depart: '.'})
    expect(await rouvert.chargerImports()).toHaveLength(1)
    rouvert.fermer()
    expect(readdirSync(dossier)).not.toContain('animreg.verrou')
  })

  it('reprend une création interrompue, mais jamais par-dessus des imports', async () => {
    const espace = await espaceNeuf(racine.dossier)
    espace.fermer()
    const {dossier} = espace
    rmSync(join(dossier, 'animreg.yaml'))
    const repris = await espaceNeuf(racine.dossier)
    await importer(repris, [valeur()])
    repris.fermer()
    rmSync(join(dossier, 'animreg.yaml'))
    expect((await refusDe(() => espaceNeuf(racine.dossier))).message).toContain('1 import')
  })

  it('dit en français que l’endroit ne convient pas', async () => {
    writeFileSync(join(racine.dossier, 'fichier'), 'x')
    const erreur = await refusDe(() =>
      creerEspace({...EXEMPLE, dossier: join(racine.dossier, 'fichier', 'espace')}),
    )
    expect([erreur.code, erreur.sortie]).toEqual(['ESP-010', 4])
  })
})

describe('ouvrir un espace', () => {
  it('trouve le plus proche au-dessus du dossier courant', async () => {
    const espace = await espaceNeuf(racine.dossier)
    espace.fermer()
    const dessous = join(espace.dossier, 'recus', '2008')
    mkdirSync(dessous, {recursive: true})
    const trouve = await ouvrirEspace({depart: dessous})
    expect(trouve.dossier).toBe(espace.dossier)
    trouve.fermer()
    const donne = await ouvrirEspace({dossier: 'espace', depart: racine.dossier})
    expect(donne.dossier).toBe(espace.dossier)
    donne.fermer()
  })

  it('sinon dit qu’il n’y en a pas, et quoi faire', async () => {
    const erreur = await refusDe(() => ouvrirEspace({depart: racine.dossier}))
    expect([erreur.code, erreur.sortie]).toEqual(['ESP-001', 4])
    expect(erreur.pistes.join('\n')).toMatch(/animreg init[^]*--espace/)
    const donne = await refusDe(() => ouvrirEspace({dossier: 'absent', depart: racine.dossier}))
    expect(donne.message).toContain(join(racine.dossier, 'absent'))
  })

  it('ne cherche pas au-dessus d’un dossier donné', async () => {
    const espace = await espaceNeuf(racine.dossier)
    espace.fermer()
    mkdirSync(join(espace.dossier, 'recus'))
    expect(
      (await refusDe(() => ouvrirEspace({dossier: join(espace.dossier, 'recus'), depart: '.'}))).code,
    ).toBe('ESP-001')
  })

  it('nomme l’encodage quand animreg.yaml n’est pas en UTF-8', async () => {
    const espace = await espaceNeuf(racine.dossier)
    espace.fermer()
    writeFileSync(join(espace.dossier, 'animreg.yaml'), Buffer.from('format: 1\n# r\xe9seau\n', 'latin1'))
    const erreur = await refusDe(() => ouvrirEspace({depart: espace.dossier}))
    expect(erreur.message).toBe("animreg.yaml, ligne 2 : un caractère n'est pas écrit en UTF-8.")
  })

  it.each([
    ['absente', (base: string) => renameSync(base, `${base}.ailleurs`), 'manque'],
    ['vide', (base: string) => writeFileSync(base, ''), "n'est pas une base animreg"],
    ['d’une autre sorte', (base: string) => writeFileSync(base, 'x'.repeat(5000)), 'abîmé'],
  ])('refuse une base %s', async (_cas, abimer, extrait) => {
    const espace = await espaceNeuf(racine.dossier)
    espace.fermer()
    abimer(join(espace.dossier, 'animreg.sqlite'))
    const erreur = await refusDe(() => ouvrirEspace({depart: espace.dossier}))
    expect([erreur.code, erreur.sortie]).toEqual(['ESP-009', 4])
    expect(erreur.message).toContain(extrait)
  })

  it('lit le référentiel de l’espace avant celui qui est fourni', async () => {
    const espace = await espaceNeuf(racine.dossier)
    const fourni = await espace.lireFichierReferentiel()
    expect(fourni.fichier).toBe('parcours3@1.yaml')
    expect(fourni.valeur).toMatchObject({code: 'parcours3', version: 1})
    mkdirSync(join(espace.dossier, 'referentiels'))
    writeFileSync(join(espace.dossier, 'referentiels', 'parcours3@1.yaml'), 'code: sien\n')
    expect((await espace.lireFichierReferentiel()).valeur).toEqual({code: 'sien'})
    espace.fermer()
  })

  it('nomme les référentiels connus quand celui de animreg.yaml ne l’est pas', async () => {
    const espace = await espaceNeuf(racine.dossier)
    espace.fermer()
    const config = join(espace.dossier, 'animreg.yaml')
    writeFileSync(config, readFileSync(config, 'utf8').replace('parcours3@1', 'parcours9@1'))
    const rouvert = await ouvrirEspace({depart: espace.dossier})
    const erreur = await refusDe(() => rouvert.lireFichierReferentiel())
    expect(erreur.code).toBe('ESP-011')
    expect(erreur.pistes[0]).toContain('parcours3@1')
    rouvert.fermer()
  })

  it('lit les appellations, absentes ou non', async () => {
    const espace = await espaceNeuf(racine.dossier)
    expect(await espace.lireAppellations()).toEqual({structures: {}, indicateurs: {}})
    const fichier = join(espace.dossier, 'appellations.yaml')
    writeFileSync(fichier, '# rien encore\n')
    expect(await espace.lireAppellations()).toEqual({structures: {}, indicateurs: {}})
    writeFileSync(fichier, 'structures:\n  "ML Nancy": 54395S00\n')
    expect(await espace.lireAppellations()).toEqual({structures: {'ML Nancy': '54395S00'}, indicateurs: {}})
    writeFileSync(fichier, 'structure:\n  x: y\n')
    expect((await refusDe(() => espace.lireAppellations())).message).toContain(
      'vouliez-vous écrire « structures » ?',
    )
    espace.fermer()
  })

  it('d’une copie de dossier, rend la même chose', async () => {
    const espace = await espaceNeuf(racine.dossier)
    await importer(espace, [valeur()])
    espace.fermer()
    const copie = join(racine.dossier, 'copie')
    mkdirSync(copie)
    for (const nom of ['animreg.yaml', 'animreg.sqlite'])
      copyFileSync(join(espace.dossier, nom), join(copie, nom))
    expect(existsSync(join(espace.dossier, 'animreg.sqlite-wal'))).toBe(false)
    const rouvert = await ouvrirEspace({depart: copie})
    expect(await rouvert.chargerValeurs([2008])).toEqual([valeur()])
    rouvert.fermer()
  })
})
