import {sansAccents} from '../../../shared/francais.js'
import type {MotifDExclusion} from './vocabulaire.js'

/** Words that make a number something else than a value: what it should be, how it moved, what share it is. */
const MOTIFS: readonly (readonly [MotifDExclusion, RegExp])[] = [
  // Last year's values, which our own forms print beside the cells to fill.
  ['rappel', /\(\s*rappel\s*\)/],
  [
    'évolution',
    /\bn\s?\/\s?n\s?-\s?1\b|\b(?:evol|evolutions?|variations?|ecarts?|progressions?|glissements?|diff|differences?)\b\.?|^\s*\+\s?\/\s?-\s*$/,
  ],
  ['pourcentage', /%|\b(?:taux|tx|pourcentages?|pct|parts?|poids|ratios?)\b/],
  ['objectif', /\b(?:objectifs?|obj|cibles?|previsions?|previsionnel(?:le)?s?|prevus?|a atteindre)\b\.?/],
  ['moyenne', /\b(?:moyennes?|moy|medianes?|rang|classement)\b\.?/],
]

const REALISE = /\b(?:realises?|realisees?|realisations?|resultats?|constate(?:e|s|es)?|rappel)\b/g

export type HorsValeur = {readonly motif?: MotifDExclusion; readonly reste: string}

/** Says whether a label announces something else than values; `reste` is the label without those words. */
export function lireHorsValeur(texte: string, mesure: 'realise' | 'objectif'): HorsValeur {
  const normal = sansAccents(texte)
  const [motif, forme] = MOTIFS.find(([, f]) => f.test(normal)) ?? []
  if (motif === 'objectif' && mesure === 'objectif' && forme) return {reste: normal.replace(forme, ' ')}
  if (motif && forme) return {motif, reste: normal.replace(forme, ' ')}
  if (mesure === 'objectif' && /\brealise/.test(normal)) return {motif: 'réalisé', reste: normal}
  return {reste: normal.replace(REALISE, ' ')}
}

/**
 * The same for the title of a whole table, more careful: « Évolution mensuelle des accueils » or « Objectifs et
 * réalisations » are tables of values, « Glissement » and « Taux de réalisation » are not.
 */
export function lireTitreHorsValeur(
  texte: string,
  mesure: 'realise' | 'objectif',
): MotifDExclusion | undefined {
  const normal = sansAccents(texte)
  if (
    /^\W*(?:glissements?|evolutions?|variations?|ecarts?)\b[\W\d]*(?:n\W*1)?\W*(?:en\s*%?)?\W*$/.test(normal)
  )
    return 'évolution'
  if (/\b(?:glissement|taux)\b|\ben\s*(?:%|pourcentages?)/.test(normal)) return 'pourcentage'
  const ditObjectif = /\b(?:objectifs?|cibles?|previsionnel(?:le)?s?)\b/.test(normal)
  const ditRealise = /\b(?:realis|resultat|bilan|activite)/.test(normal)
  return mesure === 'realise' && ditObjectif && !ditRealise ? 'objectif' : undefined
}
