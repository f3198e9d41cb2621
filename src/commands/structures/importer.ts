import {Args, Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {motifDeForcage, optionsDeForcage} from '../../cli/forcage.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {importerClasseurAnnuaire, signalerAnnuaireRefuse} from '../../cli/structures/importer-annuaire.js'
import {presenterBilanAnnuaire} from '../../cli/structures/presenter-bilan-annuaire.js'
import {type BilanAnnuaire, schemaBilanAnnuaire} from '../../metier/structures/index.js'

export default class StructuresImporter extends Commande<BilanAnnuaire> {
  static override readonly resultat = schemaBilanAnnuaire
  static override summary = "Importer l'annuaire du réseau depuis un classeur."
  static override description =
    "Une ligne par structure ; les colonnes sont reconnues à leur titre, dans n'importe quel ordre. D'autres feuilles disent les lieux d'accueil, les personnes, le personnel, les postes informatiques et les financements ; une feuille ou une colonne absente ne change rien. Les différences avec l'annuaire déjà connu sont montrées champ par champ."
  static override examples = [
    '<%= config.bin %> <%= command.id %> annuaire.xlsx',
    '<%= config.bin %> <%= command.id %> annuaire.xlsx --annee 2008 --simulation',
    '<%= config.bin %> <%= command.id %> liste-nationale.csv --correspondance "nom_usuel=Structure" --tolerant',
  ]
  static override args = {
    fichier: Args.string({description: "classeur de l'annuaire", required: true}),
  }
  static override flags = {
    profil: Flags.string({description: 'mise en page enregistrée dans profils/', helpValue: 'NOM'}),
    correspondance: Flags.string({
      description: "colonne d'un autre titre : son titre, =, le titre de nos classeurs (répétable)",
      helpValue: 'TITRE=CHAMP',
      multiple: true,
      multipleNonGreedy: true,
    }),
    tolerant: Flags.boolean({
      description: 'laisse de côté les lignes fautives au lieu de refuser le classeur',
    }),
    ...optionsDeForcage,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<BilanAnnuaire> {
    const {args, flags} = await this.parse(StructuresImporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {simulation, tolerant, profil, correspondance: correspondances} = flags
      const motif = motifDeForcage(flags)
      const demande = {fichier: args.fichier, annee, simulation, tolerant, profil, correspondances, motif}
      const bilan = await importerClasseurAnnuaire(espace, demande)
      this.dire(presenterBilanAnnuaire(bilan))
      signalerAnnuaireRefuse(bilan)
      this.ensuite(`animreg activite importer recus/${annee}`, 'les tableaux reçus des structures')
      return bilan
    })
  }
}
