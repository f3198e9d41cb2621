import {ESPACE_INSECABLE, formaterDate} from '../../../shared/francais.js'
import {typographier} from '../../../shared/typographie.js'
import {adressesDe} from '../../activite/index.js'
import {estEnFonction, lireFonction, nommerPersonne, type Personne} from '../../structures/index.js'
import {direPeriode} from './composer-feuille.js'
import type {FaitsDeValidation} from './types.js'

/** The message that goes with a sheet; the person sends it. */
export type EnvoiDeFeuille = {
  readonly a: readonly string[]
  /** Director in office, when the directory names one. */
  readonly directeur: string | null
  readonly objet: string
  readonly corps: string
}

export type Destinataire = {
  readonly structure: string
  readonly nom: string
  /** E-mail of the structure in the directory. */
  readonly courriel: string | null
}

/** Writes to the director in office on that day, or else to the structure. */
export function composerEnvoi(
  faits: Pick<FaitsDeValidation, 'periode' | 'annee'>,
  {structure, nom, courriel}: Destinataire,
  {
    personnes,
    date,
    avant,
    signature,
  }: {
    readonly personnes: readonly Personne[]
    readonly date: string
    readonly avant: string
    readonly signature: readonly string[]
  },
): EnvoiDeFeuille {
  const directeur = personnes.find(
    (p) =>
      p.structure === structure && estEnFonction(p, date) && lireFonction(p.fonction).role === 'directeur',
  )
  const siennes = adressesDe(directeur?.courriel ?? null)
  const quand = direPeriode(faits)
  const corps = [
    directeur ? `Bonjour ${nommerPersonne(directeur)},` : 'Bonjour,',
    `Vous trouverez ci-joint les chiffres-clés ${quand} de votre structure (${nom}), tels que nous les avons d'après vos tableaux. Avant de les publier, nous vous demandons de les vérifier.`,
    `Pouvez-vous nous renvoyer la feuille signée avant le ${formaterDate(avant)} ? Trois réponses sont possibles : accord, accord avec réserves, refus. Une correction s'écrit dans la dernière colonne.`,
    'Avec nos remerciements,',
    signature.join('\n'),
  ]
  return {
    a: siennes.length > 0 ? siennes : adressesDe(courriel),
    directeur: directeur ? nommerPersonne(directeur) : null,
    objet: soigner(`Chiffres ${quand} à valider : ${nom}`),
    corps: soigner(corps.join('\n\n')),
  }
}

/** Mail programs show U+202F badly where a font lacks it: the no-break space does the same. */
function soigner(texte: string): string {
  return typographier(texte).replaceAll('\u202F', ESPACE_INSECABLE)
}
