import {Args} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {importerClasseurDeMouvements, signalerClasseurRefuse} from '../../../cli/reseau/noter-mouvement.js'
import {presenterBilanDesMouvements} from '../../../cli/reseau/presenter-mouvements.js'
import {type BilanDesMouvements, schemaBilanDesMouvements} from '../../../metier/structures/index.js'

export default class StructuresMouvementImporter extends Commande<BilanDesMouvements> {
  static override readonly resultat = schemaBilanDesMouvements
  static override summary = 'Importer les mouvements du réseau depuis un classeur.'
  static override description =
    'Un mouvement par ligne ; colonnes « Date », « Mouvement », « Sources », « Cibles », et au besoin « Nom de la cible », « Parts », « Type », « Département », « Ancien nom », « Acte », « Précision ». Plusieurs structures dans une cellule se séparent par des points-virgules. Le classeur entre en entier ou pas du tout.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> mouvements.xlsx --simulation',
    '<%= config.bin %> <%= command.id %> mouvements.xlsx',
  ]
  static override args = {
    fichier: Args.string({description: 'classeur des mouvements', required: true}),
  }
  static override flags = {...optionsEcriture, espace: optionsEspace.espace, ...optionsGenerales}

  protected override async executer(): Promise<BilanDesMouvements> {
    const {args, flags} = await this.parse(StructuresMouvementImporter)
    return this.avecEspace(flags, async (espace) => {
      const bilan = await importerClasseurDeMouvements(espace, args.fichier, flags)
      this.dire(presenterBilanDesMouvements(bilan))
      signalerClasseurRefuse(bilan)
      this.ensuite('animreg structures mouvement lister', "l'histoire du réseau")
      return bilan
    })
  }
}
