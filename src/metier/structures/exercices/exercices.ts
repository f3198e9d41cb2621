import {z} from 'zod'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {type FaitsDuReseau, reseauDeLAnnee} from '../reseau/index.js'
import type {FaitsDesExercices, GesteDExercice, LigneDExercice} from './types.js'

export const ETATS_D_EXERCICE = ['ouvert', 'clos'] as const
export type EtatDExercice = (typeof ETATS_D_EXERCICE)[number]

export const schemaExercice = z.object({
  annee: z.int(),
  etat: z.enum(ETATS_D_EXERCICE),
  depuis: z.string().nullable().describe('moment du dernier geste ; null si l’année n’a été que reçue'),
  motif: z.string().nullable().describe('pourquoi l’année a été rouverte'),
  par_defaut: z.boolean(),
  fichiers: z.int().describe('imports en vigueur'),
  structures_ayant_repondu: z.int(),
  structures_attendues: z.int(),
  dernier_import: z.string().nullable(),
})
export const schemaListeDesExercices = z.object({exercices: z.array(schemaExercice)})
export type ExerciceDecrit = z.infer<typeof schemaExercice>
/** The answer of `annee lister`. */
export type ListeDesExercices = z.infer<typeof schemaListeDesExercices>

/** The years: declared, worked on by default, or for which something was received. Oldest first. */
export function listerExercices(faits: FaitsDesExercices, reseau: FaitsDuReseau): ListeDesExercices {
  const {journal, receptions, parDefaut} = faits
  const annees = new Set([parDefaut, ...journal.map((l) => l.annee), ...receptions.map((r) => r.annee)])
  return {
    exercices: [...annees]
      .sort((a, b) => a - b)
      .map((annee) => {
        const dernier = dernierGeste(journal, annee)
        const reception = receptions.find((r) => r.annee === annee)
        const attendues = new Set(reseauDeLAnnee(reseau, annee).map((s) => s.code as string))
        return {
          annee,
          etat: etatDe(dernier),
          depuis: dernier?.le ?? null,
          motif: dernier?.motif ?? null,
          par_defaut: annee === parDefaut,
          fichiers: reception?.fichiers ?? 0,
          structures_ayant_repondu: reception?.structures.filter((s) => attendues.has(s)).length ?? 0,
          structures_attendues: attendues.size,
          dernier_import: reception?.dernierImport ?? null,
        }
      }),
  }
}

function dernierGeste(journal: readonly LigneDExercice[], annee: number): LigneDExercice | undefined {
  return journal.findLast((l) => l.annee === annee)
}

function etatDe(dernier: LigneDExercice | undefined): EtatDExercice {
  return dernier?.geste === 'cloture' ? 'clos' : 'ouvert'
}

/** A gesture to record; the functions below give none when the year is already so. */
export type Geste = {readonly annee: number; readonly geste: GesteDExercice; readonly motif: string | null}

/** Declares a year. A closed one is not opened this way: reopening says why. */
export function ouvrirExercice({journal}: FaitsDesExercices, annee: number): Geste | undefined {
  const dernier = dernierGeste(journal, annee)
  if (etatDe(dernier) === 'clos') {
    throw new ErreurMetier('ESP-020', `L'exercice ${annee} est clos.`, {
      pistes: [`Pour le rouvrir en disant pourquoi : animreg annee rouvrir ${annee} --motif "…"`],
      details: {annee},
    })
  }
  return dernier ? undefined : {annee, geste: 'ouverture', motif: null}
}

/** Freezes a year: nothing more is recorded in it. */
export function cloreExercice(faits: FaitsDesExercices, annee: number): Geste | undefined {
  const dernier = dernierGeste(faits.journal, annee)
  const connue = dernier ?? faits.receptions.find((r) => r.annee === annee && r.fichiers > 0)
  if (!connue) {
    throw new ErreurMetier(
      'ESP-021',
      `L'exercice ${annee} n'a pas été ouvert, et rien n'a été reçu pour lui.`,
      {
        pistes: ['« animreg annee lister » montre les exercices de cet espace.'],
        details: {annee},
      },
    )
  }
  return etatDe(dernier) === 'clos' ? undefined : {annee, geste: 'cloture', motif: null}
}

/** Lets a closed year be changed again, and keeps why. */
export function rouvrirExercice({journal}: FaitsDesExercices, annee: number, motif: string): Geste {
  const dit = motif.trim()
  if (dit === '') {
    throw new ErreurMetier('CLI-003', "L'option --motif attend une phrase : pourquoi rouvrir l'exercice.", {
      pistes: [`animreg annee rouvrir ${annee} --motif "correction envoyée par une structure"`],
      details: {absents: ['--motif']},
    })
  }
  if (etatDe(dernierGeste(journal, annee)) !== 'clos') {
    throw new ErreurMetier('ESP-022', `L'exercice ${annee} n'est pas clos : il n'y a rien à rouvrir.`, {
      pistes: ['« animreg annee lister » montre les exercices et leur état.'],
      details: {annee},
    })
  }
  return {annee, geste: 'reouverture', motif: dit}
}
