import {Commande} from '../../cli/commande.js'
import {optionDate, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type Institutions, institutionsALaDate, schemaInstitutions} from '../../metier/structures/index.js'
import {formaterDate} from '../../shared/francais.js'

export default class StructuresInstitutions extends Commande<Institutions> {
  static override readonly resultat = schemaInstitutions
  static override summary = 'Donner le nom des partenaires institutionnels à une date.'
  static override description =
    "Les documents d'une année portent les noms de l'époque : ANPE avant 2009, Pôle emploi jusqu'en 2023, France Travail ensuite."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --date 2009-06-30',
  ]
  static override flags = {...optionDate, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<Institutions> {
    const {flags} = await this.parse(StructuresInstitutions)
    return this.avecEspace(flags, async (_espace, annee) => {
      const liste = institutionsALaDate(flags.date ?? `${annee}-12-31`)
      this.dire(`Noms au ${formaterDate(liste.date)}\n`)
      await this.direTableau({
        colonnes: [{titre: 'Sigle'}, {titre: 'Nom'}, {titre: 'Texte'}],
        lignes: liste.institutions.map(({sigle, nom, source}) => [sigle, nom, source]),
      })
      this.ensuite('animreg structures mouvement lister', "l'histoire du réseau lui-même")
      return liste
    })
  }
}
