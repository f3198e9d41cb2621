import {Flags} from '@oclif/core'
import type {SelectionDeFaits} from '../../metier/programme/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {sansAccents} from '../../shared/francais.js'
import {numeroDuMois} from '../../shared/mois-ecrits.js'

/** What narrows a choice of facts. */
export const optionsDeSelection = {
  type: Flags.string({description: 'seulement ce type de fait', helpValue: 'TYPE'}),
  theme: Flags.string({description: 'seulement ce thème', helpValue: 'THEME'}),
  action: Flags.string({
    description: "seulement cette action, ou celles qu'elle contient",
    helpValue: 'CODE',
  }),
  mois: Flags.string({description: 'seulement ce mois : 10, octobre ou 2008-10', helpValue: 'MOIS'}),
  partenaire: Flags.string({description: 'seulement avec ce partenaire', helpValue: 'NOM'}),
  dispositif: Flags.string({description: 'seulement ce dispositif, et ses indicateurs', helpValue: 'NOM'}),
  structure: Flags.string({
    description: 'seulement les faits où cette structure est venue',
    helpValue: 'CODE',
  }),
  texte: Flags.string({description: 'seulement les faits qui contiennent ces mots', helpValue: 'MOTS'}),
}

type OptionsDeSelection = {readonly [C in keyof typeof optionsDeSelection]?: string | undefined}

/** The choice typed; a month of another year is a wrong use. */
export function selectionTapee(options: OptionsDeSelection, annee: number): Omit<SelectionDeFaits, 'annee'> {
  const {type, theme, action, mois, partenaire, dispositif, structure, texte} = options
  const choix = {type, theme, action, partenaire, dispositif, structure, texte}
  return mois === undefined ? choix : {...choix, mois: moisTape(mois, annee)}
}

function moisTape(saisie: string, annee: number): number {
  const [, an, numero] = /^(?:(\d{4})-)?(\d{1,2})$/.exec(saisie.trim()) ?? []
  const mois = numero === undefined ? numeroDuMois(sansAccents(saisie.trim())) : Number(numero)
  if (mois !== undefined && mois >= 1 && mois <= 12 && (an === undefined || Number(an) === annee)) return mois
  throw new ErreurMetier(
    'CLI-005',
    `L'option --mois a reçu « ${saisie} » ; un mois de ${annee} est attendu.`,
    {
      pistes: [`Par exemple « --mois 10 », « --mois octobre » ou « --mois ${annee}-10 ».`],
      details: {option: 'mois', valeur: saisie},
    },
  )
}
