import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as attendre} from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {FICHIER_BASE, FICHIER_VERROU, ouvrirEspace} from '../../src/espace/index.js'
import {cheminSource} from '../../src/espace/sources.js'
import {dossierTemporaire, espaceNeuf, importer, valeur} from './exemples.js'
import {arreter, lancer} from './processus.js'

const PAR_IMPORT = 3000

let racine: {dossier: string; effacer: () => void}
let dossier: string
beforeEach(async () => {
  racine = dossierTemporaire()
  const espace = await espaceNeuf(racine.dossier)
  dossier = espace.dossier
  espace.fermer()
})
afterEach(() => racine.effacer())

/** Reads the base as it lies, without going through the espace. */
function examiner(): {integrite: unknown; parImport: unknown[]; revision: unknown} {
  const base = new Sqlite(join(dossier, FICHIER_BASE))
  try {
    return {
      integrite: base.pragma('integrity_check', {simple: true}),
      parImport: base
        .prepare(
          'SELECT count(v.import) FROM import i LEFT JOIN valeur v ON v.import = i.numero GROUP BY i.numero',
        )
        .pluck()
        .all(),
      revision: base.prepare('SELECT revision FROM meta').pluck().get(),
    }
  } finally {
    base.close()
  }
}

describe('kill -9 pendant un import', () => {
  it('laisse l’espace comme il était : des imports entiers, leurs fichiers, et un verrou repris', async () => {
    let avant = 0
    for (const delai of [0, 7, 19, 33, 58, 91]) {
      const enfant = await lancer('./enregistrer-en-boucle.ts', dossier)
      await attendre(delai)
      await arreter(enfant, 'SIGKILL')

      const {integrite, parImport, revision} = examiner()
      expect(integrite).toBe('ok')
      expect(parImport.length).toBeGreaterThan(avant)
      expect(new Set(parImport)).toEqual(new Set([PAR_IMPORT]))
      expect(revision).toBe(parImport.length)
      avant = parImport.length
    }
    const espace = await ouvrirEspace({dossier, depart: '.'})
    const imports = await espace.chargerImports()
    expect(imports).toHaveLength(avant)
    for (const {fichier, sha256} of imports) {
      expect(existsSync(cheminSource(dossier, {nom: fichier, sha256}))).toBe(true)
    }
    expect(await espace.chargerValeurs([2008])).toHaveLength(PAR_IMPORT)
    await importer(espace, [valeur()])
    espace.fermer()
    expect(existsSync(join(dossier, FICHIER_VERROU))).toBe(false)
  })
})

describe('Ctrl-C pendant un import', () => {
  it('rend le verrou', async () => {
    const enfant = await lancer('./enregistrer-en-boucle.ts', dossier)
    await arreter(enfant, 'SIGINT')
    expect(enfant.signalCode).toBe('SIGINT')
    expect(existsSync(join(dossier, FICHIER_VERROU))).toBe(false)
    expect(new Set(examiner().parImport)).toEqual(new Set([PAR_IMPORT]))
  })
})
