import {existsSync, readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {setTimeout as attendre} from 'node:timers/promises'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {Interruption, interruptible} from '../../src/cli/interruption.js'
import {FICHIER_VERROU, ouvrirEspace} from '../../src/espace/index.js'
import {prendreVerrou, type Tenant} from '../../src/espace/verrou.js'
import {dossierTemporaire, espaceNeuf, importer, refusDe, valeur} from './exemples.js'
import {arreter, lancer} from './processus.js'

let racine: {dossier: string; effacer: () => void}
let chemin: string
beforeEach(() => {
  racine = dossierTemporaire()
  chemin = join(racine.dossier, FICHIER_VERROU)
})
afterEach(() => racine.effacer())

const commande = 'animreg activite importer'
const prendre = (attente = 0) => prendreVerrou(racine.dossier, {commande, attente})
const poser = (tenant: Partial<Tenant>) =>
  writeFileSync(
    chemin,
    JSON.stringify({
      qui: 'claire',
      machine: hostname(),
      pid: 1,
      depuis: new Date().toISOString(),
      commande,
      ...tenant,
    }),
  )

describe('le verrou', () => {
  it('dit qui tient l’espace, et disparaît quand il est rendu', async () => {
    const verrou = await prendre()
    expect(JSON.parse(readFileSync(chemin, 'utf8'))).toMatchObject({
      machine: hostname(),
      pid: process.pid,
      commande,
    })
    verrou.liberer()
    verrou.liberer()
    expect(readdirSync(racine.dossier)).toEqual([])
    ;(await prendre()).liberer()
  })

  it('tenu par un autre processus, fait attendre puis nomme la personne, le poste et l’heure', async () => {
    const enfant = await lancer('./tenir-le-verrou.ts', racine.dossier)
    try {
      const debut = Date.now()
      const erreur = await refusDe(() => prendre(200))
      expect(Date.now() - debut).toBeGreaterThanOrEqual(200)
      expect([erreur.code, erreur.sortie]).toEqual(['ESP-005', 4])
      expect(erreur.message).toContain(hostname())
      expect(erreur.message).toMatch(/depuis le .+ à \d\d h \d\d \(animreg essai\)/)

      const attendu = prendre(5000)
      await arreter(enfant, 'SIGINT')
      ;(await attendu).liberer()
    } finally {
      if (enfant.exitCode === null && enfant.signalCode === null) await arreter(enfant, 'SIGKILL')
    }
  })

  it('tenu par cette commande même, n’est pas pris deux fois', async () => {
    const verrou = await prendre()
    expect((await refusDe(() => prendre())).code).toBe('ESP-005')
    verrou.liberer()
  })

  it('d’un processus mort de ce poste, est repris', async () => {
    const enfant = await lancer('./tenir-le-verrou.ts', racine.dossier)
    await arreter(enfant, 'SIGKILL')
    expect(existsSync(chemin)).toBe(true)
    ;(await prendre()).liberer()
    expect(readdirSync(racine.dossier)).toEqual([])
  })

  it('d’avant le démarrage du poste, est repris, même si un autre processus porte ce numéro', async () => {
    poser({depuis: '2001-01-01T00:00:00.000Z'})
    const verrou = await prendre()
    expect(readFileSync(chemin, 'utf8')).toContain(`"pid":${process.pid}`)
    verrou.liberer()
  })

  it('d’un autre poste, n’est jamais repris', async () => {
    poser({machine: 'poste-de-claire', pid: 2 ** 22, depuis: '2009-02-03T08:05:00.000Z'})
    const erreur = await refusDe(() => prendre())
    expect(erreur.message).toBe(
      'Cet espace est utilisé par claire, sur le poste poste-de-claire, depuis le 3\u00A0février 2009 à 09 h 05 (animreg activite importer).',
    )
    expect(existsSync(chemin)).toBe(true)
  })

  it('sans contenu, est repris seulement quand son auteur a eu le temps de l’écrire', async () => {
    writeFileSync(chemin, '')
    expect((await refusDe(() => prendre())).code).toBe('ESP-005')
    utimesSync(chemin, new Date(), new Date(Date.now() - 60_000))
    ;(await prendre()).liberer()
  })

  it.each(['{"qui":"claire","machi', '\u0000\u0000\u0000', '[]', '{"qui": 3}'])(
    'au contenu illisible (%j), fait dire quel fichier enlever, puis est repris',
    async (texte) => {
      writeFileSync(chemin, texte)
      const erreur = await refusDe(() => prendre())
      expect(erreur.pistes.join(' ')).toContain(chemin)
      utimesSync(chemin, new Date(), new Date(Date.now() - 60_000))
      ;(await prendre()).liberer()
    },
  )

  it('enlevé à la main puis pris par un autre, n’est pas enlevé à l’autre', async () => {
    const verrou = await prendre()
    poser({qui: 'paul'})
    verrou.liberer()
    expect(readFileSync(chemin, 'utf8')).toContain('paul')
  })

  it.each(['SIGINT', 'SIGHUP', 'SIGTERM'] as const)(
    'se rend à %s sans tuer la commande, qui dit elle-même qu’elle s’arrête',
    async (signal) => {
      const action = interruptible(async () => {
        await prendre()
        return new Promise<never>(() => undefined)
      })
      while (!existsSync(chemin)) await attendre(1)
      process.emit(signal)
      await expect(action).rejects.toBeInstanceOf(Interruption)
      expect(existsSync(chemin)).toBe(false)
    },
  )

  it('est rendu quand l’écriture échoue', async () => {
    const espace = await espaceNeuf(racine.dossier)
    await expect(importer(espace, [valeur(), valeur()])).rejects.toThrow('UNIQUE')
    expect(existsSync(join(espace.dossier, FICHIER_VERROU))).toBe(false)
    espace.fermer()
  })

  it('arrête une commande sans rien écrire', async () => {
    const neuf = await espaceNeuf(racine.dossier)
    neuf.fermer()
    chemin = join(neuf.dossier, FICHIER_VERROU)
    poser({machine: 'autre-poste'})
    const espace = await ouvrirEspace({dossier: neuf.dossier, depart: '.', attente: 0})
    expect((await refusDe(() => importer(espace, [valeur()]))).code).toBe('ESP-005')
    expect(await espace.chargerImports()).toEqual([])
    espace.fermer()
  })
})
