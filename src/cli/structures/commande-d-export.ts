import {Args} from '@oclif/core'
import type {Classeur} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import type {Exercice} from '../../shared/periode.js'
import {Commande} from '../commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../options.js'
import {
  type ClasseurExporte,
  exigerXlsx,
  exporterClasseur,
  presenterExport,
  schemaClasseurExporte,
} from './exporter-classeur.js'

/** What each of these commands says of itself. */
export type Exportation = {
  /** As it is typed: « formation actions ». */
  readonly sujet: string
  readonly composer: (espace: Espace, annee: Exercice) => Classeur | Promise<Classeur>
  /** The command that takes the workbook back. */
  readonly retour: (fichier: string, annee: Exercice) => string
}

/** The commands that write a workbook to edit and import again: only what they export differs. */
export abstract class CommandeDExport extends Commande<ClasseurExporte> {
  static override readonly resultat = schemaClasseurExporte
  static override args = {
    fichier: Args.string({description: 'classeur à écrire (.xlsx)', required: true}),
  }
  static override flags = {...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected abstract readonly exportation: Exportation

  protected override async executer(): Promise<ClasseurExporte> {
    const {args, flags} = await this.parse(CommandeDExport)
    const {sujet, composer, retour} = this.exportation
    return this.avecEspace(flags, async (espace, annee) => {
      exigerXlsx(args.fichier, sujet)
      const {simulation, oui} = flags
      const classeur = await composer(espace, annee)
      const options = {fichier: args.fichier, simulation, oui, possible: this.peutDemander()}
      const bilan = await exporterClasseur(espace, classeur, options)
      this.dire(presenterExport(bilan))
      this.ensuite(retour(args.fichier, annee), 'après vos modifications')
      return bilan
    })
  }
}
