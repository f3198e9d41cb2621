import {ErreurMetier} from '../../../shared/erreur-metier.js'

/** animreg.yaml expects an indicator that the référentiel does not have. */
export function indicateurAttenduInconnu(code: string): ErreurMetier {
  return new ErreurMetier(
    'CHF-049',
    `animreg.yaml attend l'indicateur « ${code} » (options, indicateurs_attendus), que le référentiel ne connaît pas.`,
    {pistes: ['Relevez les codes : animreg chiffres lister'], details: {code}},
  )
}
