import {ACC} from './acc.js'
import {ACT} from './act.js'
import {ACT_COMPTAGE} from './act-comptage.js'
import {ACT_FLUX} from './act-flux.js'
import {CHF} from './chf.js'
import {CLI} from './cli.js'
import {CNV} from './cnv.js'
import {ESP} from './esp.js'
import type {Fiche} from './fiche.js'
import {FMT} from './fmt.js'
import {FOR} from './for.js'
import {FOR_ACHATS} from './for-achats.js'
import {FOR_CALENDRIER} from './for-calendrier.js'
import {FOR_PARTICIPANTS} from './for-participants.js'
import {PRG} from './prg.js'
import {RAP} from './rap.js'
import {REF} from './ref.js'
import {STR} from './str.js'

export {ORIGINAL_NON_GARDE} from './act-comptage.js'
export type {Fiche, Serie} from './fiche.js'

const CATALOGUE = {
  ...CLI,
  ...ESP,
  ...FMT,
  ...REF,
  ...STR,
  ...ACT,
  ...ACT_FLUX,
  ...ACT_COMPTAGE,
  ...CHF,
  ...FOR,
  ...FOR_ACHATS,
  ...FOR_PARTICIPANTS,
  ...FOR_CALENDRIER,
  ...PRG,
  ...CNV,
  ...RAP,
  ...ACC,
}

/** A code of the catalogue; any other string does not compile. */
export type CodeMessage = keyof typeof CATALOGUE

/** The whole catalogue, in the order of its series. */
export const CATALOGUE_DES_MESSAGES: Readonly<Record<CodeMessage, Fiche>> = CATALOGUE

/** The entry of a code typed by a person (`act-3`, `ACT-003`), or `undefined` when there is none. */
export function trouverFiche(saisie: string): {code: CodeMessage; fiche: Fiche} | undefined {
  const lu = /^\s*([a-z]{3})\s*-?\s*(\d{1,3})\s*$/i.exec(saisie)
  if (!lu?.[1] || !lu[2]) return undefined
  const code = `${lu[1].toUpperCase()}-${lu[2].padStart(3, '0')}`
  return estCodeMessage(code) ? {code, fiche: CATALOGUE_DES_MESSAGES[code]} : undefined
}

function estCodeMessage(code: string): code is CodeMessage {
  return Object.hasOwn(CATALOGUE, code)
}
