import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {BilanContacts, ListeDeContacts} from '../../../src/metier/structures/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin

beforeAll(async () => {
  await reussir(['init', cwd, '--nom', 'Réseau d’essai', '--region', 'Lorraine', '--annee', '2008'])
  const lignes = [
    'Organisme;Nom;Courriel;Listes',
    'Préfecture;;prefecture@exemple.fr;lettre',
    'Presse locale;Plume;;lettre, rapport',
  ]
  writeFileSync(join(cwd, 'contacts.csv'), lignes.join('\n'))
}, 30_000)
afterAll(() => dossier.effacer())

it('importer, lister une liste, exporter, réimporter', async () => {
  const bilan = await obtenir<BilanContacts>(['contacts', 'importer', 'contacts.csv'], {cwd})
  expect(bilan).toMatchObject({
    statut: 'importe',
    import: 1,
    contacts: {nouveaux: ['Préfecture', 'Presse locale – Plume']},
  })
  const liste = await obtenir<ListeDeContacts>(['contacts', 'lister', '--liste', 'rapport'], {cwd})
  expect(liste.contacts.map((c) => c.organisme)).toEqual(['Presse locale'])
  expect(await reussir(['contacts', 'lister'], cwd)).toContain('lettre (2, dont 1 sans courriel)')
  await reussir(['contacts', 'exporter', 'carnet.xlsx'], cwd)
  expect(await reussir(['contacts', 'importer', 'carnet.xlsx'], cwd)).toContain(
    'déjà importés, rien de nouveau',
  )
})

it('une simulation n’écrit rien, une liste inconnue se dit', async () => {
  writeFileSync(join(cwd, 'suite.csv'), 'Organisme;Courriel\nMairie;mairie@exemple.fr\n')
  const simule = await obtenir<BilanContacts>(['contacts', 'importer', 'suite.csv', '--simulation'], {cwd})
  expect(simule).toMatchObject({
    statut: 'simule',
    contacts: {absents: ['Préfecture', 'Presse locale – Plume']},
  })
  expect((await obtenir<ListeDeContacts>(['contacts', 'lister'], {cwd})).contacts).toHaveLength(2)
  const {code, stderr} = await lancer(['contacts', 'lister', '--liste', 'voeux'], {cwd})
  expect([code, stderr]).toEqual([2, expect.stringContaining('« lettre »')])
})
