import type {MouvementDeChiffre} from '../../metier/chiffres/index.js'
import {arrondir, ESPACE_INSECABLE, formaterNombre} from '../../shared/francais.js'

type Nomme = Pick<MouvementDeChiffre, 'libelle' | 'libelle_modalite' | 'modalite' | 'grandeur' | 'unite'>

const GRANDEURS: Readonly<Record<MouvementDeChiffre['grandeur'], string>> = {
  valeur: '',
  precedent: ', année précédente',
  evolution: ', évolution',
  objectif: ', objectif',
  repondantes: ', structures répondantes',
  attendues: ', structures attendues',
  part: '',
}

/** « Jeunes en premier accueil, femmes », « PAIO, Moselle », « Jeunes entrés en CIVIS, objectif ». */
export function nommerMouvement({libelle, libelle_modalite, modalite, grandeur}: Nomme): string {
  const nomPropre = modalite?.startsWith('departement=') ?? false
  const part = nomPropre ? libelle_modalite : libelle_modalite?.toLowerCase()
  return `${libelle}${part ? `, ${part}` : ''}${GRANDEURS[grandeur]}`
}

/** The number of a move: rates and evolutions as percentages. */
export function ecrireNombre(nombre: number | null, {grandeur, unite}: Nomme): string {
  if (nombre === null) return 'non renseigné'
  const compte = grandeur === 'repondantes' || grandeur === 'attendues'
  const enPourCent = grandeur === 'evolution' || (unite.trim().startsWith('%') && !compte)
  const lu = arrondir(enPourCent ? nombre * 100 : nombre, 2)
  const ecrit = formaterNombre(lu, Number.isInteger(lu) ? 0 : 2)
  return enPourCent ? `${ecrit}${ESPACE_INSECABLE}%` : ecrit
}
