import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {enumerer, formaterDate} from '../../../shared/francais.js'
import {lendemain} from '../../feuilles/index.js'
import type {Personne, Structure} from '../types.js'
import {lireFonction, nommerPersonne} from './role.js'

const ORIGINE = '0000-01-01'
const FUTUR = '9999-12-31'

/** Two presidents at once, and days without any between two mandates, structure by structure. */
export function controlerPersonnes(
  personnes: readonly Personne[],
  structures: readonly Pick<Structure, 'code' | 'nom'>[],
  feuille: string,
): Anomalie[] {
  return structures.flatMap(({code, nom}) => {
    const presidents = personnes
      .filter((p) => p.structure === code && lireFonction(p.fonction).role === 'president')
      .toSorted((a, b) => ((a.depuis ?? ORIGINE) < (b.depuis ?? ORIGINE) ? -1 : 1))
    return presidents.slice(1).flatMap((suivant, rang) => {
      const precedent = presidents[rang]
      return precedent ? controlerSuite(precedent, suivant, {nom, feuille}) : []
    })
  })
}

function controlerSuite(
  precedent: Personne,
  suivant: Personne,
  {nom, feuille}: {nom: string; feuille: string},
): Anomalie[] {
  const [fin, debut] = [precedent.jusqua ?? FUTUR, suivant.depuis ?? ORIGINE]
  if (fin >= debut) {
    // A mandate may end the very day the next one begins.
    if (fin === debut) return []
    const noms = enumerer([nommerPersonne(precedent), nommerPersonne(suivant)])
    const message = `${nom} a deux présidents en même temps : ${noms}.`
    const aFaire = 'Complétez « Depuis » et « Jusqu’à » de chacun.'
    return [anomalie('avertissement', 'STR-029', message, {feuille, a_faire: aFaire})]
  }
  if (lendemain(fin) === debut) return []
  const message = `${nom} : aucun président entre le ${formaterDate(fin)} et le ${formaterDate(debut)}.`
  const aFaire = 'Ajoutez la personne qui a présidé, ou corrigez les dates ; sinon, rien à faire.'
  return [anomalie('information', 'STR-030', message, {feuille, a_faire: aFaire})]
}
