import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {preparerLecture} from '../../src/metier/activite/index.js'
import {type Referentiel, schemaReferentiel} from '../../src/metier/referentiel/index.js'
import type {CodeStructure, Structure, TypeDeStructure} from '../../src/metier/structures/index.js'
import type {Exercice} from '../../src/shared/periode.js'

/** The shipped référentiel, as an espace reads it. */
export const parcours3: Referentiel = schemaReferentiel.parse(
  parse(readFileSync(new URL('../../data/referentiels/parcours3@1.yaml', import.meta.url), 'utf8')),
)

export function structure(
  code: string,
  nom: string,
  type: TypeDeStructure = 'ML',
  departement = code.slice(0, 2),
): Structure {
  return {
    code: code as CodeStructure,
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

/** A few structures of Lorraine, with the names that are easily confused. */
export const reseauLorrain: readonly Structure[] = [
  structure('54395S00', 'Mission Locale du Grand Nancy'),
  structure('54431S00', 'Mission Locale du Val de Lorraine et de Laxou'),
  structure('55545S00', 'Mission Locale du Nord Meusien'),
  structure('55029S00', 'Mission Locale du Sud Meusien'),
  structure('57672S00', 'Mission Locale du Nord Mosellan'),
  structure('57463S00', 'Mission Locale de la Ville de Metz'),
  structure('57480S00', 'PAIO de Metz Campagne', 'PAIO'),
  structure('57630S00', 'PAIO de Sarrebourg - Château-Salins', 'PAIO'),
  structure('88413S00', 'Mission Locale de Saint Dié'),
  structure('88383S00', 'PAIO des Vosges du Sud', 'PAIO'),
]

/** What tables of 2008 are read with, in that network. */
export function contexteLorrain({
  annee = 2008,
  appellations = {structures: {}, indicateurs: {}},
}: {
  annee?: number
  appellations?: Parameters<typeof preparerLecture>[0]['appellations']
} = {}) {
  return preparerLecture({
    referentiel: parcours3,
    structures: reseauLorrain,
    appellations,
    region: 'Lorraine',
    annee: annee as Exercice,
  })
}
