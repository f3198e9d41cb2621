import {type Exercice, genreDePeriode, type Periode} from '../../../shared/periode.js'
import type {Regle} from '../../referentiel/index.js'
import {REGION} from '../types.js'
import type {Controle, Terme} from './developper-regles.js'
import {comparerPeriodes, contient} from './etendue-de-periode.js'
import {ajouter, type Lecteur} from './lecteur.js'
import {estExacte, exact, INCONNUE, type Lecture, type Serie} from './types.js'

/** A term and what was read for it. */
export type TermeLu = {readonly terme: Terme; readonly lecture: Lecture}

export type Cote = {readonly termes: readonly TermeLu[]; readonly bas: number; readonly haut: number}

/** What a control finds wrong, for one structure and one period. */
export type Violation = {
  readonly controle: Controle
  readonly structure: string
  readonly periode: Periode
  /** `valeurs`: the two sides do not agree; `absence`, `presence`: something is not given, or should not be. */
  readonly genre: 'valeurs' | 'absence' | 'presence'
  readonly gauche: Cote
  readonly droite: Cote
  /** How far from agreeing; 0 when the values are not what is wrong. */
  readonly ecart: number
}

export type Evaluation = {readonly comparaisons: number; readonly violations: readonly Violation[]}

type Ou = {
  readonly lecteur: Lecteur
  readonly structure: string
  readonly annee: Exercice
  /** Codes of the directory, for the sum of structures. */
  readonly codes: readonly string[]
}

/** Reads a control on every period of a year it can be read on. */
export function evaluerControle(controle: Controle, ou: Ou): Evaluation {
  const violations: Violation[] = []
  let comparaisons = 0
  for (const periode of periodesDe(controle, ou).sort(comparerPeriodes)) {
    const [gauche, droite] = [controle.gauche, controle.droite].map((termes) => lireCote(termes, ou, periode))
    if (!gauche || !droite || !estLisible(controle.regle, gauche, droite)) continue
    comparaisons += 1
    const trouvee = juger(controle.regle, gauche, droite)
    if (!trouvee) continue
    // A month that is wrong makes the year wrong by as much: said once, where it can be corrected.
    const dedans = violations.filter((v) => contient(periode, v.periode))
    const explique = exact(dedans.reduce((somme, v) => somme + v.ecart, 0))
    if (dedans.length > 0 && explique === trouvee.ecart) continue
    violations.push({controle, structure: ou.structure, periode, gauche, droite, ...trouvee})
  }
  return {comparaisons, violations}
}

function periodesDe({regle, gauche, droite}: Controle, ou: Ou): Periode[] {
  const annuelle = String(ou.annee) as Periode
  if (regle.periodes === 'annee') return [annuelle]
  const termes = [...gauche, ...droite]
  const periodes = new Set<Periode>()
  for (const {lit} of termes) {
    if ('constante' in lit) continue
    for (const periode of ou.lecteur.periodes({...lit, structure: ou.structure}, ou.annee))
      periodes.add(periode)
  }
  const parMois = termes.some((t) => t.mois)
  return [...periodes].filter((p) => (genreDePeriode(p) === 'mois' ? !parMois : regle.periodes !== 'mois'))
}

function lireCote(termes: readonly Terme[], ou: Ou, periode: Periode): Cote {
  const lus = termes.map((terme) => ({terme, lecture: lireTerme(terme, ou, periode)}))
  let [bas, haut] = [0, 0]
  for (const {terme, lecture} of lus) {
    const bornes = [lecture.bas, lecture.haut].map((borne) => multiplier(borne, terme.coefficient))
    bas += Math.min(...bornes)
    haut += Math.max(...bornes)
  }
  return {termes: lus, bas: exact(bas), haut: exact(haut)}
}

function multiplier(borne: number, coefficient: number): number {
  return coefficient === 0 ? 0 : borne * coefficient
}

function lireTerme({lit, mois, desStructures}: Terme, ou: Ou, periode: Periode): Lecture {
  if ('constante' in lit) return {...INCONNUE, bas: lit.constante, haut: lit.constante}
  const lire = (structure: string): Lecture => {
    const serie: Serie = {...lit, structure}
    return mois ? ou.lecteur.lireMois(serie, periode, mois) : ou.lecteur.lire(serie, periode)
  }
  return desStructures ? ajouter(ou.codes.map(lire)) : lire(ou.structure)
}

/** A missing value is never 0: what cannot be told is not told. */
function estLisible({manquant, operateur}: Regle, gauche: Cote, droite: Cote): boolean {
  const cotes = [gauche, droite].map(({termes}) => termes.filter(({terme}) => 'indicateur' in terme.lit))
  const lus = cotes.flat()
  if (operateur.startsWith('paire_')) return lus.some(({lecture}) => lecture.donnee)
  switch (manquant) {
    case 'ignorer_si_un':
      return lus.some(({lecture}) => lecture.donnee) && lus.every(({lecture}) => estExacte(lecture))
    case 'ignorer_si_tous':
      return cotes.every((cote) => cote.length === 0 || cote.some(({lecture}) => lecture.donnee))
    case 'jamais':
      return lus.some(({lecture}) => lecture.donnee)
  }
}

function juger(regle: Regle, gauche: Cote, droite: Cote): Pick<Violation, 'genre' | 'ecart'> | undefined {
  const {operateur, manquant, tolerance} = regle
  if (operateur === 'paire_exclusive') {
    return estDonne(gauche) && estDonne(droite) ? {genre: 'presence', ecart: 0} : undefined
  }
  const absents = [...gauche.termes, ...droite.termes].some(estAbsent)
  if (operateur === 'paire_obligatoire' || (manquant === 'jamais' && absents)) {
    return absents ? {genre: 'absence', ecart: 0} : undefined
  }
  if (peutTenir(operateur, gauche, droite, tolerance)) return undefined
  return {genre: 'valeurs', ecart: ecartDe(gauche, droite)}
}

/** Nobody gave it, and nobody said it does not apply. */
export function estAbsent({lecture}: TermeLu): boolean {
  return !lecture.donnee && !estExacte(lecture)
}

function estDonne({termes}: Cote): boolean {
  return termes.some(({lecture}) => lecture.donnee)
}

/** True when some value within what is known of each side makes the rule hold. */
function peutTenir(
  operateur: Exclude<Regle['operateur'], 'paire_obligatoire' | 'paire_exclusive'>,
  gauche: Cote,
  droite: Cote,
  tolerance: number,
): boolean {
  switch (operateur) {
    case '<=':
      return gauche.bas <= droite.haut + tolerance
    case '<':
      return gauche.bas < droite.haut + tolerance
    case '>=':
      return gauche.haut + tolerance >= droite.bas
    case '>':
      return gauche.haut + tolerance > droite.bas
    case '=':
      return gauche.bas <= droite.haut + tolerance && gauche.haut + tolerance >= droite.bas
    case '!=':
      return gauche.bas !== gauche.haut || droite.bas !== droite.haut || gauche.bas !== droite.bas
  }
}

/** Left minus right, between the bounds that are known. */
function ecartDe(gauche: Cote, droite: Cote): number {
  if (Number.isFinite(droite.haut) && gauche.bas > droite.haut) return exact(gauche.bas - droite.haut)
  if (Number.isFinite(gauche.haut) && gauche.haut < droite.bas) return exact(gauche.haut - droite.bas)
  return 0
}

/** The whole network is read as one more structure. */
export function structuresLues({portee}: Regle, codes: readonly string[]): readonly string[] {
  if (portee === 'region') return [REGION]
  return portee === 'structure' ? codes : [...codes, REGION]
}
