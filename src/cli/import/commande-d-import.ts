import {Args, Flags} from '@oclif/core'
import type {Espace} from '../../espace/index.js'
import {type BilanDeLignes, schemaBilanDeLignes} from '../../metier/feuilles/index.js'
import type {CodeMessage} from '../../shared/catalogue/index.js'
import type {Exercice} from '../../shared/periode.js'
import {Commande} from '../commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../options.js'
import {presenterBilanDeLignes, signalerLignesRefusees} from './importer-dans-registre.js'

/** What is asked of an import of one of our sheets. */
export type DemandeDImport = {
  readonly fichier: string
  readonly annee: Exercice
  readonly simulation: boolean
  readonly remplacer: boolean
  readonly tolerant: boolean
}

/** What each of these commands says of itself. */
export type Importation = {
  readonly importer: (espace: Espace, demande: DemandeDImport) => Promise<BilanDeLignes>
  /** What a row is: « session ». */
  readonly ligne: string
  readonly refus: CodeMessage
  readonly ensuite: (demande: DemandeDImport) => readonly [commande: string, pourquoi: string]
}

/** The commands that take one workbook of ours into a register: only what they import differs. */
export abstract class CommandeDImport extends Commande<BilanDeLignes> {
  static override readonly resultat = schemaBilanDeLignes
  static override args = {
    fichier: Args.string({description: 'classeur à importer', required: true}),
  }
  static override flags = {
    remplacer: Flags.boolean({description: "le classeur est la liste entière : retire ce qu'il ne cite pas"}),
    tolerant: Flags.boolean({
      description: 'laisse de côté les lignes fautives au lieu de refuser le classeur',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected abstract readonly importation: Importation

  protected override async executer(): Promise<BilanDeLignes> {
    const {args, flags} = await this.parse(CommandeDImport)
    const {importer, ligne, refus, ensuite} = this.importation
    return this.avecEspace(flags, async (espace, annee) => {
      const {simulation, remplacer, tolerant} = flags
      const demande = {fichier: args.fichier, annee, simulation, remplacer, tolerant}
      const bilan = await importer(espace, demande)
      this.dire(presenterBilanDeLignes(bilan, ligne))
      signalerLignesRefusees(bilan, refus)
      this.ensuite(...ensuite(demande))
      return bilan
    })
  }
}
