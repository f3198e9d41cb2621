import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {traduireErreur} from '../../src/espace/erreurs-systeme.js'
import {ecrireTrace} from '../../src/espace/index.js'
import {nomSur} from '../../src/espace/sorties.js'
import {CATALOGUE_DES_MESSAGES} from '../../src/shared/catalogue/index.js'
import {ErreurMetier} from '../../src/shared/erreur-metier.js'
import {dossierTemporaire, espaceNeuf, refusDe} from './exemples.js'

let racine: {dossier: string; effacer: () => void}
beforeEach(() => {
  racine = dossierTemporaire()
})
afterEach(() => racine.effacer())

describe('les sorties', () => {
  it('sont écrites en entier, sans reste, et remplacent l’ancienne', async () => {
    const espace = await espaceNeuf(racine.dossier)
    for (const contenu of ['un', 'deux']) {
      await espace.sorties.verifier('rapport-activite-2008.pdf')
      const chemin = await espace.sorties.ecrire('rapport-activite-2008.pdf', Buffer.from(contenu))
      expect(chemin).toBe(join(espace.dossier, 'sorties', 'rapport-activite-2008.pdf'))
      expect(readFileSync(chemin, 'utf8')).toBe(contenu)
    }
    expect(readdirSync(join(espace.dossier, 'sorties'))).toEqual(['rapport-activite-2008.pdf'])
    espace.fermer()
  })

  it('dont la place est prise par un dossier sont refusées, sans reste', async () => {
    const espace = await espaceNeuf(racine.dossier)
    mkdirSync(join(espace.dossier, 'sorties', 'a.pdf'), {recursive: true})
    const erreur = await refusDe(() => espace.sorties.ecrire('a.pdf', Buffer.from('x')))
    expect([erreur.code, erreur.sortie]).toEqual(['ESP-010', 4])
    expect(readdirSync(join(espace.dossier, 'sorties'))).toEqual(['a.pdf'])
    espace.fermer()
  })

  it.each([
    ['../../secret.pdf', '-..-secret.pdf'],
    ['C:\\x|y?.pdf', 'C-x-y-.pdf'],
    ['CON.txt', '_CON.txt'],
    ['Fiche « Épinal ».pdf', 'Fiche « Épinal ».pdf'],
    ['fin. ', 'fin'],
    ['...', 'sortie'],
  ])('%s s’appelle %s', (nom, attendu) => {
    expect(nomSur(nom)).toBe(attendu)
  })

  it('portent toujours un nom que tous les systèmes acceptent', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 300}), (nom) => {
        const sur = nomSur(nom)
        expect(sur).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^\.|[. ]$|^$/u)
        expect(Buffer.byteLength(sur)).toBeLessThan(230)
      }),
    )
  })
})

describe('ce que le système répond', () => {
  it.each([
    ['ENOSPC', 'ESP-007'],
    ['SQLITE_FULL', 'ESP-007'],
    ['EBUSY', 'ESP-008'],
    ['SQLITE_CORRUPT_VTAB', 'ESP-009'],
    ['SQLITE_NOTADB', 'ESP-009'],
    ['EACCES', 'ESP-010'],
    ['EROFS', 'ESP-010'],
    ['SQLITE_READONLY_DIRECTORY', 'ESP-010'],
    ['SQLITE_CANTOPEN', 'ESP-010'],
    ['SQLITE_BUSY_SNAPSHOT', 'ESP-005'],
    ['SQLITE_IOERR_FSYNC', 'ESP-013'],
    ['EIO', 'ESP-013'],
  ] as const)('%s devient %s', (code, attendu) => {
    const traduite = traduireErreur(Object.assign(new Error('raw'), {code}), '/espace/fichier.xlsx')
    expect(traduite).toBeInstanceOf(ErreurMetier)
    expect(traduite).toMatchObject({code: attendu, sortie: 4})
    expect((traduite as ErreurMetier).message).toContain('/espace/fichier.xlsx')
    expect(CATALOGUE_DES_MESSAGES[attendu].sortie).toBe(4)
  })

  it('reste tel quel quand c’est un défaut de notre part', () => {
    for (const erreur of [
      new TypeError('x'),
      Object.assign(new Error('x'), {code: 'SQLITE_CONSTRAINT_UNIQUE'}),
      'texte',
    ]) {
      expect(traduireErreur(erreur, 'f')).toBe(erreur)
    }
  })
})

describe('les traces', () => {
  const midi = new Date('2009-02-28T12:00:00Z')

  it('gardent la pile et la cause, sans ce qui nommerait quelqu’un', () => {
    const cause = new Error(`fichier ${homedir()}/Documents/a.xlsx`)
    const erreur = new TypeError(
      'cellule « Martin » de jean.martin@exemple.fr, 03 83 12 34 56, 1 85 05 54 395 001 22',
      {cause},
    )
    const chemin = ecrireTrace(racine.dossier, erreur, midi)
    expect(chemin).toBe(join(racine.dossier, 'traces', '2009-02-28.txt'))
    const texte = readFileSync(chemin ?? '', 'utf8')
    expect(texte).toContain('TypeError: cellule « … » de <courriel>, <nombre>, <nombre>')
    expect(texte).toContain('sorties-et-traces.test.ts')
    expect(texte).toContain('Cause : Error: fichier <dossier personnel>')
    expect(texte).not.toMatch(/Martin|martin|3456|34 56/)
  })

  it('s’ajoutent dans la journée et ne durent que trente jours', () => {
    const traces = join(racine.dossier, 'traces')
    mkdirSync(traces)
    for (const nom of ['2009-01-28.txt', '2009-01-30.txt', 'notes.txt']) writeFileSync(join(traces, nom), 'x')
    ecrireTrace(racine.dossier, new Error('un'), midi)
    ecrireTrace(racine.dossier, 'deux', midi)
    expect(readdirSync(traces).sort()).toEqual(['2009-01-30.txt', '2009-02-28.txt', 'notes.txt'])
    expect(readFileSync(join(traces, '2009-02-28.txt'), 'utf8')).toMatch(/Error: un[^]*deux/)
  })

  it('ne cachent jamais l’erreur qu’elles racontent', () => {
    writeFileSync(join(racine.dossier, 'traces'), 'un fichier')
    expect(ecrireTrace(racine.dossier, new Error('x'), midi)).toBeUndefined()
  })
})
