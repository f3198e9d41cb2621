import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {confirmer} from '../../cli/confirmer.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type Adoption, adopter, preparerAdoptionDans, schemaAdoption} from '../../cli/referentiel/adopter.js'
import {conclureAdoption, presenterEffets} from '../../cli/referentiel/presenter-adoption.js'

export default class ReferentielAdopter extends Commande<Adoption> {
  static override readonly resultat = schemaAdoption
  static override summary =
    'Suivre une autre version de référentiel, après avoir vu les chiffres qui changent.'
  static override description =
    "Montre les chiffres de l'exercice avant et après, les indicateurs ajoutés, retirés ou redéfinis, et les séries qui se coupent. Puis sauvegarde l'espace et change la ligne « referentiel » d'animreg.yaml, sans toucher au reste. Les valeurs reçues ne changent pas : revenir en arrière est possible."
  static override examples = [
    '<%= config.bin %> <%= command.id %> i-milo@1 --simulation',
    '<%= config.bin %> <%= command.id %> lorraine@2 --annee 2009 --oui',
  ]
  static override args = {
    referentiel: Args.string({description: 'NOM@VERSION (animreg referentiel lister)', required: true}),
  }
  static override flags = {...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<Adoption> {
    const {args, flags} = await this.parse(ReferentielAdopter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {deja, ...preparee} = await preparerAdoptionDans(espace, {nom: args.referentiel, annee})
      const {tete, tableau, suite} = presenterEffets({...preparee, deja})
      this.dire(tete)
      if (tableau) await this.direTableau(tableau)
      this.dire(`\n${suite}`)
      const confirme =
        !flags.simulation &&
        !deja &&
        (await confirmer({
          question: `Suivre ${args.referentiel} ?`,
          oui: flags.oui,
          possible: this.peutDemander(),
          enjeu: `le référentiel ${args.referentiel} n'est pas adopté`,
        }))
      const sauvegarde = confirme ? await adopter(espace, args.referentiel) : null
      const statut = deja ? 'deja_adopte' : confirme ? 'adopte' : flags.simulation ? 'simule' : 'abandonne'
      const adoption: Adoption = {...preparee, statut, sauvegarde}
      this.dire(conclureAdoption(adoption))
      this.ensuite(`animreg chiffres calculer --annee ${annee}`, 'les chiffres avec ces définitions')
      return adoption
    })
  }
}
