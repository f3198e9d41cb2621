import {type Indicateur, natureEnMots} from '../../referentiel/index.js'
import {champDuReseau, etablirChiffre, lireChiffre} from '../calcul/index.js'
import {etendueCumulee, ouvrirRegistre, type Registre} from '../lecture/index.js'
import {presenterChiffre} from '../presentation/index.js'
import type {FaitsChiffres} from '../types.js'
import type {ListeDeChiffres} from './schema.js'

/** Every figure that can be asked for by its code, the published ones first, with its value of the year. */
export function listerChiffres(faits: FaitsChiffres, annee: number): ListeDeChiffres {
  const {referentiel} = faits
  const registre = ouvrirRegistre(faits, etendueCumulee(annee))
  const publies = referentiel.chiffres_cles.map((c) => c.indicateur)
  const autres = referentiel.indicateurs.map((i) => i.code).filter((code) => !publies.includes(code))
  return {
    annee,
    referentiel: `${referentiel.code}@${referentiel.version}`,
    chiffres: [...publies, ...autres].flatMap((code) => decrire(registre, code, publies.includes(code))),
  }
}

function decrire(registre: Registre, code: string, publie: boolean): ListeDeChiffres['chiffres'] {
  const {referentiel} = registre.faits
  const cle = referentiel.chiffres_cles.find((c) => c.indicateur === code) ?? {indicateur: code, parts: []}
  const [lu] = lireChiffre(registre, cle)
  if (!lu) return []
  const {indicateur} = lu
  const chiffre = etablirChiffre(registre, lu, champDuReseau(registre), 'courant')
  const {libelle, famille = 'Autres indicateurs', unite, nature} = indicateur
  return [
    {
      code,
      libelle,
      famille,
      unite,
      nature,
      nature_en_mots: natureEnMots(indicateur),
      publie,
      ventilations: decrireVentilations(registre, indicateur),
      valeur: chiffre.valeur,
      exemple: presenterChiffre(chiffre, referentiel).valeur,
    },
  ]
}

function decrireVentilations({ventilations}: Registre, indicateur: Indicateur) {
  return indicateur.ventilations.flatMap((code) => {
    const axe = ventilations.get(code)
    if (!axe) return []
    const modalites = axe.modalites.map((m) => ({code: m.code, libelle: m.libelle}))
    return [{code, libelle: axe.libelle, modalites}]
  })
}
