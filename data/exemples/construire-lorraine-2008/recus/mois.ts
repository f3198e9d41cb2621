import type {CelluleDeClasseur} from '../../../../src/documents/classeur.js'
import {entete} from '../cellules.js'
import type {Annee} from '../totaux.js'

/** The ways people write the twelve months above their columns, or before their rows. */
export type EcritureDesMois =
  | 'complets'
  | 'abreges'
  | 'majuscules'
  | 'minuscules'
  | 'avec-annee'
  | 'abreges-avec-annee'
  | 'numeros'
  | 'iso'
  | 'dates'

const COMPLETS = [
  'Janvier',
  'Février',
  'Mars',
  'Avril',
  'Mai',
  'Juin',
  'Juillet',
  'Août',
  'Septembre',
  'Octobre',
  'Novembre',
  'Décembre',
]
const ABREGES = [
  'Janv.',
  'Févr.',
  'Mars',
  'Avr.',
  'Mai',
  'Juin',
  'Juil.',
  'Août',
  'Sept.',
  'Oct.',
  'Nov.',
  'Déc.',
]

/** The twelve headers of a year. */
export function ecrireMois(ecriture: EcritureDesMois, annee: Annee): readonly CelluleDeClasseur[] {
  return COMPLETS.map((complet, m) => {
    const numero = String(m + 1).padStart(2, '0')
    const abrege = ABREGES[m] ?? ''
    switch (ecriture) {
      case 'complets':
        return entete(complet)
      case 'abreges':
        return entete(abrege)
      case 'majuscules':
        return entete(complet.toUpperCase())
      case 'minuscules':
        return entete(complet.toLowerCase())
      case 'avec-annee':
        return entete(`${complet} ${annee}`)
      case 'abreges-avec-annee':
        return entete(`${abrege.replace('.', '').toLowerCase()}-${String(annee).slice(2)}`)
      case 'numeros':
        return entete(`${numero}/${annee}`)
      case 'iso':
        return entete(`${annee}-${numero}`)
      case 'dates':
        return {valeur: `${annee}-${numero}-01`, style: 'entete', format: 'date'}
    }
  })
}
