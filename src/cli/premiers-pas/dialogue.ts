import {isAbsolute, relative} from 'node:path'
import {largeurDuTerminal, plier} from '../mise-en-page.js'
import {type Choix, demanderChoix, demanderTexte, type Guichet} from '../questions.js'
import type {Style} from '../style.js'

/** What the road needs of the command that walks it. */
export type Conduite = {
  readonly depart: string
  readonly dire: (texte?: string) => void
  readonly style: Style
  /** Runs one of our commands in this process, as if it had been typed. */
  readonly executer: (id: string, argv: readonly string[]) => Promise<unknown>
  readonly guichet?: Guichet
}

/** What a step came to. */
export type Issue = 'fait' | 'passe' | 'arret' | 'encore'

export const PASSER: Choix<'passe'> = {
  valeur: 'passe',
  libelle: 'Passer cette étape',
  explication: 'vous pourrez y revenir quand vous voudrez',
}
export const ARRETER: Choix<'arret'> = {
  valeur: 'arret',
  libelle: "M'arrêter ici",
  explication: 'pour reprendre : animreg premiers-pas',
}

/** Says a paragraph. */
export function expliquer({dire}: Conduite, texte: string): void {
  dire(plier(texte, largeurDuTerminal()).join('\n'))
}

/** Asks for a file or a folder; the quotes that Windows puts around a path dropped in the terminal go. */
export async function demanderChemin(
  {guichet = {}}: Conduite,
  question: string,
  defaut: string,
): Promise<string> {
  const saisi = await demanderTexte(question, {...guichet, defaut})
  return saisi.replace(/^(["'])(.*)\1$/, '$2').trim()
}

/** One of the answers. */
export async function choisir<T>(
  {guichet}: Conduite,
  question: string,
  choix: readonly Choix<T>[],
): Promise<T> {
  return demanderChoix(question, choix, guichet)
}

/** Runs a command of animreg after showing the line that does the same, typed in the folder of the espace. */
export async function lancer(
  conduite: Conduite,
  ligne: readonly string[],
  {espace}: {readonly espace: string | null},
): Promise<void> {
  const mots = nombreDeMots(ligne)
  const montree = ligne.map((mot) => (espace === null ? mot : vuDe(espace, mot)))
  conduite.dire(
    `\n${conduite.style.discret('La commande est :')} ${conduite.style.commande(ecrireLigne(montree))}\n`,
  )
  const cible = espace === null ? [] : ['--espace', espace]
  await conduite.executer(ligne.slice(0, mots).join(':'), [...ligne.slice(mots), ...cible])
}

/** A path inside the espace is written from there, as the person will type it. */
function vuDe(espace: string, mot: string): string {
  if (!isAbsolute(mot)) return mot
  const relatif = relative(espace, mot)
  return relatif.startsWith('..') || isAbsolute(relatif) ? mot : relatif.replaceAll('\\', '/')
}

/** `init` stands alone; every other command of the road is a subject and a verb. */
function nombreDeMots(ligne: readonly string[]): number {
  return ligne[0] === 'init' ? 1 : 2
}

/** The line as a person would type it, with quotes where they are needed. */
export function ecrireLigne(ligne: readonly string[]): string {
  return ['animreg', ...ligne]
    .map((mot) => (/^[\p{L}\d@%+=:,./\\_-]+$/u.test(mot) ? mot : `"${mot}"`))
    .join(' ')
}
