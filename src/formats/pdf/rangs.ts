import type {ChiffreEnVue} from '../../documents/index.js'

/** Rows of neighbours of one kind, evenly filled: five cards make three and two, never four and one. */
export function enRangs(chiffres: readonly ChiffreEnVue[]): ChiffreEnVue[][] {
  const suites: ChiffreEnVue[][] = []
  for (const chiffre of chiffres) {
    const suite = suites.at(-1)
    if (suite && Boolean(suite[0]?.majeur) === Boolean(chiffre.majeur)) suite.push(chiffre)
    else suites.push([chiffre])
  }
  return suites.flatMap((suite) => equilibrer(suite, suite[0]?.majeur && suite.length !== 3 ? 2 : 3))
}

function equilibrer<T>(elements: readonly T[], maximum: number): T[][] {
  const rangs = Math.ceil(elements.length / maximum)
  const court = Math.floor(elements.length / rangs)
  const longs = elements.length - court * rangs
  let debut = 0
  return Array.from({length: rangs}, (_, i) => {
    const fin = debut + court + (i < longs ? 1 : 0)
    const rang = elements.slice(debut, fin)
    debut = fin
    return rang
  })
}
