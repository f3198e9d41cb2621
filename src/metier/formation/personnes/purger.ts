import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {personneDe} from '../bilan/index.js'
import type {Emargement, Evaluation, Inscription} from '../types.js'

/** Name a purged person keeps: a rank, so that a person is still counted once. */
const ANONYME = /^Personne (\d+)$/

/** What a purge makes of the entries of former years, register by register. */
export type Effacement = {
  readonly inscriptions: (contenu: Inscription, cle: string) => Inscription
  readonly emargements: (contenu: Emargement) => Emargement
  readonly evaluations: (contenu: Evaluation) => Evaluation
}

/** The persons of former years who still have a name. */
export function personnesAEffacer(inscriptions: readonly Inscription[], avant: number): ReadonlySet<string> {
  return new Set(inscriptions.filter((i) => i.annee < avant && !estAnonyme(i)).map(personneDe))
}

/**
 * How names, e-mails, groups, reasons and comments of the years before that one are removed. A person becomes a
 * rank, the same in all her registrations: the counts of these years stay what they were (RGPD, article 5-1 e).
 */
export function preparerEffacement(inscriptions: readonly Inscription[], avant: number): Effacement {
  const rangs = new Map<string, number>()
  let dernier = Math.max(0, ...inscriptions.map((i) => Number(ANONYME.exec(i.nom)?.[1] ?? 0)))
  const nommes = new Map<string, string>()
  for (const i of inscriptions.filter((lue) => lue.annee < avant && !estAnonyme(lue))) {
    const rang = rangs.get(personneDe(i)) ?? (dernier += 1)
    rangs.set(personneDe(i), rang)
    nommes.set(i.cle, `Personne ${rang}`)
  }
  return {
    inscriptions: (contenu, cle) => {
      if (estAnonyme(contenu)) return contenu
      // A registration of a cancelled import is no longer counted: its number is enough.
      const nom = nommes.get(cle) ?? `Personne ${(dernier += 1)}`
      nommes.set(cle, nom)
      const motif = contenu.motif === null ? null : MOTIF_EFFACE
      return {...contenu, nom, prenom: '', courriel: null, groupe: null, motif}
    },
    // Attendance points to a registration by its number: it names nobody.
    emargements: (contenu) => contenu,
    evaluations: (contenu) => ({...contenu, commentaire: null}),
  }
}

const MOTIF_EFFACE = 'motif effacé avec les données personnelles'

/** What a finding that quoted a person becomes. */
export const CONSTAT_EFFACE: Anomalie = anomalie(
  'information',
  'FOR-096',
  'Constat effacé avec les données personnelles.',
  {a_faire: 'Rien.'},
)

/** True once the name is gone. */
export function estAnonyme({nom, prenom}: Pick<Inscription, 'nom' | 'prenom'>): boolean {
  return ANONYME.test(nom) && prenom === ''
}
