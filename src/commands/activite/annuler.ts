import {Args} from '@oclif/core'
import {preparerAnnulation} from '../../cli/activite/historique.js'
import {conclureAnnulation, presenterAnnulation} from '../../cli/activite/presenter-annulation.js'
import {Commande} from '../../cli/commande.js'
import {confirmer} from '../../cli/confirmer.js'
import {motifDeForcage, optionsDeForcage} from '../../cli/forcage.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {sauvegarderAvant} from '../../espace/index.js'
import {type Annulation, schemaAnnulation} from '../../metier/activite/index.js'

export default class ActiviteAnnuler extends Commande<Annulation> {
  static override readonly resultat = schemaAnnulation
  static override summary = 'Annuler un import et rendre les valeurs qui étaient là avant.'
  static override description =
    "Dit d'abord ce que devient chaque valeur : supprimée (rien n'était connu avant), rétablie (l'ancienne revient) ou gardée (un import plus récent l'a modifiée). Rien n'est effacé : l'import reste dans l'historique, et son fichier peut être importé de nouveau."
  static override examples = [
    '<%= config.bin %> <%= command.id %> 12 --simulation',
    '<%= config.bin %> <%= command.id %> 12',
    '<%= config.bin %> <%= command.id %> 12 --oui',
  ]
  static override args = {
    import: Args.string({description: "numéro de l'import, lu dans « activite historique »", required: true}),
  }
  static override flags = {...optionsDeForcage, ...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<Annulation> {
    const {args, flags} = await this.parse(ActiviteAnnuler)
    const motif = motifDeForcage(flags)
    return this.avecEspace(flags, async (espace) => {
      const annulation = await preparerAnnulation(espace, args.import, motif)
      const {import: numero, annee} = annulation
      this.dire(presenterAnnulation(annulation))
      const confirme =
        !flags.simulation &&
        (await confirmer({
          question: `Annuler l'import n° ${numero} ?`,
          oui: flags.oui,
          possible: this.peutDemander(),
          enjeu: `l'import n° ${numero} n'est pas annulé`,
        }))
      if (confirme) {
        await sauvegarderAvant(espace, 'avant-annulation')
        await espace.annulerImport(numero, {motif})
      }
      const statut = confirme ? 'annule' : flags.simulation ? 'simule' : 'abandonne'
      this.dire(conclureAnnulation({...annulation, statut}))
      if (confirme) this.ensuite(`animreg chiffres calculer --annee ${annee}`, 'les chiffres sans cet import')
      else this.ensuite(`animreg activite annuler ${numero}`, "pour l'annuler vraiment")
      return {...annulation, statut}
    })
  }
}
