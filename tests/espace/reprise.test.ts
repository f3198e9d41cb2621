import {appendFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {
  lireArchive,
  listerSauvegardes,
  ouvrirEspace,
  restaurerEspace,
  sauvegarderEspace,
} from '../../src/espace/index.js'
import {dossierTemporaire, espaceNeuf, importer, refusDe, valeur} from './exemples.js'

/** What may happen to an espace between two backups. */
const DEGATS: Readonly<Record<string, (dossier: string, part: number) => void>> = {
  'base tronquée': (dossier, part) =>
    truncateSync(join(dossier, 'animreg.sqlite'), Math.floor(40_000 * part)),
  'base effacée': (dossier) => rmSync(join(dossier, 'animreg.sqlite')),
  'octets retournés dans la base': (dossier, part) => retourner(join(dossier, 'animreg.sqlite'), part),
  'réglages cassés': (dossier) => appendFileSync(join(dossier, 'animreg.yaml'), '\n: [cassé\n'),
  'réglages effacés': (dossier) => rmSync(join(dossier, 'animreg.yaml')),
  'originaux effacés': (dossier) => rmSync(join(dossier, 'sources'), {recursive: true}),
  'journal d’une autre base': (dossier) =>
    writeFileSync(join(dossier, 'animreg.sqlite-journal'), 'x'.repeat(999)),
}

function retourner(chemin: string, part: number): void {
  const octets = readFileSync(chemin)
  const place = Math.floor((octets.length - 1) * part)
  octets.writeUInt8(octets.readUInt8(place) ^ 0xff, place)
  writeFileSync(chemin, octets)
}

const sauvegarder = async (dossier: string) => sauvegarderEspace(dossier, {commande: 'essai'})

async function travailler(dossier: string, nombre: number): Promise<void> {
  const espace = await ouvrirEspace({dossier, depart: dossier})
  await importer(espace, [valeur({valeur: nombre, brut: String(nombre)})], `${nombre}.csv`)
  espace.fermer()
}

const nombreDe = async (dossier: string) => {
  const espace = await ouvrirEspace({dossier, depart: dossier})
  const [lue] = await espace.chargerValeurs([2008])
  espace.fermer()
  return lue?.valeur
}

it('quel que soit le dégât, la sauvegarde rend la base octet pour octet, les réglages et les originaux', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(DEGATS)),
      fc.double({min: 0, max: 1, noNaN: true}),
      fc.array(fc.integer({min: 1, max: 1000}), {minLength: 1, maxLength: 3}),
      async (degat, part, travaux) => {
        const {dossier: racine, effacer} = dossierTemporaire()
        const {dossier} = await espaceNeuf(racine).then((espace) => (espace.fermer(), espace))
        for (const nombre of travaux) await travailler(dossier, nombre)
        const {chemin} = await sauvegarder(dossier)
        const attendus = ['animreg.sqlite', 'animreg.yaml'].map((nom) => readFileSync(join(dossier, nom)))
        await travailler(dossier, 5000)
        DEGATS[degat]?.(dossier, part)

        const archive = await lireArchive(chemin, {dossier, depart: dossier})
        await restaurerEspace(dossier, archive)
        const rendus = ['animreg.sqlite', 'animreg.yaml'].map((nom) => readFileSync(join(dossier, nom)))
        expect(rendus.map((octets, i) => octets.equals(attendus[i] ?? Buffer.alloc(0)))).toEqual([true, true])
        expect(await nombreDe(dossier)).toBe(travaux.at(-1))
        const sources = archive.manifeste.fichiers.filter((f) => f.nom.startsWith('sources/'))
        expect(sources.map((f) => existsSync(join(dossier, f.nom)))).toEqual(sources.map(() => true))
        effacer()
      },
    ),
    {numRuns: 12},
  )
})

it('une sauvegarde abîmée n’importe où est refusée, et rien n’est touché', async () => {
  const {dossier: racine, effacer} = dossierTemporaire()
  const espace = await espaceNeuf(racine)
  espace.fermer()
  const {dossier} = espace
  await travailler(dossier, 7)
  const {chemin} = await sauvegarder(dossier)
  const saine = readFileSync(chemin)
  const base = readFileSync(join(dossier, 'animreg.sqlite'))
  await fc.assert(
    fc.asyncProperty(fc.double({min: 0, max: 1, noNaN: true}), async (part) => {
      writeFileSync(chemin, saine.subarray(0, Math.floor((saine.length - 1) * part)))
      const erreur = await refusDe(async () => lireArchive(chemin, {dossier, depart: dossier}))
      expect(erreur.code).toBe('ESP-031')
      expect(readFileSync(join(dossier, 'animreg.sqlite')).equals(base)).toBe(true)
    }),
    {numRuns: 30},
  )
  effacer()
})

it('dix sauvegardes d’une base abîmée n’effacent pas la dernière bonne', async () => {
  const {dossier: racine, effacer} = dossierTemporaire()
  const espace = await espaceNeuf(racine)
  espace.fermer()
  const {dossier} = espace
  await travailler(dossier, 7)
  const {chemin} = await sauvegarder(dossier)
  writeFileSync(join(dossier, 'animreg.sqlite'), 'x'.repeat(5000))
  for (let fois = 0; fois < 12; fois++) await sauvegarder(dossier)
  expect(listerSauvegardes(dossier)).toHaveLength(13)
  await restaurerEspace(dossier, await lireArchive(chemin, {dossier, depart: dossier}))
  expect(await nombreDe(dossier)).toBe(7)
  effacer()
})
