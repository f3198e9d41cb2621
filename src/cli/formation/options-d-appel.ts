import {Flags} from '@oclif/core'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {lireNombreSaisi} from '../../shared/nombre-saisi.js'

/** Commands about one call for tenders: the only one of the year when none is named. */
export const optionAppel = {
  appel: Flags.string({
    description: "code de l'appel d'offres ; inutile s'il n'y en a qu'un dans l'année",
    helpValue: 'CODE',
  }),
}

/** An option that can be typed several times. */
export function optionRepetee(description: string, helpValue: string) {
  return Flags.string({
    description: `${description} ; à répéter pour plusieurs`,
    helpValue,
    multiple: true,
    multipleNonGreedy: true,
  })
}

/** Reads a number typed the French way: « 4 800 », « 2,5 ». */
export function lireDecimal(option: string, saisie: string): number {
  const lu = lireNombreSaisi(saisie)
  if (lu.etat === 'renseigne' && lu.valeur >= 0) return lu.valeur
  throw new ErreurMetier('CLI-005', `L'option --${option} a reçu « ${saisie} » ; un nombre est attendu.`, {
    pistes: [`Écrivez par exemple « --${option} 4800 » ou « --${option} 2,5 ».`],
    details: {option, valeur: saisie},
  })
}
