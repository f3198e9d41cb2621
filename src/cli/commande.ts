import {Command} from '@oclif/core'
import type {z} from 'zod'
import type {Espace} from '../espace/index.js'
import type {Exercice} from '../shared/periode.js'
import type {Reponse} from './enveloppe.js'
import {traduireErreurDeSaisie} from './erreurs-oclif.js'
import {aFermer} from './interruption.js'
import {estUnDefaut} from './rendre-erreur.js'
import type {Tableau} from './tableau.js'
import {estDemande, Terminal} from './terminal.js'

/** The options `avecEspace` reads, as parsed. */
type OptionsLues = {readonly espace?: string | undefined; readonly annee?: Exercice | undefined}

/**
 * What every command is: it declares its options and the schema of its answer, and `executer` gives that answer.
 * The envelope, the exit code and the telling of errors belong to `entree.ts`.
 */
export abstract class Commande<R = unknown> extends Command {
  /** Schema of `resultat` under `--json`: a promise made to scripts, published in `data/schemas`. */
  static readonly resultat: z.ZodType

  readonly #terminal = new Terminal(this.argv)
  readonly #avertissements: string[] = []

  /** Parses its line, does one thing, shows it, returns the answer of `--json`. */
  protected abstract executer(): Promise<R>

  override async run(): Promise<Reponse<R>> {
    const resultat = await this.executer()
    return {resultat, avertissements: this.#avertissements}
  }

  /** A result, on stdout; silent under `--json`. */
  protected dire(texte = ''): void {
    this.#terminal.ecrire(texte)
  }

  /** A result laid out in columns. */
  protected async direTableau(tableau: Tableau): Promise<void> {
    if (this.#terminal.json) return
    const {rendreTableau} = await import('./tableau.js')
    this.dire(rendreTableau(tableau, {largeur: process.stdout.columns, style: this.#terminal.style}))
  }

  /** A message beside the result, on stderr; silent under `--json`. */
  protected annoncer(texte: string): void {
    this.#terminal.annoncer(texte)
  }

  /** A doubt the person must know: on stderr, and among the `avertissements` of `--json`. */
  protected avertir(texte: string): void {
    this.#avertissements.push(texte)
    this.#terminal.avertir(texte)
  }

  /** A step of a long work, on stderr. */
  protected progresser(etape: string, fait?: number, total?: number): void {
    this.#terminal.progresser(etape, fait, total)
  }

  /** The next useful command, after the result. */
  protected ensuite(commande: string, pourquoi?: string): void {
    const suite = this.#terminal.style.commande(commande)
    this.dire(`\nEnsuite : ${suite}${pourquoi ? `  (${pourquoi})` : ''}`)
  }

  /** True when a person is there to answer; otherwise the error names the option to add. */
  protected peutDemander(): boolean {
    const seul = this.#terminal.json || estDemande(this.argv, '--oui') || Boolean(process.env.CI)
    // Absent, whatever its type says, when stdin is a pipe.
    const clavier: {readonly isTTY?: boolean} = process.stdin
    return clavier.isTTY === true && !seul
  }

  /** A question that may be put, on a clean line; `undefined` when nobody is there to answer. */
  protected questionneur<A extends unknown[], T>(
    poser: (...faits: A) => Promise<T>,
  ): ((...faits: A) => Promise<T>) | undefined {
    if (!this.peutDemander()) return undefined
    return async (...faits) => {
      this.#terminal.finirProgression()
      return poser(...faits)
    }
  }

  /** Opens the espace, says which year is worked on, and closes it whatever happens. */
  protected async avecEspace<T>(
    {espace: dossier, annee}: OptionsLues,
    action: (espace: Espace, annee: Exercice) => Promise<T>,
  ): Promise<T> {
    const {ouvrirEspace} = await import('../espace/ouvrir-espace.js')
    const espace = await ouvrirEspace({depart: process.cwd(), ...(dossier ? {dossier} : {})})
    const oublier = aFermer(() => espace.fermer())
    try {
      // Checked with the rest of animreg.yaml when the espace was opened.
      const exercice = annee ?? (espace.config.exercice as Exercice)
      this.annoncer(`Exercice ${exercice} — ${espace.config.association.nom}`)
      return await this.avecTraces(espace.dossier, async () => action(espace, exercice))
    } finally {
      oublier()
      espace.fermer()
    }
  }

  /** Keeps the trace of a fault of ours in that espace, and drops the old ones. */
  protected async avecTraces<T>(dossier: string, action: () => Promise<T>): Promise<T> {
    const {ecrireTrace, purgerTraces} = await import('../espace/traces.js')
    purgerTraces(dossier)
    try {
      return await action()
    } catch (erreur) {
      const trace = estUnDefaut(erreur) ? ecrireTrace(dossier, erreur) : undefined
      if (trace) this.annoncer(`Le détail du défaut est gardé dans ${trace}`)
      throw erreur
    }
  }

  /** oclif would otherwise read a missing argument from stdin: in a scheduled task, that swallows or hangs. */
  protected override async init(): Promise<void> {
    for (const argument of Object.values(this.ctor.args)) argument.ignoreStdin = true
    await this.#terminal.preparer()
  }

  /** Only translates: the one exit door is `entree.ts`. */
  protected override async catch(erreur: Error): Promise<never> {
    throw traduireErreurDeSaisie(erreur, this.#tapee()) ?? erreur
  }

  protected override async finally(): Promise<void> {
    this.#terminal.finirProgression()
  }

  #tapee(): Parameters<typeof traduireErreurDeSaisie>[1] {
    return {
      nom: (this.id ?? '').replaceAll(':', ' '),
      options: Object.keys(this.ctor.flags),
      arguments: Object.keys(this.ctor.args),
    }
  }
}
