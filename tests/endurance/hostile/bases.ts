import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {ouvrirEspace} from '../../../src/espace/index.js'
import {lireArchive, restaurerEspace} from '../../../src/espace/sauvegardes/index.js'
import {composerManifeste, FICHIER_MANIFESTE} from '../../../src/espace/sauvegardes/manifeste.js'
import {ecrireZip, lireZip} from '../../../src/formats/zip/index.js'
import type {Alea} from './alea.js'
import {muterArchive} from './archives.js'
import type {Lecteur} from './eprouver-lecteur.js'
import {muterOctets} from './mutations.js'

const ESPACE = 'tests/fixtures/espaces/0.1.0'
const LE = new Date('2009-02-28T12:00:00Z')
const BASE = readFileSync(join(ESPACE, 'animreg.sqlite'))

/** A backup as a careful forger makes one: whatever it holds, its manifest agrees. */
function archiveDe(fichiers: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const manifeste = composerManifeste(fichiers, {le: LE, raison: ''})
  return ecrireZip(new Map([...fichiers, [FICHIER_MANIFESTE, Buffer.from(JSON.stringify(manifeste))]]), {
    le: LE,
  })
}

const SAUVEGARDE = archiveDe(
  new Map([
    ['animreg.yaml', readFileSync(join(ESPACE, 'animreg.yaml'))],
    ['animreg.sqlite', BASE],
    ['rapport/2008/bilan.md', Buffer.from('# Bilan\n')],
  ]),
)

function muterSauvegarde(octets: Uint8Array, alea: Alea): Uint8Array {
  if (alea.entier(3) === 0) return muterArchive(octets, alea)
  const fichiers = new Map(lireZip(octets, {octets: 2 ** 24, entrees: 100}))
  fichiers.delete(FICHIER_MANIFESTE)
  const nom = alea.parmi([...fichiers.keys()])
  const contenu = fichiers.get(nom) ?? new Uint8Array()
  fichiers.set(nom, muterOctets(contenu, alea))
  if (alea.entier(2) === 0)
    fichiers.set(alea.parmi(['../evade', '/evade', 'rapport/../../evade', 'C:\\evade']), contenu)
  return archiveDe(fichiers)
}

/** A folder for one trial; whatever stands beside it afterwards was written outside. */
async function dansUnDossier(essayer: (dossier: string) => Promise<unknown>): Promise<unknown> {
  const racine = mkdtempSync(join(tmpdir(), 'animreg-base-'))
  const dossier = join(racine, 'espace')
  mkdirSync(dossier)
  try {
    return await essayer(dossier)
  } finally {
    rmSync(racine, {recursive: true, force: true})
  }
}

/** Opens it, and reads what every command reads. */
async function lireTout(dossier: string): Promise<void> {
  const espace = await ouvrirEspace({dossier, depart: dossier})
  try {
    await espace.chargerStructures()
    await espace.chargerAnnuaire()
    await espace.chargerPersonnes()
    await espace.chargerContacts()
    await espace.chargerObjectifs(2008)
    await espace.chargerImports()
  } finally {
    espace.fermer()
  }
}

/** The base of an espace spoiled on its disk, and a backup received from somebody else. */
export const LECTEURS_DE_BASES: readonly Lecteur[] = [
  {
    nom: 'base',
    extension: '.sqlite',
    cout: 10,
    graines: [BASE],
    muter: muterOctets,
    lire: async (octets) =>
      dansUnDossier(async (dossier) => {
        copyFileSync(join(ESPACE, 'animreg.yaml'), join(dossier, 'animreg.yaml'))
        writeFileSync(join(dossier, 'animreg.sqlite'), octets)
        await lireTout(dossier)
      }),
  },
  {
    nom: 'sauvegarde',
    extension: '.zip',
    cout: 10,
    graines: [SAUVEGARDE],
    muter: muterSauvegarde,
    lire: async (octets) =>
      dansUnDossier(async (dossier) => {
        const chemin = join(dossier, '..', 'recue.zip')
        writeFileSync(chemin, octets)
        await restaurerEspace(dossier, await lireArchive(chemin, {dossier, depart: dossier}), {
          maintenant: LE,
        })
        await lireTout(dossier)
      }),
  },
]
