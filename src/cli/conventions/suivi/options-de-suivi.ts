import {Args, Flags} from '@oclif/core'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {aujourdhui} from '../../moment.js'
import {jourSaisi} from '../../options.js'
import {montantSaisi} from '../options.js'

const DESCRIPTION = 'numéro de la convention, ou code ou nom de la structure si elle n’en a qu’une'

export const argumentConvention = {
  convention: Args.string({description: DESCRIPTION, required: true}),
}

/** Commands whose line names several; `strict` is false there. */
export const argumentConventions = {
  conventions: Args.string({description: `${DESCRIPTION} (plusieurs à la suite)`}),
}

/** The day of what is noted: never one to come. */
export function optionLe(description: string) {
  return {
    le: Flags.custom({
      description: `${description} ; sinon aujourd'hui`,
      helpValue: 'AAAA-MM-JJ',
      parse: async (saisie) => jourPasse(saisie),
    })(),
  }
}

export const optionMotif = {
  motif: Flags.string({description: 'pourquoi ; gardé au registre (obligatoire)', helpValue: 'TEXTE'}),
}

export const optionMontant = {
  montant: Flags.custom<number>({
    description: 'montant en euros',
    helpValue: 'EUROS',
    parse: async (saisie) => montantSaisi('montant', saisie),
  })(),
}

function jourPasse(saisie: string): string {
  const jour = jourSaisi('le', saisie)
  if (jour <= aujourdhui()) return jour
  throw new ErreurMetier('CNV-063', `Le ${saisie} n'est pas encore venu : rien ne se note d'avance.`, {
    pistes: ['Corrigez « --le », ou relancez ce jour-là.'],
    details: {option: 'le', valeur: saisie},
  })
}

/** What the command cannot do without and nobody is there to give. */
export function exigerReponse(option: string, quoi: string, exemple: string): ErreurMetier {
  return new ErreurMetier('CNV-069', `Il manque ${quoi}.`, {
    pistes: [`Ajoutez par exemple : --${option} ${exemple}`],
    details: {option},
  })
}

/** The answer given as an option, else asked for, else demanded. */
export async function obtenirTexte(
  valeur: string | undefined,
  {option, quoi, exemple}: {readonly option: string; readonly quoi: string; readonly exemple: string},
  demander: ((question: string) => Promise<string>) | undefined,
): Promise<string> {
  if (valeur?.trim()) return valeur.trim()
  if (!demander) throw exigerReponse(option, quoi, exemple)
  return demander(`${quoi.replace(/^./, (lettre) => lettre.toUpperCase())} :`)
}
