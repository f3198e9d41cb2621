import {arreterFil} from '../../../src/formats/tableur/fil-de-lecture.js'
import {comparerDesCsv} from '../../formats/csv/flux/comparer.js'
import {comparerDesXlsx} from '../../formats/tableur/flux/comparer.js'
import type {Epreuve} from '../epreuve.js'

/** Small awkward files, read in a stream and by the ordinary readers: never two values for one cell. */
export const comparerLesFlux: Epreuve = async (essais) => {
  const csv = await comparerDesCsv(essais)
  const {verdicts, defaut: xlsx} = await comparerDesXlsx(essais)
  await arreterFil()
  const suite = Object.entries(verdicts).map(([verdict, nombre]) => `${nombre} ${verdict}`)
  return [
    {quoi: 'csv lus en flux', essais, defauts: csv === undefined ? [] : [csv]},
    {quoi: `xlsx lus en flux (${suite.join(', ')})`, essais, defauts: xlsx === undefined ? [] : [xlsx]},
  ]
}
