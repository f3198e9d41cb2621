import {arbre, FONCTIONS, type Mutant} from './mutants.js'
import {type Noeud, parcourir} from './noeuds.js'

/** A mutant and its number in the whole run. */
export type MutantNumerote = Mutant & {readonly numero: number}

type Place = {
  readonly debut: number
  readonly fin: number
  readonly mutants: MutantNumerote[]
  /** A body of loop, or what a module remembers from one call to the next. */
  role?: 'tour' | 'memoire'
}

const BOUCLES = new Set(['WhileStatement', 'DoWhileStatement', 'ForStatement', 'ForOfStatement'])

/**
 * The source holding all its mutants at once, each behind a switch: the tests load it once and
 * throw the switches one by one. Each turn of a loop asks whether the trial has lasted too long.
 */
export function instrumenter(source: string, mutants: readonly MutantNumerote[]): string {
  const places = ranger(source, mutants)
  return ecrire(source, 0, source.length, places)
}

/** The places to rewrite, outermost first, those that share their bounds as one. */
function ranger(source: string, mutants: readonly MutantNumerote[]): readonly Place[] {
  const places = new Map<string, Place>()
  const prendre = (debut: number, fin: number): Place => {
    const cle = `${debut}-${fin}`
    const place = places.get(cle) ?? {debut, fin, mutants: []}
    places.set(cle, place)
    return place
  }
  for (const mutant of mutants) prendre(mutant.debut, mutant.fin).mutants.push(mutant)
  for (const [noeud, ancetres] of parcourir(arbre(source))) {
    if (estUneMemoire(noeud, ancetres)) prendre(noeud.start, noeud.end).role = 'memoire'
    if (!BOUCLES.has(noeud.type)) continue
    const {start, end} = noeud.body as Noeud
    prendre(start, end).role = 'tour'
  }
  return [...places.values()].sort((a, b) => a.debut - b.debut || b.fin - a.fin)
}

/** A Map or Set born empty with its module: what it remembers would hide a mutant from the tests. */
function estUneMemoire(noeud: Noeud, ancetres: readonly Noeud[]): boolean {
  if (noeud.type !== 'NewExpression' || (noeud.arguments as unknown[]).length > 0) return false
  const nom = (noeud.callee as {name?: unknown}).name
  return /^(?:Weak)?(?:Map|Set)$/.test(String(nom)) && !ancetres.some(({type}) => FONCTIONS.has(type))
}

function ecrire(source: string, debut: number, fin: number, places: readonly Place[]): string {
  let [ecrit, ici, rang] = ['', debut, 0]
  while (rang < places.length) {
    const place = places[rang]
    if (!place) break
    const dedans = places.slice(rang + 1).filter((autre) => autre.fin <= place.fin)
    ecrit += source.slice(ici, place.debut) + poser(place, ecrire(source, place.debut, place.fin, dedans))
    ici = place.fin
    rang += dedans.length + 1
  }
  return ecrit + source.slice(ici, fin)
}

function poser({mutants, role}: Place, texte: string): string {
  const corps = mutants.find(({pose}) => pose === 'corps')
  if (corps) return `{if ($mutant(${corps.numero})) return;${texte.slice(1)}`
  const choix = mutants.filter(({pose}) => pose === 'expression')
  const instruction = mutants.find(({pose}) => pose === 'instruction')
  let ecrit = texte
  if (choix.length > 0) {
    const autres = choix.map(({numero, apres}) => `$mutant(${numero}) ? (${apres}) : `).join('')
    ecrit = `(${autres}(${texte}))`
  }
  // Begins with a name: a line that begins with a parenthesis would go on with the one before.
  if (instruction) ecrit = `$mutant(${instruction.numero}) || (${ecrit})`
  if (role === 'memoire') return `$memoire(${ecrit})`
  return role === 'tour' ? `{$tour();${ecrit}\n}` : ecrit
}
