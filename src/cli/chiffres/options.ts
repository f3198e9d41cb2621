import {Flags} from '@oclif/core'
import {type DemandeDeChiffres, finHorsDeLExercice, type Requete} from '../../metier/chiffres/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {type Exercice, genreDePeriode, lirePeriode, moisDePeriode} from '../../shared/periode.js'
import {FORMATS_DE_CHIFFRES} from './ecrire-chiffres.js'

type FinDeMois = {readonly annee: Exercice; readonly mois: number}

/** Which months the figures cover, and what they are split by. */
export const optionsDeDemande = {
  par: Flags.string({
    description: 'structure, departement, mois, trimestre, une ventilation ou un regroupement de l’annuaire',
    helpValue: 'GROUPE',
  }),
  'a-fin': Flags.custom<FinDeMois>({
    description: "de janvier à la fin de ce mois, comparé aux mêmes mois de l'année précédente",
    helpValue: 'AAAA-MM',
    parse: async (saisie) => finDeMoisSaisie(saisie),
  })(),
}

/** What of a request is asked besides its figures. */
export const optionsDeCalcul = {
  perimetre: Flags.option({
    description: 'les structures de chaque année, ou les mêmes territoires les deux années',
    options: ['courant', 'constant'] as const,
    default: 'courant',
    helpValue: 'PERIMETRE',
  })(),
  'pour-publication': Flags.boolean({
    description: 'tels qu’ils peuvent se publier : petits nombres de personnes masqués (« s. »)',
  }),
}

export const optionContexte = {
  'avec-contexte': Flags.boolean({
    description: 'ajoute les taux de couverture (animreg chiffres contexte importer)',
  }),
}

/** Where the figures go. */
export const optionsDeSortie = {
  format: Flags.option({
    description: 'tableau à l’écran, ou fichier dans sorties/',
    options: FORMATS_DE_CHIFFRES,
    helpValue: 'FORMAT',
  })(),
  sortie: Flags.string({description: 'fichier à écrire : .xlsx ou .csv', helpValue: 'FICHIER'}),
}

type OptionsLues = {
  readonly espace?: string | undefined
  readonly annee?: Exercice | undefined
  readonly 'a-fin'?: FinDeMois | undefined
}

/** The year the espace is opened for: that of `--a-fin` when `--annee` does not say another. */
export function exerciceDemande({espace, annee, 'a-fin': aFin}: OptionsLues) {
  if (annee !== undefined && aFin !== undefined && annee !== aFin.annee) {
    throw finHorsDeLExercice(ecrire(aFin), annee)
  }
  return {espace, annee: annee ?? aFin?.annee}
}

/** What the room is asked for. */
export function demandeLue(
  annee: Exercice,
  {par, 'a-fin': aFin}: {readonly par?: string | undefined; readonly 'a-fin'?: FinDeMois | undefined},
): DemandeDeChiffres {
  return {annee, par, aFin: aFin?.mois}
}

/** The same, as a register keeps it. */
export function requeteLue(
  annee: Exercice,
  flags: {
    readonly par?: string | undefined
    readonly 'a-fin'?: FinDeMois | undefined
    readonly perimetre: Requete['perimetre']
    /** Absent, whatever the type of the option says, when it was not typed. */
    readonly 'pour-publication'?: boolean | undefined
    readonly code?: readonly string[] | undefined
  },
): Requete {
  const aFin = flags['a-fin']
  return {
    annee,
    a_fin: aFin ? ecrire(aFin) : null,
    perimetre: flags.perimetre,
    par: flags.par ?? null,
    codes: [...(flags.code ?? [])],
    pour_publication: flags['pour-publication'] ?? false,
  }
}

function finDeMoisSaisie(saisie: string): FinDeMois {
  const periode = lirePeriode(saisie.trim())
  if (periode !== undefined && genreDePeriode(periode) === 'mois') {
    return {annee: Number(periode.slice(0, 4)) as Exercice, mois: moisDePeriode(periode)}
  }
  throw new ErreurMetier(
    'CLI-005',
    `L'option --a-fin a reçu « ${saisie} » ; un mois est attendu, l'année d'abord.`,
    {
      pistes: ['Écrivez par exemple « --a-fin 2008-06 » pour la fin juin 2008.'],
      details: {option: 'a-fin', valeur: saisie},
    },
  )
}

function ecrire({annee, mois}: FinDeMois): string {
  return `${annee}-${String(mois).padStart(2, '0')}`
}
