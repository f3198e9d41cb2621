import {relative} from 'node:path'
import {accorder, enumerer, formaterDate} from '../../shared/francais.js'
import {regrouper} from './presenter-completude.js'
import type {Relances} from './relancer-structures.js'

type UneRelance = Relances['relances'][number]

/** The list of the messages, and of the structures that get none. */
export function presenterRelances({relances, statut, avant, annee}: Relances): string {
  if (relances.length === 0) return `Personne à relancer : tout ce qui est attendu pour ${annee} est arrivé.`
  const ecrites = relances.filter((r) => r.fichier !== null)
  const sans = relances.filter((r) => r.fichier === null)
  return [
    ...(ecrites.length > 0
      ? [annoncer(ecrites.length, {statut, avant}), ...ecrites.map(presenterMessage)]
      : []),
    ...(sans.length > 0 ? [presenterSansCourriel(sans)] : []),
  ].join('\n')
}

function annoncer(nombre: number, {statut, avant}: Pick<Relances, 'statut' | 'avant'>): string {
  const messages =
    statut === 'simule'
      ? accorder(nombre, 'message à préparer', 'messages à préparer')
      : accorder(nombre, 'message prêt', 'messages prêts')
  return `${messages}, réponse demandée pour le ${formaterDate(avant)}.\nRien n'est envoyé : ouvrez chaque fichier, relisez, envoyez.`
}

function presenterMessage({nom, a, fichier, manquants}: UneRelance): string {
  return [
    '',
    `${nom} <${a.join(', ')}>`,
    ...regrouper(manquants).map((ligne) => `  - ${ligne}`),
    `  ${relative(process.cwd(), fichier ?? '')}`,
  ].join('\n')
}

function presenterSansCourriel(relances: readonly UneRelance[]): string {
  return [
    '',
    `${accorder(relances.length, 'structure')} sans courriel utilisable dans l'annuaire, à relancer autrement :`,
    ...relances.flatMap(({nom, manquants}) => [
      `  ${nom}`,
      ...regrouper(manquants).map((ligne) => `    - ${ligne}`),
    ]),
  ].join('\n')
}

/** What an earlier reminder left in the folder, that must not be sent by mistake; '' when there is none. */
export function signalerPerimes({perimes, annee}: Relances): string {
  if (perimes.length === 0) return ''
  return `sorties/relances/${annee} contient encore ${accorder(perimes.length, "message d'une relance précédente", "messages d'une relance précédente")}, à ne plus envoyer : ${enumerer(perimes)}.`
}
