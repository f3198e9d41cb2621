import {accorder, enumerer, formaterMontant, formaterNombre} from '../../../shared/francais.js'
import type {CompteDeFaits} from './compter-faits.js'

/** « 1 080 visiteurs, 402 entretiens, 63 présélectionnés dont 10 recrutés, 20 000 € ». */
export function ecrireCompteursTotaux({compteurs, montant_centimes}: CompteDeFaits): string[] {
  return [
    ...compteurs.map(({libelle, dont}) =>
      dont.length > 0 ? `${libelle} dont ${enumerer(dont.map((d) => d.libelle))}` : libelle,
    ),
    ...(montant_centimes === null ? [] : [formaterMontant(montant_centimes)]),
  ]
}

/** « 5 faits, 105 participants, 20 h, 402 entretiens ». */
export function ecrireCompte(compte: CompteDeFaits): string {
  const {faits, participants, faits_avec_participants: dits, duree_heures: duree} = compte
  const partiel =
    participants !== null && dits < faits ? ` (${dits} ${dits < 2 ? 'fait le dit' : 'faits le disent'})` : ''
  return [
    accorder(faits, 'fait'),
    ...(participants === null ? [] : [`${accorder(participants, 'participant')}${partiel}`]),
    ...(duree === null ? [] : [`${formaterNombre(duree, Number.isInteger(duree) ? 0 : 1)} h`]),
    ...ecrireCompteursTotaux(compte),
  ].join(', ')
}
