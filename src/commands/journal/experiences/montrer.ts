import {Args} from '@oclif/core'
import type {z} from 'zod'
import {Commande} from '../../../cli/commande.js'
import {trouverExperience} from '../../../cli/experiences/experiences.js'
import {presenterFiche} from '../../../cli/experiences/presenter.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {schemaListeDExperiences} from '../../../metier/programme/index.js'

const schemaFiche = schemaListeDExperiences.shape.fiches.element

export default class JournalExperiencesMontrer extends Commande<z.infer<typeof schemaFiche>> {
  static override readonly resultat = schemaFiche
  static override summary = "Montrer une fiche d'expérience en entier."
  static override examples = ['<%= config.bin %> <%= command.id %> 3']
  static override args = {
    numero: Args.string({description: 'numéro de la fiche', required: true}),
  }
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<z.infer<typeof schemaFiche>> {
    const {args, flags} = await this.parse(JournalExperiencesMontrer)
    return this.avecEspace(flags, async (espace, annee) => {
      const fiche = await trouverExperience(espace, annee, args.numero)
      this.dire(presenterFiche(fiche))
      this.ensuite('animreg journal experiences exporter fiches.xlsx', 'pour la corriger')
      return fiche
    })
  }
}
