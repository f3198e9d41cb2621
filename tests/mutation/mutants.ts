import {parseAst} from 'vitest/node'
import {type Noeud, parcourir} from './noeuds.js'
import {erreursPossibles} from './operateurs.js'

/** How a mutant is put in place: instead of an expression, instead of a body, or by dropping a statement. */
export type Pose = 'expression' | 'corps' | 'instruction'

/** One error made on purpose in a file: the tests should see it. */
export type Mutant = {
  readonly debut: number
  readonly fin: number
  readonly ligne: number
  readonly genre: string
  readonly pose: Pose
  readonly avant: string
  readonly apres: string
}

export const FONCTIONS: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
])

/** Where a test is a condition: it may always hold, or never. */
const CONDITIONS = new Set(['IfStatement', 'ConditionalExpression'])

/** Every mutant of a TypeScript source; the texts (strings) only when asked: most are wording. */
export function trouverMutants(source: string, {textes = false} = {}): readonly Mutant[] {
  const lire = ({start, end}: Noeud) => source.slice(start, end)
  const mutants: Mutant[] = []
  const noter = (noeud: Noeud, pose: Pose, genre: string, apres: string) => {
    const [debut, fin] = [noeud.start, noeud.end]
    const ligne = source.slice(0, debut).split('\n').length
    mutants.push({debut, fin, ligne, genre, pose, avant: lire(noeud), apres})
  }
  for (const [noeud, ancetres] of parcourir(arbre(source))) {
    if (!estDansUneChaine(noeud, ancetres))
      for (const {genre, ecrit} of erreursPossibles(noeud, lire)) noter(noeud, 'expression', genre, ecrit)
    if (CONDITIONS.has(noeud.type))
      for (const valeur of ['true', 'false']) noter(noeud.test as Noeud, 'expression', 'condition', valeur)
    if (noeud.type === 'ExpressionStatement')
      noter(noeud.expression as Noeud, 'instruction', 'instruction', '')
    if (FONCTIONS.has(noeud.type)) noterCorps(noeud, ancetres, noter)
  }
  return mutants.filter(({genre}) => textes || genre !== 'texte')
}

/** The syntax tree of a TypeScript source. */
export function arbre(source: string): Noeud {
  return parseAst(source, {lang: 'ts'}) as unknown as Noeud
}

function noterCorps(
  noeud: Noeud,
  ancetres: readonly Noeud[],
  noter: (noeud: Noeud, pose: Pose, genre: string, apres: string) => void,
): void {
  const corps = noeud.body as Noeud | null
  if (!corps || ancetres.at(-1)?.kind === 'constructor') return
  if (corps.type !== 'BlockStatement') noter(corps, 'expression', 'retour', 'undefined')
  else if ((corps.body as unknown[]).length > 0) noter(corps, 'corps', 'corps', '{}')
}

/** `a?.b().c()`: a link of an optional chain cannot be replaced alone without breaking the chain. */
function estDansUneChaine(noeud: Noeud, ancetres: readonly Noeud[]): boolean {
  const parent = ancetres.at(-1)
  if (!parent) return false
  if (parent.type === 'ChainExpression') return true
  const enTete = parent.callee === noeud || parent.object === noeud
  return enTete && estDansUneChaine(parent, ancetres.slice(0, -1))
}
