import {afterAll, expect, it} from 'vitest'
import {arreterFil} from '../../src/formats/tableur/fil-de-lecture.js'
import {eprouver} from '../endurance/hostile/index.js'
import {LECTEURS} from '../endurance/hostile/lecteurs.js'

afterAll(async () => arreterFil())

/** Here a few; `npm run endurance hostile 5000` for as many as one wishes. */
const ESSAIS: Readonly<Record<string, number>> = {
  police: 50,
  'copie annotée': 40,
  yaml: 15,
  base: 50,
  sauvegarde: 50,
}

it.each(LECTEURS.map((l) => [l.nom, l] as const))(
  '%s : un fichier gâté est lu, ou refusé comme le catalogue le dit',
  async (nom, lecteur) => {
    const [bilan] = await eprouver([lecteur], ESSAIS[nom] ?? 30, 1)
    expect(bilan?.defauts).toEqual([])
  },
)
