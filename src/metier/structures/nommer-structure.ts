import {enumerer} from '../../shared/francais.js'
import type {RangLu} from '../feuilles/index.js'
import {type Annuaire, reconnaitreStructure} from './reconnaitre-structure.js'
import type {CodeStructure} from './types.js'

/** The two columns by which a row says which structure it is about. */
export type ChampDeStructure = 'code' | 'structure'

/**
 * Which structure a row is about: its code first, else its name, through the same recognition as received
 * tables. Null when the row names none, undefined when it names one that is not known for sure.
 */
export function nommerStructure<C extends string>(
  rang: RangLu<C | ChampDeStructure>,
  annuaire: Annuaire,
): CodeStructure | null | undefined {
  const [code, nom] = [rang.texte('code'), rang.texte('structure')]
  const parCode = code ? annuaire.exacts.get(code) : undefined
  const parNom = nom ? reconnaitreStructure(annuaire, nom) : undefined
  if (parCode) {
    if (parNom?.issue === 'reconnue' && parNom.code !== parCode) {
      const message = `La ligne porte le code ${parCode} et le nom d’une autre structure, « ${nom} » (${parNom.code}) ; le code est retenu.`
      rang.constater('avertissement', 'STR-033', 'structure', message, 'Corrigez le nom ou le code.')
    }
    return parCode
  }
  if (code && !nom) return refuser(rang, 'code', `Le code « ${code} » n’est celui d’aucune structure.`)
  if (!nom || !parNom) return null
  if (code) {
    const message = `Le code « ${code} » (${nom}) n’est celui d’aucune structure.`
    return refuser(rang, 'code', message)
  }
  if (parNom.issue === 'reconnue') return parNom.code
  if (parNom.issue === 'inconnue')
    return refuser(rang, 'structure', `« ${nom} » n’est le nom d’aucune structure.`)
  const candidats = enumerer(
    parNom.candidats.map((c) => `« ${c.nom} » (${c.code})`),
    'ou',
  )
  return refuser(rang, 'structure', `« ${nom} » n’est pas sûr : est-ce ${candidats} ?`)
}

function refuser<C extends string>(
  rang: RangLu<C | ChampDeStructure>,
  champ: ChampDeStructure,
  message: string,
): undefined {
  const aFaire =
    'Écrivez le code de la structure dans la colonne « Code », ou ajoutez ce nom à appellations.yaml.'
  rang.constater('bloquante', 'STR-026', champ, message, aFaire)
  return undefined
}
