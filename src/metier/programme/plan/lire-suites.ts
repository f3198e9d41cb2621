import type {Anomalie} from '../../../shared/anomalie.js'
import {lignesDe, lireRang, type RangLu, type Tableau} from '../../feuilles/index.js'
import {lireSource, MOTS_DES_SOURCES} from './lire-source.js'
import type {ChampBudget, ChampIndicateur} from './modele-programme.js'
import type {FinancementDAction, GenreDeSource, IndicateurDeSuivi, SourceDIndicateur} from './schema.js'

type Suites<T> = {readonly parAction: ReadonlyMap<string, T[]>; readonly anomalies: readonly Anomalie[]}

/** The indicators, by the code of their action. */
export function lireIndicateurs(
  tableau: Tableau<ChampIndicateur> | undefined,
  codes: ReadonlySet<string>,
  chiffres: ReadonlySet<string>,
): Suites<IndicateurDeSuivi> {
  return lireSuites(tableau, codes, (rang) => {
    const libelle = rang.texte('libelle')
    if (!libelle) {
      const message = 'L’indicateur n’a pas de nom.'
      rang.constater('bloquante', 'PRG-044', 'libelle', message, 'Complétez ou supprimez la ligne.')
      return undefined
    }
    return {
      libelle,
      cible: rang.nombre('cible'),
      unite: rang.texte('unite'),
      echeance: rang.jour('echeance', 'fin'),
      source: lireOuLeLire(rang, libelle, chiffres),
    }
  })
}

/** What each funder brings, by the code of the action. */
export function lireFinancements(
  tableau: Tableau<ChampBudget> | undefined,
  codes: ReadonlySet<string>,
): Suites<FinancementDAction> {
  return lireSuites(tableau, codes, (rang) => {
    const financeur = rang.texte('financeur')
    if (!financeur) {
      const message = 'La ligne de budget n’a pas de financeur.'
      rang.constater('bloquante', 'PRG-044', 'financeur', message, 'Complétez ou supprimez la ligne.')
      return undefined
    }
    return {
      financeur,
      prevu_centimes: centimes(rang.nombre('prevu')),
      engage_centimes: centimes(rang.nombre('engage')),
      realise_centimes: centimes(rang.nombre('realise')),
    }
  })
}

function centimes(euros: number | null): number | null {
  return euros === null ? null : Math.round(euros * 100)
}

function lireSuites<C extends ChampIndicateur | ChampBudget, T>(
  tableau: Tableau<C | 'action'> | undefined,
  codes: ReadonlySet<string>,
  lire: (rang: RangLu<C | 'action'>) => T | undefined,
): Suites<T> {
  const parAction = new Map<string, T[]>()
  if (!tableau) return {parAction, anomalies: []}
  const anomalies: Anomalie[] = []
  for (const ligne of lignesDe(tableau).donnees) {
    const rang = lireRang(tableau, ligne)
    const action = rang.texte('action')
    if (action && codes.has(action)) {
      const lu = lire(rang)
      if (lu) parAction.set(action, [...(parAction.get(action) ?? []), lu])
    } else {
      const message = action
        ? `Aucune action n’a le code ${action}.`
        : 'La ligne ne dit pas de quelle action.'
      rang.constater('bloquante', 'PRG-045', 'action', message, 'Écrivez le code d’une action du programme.')
    }
    anomalies.push(...rang.constats)
  }
  return {parAction, anomalies}
}

/** What is not understood is kept out with a finding: an indicator without a source is never held for done. */
function lireOuLeLire(
  rang: RangLu<ChampIndicateur>,
  libelle: string,
  chiffres: ReadonlySet<string>,
): SourceDIndicateur | null {
  const genre = rang.choix<GenreDeSource>('source', MOTS_DES_SOURCES)
  if (genre === null) return null
  const ou = rang.texte('ou') ?? ''
  const source = lireSource(genre, ou)
  if (!source) {
    const message = `« ${libelle} » : « ${ou} » ne dit pas où le compter.`
    rang.constater('avertissement', 'PRG-046', 'ou', message, EXEMPLES[genre])
    return null
  }
  if (source.genre === 'chiffres' && chiffres.size > 0 && !chiffres.has(source.code)) {
    const message = `« ${libelle} » renvoie au chiffre « ${source.code} », que le référentiel ne connaît pas.`
    rang.constater('avertissement', 'PRG-052', 'ou', message, 'Relevez le code : animreg chiffres lister')
  }
  return source
}

const EXEMPLES: Readonly<Record<GenreDeSource, string>> = {
  journal: 'Écrivez par exemple : type « Groupe de travail », thème « CIVIS » ; ou : compteur « entretien ».',
  chiffres: 'Écrivez le code d’un chiffre-clé (animreg chiffres lister), par exemple : premiers_accueils',
  formation: 'Écrivez ce qui se compte : actions, sessions, places, participants ou jours.',
  temps: 'Écrivez le nom d’une rubrique des feuilles de temps, ou : total',
  saisie: 'Rien à préciser.',
}
