import type {Cellule} from '../../documents/index.js'
import {type Anomalie, anomalie} from '../../shared/anomalie.js'
import {lireNombreSaisi} from '../../shared/nombre-saisi.js'
import type {EtatDeValeur} from './types.js'

export type ValeurLue = {readonly etat: EtatDeValeur; readonly valeur: number | null}

type Lieu = {readonly feuille: string; readonly cellule: string}

const CORRIGER =
  'Corrigez la cellule dans le classeur, ou relancez avec « --tolerant » pour la laisser de côté.'

/** Reads one data cell of a recognised indicator: a number, a missing mark, or a finding. Never a guess. */
export function lireCelluleDeDonnee(cellule: Cellule, lieu: Lieu, sujet: string): ValeurLue | Anomalie {
  const illisible = (
    constat: string,
    code: 'ACT-004' | 'ACT-005' = 'ACT-004',
    attendu = 'un nombre entier ou décimal',
  ) =>
    anomalie('bloquante', code, `${sujet} : ${constat}.`, {
      ...lieu,
      valeur: cellule.affiche,
      attendu,
      a_faire: CORRIGER,
    })

  switch (cellule.genre) {
    case 'nombre':
      return typeof cellule.valeur === 'number' && Number.isFinite(cellule.valeur)
        ? {etat: 'renseigne', valeur: cellule.valeur}
        : illisible(`« ${cellule.affiche} » n’est pas un nombre`)
    case 'formule_sans_valeur':
      return illisible(
        'la formule n’a pas de résultat enregistré',
        'ACT-004',
        'un classeur recalculé et enregistré',
      )
    case 'erreur':
      return illisible(`la formule donne ${cellule.affiche}`)
    case 'date':
    case 'booleen':
      return illisible(`« ${cellule.affiche} » n’est pas un nombre`)
    case 'texte':
      return lireTexte(cellule.affiche, illisible)
  }
}

function lireTexte(
  affiche: string,
  illisible: (constat: string, code?: 'ACT-004' | 'ACT-005', attendu?: string) => Anomalie,
): ValeurLue | Anomalie {
  const lu = lireNombreSaisi(affiche)
  switch (lu.etat) {
    case 'renseigne':
      return {etat: 'renseigne', valeur: lu.valeur}
    case 'ambigu': {
      const entier = affiche.replace('.', '')
      const decimal = affiche.replace('.', ',')
      return illisible(
        `« ${affiche} » peut se lire ${entier} ou ${decimal}`,
        'ACT-005',
        `${entier} ou ${decimal}`,
      )
    }
    case 'illisible':
      return illisible(`« ${affiche} » n’est pas un nombre`)
    default:
      return {etat: lu.etat, valeur: null}
  }
}

export function estAnomalie(lu: object): lu is Anomalie {
  return 'gravite' in lu
}
