import {accorder, formaterDate} from '../../../shared/francais.js'
import {ecrireValeur} from './mots.js'
import type {EtatDIndicateur, IndicateurSuivi} from './schema.js'

/** Why an action is in the state of its worst indicators: which they are, and what they lack. */
export function direMotif(indicateurs: readonly IndicateurSuivi[], pire: EtatDIndicateur): string {
  const enCause = indicateurs.filter((i) => i.etat === pire)
  const [premier] = enCause
  if (!premier || pire === 'atteint') {
    const sansCible = indicateurs.filter((i) => i.etat === 'sans_cible').length
    const reste = sansCible > 0 ? ` (${accorder(sansCible, 'autre')} sans cible)` : ''
    const [atteints, tous] = [enCause.length, indicateurs.length - sansCible]
    return tous === 1
      ? `son indicateur est atteint${reste}`
      : `${atteints} indicateurs atteints sur ${tous}${reste}`
  }
  const autres = enCause.length - 1
  const suite = autres > 0 ? ` ; de même pour ${accorder(autres, 'autre')}` : ''
  return `« ${premier.libelle} » : ${direManque(premier)}${suite}`
}

/** « 1 sur 2, attendu pour le 31 décembre 2008 ». */
function direManque(indicateur: IndicateurSuivi): string {
  const {etat, valeur, cible, echeance, source} = indicateur
  switch (etat) {
    case 'non_renseigne':
      return source === 'saisie' ? 'sa valeur reste à saisir' : 'rien ne le dit encore là où il se lit'
    case 'sans_preuve':
      return source === null ? 'le programme ne dit pas où le lire' : 'sa valeur est saisie sans preuve'
    default: {
      const compte = `${ecrireValeur(valeur, indicateur)} sur ${ecrireValeur(cible, indicateur)}`
      return `${compte}${echeance === null ? '' : `, attendu pour le ${formaterDate(echeance)}`}`
    }
  }
}

export function direDebut(debut: string): string {
  return `elle commence le ${formaterDate(debut)}`
}

/** An action that nothing can judge. */
export function direSansIndicateur(indicateurs: readonly IndicateurSuivi[]): string {
  return indicateurs.length === 0 ? 'aucun indicateur ne la mesure' : 'aucun de ses indicateurs n’a de cible'
}
