import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {deflateRawSync} from 'node:zlib'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import {
  BORNES_DE_FLUX,
  type BornesDeFlux,
  estNonReconnu,
  lireClasseur,
  ouvrirEnFlux,
} from '../../../../src/formats/tableur/index.js'
import {ErreurMetier} from '../../../../src/shared/erreur-metier.js'
import {classeurSheetjs, zip} from '../fabrique.js'
import {classeurAMain, MODELE} from './comparer.js'
import {lireXlsxEnFlux, toutes} from './lecture.js'

let dossier = ''
beforeAll(async () => {
  dossier = await mkdtemp(join(tmpdir(), 'animreg-flux-'))
})
afterAll(() => rm(dossier, {recursive: true, force: true}))

async function pose(nom: string, octets: Uint8Array): Promise<string> {
  const chemin = join(dossier, nom)
  await writeFile(chemin, octets)
  return chemin
}

/** What becomes of a file: rows, nothing, or the code of the refusal; anything else fails the test. */
async function issue(octets: Uint8Array, bornes: Partial<BornesDeFlux> = {}): Promise<string> {
  try {
    const lues = await lireXlsxEnFlux(octets, bornes)
    return lues === undefined ? 'laisse' : 'lu'
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return erreur.code
    throw erreur
  }
}

const grande = (lignes: number): Uint8Array =>
  classeurSheetjs(
    XLSX.utils.aoa_to_sheet(
      Array.from({length: lignes}, (_, rang) => [`ML${rang}`, 'Nancy', rang, rang / 8]),
    ),
    'xlsx',
  )

describe('ouvrirEnFlux', () => {
  it('lit un csv et un xlsx par leur contenu, quel que soit leur nom', async () => {
    const csv = await ouvrirEnFlux(await pose('a.xlsx', Buffer.from('a;b\n1;2\n')), 'a.xlsx')
    expect(csv?.tables.map((t) => t.feuille)).toEqual(['a'])
    expect(csv?.tables[0] && (await toutes(csv.tables[0]))).toHaveLength(2)
    await csv?.fermer()
    const chemin = await pose('b.csv', classeurAMain(MODELE))
    const xlsx = await ouvrirEnFlux(chemin, 'b.csv')
    expect(xlsx?.tables.map(({feuille, masquee}) => ({feuille, masquee}))).toEqual([
      {feuille: 'Feuil1', masquee: false},
    ])
    await xlsx?.fermer()
  })

  it('dit combien de lignes la feuille masque', async () => {
    const classeur = await ouvrirEnFlux(await pose('m.xlsx', classeurAMain(MODELE)), 'm.xlsx')
    const lots = []
    for await (const lot of classeur?.tables[0]?.lots() ?? []) lots.push(lot)
    await classeur?.fermer()
    expect(lots).toMatchObject([{avancement: 1, masquees: 1}])
  })

  it.each([
    ['vide', Buffer.alloc(0)],
    ['blanc', Buffer.from('  \n')],
    ['un vieux classeur', classeurSheetjs(XLSX.utils.aoa_to_sheet([['a']]), 'biff8')],
    ['un classeur OpenDocument', classeurSheetjs(XLSX.utils.aoa_to_sheet([['a']]), 'ods')],
    ['un PDF', Buffer.from('%PDF-1.4\n')],
    ['une archive', zip({'a.txt': 'x'})],
    ['une archive vide', zip({})],
  ])('laisse au lecteur ordinaire : %s', async (_titre, octets) => {
    expect(await ouvrirEnFlux(await pose('autre', octets), 'autre')).toBeUndefined()
  })

  it('refuse le fichier plus lourd que la limite', async () => {
    const chemin = await pose('lourd.csv', Buffer.from('a;b\n'.repeat(1000)))
    await expect(ouvrirEnFlux(chemin, 'lourd.csv', {...BORNES_DE_FLUX, octets: 1000})).rejects.toMatchObject({
      code: 'FMT-005',
    })
  })

  it("s'interrompt en cours de lecture, et se relit", async () => {
    const classeur = await ouvrirEnFlux(await pose('g.xlsx', grande(3000)), 'g.xlsx')
    const table = classeur?.tables[0]
    let vues = 0
    for await (const lot of table?.lots() ?? []) {
      vues += lot.lignes.length
      if (vues >= 2000) break
    }
    expect(vues).toBe(2000)
    expect(table && (await toutes(table))).toHaveLength(3000)
    await classeur?.fermer()
  })
})

describe('un classeur piégé ou abîmé', () => {
  it("coupé n'importe où : laissé au lecteur ordinaire", async () => {
    const entier = comprimer(classeurAMain(MODELE))
    const issues = new Set<string>()
    for (let fin = 0; fin < entier.length; fin += 1) issues.add(await issue(entier.subarray(0, fin)))
    expect([...issues]).toEqual(['laisse'])
    expect(await issue(entier)).toBe('lu')
  })

  it("un octet changé n'importe où : les mêmes valeurs, un refus ou le lecteur ordinaire", async () => {
    const octets = comprimer(classeurAMain(MODELE))
    const attendu = JSON.stringify(await lireXlsxEnFlux(octets))
    const issues = new Set<string>()
    for (let position = 0; position < octets.length; position += 11) {
      const change = Uint8Array.from(octets)
      change[position] = (change[position] ?? 0) ^ 0x15
      const rendu = await issue(change)
      issues.add(rendu === 'lu' ? JSON.stringify(await lireXlsxEnFlux(change)) : rendu)
    }
    expect([...issues].sort()).toEqual(['FMT-003', attendu, 'laisse'])
  })

  it('une feuille qui se déplie au-delà de la limite, ou sans mesure', async () => {
    const blancs = `<sheetData>${' '.repeat(60 * 2 ** 20)}<row r="1"><c r="A1"><v>1</v></c></row></sheetData>`
    const bombe = comprimer(classeurAMain({...MODELE, feuille: blancs}))
    expect(bombe.length).toBeLessThan(200_000)
    expect(await issue(bombe)).toBe('FMT-005')
    expect(await issue(bombe, {rapport: 5000})).toBe('lu')
    expect(await issue(bombe, {rapport: 5000, deplie: 2 ** 20})).toBe('FMT-005')
  })

  it('une ligne, ou des textes, sans fin', async () => {
    const longue = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(3_000_000)}</t></is></c></row></sheetData>`
    expect(await issue(classeurAMain({...MODELE, feuille: longue}))).toBe('lu')
    expect(await issue(classeurAMain({...MODELE, feuille: longue}), {ligne: 100_000})).toBe('FMT-005')
    const textes = `<si><t>${'x'.repeat(10 * 2 ** 20)}</t></si>`.concat(MODELE.textes ?? '')
    expect(await issue(classeurAMain({...MODELE, textes}))).toBe('lu')
    expect(await issue(classeurAMain({...MODELE, textes}), {textes: 2 ** 20})).toBe('FMT-005')
    expect(await issue(classeurAMain({...MODELE, textes}), {ligne: 2 ** 20})).toBe('FMT-005')
  })

  it('des tailles menteuses, des parties qui se recouvrent, un sommaire ailleurs', async () => {
    const modele = Buffer.from(classeurAMain(MODELE))
    const feuille = modele.lastIndexOf('xl/worksheets/sheet1.xml') - 46
    const change = (position: number, valeur: number): Uint8Array => {
      const octets = Buffer.from(modele)
      octets.writeUInt32LE(valeur, position)
      return octets
    }
    expect(await issue(change(feuille + 24, 10))).toBe('FMT-003')
    expect(await issue(change(feuille + 24, 2 ** 31))).toBe('FMT-003')
    expect(await issue(change(feuille + 20, 2 ** 31))).toBe('laisse')
    expect(await issue(change(feuille + 42, 0))).toBe('laisse')
    expect(await issue(change(feuille + 42, 2 ** 32 - 1))).toBe('laisse')
    expect(await issue(change(modele.length - 6, 2 ** 32 - 1))).toBe('laisse')
    expect(await issue(change(modele.length - 6, 0))).toBe('laisse')
  })

  it('ce qui est laissé en cours de route se reconnaît, et le lecteur ordinaire le lit', async () => {
    const feuille = `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(50)}<row><c t="d"><v>2008-12-31</v></c></row></sheetData>`
    const octets = classeurAMain({...MODELE, feuille})
    const classeur = await ouvrirEnFlux(await pose('d.xlsx', octets), 'd.xlsx')
    const erreur: unknown = await toutes(classeur?.tables[0] ?? {feuille: '', lots: () => lotsVides()}).catch(
      (e: unknown) => e,
    )
    await classeur?.fermer()
    expect(estNonReconnu(erreur)).toBe(true)
    expect(estNonReconnu(new Error('autre'))).toBe(false)
    expect((await lireClasseur(octets, 'd.xlsx'))[0]?.lignes).toHaveLength(51)
  })
})

async function* lotsVides(): AsyncGenerator<never> {
  // Nothing: the test then fails for want of an error.
}

/** The same archive, its largest part deflated. */
function comprimer(octets: Uint8Array): Uint8Array {
  const vue = Buffer.from(octets)
  const fin = vue.length - 22
  const sommaire = vue.readUInt32LE(fin + 16)
  const locaux: Buffer[] = []
  const centraux = Buffer.from(vue.subarray(sommaire, fin))
  let place = 0
  for (let position = 0; position < centraux.length; ) {
    const nom = centraux.readUInt16LE(position + 28)
    const debut = centraux.readUInt32LE(position + 42)
    const taille = centraux.readUInt32LE(position + 20)
    const entete = Buffer.from(vue.subarray(debut, debut + 30 + nom))
    const contenu = deflateRawSync(vue.subarray(debut + 30 + nom, debut + 30 + nom + taille))
    for (const [tampon, decalage] of [
      [entete, 0],
      [centraux.subarray(position), 2],
    ] as const) {
      tampon.writeUInt16LE(8, 8 + decalage)
      tampon.writeUInt32LE(contenu.length, 18 + decalage)
    }
    centraux.writeUInt32LE(place, position + 42)
    locaux.push(entete, contenu)
    place += entete.length + contenu.length
    position += 46 + nom
  }
  const fermeture = Buffer.from(vue.subarray(fin))
  fermeture.writeUInt32LE(place, 16)
  return Buffer.concat([...locaux, centraux, fermeture])
}
