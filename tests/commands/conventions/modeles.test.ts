import {afterAll, beforeAll, expect, it} from 'vitest'
import type {ExamenDesModeles, ListeDesModeles} from '../../../src/cli/conventions/examiner-modeles.js'
import {obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin
beforeAll(async () => {
  await reussir(['init', cwd, '--nom', 'Association', '--region', 'Lorraine', '--annee', '2008'])
})
afterAll(() => dossier.effacer())

it('chaque modèle fourni est sain, son spécimen le remplit, aucun champ n’est demandé pour rien', async () => {
  const {modeles} = await obtenir<ExamenDesModeles>(['conventions', 'modeles', 'verifier'], {cwd})
  expect(modeles.map((m) => m.modele)).toEqual([
    'avenant',
    'convention-annuelle-objectifs',
    'convention-etat-poste',
    'convention-financiere-parcours3',
    'convention-formation',
    'convention-referent-regional',
    'mise-a-disposition',
    'partenariat',
    'protocole-regional',
  ])
  expect(modeles.flatMap((m) => [...m.fautes, ...m.inutilisees])).toEqual([])
})

it('la liste dit ce que chacun demande', async () => {
  const {modeles} = await obtenir<ListeDesModeles>(['conventions', 'modeles', 'lister'], {cwd})
  const formation = modeles.find((m) => m.modele === 'convention-formation')
  expect(formation?.champs.map((c) => c.champ)).toContain('declaration_d_activite')
  expect(new Set(modeles.map((m) => m.origine))).toEqual(new Set(['fourni']))
})
