import {readdirSync, readFileSync} from 'node:fs'
import {inflateSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {composerExemple, dessiner} from '../../data/exemples/construire-lorraine-2008/composer.js'
import {ecrireEnvoi} from '../../data/exemples/construire-lorraine-2008/recus/ecrire-envoi.js'
import {lireYaml} from '../../src/formats/yaml/index.js'
import {DOSSIER, lireFeuilles, lireTexte, tousLesFichiers} from './lire-exemple.js'

const lire = (chemin: string): Uint8Array => new Uint8Array(readFileSync(new URL(encodeURI(chemin), DOSSIER)))

describe("l'exemple livré", () => {
  it('est, octet pour octet, ce que le constructeur compose', {timeout: 30_000}, async () => {
    const composes = composerExemple()
    expect(tousLesFichiers()).toEqual([...composes.keys()].sort())
    const differents: string[] = []
    for (const [chemin, envoi] of composes) {
      if (!Buffer.from(await ecrireEnvoi(envoi)).equals(lire(chemin))) differents.push(chemin)
    }
    expect(differents).toEqual([])
  })

  it('a un dessin, et la même image en points', () => {
    const dessins = dessiner()
    for (const [nom, octets] of dessins) expect(Buffer.from(octets).equals(lire(nom))).toBe(true)
    expect(lireTexte('logo.svg')).toMatch(/<title>.*exemple/)
    const png = Buffer.from(lire('logo.png'))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([240, 240])
    const longueur = png.readUInt32BE(33)
    expect(inflateSync(png.subarray(41, 41 + longueur))).toHaveLength(240 * (240 * 3 + 1))
  })

  it('dit dans chaque classeur ce qui est fictif', () => {
    const muets = tousLesFichiers().filter(
      (chemin) =>
        !/ficti(f|ve)s?/.test(
          lireFeuilles(chemin)
            .flatMap((f) => f.lignes.flat())
            .join(' '),
        ),
    )
    expect(muets).toEqual([])
  })

  it('pose tout ce que le LISEZ-MOI décrit', () => {
    const {fichiers} = lireYaml(lireTexte('exemple.yaml'), {fichier: 'exemple.yaml', code: 'ESP-003'})
      .valeur as {
      fichiers: string[]
    }
    const presents = readdirSync(DOSSIER).filter((nom) => !['exemple.yaml', 'apercu.png'].includes(nom))
    expect(fichiers.toSorted()).toEqual(presents.toSorted())
    const decrits = lireTexte('LISEZ-MOI.txt')
    for (const fichier of fichiers.filter((f) => !['LISEZ-MOI.txt', 'recus'].includes(f))) {
      expect(decrits).toContain(fichier)
    }
  })

  it('dit ce qui est faux exprès, et où', () => {
    const fautes = lireTexte('LISEZ-MOI.txt').split('Ce qui est faux exprès')[1] ?? ''
    expect([...fautes.matchAll(/recus\/2008\/(\d\d)-/g)].map(([, n]) => n)).toEqual(['10', '16', '19'])
  })
})
