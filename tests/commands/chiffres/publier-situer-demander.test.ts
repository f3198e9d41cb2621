import {appendFileSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {ChiffresCalcules} from '../../../src/cli/chiffres/repondre.js'
import type {Rejeu, ReponseDonnee} from '../../../src/metier/chiffres/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin

function ecrire(nom: string, lignes: readonly string[]): void {
  writeFileSync(join(cwd, nom), `${lignes.join('\n')}\n`)
}

const recu = (civis: number) => [
  'Structure;Jeunes en contact 2008;Jeunes entrés en CIVIS 2008',
  'Mission Locale du Grand Nancy;900;60',
  'Mission Locale du Toulois;300;3',
  `Mission Locale de Bar-le-Duc;250;${civis}`,
]

function civisDe({par}: ChiffresCalcules) {
  return par?.map((g) => [g.code, g.chiffres.find((c) => c.code === 'civis')?.valeur])
}

beforeAll(async () => {
  mkdirSync(cwd, {recursive: true})
  await reussir(['init', cwd, '--nom', 'Réseau', '--region', 'Lorraine', '--annee', '2008'])
  ecrire('annuaire.csv', [
    'Code;Nom;Type;Département',
    'N;Mission Locale du Grand Nancy;ML;54',
    'T;Mission Locale du Toulois;ML;54',
    'B;Mission Locale de Bar-le-Duc;ML;55',
  ])
  ecrire('recu.csv', recu(25))
  appendFileSync(join(cwd, 'animreg.yaml'), '\noptions:\n  masquer_jusqu_a: 4\n')
  await reussir(['structures', 'importer', 'annuaire.csv'], cwd)
  await reussir(['activite', 'importer', 'recu.csv'], cwd)
})
afterAll(() => dossier.effacer())

describe('chiffres calculer --pour-publication', () => {
  const publier = ['chiffres', 'calculer', '--par', 'structure', '--pour-publication']

  it('masque les petits nombres, à l’écran comme en JSON', async () => {
    const {stdout} = await lancer(publier, {cwd})
    expect(stdout).toMatch(/Jeunes entrés en CIVIS +s\./)
    expect(stdout).toMatch(/Secret statistique : \d+ nombres masqués/)
    const chiffres = await obtenir<ChiffresCalcules>(publier, {cwd})
    expect(civisDe(chiffres)?.find(([code]) => code === 'T')).toEqual(['T', null])
    expect(civisDe(chiffres)?.filter(([, valeur]) => valeur === null)).toHaveLength(2)
    expect(chiffres.secret?.seuil).toBe(4)
  })

  it('laisse les chiffres entiers à l’animateur', async () => {
    const chiffres = await obtenir<ChiffresCalcules>(['chiffres', 'calculer', '--par', 'structure'], {cwd})
    expect(chiffres.secret).toBeUndefined()
    expect(civisDe(chiffres)?.find(([code]) => code === 'T')).toEqual(['T', 3])
  })
})

describe('chiffres contexte', () => {
  const importer = ['chiffres', 'contexte', 'importer', 'insee.csv', '--source', 'Insee, recensement 2006']

  it('s’importe, se lit dans les taux, et s’annule comme un autre import', async () => {
    ecrire('insee.csv', ['Territoire;Jeunes actifs non occupés 2006', 'Lorraine;2 900', 'Meuse;500'])
    const simule = await obtenir<{statut: string}>([...importer, '--simulation'], {cwd})
    expect(simule.statut).toBe('simule')
    const {import: numero} = await obtenir<{import: number}>(importer, {cwd})
    const calculer = ['chiffres', 'calculer', '--par', 'departement', '--avec-contexte']
    const {contexte} = await obtenir<ChiffresCalcules>(calculer, {cwd})
    expect(contexte?.[0]?.territoires.map((t) => [t.libelle, t.taux])).toEqual([
      ['Réseau', 0.5],
      ['Meurthe-et-Moselle', null],
      ['Meuse', 0.5],
    ])
    const {stdout} = await lancer(calculer, {cwd})
    expect(stdout).toContain('source : Insee, recensement 2006, données de 2006')
    await reussir(['activite', 'annuler', String(numero), '--oui'], cwd)
    expect(await reussir(calculer, cwd)).toContain('à faire : animreg chiffres contexte importer FICHIER')
    expect(await reussir(['chiffres', 'contexte', 'lister'], cwd)).toContain('Aucune donnée de contexte')
  })
})

describe('chiffres demandes', () => {
  const ajouter = ['chiffres', 'demandes', 'ajouter', '--demandeur', 'Région', '--objet', 'CIVIS']

  it('la même question reçoit la même réponse, et ce qui a changé se dit', async () => {
    await reussir([...ajouter, '--code', 'civis'], cwd)
    expect(await reussir(['chiffres', 'demandes', 'repondre', '1', '--le', '2009-03-02'], cwd)).toContain(
      '88',
    )
    ecrire('recu.csv', recu(30))
    await reussir(['activite', 'importer', 'recu.csv', '--oui'], cwd)
    await reussir([...ajouter, '--code', 'civis'], cwd)
    const seconde = await obtenir<ReponseDonnee>(['chiffres', 'demandes', 'repondre', '2'], {cwd})
    expect(seconde.demande.reponse).toMatchObject({reprise_de: 1})
    expect(seconde.demande.reponse?.valeurs[0]?.valeur).toBe(88)
    const rejeu = await obtenir<Rejeu>(['chiffres', 'demandes', 'rejouer', '2'], {cwd})
    expect(rejeu.ecarts[0]).toMatchObject({code: 'civis', avant: 88, apres: 93})
    expect(await reussir(['chiffres', 'demandes', 'lister'], cwd)).toContain('(celle du n° 1)')
    const {code} = await lancer(['chiffres', 'demandes', 'repondre', '1'], {cwd})
    expect(code).toBe(4)
  })
})
