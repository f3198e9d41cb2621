import {ETATS, type Objectif, type Valeur} from '../../../src/metier/activite/index.js'
import {
  type Chiffre,
  type Chiffres,
  calculerChiffres,
  type DemandeDeChiffres,
  type FaitsChiffres,
} from '../../../src/metier/chiffres/index.js'
import {type Referentiel, schemaReferentiel} from '../../../src/metier/referentiel/index.js'
import type {CodeStructure, Moyen, Structure} from '../../../src/metier/structures/index.js'
import type {Periode} from '../../../src/shared/periode.js'

const provenance = {fichier: 'tableau.xlsx', feuille: 'Activité', cellule: 'B2'}

/** A small référentiel with one indicator of each nature. */
export const referentiel: Referentiel = schemaReferentiel.parse({
  code: 'essai',
  version: 1,
  libelle: 'Référentiel des essais',
  ventilations: [
    {
      code: 'sexe',
      libelle: 'Sexe',
      modalites: [
        {code: 'femmes', libelle: 'Femmes'},
        {code: 'hommes', libelle: 'Hommes'},
      ],
    },
    {
      code: 'contrat',
      libelle: 'Type de contrat',
      modalites: [
        {code: 'cdi', libelle: 'CDI'},
        {code: 'alternance', libelle: 'Alternance'},
      ],
    },
  ],
  indicateurs: [
    indicateur('structures', 'stock', {origine: 'annuaire'}),
    indicateur('missions_locales', 'stock', {origine: 'annuaire'}),
    indicateur('paio', 'stock', {origine: 'annuaire'}),
    indicateur('etp', 'stock', {origine: 'annuaire', decimales: 1}),
    indicateur('accueils', 'flux', {ventilations: ['sexe'], unite: 'jeune'}),
    indicateur('contacts', 'distinct', {ventilations: ['sexe'], unite: 'jeune'}),
    indicateur('parrains', 'stock', {ventilations: ['sexe']}),
    indicateur('emplois', 'flux', {ventilations: ['contrat'], unite: 'entrée'}),
    indicateur('alternances', 'flux', {
      part_de: {indicateur: 'emplois', ventilation: 'contrat', modalite: 'alternance'},
    }),
    indicateur('aides', 'montant'),
    indicateur('heures', 'duree'),
    indicateur('taux_emploi', 'ratio', {
      unite: '%',
      decimales: 1,
      numerateur: 'emplois',
      denominateur: 'accueils',
    }),
    indicateur('contrats', 'flux', {jusqu_a: 2016}),
  ],
  chiffres_cles: [
    {indicateur: 'structures', parts: [{ventilation: 'departement'}]},
    {indicateur: 'missions_locales'},
    {indicateur: 'paio'},
    {indicateur: 'etp'},
    {indicateur: 'accueils', parts: [{ventilation: 'sexe', modalites: ['femmes']}]},
    {indicateur: 'contacts', parts: [{ventilation: 'sexe', modalites: ['femmes']}]},
    {indicateur: 'parrains', parts: [{ventilation: 'sexe'}]},
    {indicateur: 'emplois', parts: [{ventilation: 'contrat', modalites: ['alternance']}]},
    {indicateur: 'alternances'},
    {indicateur: 'aides'},
    {indicateur: 'heures'},
    {indicateur: 'taux_emploi'},
    {indicateur: 'contrats'},
  ],
})

function indicateur(code: string, nature: string, suite: Record<string, unknown> = {}) {
  return {code, nature, libelle: code, definition: code, saisie: '-', unite: 'unité', source: '-', ...suite}
}

/** Three structures: Nancy and Toul in Meurthe-et-Moselle (54), Bar in Meuse (55), a PAIO. */
export const structures: readonly Structure[] = [
  structure('Nancy', 'ML', '54'),
  structure('Toul', 'ML', '54'),
  structure('Bar', 'PAIO', '55'),
]

/** A structure of the directory, known by its short name. */
export function structure(nom: string, type: 'ML' | 'PAIO', departement: string): Structure {
  return {
    code: nom as CodeStructure,
    nom,
    type,
    departement,
    adresse: null,
    codePostal: null,
    ville: null,
    telephone: null,
    courriel: null,
  }
}

/**
 * Values written as a table: structure, indicator, period, [modalities], number or state, [@source].
 * « Nancy accueils 2008-01 sexe=femmes 12 @parcours ».
 */
export function tableau(texte: string): Valeur[] {
  return texte
    .split('\n')
    .map((ligne) => ligne.trim().split(/\s+/))
    .filter((mots) => mots.length >= 4)
    .map((mots) => {
      const [nom = '', code = '', periode = ''] = mots
      const source = mots.find((m) => m.startsWith('@'))?.slice(1) ?? 'parcours'
      const modalites = mots.slice(3).find((m) => m.includes('=')) ?? ''
      const lu = mots.slice(3).find((m) => !m.includes('=') && !m.startsWith('@')) ?? ''
      const etat = ETATS.find((e) => e === lu) ?? 'renseigne'
      return {
        source,
        structure: nom as CodeStructure,
        indicateur: code,
        periode: periode as Periode,
        modalites,
        etat,
        valeur: etat === 'renseigne' ? Number(lu) : null,
        brut: lu,
        provenance,
      }
    })
}

/** The same value for each month from `debut` to `fin`. */
export function mois(structureEtCode: string, annee: number, [debut, fin]: [number, number], valeur: number) {
  return Array.from({length: fin - debut + 1}, (_, i) => {
    return `${structureEtCode} ${annee}-${String(debut + i).padStart(2, '0')} ${valeur}`
  }).join('\n')
}

export function objectif(nom: string, code: string, valeur: number, annee = 2008): Objectif {
  return {structure: nom as CodeStructure, indicateur: code, annee, valeur, provenance}
}

export function moyen(nom: string, valeur: number, annee = 2008): Moyen {
  return {structure: nom as CodeStructure, annee, code: 'etp', valeur, provenance}
}

/** Facts around the three structures; what is not said is empty. */
export function faits(suite: Partial<FaitsChiffres> = {}): FaitsChiffres {
  return {
    referentiel,
    structures,
    moyens: [],
    valeurs: [],
    objectifs: [],
    sources: ['parcours', 'enquete'],
    ...suite,
  }
}

/** Key figures of 2008. */
export function calculer(suite: Partial<FaitsChiffres>, demande: Partial<DemandeDeChiffres> = {}): Chiffres {
  return calculerChiffres(faits(suite), {annee: 2008, ...demande})
}

/** One key figure, found by its code. */
export function chiffre({chiffres}: Pick<Chiffres, 'chiffres'>, code: string): Chiffre {
  const trouve = chiffres.find((c) => c.code === code)
  if (!trouve) throw new Error(`pas de chiffre « ${code} »`)
  return trouve
}

/** One key figure of 2008 out of values written as a table. */
export function calculerUn(code: string, texte: string, suite: Partial<FaitsChiffres> = {}): Chiffre {
  return chiffre(calculer({valeurs: tableau(texte), ...suite}), code)
}
