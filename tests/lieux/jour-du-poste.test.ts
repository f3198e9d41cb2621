import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {aujourdhui, ecrireJour, ecrireMoment} from '../../src/cli/moment.js'
import {maintenant} from '../../src/espace/horloge.js'
import {dossierTemporaire, reussir} from '../support/espace-d-exemple.js'

const FUSEAUX = [
  'Pacific/Auckland',
  'America/Los_Angeles',
  'Europe/Paris',
  'Pacific/Kiritimati',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Indian/Reunion',
]
/** The wall clock around the turns of the day, of the year, and of summer time in Paris. */
const HEURES = [
  '2008-12-31T23:30:00',
  '2009-01-01T00:10:00',
  '2009-03-29T01:30:00',
  '2009-03-29T03:30:00',
  '2009-10-25T02:30:00',
  '2012-02-29T23:59:59',
]

let fuseau: string | undefined
beforeEach(() => {
  fuseau = process.env.TZ
})
afterEach(() => {
  vi.useRealTimers()
  process.env.TZ = fuseau
})

function regler(tz: string, heure: string): void {
  process.env.TZ = tz
  vi.useFakeTimers({toFake: ['Date'], now: new Date(heure)})
}

describe.each(FUSEAUX)('à %s', (tz) => {
  it.each(HEURES)('le %s, aujourd’hui est le jour que montre l’horloge du poste', (heure) => {
    regler(tz, heure)
    const jour = heure.slice(0, 10)
    const francais = jour.split('-').reverse().join('/')
    expect(aujourdhui()).toBe(jour)
    const le = maintenant()
    expect(le.slice(0, 19)).toBe(heure)
    expect(Date.parse(le)).toBe(Date.now())
    expect(ecrireMoment(le)).toBe(`${francais} à ${heure.slice(11, 16)}`)
    // Read elsewhere, what was noted keeps its day.
    process.env.TZ = tz === 'Europe/Paris' ? 'Pacific/Auckland' : 'Europe/Paris'
    expect(ecrireJour(le)).toBe(francais)
  })
})

describe('l’espace', () => {
  const dossier = dossierTemporaire()
  afterEach(() => dossier.effacer())

  it('retient le jour de qui a clos l’exercice, dix minutes après minuit, et le redit partout', async () => {
    const cwd = join(dossier.chemin, 'réseau')
    regler('Europe/Paris', '2009-01-01T00:10:00')
    await reussir(['init', cwd, '--nom', "Réseau d'essai", '--region', 'Lorraine', '--annee', '2008'])
    await reussir(['annee', 'ouvrir', '2008'], cwd)
    await reussir(['annee', 'clore', '2008'], cwd)
    for (const tz of ['Europe/Paris', 'America/Los_Angeles', 'Pacific/Auckland']) {
      process.env.TZ = tz
      expect(await reussir(['annee', 'lister'], cwd)).toContain('clos le 1er\u00A0janvier 2009')
    }
  })
})
