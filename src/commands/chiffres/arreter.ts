import {Flags} from '@oclif/core'
import {arreterDansEspace} from '../../cli/chiffres/arreter.js'
import {exerciceDemande, optionsDeDemande} from '../../cli/chiffres/options.js'
import {presenterArrete, reserveDesAccords} from '../../cli/chiffres/presenter-arretes.js'
import {Commande} from '../../cli/commande.js'
import {jourSaisi, optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type ArreteFait, schemaArreteFait} from '../../metier/chiffres/index.js'

export default class ChiffresArreter extends Commande<ArreteFait> {
  static override readonly resultat = schemaArreteFait
  static override summary = 'Arrêter les chiffres : les figer, avec ce sur quoi ils reposent.'
  static override description =
    "Garde sous un numéro les chiffres du réseau, de chaque structure et de chaque découpage, avec leurs définitions, le périmètre, les sources et la date. Rien de ce qui est importé ensuite ne les change ; « chiffres comparer » dit ce qui a bougé depuis. Refusé tant que des valeurs se contredisent, qu'une structure n'a pas tout donné ou qu'un directeur refuse la diffusion."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008 --simulation',
    '<%= config.bin %> <%= command.id %> --annee 2008 --date 2009-02-28 --titre "Chiffres du rapport 2008"',
    '<%= config.bin %> <%= command.id %> --a-fin 2008-06 --malgre-tout --motif "une structure en travaux"',
  ]
  static override flags = {
    'a-fin': optionsDeDemande['a-fin'],
    date: Flags.custom({
      description: "date de l'arrêté ; sinon aujourd'hui",
      helpValue: 'AAAA-MM-JJ',
      parse: async (saisie) => jourSaisi('date', saisie),
    })(),
    titre: Flags.string({description: 'titre ; sinon « Chiffres arrêtés au … »', helpValue: 'TEXTE'}),
    commentaire: Flags.string({description: 'note gardée avec les chiffres', helpValue: 'TEXTE'}),
    extraction: Flags.string({
      description: 'jour où une source a été tirée du logiciel (répétable)',
      helpValue: 'SOURCE=JOUR',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'malgre-tout': Flags.boolean({description: 'arrête malgré ce qui reste à régler, avec « --motif »'}),
    motif: Flags.string({description: 'pourquoi arrêter malgré tout ; gardé et imprimé', helpValue: 'TEXTE'}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ArreteFait> {
    const {flags} = await this.parse(ChiffresArreter)
    return this.avecEspace(exerciceDemande(flags), async (espace, annee) => {
      const {date, titre, commentaire, motif, simulation, extraction: extractions = []} = flags
      const dit = {date, titre, commentaire, motif, simulation, extractions, malgreTout: flags['malgre-tout']}
      const demande = {...dit, annee, aFin: flags['a-fin']?.mois, version: this.config.version}
      const fait = await arreterDansEspace(espace, demande)
      this.dire(presenterArrete(fait))
      const reserve = reserveDesAccords(fait)
      if (reserve) this.avertir(reserve)
      this.ensuite(`animreg chiffres comparer ${fait.arrete.numero}`, 'plus tard, ce qui a bougé depuis')
      return fait
    })
  }
}
