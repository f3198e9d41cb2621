import {mesurerConventions} from './conventions.js'
import {mesurerDemarrage} from './demarrage.js'
import {mesurerDixAns} from './dix-ans.js'
import {mesurerRapport} from './rapport.js'
import {mesurerReconnaissance} from './reconnaissance.js'
import {mesurerRegion} from './region.js'

/** `npm run bench`: Markdown tables on stdout. Times are only compared within one run. */
for (const mesurer of [
  mesurerReconnaissance,
  mesurerDemarrage,
  mesurerRegion,
  mesurerRapport,
  mesurerDixAns,
  mesurerConventions,
]) {
  process.stdout.write(`${await mesurer()}\n\n`)
}
