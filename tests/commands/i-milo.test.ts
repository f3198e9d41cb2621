import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import type {CharteEcrite} from '../../src/cli/referentiel/ecrire-charte.js'
import type {Chiffre, Chiffres} from '../../src/metier/chiffres/index.js'
import type {ListeDesReferentiels} from '../../src/metier/referentiel/index.js'
import {lancer, obtenir} from '../support/commande.js'
import {dossierTemporaire, reussir} from '../support/espace-d-exemple.js'
import {lirePdf} from '../support/lire-pdf.js'

const dossier = dossierTemporaire()
const espace = dossier.chemin

type Cellule = string | number

function poser(fichier: string, lignes: readonly (readonly Cellule[])[]): void {
  const classeur = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(classeur, XLSX.utils.aoa_to_sheet(lignes.map((l) => [...l])), 'Feuille 1')
  writeFileSync(join(espace, fichier), XLSX.write(classeur, {type: 'buffer', bookType: 'xlsx'}) as Uint8Array)
}

const NANCY = 'Mission Locale du Grand Nancy'
const METZ = 'Mission Locale de Metz'

beforeAll(async () => {
  await reussir(['init', espace, '--nom', 'ARML d’essai', '--region', 'Grand Est', '--annee', '2023'])
  poser('annuaire.xlsx', [
    ['Code', 'Structure', 'Type', 'Département', "Lieux d'accueil", 'Salariés', 'ETP'],
    ['54395S00', NANCY, 'ML', '54', 12, 60, 55.5],
    ['57463S00', METZ, 'ML', '57', 9, 48, 44],
  ])
  poser('2022.xlsx', [
    ['Structure', 'Premiers accueils', 'PACEA - entrées', 'GJ', "Contrats d'engagement jeune signés"],
    [NANCY, 2300, 1700, 210, 880],
    [METZ, 2010, 1300, 190, 700],
  ])
  poser('2023.xlsx', [
    ['Données extraites d’i-milo, arrêtées au 28 février 2024'],
    [
      'Structure',
      'Premiers accueils',
      'Premiers accueils niveau 3',
      'PACEA',
      'CEJ',
      'CEJ femmes',
      'CEJ dont QPV',
    ],
    [NANCY, 2410, 800, 1520, 1010, 480, 310],
    [METZ, 1985, 700, 1230, 870, 402, 260],
    ['Total', 4395, 1500, 2750, 1880, 882, 570],
  ])
  await reussir(['structures', 'importer', 'annuaire.xlsx'], espace)
  await reussir(['activite', 'importer', '2022.xlsx', '--annee', '2022'], espace)
  await reussir(['activite', 'importer', '2023.xlsx'], espace)
})
afterAll(() => dossier.effacer())

async function calculer(...options: string[]): Promise<ReadonlyMap<string, Chiffre>> {
  const {chiffres} = await obtenir<Chiffres>(['chiffres', 'calculer', ...options], {cwd: espace})
  return new Map(chiffres.map((c) => [c.code, c]))
}

describe('un espace de l’époque i-milo', () => {
  it('suit i-milo@1 dès sa création, l’exercice étant postérieur à Parcours 3', async () => {
    const {adopte} = await obtenir<ListeDesReferentiels>(['referentiel', 'lister'], {cwd: espace})
    expect(adopte.nom).toBe('i-milo@1')
    expect(adopte.indicateurs.find((i) => i.code === 'cej_beneficiaires')?.nature_en_mots).toBe(
      'état à une date',
    )
  })

  it('calcule PACEA, CEJ et premiers accueils, et leur évolution', async () => {
    const chiffres = await calculer()
    expect(
      ['premiers_accueils', 'pacea', 'cej'].map((code) => {
        const {valeur, precedent, repondantes} = chiffres.get(code) ?? {}
        return [code, valeur, precedent, repondantes]
      }),
    ).toEqual([
      ['premiers_accueils', 4395, 4310, 2],
      ['pacea', 2750, 3000, 2],
      ['cej', 1880, 1580, 2],
    ])
    expect([chiffres.has('garantie_jeunes'), chiffres.has('civis')]).toEqual([false, false])
  })

  it('dit qu’une série commencée l’année d’avant peut n’y être pas entière', async () => {
    const mention = 'série commencée en 2022 : cette année-là peut n’être pas entière'
    const chiffres = await calculer()
    expect(chiffres.get('cej')?.mentions).toContain(mention)
    expect(chiffres.get('pacea')?.mentions).not.toContain(mention)
  })

  it('ferme chaque ventilation du CEJ sur le total, quartiers prioritaires et sexe', async () => {
    const {parts = []} = (await calculer()).get('cej') ?? {}
    const lues = parts.filter((p) => p.valeur !== null).map((p) => [p.ventilation, p.modalite, p.valeur])
    expect(lues).toEqual([
      ['sexe', 'femmes', 882],
      ['sexe', 'non_reparti', 998],
      ['residence_qpv', 'en_qpv', 570],
      ['residence_qpv', 'non_reparti', 1310],
    ])
  })

  it('garde la Garantie jeunes jusqu’en 2022 et dit ensuite ce qui l’a remplacée', async () => {
    expect((await calculer('--annee', '2022')).get('garantie_jeunes')?.valeur).toBe(400)
    const {code, stderr} = await lancer(['chiffres', 'expliquer', 'garantie_jeunes'], {cwd: espace})
    expect(code).not.toBe(0)
    expect(stderr).toContain("Remplacée par le contrat d'engagement jeune (CEJ) le 1er mars 2022.")
  })

  it('ne trouve rien à redire, un CEJ plus nombreux que le PACEA compris', async () => {
    const {code, stdout} = await lancer(['activite', 'verifier'], {cwd: espace})
    expect([code, stdout]).toEqual([0, expect.stringContaining('aucune anomalie')])
    poser('cej.xlsx', [
      ['Structure', 'PACEA', 'CEJ'],
      [METZ, 800, 870],
    ])
    await reussir(['activite', 'importer', 'cej.xlsx'], espace)
    expect((await lancer(['activite', 'verifier'], {cwd: espace})).stdout).not.toMatch(
      /PACEA.*CEJ|CEJ.*PACEA/,
    )
  })

  it('avertit d’une Garantie jeunes hors du PACEA, et refuse une chaîne de l’accueil à l’envers', async () => {
    poser('gj.xlsx', [
      ['Structure', 'Garantie jeunes'],
      [METZ, 1400],
    ])
    await reussir(['activite', 'importer', 'gj.xlsx', '--annee', '2022'], espace)
    const avertie = await lancer(['activite', 'verifier', '--annee', '2022'], {cwd: espace})
    expect([avertie.code, avertie.stdout]).toEqual([0, expect.stringContaining('phase du PACEA')])

    poser('recus.xlsx', [
      ['Structure', 'Jeunes reçus en EI', 'Entretiens individuels'],
      [METZ, 1900, 1850],
    ])
    await reussir(['activite', 'importer', 'recus.xlsx'], espace)
    const {code, stdout} = await lancer(['activite', 'verifier'], {cwd: espace})
    const dit = stdout.replaceAll(/\s+/g, ' ')
    expect(code).toBe(3)
    expect(dit).toContain('Vérifiez que la structure compte le premier entretien et non l')
    expect(dit).toContain('Vérifiez si les deux nombres ont été échangés')
  })

  it('donne aux structures une charte qui dit ce qui continue et ce qui s’arrête', async () => {
    const {indicateurs, fichiers} = await obtenir<CharteEcrite>(['referentiel', 'charte'], {cwd: espace})
    const pages = await lirePdf(readFileSync(fichiers[0]?.chemin ?? ''))
    const texte = pages
      .map((p) => p.texte)
      .join(' ')
      .replaceAll(/[\u00A0\u202F]/g, ' ')
    expect(indicateurs).toBe(37)
    expect(texte).toContain('Bénéficiaires du PACEA en fin de mois')
    expect(texte).toContain('un CEJ signé avec France Travail')
    expect(texte).toMatch(/Même série que dans parcours3 : Structures du réseau/)
    expect(texte).toContain('parcours3 : civis')
  })
})
