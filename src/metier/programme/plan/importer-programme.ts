import type {Grille} from '../../../documents/index.js'
import {formaterDate, formaterMontant, formaterNombre} from '../../../shared/francais.js'
import {type BilanDeLignes, importerLignes} from '../../feuilles/index.js'
import type {EcritureDe} from '../ecriture.js'
import {lireProgramme} from './lire-programme.js'
import type {ActionDuProgramme, IndicateurDeSuivi} from './schema.js'

/** What importing a programme does: an account, and what to write when it goes in. */
export type ImportDuProgramme = {
  readonly bilan: BilanDeLignes
  readonly ecritures: readonly EcritureDe<'programme', ActionDuProgramme>[]
}

/** The key of an action in its register. */
export function cleDAction({annee, code}: Pick<ActionDuProgramme, 'annee' | 'code'>): string {
  return `${annee}/${code}`
}

/** How an action is written in its register, or withdrawn from it. */
export function ecritureDAction(
  action: ActionDuProgramme,
  retire = false,
): EcritureDe<'programme', ActionDuProgramme> {
  const {annee} = action
  return {registre: 'programme', cle: cleDAction(action), annee, contenu: retire ? null : action}
}

/** Reads the programme of a year against the one known. */
export function importerProgramme(
  connues: readonly ActionDuProgramme[],
  grilles: readonly Grille[],
  {
    annee,
    chiffres,
    ...demande
  }: {
    readonly fichier: string
    readonly sha256: string
    readonly annee: number
    /** The workbook is the whole programme of the year. */
    readonly remplacer: boolean
    /** Codes of the key figures that an indicator may name. */
    readonly chiffres: readonly string[]
  },
): ImportDuProgramme {
  const {actions, ...lecture} = lireProgramme(grilles, {annee, chiffres: new Set(chiffres)})
  const siennes = connues.filter((a) => a.annee === annee)
  const {bilan, aEcrire, aRetirer} = importerLignes(
    siennes,
    {...lecture, lignes: actions},
    {...demande, cle: cleDAction, nommer: ({code, intitule}) => `${code} ${intitule}`, decrire},
  )
  const retraits = aRetirer.map((a) => ecritureDAction(a, true))
  return {bilan, ecritures: [...aEcrire.map((a) => ecritureDAction(a)), ...retraits]}
}

function decrire(action: ActionDuProgramme): Record<string, string> {
  const {axe, objectif, intitule, pilote, debut, fin, budget_centimes: budget, financeurs} = action
  return {
    axe: axe.intitule,
    objectif: objectif?.intitule ?? '',
    intitulé: intitule,
    pilote: pilote ?? '',
    début: debut ? formaterDate(debut) : '',
    fin: fin ? formaterDate(fin) : '',
    budget: euros(budget),
    financeurs: financeurs.join(', '),
    ...Object.fromEntries(
      action.financements.map((f) => [
        `budget ${f.financeur}`,
        `prévu ${euros(f.prevu_centimes)}, engagé ${euros(f.engage_centimes)}, réalisé ${euros(f.realise_centimes)}`,
      ]),
    ),
    ...Object.fromEntries(
      action.indicateurs.map((i) => [`indicateur « ${i.libelle} »`, decrireIndicateur(i)]),
    ),
  }
}

function euros(centimes: number | null): string {
  return centimes === null ? '–' : formaterMontant(centimes)
}

function decrireIndicateur({cible, unite, echeance, source}: IndicateurDeSuivi): string {
  const visee =
    cible === null ? 'sans cible' : `cible ${formaterNombre(cible, Number.isInteger(cible) ? 0 : 1)}`
  return [
    [visee, unite].filter(Boolean).join(' '),
    echeance ? `pour le ${formaterDate(echeance)}` : '',
    source ? `${source.genre} ${source.ou}`.trim() : 'sans source',
  ]
    .filter(Boolean)
    .join(', ')
}
