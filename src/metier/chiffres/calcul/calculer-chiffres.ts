import type {Exercice} from '../../../shared/periode.js'
import {periodeMensuelle} from '../../../shared/periode.js'
import {etendueCumulee, ouvrirRegistre, type Registre} from '../lecture/index.js'
import type {Chiffres} from '../schema.js'
import type {DemandeDeChiffres, FaitsChiffres} from '../types.js'
import {decouper} from './decouper.js'
import {type Champ, etablirChiffre} from './etablir-chiffre.js'
import {lireChiffre} from './lire-chiffre.js'

/** Computes the key figures of a year, or of its first months, as their natures command (design §4). */
export function calculerChiffres(faits: FaitsChiffres, demande: DemandeDeChiffres): Chiffres {
  const {annee, aFin, perimetre = 'courant', par} = demande
  const registre = ouvrirRegistre(faits, etendueCumulee(annee, aFin))
  const cles = faits.referentiel.chiffres_cles
  const lus = cles.flatMap((cle) => lireChiffre(registre, cle))
  const reseau = champDuReseau(registre)
  const chiffres = lus.map((lu) => etablirChiffre(registre, lu, reseau, perimetre))
  const a_fin = aFin === undefined ? null : periodeMensuelle(annee as Exercice, aFin)
  const entete = {annee, perimetre, a_fin, arrete: null, chiffres}
  return par === undefined
    ? entete
    : {...entete, ...decouper(registre, {cles, lus, chiffres, reseau, perimetre}, par)}
}

/** The whole network. */
export function champDuReseau({codes, codesPrecedents}: Registre): Champ {
  return {codes, codesPrecedents, reseau: true}
}
