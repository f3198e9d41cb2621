import {afterAll, beforeAll, expect, it} from 'vitest'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const espace = dossier.chemin
beforeAll(async () => {
  await reussir(['init', espace, '--exemple', 'lorraine-2008'])
})
afterAll(() => dossier.effacer())

it('les institutions portent les noms de l’année', async () => {
  const sortie = await reussir(['structures', 'institutions', '--annee', '2008'], espace)
  expect(sortie).toContain('ANPE')
  expect(sortie).not.toContain('Pôle emploi')
})
