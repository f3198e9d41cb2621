import {accorder} from '../../shared/francais.js'
import type {Indicateur} from '../referentiel/index.js'
import type {Structure} from '../structures/index.js'
import {agreger, totaliser} from './agregat.js'
import {type Base, comparer, type Evolution, structuresCommunes} from './evolution.js'
import {mentionner} from './mentions.js'
import {type Realisation, realiser} from './objectifs.js'
import {type ModaliteLue, type Repartition, repartir, repartirParDepartement} from './parts.js'
import type {Registre} from './registre.js'
import type {Chiffre} from './schema.js'
import {estDenombrement, type Serie} from './serie.js'
import type {Perimetre} from './types.js'

/** An indicator read for both years, once for all the groups it will be shown for. */
export type ChiffreLu = {
  readonly indicateur: Indicateur
  readonly courante: Serie
  readonly precedente: Serie
  readonly modalites: readonly ModaliteLue[]
  readonly parDepartement: boolean
  /** False when the figure is itself a part: objectives are set on the whole. */
  readonly avecObjectif: boolean
}

/** The structures a figure is established for: the whole network, or a group of it. */
export type Champ = {
  readonly codes: readonly string[]
  readonly codesPrecedents: readonly string[]
  readonly reseau: boolean
}

/** Establishes a figure: value, evolution, objective, parts, and what must be said of them. */
export function etablirChiffre(
  registre: Registre,
  lu: ChiffreLu,
  champ: Champ,
  perimetre: Perimetre,
): Chiffre {
  const courant = fonder(lu.courante, lu.indicateur, champ.codes, champ.reseau)
  const precedent = fonder(lu.precedente, lu.indicateur, champ.codesPrecedents, champ.reseau)
  const communes = structuresCommunes(courant.agregat, precedent.agregat)
  const constant = perimetre === 'constant' && !estDenombrement(lu.indicateur)
  const base = constant ? fonder(lu.courante, lu.indicateur, communes, false) : courant
  const evolution = comparer({
    ...lu,
    annee: registre.annee,
    base,
    basePrecedente: constant ? fonder(lu.precedente, lu.indicateur, communes, false) : precedent,
  })
  const vises = {
    codes: champ.codes,
    reseau: champ.reseau,
    repondantes: base.agregat.complets.length,
    attendues: champ.codes.length - courant.agregat.sansObjet.length,
  }
  const objectifs = lu.avecObjectif && !constant ? registre.objectifs.get(lu.indicateur.code) : undefined
  const realisation = realiser(objectifs, base.valeur, vises)
  const repartition = detailler(lu, base, constant ? communes : champ.codes, registre.structures)
  const mentions = [
    ...mentionsDePerimetre(perimetre, constant, communes.length),
    ...mentionner(registre, lu.indicateur, base, champ),
  ]
  return ecrire(lu.indicateur, {base, evolution, realisation, repartition, vises, mentions})
}

type Etabli = {
  readonly base: Base
  readonly evolution: Evolution
  readonly realisation: Realisation
  readonly repartition: Repartition
  readonly vises: {readonly repondantes: number; readonly attendues: number}
  readonly mentions: readonly string[]
}

function ecrire({code, libelle, unite}: Indicateur, etabli: Etabli): Chiffre {
  const {base, evolution, realisation, repartition, vises} = etabli
  const mentions = [
    ...etabli.mentions,
    ...evolution.mentions,
    ...realisation.mentions,
    ...repartition.mentions,
  ]
  return {
    code,
    libelle,
    unite,
    valeur: base.valeur,
    precedent: evolution.comparaison[0]?.precedent ?? null,
    evolution: evolution.evolution,
    objectif: realisation.objectif,
    taux_realisation: realisation.taux,
    parts: [...repartition.parts],
    comparaison: [...evolution.comparaison],
    repondantes: vises.repondantes,
    attendues: vises.attendues,
    mentions: [...new Set(mentions)],
  }
}

/**
 * The network's own value stands for a `distinct`, which no sum can give; for the other natures it stands only
 * where no structure answered, and is otherwise a witness that a mention compares.
 */
function fonder(serie: Serie, {nature}: Indicateur, codes: readonly string[], reseau: boolean): Base {
  const agregat = agreger(serie, codes)
  const region = reseau && serie.region.etat === 'complet' ? totaliser([serie.region]) : null
  const propreAuReseau = region !== null && (nature === 'distinct' || agregat.valeur === null)
  return {valeur: propreAuReseau ? region : agregat.valeur, region, propreAuReseau, agregat}
}

function detailler(
  {indicateur, courante, modalites, parDepartement}: ChiffreLu,
  {valeur, propreAuReseau}: Base,
  codes: readonly string[],
  structures: readonly Structure[],
): Repartition {
  if (indicateur.nature === 'ratio') return {parts: [], mentions: []}
  const total = {serie: courante, codes, valeur, propreAuReseau}
  const {parts, mentions} = repartir(total, modalites)
  return {parts: parDepartement ? [...repartirParDepartement(total, structures), ...parts] : parts, mentions}
}

function mentionsDePerimetre(demande: Perimetre, constant: boolean, communes: number): string[] {
  if (demande === 'courant') return []
  return constant
    ? [`périmètre constant : ${accorder(communes, 'structure')} ayant répondu pour les deux années`]
    : ['compté au périmètre courant']
}
