import {Flags} from '@oclif/core'
import {jourSaisi} from '../options.js'

/** The day a gesture is made on: offers expire by it. */
export const optionLe = {
  le: Flags.custom({
    description: "jour du geste ; sinon aujourd'hui",
    helpValue: 'AAAA-MM-JJ',
    parse: async (saisie) => jourSaisi('le', saisie),
  })(),
}

/** Last day to answer an offered place. */
export const optionJusquAu = {
  'jusqu-au': Flags.custom({
    description: "dernier jour pour répondre ; sinon le délai d'animreg.yaml, 7 jours par défaut",
    helpValue: 'AAAA-MM-JJ',
    parse: async (saisie) => jourSaisi('jusqu-au', saisie),
  })(),
}
