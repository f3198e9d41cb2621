import {anomalie} from '../../../shared/anomalie.js'
import type {CodeMessage} from '../../../shared/catalogue/index.js'
import {enumerer} from '../../../shared/francais.js'
import {enLieu, formaterValeur, signer} from './constater-violation.js'
import {nommerPeriode} from './etendue-de-periode.js'
import type {Constat} from './schema.js'
import type {Surprise} from './vraisemblance.js'

const GENRES: Readonly<
  Record<
    Surprise['genre'],
    {readonly code: CodeMessage; readonly phrase: string; readonly explication: string}
  >
> = {
  evolution: {
    code: 'ACT-043',
    phrase: 'Valeur proche de celles des années précédentes',
    explication:
      'Un écart aussi grand avec son propre passé vient souvent d’une erreur de saisie ou de période.',
  },
  mois_nul: {
    code: 'ACT-044',
    phrase: 'Pas de mois à zéro au milieu d’une série',
    explication:
      'Un zéro entre deux mois qui n’en sont pas est souvent un mois oublié : à laisser vide, alors.',
  },
  mois_atypique: {
    code: 'ACT-045',
    phrase: 'Mois proche des autres mois',
    explication:
      'Un mois aussi loin des autres vient souvent d’un chiffre en trop ou d’un cumul mis pour un mois.',
  },
}

/** Puts a surprising value in words, with the band expected and the values it is drawn from. */
export function constaterSurprise(
  surprise: Surprise,
  gravite: Constat['gravite'],
  nomDe: (structure: string) => string,
): Constat {
  const {genre, structure, indicateur, periode, lecture, intervalle, precedents} = surprise
  const {code, phrase, explication} = GENRES[genre]
  const [premiere] = lecture.cellules
  const attendu = `de ${formaterValeur(intervalle.bas)} à ${formaterValeur(intervalle.haut)}`
  const avant = precedents.map((p) => `${formaterValeur(p.lecture.bas)} en ${nommerPeriode(p.periode)}`)
  const titre = `${indicateur.libelle}, ${nommerPeriode(periode)}`
  const message = `${titre} : ${formaterValeur(lecture.bas)}, attendu ${attendu} (${enumerer(avant)}).`
  const lieu = {
    feuille: premiere?.provenance.feuille ?? null,
    cellule: premiere?.provenance.cellule ?? null,
    valeur: formaterValeur(lecture.bas),
    attendu,
    a_faire: 'Vérifiez la valeur avec la structure ; corrigez-la, ou confirmez-la en disant pourquoi.',
  }
  return {
    ...anomalie(gravite, code, message, lieu),
    cle: [genre, structure, periode, indicateur.code].join(':'),
    regle: genre,
    phrase,
    explication,
    structure,
    nom: nomDe(structure),
    sujet: titre,
    periode,
    fichier: premiere?.provenance.fichier ?? null,
    gauche: [
      {
        libelle: indicateur.libelle,
        valeur: lecture.bas,
        complete: true,
        cellules: lecture.cellules.map(enLieu),
      },
    ],
    droite: [],
    ecart: null,
    intervalle,
    precedents: precedents.map((p) => ({
      periode: p.periode,
      valeur: p.lecture.bas,
      cellules: p.lecture.cellules.map(enLieu),
    })),
    valeurs: signer(lecture.cellules),
    confirmation: null,
  }
}
