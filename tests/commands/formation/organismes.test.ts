import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {BilanDeLignes} from '../../../src/metier/feuilles/index.js'
import type {ListeDOrganismes} from '../../../src/metier/formation/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin
beforeAll(async () => {
  await reussir(['init', cwd, '--nom', "Réseau d'essai", '--region', 'Lorraine', '--annee', '2009'])
  ecrire('organismes.csv', 'Atelier fictif;Metz;41540000054;31/12/2011;contact@exemple.fr', 'CCI 57;Metz;;;')
  ecrire('plan.csv', 'F2009-01;Accueil;cci-57;Metz', 'F2009-02;Santé;Nouveau Fictif;Nancy')
})
afterAll(() => dossier.effacer())

const ENTETES: Readonly<Record<string, string>> = {
  'organismes.csv': "Organisme;Ville;Déclaration d'activité;Qualiopi jusqu'au;Courriel",
  'plan.csv': 'Code;Intitulé;Organisme;Ville',
}
function ecrire(nom: string, ...lignes: string[]): void {
  writeFileSync(join(cwd, nom), [ENTETES[nom], ...lignes, ''].join('\n'))
}
const importer = async (...argv: string[]) =>
  obtenir<BilanDeLignes>(['formation', 'organismes', 'importer', 'organismes.csv', ...argv], {cwd})
const lister = async () =>
  (await obtenir<ListeDOrganismes>(['formation', 'organismes', 'lister'], {cwd})).organismes

describe('le registre des organismes', () => {
  it('se simule, s’importe, et le même classeur n’apporte rien', async () => {
    expect((await importer('--simulation')).statut).toBe('simule')
    expect(await lister()).toEqual([])
    expect((await importer()).lignes.nouvelles).toEqual(['Atelier fictif', 'CCI 57'])
    expect((await importer()).statut).toBe('deja_importe')
    const [atelier] = await lister()
    expect(atelier).toMatchObject({declaration: '41540000054', qualiopi: '2011-12-31', ville: 'Metz'})
  })

  it('reçoit les organismes que nomme un plan, un nom écrit autrement étant le même', async () => {
    await reussir(['formation', 'actions', 'importer', 'plan.csv'], cwd)
    const organismes = await lister()
    expect(organismes.map((o) => o.nom)).toEqual(['Atelier fictif', 'CCI 57', 'Nouveau Fictif'])
    expect(organismes[1]?.actions.map((a) => a.code)).toEqual(['F2009-01'])
  })

  it('refuse en entier un classeur dont une cellule ne se lit pas, en la citant ; un import annulé rend ce qui était là', async () => {
    ecrire('organismes.csv', 'Atelier fictif;Nancy;;bientôt;', 'Autre Fictif;Nancy;;;')
    const {code, stderr} = await lancer(['formation', 'organismes', 'importer', 'organismes.csv'], {cwd})
    expect(code).toBe(3)
    expect(stderr).toContain('D2')
    expect(stderr).toContain('bientôt')
    expect((await lister()).map((o) => o.ville)).toEqual(['Metz', 'Metz', 'Nancy'])
    const {lignes, import: numero} = await importer('--tolerant')
    expect(lignes.nouvelles).toEqual(['Autre Fictif'])
    await reussir(['activite', 'annuler', String(numero), '--oui'], cwd)
    expect((await lister()).map((o) => o.nom)).not.toContain('Autre Fictif')
  })
})
