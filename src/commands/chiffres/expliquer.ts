import {Args, Flags} from '@oclif/core'
import {explicationEnJson} from '../../cli/chiffres/en-json.js'
import {expliquerDansEspace} from '../../cli/chiffres/expliquer.js'
import {demandeLue, exerciceDemande, optionsDeDemande} from '../../cli/chiffres/options.js'
import {presenterExplication} from '../../cli/chiffres/presenter-explication.js'
import {Commande} from '../../cli/commande.js'
import {chargerReferentiel} from '../../cli/faits.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type Explication, schemaAvecCentimes, schemaExplication} from '../../metier/chiffres/index.js'

export default class ChiffresExpliquer extends Commande<Explication> {
  static override readonly resultat = schemaAvecCentimes(schemaExplication)
  static override summary = "Expliquer un chiffre : son calcul, et les cellules reçues d'où il vient."
  static override description =
    'Formule en mots, ce que chaque structure apporte avec fichier, feuille et cellule, les structures laissées de côté et pourquoi, l’objectif, les arrondis. « --verbeux » ou « --structure » donne chaque cellule.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> civis --annee 2008',
    '<%= config.bin %> <%= command.id %> civis --structure "Grand Nancy"',
    '<%= config.bin %> <%= command.id %> premiers_accueils --par departement --a-fin 2008-06',
  ]
  static override args = {
    code: Args.string({description: 'code du chiffre (animreg chiffres lister)', required: true}),
  }
  static override flags = {
    structure: Flags.string({description: 'pour cette seule structure', helpValue: 'CODE'}),
    ...optionsDeDemande,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Explication> {
    const {args, flags} = await this.parse(ChiffresExpliquer)
    return this.avecEspace(exerciceDemande(flags), async (espace, annee) => {
      const {structure, verbeux} = flags
      const demande = {...demandeLue(annee, flags), code: args.code, structure}
      const explication = await expliquerDansEspace(espace, demande)
      const toutesLesCellules = verbeux || structure !== undefined
      const page = presenterExplication(explication, await chargerReferentiel(espace), {toutesLesCellules})
      this.dire(page.tete)
      for (const {titre, tableau} of page.tableaux) {
        this.dire(titre)
        await this.direTableau(tableau)
      }
      this.dire(page.suite)
      this.ensuite('animreg activite historique', 'quand chaque fichier a été importé')
      return explicationEnJson(explication)
    })
  }
}
