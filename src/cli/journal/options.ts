import {Flags} from '@oclif/core'
import type {SaisieDeFait} from '../../metier/programme/index.js'

/** What describes a fact; a list is given by repeating its option. */
export const optionsDeFait = {
  date: Flags.string({
    description: 'jour du fait, comme 14/10/2008, ou « 25 et 26/10/2008 »',
    helpValue: 'JJ/MM/AAAA',
  }),
  'jusqu-au': Flags.string({
    description: "dernier jour, d'un fait qui en dure plusieurs",
    helpValue: 'JJ/MM/AAAA',
  }),
  type: Flags.string({description: 'type de fait, par exemple « Groupe de travail »', helpValue: 'TYPE'}),
  theme: Flags.string({description: 'thème, par exemple « CIVIS »', helpValue: 'THEME'}),
  intitule: Flags.string({description: 'ce qui a été fait, en quelques mots', helpValue: 'TEXTE'}),
  lieu: Flags.string({description: 'où', helpValue: 'LIEU'}),
  duree: Flags.string({description: 'durée : 3, 3h30, 1 jour (de 7 heures)', helpValue: 'HEURES'}),
  partenaire: Flags.string({description: 'avec qui ; à répéter', helpValue: 'NOM', multiple: true}),
  participants: Flags.string({
    description: 'leur nombre, ou celui de chaque structure : "54528S00=2, Grand Nancy=3"',
    helpValue: 'NOMBRE',
    multiple: true,
  }),
  compteur: Flags.string({
    description: 'ce qui se compte : "1080 visiteurs", "63 présélectionnés dont 10 recrutés" ; à répéter',
    helpValue: 'COMPTEUR',
    multiple: true,
  }),
  montant: Flags.string({description: 'montant en euros', helpValue: 'EUROS'}),
  action: Flags.string({description: "code de l'action du programme, comme 3.3.1", helpValue: 'CODE'}),
  dispositif: Flags.string({description: 'dispositif, par exemple « Bons de transport »', helpValue: 'NOM'}),
  document: Flags.string({
    description: 'où est la preuve : fichier, adresse, classeur ; à répéter',
    helpValue: 'DOCUMENT',
    multiple: true,
  }),
  remarque: Flags.string({description: "ce qu'il faut savoir de plus", helpValue: 'TEXTE'}),
}

type OptionsDeFait = {
  readonly [C in keyof typeof optionsDeFait]?: string | readonly string[] | undefined
}

/** The options typed, as fields of a fact. */
export function saisieTapee(options: OptionsDeFait): SaisieDeFait {
  const simples = {
    date: options.date,
    fin: options['jusqu-au'],
    type: options.type,
    theme: options.theme,
    intitule: options.intitule,
    lieu: options.lieu,
    duree: options.duree,
    montant: options.montant,
    action: options.action,
    dispositif: options.dispositif,
    remarque: options.remarque,
    partenaires: options.partenaire,
    participants: options.participants,
    compteurs: options.compteur,
    documents: options.document,
  }
  return Object.fromEntries(Object.entries(simples).filter(([, valeur]) => valeur !== undefined))
}
