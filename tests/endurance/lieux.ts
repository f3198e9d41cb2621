import type {Bilan, Epreuve} from './epreuve.js'
import {comparer, type Lieu, parcourir, reconstruire, sortiesDe} from './lieux/chaine.js'

const MIDI = '2009-03-02T12:00:00'

/** Where every other place is compared to. */
const REFERENCE: Lieu = {
  nom: 'Paris, en français',
  env: {TZ: 'Europe/Paris', LANG: 'fr_FR.UTF-8'},
  heure: MIDI,
}

/** Far zones on both sides of the date line, languages with other letters, digits and orders, a day of clock change. */
const LIEUX: readonly Lieu[] = [
  {
    nom: 'Auckland, en turc',
    env: {TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8'},
    heure: '2009-03-02T00:05:00',
  },
  {
    nom: 'Los Angeles, sans langue',
    env: {TZ: 'America/Los_Angeles', LC_ALL: 'C'},
    heure: '2009-03-02T23:55:00',
  },
  {nom: 'Kiritimati, en arabe', env: {TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8'}, heure: MIDI},
  {nom: 'Berlin, en allemand', env: {TZ: 'Europe/Berlin', LANG: 'de_DE.UTF-8', LC_ALL: ''}, heure: MIDI},
  {nom: 'Katmandou, TERM=dumb', env: {TZ: 'Asia/Kathmandu', LANG: 'C', TERM: 'dumb'}, heure: MIDI},
  {
    nom: 'Saint-Jean de Terre-Neuve, en suédois',
    env: {TZ: 'America/St_Johns', LANG: 'sv_SE.UTF-8'},
    heure: MIDI,
  },
]

/** When what no longer changes is built again: other days, other years, the nights the clocks change. */
const HEURES = [
  '2009-03-02T16:45:10',
  '2009-03-29T03:30:00',
  '2009-10-25T02:30:00',
  '2009-12-31T23:59:59',
  '2024-02-29T00:00:01',
]

/** The year of the example region, byte for byte the same wherever it is worked on, and whenever it is built again. */
export const eprouverLesLieux: Epreuve = async (essais) => {
  const reference = parcourir(REFERENCE)
  try {
    const lieux = LIEUX.slice(0, essais)
    const defauts = lieux.flatMap((lieu) => {
      const ailleurs = parcourir(lieu)
      ailleurs.effacer()
      return comparer(reference.traces, ailleurs.traces).map((nom) => `${lieu.nom} : ${nom} diffère`)
    })
    const premier: Bilan = {quoi: 'lieux : une année refaite ailleurs', essais: lieux.length, defauts}
    const heures = HEURES.slice(0, essais)
    const avant = sortiesDe(reference.dossier)
    const redits = heures.flatMap((heure, rang) => {
      const lieu = LIEUX[rang % LIEUX.length] ?? REFERENCE
      return comparer(avant, reconstruire(reference.dossier, {...lieu, heure})).map(
        (nom) => `${lieu.nom}, ${heure} : ${nom} diffère`,
      )
    })
    return [
      premier,
      {quoi: 'lieux : documents refaits un autre jour', essais: heures.length, defauts: redits},
    ]
  } finally {
    reference.effacer()
  }
}
