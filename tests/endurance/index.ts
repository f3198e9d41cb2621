import type {Bilan, Epreuve} from './epreuve.js'
import {eprouverFautes} from './fautes/index.js'
import {comparerLesFlux} from './flux/index.js'
import {eprouverHostile} from './hostile/index.js'
import {eprouverLesLieux} from './lieux.js'

/** Trials asked of each run, unless `npm run endurance -- NOM 1000` says otherwise. */
const ESSAIS = 200

const EPREUVES: Readonly<Record<string, Epreuve>> = {
  fautes: eprouverFautes,
  lieux: eprouverLesLieux,
  flux: comparerLesFlux,
  hostile: eprouverHostile,
}

/** `npm run endurance [NOM] [ESSAIS]`: Markdown table on stdout, exit code 1 when something did not hold. */
const [nom, essais = String(ESSAIS)] = process.argv.slice(2)
const voulues = Object.entries(EPREUVES).filter(([n]) => nom === undefined || n === nom)
if (voulues.length === 0) throw new Error(`épreuve inconnue : ${nom} (${Object.keys(EPREUVES).join(', ')})`)

process.stdout.write('| épreuve | essais | défauts |\n| --- | ---: | ---: |\n')
const defauts: string[] = []
for (const [, eprouver] of voulues) for (const bilan of await eprouver(Number(essais))) dire(bilan)
for (const defaut of defauts) process.stderr.write(`${defaut}\n`)
if (defauts.length > 0) process.exitCode = 1

function dire({quoi, essais: faits, defauts: siens}: Bilan): void {
  process.stdout.write(`| ${quoi} | ${faits} | ${siens.length} |\n`)
  defauts.push(...siens.map((d) => `${quoi} : ${d}`))
}
