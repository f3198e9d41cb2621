import type {Contexte} from '../../../documents/index.js'
import {choisirFaits, compterFaits, type Fait, type Nomenclature} from '../../programme/index.js'
import {ecrireCle, montant, nombre, nombres} from './nommer.js'

/** How facts are gathered to be counted in a text, under which word. */
const AXES: readonly (readonly [mot: string, lire: (fait: Fait) => string | null])[] = [
  ['types', (f) => f.type],
  ['themes', (f) => f.theme],
  ['dispositifs', (f) => f.dispositif],
]

/**
 * What a text may name of the journal: `journal.types.intervention`, `journal.themes.parrainage.types.seminaire`,
 * `journal.dispositifs.bons_de_transport.voyages`.
 */
export function clesDuJournal(faits: readonly Fait[], nomenclature: Nomenclature, annee: number): Contexte {
  const siens = choisirFaits(faits, {annee})
  if (siens.length === 0) return {}
  return decrire(siens, nomenclature, 2)
}

/** `profondeur` says how many times the facts may still be cut: a type of a theme, and no further. */
function decrire(faits: readonly Fait[], nomenclature: Nomenclature, profondeur: number): Contexte {
  const compte = compterFaits(faits, {}, nomenclature)
  return {
    ...nombre(compte.faits),
    ...nombres({participations: compte.participants}),
    ...montant('montant', compte.montant_centimes),
    ...Object.fromEntries(compte.compteurs.map(({unite, valeur}) => [ecrireCle(unite), nombre(valeur)])),
    ...(profondeur > 0
      ? Object.fromEntries(
          AXES.map(([mot, lire]) => [mot, grouper(faits, lire, nomenclature, profondeur - 1)]),
        )
      : {}),
  }
}

function grouper(
  faits: readonly Fait[],
  lire: (fait: Fait) => string | null,
  nomenclature: Nomenclature,
  profondeur: number,
): Contexte {
  const cles = [...new Set(faits.flatMap((f) => ecrireCle(lire(f) ?? '') || []))]
  return Object.fromEntries(
    cles.map((cle) => [
      cle,
      decrire(
        faits.filter((f) => ecrireCle(lire(f) ?? '') === cle),
        nomenclature,
        profondeur,
      ),
    ]),
  )
}
