import type {AuditDuSecret} from '../../metier/chiffres/index.js'
import {accorder} from '../../shared/francais.js'
import {largeurDuTerminal, plier} from '../mise-en-page.js'

export const RIEN_DE_MASQUE =
  'Rien n’est masqué : animreg.yaml ne dit pas jusqu’à combien de personnes le faire. Ajoutez « masquer_jusqu_a: 4 » sous « options: ».'

/** How much is hidden in all that is published together, and what was checked. */
export function presenterSecret({
  seuil,
  nombres,
  masques,
  petits_nombres,
  largeur_minimale,
}: AuditDuSecret): string {
  if (masques === 0) return `Secret statistique : aucun nombre de personnes de 1 à ${seuil} à masquer.`
  const autres = masques - petits_nombres
  return plier(
    `Secret statistique : ${accorder(masques, 'nombre masqué', 'nombres masqués')} sur ${accorder(nombres, 'nombre')} de personnes publiés ensemble (réseau, départements, structures, deux années), dont ${petits_nombres} de 1 à ${seuil} et ${autres} pour qu’on ne les retrouve pas. Contrôle : chacun garde des valeurs possibles écartées d’au moins ${largeur_minimale}.`,
    largeurDuTerminal(),
  ).join('\n')
}
