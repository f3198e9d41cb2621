import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {createVitest, type Vitest} from 'vitest/node'
import {type Consigne, lireConstats, noter} from './constats.js'
import {instrumenter, type MutantNumerote} from './instrumenter.js'
import {trouverMutants} from './mutants.js'
import {MUTANTS_AU_PLUS} from './temoin.js'

/** A mutant, numbered, and the file it stands in. */
type MutantSitue = MutantNumerote & {readonly fichier: string}

/** One mutant of a file and what the tests made of it. */
export type Juge = MutantSitue & {
  readonly sort: 'vu' | 'survivant' | 'non essayé' | 'au chargement' | 'jamais rencontré'
}

export type Demande = {
  readonly sources: readonly string[]
  readonly tests: readonly string[]
  readonly textes: boolean
  /**
   * Then tries, one process each, the mutants that no test saw: those met while modules load or hooks run,
   * and those hidden by what a module remembers.
   */
  readonly unParUn: boolean
  /** Also the tests of a tenth of a second and more. */
  readonly lents: boolean
  /** After so many minutes, what has not been tried is said so. */
  readonly minutes: number
  readonly dire: (ligne: string) => void
}

type Poste = {
  readonly vitest: Vitest
  readonly constats: string
  readonly consigner: (consigne: Omit<Consigne, 'constats' | 'fin'>) => void
  readonly fin: number
}

/** Quick tests try the mutants first: most are seen at once, and the slow ones have few left. */
const TOURS: readonly Consigne['durees'][] = [
  [0, 10],
  [10, 100],
]
const LENTS: Consigne['durees'] = [100, 60_000]

/** Makes every error it knows in the sources, and looks which ones the tests see. */
export async function mesurer(demande: Demande): Promise<readonly Juge[]> {
  const {sources, tests, textes, dire} = demande
  const mutants = numeroter(sources, textes)
  dire(`${mutants.length} mutants dans ${sources.length} fichiers, ${tests.length} fichiers de tests`)
  if (mutants.length > MUTANTS_AU_PLUS)
    throw new Error(`${MUTANTS_AU_PLUS} mutants au plus : nommez une pièce à la fois`)
  const dossier = mkdtempSync(join(tmpdir(), 'animreg-mutation-'))
  const poste = await ouvrir(dossier, mutants, Date.now() + 60_000 * demande.minutes)
  try {
    await essayerParTours(poste, demande)
    if (demande.unParUn) await essayerUnParUn(poste, mutants, dire)
    return juger(mutants, poste.constats)
  } finally {
    await poste.vitest.close()
    rmSync(dossier, {recursive: true, force: true})
  }
}

function numeroter(sources: readonly string[], textes: boolean): readonly MutantSitue[] {
  return sources
    .flatMap((fichier) =>
      trouverMutants(readFileSync(fichier, 'utf8'), {textes}).map((mutant) => ({...mutant, fichier})),
    )
    .map((mutant, numero) => ({...mutant, numero}))
}

async function ouvrir(dossier: string, mutants: readonly MutantSitue[], fin: number): Promise<Poste> {
  const [consigne, constats] = [join(dossier, 'consigne.json'), join(dossier, 'constats.jsonl')]
  const vitest = await createVitest(
    'test',
    {
      config: false,
      watch: false,
      include: ['tests/**/*.test.ts'],
      env: {TZ: 'Europe/Paris', NO_COLOR: '1', CI: '1', MUTATION_CONSIGNE: consigne},
      reporters: [{}],
      pool: 'forks',
      maxWorkers: 1,
      testTimeout: 0,
      hookTimeout: 60_000,
      disableConsoleIntercept: true,
      runner: resolve('tests/mutation/coureur.ts'),
    },
    {plugins: [greffon(mutants)]},
  )
  const consigner: Poste['consigner'] = (voulue) =>
    writeFileSync(consigne, JSON.stringify({...voulue, fin, constats} satisfies Consigne))
  return {vitest, constats, consigner, fin}
}

/** Serves the sources with their mutants inside; nothing is ever written in src. */
function greffon(mutants: readonly MutantSitue[]) {
  const parFichier = new Map<string, MutantSitue[]>()
  for (const mutant of mutants) {
    const chemin = resolve(mutant.fichier)
    parFichier.set(chemin, [...(parFichier.get(chemin) ?? []), mutant])
  }
  const pur = /\/src\/(?:metier|shared|documents)\/.*\.ts$/
  return {
    name: 'mutation',
    enforce: 'pre' as const,
    transform(source: string, id: string): string | undefined {
      const siens = parFichier.get(resolve(id))
      return siens || pur.test(id.replaceAll('\\', '/')) ? instrumenter(source, siens ?? []) : undefined
    },
  }
}

async function essayerParTours(poste: Poste, {tests, lents, dire}: Demande): Promise<void> {
  for (const durees of lents ? [...TOURS, LENTS] : TOURS) {
    if (Date.now() > poste.fin) return dire('temps écoulé : --minutes 30 en donne davantage')
    poste.consigner({durees})
    if (!(await jouer(poste, tests)))
      throw new Error('des tests échouent sans aucun mutant : corrigez-les d’abord (npm test)')
    const vus = lireConstats(poste.constats).filter(({fait}) => fait === 'vu').length
    const [, sous] = durees
    dire(`tests de moins de ${sous} ms : ${vus} mutants vus`)
  }
}

async function jouer({vitest}: Poste, tests: readonly string[]): Promise<boolean> {
  const specs = tests.map((test) => vitest.getRootProject().createSpecification(resolve(test)))
  const {testModules} = await vitest.runTestSpecifications(specs)
  return testModules.length === tests.length && testModules.every((module) => module.ok())
}

async function essayerUnParUn(
  poste: Poste,
  mutants: readonly MutantSitue[],
  dire: (ligne: string) => void,
): Promise<void> {
  const constats = lireConstats(poste.constats)
  const vus = new Set(constats.flatMap((constat) => (constat.fait === 'vu' ? [constat.mutant] : [])))
  const ou = new Map<number, Set<string>>()
  for (const constat of constats)
    if ('fichier' in constat)
      for (const numero of constat.mutants) ou.set(numero, (ou.get(numero) ?? new Set()).add(constat.fichier))
  const restants = mutants.filter(({numero}) => ou.has(numero) && !vus.has(numero))
  dire(`${restants.length} mutants restants, essayés un par un`)
  for (const {numero} of restants) {
    if (Date.now() > poste.fin) break
    poste.consigner({actif: numero, durees: LENTS})
    const passent = await jouer(poste, [...(ou.get(numero) ?? [])])
    noter(poste.constats, passent ? {fait: 'essayes', mutants: [numero]} : {fait: 'vu', mutant: numero})
  }
}

function juger(mutants: readonly MutantSitue[], chemin: string): readonly Juge[] {
  const constats = lireConstats(chemin)
  const tous = (faits: readonly string[]) =>
    new Set(
      constats.flatMap((c) => (!faits.includes(c.fait) ? [] : 'mutant' in c ? [c.mutant] : [...c.mutants])),
    )
  const [vus, essayes] = [tous(['vu']), tous(['essayes'])]
  const [dedans, dehors] = [tous(['rencontres']), tous(['hors-test', 'renonce'])]
  return mutants.map((mutant) => {
    const {numero} = mutant
    if (vus.has(numero)) return {...mutant, sort: 'vu'}
    if (essayes.has(numero)) return {...mutant, sort: 'survivant'}
    if (dedans.has(numero)) return {...mutant, sort: 'non essayé'}
    return {...mutant, sort: dehors.has(numero) ? 'au chargement' : 'jamais rencontré'}
  })
}
