import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import type {ClasseurExporte} from '../../../src/cli/structures/exporter-classeur.js'
import type {
  BilanAnnuaire,
  FicheDeStructure,
  ListeDesStructures,
} from '../../../src/metier/structures/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin

beforeAll(async () => {
  await reussir(['init', cwd, '--nom', 'Réseau d’essai', '--region', 'Lorraine', '--annee', '2008'])
  writeFileSync(join(cwd, 'annuaire.csv'), ANNUAIRE)
  await reussir(['structures', 'importer', 'annuaire.csv'], cwd)
}, 60_000)
afterAll(() => dossier.effacer())

const ANNUAIRE = `Code;Structure;Type;Département;Ville;Salariés;ETP
54395S00;Mission Locale du Grand Nancy;ML;54;NANCY CEDEX;47;42,3
54323S00;Mission Locale du Bassin de Longwy;ML;54;LONGWY;20;17,5
54329S00;Mission Locale du Lunévillois;ML;54;LUNEVILLE;18;16
57631S00;Mission Locale du Bassin de Sarreguemines;ML;57;SARREGUEMINES;15;13,1
57630S00;PAIO de Sarrebourg - Château-Salins;PAIO;57;SARREBOURG;;
Total;;;;;100;88,9
`

/** Edits a sheet of a workbook with another program than ours. */
function modifier(
  fichier: string,
  gestes: Readonly<Record<string, (lignes: unknown[][]) => unknown[][]>>,
): void {
  const classeur = XLSX.read(readFileSync(join(cwd, fichier)), {cellDates: false})
  for (const [feuille, geste] of Object.entries(gestes)) {
    const lignes = XLSX.utils.sheet_to_json<unknown[]>(classeur.Sheets[feuille] ?? {}, {
      header: 1,
      defval: null,
    })
    classeur.Sheets[feuille] = XLSX.utils.aoa_to_sheet(geste(lignes))
  }
  writeFileSync(join(cwd, fichier), XLSX.write(classeur, {type: 'buffer', bookType: 'xlsx'}) as Uint8Array)
}

const importer = async (fichier: string, ...options: string[]) =>
  obtenir<BilanAnnuaire>(['structures', 'importer', fichier, ...options], {cwd})

describe('l’aller-retour par un vrai classeur', () => {
  it('un annuaire exporté revient sans rien changer', async () => {
    const {feuilles, statut} = await obtenir<ClasseurExporte>(['structures', 'exporter', 'retour.xlsx'], {
      cwd,
    })
    expect([statut, feuilles.length]).toEqual(['ecrit', 6])
    expect(await importer('retour.xlsx')).toMatchObject({statut: 'deja_importe', import: null})
  })

  it('complété, il montre en simulation, puis enregistre ; les dates et les centimes tiennent', async () => {
    modifier('retour.xlsx', {
      Annuaire: (lignes) =>
        lignes.map((l, i) =>
          i === 2 ? [...l, 'Groupe : Bassin', 'Note'] : l.includes('54395S00') ? [...l, 'Nancy', 'x'] : l,
        ),
      Personnes: (lignes) => [
        ...lignes,
        [
          '54395S00',
          null,
          null,
          'Présidente',
          'Mme',
          'Jeanne',
          'Modèle',
          'j.modele@exemple.fr',
          null,
          '13/11/2008',
          null,
        ],
        ['54395S00', null, null, 'Référent CIVIS', 'M.', 'Luc', 'Essai', null, null, null, null],
      ],
      Financements: (lignes) => [
        ...lignes,
        ['54395S00', null, 2008, 150.55, 1000, 500.1, null, null, 1500.1],
      ],
    })
    const simule = await importer('retour.xlsx', '--simulation')
    expect(simule).toMatchObject({statut: 'simule', import: null, colonnes_ignorees: ['Note']})
    expect(
      (await obtenir<ListeDesStructures>(['structures', 'lister', '--fonction', 'président'], {cwd}))
        .titulaires,
    ).toEqual([])

    const bilan = await importer('retour.xlsx')
    expect(bilan.structures).toMatchObject({nouvelles: [], modifiees: [], identiques: 5})
    expect(bilan.feuilles.map((f) => [f.famille, f.ajoutees.length, f.retirees.length])).toEqual([
      ['personnes', 2, 0],
      ['financements', 3, 0],
      ['regroupements', 1, 0],
    ])
    expect(bilan.anomalies.map((a) => a.code)).toContain('STR-024')
    expect(await importer('retour.xlsx')).toMatchObject({statut: 'deja_importe'})
  })

  it('réexporté, il redit tout ce qui a été saisi', async () => {
    await reussir(['structures', 'exporter', 'encore.xlsx'], cwd)
    expect(await importer('encore.xlsx')).toMatchObject({statut: 'deja_importe', colonnes_ignorees: []})
  })

  it('n’écrase pas un fichier sans qu’on le lui dise', async () => {
    expect(await lancer(['structures', 'exporter', 'encore.xlsx', '--json'], {cwd})).toMatchObject({code: 2})
    await reussir(['structures', 'exporter', 'encore.xlsx', '--oui'], cwd)
    expect(await lancer(['structures', 'exporter', 'annuaire.pdf'], {cwd})).toMatchObject({code: 2})
  })
})

const montrer = async (...mots: string[]) =>
  obtenir<FicheDeStructure>(['structures', 'montrer', ...mots], {cwd})

describe('montrer une structure', () => {
  it('à son code ou à son nom, accents et majuscules à part', async () => {
    for (const mot of ['54395s00', 'GRAND NANCY', 'ml du grand nancy']) {
      expect((await montrer(mot)).structure.code).toBe('54395S00')
    }
    expect((await montrer('luneville')).structure.nom).toBe('Mission Locale du Lunévillois')
  })

  it('dit tout : personnes à la date, signataire, financements, regroupements, imports', async () => {
    const fiche = await montrer('54395S00')
    expect(fiche).toMatchObject({
      date: '2008-12-31',
      signataire: {nom: 'Mme Jeanne Modèle', message: null},
      regroupements: [{groupe: 'Bassin', valeur: 'Nancy'}],
      imports: [{numero: 1}, {numero: 2}],
    })
    expect(fiche.financements.reduce((s, f) => s + f.centimes, 0)).toBe(165_065)
    expect((await montrer('54395S00', '--date', '2008-01-01')).signataire.message).toContain(
      '13\u00A0novembre 2008',
    )
    const {stdout} = await lancer(['structures', 'montrer', '54395S00'], {cwd})
    expect(stdout).toContain('Présidente : Mme Jeanne Modèle')
    expect(stdout).toContain('1\u202F650,65\u00A0€')
  })

  it('propose les plus proches quand le nom ne suffit pas', async () => {
    const {code, stderr} = await lancer(['structures', 'montrer', 'sarre'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toContain('STR-011')
    expect(stderr).toContain('animreg structures montrer 57631S00')
    expect((await lancer(['structures', 'montrer', 'Grand Nancie'], {cwd})).stderr).toContain('54395S00')
  })
})

describe('lister', () => {
  it('qui tient une fonction, et où elle n’est pas tenue', async () => {
    const {stdout} = await lancer(
      ['structures', 'lister', '--fonction', 'référent CIVIS', '--departement', '54'],
      {cwd},
    )
    expect(stdout).toContain('M. Luc Essai')
    expect(stdout).toContain('Sans « référent CIVIS » connu : ')
    expect(stdout).toContain('Mission Locale du Bassin de Longwy')
  })
})

describe('un classeur de quelqu’un d’autre', () => {
  beforeAll(() => {
    const lignes = ['ref;denomination;genre;cp', '88999S00;ML de Vittel;ML;88800', ';ML sans code;ML;88000']
    writeFileSync(join(cwd, 'autre.csv'), lignes.join('\r\n'))
  })
  const options = ['--correspondance', 'ref=Code', '--correspondance', 'genre=Type']

  it('se lit avec les correspondances données, sans les lignes fautives si on l’accepte', async () => {
    const {code, json} = await lancer(['structures', 'importer', 'autre.csv', ...options, '--json'], {cwd})
    expect([code, json]).toMatchObject([3, {erreur: {code: 'STR-039', details: {statut: 'refuse'}}}])
    expect(await importer('autre.csv', ...options, '--tolerant', '--simulation')).toMatchObject({
      statut: 'simule',
      structures: {nouvelles: [{code: '88999S00', nom: 'ML de Vittel'}]},
      ignorees: [{cellule: 'A3'}],
    })
  })

  it('se lit avec un profil enregistré, aux mêmes correspondances', async () => {
    mkdirSync(join(cwd, 'profils'), {recursive: true})
    writeFileSync(join(cwd, 'profils', 'voisins.yaml'), 'colonnes:\n  ref: Code\n  genre: Type\n')
    const bilan = await importer('autre.csv', '--profil', 'voisins', '--tolerant', '--simulation')
    expect(bilan.structures.nouvelles).toEqual([{code: '88999S00', nom: 'ML de Vittel'}])
    const {code, stderr} = await lancer(['structures', 'importer', 'autre.csv', '--profil', 'absent'], {cwd})
    expect([code, stderr]).toEqual([expect.any(Number), expect.stringContaining('REF-003')])
  })

  it('une correspondance se refuse si le titre ou le champ n’existe pas', async () => {
    const titre = await lancer(
      ['structures', 'importer', 'autre.csv', ...options, '--correspondance', 'fax2=Fax'],
      {cwd},
    )
    expect([titre.code, titre.stderr]).toEqual([2, expect.stringContaining('« fax2 »')])
    const champ = await lancer(['structures', 'importer', 'autre.csv', '--correspondance', 'ref=Matricule'], {
      cwd,
    })
    expect([champ.code, champ.stderr]).toEqual([2, expect.stringContaining('« Matricule »')])
  })
})
