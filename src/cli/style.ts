/** The few ways a text is set off in a terminal. */
export type Style = {
  readonly titre: (texte: string) => string
  readonly commande: (texte: string) => string
  readonly discret: (texte: string) => string
  readonly alerte: (texte: string) => string
  readonly erreur: (texte: string) => string
}

const tel = (texte: string): string => texte

/** Plain text: files, pipes, golden tests, NO_COLOR. */
export const SANS_STYLE: Style = {titre: tel, commande: tel, discret: tel, alerte: tel, erreur: tel}

/** The style of a stream, plain where escapes would be shown as letters; chalk is loaded only where colours will be seen (it ignores NO_COLOR by itself). */
export async function styleDe(flux: {readonly isTTY?: boolean}): Promise<Style> {
  if (process.env.NO_COLOR || process.env.TERM === 'dumb' || !flux.isTTY) return SANS_STYLE
  const {Chalk} = await import('chalk')
  const chalk = new Chalk({level: 1})
  return {
    titre: chalk.bold,
    commande: chalk.cyan,
    discret: chalk.dim,
    alerte: chalk.yellow,
    erreur: chalk.red.bold,
  }
}
