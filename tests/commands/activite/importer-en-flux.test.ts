import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {cheminSource} from '../../../src/espace/sources.js'
import {lancer, obtenir} from '../../support/commande.js'
import {preparerPetitEspace} from '../../support/petit-espace.js'

const dossier = mkdtempSync(join(tmpdir(), 'animreg-flux-'))
const structures = ['54A', '54B', '54C', '55A', '55B']
const indicateurs = [
  'Premiers accueils',
  'Premiers accueils – femmes',
  'Entrées en emploi',
  'CIVIS',
  'Jeunes en contact',
]
const annees = Array.from({length: 26}, (_, i) => 1983 + i)
/** Repeated on each row, as a warehouse does, so that few values make a large file. */
const LIBELLE = `Réseau des Missions Locales et PAIO ${'de la région '.repeat(16)}`

type Import = {fichiers: {statut: string; import: number | null; valeurs: Record<string, number>}[]}

/** A list above two mebibytes: read row by row. */
function ecrireListe(
  nom: string,
  changer: (rang: number, valeur: number) => string | number = (_, v) => v,
): void {
  const lignes = ['code_structure;libelle;periode;indicateur;valeur']
  const mois = annees.flatMap((annee) => Array.from({length: 12}, (_, m) => [annee, m + 1] as const))
  const rubriques = structures.flatMap((code) => indicateurs.map((libelle, i) => ({code, libelle, i})))
  for (const [annee, m] of mois) {
    for (const {code, libelle, i} of rubriques) {
      const valeur = changer(lignes.length, annee - 1900 + m + i)
      lignes.push(`${code};${LIBELLE};${annee}-${String(m).padStart(2, '0')};${libelle};${valeur}`)
    }
  }
  writeFileSync(join(dossier, nom), lignes.join('\n'))
}

const NOMBRE = annees.length * 12 * structures.length * indicateurs.length
const importer = async (...suite: string[]) =>
  (await obtenir<Import>(['activite', 'importer', ...suite], {cwd: dossier})).fichiers[0]
const sourcesGardees = () => readdirSync(join(dossier, 'sources'), {recursive: true}).length

beforeAll(async () => {
  await preparerPetitEspace(dossier)
  ecrireListe('entrepot.csv')
})
afterAll(() => rmSync(dossier, {recursive: true, force: true}))

describe('activite importer, un grand fichier', () => {
  it('simule sans rien écrire', async () => {
    expect(statSync(join(dossier, 'entrepot.csv')).size).toBeGreaterThan(2 * 2 ** 20)
    const avant = [readFileSync(join(dossier, 'animreg.sqlite')).toString('base64'), sourcesGardees()]
    const simule = await importer('entrepot.csv', '--simulation')
    expect(simule).toMatchObject({statut: 'simule', import: null, valeurs: {nouvelles: NOMBRE}})
    expect([readFileSync(join(dossier, 'animreg.sqlite')).toString('base64'), sourcesGardees()]).toEqual(
      avant,
    )
  })

  it('refuse le fichier entier pour une cellule, et ne garde rien', async () => {
    const avant = sourcesGardees()
    ecrireListe('fautive.csv', (rang, valeur) => (rang === 7000 ? 'douze' : valeur))
    const {code, json} = await lancer(['activite', 'importer', 'fautive.csv', '--json'], {cwd: dossier})
    expect(code).toBe(3)
    const {details} = (json as unknown as {erreur: {details: {fichiers: unknown[]}}}).erreur
    expect(details.fichiers[0]).toMatchObject({
      statut: 'refuse',
      anomalies: [{code: 'ACT-004', cellule: 'E7001', valeur: 'douze'}],
    })
    expect(sourcesGardees()).toBe(avant)
    const {imports} = await obtenir<{imports: unknown[]}>(['activite', 'historique'], {cwd: dossier})
    expect(imports.some((i) => (i as {fichier: string}).fichier === 'fautive.csv')).toBe(false)
  })

  it('écrit tout en un import, dont l’original est gardé et les chiffres calculés', async () => {
    const pris = await importer('entrepot.csv')
    expect(pris).toMatchObject({statut: 'importe', valeurs: {nouvelles: NOMBRE, modifiees: 0, identiques: 0}})
    const sha256 = (pris as unknown as {sha256: string}).sha256
    const original = cheminSource(dossier, {nom: 'entrepot.csv', sha256})
    expect(readFileSync(original)).toEqual(readFileSync(join(dossier, 'entrepot.csv')))
    const {chiffres} = await obtenir<{chiffres: {code: string; valeur: number}[]}>(
      ['chiffres', 'calculer', '--annee', '1990'],
      {cwd: dossier},
    )
    const attendu =
      structures.length * Array.from({length: 12}, (_, m) => 90 + m + 1).reduce((a, b) => a + b, 0)
    expect(chiffres.find((c) => c.code === 'premiers_accueils')?.valeur).toBe(attendu)
  })

  it('reconnaît ce qui est déjà là, ce qui a changé, et rend l’ancien à l’annulation', async () => {
    expect(await importer('entrepot.csv')).toMatchObject({statut: 'deja_importe', import: null})
    ecrireListe('corrigee.csv', (rang, valeur) => (rang % 1000 === 0 ? valeur + 1 : valeur))
    const corrige = await importer('corrigee.csv')
    expect(corrige?.valeurs).toMatchObject({nouvelles: 0, modifiees: 7, identiques: NOMBRE - 7})
    await obtenir(['activite', 'annuler', String(corrige?.import), '--oui'], {cwd: dossier})
    expect(await importer('entrepot.csv')).toMatchObject({statut: 'deja_importe'})
  })

  it('compare aussi les petits fichiers de la même commande à ce qu’il vient d’écrire', async () => {
    const entete = 'code_structure;periode;indicateur;valeur'
    const civis = (valeur: number) =>
      [entete, ...['01', '02', '03'].map((m, i) => `54A;2008-${m};CIVIS;${valeur + i}`)].join('\n')
    writeFileSync(join(dossier, 'a.csv'), civis(112))
    ecrireListe('b.csv', (_, valeur) => valeur + 1)
    writeFileSync(join(dossier, 'c.csv'), civis(113))
    const {fichiers} = await obtenir<Import>(['activite', 'importer', 'a.csv', 'b.csv', 'c.csv'], {
      cwd: dossier,
    })
    expect(fichiers.map((f) => f.statut)).toEqual(['deja_importe', 'importe', 'deja_importe'])
    await obtenir(['activite', 'annuler', String(fichiers[1]?.import), '--oui'], {cwd: dossier})
  })

  it('n’écrit pas dans une année close, fût-elle au milieu du fichier', async () => {
    await obtenir(['annee', 'clore', '2007', '--oui'], {cwd: dossier})
    ecrireListe('autre.csv', (_, valeur) => valeur + 5)
    const {code, json} = await lancer(['activite', 'importer', 'autre.csv', '--json'], {cwd: dossier})
    expect(code).toBe(4)
    expect((json as unknown as {erreur: {code: string}}).erreur.code).toBe('ESP-020')
    // What the closed year already holds may come again beside what changes elsewhere.
    ecrireListe('corrigee-bis.csv', (rang, valeur) => (rang === 2200 ? valeur + 1 : valeur))
    expect(await importer('corrigee-bis.csv')).toMatchObject({valeurs: {modifiees: 1}})
  })
})
