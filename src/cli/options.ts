import {Flags} from '@oclif/core'
import {ErreurMetier} from '../shared/erreur-metier.js'
import {type Exercice, lireExercice} from '../shared/periode.js'

const GROUPE = 'COMMUNES'

/** Every command has these. */
export const optionsGenerales = {
  json: Flags.boolean({description: 'écrit le résultat en JSON, pour un autre programme', helpGroup: GROUPE}),
  verbeux: Flags.boolean({description: "donne le détail technique d'un défaut", helpGroup: GROUPE}),
}

/** Commands that work in an espace. */
export const optionsEspace = {
  espace: Flags.string({
    description: "dossier de l'espace ; sinon le dossier parent qui contient animreg.yaml",
    env: 'ANIMREG_ESPACE',
    helpGroup: GROUPE,
    helpValue: 'DOSSIER',
  }),
  annee: Flags.custom<Exercice>({
    description: "exercice ; sinon celui d'animreg.yaml",
    helpGroup: GROUPE,
    helpValue: 'AAAA',
    parse: async (saisie) => exerciceSaisi(saisie),
  })(),
}

/** Commands that read the directory or the fonctions as they were on a day. */
export const optionDate = {
  date: Flags.custom({
    description: "date à laquelle lire l'annuaire et les fonctions ; sinon le 31/12 de l'exercice",
    helpGroup: GROUPE,
    helpValue: 'AAAA-MM-JJ',
    parse: async (saisie) => jourSaisi('date', saisie),
  })(),
}

/** Commands that write. */
export const optionsEcriture = {
  simulation: Flags.boolean({description: 'montre ce qui serait fait, sans rien écrire', helpGroup: GROUPE}),
  oui: Flags.boolean({description: 'confirme sans poser de question', helpGroup: GROUPE}),
}

function exerciceSaisi(saisie: string): Exercice {
  const exercice = lireExercice(saisie.trim())
  if (exercice !== undefined) return exercice
  throw new ErreurMetier(
    'CLI-005',
    `L'option --annee a reçu « ${saisie} » ; une année sur quatre chiffres est attendue.`,
    {
      pistes: ["Donnez l'année de l'exercice, de 1982 à 2099, par exemple « --annee 2008 »."],
      details: {option: 'annee', valeur: saisie},
    },
  )
}

/** An option that takes a day. */
export function optionJour(option: string, description: string) {
  return {description, helpValue: 'AAAA-MM-JJ', parse: async (saisie: string) => jourSaisi(option, saisie)}
}

/** Checks a day typed for an option. */
export function jourSaisi(option: string, saisie: string): string {
  if (estUnJour(saisie)) return saisie
  throw new ErreurMetier(
    'CLI-005',
    `L'option --${option} a reçu « ${saisie} » ; un jour du calendrier est attendu.`,
    {
      pistes: [`Écrivez l'année, le mois et le jour, par exemple « --${option} 2008-12-31 ».`],
      details: {option, valeur: saisie},
    },
  )
}

function estUnJour(saisie: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(saisie)) return false
  const jour = new Date(`${saisie}T00:00:00Z`)
  return !Number.isNaN(jour.getTime()) && jour.toISOString().startsWith(saisie)
}
