import {describe, expect, it} from 'vitest'
import {CHRONIQUE, motsDe} from '../endurance/fautes/chronique.js'
import {CHRONIQUE_COURTE} from '../endurance/fautes/chronique-courte.js'
import {eprouverSur} from '../endurance/fautes/index.js'
import {configuration} from '../support/commande.js'

const PATIENCE = 240_000

describe('la chronique', () => {
  it('tape au moins une fois chaque commande qui écrit', async () => {
    const {commands} = await configuration()
    const ecrivent = commands.filter((c) => 'simulation' in c.flags).map((c) => c.id.replaceAll(':', ' '))
    const lignes = CHRONIQUE.map((etape) => motsDe(etape, '.').join(' '))
    const oubliees = ecrivent.filter((id) => !lignes.some((ligne) => `${ligne} `.startsWith(`${id} `)))
    expect(ecrivent).toEqual(expect.arrayContaining(['init', 'premiers-pas', 'sauvegarder', 'restaurer']))
    expect(oubliees).toEqual([])
  })
})

describe('vingt coupures, un disque plein, des écritures refusées', () => {
  it(
    'ne perdent rien, ne laissent rien à moitié, et la commande suivante passe',
    async () => {
      const bilans = await eprouverSur(20, {
        chronique: CHRONIQUE_COURTE,
        familles: ['activite importer'],
        places: [16],
        aPlusieurs: undefined,
        uneCommandeSur: 10,
        suivre: dire,
      })
      expect(bilans.flatMap((b) => b.defauts)).toEqual([])
      expect(bilans.reduce((somme, b) => somme + b.essais, 0)).toBeGreaterThanOrEqual(20)
      expect(bilans[0]?.quoi).toMatch(/\d+ commandes ; \d+ avant, \d+ après/)
    },
    PATIENCE,
  )
})

/** What the machine forbids is said; the rest is for the long run. */
function dire(lignes: readonly string[]): void {
  if (lignes[0]?.startsWith('NON ÉPROUVÉ')) process.stderr.write(`${lignes.join('\n')}\n`)
}
