import {Flags} from '@oclif/core'
import {demanderTexte} from '../questions.js'
import type {SaisieDExperience} from './experiences.js'

/** What a fiche is made of. */
export const optionsDExperience = {
  titre: Flags.string({description: 'titre de la fiche', helpValue: 'TEXTE'}),
  action: Flags.string({description: 'ce qui a été fait', helpValue: 'TEXTE'}),
  structure: Flags.string({
    description: 'structure du réseau, par son code ou son nom',
    helpValue: 'STRUCTURE',
  }),
  lieu: Flags.string({description: 'territoire, ou autre région', helpValue: 'LIEU'}),
  theme: Flags.string({description: 'thème, par exemple « Santé »', helpValue: 'THEME'}),
  periode: Flags.string({description: 'quand, par exemple « 2007-2008 »', helpValue: 'TEXTE'}),
  contexte: Flags.string({description: 'pourquoi, dans quelle situation', helpValue: 'TEXTE'}),
  partenaire: Flags.string({
    description: 'partenaire et son rôle : "SNCF : délivre les bons" ; à répéter',
    helpValue: 'NOM',
    multiple: true,
  }),
  moyens: Flags.string({description: 'ce qu’il a fallu : temps, argent, matériel', helpValue: 'TEXTE'}),
  resultats: Flags.string({description: 'ce que cela a donné', helpValue: 'TEXTE'}),
  conditions: Flags.string({description: 'ce qu’il faut pour la refaire ailleurs', helpValue: 'TEXTE'}),
  contact: Flags.string({description: 'à qui en parler, par sa fonction', helpValue: 'FONCTION'}),
  document: Flags.string({
    description: 'document à consulter ; à répéter',
    helpValue: 'DOCUMENT',
    multiple: true,
  }),
}

type Options = {
  readonly [C in Exclude<keyof typeof optionsDExperience, 'partenaire' | 'document'>]?: string | undefined
} & {readonly partenaire?: readonly string[] | undefined; readonly document?: readonly string[] | undefined}

/** The fiche as typed; a person there is asked for what it cannot do without. */
export async function saisieDExperience(options: Options, demander: boolean): Promise<SaisieDExperience> {
  const {partenaire, document, structure, titre, action} = options
  const {lieu = null, theme = null, periode = null, contexte = null} = options
  const {moyens = null, resultats = null, conditions = null, contact = null} = options
  return {
    titre: titre ?? (demander ? await demanderTexte('Quel titre ?') : undefined),
    action: action ?? (demander ? await demanderTexte('Qu’est-ce qui a été fait ?') : undefined),
    structure,
    partenaires: partenaire ?? [],
    documents: document ?? [],
    autres: {lieu, theme, periode, contexte, moyens, resultats, conditions, contact},
  }
}
