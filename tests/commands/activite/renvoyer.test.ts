import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import type {BilanImport, Renvois} from '../../../src/metier/activite/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const espace = dossier.chemin
const COPIES = join(espace, 'sorties', 'a-corriger', '2008')

beforeAll(async () => {
  await reussir(['init', espace, '--exemple', 'lorraine-2008'])
  await reussir(['structures', 'importer', 'annuaire.xlsx'], espace)
})
afterAll(() => dossier.effacer())

/** A monthly table of Nancy whose February is not a number, and whose total does not add up. */
function classeurFautif(fevrier: string | number = 'environ 130'): Buffer {
  const feuille = XLSX.utils.aoa_to_sheet([
    ['Mission Locale du Grand Nancy'],
    ["Tableau d'activité mensuel – année 2008"],
    [],
    ['Indicateur', 'Janvier', 'Février', 'Mars', 'Total 2008'],
    ['Jeunes en premier accueil', 146, fevrier, 135, typeof fevrier === 'number' ? 281 + fevrier : 411],
    ['Entrées en formation', 113, 100, 80, 393],
  ])
  const classeur = {SheetNames: ['Activité 2008'], Sheets: {'Activité 2008': feuille}}
  return XLSX.write(classeur, {type: 'buffer', bookType: 'xlsx'}) as Buffer
}

function recevoir(nom: string, octets: Buffer): string {
  writeFileSync(join(espace, nom), octets)
  return nom
}

const empreinte = (nom: string) =>
  createHash('sha256')
    .update(readFileSync(join(espace, nom)))
    .digest('hex')
const ouvrir = (copie: string | null | undefined) => XLSX.read(readFileSync(copie ?? ''), {cellStyles: true})

describe('animreg activite renvoyer', () => {
  it('écrit une copie annotée, et laisse l’original tel quel', async () => {
    const recu = recevoir('nancy.xlsx', classeurFautif())
    const avant = empreinte(recu)
    const {fichiers} = await obtenir<Renvois>(['activite', 'renvoyer', recu], {cwd: espace})
    expect(empreinte(recu)).toBe(avant)
    expect(fichiers).toMatchObject([
      {
        statut: 'a_corriger',
        refuse: true,
        structure: {code: '54395S00'},
        copie: join(COPIES, '54395S00-nancy-a-corriger.xlsx'),
      },
    ])
    const {SheetNames, Sheets} = ouvrir(fichiers[0]?.copie)
    expect(SheetNames).toEqual(['À corriger', 'Activité 2008'])
    const [fautive, juste] = ['C5', 'B5'].map((a) => Sheets['Activité 2008']?.[a] as XLSX.CellObject)
    expect(fautive).toMatchObject({v: 'environ 130', s: {fgColor: {rgb: 'FF9B9B'}}})
    expect(fautive?.c?.[0]?.t).toMatch(/^À corriger \(ACT-004\) : .*environ 130/)
    expect(juste).toMatchObject({v: 146})
    expect(juste?.c).toBeUndefined()
    const tete = XLSX.utils.sheet_to_csv(Sheets['À corriger'] as XLSX.WorkSheet)
    expect(tete).toContain('Association régionale des Missions Locales et PAIO de Lorraine')
    expect(tete).not.toMatch(/animreg|--tolerant|appellations/)
  })

  it('une copie corrigée puis renvoyée s’importe, sa feuille « À corriger » laissée de côté', async () => {
    const {fichiers} = await obtenir<Renvois>(
      ['activite', 'renvoyer', recevoir('tour.xlsx', classeurFautif())],
      {
        cwd: espace,
      },
    )
    const classeur = ouvrir(fichiers[0]?.copie)
    const feuille = classeur.Sheets['Activité 2008'] as XLSX.WorkSheet
    feuille['C5'] = {t: 'n', v: 130}
    feuille['E6'] = {t: 'n', v: 293}
    recevoir('corrige.xlsx', XLSX.write(classeur, {type: 'buffer', bookType: 'xlsx'}) as Buffer)
    const bilan = await obtenir<BilanImport>(['activite', 'importer', 'corrige.xlsx'], {cwd: espace})
    expect(bilan.fichiers[0]).toMatchObject({statut: 'importe', anomalies: [], valeurs: {nouvelles: 6}})
  })

  it('relit l’original d’un import par son numéro', async () => {
    const {fichiers} = await obtenir<BilanImport>(
      ['activite', 'importer', recevoir('avec-ecart.xlsx', classeurFautif(131))],
      {cwd: espace},
    )
    rmSync(join(espace, 'avec-ecart.xlsx'))
    const renvois = await obtenir<Renvois>(
      ['activite', 'renvoyer', '--import', String(fichiers[0]?.import)],
      {
        cwd: espace,
      },
    )
    expect(renvois.fichiers).toMatchObject([
      {fichier: 'avec-ecart.xlsx', refuse: false, statut: 'a_corriger'},
    ])
    expect(renvois.fichiers[0]?.anomalies.map((a) => a.code)).toContain('ACT-006')
    const annuaire = await lancer(['activite', 'renvoyer', '--import', '1'], {cwd: espace})
    expect([annuaire.code, annuaire.stderr]).toEqual([2, expect.stringContaining('ACT-072')])
  })

  it('dit que l’original d’un import a été touché, et ne le fait pas passer pour lui', async () => {
    const {fichiers} = await obtenir<BilanImport>(
      ['activite', 'importer', recevoir('touche.xlsx', classeurFautif(132))],
      {cwd: espace},
    )
    const {sha256 = '', import: numero} = fichiers[0] ?? {}
    writeFileSync(join(espace, 'sources', sha256.slice(0, 2), `${sha256}.xlsx`), 'autre chose')
    const {code, stderr} = await lancer(['activite', 'renvoyer', '--import', String(numero)], {cwd: espace})
    expect(code).toBe(4)
    expect(stderr).toMatch(/ACT-071 : .*« touche.xlsx ».* a été modifié depuis sa réception/)
  })

  it('ne garde que les refusés d’un dossier, et dit quand tout va bien', async () => {
    const bon = await reussir(
      ['activite', 'renvoyer', 'recus/2008/01-ml-terres-de-lorraine-2008.xlsx'],
      espace,
    )
    expect(bon).toContain('rien à corriger, aucune copie écrite')
    const {fichiers} = await obtenir<Renvois>(
      ['activite', 'renvoyer', 'recus/2008/01*.xlsx', 'nancy.xlsx', '--tous-refuses', '--simulation'],
      {cwd: espace},
    )
    expect(fichiers.map((f) => f.fichier)).toEqual(['nancy.xlsx'])
    expect(
      await reussir(['activite', 'renvoyer', 'recus/2008/01*.xlsx', '--tous-refuses'], espace),
    ).toContain('Aucun fichier refusé')
  })

  it('écrit où on le lui demande, et rien en simulation', async () => {
    rmSync(COPIES, {recursive: true, force: true})
    await reussir(['activite', 'renvoyer', 'nancy.xlsx', '--simulation'], espace)
    expect(existsSync(COPIES)).toBe(false)
    await reussir(['activite', 'renvoyer', 'nancy.xlsx', '--sortie', 'à envoyer'], espace)
    expect(readdirSync(join(espace, 'à envoyer'))).toEqual(['54395S00-nancy-a-corriger.xlsx'])
  })

  it('ne recopie ni un fichier qui nomme des jeunes, ni un fichier illisible', async () => {
    const feuille = XLSX.utils.aoa_to_sheet([
      ['Prénom', 'Date de naissance'],
      ['Lucie', '01/02/1990'],
    ])
    const nominatif = XLSX.write(
      {SheetNames: ['F'], Sheets: {F: feuille}},
      {type: 'buffer', bookType: 'xlsx'},
    ) as Buffer
    recevoir('jeunes.xlsx', nominatif)
    recevoir('abime.xlsx', Buffer.from('%PDF-1.4 rien'))
    const {code, stderr, stdout} = await lancer(
      ['activite', 'renvoyer', 'jeunes.xlsx', 'abime.xlsx', 'nancy.xlsx'],
      {
        cwd: espace,
      },
    )
    expect(code).toBe(3)
    expect(stderr).toContain('ACT-070')
    expect(stdout + stderr).not.toContain('Lucie')
    expect(readdirSync(COPIES)).toEqual(['54395S00-nancy-a-corriger.xlsx'])
  })

  it('demande un fichier ou un import', async () => {
    expect((await lancer(['activite', 'renvoyer'], {cwd: espace})).code).toBe(2)
    expect((await lancer(['activite', 'renvoyer', 'nancy.xlsx', '--import', '2'], {cwd: espace})).code).toBe(
      2,
    )
  })
})
