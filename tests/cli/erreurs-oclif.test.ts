import {Args, Flags} from '@oclif/core'
import {expect, it} from 'vitest'
import {z} from 'zod'
import {Commande} from '../../src/cli/commande.js'
import {optionDate, optionsEspace, optionsGenerales} from '../../src/cli/options.js'
import {comprendreErreur, texteDEchec} from '../../src/cli/rendre-erreur.js'
import {SANS_STYLE} from '../../src/cli/style.js'
import {capturer} from '../support/capturer.js'
import {configuration} from '../support/commande.js'
import {phrasesInterditesDe} from '../support/phrases-interdites.js'

class Essai extends Commande {
  static override id = 'essai:essayer'
  static override readonly resultat = z.null()
  static override args = {
    genre: Args.string({description: 'genre du tableau', options: ['flux', 'stock'], required: true}),
    fichier: Args.string({description: 'classeur à lire', required: true}),
  }
  static override flags = {
    ...optionsGenerales,
    ...optionsEspace,
    ...optionDate,
    format: Flags.string({options: ['tableau', 'csv']}),
    combien: Flags.integer({min: 1, max: 12}),
    rang: Flags.integer(),
    tout: Flags.boolean({exclusive: ['rang']}),
    sortie: Flags.string({dependsOn: ['format']}),
    lot: Flags.string({relationships: [{type: 'some', flags: ['format', 'rang']}]}),
    seul: Flags.boolean({relationships: [{type: 'only', flags: ['format']}]}),
  }
  protected async executer(): Promise<null> {
    await this.parse(Essai)
    return null
  }
}

class Choix extends Commande {
  static override id = 'essai:choisir'
  static override readonly resultat = z.null()
  static override flags = {
    nom: Flags.string({required: true}),
    un: Flags.boolean({exactlyOne: ['un', 'deux']}),
    deux: Flags.boolean({exactlyOne: ['un', 'deux']}),
    trois: Flags.boolean({atLeastOne: ['trois', 'quatre']}),
    quatre: Flags.boolean({atLeastOne: ['trois', 'quatre']}),
  }
  protected async executer(): Promise<null> {
    await this.parse(Choix)
    return null
  }
}

type Lancement = (argv: string[]) => Promise<unknown>
const essayer: Lancement = async (argv) => Essai.run(argv, await configuration())
const choisir: Lancement = async (argv) => Choix.run(argv, await configuration())

const LIGNES: readonly (readonly [commande: Lancement, ligne: string])[] = [
  [essayer, ''],
  [essayer, 'flux'],
  [essayer, 'autre x.xlsx'],
  [essayer, 'flux x.xlsx y.xlsx'],
  [essayer, 'flux x.xlsx y z'],
  [essayer, 'flux x.xlsx --anne 2008'],
  [essayer, 'flux x.xlsx --foo=1 --bar'],
  [essayer, 'flux x.xlsx --annee'],
  [essayer, 'flux x.xlsx --annee 08'],
  [essayer, 'flux x.xlsx --annee 2008 --annee 2009'],
  [essayer, 'flux x.xlsx --date 2008-02-30'],
  [essayer, 'flux x.xlsx --date 31/12/2008'],
  [essayer, 'flux x.xlsx --format'],
  [essayer, 'flux x.xlsx --format pdf'],
  [essayer, 'flux x.xlsx --rang deux'],
  [essayer, 'flux x.xlsx --combien 0'],
  [essayer, 'flux x.xlsx --combien 13'],
  [essayer, 'flux x.xlsx --tout --rang 2'],
  [essayer, 'flux x.xlsx --sortie a.csv'],
  [essayer, 'flux x.xlsx --lot a'],
  [essayer, 'flux x.xlsx --seul --rang 2'],
  [choisir, '--un --trois'],
  [choisir, '--nom a --trois'],
  [choisir, '--nom a --un --deux --trois'],
  [choisir, '--nom a --un'],
]

async function message(commande: Lancement, ligne: string): Promise<string> {
  const argv = ligne.split(' ').filter(Boolean)
  const {erreur} = await capturer(async () => commande(argv))
  const echec = comprendreErreur(erreur)
  return `> ${ligne}\n[${echec.sortie}] ${texteDEchec(echec, false, SANS_STYLE)}\n`
}

it('says in French every way a line can be wrong', async () => {
  const textes: string[] = []
  for (const [commande, ligne] of LIGNES) textes.push(await message(commande, ligne))
  for (const texte of textes) {
    expect(texte).toContain('[2] Erreur CLI-00')
    expect(phrasesInterditesDe(texte)).toEqual([])
  }
  await expect(textes.join('\n')).toMatchFileSnapshot('../golden/erreurs-de-saisie.txt')
})

it('accepts a line that is right', async () => {
  const {erreur} = await capturer(async () =>
    Essai.run(['flux', 'x.xlsx', '--annee', '2008', '--date', '2008-02-29'], await configuration()),
  )
  expect(erreur).toBeUndefined()
})
