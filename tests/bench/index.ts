import {parseArgs} from 'node:util'
import {mesurerCharge, NOMS_DES_CHARGES, type NomDeCharge} from './charges/index.js'
import {python} from './mesure/index.js'

/** `npm run bench [-- w2] [--tours 3] [--petit]`: Markdown tables on stdout, what is running on stderr. */
const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {tours: {type: 'string', default: '5'}, petit: {type: 'boolean', default: false}},
})
const inconnues = positionals.filter((nom) => !NOMS_DES_CHARGES.includes(nom as NomDeCharge))
if (inconnues.length > 0)
  throw new Error(`charge inconnue : ${inconnues.join(', ')} (${NOMS_DES_CHARGES.join(', ')})`)
const tours = values.petit ? 1 : Number(values.tours)
if (!(Number.isInteger(tours) && tours > 0))
  throw new Error(`--tours ${values.tours} : un nombre est attendu`)
if (python() === undefined)
  process.stderr.write('Temps processeur et mémoire non mesurés : il y faut python3 (et pas Windows).\n')

for (const nom of positionals.length > 0 ? (positionals as NomDeCharge[]) : NOMS_DES_CHARGES) {
  process.stderr.write(`${nom}\n`)
  process.stdout.write(`${await mesurerCharge(nom, {tours, petit: values.petit})}\n\n`)
}
