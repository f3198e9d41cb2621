import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {z} from 'zod'
import {Commande} from '../../src/cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../src/cli/options.js'
import {creerEspace, type Espace} from '../../src/espace/index.js'
import {ErreurMetier} from '../../src/shared/erreur-metier.js'
import {capturer} from '../support/capturer.js'
import {configuration} from '../support/commande.js'

/** Says one thing of each kind. */
class Bavarde extends Commande<{demande: boolean}> {
  static override id = 'bavarder'
  static override readonly resultat = z.object({demande: z.boolean()})
  static override flags = {...optionsGenerales, ...optionsEcriture}
  protected async executer(): Promise<{demande: boolean}> {
    await this.parse(Bavarde)
    this.progresser('Lecture de nancy.xlsx', 1, 2)
    this.progresser('Lecture de metz.xlsx', 2, 2)
    this.annoncer('Exercice 2008')
    this.avertir('Il manque une structure.')
    this.dire('un résultat')
    await this.direTableau({colonnes: [{titre: 'Nom'}], lignes: [['Nancy']]})
    this.ensuite('animreg chiffres calculer', 'les chiffres')
    return {demande: this.peutDemander()}
  }
}

/** Works in an espace, and fails as told. */
class Travailleuse extends Commande<{annee: number}> {
  static override id = 'travailler'
  static override readonly resultat = z.object({annee: z.number()})
  static override flags = {...optionsGenerales, ...optionsEspace}
  static faute: Error | undefined
  static espace: Espace | undefined
  protected async executer(): Promise<{annee: number}> {
    const {flags} = await this.parse(Travailleuse)
    return this.avecEspace(flags, async (espace, annee) => {
      Travailleuse.espace = espace
      if (Travailleuse.faute) throw Travailleuse.faute
      return {annee}
    })
  }
}

const bavarder = async (...argv: string[]) => capturer(async () => Bavarde.run(argv, await configuration()))
const travailler = async (...argv: string[]) =>
  capturer(async () => Travailleuse.run(argv, await configuration()))

describe('what a command says', () => {
  it('goes to stdout when it is a result, to stderr otherwise', async () => {
    const {stdout, stderr, valeur} = await bavarder()
    expect(stdout).toBe(
      'un résultat\nNom\n─────\nNancy\n\nEnsuite : animreg chiffres calculer  (les chiffres)\n',
    )
    expect(stderr).toBe(
      '[1/2] Lecture de nancy.xlsx\n[2/2] Lecture de metz.xlsx\nExercice 2008\nAttention : Il manque une structure.\n',
    )
    expect(valeur).toEqual({resultat: {demande: false}, avertissements: ['Il manque une structure.']})
  })

  it('leaves stdout to the document under --json', async () => {
    const {stdout, stderr} = await bavarder('--json')
    expect(stdout).toBe('')
    expect(stderr).toContain('Il manque une structure.')
    expect(stderr).not.toContain('Exercice')
  })
})

describe('questions', () => {
  const [stdin, ci] = [process.stdin.isTTY, process.env.CI]
  beforeAll(() => {
    process.stdin.isTTY = true
    delete process.env.CI
  })
  afterAll(() => {
    process.stdin.isTTY = stdin
    process.env.CI = ci
  })

  it.each([
    ['someone is there', [], true],
    ['--oui', ['--oui'], false],
    ['--json', ['--json'], false],
  ])('may be asked: %s', async (_cas, argv, attendu) => {
    expect((await bavarder(...argv)).valeur).toMatchObject({resultat: {demande: attendu}})
  })

  it('are never asked in CI', async () => {
    process.env.CI = '1'
    expect((await bavarder()).valeur).toMatchObject({resultat: {demande: false}})
    delete process.env.CI
  })
})

describe('the espace of a command', () => {
  let dossier = ''
  beforeAll(async () => {
    dossier = mkdtempSync(join(tmpdir(), 'animreg-commande-'))
    const espace = await creerEspace({dossier, nom: 'AML Lorraine', region: 'Lorraine', annee: 2008})
    espace.fermer()
  })
  afterAll(() => rmSync(dossier, {recursive: true, force: true}))

  it('gives its year, echoed, unless another is asked', async () => {
    Travailleuse.faute = undefined
    const {valeur, stderr} = await travailler('--espace', dossier)
    expect(valeur).toMatchObject({resultat: {annee: 2008}})
    expect(stderr).toBe('Exercice 2008 — AML Lorraine\n')
    expect((await travailler('--espace', dossier, '--annee', '2007')).valeur).toMatchObject({
      resultat: {annee: 2007},
    })
  })

  it('is found by ANIMREG_ESPACE', async () => {
    process.env.ANIMREG_ESPACE = dossier
    const {stderr} = await travailler()
    delete process.env.ANIMREG_ESPACE
    expect(stderr).toContain('AML Lorraine')
  })

  it('is closed after an error, which comes out as it is, without trace', async () => {
    Travailleuse.faute = new ErreurMetier('CLI-005', 'Valeur refusée.', {details: {fichiers: ['a.xlsx']}})
    const {erreur} = await travailler('--espace', dossier)
    expect(erreur).toBe(Travailleuse.faute)
    await expect(Travailleuse.espace?.chargerStructures()).rejects.toThrow('not open')
    expect(existsSync(join(dossier, 'traces'))).toBe(false)
  })

  it('keeps the trace of a fault of ours', async () => {
    Travailleuse.faute = new TypeError('x is not iterable')
    const {stderr} = await travailler('--espace', dossier)
    const [trace = ''] = readdirSync(join(dossier, 'traces'))
    expect(stderr).toContain(trace)
    expect(readFileSync(join(dossier, 'traces', trace), 'utf8')).toContain('x is not iterable')
  })
})
