/** Where questions are asked: the terminal, on stderr so that a result sent to a file stays clean. */
export type Guichet = {
  readonly input?: NodeJS.ReadableStream
  readonly output?: NodeJS.WritableStream
}

/** One answer of a list. */
export type Choix<T> = {
  readonly valeur: T
  readonly libelle: string
  /** Shown under the list while the answer is pointed at. */
  readonly explication?: string
}

const TOUCHES: Readonly<Record<string, string>> = {
  '↑↓': 'flèches haut et bas : choisir',
  '⏎': 'Entrée : valider',
}

const THEME = {
  keywords: {
    yes: 'Oui',
    no: 'Non',
    error: () => 'Répondez par o (oui) ou n (non), puis Entrée.',
  },
  style: {
    keysHelpTip: (touches: readonly (readonly [touche: string, geste: string])[]) =>
      touches.flatMap(([touche]) => TOUCHES[touche] ?? []).join('  ·  '),
  },
}

/** A yes or no question: « o/N », Entrée for the capital. Ctrl-C ends the command (exit 130). */
export async function demanderOuiNon(
  question: string,
  {defaut = false, ...guichet}: {readonly defaut?: boolean} & Guichet = {},
): Promise<boolean> {
  return poser<boolean>({type: 'confirm', message: question, default: defaut}, guichet)
}

/** A line of text; `refuser` says why an answer cannot be taken. Spaces around it are dropped. */
export async function demanderTexte(
  question: string,
  {
    defaut,
    refuser = (saisie) => (saisie === '' ? 'Une réponse est attendue.' : undefined),
    ...guichet
  }: {
    readonly defaut?: string | undefined
    readonly refuser?: (saisie: string) => string | undefined
  } & Guichet = {},
): Promise<string> {
  const validate = (saisie: string): true | string => refuser(saisie.trim()) ?? true
  const reponse = await poser<string>(
    {type: 'input', message: question, validate, ...(defaut === undefined ? {} : {default: defaut})},
    guichet,
  )
  return reponse.trim()
}

/** One answer among a few. */
export async function demanderChoix<T>(
  question: string,
  choix: readonly Choix<T>[],
  guichet: Guichet = {},
): Promise<T> {
  const choices = choix.map(({libelle, explication}, rang) => ({
    value: rang,
    name: libelle,
    ...(explication === undefined ? {} : {description: explication}),
  }))
  const rang = await poser<number>(
    {type: 'select', message: question, choices, loop: false, pageSize: 12},
    guichet,
  )
  const choisi = choix[rang]
  if (!choisi) throw new RangeError(`choix ${rang}`)
  return choisi.valeur
}

type Question =
  | {readonly type: 'confirm'; readonly message: string; readonly default: boolean}
  | {
      readonly type: 'input'
      readonly message: string
      readonly default?: string
      readonly validate: (saisie: string) => true | string
    }
  | {
      readonly type: 'select'
      readonly message: string
      readonly choices: readonly {readonly value: number; readonly name: string}[]
      readonly loop: boolean
      readonly pageSize: number
    }

/** inquirer takes a while to load, and most commands ask nothing. */
async function poser<R>(question: Question, {input, output = process.stderr}: Guichet): Promise<R> {
  const {default: inquirer} = await import('inquirer')
  const demander = inquirer.createPromptModule({...(input ? {input} : {}), output})
  const reponses: Readonly<Record<string, unknown>> = await demander([
    {...question, name: 'reponse', theme: THEME},
  ])
  return reponses.reponse as R
}
