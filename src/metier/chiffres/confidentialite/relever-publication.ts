import type {Indicateur} from '../../referentiel/index.js'
import {NON_REPARTI} from '../calcul/index.js'
import type {Chiffre, Chiffres} from '../schema.js'
import type {FaitsChiffres} from '../types.js'
import {compteDesPersonnes} from './personnes.js'
import {ecrirePosition, lieuxDe, type PositionsDuChiffre, positionsDe} from './positions.js'
import {relier} from './relier.js'
import type {Cellule, Position, Publication} from './types.js'

type Cellules = Map<string, Cellule>
type Positions = Map<string, {readonly position: Position; readonly cle: string}>

/** All the counts of persons that tables published together show, and the sums that tie them. */
export function releverPublication(
  faits: FaitsChiffres,
  tables: readonly Chiffres[],
  seuil: number,
): Publication {
  const {referentiel} = faits
  const personnes = new Map(
    referentiel.indicateurs
      .filter((i) => compteDesPersonnes(i))
      .map((i): [string, Indicateur] => [i.code, i]),
  )
  const cellules: Cellules = new Map()
  const positions: Positions = new Map()
  const nombres = tables.flatMap((table) =>
    lieuxDe(table, referentiel).flatMap(({lieu, chiffres}) =>
      chiffres
        .filter((c) => personnes.has(c.code))
        .flatMap((c) => nombresDe(c, positionsDe(c, lieu, referentiel))),
    ),
  )
  // The current perimeter first: on the constant one, an equal number is the same one printed again.
  for (const perimetre of ['courant', 'constant'] as const) {
    for (const {position, valeur} of nombres) {
      if (position.serie.perimetre === perimetre) poser({cellules, positions}, position, valeur, seuil)
    }
  }
  const relations = relier(faits, {cellules, positions, personnes, seuil})
  return {cellules, positions, relations}
}

type Nombre = {readonly position: Position; readonly valeur: number}

function nombresDe(chiffre: Chiffre, positions: PositionsDuChiffre): Nombre[] {
  const lus: [Position, number | null][] = [
    [positions.valeur, chiffre.valeur],
    [positions.precedent, chiffre.precedent],
    ...positions.parts.map((p, i): [Position, number | null] => [p, chiffre.parts[i]?.valeur ?? null]),
    ...positions.comparaison.flatMap((p, i): [Position, number | null][] => [
      [p.valeur, chiffre.comparaison[i]?.valeur ?? null],
      [p.precedent, chiffre.comparaison[i]?.precedent ?? null],
    ]),
  ]
  return lus.flatMap(([position, valeur]) => (valeur === null ? [] : [{position, valeur}]))
}

/** Two numbers under one position, which no single cell can be, are two cells. */
function poser(
  {cellules, positions}: {cellules: Cellules; positions: Positions},
  position: Position,
  valeur: number,
  seuil: number,
): void {
  const cle = resoudre({cellules}, position, valeur)
  if (!cellules.has(cle)) {
    cellules.set(cle, {cle, valeur, position, petite: estPetite(valeur, seuil) && !estNonReparti(position)})
  }
  const ecrite = ecrirePosition(position)
  if (!positions.has(ecrite)) positions.set(ecrite, {position, cle})
}

/** The cell in which a number stands. */
export function resoudre(
  {cellules}: Pick<Publication, 'cellules'>,
  position: Position,
  valeur: number,
): string {
  const ecrite = ecrirePosition(position)
  const courante = ecrirePosition({...position, serie: {...position.serie, perimetre: 'courant'}})
  if (cellules.get(courante)?.valeur === valeur) return courante
  const posee = cellules.get(ecrite)
  return posee === undefined || posee.valeur === valeur ? ecrite : `${ecrite}|${valeur}`
}

/** A number of persons small enough to say something of one of them; 0 says it of nobody. */
export function estPetite(valeur: number, seuil: number): boolean {
  return valeur > 0 && valeur <= seuil
}

/** What no table splits says nothing of anybody; it is hidden only to protect the rest. */
function estNonReparti({modalites}: Position): boolean {
  return modalites.split(';').some((m) => m.endsWith(`=${NON_REPARTI}`))
}
