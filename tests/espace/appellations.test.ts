import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, expect, it} from 'vitest'
import {creerEspace} from '../../src/espace/index.js'
import {dossierTemporaire} from '../support/espace-d-exemple.js'

const ouverts: {effacer(): void}[] = []
afterEach(() => {
  for (const dossier of ouverts.splice(0)) dossier.effacer()
})

async function espace() {
  const dossier = dossierTemporaire()
  ouverts.push(dossier)
  return creerEspace({dossier: dossier.chemin, nom: 'Réseau', region: 'Lorraine', annee: 2008})
}

it('garde les réponses, et les relit', async () => {
  const ouvert = await espace()
  expect(await ouvert.lireAppellations()).toEqual({structures: {}, indicateurs: {}})
  await ouvert.ajouterAppellations({structures: {'ML Val de Lorraine': '54431S00'}, indicateurs: {}})
  await ouvert.ajouterAppellations({structures: {}, indicateurs: {Primos: 'premiers_accueils'}})
  expect(await ouvert.lireAppellations()).toEqual({
    structures: {'ML Val de Lorraine': '54431S00'},
    indicateurs: {Primos: 'premiers_accueils'},
  })
  expect(readFileSync(join(ouvert.dossier, 'appellations.yaml'), 'utf8')).toMatch(/^# Vos réponses/)
  ouvert.fermer()
})

it('un fichier abîmé à la main est dit, et n’est pas écrasé', async () => {
  const ouvert = await espace()
  const fichier = join(ouvert.dossier, 'appellations.yaml')
  writeFileSync(fichier, 'structures: [liste]\n')
  await expect(ouvert.ajouterAppellations({structures: {X: 'Y'}, indicateurs: {}})).rejects.toMatchObject({
    code: 'REF-002',
  })
  expect(readFileSync(fichier, 'utf8')).toBe('structures: [liste]\n')
  ouvert.fermer()
})

it('un profil absent est dit avec ceux qui existent', async () => {
  const ouvert = await espace()
  await expect(ouvert.lireFichierProfil('nancy')).rejects.toMatchObject({code: 'REF-003', sortie: 2})
  await expect(ouvert.lireFichierProfil('../animreg')).rejects.toMatchObject({code: 'REF-003'})
  ouvert.fermer()
})
