import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {ecrirePeriode} from '../../../shared/periode-ecrite.js'
import type {FaitsDeValidation, Reponse} from './types.js'

/** An answer needs what was answered and who answered. */
export function reponseIncomplete({
  reponse,
  par,
}: {
  readonly reponse: Reponse | undefined
  readonly par: string
}): ErreurMetier {
  const absents = [...(reponse === undefined ? ['--reponse'] : []), ...(par === '' ? ['--par'] : [])]
  return new ErreurMetier(
    'CHF-020',
    `La réponse d'un directeur se note avec ce qu'il répond et qui il est ; il manque ${absents.join(' et ')}.`,
    {
      pistes: [
        'Par exemple : --structure 54395S00 --reponse accord --par "Nom Prénom, directrice" --date 2009-02-12',
      ],
      details: {absents},
    },
  )
}

/** Reservations and refusals say why. */
export function remarqueAttendue(reponse: Reponse): ErreurMetier {
  const quoi = reponse === 'refus' ? 'un refus' : 'un accord avec réserves'
  return new ErreurMetier('CHF-021', `Pour ${quoi}, la raison donnée par le directeur est attendue.`, {
    pistes: ['Ajoutez --remarque "…", dans ses mots : elle est gardée et montrée.'],
    details: {reponse, absents: ['--remarque']},
  })
}

/** Nothing came from the structure: there is nothing to agree to. */
export function rienAValider(nom: string, {periode, annee}: FaitsDeValidation): ErreurMetier {
  return new ErreurMetier(
    'CHF-022',
    `${nom} n'a aucun chiffre à valider pour la période : ${ecrirePeriode(periode)}.`,
    {
      pistes: [
        `Regardez ce qui est reçu : animreg activite completude --annee ${annee}`,
        'Une autre période se donne avec « --annee » et « --a-fin ».',
      ],
      details: {structure: nom, periode},
    },
  )
}

/** Values that contradict each other are corrected first. */
export function chiffresBloques(
  nom: string,
  combien: string,
  details: {readonly annee: number; readonly structure: string; readonly messages: readonly string[]},
): ErreurMetier {
  return new ErreurMetier(
    'CHF-023',
    `${nom} a ${combien} : ses chiffres se contredisent, un accord ne peut pas être noté.`,
    {
      pistes: [
        ...details.messages.slice(0, 3),
        `Voyez les cellules en cause : animreg activite verifier --annee ${details.annee} --structure ${details.structure}`,
      ],
      details,
    },
  )
}
