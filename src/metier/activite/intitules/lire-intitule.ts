import {type PeriodeEcrite, trouverTemps} from '../../../shared/periode-saisie.js'
import {nommeUnEnsemble, nommeUneModalite, nommeUnIndicateur} from '../../referentiel/index.js'
import type {CodeStructure} from '../../structures/index.js'
import type {REGION} from '../types.js'
import {lireHorsValeur} from './hors-valeur.js'
import {nommerStructure, type Total} from './nommer-structure.js'
import {lireTitreDeColonne, type TitreDeColonne} from './titres-de-colonne.js'
import type {MotifDExclusion, StructureDouteuse, Vocabulaire} from './vocabulaire.js'

/** All that one label can say, wherever it stands. A label may say several things: « CIVIS à fin juin 2008 ». */
export type Sens = {
  readonly texte: string
  /** A note under a table, a source: it names nothing. */
  readonly note: boolean
  readonly titre?: TitreDeColonne | undefined
  /** It names an indicator by itself. */
  readonly indicateur: boolean
  /** It names a modality, or the whole of an indicator named elsewhere. */
  readonly modalite: boolean
  /** « Total », « Ensemble » and nothing else. */
  readonly ensemble: boolean
  /** What to recognise an indicator from: the label without its date; '' when it names none. */
  readonly rubrique: string
  readonly structure?: CodeStructure | typeof REGION
  readonly candidats?: StructureDouteuse['candidats']
  readonly total?: Total
  readonly temps?: PeriodeEcrite
  /** It says a time and nothing else. */
  readonly dateSeule?: boolean
  readonly exclu?: MotifDExclusion
}

const NOTE =
  /^\s*(?:\(\s*(?:\d{1,2}|\*+|[a-z])\s*\)\s*\S|\*|[\u00B9\u00B2\u00B3]|(?:sources?|notes?|nb|n\.b\.?|champ|lecture|remarques?|attention)\s*(?:[:(.\-–]|$))/i

/** The labels of a file repeat a lot: each is read once for a given vocabulary. */
const MEMOIRE = new WeakMap<object, Map<string, Sens>>()
const LABELS_GARDES = 200_000
/** Longer is a paragraph. */
const LONGUEUR_D_UN_LIBELLE = 300

/** Reads a label of a table. */
export function lireIntitule(vocabulaire: Vocabulaire, texte: string): Sens {
  let connus = MEMOIRE.get(vocabulaire)
  if (!connus) {
    connus = new Map()
    MEMOIRE.set(vocabulaire, connus)
  }
  const connu = connus.get(texte)
  if (connu) return connu
  const sens = lire(vocabulaire, texte)
  if (connus.size < LABELS_GARDES) connus.set(texte, sens)
  return sens
}

function lire(vocabulaire: Vocabulaire, brut: string): Sens {
  const texte = brut.replace(/[\s\u00A0\u202F_]+/g, ' ').trim()
  const vide: Sens = {
    texte,
    note: NOTE.test(texte),
    indicateur: false,
    modalite: false,
    ensemble: false,
    rubrique: '',
  }
  if (texte === '' || texte.length > LONGUEUR_D_UN_LIBELLE) return vide
  const {lexique, mesure} = vocabulaire
  const base: Sens = {...vide, titre: lireTitreDeColonne(lexique, texte, mesure)}
  if (nommeUnIndicateur(lexique, texte)) return {...base, indicateur: true, rubrique: texte}

  const temps = trouverTemps(texte)
  const hors = lireHorsValeur(temps?.reste ?? texte, mesure)
  const reste = temps || hors.motif ? hors.reste.trim() : texte
  const date: Sens = {
    ...base,
    ...(temps && {temps: temps.periode, dateSeule: !/\p{L}/u.test(temps.reste)}),
    ...(hors.motif && {exclu: hors.motif}),
  }
  const nomme = lireRubrique(vocabulaire, date, [reste, hors.reste.trim()])
  if (nomme) return nomme
  if (hors.motif || /^[^\p{L}\d]*$/u.test(reste)) return date
  // « Cumul » alone, beside months, is their total.
  if (/^\W*cumuls?(?:\s+annuels?)?\W*$/i.test(reste))
    return {...date, modalite: true, ensemble: true, rubrique: 'total', total: {reseau: false, nu: true}}
  return {...date, ...nommer(vocabulaire, texte, reste)}
}

/** The indicator or modality a label names, once its date and words such as « réalisé » are taken out. */
function lireRubrique(vocabulaire: Vocabulaire, base: Sens, ecritures: readonly string[]): Sens | undefined {
  const {lexique} = vocabulaire
  for (const rubrique of new Set(ecritures)) {
    const indicateur = nommeUnIndicateur(lexique, rubrique)
    const modalite = nommeUneModalite(lexique, rubrique)
    if (!indicateur && !modalite) continue
    const ensemble = nommeUnEnsemble(rubrique)
    const total = ensemble ? nommerStructure(vocabulaire, rubrique) : undefined
    const dit = {...base, indicateur, modalite, ensemble, rubrique}
    return total?.genre === 'total' ? {...dit, total: total.total} : dit
  }
  return undefined
}

function nommer(
  vocabulaire: Vocabulaire,
  ...ecritures: readonly string[]
): Pick<Sens, 'structure' | 'candidats' | 'total'> {
  let doute: StructureDouteuse['candidats'] | undefined
  for (const ecrit of new Set(ecritures)) {
    const nom = nommerStructure(vocabulaire, ecrit)
    if (nom.genre === 'structure') return {structure: nom.code}
    if (nom.genre === 'total') return {total: nom.total}
    if (nom.genre === 'doute') doute ??= nom.candidats
  }
  return doute ? {candidats: doute} : {}
}

/** True when a label says something a column of data can say. */
export function parleDeDonnees(sens: Sens): boolean {
  return (
    sens.indicateur ||
    sens.modalite ||
    sens.temps !== undefined ||
    sens.structure !== undefined ||
    sens.candidats !== undefined ||
    sens.total !== undefined ||
    sens.exclu !== undefined
  )
}
