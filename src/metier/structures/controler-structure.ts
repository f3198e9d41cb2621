import {type Anomalie, anomalie} from '../../shared/anomalie.js'
import type {Structure} from './types.js'

type Lieu = {readonly feuille: string; readonly cellule: string; readonly valeur: string}

/** Findings on one line of the directory: none of them keeps the structure out. */
export function controlerStructure(
  structure: Structure,
  lieu: (champ: 'telephone' | 'codePostal' | 'courriel') => Lieu,
): Anomalie[] {
  const constats: Anomalie[] = []
  const chiffres = structure.telephone?.replace(/^\+33\s*\(?0?\)?/, '0').replace(/\D/g, '')
  if (chiffres !== undefined && chiffres.length !== 10) {
    const message = `Le téléphone de « ${structure.nom} » (${structure.telephone}) a ${chiffres.length} chiffres.`
    const aFaire = 'Demandez le numéro à la structure et corrigez l’annuaire.'
    constats.push(
      anomalie('avertissement', 'STR-004', message, {
        ...lieu('telephone'),
        attendu: '10 chiffres',
        a_faire: aFaire,
      }),
    )
  }
  if (structure.codePostal && !codePostalCoherent(structure.codePostal, structure.departement)) {
    const message = `Le code postal ${structure.codePostal} de « ${structure.nom} » ne va pas avec le département ${structure.departement}.`
    const attendu = `cinq chiffres commençant par ${structure.departement}`
    constats.push(
      anomalie('avertissement', 'STR-005', message, {
        ...lieu('codePostal'),
        attendu,
        a_faire: 'Vérifiez les deux.',
      }),
    )
  }
  if (structure.courriel && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(structure.courriel)) {
    const message = `Le courriel de « ${structure.nom} » (${structure.courriel}) est incorrect.`
    const aFaire = 'Corrigez l’adresse dans l’annuaire.'
    constats.push(
      anomalie('avertissement', 'STR-006', message, {
        ...lieu('courriel'),
        attendu: 'nom@domaine',
        a_faire: aFaire,
      }),
    )
  }
  return constats
}

/** Corsica's postal codes begin with 20; overseas départements have three figures. */
function codePostalCoherent(codePostal: string, departement: string): boolean {
  if (!/^\d{5}$/.test(codePostal)) return false
  return codePostal.startsWith(/^2[AB]$/.test(departement) ? '20' : departement)
}
