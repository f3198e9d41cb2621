import {createRequire} from 'node:module'
import {join} from 'node:path'

/** A peer's package, from the folder that ANIMREG_PAIRS names. */
export function paquet(nom) {
  return createRequire(join(process.env.ANIMREG_PAIRS ?? '.', 'pairs.js'))(nom)
}
