/** A node of the syntax tree (ESTree), as the parser gives it. */
export type Noeud = {readonly type: string; readonly start: number; readonly end: number} & Readonly<
  Record<string, unknown>
>

/** Wrappers that hold an expression and a type: only the expression is code that runs. */
const ENVELOPPES = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'])

/** What never runs, or runs before anything else: types, and where a module comes from. */
const MUETS = new Set(['ImportDeclaration', 'ExportAllDeclaration'])

const CLES_DE_TYPES = new Set(['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments', 'source'])

/** Is it a node of the tree? */
export function estNoeud(valeur: unknown): valeur is Noeud {
  return typeof valeur === 'object' && valeur !== null && 'type' in valeur && 'start' in valeur
}

/** The nodes just below that hold code. */
export function enfants(noeud: Noeud): readonly Noeud[] {
  if (MUETS.has(noeud.type)) return []
  if (noeud.type.startsWith('TS') && !ENVELOPPES.has(noeud.type)) return []
  return Object.entries(noeud)
    .filter(([cle]) => !CLES_DE_TYPES.has(cle) && !estNomFixe(noeud, cle))
    .flatMap(([, valeur]) => (Array.isArray(valeur) ? valeur : [valeur]))
    .filter(estNoeud)
}

/** Every node of code, the parent before its children, with the way down to it. */
export function* parcourir(
  racine: Noeud,
  ancetres: readonly Noeud[] = [],
): Generator<[Noeud, readonly Noeud[]]> {
  yield [racine, ancetres]
  for (const enfant of enfants(racine)) yield* parcourir(enfant, [...ancetres, racine])
}

/** A name written as such (`objet.nom`, `{nom: …}`) is not a value. */
function estNomFixe(noeud: Noeud, cle: string): boolean {
  return (cle === 'key' || cle === 'property') && noeud.computed !== true
}
