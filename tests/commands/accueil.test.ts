import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {resoudre} from '../../src/cli/resolution.js'
import {etablirLesPas, type Point} from '../../src/metier/accueil/index.js'
import {pointDe, RAPPORT, SAUVEGARDE, TARDIF, VIDE} from '../metier/accueil/exemple.js'
import {configuration, lancer, obtenir} from '../support/commande.js'
import {dossierTemporaire, reussir} from '../support/espace-d-exemple.js'
import {phrasesInterditesDe} from '../support/phrases-interdites.js'

const racine = dossierTemporaire()
const dossier = racine.chemin
beforeAll(async () => {
  await reussir(['init', dossier, '--exemple', 'lorraine-2008'])
})
afterAll(() => racine.effacer())

describe('animreg, tapé seul', () => {
  it('hors d’un espace, dit comment commencer', async () => {
    const ailleurs = join(dossier, '..')
    const seul = await lancer([], {cwd: ailleurs})
    expect(seul).toEqual(await lancer(['--help'], {cwd: ailleurs}))
    expect(seul.stdout).toContain('animreg premiers-pas')
  })

  it('dans un espace, d’où qu’on soit, dit où en est l’année', async () => {
    const dessous = join(dossier, 'recus', 'en cours')
    mkdirSync(dessous)
    const {code, stdout, stderr} = await lancer([], {cwd: dessous})
    expect(code).toBe(0)
    expect(stderr).toContain('Exercice 2008')
    expect(stdout).toContain("Où en est l'année 2008")
    expect(stdout).toContain('animreg structures importer annuaire.xlsx')
    expect(phrasesInterditesDe(stdout)).toEqual([])
    expect(await lancer(['accueil'], {cwd: dossier})).toMatchObject({stdout})
    expect(await lancer([], {env: {ANIMREG_ESPACE: dossier}})).toMatchObject({stdout})
    expect(await lancer(['--espace', dossier])).toMatchObject({stdout})
  })

  it('y donne encore l’aide avec --help', async () => {
    expect((await lancer(['--help'], {cwd: dossier})).stdout).toContain('UTILISATION')
  })

  it('prend une autre année', async () => {
    const {stdout} = await lancer(['--annee', '2007'], {cwd: dossier})
    expect(stdout).toContain("Où en est l'année 2007")
    expect(stdout).toContain('recus/2007 --annee 2007')
  })

  it('se lit en JSON, et suit ce qui est fait', async () => {
    const vide = (await lancer(['--json'], {cwd: dossier})).json
    expect(vide).toMatchObject({ok: true, resultat: {annuaire: {structures: 0}, activite: {recues: 0}}})
    await reussir(['structures', 'importer', 'annuaire.xlsx'], dossier)
    await reussir(['activite', 'importer', 'recus/2008/*nancy*', 'recus/2008/*metz*'], dossier)
    await reussir(['sauvegarder'], dossier)
    const point = await obtenir<Point>(['accueil'], {cwd: dossier})
    expect(point).toMatchObject({
      annuaire: {structures: 20, missions_locales: 15, paio: 5},
      activite: {attendues: 20, dernier_import: expect.any(String)},
      rapport: null,
      sauvegarde: {a_jour: true},
    })
    expect(point.activite.recues).toBe(point.activite.fichiers)
    expect(point.activite.recues + point.activite.manquantes.length).toBe(20)
    expect(point.etapes[0]?.commande).toBe('animreg activite relancer')
  })
})

it('n’indique que des commandes qui existent', async () => {
  const {commandIDs} = await configuration()
  const tardif = {imports: [TARDIF]}
  const points = [
    pointDe(VIDE),
    pointDe({valeurs: []}),
    pointDe({...tardif, valeursPrecedentes: 0, objectifs: []}),
    pointDe({rapport: RAPPORT, sauvegarde: SAUVEGARDE}),
    pointDe({...tardif, rapport: RAPPORT, sauvegarde: SAUVEGARDE}),
    pointDe({valeurs: [{structure: '57463S00' as never, etat: 'renseigne'}]}),
  ]
  const lignes = [...points.flatMap((p) => [...p.etapes, ...etablirLesPas(p)]), ...etablirLesPas(null)]
  for (const {commande} of lignes) {
    const [programme, ...mots] = commande.split(' ')
    expect(programme).toBe('animreg')
    expect([commande, resoudre(mots, commandIDs).genre]).toEqual([commande, 'commande'])
  }
})
