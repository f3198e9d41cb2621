import {spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join, resolve} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {completer} from '../../../src/cli/completion/repondre.js'
import {completionPour} from '../../../src/cli/completion/scripts.js'
import {configuration, lancer, obtenir} from '../../support/commande.js'
import {preparerPetitEspace} from '../../support/petit-espace.js'

let racine = ''
let espace = ''

/** A command named animreg that answers from the sources, in a folder of its own. */
beforeAll(async () => {
  racine = mkdtempSync(join(tmpdir(), 'animreg-completion-'))
  espace = join(racine, 'espace')
  await preparerPetitEspace(espace)
  const {commands} = await configuration()
  const manifeste = join(racine, 'manifeste.json')
  writeFileSync(manifeste, JSON.stringify({commands: Object.fromEntries(commands.map((c) => [c.id, c]))}))
  const animreg = join(racine, 'bin', 'animreg')
  mkdirSync(join(racine, 'bin'))
  const [tsx, repondre] = [import.meta.resolve('tsx'), resolve('tests/cli/completion/repondre-ici.ts')]
  writeFileSync(
    animreg,
    `#!/bin/sh\nexec '${process.execPath}' --import '${tsx}' '${repondre}' '${manifeste}' "$@"\n`,
  )
  chmodSync(animreg, 0o755)
})
afterAll(() => rmSync(racine, {recursive: true, force: true}))

const env = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [join(racine, 'bin'), process.env.PATH].join(delimiter),
})

/** What the person sees at the Tab key: the words, as the shell received them. */
function taper(interpreteur: 'bash' | 'zsh', programme: string): {lignes: string[]; stderr: string} {
  const options = {cwd: espace, env: env(), encoding: 'utf8'} as const
  const {stdout, stderr} = spawnSync(interpreteur, ['-c', programme], options)
  return {lignes: stdout.split('\n').filter(Boolean), stderr}
}

function absent(programme: string): boolean {
  if (spawnSync(programme, ['--version']).status === 0) return false
  if (process.env.CI === 'true') throw new Error(`${programme} manque : le contrôle de la complétion l'exige`)
  process.stderr.write(`${programme} n'est pas installé : la complétion n'y est pas essayée\n`)
  return true
}

const completerDansBash = (mots: readonly string[], rang = mots.length - 1) =>
  taper(
    'bash',
    `${completionPour('bash').script}
COMP_WORDS=(${mots.map((mot) => `'${mot}'`).join(' ')}); COMP_CWORD=${rang}
_animreg; printf '%s\\n' "\${COMPREPLY[@]}"`,
  )

describe.skipIf(absent('bash'))('bash', () => {
  it('completes verbs', () => {
    expect(completerDansBash(['animreg', 'structures', 'l'])).toEqual({lignes: ['lister'], stderr: ''})
  })

  it('completes structure codes, from the espace of the folder', () => {
    expect(completerDansBash(['animreg', 'structures', 'montrer', '54']).lignes).toEqual([
      '54A',
      '54B',
      '54C',
    ])
  })

  it('completes a value after the sign =', () => {
    const ligne = ['animreg', 'chiffres', 'calculer', '--format', '=', 'x']
    expect(completerDansBash(ligne).lignes).toEqual(['xlsx'])
  })

  it('is registered for the command', () => {
    const {lignes} = taper('bash', `${completionPour('bash').script}\ncomplete -p animreg`)
    expect(lignes).toEqual(['complete -o bashdefault -o default -F _animreg animreg'])
  })
})

describe.skipIf(absent('zsh'))('zsh', () => {
  it('completes with the meaning of each word', () => {
    // What zsh would draw is replaced by a list: its own completion only runs at a keyboard.
    const {lignes, stderr} = taper(
      'zsh',
      `compdef() { :; }; _files() { echo FICHIERS; }
_describe() { local -a liste; liste=("\${(@P)2}"); print -l -- $liste; }
${completionPour('zsh').script}
words=(animreg structures m); CURRENT=3; _animreg
words=(animreg structures importer ''); CURRENT=4; _animreg`,
    )
    expect(stderr).toBe('')
    expect(lignes[0]).toMatch(/^montrer:Montrer /)
    expect(lignes.at(-1)).toBe('FICHIERS')
  })
})

describe('PowerShell', () => {
  const {script} = completionPour('powershell')

  it('asks animreg, and shows the meaning', () => {
    expect(script).toContain('Register-ArgumentCompleter -Native -CommandName animreg')
    expect(script).toContain('animreg --completer @mots "=$motCourant"')
    expect(script).toContain('-split "`t", 2')
    const ouvrantes = script.match(/\{/g)?.length
    expect(script.match(/\}/g)?.length).toBe(ouvrantes)
  })

  it('runs', (contexte) => {
    if (spawnSync('pwsh', ['-Version']).status !== 0) {
      process.stderr.write("pwsh n'est pas installé : la complétion n'y est pas essayée\n")
      return contexte.skip()
    }
    const commande = `${script}\n(TabExpansion2 'animreg structures l' 20).CompletionMatches.CompletionText`
    const {stdout} = spawnSync('pwsh', ['-NoProfile', '-Command', commande], {
      cwd: espace,
      env: env(),
      encoding: 'utf8',
    })
    expect(stdout.trim()).toBe('lister')
  })
})

describe('animreg completion', () => {
  it('gives the script alone on stdout, how to install it beside', async () => {
    const {code, stdout, stderr} = await lancer(['completion', 'bash'])
    expect({code, stdout}).toEqual({code: 0, stdout: completionPour('bash').script})
    expect(stderr).toContain('~/.bashrc')
  })

  it('answers --json', async () => {
    const {interpreteur, installer} = await obtenir<Record<string, string>>(['completion', 'powershell'])
    expect(interpreteur).toBe('powershell')
    expect(installer).toContain('$PROFILE')
  })
})

const dansLEspace = async (...mots: readonly string[]) => {
  const {commands} = await configuration()
  const manifeste = JSON.parse(
    JSON.stringify({commands: Object.fromEntries(commands.map((c) => [c.id, c]))}),
  ) as Parameters<typeof completer>[0]
  return completer(manifeste, mots.slice(0, -1).concat('--espace', espace, ...mots.slice(-1)))
}

describe('the words of the espace', () => {
  it('name the structure of a code', async () => {
    expect(await dansLEspace('structures', 'montrer', '=55b')).toEqual([
      {mot: '55B', sens: "Mission Locale de l'Argonne"},
    ])
  })

  it('hold the figures of its référentiel, and its years', async () => {
    const chiffres = await dansLEspace('chiffres', 'expliquer', '=civis')
    expect(chiffres.map(({mot}) => mot)).toEqual(expect.arrayContaining(['civis', 'civis_renforce']))
    const annees = (await dansLEspace('annee', 'clore', '=2')).map(({mot}) => mot)
    expect(annees).toEqual(['2008', '2007'])
  })

  it('are read without a trace in its folder', async () => {
    const avant = readdirSync(espace).map((nom) => [nom, readdirOuOctets(join(espace, nom))])
    await dansLEspace('structures', 'montrer', '=5')
    expect(readdirSync(espace).map((nom) => [nom, readdirOuOctets(join(espace, nom))])).toEqual(avant)
  })
})

function readdirOuOctets(chemin: string): unknown {
  try {
    return readFileSync(chemin).toString('base64')
  } catch {
    return readdirSync(chemin)
  }
}
