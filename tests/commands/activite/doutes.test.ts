import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {importerTableauxDActivite} from '../../../src/cli/import/importer-tableaux.js'
import {ouvrirEspace} from '../../../src/espace/index.js'
import type {BilanImport, Doute} from '../../../src/metier/activite/index.js'
import type {Exercice} from '../../../src/shared/periode.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const espace = dossier.chemin

const ecrire = (nom: string, texte: string) => writeFileSync(join(espace, nom), texte)
const importer = (nom: string, ...options: string[]) =>
  lancer(['activite', 'importer', nom, '--json', ...options], {cwd: espace})
const constats = (json: Awaited<ReturnType<typeof importer>>['json']) =>
  json?.ok === false
    ? (json.erreur.details.fichiers as BilanImport['fichiers']).flatMap((f) => f.anomalies)
    : []

beforeAll(async () => {
  await reussir(['init', espace, '--exemple', 'lorraine-2008'])
  await reussir(['structures', 'importer', 'annuaire.xlsx'], espace)
})
afterAll(() => dossier.effacer())

describe('un script, devant un nom douteux', () => {
  it('est refusé avec la ligne à ajouter, qui suffit ensuite', async () => {
    ecrire('douteux.csv', 'Structure;CIVIS;Premeirs accueils\nML Val de Lorraine;5;12\n')
    const {code, json} = await importer('douteux.csv')
    expect(code).toBe(3)
    expect(
      constats(json)
        .map((a) => a.code)
        .sort(),
    ).toEqual(['ACT-003', 'ACT-030'])
    const lignes = constats(json).map((a) => /la ligne (".*?": "?[\w]+"?)/.exec(a.a_faire)?.[1] ?? '')
    ecrire(
      'appellations.yaml',
      `structures:\n  ${lignes.find((l) => l.includes('Val'))}\nindicateurs:\n  ${lignes.find((l) => l.includes('Premeirs'))}\n`,
    )
    const {fichiers} = await obtenir<BilanImport>(['activite', 'importer', 'douteux.csv'], {cwd: espace})
    expect(fichiers).toMatchObject([{statut: 'importe', valeurs: {nouvelles: 2}, anomalies: []}])
  })

  it('un intitulé répondu « ignorer » est laissé de côté sans un mot', async () => {
    ecrire('appellations.yaml', 'indicateurs:\n  Cafés servis: ignorer\n')
    ecrire('cafes.csv', 'Structure;CIVIS;Cafés servis\nML Grand Nancy;31;400\n')
    const {fichiers} = await obtenir<BilanImport>(['activite', 'importer', 'cafes.csv'], {cwd: espace})
    expect(fichiers).toMatchObject([{statut: 'importe', anomalies: []}])
  })
})

describe('une personne, devant un nom douteux', () => {
  it('répond une fois ; la réponse est gardée et resservie sans question', async () => {
    ecrire('appellations.yaml', '# à nous\n')
    ecrire('val.csv', 'Structure;CIVIS\nML Val de Lorraine;44\n')
    const premier = await importerEnRepondant('val.csv', (doute) => doute.candidats[0]?.code)
    expect(premier).toMatchObject({
      bilan: {fichiers: [{statut: 'importe'}]},
      demandes: ['ML Val de Lorraine'],
    })
    ecrire('val.csv', 'Structure;CIVIS\nML Val de Lorraine;45\n')
    const suivant = await importerEnRepondant('val.csv', () => undefined)
    expect(suivant).toMatchObject({
      bilan: {fichiers: [{statut: 'importe', valeurs: {modifiees: 1}}]},
      demandes: [],
    })
    expect(readFileSync(join(espace, 'appellations.yaml'), 'utf8')).toContain('# à nous')
  })

  it('la réponse est gardée même si le fichier est refusé pour autre chose', async () => {
    ecrire('appellations.yaml', '')
    ecrire('val-abime.csv', 'Structure;CIVIS\nML Val de Lorraine;beaucoup\nML Grand Nancy;31\n')
    const {bilan} = await importerEnRepondant('val-abime.csv', (doute) => doute.candidats[0]?.code)
    expect(bilan.fichiers).toMatchObject([{statut: 'refuse', anomalies: [{code: 'ACT-004'}]}])
    expect(readFileSync(join(espace, 'appellations.yaml'), 'utf8')).toContain('ML Val de Lorraine: 54431S00')
  })

  it('en simulation, la réponse sert et rien n’est écrit', async () => {
    ecrire('appellations.yaml', '')
    const {bilan} = await importerEnRepondant('val.csv', (doute) => doute.candidats[0]?.code, true)
    expect(bilan.fichiers).toMatchObject([{statut: expect.not.stringContaining('refuse')}])
    expect(readFileSync(join(espace, 'appellations.yaml'), 'utf8')).toBe('')
  })

  it('« plus tard » laisse le doute, et le fichier est refusé', async () => {
    ecrire('appellations.yaml', '')
    const {bilan} = await importerEnRepondant('val.csv', () => undefined)
    expect(bilan.fichiers).toMatchObject([{statut: 'refuse', anomalies: [{code: 'ACT-003'}]}])
  })
})

describe('un profil', () => {
  it('dit la feuille, la plage, la structure et ce qui est à taire', async () => {
    mkdirSync(join(espace, 'profils'), {recursive: true})
    ecrire(
      'profils/nancy.yaml',
      'structure: 54395S00\nplage: A3:C9\nignorer: [Remarques]\nindicateurs:\n  Nouveaux: premiers_accueils\n',
    )
    ecrire(
      'export.csv',
      'brouillon;Janvier;Février\nCIVIS;1;1\n;Janvier;Février\nNouveaux;12;13\nRemarques;7;7\n',
    )
    const {fichiers} = await obtenir<BilanImport>(
      ['activite', 'importer', 'export.csv', '--profil', 'nancy'],
      {cwd: espace},
    )
    expect(fichiers).toMatchObject([{statut: 'importe', anomalies: [], valeurs: {nouvelles: 2}}])
  })

  it('absent ou mal écrit, est dit', async () => {
    expect((await importer('val.csv', '--profil', 'metz')).json).toMatchObject({
      ok: false,
      erreur: {code: 'REF-003'},
    })
    ecrire('profils/metz.yaml', 'plage: ici\n')
    const {json} = await importer('val.csv', '--profil', 'metz')
    expect(json).toMatchObject({ok: false, erreur: {code: 'REF-003'}})
    expect(json?.ok === false && json.erreur.message).toMatch(/plage.*ligne 1/)
  })
})

async function importerEnRepondant(
  fichier: string,
  repondre: (doute: Doute) => string | undefined,
  simulation = false,
) {
  const ouvert = await ouvrirEspace({dossier: espace, depart: espace})
  const demandes: string[] = []
  try {
    const bilan = await importerTableauxDActivite(ouvert, {
      annee: 2008 as Exercice,
      designations: [join(espace, fichier)],
      simulation,
      source: 'tableaux',
      tolerant: false,
      progresser: () => undefined,
      demander: async (_, doutes) => {
        const structures: Record<string, string> = {}
        for (const doute of doutes) {
          demandes.push(doute.texte)
          const code = repondre(doute)
          if (code !== undefined) structures[doute.texte] = code
        }
        return {appellations: {structures, indicateurs: {}}, repondus: Object.keys(structures).length}
      },
    })
    return {bilan, demandes}
  } finally {
    ouvert.fermer()
  }
}
