import type {Point} from '../../metier/accueil/index.js'
import {accorder, enumerer} from '../../shared/francais.js'
import {deuxColonnes, plier, retraiter} from '../mise-en-page.js'
import {ecrireJour, ecrireMoment} from '../moment.js'
import type {Style} from '../style.js'

const MANQUANTES_NOMMEES = 4

/** Where the year stands, then the next steps, as `animreg` alone shows them. */
export function presenterLePoint(
  point: Point,
  {largeur, style}: {readonly largeur: number; readonly style: Style},
): string {
  return [
    style.titre(`Où en est l'année ${point.annee}`),
    deuxColonnes(lignes(point), largeur, (terme) => terme),
    '',
    style.titre('Prochaines étapes'),
    ...point.etapes.flatMap(({commande, pourquoi}, rang) => [
      `  ${rang + 1}. ${style.commande(commande)}`,
      retraiter(plier(pourquoi, largeur - 5), 5),
    ]),
  ].join('\n')
}

function lignes(point: Point): (readonly [string, string])[] {
  const {annuaire, activite, anomalies, objectifs, chiffres, rapport, sauvegarde} = point
  return [
    [
      'Annuaire',
      annuaire.structures === 0
        ? 'aucune structure'
        : `${accorder(annuaire.structures, 'structure')} : ${accorder(annuaire.missions_locales, 'Mission Locale', 'Missions Locales')}${annuaire.paio > 0 ? ` et ${annuaire.paio} PAIO` : ''}`,
    ],
    ['Reçus', presenterLesRecus(activite)],
    [
      'Imports',
      activite.dernier_import === null
        ? 'aucun fichier'
        : `${accorder(activite.fichiers, 'fichier')}, le dernier le ${ecrireJour(activite.dernier_import)}`,
    ],
    ...(activite.fichiers > 0 ? [['Anomalies', presenterLesAnomalies(anomalies)] as const] : []),
    ['Objectifs', objectifs === 0 ? 'aucun' : accorder(objectifs, 'objectif chiffré', 'objectifs chiffrés')],
    [
      'Chiffres-clés',
      chiffres.renseignes === 0
        ? 'aucun ne peut encore être calculé'
        : `${chiffres.renseignes} sur ${chiffres.total} peuvent être calculés`,
    ],
    [
      'Rapport',
      rapport === null
        ? 'pas encore construit'
        : `${rapport.fichier}, du ${ecrireJour(rapport.le)}${rapport.a_jour ? '' : ', à reconstruire'}`,
    ],
    ['Sauvegarde', sauvegarde === null ? 'aucune' : `la dernière est du ${ecrireMoment(sauvegarde.le)}`],
  ]
}

function presenterLesRecus({recues, attendues, manquantes}: Point['activite']): string {
  if (attendues === 0) return "personne n'est attendu tant que l'annuaire est vide"
  const compte = `${recues}/${attendues} structures ont envoyé`
  if (recues === 0 || manquantes.length === 0) return compte
  const noms = manquantes.slice(0, MANQUANTES_NOMMEES).map((m) => m.nom)
  const reste = manquantes.length - noms.length
  const liste = reste > 0 ? [...noms, `${reste} autre${reste > 1 ? 's' : ''}`] : noms
  return `${compte} ; ${manquantes.length > 1 ? 'manquent' : 'manque'} : ${enumerer(liste)}`
}

function presenterLesAnomalies({bloquantes, avertissements}: Point['anomalies']): string {
  if (bloquantes + avertissements === 0) return "aucune à l'import"
  return enumerer([
    ...(bloquantes > 0 ? [accorder(bloquantes, 'bloquante')] : []),
    ...(avertissements > 0 ? [accorder(avertissements, 'avertissement')] : []),
  ])
}
