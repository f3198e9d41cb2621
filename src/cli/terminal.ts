import {montrerControles} from './montrer-controles.js'
import {SANS_STYLE, type Style, styleDe} from './style.js'

const EFFACER_LIGNE = '\r\u001B[2K'

/** True when the option stands on the line typed, before a `--`. Read before parsing: errors of parsing need it. */
export function estDemande(argv: readonly string[], option: `--${string}`): boolean {
  const fin = argv.indexOf('--')
  return (fin === -1 ? argv : argv.slice(0, fin)).includes(option)
}

/** Where a command speaks: results on stdout, everything else on stderr; `--json` keeps stdout for its document. */
export class Terminal {
  readonly json: boolean
  #style: {readonly resultat: Style; readonly message: Style} = {resultat: SANS_STYLE, message: SANS_STYLE}
  #ligneEnCours = false

  constructor(argv: readonly string[]) {
    this.json = estDemande(argv, '--json')
  }

  /** Chooses the colours, once: loading them takes a moment. */
  async preparer(): Promise<void> {
    this.#style = {resultat: await styleDe(process.stdout), message: await styleDe(process.stderr)}
  }

  /** The style of results; messages have their own, since stderr may go elsewhere. */
  get style(): Style {
    return this.#style.resultat
  }

  /** A result, for a person. */
  ecrire(texte: string): void {
    if (this.json) return
    this.finirProgression()
    process.stdout.write(`${montrerControles(texte)}\n`)
  }

  /** A message beside the result. */
  signaler(texte: string): void {
    this.finirProgression()
    process.stderr.write(`${montrerControles(texte)}\n`)
  }

  /** A message that only a person needs. */
  annoncer(texte: string): void {
    if (!this.json) this.signaler(texte)
  }

  avertir(texte: string): void {
    this.signaler(`${this.#style.message.alerte('Attention :')} ${texte}`)
  }

  /** Redraws one line on a terminal; one plain line per step in a log, and where a line cannot be redrawn. */
  progresser(etape: string, fait?: number, total?: number): void {
    const rang = fait === undefined || total === undefined ? '' : `[${fait}/${total}] `
    const ligne = montrerControles(`${rang}${etape}`)
    if (!process.stderr.isTTY || process.env.TERM === 'dumb') {
      process.stderr.write(`${ligne}\n`)
      return
    }
    process.stderr.write(EFFACER_LIGNE + ligne.slice(0, (process.stderr.columns || 80) - 1))
    this.#ligneEnCours = true
  }

  /** Wipes the line being redrawn, if there is one. */
  finirProgression(): void {
    if (this.#ligneEnCours) process.stderr.write(EFFACER_LIGNE)
    this.#ligneEnCours = false
  }
}
