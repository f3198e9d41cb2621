import type {Anomalie} from '../../../shared/anomalie.js'
import type {CodeMessage} from '../../../shared/catalogue/index.js'

/** A finding, as it is told to the structure: what is wrong in its table, and what it can do in its table. */
export type Consigne = {readonly constat: string; readonly aFaire: string}

/** Findings whose own remedy speaks to whoever runs the command: the structure needs another one. */
const A_FAIRE: Partial<Record<CodeMessage, (a: Anomalie) => string>> = {
  'ACT-001': () => 'Reprenez les intitulés de la charte de saisie, ou remplissez le formulaire de recueil.',
  'ACT-002': () => "Écrivez le nom de votre structure comme dans l'annuaire du réseau.",
  'ACT-003': ({attendu}) => `Écrivez le nom complet de la structure${attendu ? ` : ${attendu}` : ''}.`,
  'ACT-004': ({valeur}) =>
    valeur?.startsWith('#')
      ? 'Corrigez la formule, ou écrivez le nombre à sa place.'
      : 'Écrivez un nombre ; si la donnée est inconnue, laissez la case vide ou écrivez NC.',
  'ACT-005': ({attendu}) => `Écrivez ${attendu ?? 'le nombre sans point'}.`,
  'ACT-006': () => 'Vérifiez les cases additionnées par ce total, et le total lui-même.',
  'ACT-007': () => "Reprenez l'intitulé de la charte de saisie, ou dites-nous ce que cette ligne compte.",
  'ACT-008': () => "Vérifiez l'année écrite dans le titre, l'onglet ou le nom du fichier.",
  'ACT-010': () => 'Gardez une seule des deux cases, avec le bon nombre.',
  'ACT-016': () => 'Affichez les lignes et les colonnes masquées, et vérifiez leurs nombres.',
  'ACT-073': () => 'Reportez vos nombres dans le formulaire à jour que nous vous envoyons.',
  'ACT-074': () => 'Reprenez le formulaire tel qu’il vous a été envoyé, sans changer ses intitulés.',
}

const CONSTATS: Partial<Record<CodeMessage, (a: Anomalie) => string>> = {
  'ACT-001': () => "Nous n'avons pas trouvé de tableau d'activité dans ce classeur.",
  'ACT-008': ({valeur, attendu}) => `Le tableau parle de ${valeur} ; l'année attendue est ${attendu}.`,
  'ACT-073': ({valeur}) => `Ce formulaire est d'une ancienne version (${valeur}).`,
}

/** Words that only mean something where animreg runs. */
const DE_LA_COMMANDE = /animreg|appellations|« ?--|\brelance[rz]?\b|réimporte|lancez la commande/i

/** Says a finding to the structure that sent the file. */
export function consigneDe(anomalie: Anomalie): Consigne {
  const {code, message, a_faire: aFaire} = anomalie
  return {
    constat: CONSTATS[code]?.(anomalie) ?? message,
    aFaire: A_FAIRE[code]?.(anomalie) ?? sansLaCommande(aFaire),
  }
}

function sansLaCommande(texte: string): string {
  const phrases = texte.split(/(?<=[.;])\s+/).filter((phrase) => !DE_LA_COMMANDE.test(phrase))
  const reste = phrases.join(' ').replace(/;$/, '.')
  return reste === '' ? 'Vérifiez cette case et corrigez-la.' : reste
}
