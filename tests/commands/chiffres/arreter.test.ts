import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {ChiffresCalcules} from '../../../src/cli/chiffres/repondre.js'
import type {ValidationsFaites} from '../../../src/cli/chiffres/valider.js'
import type {Adoption} from '../../../src/cli/referentiel/adopter.js'
import type {Historique} from '../../../src/metier/activite/index.js'
import type {ArreteFait, Arretes, ComparaisonDArrete} from '../../../src/metier/chiffres/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const espace = dossier.chemin
const dans = {cwd: espace}

/** Two structures, a référentiel of three indicators: what the commands need, and nothing more. */
const REFERENTIEL = `code: essai
version: 1
libelle: Essai
ventilations: []
indicateurs:
  - {code: accueils, libelle: Accueils, definition: jeunes reçus, saisie: "-", unite: jeune, source: "-", nature: flux}
  - {code: emplois, libelle: Emplois, definition: emplois trouvés, saisie: "-", unite: entrée, source: "-", nature: flux}
chiffres_cles:
  - indicateur: accueils
  - indicateur: emplois
`
const EXTENSION = `etend: essai@1
code: essai
version: 2
libelle: Essai, second
indicateurs:
  - {code: taux, libelle: Taux, definition: emplois par accueil, saisie: "-", unite: "%", source: "-", nature: ratio, numerateur: emplois, denominateur: accueils, decimales: 1}
chiffres_cles:
  - indicateur: taux
`

function ecrire(nom: string, texte: string): void {
  writeFileSync(join(espace, nom), texte)
}

const tableau = (nancy: number, toul: number | '') => `Structure;Accueils;Emplois
ML de Nancy;${nancy};4
ML de Toul;${toul};2
`

beforeAll(async () => {
  await reussir(['init', espace, '--nom', 'Réseau', '--region', 'Lorraine', '--annee', '2008'])
  mkdirSync(join(espace, 'referentiels'))
  ecrire('referentiels/essai@1.yaml', REFERENTIEL)
  ecrire('referentiels/essai@2.yaml', EXTENSION)
  const config = readFileSync(join(espace, 'animreg.yaml'), 'utf8')
  ecrire('animreg.yaml', config.replace('parcours3@1', 'essai@1'))
  ecrire(
    'annuaire.csv',
    'Code;Nom;Type;Département;Courriel\n54N;Mission Locale de Nancy;ML;54;nancy@exemple.fr\n54T;Mission Locale de Toul;ML;54;\n',
  )
  ecrire('un.csv', tableau(10, 5))
  ecrire('deux.csv', tableau(12, 5))
  await reussir(['structures', 'importer', 'annuaire.csv'], espace)
  await reussir(['activite', 'importer', 'un.csv'], espace)
}, 60_000)
afterAll(() => dossier.effacer())

// One story, told in order: each step stands on the one before.
describe('de la validation à l’arrêté', () => {
  it('chiffres valider dit où en est chaque structure', async () => {
    const {comptes} = await obtenir<ValidationsFaites>(['chiffres', 'valider'], dans)
    expect(comptes).toMatchObject({verifie: 2, bon_pour_diffusion: 0})
  })

  it('écrit les feuilles à signer, et un message quand un courriel est connu', async () => {
    const simulees = await obtenir<ValidationsFaites>(
      ['chiffres', 'valider', '--papier', '--structure', '54N', '--simulation'],
      dans,
    )
    expect(existsSync(join(espace, 'sorties', 'validation'))).toBe(false)
    expect(simulees.papiers.map((p) => p.statut)).toEqual(['simule'])
    const {papiers} = await obtenir<ValidationsFaites>(['chiffres', 'valider', '--papier'], dans)
    const [nancy, toul] = papiers
    expect(
      readFileSync(nancy?.fichier ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(readFileSync(nancy?.message ?? '', 'utf8')).toContain('To: nancy@exemple.fr')
    expect(toul?.message).toBeNull()
  })

  it('note une réponse ; sans structure ou sans raison, dit ce qui manque', async () => {
    const ligne = [
      'chiffres',
      'valider',
      '--reponse',
      'accord',
      '--par',
      'Mme Exemple, directrice',
      '--date',
      '2009-02-12',
    ]
    expect(await lancer(ligne, dans)).toMatchObject({code: 2, stderr: expect.stringContaining('CHF-024')})
    const {structures, notee} = await obtenir<ValidationsFaites>([...ligne, '--structure', 'Nancy'], dans)
    expect(notee).toMatchObject({structure: '54N', statut: 'notee'})
    expect(structures.find((s) => s.code === '54N')?.etat).toBe('bon_pour_diffusion')
  })

  it('arrête les chiffres, une seule fois pour les mêmes', async () => {
    const simule = await obtenir<ArreteFait>(['chiffres', 'arreter', '--simulation'], dans)
    expect(simule).toMatchObject({statut: 'simule', arrete: {numero: 'A2008-1'}})
    expect((await obtenir<Arretes>(['chiffres', 'arretes'], dans)).arretes).toEqual([])
    const fait = await obtenir<ArreteFait>(['chiffres', 'arreter', '--date', '2009-02-28'], dans)
    expect(fait.arrete.validations).toEqual({accords: 1, reserves: 0, refus: 0, sans_reponse: 1})
    expect(await obtenir<ArreteFait>(['chiffres', 'arreter'], dans)).toMatchObject({statut: 'deja_arrete'})
    expect((await obtenir<Arretes>(['chiffres', 'arretes'], dans)).arretes).toHaveLength(1)
  })

  it('chiffres calculer reconnaît les chiffres arrêtés', async () => {
    const {arrete} = await obtenir<ChiffresCalcules>(['chiffres', 'calculer', '--par', 'structure'], dans)
    expect(arrete).toBe('A2008-1')
    expect(await reussir(['chiffres', 'comparer', 'A2008-1'], espace)).toContain(
      "Rien n'a bougé depuis A2008-1",
    )
  })

  it('un exercice clos ne se change qu’en disant pourquoi, et l’historique le montre', async () => {
    await reussir(['annee', 'clore', '2008'], espace)
    for (const ligne of [
      ['activite', 'importer', 'deux.csv'],
      ['activite', 'importer', 'deux.csv', '--simulation'],
      ['activite', 'annuler', '2', '--simulation'],
    ]) {
      expect(await lancer(ligne, dans)).toMatchObject({code: 4, stderr: expect.stringContaining('ESP-020')})
    }
    expect(await lancer(['activite', 'importer', 'deux.csv', '--forcer'], dans)).toMatchObject({code: 2})
    await reussir(['activite', 'importer', 'deux.csv', '--forcer', '--motif', 'corrigé par Nancy'], espace)
    const {imports} = await obtenir<Historique>(['activite', 'historique'], dans)
    expect(imports.map((i) => i.motif_de_forcage)).toEqual([null, null, 'corrigé par Nancy'])
    expect(await reussir(['activite', 'historique'], espace)).toContain('corrigé par Nancy')
  })

  it('dit alors ce qui a bougé, par quelle structure et quel import', async () => {
    const {mouvements} = await obtenir<ComparaisonDArrete>(['chiffres', 'comparer', 'dernier'], dans)
    expect(mouvements).toHaveLength(1)
    expect(mouvements[0]).toMatchObject({
      code: 'accueils',
      avant: 15,
      apres: 17,
      causes: [{cause: 'donnees', ecart: 2}],
      structures: [{code: '54N', imports: [{import: 3, fichier: 'deux.csv'}]}],
    })
    expect((await obtenir<ChiffresCalcules>(['chiffres', 'calculer'], dans)).arrete).toBeNull()
  })

  it('l’accord donné sur l’ancien chiffre ne vaut plus', async () => {
    await reussir(['annee', 'rouvrir', '2008', '--motif', 'essai'], espace)
    const {structures} = await obtenir<ValidationsFaites>(['chiffres', 'valider', '--structure', '54N'], dans)
    expect(structures).toMatchObject([
      {code: '54N', etat: 'saisi', revisions: [{code: 'accueils', avant: 10, apres: 12}]},
    ])
  })

  it('une structure muette empêche d’arrêter, sauf à dire pourquoi', async () => {
    ecrire('trois.csv', 'Structure;Accueils;Emplois\nML de Nancy;12;4\n')
    await reussir(['activite', 'annuler', '3', '--oui'], espace)
    await reussir(['activite', 'annuler', '2', '--oui'], espace)
    await reussir(['activite', 'importer', 'trois.csv'], espace)
    expect(await lancer(['chiffres', 'arreter'], dans)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('Toul'),
    })
    const {arrete} = await obtenir<ArreteFait>(
      ['chiffres', 'arreter', '--malgre-tout', '--motif', 'Toul a fermé'],
      dans,
    )
    expect(arrete).toMatchObject({numero: 'A2008-2', motif: 'Toul a fermé', repondantes: 1, attendues: 2})
    const comparaison = await obtenir<ComparaisonDArrete>(
      ['chiffres', 'comparer', 'A2008-1', 'A2008-2'],
      dans,
    )
    expect(comparaison.causes).toMatchObject({perimetre: 0, definition: 0})
  })
})

describe('referentiel adopter', () => {
  it('montre le chiffre nouveau, puis change la ligne du référentiel et rien d’autre', async () => {
    const avant = readFileSync(join(espace, 'animreg.yaml'), 'utf8')
    const simule = await obtenir<Adoption>(['referentiel', 'adopter', 'essai@2', '--simulation'], dans)
    expect(simule.chiffres).toMatchObject([{code: 'taux', sort: 'apparu'}])
    expect(readFileSync(join(espace, 'animreg.yaml'), 'utf8')).toBe(avant)
    const {statut, sauvegarde} = await obtenir<Adoption>(['referentiel', 'adopter', 'essai@2', '--oui'], dans)
    expect(statut).toBe('adopte')
    expect(existsSync(sauvegarde ?? '')).toBe(true)
    expect(readFileSync(join(espace, 'animreg.yaml'), 'utf8')).toBe(avant.replace('essai@1', '"essai@2"'))
    const {causes} = await obtenir<ComparaisonDArrete>(['chiffres', 'comparer', 'dernier'], dans)
    expect(causes).toMatchObject({donnees: 0, definition: 1})
  })

  it('déjà suivi, n’y touche pas ; inconnu, le dit ; en boucle aussi', async () => {
    expect((await obtenir<Adoption>(['referentiel', 'adopter', 'essai@2'], dans)).statut).toBe('deja_adopte')
    expect(await lancer(['referentiel', 'adopter', 'essai@9'], dans)).toMatchObject({code: 2})
    ecrire('referentiels/orphelin@1.yaml', 'etend: parti@1\ncode: orphelin\nversion: 1\nlibelle: Orphelin\n')
    expect(await lancer(['referentiel', 'adopter', 'orphelin@1'], dans)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('étend « parti@1 », qui est introuvable'),
    })
    ecrire('referentiels/rond@1.yaml', 'etend: rond@1\ncode: rond\nversion: 1\nlibelle: Rond\n')
    expect(await lancer(['referentiel', 'adopter', 'rond@1'], dans)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('rond@1 → rond@1'),
    })
  })
})
