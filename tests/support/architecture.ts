/** The house rules of design §6, as functions over sources: `{path from src/: text}`. */
export type Sources = Readonly<Record<string, string>>

type Import = {readonly de: string; readonly vers: string; readonly type: boolean}

export const PIECES = [
  'feuilles',
  'referentiel',
  'structures',
  'activite',
  'chiffres',
  'formation',
  'programme',
  'conventions',
  'rapport',
  'accueil',
] as const

/** What each wing may enter; `metier` is checked by room, apart. */
const DIRECTIONS: Readonly<Record<string, readonly string[]>> = {
  commands: ['cli', 'espace', 'formats', 'metier', 'documents', 'shared'],
  // An assembly that several commands share lives in cli, with the formats it reads and writes.
  cli: ['espace', 'formats', 'metier', 'documents', 'shared'],
  espace: ['metier', 'formats', 'shared', 'documents'],
  formats: ['documents', 'shared'],
  metier: ['metier', 'documents', 'shared'],
  documents: ['shared'],
  shared: [],
}

const PAQUETS_PURS: Readonly<Record<string, readonly string[]>> = {
  metier: ['zod', 'fastest-levenshtein', 'n2words/fr-FR'],
  shared: ['zod'],
  documents: ['d3-scale', 'd3-shape'],
}

const IMPURETES: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b|\bnew Date\(\s*\)/, "lit l'heure : la date arrive en paramètre"],
  [/\bperformance\.now\b/, "lit l'heure"],
  [/\bprocess\b/, "lit l'environnement : ce qu'il faut arrive en paramètre"],
  [/\bconsole\b/, 'écrit à la console'],
  [/\basync\b|\bawait\b|\bPromise\b/, "n'est pas synchrone"],
  [/\bMath\.random\b/, 'tire au sort'],
  [/\bfetch\(|\bsetTimeout\b|\bglobalThis\b/, 'touche au monde'],
]

const LIGNES_PAR_COMMANDE = 60

const ICI = 'tests/support/architecture.ts'

/** Every rule, broken down by name so that a test can say which one speaks. */
export const REGLES = {
  direction,
  portes,
  ordreDesPieces,
  typesSeulement,
  purete,
  cycles,
  nomsDeFichiers,
  commandes,
}

/** All the findings of all the rules. */
export function manquements(sources: Sources): string[] {
  return Object.values(REGLES).flatMap((regle) => regle(sources))
}

function direction(sources: Sources): string[] {
  return importsRelatifs(sources).flatMap(({de, vers}) => {
    const [aile, voulue] = [aileDe(de), aileDe(vers)]
    if (aile === voulue || DIRECTIONS[aile]?.includes(voulue)) return []
    return [`${de} : ${aile} n'entre pas dans ${voulue} (${vers})`]
  })
}

/** A room is entered by its index.ts; its sub-rooms are seen from the room only, by their own index.ts. */
function portes(sources: Sources): string[] {
  return importsRelatifs(sources).flatMap(({de, vers}) => {
    const but = lieuDe(vers)
    if (!but) return []
    const depart = lieuDe(de)
    const memePiece = depart?.piece === but.piece
    if (memePiece && depart.sousPiece === but.sousPiece) return []
    if (memePiece && (but.sousPiece === undefined || but.fichier === 'index.ts')) return []
    if (!memePiece && but.sousPiece === undefined && but.fichier === 'index.ts') return []
    const porte = memePiece ? but.sousPiece : undefined
    const entree = ['metier', but.piece, ...(porte ? [porte] : []), 'index.ts'].join('/')
    return [`${de} : ${vers} n'est pas une porte ; entrez par ${entree}, et ouvrez-y ce qu'il vous faut`]
  })
}

function ordreDesPieces(sources: Sources): string[] {
  const trop = Object.keys(sources)
    .filter((chemin) => chemin.startsWith('metier/') && chemin.split('/').length > 4)
    .map((chemin) => `${chemin} : une sous-pièce n'en contient pas d'autre`)
  const inconnues = Object.keys(sources)
    .filter((chemin) => chemin.startsWith('metier/') && rangDe(lieuDe(chemin)?.piece) === -1)
    .map((chemin) => `${chemin} : pièce inconnue ; donnez-lui son rang dans PIECES (${ICI})`)
  const remontees = importsRelatifs(sources).flatMap(({de, vers}) => {
    const [depart, but] = [lieuDe(de)?.piece, lieuDe(vers)?.piece]
    if (!depart || !but || depart === but || rangDe(but) < rangDe(depart)) return []
    return [`${de} : ${depart} vient avant ${but}`]
  })
  return [...trop, ...inconnues, ...remontees]
}

/** The espace knows the rooms' types, not their rules. */
function typesSeulement(sources: Sources): string[] {
  return importsRelatifs(sources)
    .filter(({de, vers, type}) => aileDe(de) === 'espace' && aileDe(vers) === 'metier' && !type)
    .map(({de, vers}) => `${de} : ${vers} ne s'importe que par « import type »`)
}

function purete(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([chemin, texte]) => {
    const permis = PAQUETS_PURS[aileDe(chemin)]
    if (!permis) return []
    const paquets = specifiants(texte)
      .filter(({vers}) => !vers.startsWith('.') && !permis.includes(vers))
      .map(({vers}) => `${chemin} : importe ${vers}`)
    const code = sansCommentairesNiTextes(texte)
    const gestes = IMPURETES.filter(([forme]) => forme.test(code)).map(([, quoi]) => `${chemin} : ${quoi}`)
    const date =
      aileDe(chemin) === 'metier' && /\bnew Date\([^)]/.test(code) ? [`${chemin} : construit une Date`] : []
    return [...paquets, ...gestes, ...date]
  })
}

/** Types vanish at run time, but a knot of types is still a knot: they count. */
function cycles(sources: Sources): string[] {
  const suivants = new Map<string, string[]>()
  for (const {de, vers} of importsRelatifs(sources)) suivants.set(de, [...(suivants.get(de) ?? []), vers])
  const finis = new Set<string>()
  const trouves: string[] = []
  const visiter = (chemin: string, pile: readonly string[]): void => {
    if (pile.includes(chemin)) {
      trouves.push([...pile.slice(pile.indexOf(chemin)), chemin].join(' → '))
      return
    }
    if (finis.has(chemin)) return
    for (const suivant of suivants.get(chemin) ?? []) visiter(suivant, [...pile, chemin])
    finis.add(chemin)
  }
  for (const chemin of Object.keys(sources)) visiter(chemin, [])
  return trouves
}

function nomsDeFichiers(sources: Sources): string[] {
  return Object.keys(sources)
    .filter((chemin) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(chemin))
    .map((chemin) => `${chemin} : nom en minuscules ASCII et tirets`)
}

/** A command parses, loads, calls once, saves, shows. */
function commandes(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([chemin, texte]) => {
    if (aileDe(chemin) !== 'commands') return []
    const trouves: string[] = []
    const lignes = texte.trimEnd().split('\n').length
    if (lignes > LIGNES_PAR_COMMANDE)
      trouves.push(
        `${chemin} : ${lignes} lignes, ${LIGNES_PAR_COMMANDE} au plus ; le reste va dans src/cli/<sujet>/`,
      )
    if (/\b(SELECT|INSERT INTO|DELETE FROM|UPDATE \w+ SET|CREATE TABLE)\b/.test(texte))
      trouves.push(`${chemin} : SQL`)
    return trouves
  })
}

function specifiants(texte: string): {vers: string; type: boolean}[] {
  const code = sansCommentaires(texte)
  const declares = [
    ...code.matchAll(/\b(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]/g),
  ]
  const dynamiques = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)]
  return [
    ...declares.map(([, type, vers = '']) => ({vers, type: Boolean(type)})),
    ...dynamiques.map(([, vers = '']) => ({vers, type: false})),
  ]
}

function importsRelatifs(sources: Sources): Import[] {
  return Object.entries(sources).flatMap(([de, texte]) =>
    specifiants(texte)
      .filter(({vers}) => vers.startsWith('.'))
      .map(({vers, type}) => ({de, vers: resoudre(de, vers), type})),
  )
}

function resoudre(de: string, vers: string): string {
  const {pathname} = new URL(vers, `file:///${de}`)
  return pathname.slice(1).replace(/\.js$/, '.ts')
}

function aileDe(chemin: string): string {
  return chemin.split('/')[0] ?? ''
}

/** Where a file of `metier/` stands: `metier/activite/tableaux/lire.ts` is in the sub-room tableaux of activite. */
function lieuDe(chemin: string): {piece: string; sousPiece: string | undefined; fichier: string} | undefined {
  const [aile, piece = '', ...reste] = chemin.split('/')
  if (aile !== 'metier') return undefined
  const fichier = reste.at(-1) ?? ''
  return {piece, sousPiece: reste.length > 1 ? reste[0] : undefined, fichier}
}

function rangDe(piece: string | undefined): number {
  return PIECES.findIndex((nom) => nom === piece)
}

function sansCommentaires(texte: string): string {
  return texte.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"])\/\/.*$/gm, '$1')
}

/** Leaves the code alone: words of a French sentence must not look like calls; template expressions stay. */
function sansCommentairesNiTextes(texte: string): string {
  return sansCommentaires(texte)
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
    .replace(/`(?:[^`\\]|\\.)*`/g, (gabarit) =>
      [...gabarit.matchAll(/\$\{([^}]*)\}/g)].map(([, code]) => code).join(';'),
    )
}
