import {expect, it} from 'vitest'
import {CATALOGUE_DES_MESSAGES} from '../../src/shared/catalogue/index.js'
import {lancer, obtenir} from '../support/commande.js'

type Reponse = {messages: {code: string; titre: string; sortie: number | null}[]}

it('explains a message, however its code is typed', async () => {
  const {code, stdout} = await lancer(['expliquer', 'CLI-002'])
  expect(code).toBe(0)
  const {titre, aFaire} = CATALOGUE_DES_MESSAGES['CLI-002']
  expect(stdout).toContain(`CLI-002 : ${titre}\n`)
  expect(stdout.replace(/\s+/g, ' ')).toContain(aFaire)
  expect((await lancer(['expliquer', 'cli 2'])).stdout).toBe(stdout)
})

it('lists all the messages when no code is given', async () => {
  const {messages} = await obtenir<Reponse>(['expliquer'])
  expect(messages.map(({code}) => code)).toEqual(Object.keys(CATALOGUE_DES_MESSAGES))
  const {stdout} = await lancer(['expliquer'])
  for (const {code} of messages) expect(stdout).toContain(`  ${code}  `)
  expect(stdout).toContain('Ensuite : animreg expliquer CODE')
})

it('says null for a message that stops nothing', async () => {
  const {messages} = await obtenir<Reponse>(['expliquer', 'CLI-009'])
  expect(messages).toMatchObject([{code: 'CLI-009', sortie: null}])
})

it('proposes the nearest codes for one that does not exist', async () => {
  const {code, json} = await lancer(['expliquer', 'CLI-02x', '--json'])
  expect(code).toBe(2)
  expect(json).toMatchObject({
    ok: false,
    erreur: {code: 'CLI-007', details: {proches: expect.arrayContaining(['CLI-002'])}},
  })
})
