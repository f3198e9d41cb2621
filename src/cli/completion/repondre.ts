import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {RACINE} from '../../espace/racine.js'
import {sansAccents} from '../../shared/francais.js'
import {type Candidat, type Manifeste, suitePossible} from './candidats.js'

/**
 * What the shells call at each Tab: the words after « animreg », the one being typed last and marked by « = », since
 * PowerShell drops an empty word. A line per candidate, with its meaning after a tab; nothing when anything fails.
 */
export async function repondreALaTouche(argv: readonly string[]): Promise<void> {
  try {
    const manifeste = JSON.parse(readFileSync(join(RACINE, 'oclif.manifest.json'), 'utf8')) as Manifeste
    const lignes = (await completer(manifeste, argv)).map(({mot, sens}) => (sens ? `${mot}\t${sens}` : mot))
    if (lignes.length > 0) process.stdout.write(`${lignes.join('\n')}\n`)
  } catch {
    // A person is typing: an error here would land in the middle of the line.
  }
}

/** The candidates for the last word, accents and capitals forgiven as they are when the line is run. */
export async function completer(manifeste: Manifeste, argv: readonly string[]): Promise<readonly Candidat[]> {
  const tapes = argv.slice(0, -1).filter((mot) => mot !== '=')
  const dernier = (argv.at(-1) ?? '').replace(/^=/, '')
  // « --format=x » is typed in one word.
  const [, option, valeur] = /^(--[\w-]+)=(.*)$/.exec(dernier) ?? []
  const mots = option === undefined ? [...tapes, dernier] : [...tapes, option, valeur ?? '']
  const {candidats, famille} = suitePossible(manifeste, mots)
  const siens = famille ? (await import('./mots-de-l-espace.js')).motsDeLEspace(famille, mots) : []
  const debut = sansAccents(mots.at(-1) ?? '')
  return [...candidats, ...siens]
    .filter(({mot}) => sansAccents(mot).startsWith(debut))
    .map(({mot, sens}) => ({
      mot: option === undefined ? mot : `${option}=${mot}`,
      sens: sens?.split('\n')[0],
    }))
}
