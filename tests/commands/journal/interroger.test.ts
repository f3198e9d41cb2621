import {expect, it} from 'vitest'
import {interlocuteur} from '../../../src/cli/journal/interroger.js'
import type {FaitDecrit} from '../../../src/metier/programme/index.js'
import {PersonneAuClavier, TOUCHES} from '../../support/guichet.js'

const FAIT: FaitDecrit = {
  numero: 4,
  fin: null,
  date: '2008-10-14',
  type: 'Rencontre',
  theme: null,
  intitule: 'Rencontre avec Suez',
  lieu: 'Nancy',
  partenaires: [],
  duree_heures: null,
  participants: null,
  par_structure: [],
  compteurs: [],
  montant_centimes: null,
  action: null,
  dispositif: null,
  documents: [],
  remarque: null,
}

function personne() {
  const clavier = new PersonneAuClavier()
  const dites: string[] = []
  return {clavier, dites, qui: interlocuteur((texte) => dites.push(texte), clavier)}
}

it('pose les questions une à une ; Entrée passe les facultatives', async () => {
  const {clavier, qui} = personne()
  const saisie = qui.demanderTout(['Rencontre', 'Forum'])
  await clavier.repondre('Quel jour', '14/10/2008', TOUCHES.entree)
  await clavier.repondre('fait, en quelques mots', 'Rencontre avec Suez', TOUCHES.entree)
  await clavier.repondre('Type ?', TOUCHES.entree)
  await clavier.repondre('Où', 'Nancy', TOUCHES.entree)
  await clavier.repondre('Thème', TOUCHES.entree)
  await clavier.repondre('Durée', TOUCHES.entree)
  await clavier.repondre('Combien de participants', '26', TOUCHES.entree)
  await clavier.repondre('Autre chose de compté', TOUCHES.entree)
  await clavier.repondre('Action du programme', TOUCHES.entree)
  expect(await saisie).toEqual({
    date: '14/10/2008',
    intitule: 'Rencontre avec Suez',
    type: 'Rencontre',
    lieu: 'Nancy',
    participants: ['26'],
  })
})

it('un morceau incompris se place, un doute se lève', async () => {
  const {clavier, qui} = personne()
  const place = qui.placer('ANPE')
  await clavier.repondre('« ANPE »', TOUCHES.bas, TOUCHES.entree)
  expect(await place).toEqual({theme: 'ANPE'})
  const type = qui.lever({
    champ: 'type',
    constat: 'Quel type ?',
    propositions: ['Forum', 'Salon'],
    option: '--type',
  })
  await clavier.repondre('Quel type', TOUCHES.bas, TOUCHES.entree)
  expect(await type).toBe('Salon')
})

it('relit le fait avant de le garder, et montre celui qui lui ressemble', async () => {
  const {clavier, dites, qui} = personne()
  const garde = qui.garder(FAIT, [])
  await clavier.repondre('Le garder', TOUCHES.entree)
  expect(await garde).toBe(true)
  expect(dites[0]).toMatch(/Intitulé\s+Rencontre avec Suez/)
  const double = qui.garder(FAIT, [FAIT])
  await clavier.repondre('un autre fait', TOUCHES.entree)
  expect(await double).toBe(false)
  expect(dites.at(-1)).toContain('n° 4')
})
