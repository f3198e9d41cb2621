import {moisCouverts} from '../../../shared/jour.js'
import type {Periode} from '../../../shared/periode.js'
import type {Referentiel} from '../../referentiel/index.js'
import type {Chiffre, Chiffres} from '../schema.js'
import type {Position, SerieComptee} from './types.js'

export const RESEAU = 'REGION'

/** Where the figures of one group stand. */
export type Lieu = {readonly serie: SerieComptee; readonly champ: string; readonly modalites: string}

/** Where each number of a figure stands; `parts` and `comparaison` are in the order of the figure. */
export type PositionsDuChiffre = {
  readonly valeur: Position
  readonly precedent: Position
  readonly parts: readonly Position[]
  readonly comparaison: readonly {readonly valeur: Position; readonly precedent: Position}[]
}

/** The groups of a table with the place of their figures; the network itself comes first. */
export function lieuxDe(
  {annee, a_fin, perimetre, selon = '', par = [], chiffres}: Chiffres,
  {ventilations}: Referentiel,
): {readonly lieu: Lieu; readonly chiffres: readonly Chiffre[]}[] {
  const fin = a_fin === null ? 12 : Number(a_fin.slice(5))
  const reseau: Lieu = {serie: {annee, debut: 1, fin, perimetre}, champ: RESEAU, modalites: ''}
  const situer = (code: string): Lieu => {
    if (selon === 'mois' || selon === 'trimestre') {
      return {...reseau, serie: {...reseau.serie, ...moisCouverts(code as Periode)}}
    }
    return ventilations.some((v) => v.code === selon)
      ? {...reseau, modalites: `${selon}=${code}`}
      : {...reseau, champ: `${selon}:${code}`}
  }
  return [
    {lieu: reseau, chiffres},
    ...par.map((groupe) => ({lieu: situer(groupe.code), chiffres: groupe.chiffres})),
  ]
}

/** Where the numbers of a figure stand. */
export function positionsDe(
  {code, parts, comparaison}: Chiffre,
  {serie, champ, modalites}: Lieu,
  referentiel: Referentiel,
): PositionsDuChiffre {
  const ensemble = nommer({indicateur: code, serie, champ, modalites}, referentiel)
  return {
    valeur: ensemble,
    precedent: unAnAvant(ensemble),
    parts: parts.map((part) =>
      part.ventilation === 'departement'
        ? departement(ensemble, part.modalite)
        : {...ensemble, modalites: joindre(ensemble.modalites, `${part.ventilation}=${part.modalite}`)},
    ),
    comparaison: comparaison.map(({perimetre}) => {
      const valeur = {...ensemble, serie: {...serie, perimetre}}
      return {valeur, precedent: unAnAvant(valeur)}
    }),
  }
}

/** As a key of a map. */
export function ecrirePosition({indicateur, serie, champ, modalites}: Position): string {
  const {annee, debut, fin, perimetre} = serie
  return [indicateur, annee, debut, fin, perimetre, champ, modalites].join('|')
}

/** Modalities are written in the order of their ventilation's code. */
export function joindre(modalites: string, ajoutee: string): string {
  return modalites === '' ? ajoutee : [...modalites.split(';'), ajoutee].sort().join(';')
}

/** An indicator that is the modality of another is the same number under its two names. */
export function nommer(position: Position, {indicateurs}: Referentiel): Position {
  const part = indicateurs.find((i) => i.code === position.indicateur)?.part_de
  if (!part) return position
  const modalites = joindre(position.modalites, `${part.ventilation}=${part.modalite}`)
  return {...position, indicateur: part.indicateur, modalites}
}

function unAnAvant(position: Position): Position {
  return {...position, serie: {...position.serie, annee: position.serie.annee - 1}}
}

/** A structure is in one département only: its part there is its whole. */
function departement(ensemble: Position, code: string): Position {
  if (ensemble.champ === RESEAU) return {...ensemble, champ: `departement:${code}`}
  return ensemble.champ.startsWith('structure:') || ensemble.champ.startsWith('departement:')
    ? ensemble
    : {...ensemble, champ: `${ensemble.champ}&departement:${code}`}
}
