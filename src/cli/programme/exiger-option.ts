import {ErreurMetier} from '../../shared/erreur-metier.js'

/** An option without a default: a day or a value that nobody can guess. */
export function exigerOption<T>(valeur: T | undefined, option: string, exemple: string): T {
  if (valeur !== undefined) return valeur
  throw new ErreurMetier('CLI-003', `L'option --${option} est obligatoire.`, {
    pistes: [`Par exemple : ${exemple}`],
    details: {absents: [`--${option}`]},
  })
}
