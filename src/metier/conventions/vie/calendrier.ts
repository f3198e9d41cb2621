import {lendemain} from '../../feuilles/index.js'
import {type Convention, type EtatDeConvention, passerA} from '../registre/index.js'

/**
 * What the calendar alone does to a signed convention by a day: in force from its first day, over after its last
 * one. A convention that renews itself does not end by itself.
 */
export function avancer(convention: Convention, jour: string): Convention {
  const {debut, fin, reconduite} = convention
  const signee = convention.journal.findLast((e) => e.etat === 'signee')?.le
  let courante = convention
  const passer = (etat: EtatDeConvention, le: string) => {
    courante = passerA(courante, etat, {le})
  }
  if (courante.etat === 'signee' && signee && signee <= jour) {
    const entree = debut && debut > signee ? debut : signee
    if (entree <= jour) passer('en_vigueur', entree)
  }
  if (courante.etat === 'en_vigueur' && fin && fin < jour && !reconduite) {
    const depuis = courante.journal.at(-1)?.le ?? fin
    const terme = lendemain(fin)
    passer('echue', terme > depuis ? terme : depuis)
  }
  return courante
}
