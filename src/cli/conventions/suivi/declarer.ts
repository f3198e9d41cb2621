import type {Declaration} from '../../../metier/conventions/index.js'
import {type Convention, lireValeur} from '../../../metier/conventions/index.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {obtenirTexte} from './options-de-suivi.js'

/** What was typed of a convention that somebody else wrote. */
export type OptionsDeDeclaration = {
  readonly numero?: string | undefined
  readonly titre?: string | undefined
  readonly objet?: string | undefined
  readonly avec?: readonly string[] | undefined
  readonly montant?: number | undefined
  readonly du?: string | undefined
  readonly au?: string | undefined
  readonly 'signee-le'?: string | undefined
  readonly preavis?: string | undefined
  readonly 'reconduction-tacite': boolean
  readonly 'comptes-dus'?: string | undefined
  readonly 'suivie-seulement': boolean
}

/** The declaration from the options; what cannot be done without is asked, else demanded. */
export async function declarer(
  options: OptionsDeDeclaration,
  {
    annee,
    demander,
  }: {readonly annee: number; readonly demander: ((question: string) => Promise<string>) | undefined},
): Promise<Declaration> {
  const titre = await obtenirTexte(
    options.titre,
    {option: 'titre', quoi: 'ce qu’est la convention', exemple: '"Convention pluriannuelle d’objectifs"'},
    demander,
  )
  const avec = await obtenirTexte(
    options.avec?.join(' ; '),
    {option: 'avec', quoi: 'avec qui elle est faite (séparez par « ; »)', exemple: '"État" --avec 54528S00'},
    demander,
  )
  const [debut, fin] = [options.du ?? null, options.au ?? null]
  if (debut && fin && fin < debut) {
    throw new ErreurMetier('CNV-071', `La fin (--au ${fin}) précède le début (--du ${debut}).`, {
      pistes: ['Corrigez les deux jours.'],
      details: {debut, fin},
    })
  }
  return {
    annee,
    numero: options.numero ?? null,
    titre,
    objet: options.objet ?? titre,
    parties: avec
      .split(';')
      .map((p) => p.trim())
      .filter(Boolean),
    montant_centimes: options.montant ?? null,
    debut,
    fin,
    signee_le: options['signee-le'] ?? null,
    preavis: options.preavis ?? null,
    reconduite: options['reconduction-tacite'],
    comptes_dus: options['comptes-dus'] ?? null,
    nous_lie: !options['suivie-seulement'],
  }
}

/** « 30/04/2008=539 »: a day and what is due on it. */
export function lireEcheances(saisies: readonly string[]): Convention['echeances'] {
  return saisies.map((saisie, rang) => {
    const [jour = '', euros = ''] = saisie.split('=')
    const [date, montant] = [lireValeur('date', jour), lireValeur('montant', euros)]
    if (typeof date !== 'string' || typeof montant !== 'number') {
      throw new ErreurMetier(
        'CLI-005',
        `L'option --echeance a reçu « ${saisie} » ; JOUR=MONTANT est attendu.`,
        {
          pistes: ['Par exemple « --echeance 30/04/2008=539 ».'],
          details: {option: 'echeance', valeur: saisie},
        },
      )
    }
    return {date, libelle: `versement ${rang + 1}`, montant_centimes: montant}
  })
}
