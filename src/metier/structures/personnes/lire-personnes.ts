import type {Anomalie} from '../../../shared/anomalie.js'
import {lignesDe, lireRang, type RangLu, type Tableau} from '../../feuilles/index.js'
import {nommerStructure} from '../nommer-structure.js'
import type {Annuaire} from '../reconnaitre-structure.js'
import type {Personne} from '../types.js'
import type {ChampPersonne} from './modele-personnes.js'

/** Rows of « Personnes »; a row without structure nor instance is about the association itself. */
export function lirePersonnes(
  tableau: Tableau<ChampPersonne>,
  annuaire: Annuaire,
): {lignes: readonly Personne[]; anomalies: readonly Anomalie[]} {
  const rangs = lignesDe(tableau).donnees.map((ligne) => lireRang(tableau, ligne))
  const lignes = rangs.flatMap((rang) => {
    const personne = lirePersonne(rang, annuaire)
    return personne && !rang.constats.some((a) => a.gravite === 'bloquante') ? [personne] : []
  })
  return {lignes, anomalies: rangs.flatMap((rang) => rang.constats)}
}

function lirePersonne(rang: RangLu<ChampPersonne>, annuaire: Annuaire): Personne | undefined {
  const structure = nommerStructure(rang, annuaire)
  const [nom, fonction] = [rang.texte('nom'), rang.texte('fonction')]
  if (!nom || !fonction) {
    const message = nom
      ? `« ${nom} » n’a pas de fonction.`
      : `La fonction « ${fonction ?? ''} » n’a pas de nom.`
    rang.constater(
      'bloquante',
      'STR-027',
      nom ? 'fonction' : 'nom',
      message,
      'Complétez ou supprimez la ligne.',
    )
  }
  if (!nom || !fonction || structure === undefined) return undefined
  const [depuis, jusqua] = [rang.jour('depuis'), rang.jour('jusqua', 'fin')]
  if (depuis && jusqua && jusqua < depuis) {
    const message = `${nom}, ${fonction} : la fin (${jusqua}) est avant le début (${depuis}).`
    rang.constater('bloquante', 'STR-028', 'jusqua', message, 'Corrigez l’une des deux dates.')
  }
  return {
    structure,
    instance: rang.texte('instance'),
    civilite: rang.texte('civilite'),
    prenom: rang.texte('prenom'),
    nom,
    fonction,
    courriel: rang.courriel('courriel', nom),
    telephone: rang.telephone('telephone', nom),
    depuis,
    jusqua,
  }
}
