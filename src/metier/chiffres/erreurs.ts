import {ErreurMetier} from '../../shared/erreur-metier.js'
import {enumerer} from '../../shared/francais.js'

/** `--par` names nothing the figures can be split by. */
export function decoupageInconnu(recu: string, connus: readonly string[]): ErreurMetier {
  return new ErreurMetier(
    'CHF-001',
    `Le découpage « ${recu} » n'existe pas. Sont possibles : ${enumerer(connus)}.`,
    {
      pistes: [`Reprenez l'un d'eux, par exemple « --par ${connus[0] ?? 'structure'} ».`],
      details: {recu, connus},
    },
  )
}
