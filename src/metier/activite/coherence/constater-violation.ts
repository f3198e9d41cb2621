import {anomalie, type Gravite} from '../../../shared/anomalie.js'
import type {CodeMessage} from '../../../shared/catalogue/index.js'
import {arrondir, enumerer, formaterNombre} from '../../../shared/francais.js'
import type {Regle} from '../../referentiel/index.js'
import {decrireControle, majuscule, nomDe} from './decrire-regle.js'
import {nommerPeriode} from './etendue-de-periode.js'
import {type Cote, estAbsent, type TermeLu, type Violation} from './evaluer-controle.js'
import type {Constat, Lieu} from './schema.js'
import {type Cellule, estExacte} from './types.js'

const CODES: Readonly<Record<Violation['genre'], CodeMessage>> = {
  valeurs: 'ACT-040',
  absence: 'ACT-041',
  presence: 'ACT-042',
}

/** Puts a violation in words, with both values and the cells they come from. */
export function constaterViolation(violation: Violation, structureDe: (code: string) => string): Constat {
  const {controle, structure, periode, genre, gauche, droite, ecart} = violation
  const {regle, sujet, libelle} = controle
  const cellules = [...gauche.termes, ...droite.termes].flatMap(({lecture}) => lecture.cellules)
  const premiere = cellules[0]
  const lieu = {
    feuille: premiere?.provenance.feuille ?? null,
    cellule: premiere?.provenance.cellule ?? null,
    valeur: genre === 'valeurs' ? borne(gauche) : null,
    attendu: genre === 'valeurs' ? attendu(regle, droite) : null,
    a_faire: regle.a_faire,
  }
  const titre = [libelle, nommerPeriode(periode)].filter(Boolean).join(', ')
  const message = `${majuscule(titre)} : ${raconter(violation)}.`
  return {
    ...anomalie(graviteDe(violation), CODES[genre], message, lieu),
    cle: [regle.code, structure, periode, sujet.replaceAll(';', '+')].filter(Boolean).join(':'),
    regle: regle.code,
    phrase: decrireControle(controle),
    explication: regle.message,
    structure,
    nom: structureDe(structure),
    sujet: titre,
    periode,
    fichier: premiere?.provenance.fichier ?? null,
    gauche: gauche.termes.map(enTerme),
    droite: droite.termes.map(enTerme),
    ecart: genre === 'valeurs' ? ecart : null,
    intervalle: null,
    precedents: [],
    valeurs: signer(cellules),
    confirmation: null,
  }
}

/** The numbers of a finding, in the order of their cells: what a confirmation is worth for. */
export function signer(cellules: readonly Cellule[]): string {
  return cellules.map((c) => formaterNombre(c.valeur, decimalesDe(c.valeur))).join(' ; ')
}

/** A cell as it is handed over. */
export function enLieu({provenance, ...cellule}: Cellule): Lieu {
  const {source, indicateur, modalites, periode, valeur} = cellule
  return {source, indicateur, modalites, periode, valeur, ...provenance}
}

export function formaterValeur(valeur: number): string {
  return formaterNombre(valeur, decimalesDe(valeur))
}

export function graviteDe({controle: {regle}, genre, ecart, droite}: Violation): Gravite {
  const {gravite, bloquante_des: seuil} = regle
  if (seuil === undefined || genre !== 'valeurs') return gravite
  return Math.abs(ecart) >= seuil * Math.abs(droite.bas) ? 'bloquante' : gravite
}

function raconter({controle, genre, gauche, droite, ecart}: Violation): string {
  const [dits, autres] = [dire(gauche), dire(droite)]
  if (genre === 'absence') {
    const [absents, donnes] = [true, false].map((absent) =>
      [...gauche.termes, ...droite.termes].filter((lu) => estAbsent(lu) === absent).map(direTerme),
    )
    return `${enumerer(absents ?? [])}, alors que ${enumerer(donnes ?? [])}`
  }
  if (genre === 'presence') return `${dits} et ${autres} sont donnés tous les deux`
  const lien = LIENS[controle.regle.operateur]
  return `${dits}${lien}${autres}${ecart === 0 ? '' : ` (écart ${formaterValeur(Math.abs(ecart))})`}`
}

const LIENS: Readonly<Record<Regle['operateur'], string>> = {
  '<=': ', plus que ',
  '<': ', pas moins que ',
  '>=': ', moins que ',
  '>': ', pas plus que ',
  '=': ', mais ',
  '!=': ', autant que ',
  paire_obligatoire: '',
  paire_exclusive: '',
}

/** « femmes 60 + hommes 30 = 90 »: each term with its number, and what they make. */
function dire(cote: Cote): string {
  const termes = cote.termes.map((lu, rang) => {
    const {coefficient} = lu.terme
    const signe = coefficient < 0 ? '− ' : rang === 0 ? '' : '+ '
    const facteur = Math.abs(coefficient) === 1 ? '' : `${formaterValeur(Math.abs(coefficient))} × `
    return `${signe}${facteur}${direTerme(lu)}`
  })
  const somme = cote.termes.length > 1 || cote.termes.some(({terme}) => terme.coefficient !== 1)
  return `${termes.join(' ')}${somme ? ` = ${borne(cote)}` : ''}`
}

function direTerme({terme, lecture}: TermeLu): string {
  if ('constante' in terme.lit) return formaterValeur(lecture.bas)
  if (!lecture.donnee) return `${nomDe(terme)} ${estExacte(lecture) ? 'sans objet' : 'non renseigné'}`
  return `${nomDe(terme)} ${auMoins(lecture.bas, estExacte(lecture))}`
}

function borne({bas, haut}: Cote): string {
  return Number.isFinite(bas) ? auMoins(bas, bas === haut) : `au plus ${formaterValeur(haut)}`
}

function auMoins(bas: number, exacte: boolean): string {
  return `${exacte ? '' : 'au moins '}${formaterValeur(bas)}`
}

function attendu({operateur}: Regle, droite: Cote): string {
  const mots: Partial<Record<Regle['operateur'], string>> = {
    '<=': 'au plus ',
    '<': 'moins de ',
    '>=': 'au moins ',
    '>': 'plus de ',
    '!=': 'autre chose que ',
  }
  return `${mots[operateur] ?? ''}${formaterValeur(Number.isFinite(droite.haut) ? droite.haut : droite.bas)}`
}

function enTerme({terme, lecture}: TermeLu): Constat['gauche'][number] {
  const constante = 'constante' in terme.lit
  return {
    libelle: nomDe(terme),
    valeur: lecture.donnee || constante ? lecture.bas : null,
    complete: estExacte(lecture),
    cellules: lecture.cellules.map(enLieu),
  }
}

/** As many decimals as the number has, two at most. */
function decimalesDe(valeur: number): number {
  return [0, 1].find((decimales) => arrondir(valeur, decimales) === valeur) ?? 2
}
