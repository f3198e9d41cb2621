import {Args, Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {
  type ImportDeChapitre,
  presenterImport,
  recevoirDocument,
  schemaImportDeChapitre,
} from '../../cli/rapport/importer-chapitre.js'

export default class RapportImporterChapitre extends Commande<ImportDeChapitre> {
  static override readonly resultat = schemaImportDeChapitre
  static override summary = 'Faire un chapitre du rapport à partir d’un texte Word.'
  static override description =
    'Titres, listes, tableaux, photos avec légende et crédit, gras, italique et liens deviennent un chapitre de rapport/AAAA/, les photos dans rapport/AAAA/images/. Ce qui n’entre pas dans un chapitre est listé. Avec « --corrections », le document est le rapport en Word, corrigé par quelqu’un : les passages changés sont listés chapitre par chapitre, et rien n’est écrit.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> parrainage.docx',
    '<%= config.bin %> <%= command.id %> mot.docx --chapitre mot-du-president',
    '<%= config.bin %> <%= command.id %> rapport-corrige.docx --corrections',
  ]
  static override args = {
    fichier: Args.string({description: 'document Word (.docx)', required: true}),
  }
  static override flags = {
    chapitre: Flags.string({
      description: 'clé du chapitre, celle d’un chapitre à écrire ou une nouvelle ; sinon le nom du fichier',
      helpValue: 'CLE',
    }),
    titre: Flags.string({description: 'titre du chapitre ; sinon celui du document', helpValue: 'TITRE'}),
    ordre: Flags.integer({
      description: 'rang dans le rapport, de 1 à 99',
      helpValue: 'RANG',
      min: 1,
      max: 99,
    }),
    remplacer: Flags.boolean({
      description: 'remplace un chapitre déjà écrit ; l’ancien texte est gardé à côté',
    }),
    corrections: Flags.boolean({description: 'liste ce qui a été corrigé dans le rapport en Word'}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ImportDeChapitre> {
    const {args, flags} = await this.parse(RapportImporterChapitre)
    return this.avecEspace(flags, async (espace, annee) => {
      const bilan = await recevoirDocument(espace, {...flags, annee, document: args.fichier})
      this.dire(presenterImport(bilan))
      this.ensuite(`animreg rapport verifier --annee ${annee}`, 'ce qui reste à régler')
      return bilan
    })
  }
}
