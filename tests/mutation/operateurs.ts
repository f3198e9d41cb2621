import {estNoeud, type Noeud} from './noeuds.js'

/** One way of getting a piece of code wrong: what it is called, what is written instead. */
export type Erreur = {readonly genre: string; readonly ecrit: string}

type Regle = (noeud: Noeud, texte: (noeud: Noeud) => string) => readonly Erreur[]

const CONTRAIRES: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
}

/** A method that can be forgotten: the receiver stands in its place. */
const OUBLIABLES = new Set(
  'filter slice sort toSorted reverse toReversed trim toLowerCase toUpperCase normalize flat concat'.split(
    ' ',
  ),
)

const VOISINES: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  floor: 'ceil',
  ceil: 'floor',
  find: 'findLast',
}

/** The errors that can be made on expressions, by type of node; the texts a person reads only when asked. */
const REGLES: Readonly<Record<string, Regle>> = {
  BinaryExpression: croiser,
  LogicalExpression: croiser,
  UnaryExpression: (noeud, texte) =>
    noeud.operator === '!' || noeud.operator === '-'
      ? [{genre: 'signe', ecrit: `(${texte(noeud.argument as Noeud)})`}]
      : [],
  AssignmentExpression: (noeud, texte) =>
    noeud.operator === '+=' || noeud.operator === '-='
      ? [
          {
            genre: 'calcul',
            ecrit: `${texte(noeud.left as Noeud)} ${noeud.operator === '+=' ? '-=' : '+='} ${texte(noeud.right as Noeud)}`,
          },
        ]
      : [],
  Literal: (noeud, texte) => erreursDeValeur(noeud, texte(noeud)),
  ArrayExpression: (noeud) =>
    (noeud.elements as unknown[]).length > 0 ? [{genre: 'liste', ecrit: '[]'}] : [],
  CallExpression: erreursDAppel,
}

/** The wrong expressions that may stand in place of this one. */
export function erreursPossibles(noeud: Noeud, texte: (noeud: Noeud) => string): readonly Erreur[] {
  return REGLES[noeud.type]?.(noeud, texte) ?? []
}

function croiser(noeud: Noeud, texte: (noeud: Noeud) => string): readonly Erreur[] {
  const [gauche, droite] = [noeud.left, noeud.right] as [Noeud, Noeud]
  if (noeud.operator === '+' && [gauche, droite].some(estTexte)) return []
  return (CONTRAIRES[String(noeud.operator)] ?? []).map((operateur) => ({
    genre: ['&&', '||', '??'].includes(operateur) ? 'logique' : 'opérateur',
    ecrit: `(${texte(gauche)}) ${operateur} (${texte(droite)})`,
  }))
}

function erreursDeValeur(noeud: Noeud, ecrit: string): readonly Erreur[] {
  const {value: valeur} = noeud
  if (typeof valeur === 'boolean') return [{genre: 'booléen', ecrit: String(!valeur)}]
  if (typeof valeur === 'number') return [{genre: 'nombre', ecrit: String(valeur + 1)}]
  if (typeof valeur === 'string') return [{genre: 'texte', ecrit: valeur === '' ? "'x'" : "''"}]
  if (!('regex' in noeud)) return []
  const sansDebut = ecrit.replace('/^', '/')
  const sansFin = ecrit.replace(/\$(\/[a-z]*)$/, '$1')
  return [sansDebut, sansFin]
    .filter((autre) => autre !== ecrit && !autre.startsWith('//'))
    .map((autre) => ({genre: 'motif', ecrit: autre}))
}

function erreursDAppel(noeud: Noeud, texte: (noeud: Noeud) => string): readonly Erreur[] {
  const appele = noeud.callee as Noeud
  if (appele.type !== 'MemberExpression' || appele.computed === true || appele.optional === true) return []
  const [objet, propriete] = [appele.object, appele.property] as [Noeud, Noeud]
  const [methode, receveur] = [texte(propriete), texte(objet)]
  const voisine = VOISINES[methode]
  if (OUBLIABLES.has(methode)) return [{genre: 'appel', ecrit: receveur}]
  if (!voisine) return []
  const suite = texte(noeud).slice(propriete.end - noeud.start)
  return [{genre: 'appel', ecrit: `${receveur}.${voisine}${suite}`}]
}

function estTexte(noeud: unknown): boolean {
  if (!estNoeud(noeud)) return false
  return (
    noeud.type === 'TemplateLiteral' ||
    typeof noeud.value === 'string' ||
    (noeud.operator === '+' && estTexte(noeud.right))
  )
}
