import {accorder} from '../../../shared/francais.js'
import type {Indicateur} from '../../referentiel/index.js'
import type {Structure} from '../../structures/index.js'
import {estDenombrement, type Registre, type Serie} from '../lecture/index.js'
import type {Chiffre, Part} from '../schema.js'
import {OPTIONS_PAR_DEFAUT, type Perimetre} from '../types.js'
import {agreger, totaliser} from './agregat.js'
import {type Base, comparer, type Evolution} from './evolution.js'
import {mentionner} from './mentions.js'
import {type Realisation, realiser, SANS_OBJECTIF} from './objectifs.js'
import {type ModaliteLue, type Repartition, repartir, repartirParDepartement} from './parts.js'
import {type Constante, restreindre, type SeriesConstantes} from './perimetre.js'
import {imprimerParts} from './pourcentages.js'

/** An indicator read for both years, once for all the groups it will be shown for. */
export type ChiffreLu = {
  readonly indicateur: Indicateur
  readonly courante: Serie
  readonly precedente: Serie
  readonly constante: SeriesConstantes
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
  const codes = champ.codes.filter((code) => lu.courante.lectures.has(code))
  const codesPrecedents = champ.codesPrecedents.filter((code) => lu.precedente.lectures.has(code))
  const courant = fonder(lu.courante, lu.indicateur, codes, champ.reseau)
  const precedent = fonder(lu.precedente, lu.indicateur, codesPrecedents, champ.reseau)
  const constante = restreindre(lu.constante, codes, registre.noms)
  const constant = perimetre === 'constant' && !estDenombrement(lu.indicateur)
  const {courante, precedente, communes} = constante
  const base = constant ? fonder(courante, lu.indicateur, communes, false) : courant
  const options = {...OPTIONS_PAR_DEFAUT, ...registre.faits.options}
  const basePrecedente = constant ? fonder(precedente, lu.indicateur, communes, false) : precedent
  const evolution = comparer({
    indicateur: lu.indicateur,
    annee: registre.annee,
    base,
    basePrecedente,
    courant: {base: courant, precedente: precedent},
    constante,
    baseMinimale: options.baseDEvolution,
  })
  const vises = {
    codes,
    reseau: champ.reseau,
    repondantes: base.agregat.complets.length,
    attendues: codes.length - courant.agregat.sansObjet.length,
  }
  const realisation = !lu.avecObjectif
    ? SANS_OBJECTIF
    : realiserAuPerimetre(
        realiser(registre, lu.indicateur, courant.valeur, vises),
        base.valeur === courant.valeur,
      )
  const repartition = detailler(lu, base, constant ? communes : codes, registre.structures)
  const mentions = [
    ...mentionsDePerimetre(perimetre, constant, constante),
    ...mentionner(registre, lu.indicateur, base, {codes, reseau: champ.reseau}),
  ]
  const parts = imprimerParts(repartition.parts, options.partsACent)
  return ecrire(lu.indicateur, {
    base,
    precedent: basePrecedente.valeur,
    evolution,
    realisation,
    repartition: {...repartition, parts},
    vises,
    mentions,
  })
}

type Etabli = {
  readonly base: Base
  readonly precedent: number | null
  readonly evolution: Evolution
  readonly realisation: Realisation
  readonly repartition: {readonly parts: readonly Part[]; readonly mentions: readonly string[]}
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
    precedent: etabli.precedent,
    evolution: evolution.evolution,
    evolution_significative: evolution.significative,
    objectif: realisation.objectif,
    taux_realisation: realisation.taux,
    ecart_objectif: realisation.ecart,
    etat_realisation: realisation.etat,
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

/** An objective is notified to the network as it is: set against part of it, it would say a delay that is not. */
function realiserAuPerimetre(realisation: Realisation, memePerimetre: boolean): Realisation {
  if (memePerimetre || realisation.objectif === null) return realisation
  return {
    ...SANS_OBJECTIF,
    mentions: ["objectif : au périmètre courant seulement, celui du réseau tel qu'il est"],
  }
}

function mentionsDePerimetre(
  demande: Perimetre,
  constant: boolean,
  {communes, mentions}: Constante,
): string[] {
  if (demande === 'courant') return []
  if (!constant) return ['compté au périmètre courant']
  if (communes.length === 0) {
    return ["périmètre constant : aucune structure n'a répondu pour les deux années", ...mentions]
  }
  return [
    `périmètre constant : ${accorder(communes.length, 'structure')} ayant répondu pour les deux années`,
    ...mentions,
  ]
}
