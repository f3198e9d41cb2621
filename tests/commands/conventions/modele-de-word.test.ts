import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {unzipSync} from 'fflate'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {Generation} from '../../../src/cli/conventions/generation.js'
import {trouverLibreOffice} from '../../../src/formats/bureautique/index.js'
import {coupeParWord, docx, p, rang, table} from '../../formats/docx-modele/fabriquer.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire} from '../../support/espace-d-exemple.js'
import {MODELE, preparerPetitReseau} from './petit-reseau.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin
const modeles = join(cwd, 'modeles', 'conventions')

beforeAll(async () => {
  await preparerPetitReseau(cwd)
  mkdirSync(modeles, {recursive: true})
}, 60_000)
afterAll(() => dossier.effacer())

const poser = (nom: string, corps: string) => {
  writeFileSync(join(modeles, nom), docx(corps))
}
const GENERER_UN = [
  'conventions',
  'generer',
  '--modele',
  MODELE,
  '--pour',
  '54001S00',
  '--donnees',
  'conventions.xlsx',
]

it('en défaut, il ne fait rien : la phrase, la balise, la plus proche sont dites', async () => {
  poser(`${MODELE}.docx`, coupeParWord('Verser {montan} à {partie.le_nom}') + p('{#echeances}sans fin'))
  const {code, stdout, stderr} = await lancer(
    ['conventions', 'modeles', 'verifier', `modeles/conventions/${MODELE}.docx`],
    {cwd},
  )
  expect(code).toBe(3)
  expect(stdout).toContain('INCONNUE : vouliez-vous dire « montant » ?')
  expect(stderr).toContain('Verser {montan} à {partie.le_nom}')
  expect(stderr).toContain('{#echeances} n’est jamais fermée')
})

it('rempli, il donne le Word de chacun ; le PDF, là où LibreOffice est installé', async () => {
  const echeancier = table(rang('{#echeances}{libelle}', '{montant}{/echeances}'))
  poser(
    `${MODELE}.docx`,
    p('N° {numero}') +
      coupeParWord('Entre {association.nom} et {partie.nom} : {montant} ({montant_en_lettres}).') +
      echeancier,
  )
  const {conventions} = await obtenir<Generation>(GENERER_UN, {cwd})
  const attendus = trouverLibreOffice() ? ['docx', 'pdf'] : ['docx']
  expect(conventions[0]?.fichiers.map((f) => f.split('.').at(-1))).toEqual(attendus)
  const fichier = join(
    cwd,
    'sorties/conventions/2008',
    MODELE,
    'brouillons',
    conventions[0]?.fichiers[0] ?? '',
  )
  const texte = new TextDecoder()
    .decode(unzipSync(readFileSync(fichier))['word/document.xml'])
    .replace(/<[^>]+>/g, '')
  expect(texte.replace(/\u00A0/g, ' ')).toContain(
    'N° projetEntre Association régionale et Mission Locale du Nord : 770 € (sept cent soixante-dix euros).',
  )
  const {conventions: redites} = await obtenir<Generation>(GENERER_UN, {cwd})
  expect(redites[0]?.statut).toBe('inchangee')
}, 60_000)

it('sans contrat, il le demande', async () => {
  poser('lettre.docx', p('Bonjour'))
  const {code, stderr} = await lancer(['conventions', 'modeles', 'verifier', 'lettre'], {cwd})
  expect([code, stderr]).toEqual([3, expect.stringMatching(/CNV-080[\s\S]*lettre\.yaml/)])
})
