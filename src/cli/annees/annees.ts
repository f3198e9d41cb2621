import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  cloreExercice,
  type ExerciceDecrit,
  type FaitsDesExercices,
  type Geste,
  type ListeDesExercices,
  listerExercices,
  ouvrirExercice,
  rouvrirExercice,
  schemaExercice,
} from '../../metier/structures/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {type Exercice, lireExercice} from '../../shared/periode.js'
import {chargerReseau} from '../reseau/charger-reseau.js'

export const schemaGesteDExercice = z.object({
  statut: z.enum(['fait', 'deja_fait', 'simule']),
  geste: z.enum(['ouverture', 'cloture', 'reouverture']),
  exercice: schemaExercice,
})
/** The answer of `annee ouvrir`, `clore` and `rouvrir`. */
export type GesteFait = z.infer<typeof schemaGesteDExercice>

type Demande =
  | {readonly geste: 'ouverture'; readonly parDefaut: boolean}
  | {readonly geste: 'cloture'}
  | {readonly geste: 'reouverture'; readonly motif: string}

/** A year typed as an argument; left to the command until the espace is known, whose year is echoed otherwise. */
export function anneeTapee(saisie: string): Exercice {
  const annee = lireExercice(saisie.trim())
  if (annee !== undefined) return annee
  throw new ErreurMetier('CLI-005', `« ${saisie} » n'est pas une année ; quatre chiffres sont attendus.`, {
    pistes: ['Donnez une année de 1982 à 2099, par exemple 2009.'],
    details: {valeur: saisie},
  })
}

/** Opens, closes or opens again a year; asked twice, it is done once. */
export async function changerExercice(
  espace: Espace,
  annee: Exercice,
  demande: Demande & {readonly simulation: boolean},
): Promise<GesteFait> {
  const faits = await chargerExercices(espace)
  const geste = choisirGeste(faits, annee, demande)
  const parDefaut = demande.geste === 'ouverture' && demande.parDefaut && faits.parDefaut !== annee
  const aFaire = geste !== undefined || parDefaut
  if (aFaire && !demande.simulation) await espace.exercices.noter(geste, parDefaut ? annee : undefined)
  const apres = demande.simulation ? faits : await chargerExercices(espace)
  const exercice = await decrire(espace, {...apres, parDefaut: parDefaut ? annee : faits.parDefaut}, annee)
  return {
    statut: !aFaire ? 'deja_fait' : demande.simulation ? 'simule' : 'fait',
    geste: demande.geste,
    exercice,
  }
}

function choisirGeste(faits: FaitsDesExercices, annee: Exercice, demande: Demande): Geste | undefined {
  switch (demande.geste) {
    case 'ouverture':
      return ouvrirExercice(faits, annee)
    case 'cloture':
      return cloreExercice(faits, annee)
    case 'reouverture':
      return rouvrirExercice(faits, annee, demande.motif)
  }
}

/** The years of the espace. */
export async function listerAnnees(espace: Espace): Promise<ListeDesExercices> {
  return listerExercices(await chargerExercices(espace), await chargerReseau(espace))
}

async function chargerExercices(espace: Espace): Promise<FaitsDesExercices> {
  return {
    journal: await espace.exercices.charger(),
    receptions: await espace.exercices.chargerReceptions(),
    parDefaut: espace.config.exercice,
  }
}

async function decrire(espace: Espace, faits: FaitsDesExercices, annee: Exercice): Promise<ExerciceDecrit> {
  const {exercices} = listerExercices(faits, await chargerReseau(espace))
  const sien = exercices.find((e) => e.annee === annee)
  // A simulated opening is not in the journal.
  return sien ?? {...VIERGE, annee, par_defaut: faits.parDefaut === annee}
}

const VIERGE: Omit<ExerciceDecrit, 'annee' | 'par_defaut'> = {
  etat: 'ouvert',
  depuis: null,
  motif: null,
  fichiers: 0,
  structures_ayant_repondu: 0,
  structures_attendues: 0,
  dernier_import: null,
}
