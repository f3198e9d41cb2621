import type {Remplissage} from '../../../documents/index.js'
import type {FauteDeModele} from '../modeles/index.js'

const RAISONS: Partial<
  Readonly<
    Record<
      Remplissage['defauts'][number]['genre'],
      (nom: string) => readonly [message: string, aFaire: string]
    >
  >
> = {
  cle: (nom) => [
    `La balise « ${nom} » n’a pas de valeur.`,
    'Si la donnée est facultative, entourez la phrase d’une condition : {% if … %} … {% endif %}.',
  ],
  filtre: (nom) => [`Le filtre « ${nom} » n’existe pas.`, 'Retirez « | » et ce qui suit dans la balise.'],
  usage: (nom) => [`Le filtre « ${nom} » ne s’applique pas à cette valeur.`, 'Retirez-le de la balise.'],
  demesure: () => ['Le texte dépasse ce qu’une convention peut contenir.', 'Vérifiez ses boucles.'],
}

/** What a Word model could not print; the paragraph is that of the model. */
export function controlerRemplissage(vides: readonly {readonly cle: string}[]): FauteDeModele[] {
  return [...new Set(vides.map((v) => v.cle))].map((cle) => ({
    nature: 'texte',
    ligne: null,
    message: `La balise « ${cle} » n’a pas de valeur.`,
    a_faire: `Si la donnée est facultative, entourez la phrase de {#${cle}} et {/${cle}}.`,
  }))
}

/** What stopped a text from being filled, in words and with its line. */
export function controlerRedaction({defauts}: Remplissage): FauteDeModele[] {
  return defauts.map(({ligne, genre, nom}) => {
    const [message, aFaire] = RAISONS[genre]?.(nom) ?? [
      `La balise « ${nom} » est mal écrite.`,
      'Une balise s’écrit {{ montant }} ; une condition, {% if objet %} … {% endif %}.',
    ]
    return {nature: 'texte', ligne, message, a_faire: aFaire}
  })
}
