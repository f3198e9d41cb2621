import {existsSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {nomSur} from '../../src/espace/sorties.js'
import {nomsDeFichiers} from '../../src/shared/nom-de-fichier.js'
import {obtenir} from '../support/commande.js'
import {dossierTemporaire, reussir} from '../support/espace-d-exemple.js'

/** What Windows refuses in a name, or takes for a device, or shows as another name. */
const REFUS =
  /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|^[.\s]|[.\s]$|^$|^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)\s*(?:\.|$)/iu

const etrange = fc.oneof(
  fc.string({unit: 'binary', maxLength: 40}),
  fc.constantFrom(
    'CON',
    'nul.txt',
    'Aux .pdf',
    'COM¹',
    'a:b',
    'Mission / Locale?',
    '… ',
    'fin.',
    '\u202Efdp.exe',
  ),
  fc.string({minLength: 250, maxLength: 320}),
)

describe('un nom écrit sur le disque', () => {
  it.each([
    ['NUL.txt', '_NUL.txt'],
    ['Aux .pdf', '_Aux .pdf'],
    ['COM¹.xlsx', '_COM¹.xlsx'],
    ['conout$', '_conout$'],
    ['a:b', 'a-b'],
    ['Mission / Locale?', 'Mission - Locale-'],
    ['fin. .', 'fin'],
    ['fac\u202Eslx.pdf', 'facslx.pdf'],
    ['e\u0301te\u0301.pdf', 'été.pdf'],
  ])('%s devient %s', (nom, attendu) => {
    expect(nomSur(nom)).toBe(attendu)
  })

  it('est permis par Windows, et reste le même quand on le relit', () => {
    fc.assert(
      fc.property(etrange, (nom) => {
        const sur = nomSur(nom)
        expect(sur).not.toMatch(REFUS)
        expect(Buffer.byteLength(sur)).toBeLessThan(200)
        expect(nomSur(sur)).toBe(sur)
      }),
      {numRuns: 300},
    )
  })

  it('garde distincts deux longs noms qui commencent de même', () => {
    const [un, deux] = ['nord', 'sud'].map((fin) => `${'réseau '.repeat(40)}${fin}.xlsx`)
    expect(nomSur(un ?? '')).not.toBe(nomSur(deux ?? ''))
    expect(nomSur(un ?? '')).toMatch(/\.xlsx$/)
    const longs = ['nord', 'sud'].flatMap((fin) => nomsDeFichiers([`${'réseau '.repeat(40)}${fin}`]))
    expect(new Set(longs).size).toBe(2)
  })

  it('tiré de noms quelconques, tient dans un chemin de Windows et n’en vaut jamais un autre', () => {
    fc.assert(
      fc.property(fc.array(etrange, {maxLength: 12}), (textes) => {
        const noms = nomsDeFichiers(textes)
        expect(new Set(noms.map((n) => nomSur(`${n}.xlsx`).toLowerCase())).size).toBe(textes.length)
        for (const nom of noms) expect(nom.length).toBeLessThanOrEqual(90)
      }),
    )
  })
})

describe('les commandes qui nomment des fichiers d’après les structures', () => {
  const dossier = dossierTemporaire()
  const cwd = dossier.chemin
  const NOMS = [
    'CON',
    'NUL.txt',
    'Mission / Locale : "a|b"?',
    'Mission Locale de l’Été',
    'MISSION LOCALE DE L’ETE',
    'Mission Locale de l’E\u0301te\u0301 (PAIO)',
    `Mission Locale ${'des Trois Vallées '.repeat(15)}nord`,
    `Mission Locale ${'des Trois Vallées '.repeat(15)}sud`,
  ]
  const codes = NOMS.map((_, rang) => `54S0${rang}`)
  /** A device of Windows, and two pairs of names that a computer would take for one. */
  const UNE_A_UNE = [1, 3, 4, 6, 7].map((rang) => `54S0${rang}`)

  beforeAll(async () => {
    await reussir(['init', cwd, '--nom', "Réseau d'essai", '--region', 'Lorraine', '--annee', '2008'])
    const lignes = NOMS.map(
      (nom, rang) => `54S0${rang};"${nom.replaceAll('"', '""')}";ML;54;a${rang}@exemple.fr`,
    )
    writeFileSync(
      join(cwd, 'annuaire.csv'),
      ['Code;Structure;Type;Département;Courriel', ...lignes, ''].join('\n'),
    )
    await reussir(['structures', 'importer', 'annuaire.csv'], cwd)
    const valeurs = codes.map((code, rang) => `${code};${10 + rang}`)
    writeFileSync(join(cwd, 'recu.csv'), ['Structure;Premiers accueils 2008', ...valeurs, ''].join('\n'))
    await reussir(['activite', 'importer', 'recu.csv'], cwd)
  })
  afterAll(() => dossier.effacer())

  /** Runs a command once for each structure, and gives the files that are there in the end. */
  const uneParUne = async (ligne: (code: string) => string[], ...dans: string[]) => {
    for (const code of UNE_A_UNE) await reussir(ligne(code), cwd)
    const ou = join(cwd, 'sorties', ...dans)
    return existsSync(ou) ? readdirSync(ou) : []
  }

  it.each([
    [
      'activite formulaire',
      (code: string) => ['activite', 'formulaire', '--pour', code],
      ['formulaires', '2008'],
      1,
    ],
    [
      'formation besoins formulaire',
      (code: string) => ['formation', 'besoins', 'formulaire', '--structure', code],
      ['besoins', '2008'],
      1,
    ],
    [
      'chiffres valider --papier',
      (code: string) => ['chiffres', 'valider', '--structure', code, '--papier', '--format', 'docx'],
      ['validation', '2008'],
      2,
    ],
    [
      'rapport fiches',
      (code: string) => ['rapport', 'fiches', '--structure', code, '--format', 'xlsx'],
      ['fiches', '2008', 'structures'],
      1,
    ],
  ])('%s : une à une, aucune ne prend la place d’une autre', async (_nom, ligne, dans, parStructure) => {
    const fichiers = await uneParUne(ligne, ...dans)
    expect(fichiers).toHaveLength(UNE_A_UNE.length * parStructure)
    for (const fichier of fichiers) {
      expect(fichier).not.toMatch(REFUS)
      expect(fichier.length).toBeLessThan(110)
    }
  })

  it('activite relancer : un message par structure', async () => {
    const {relances} = await obtenir<{relances: {fichier: string | null}[]}>(['activite', 'relancer'], {cwd})
    const noms = relances.map((r) => r.fichier?.toLowerCase())
    expect(new Set(noms).size).toBe(relances.length)
  })
})
