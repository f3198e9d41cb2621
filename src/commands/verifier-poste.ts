import {Flags} from '@oclif/core'
import {Commande} from '../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../cli/options.js'
import {type Examen, schemaExamen} from '../cli/verifier-poste/constat.js'
import {presenterExamen} from '../cli/verifier-poste/presenter-examen.js'
import {signalerDefauts, verifierPoste} from '../cli/verifier-poste/verifier-poste.js'

export default class VerifierPoste extends Commande<Examen> {
  static override readonly resultat = schemaExamen
  static override summary = "Vérifier que ce poste et le dossier de l'espace sont en ordre."
  static override description =
    "Node.js, base de données, polices, droits d'écriture, place, OneDrive et dossiers partagés, copies en conflit, fichiers oubliés. Hors d'un espace, seul le poste est examiné. Avec « --reparer », efface ce que des commandes interrompues ont laissé."
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --reparer --simulation',
  ]
  static override flags = {
    reparer: Flags.boolean({description: 'efface les fichiers oubliés par des commandes interrompues'}),
    espace: optionsEspace.espace,
    ...optionsEcriture,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Examen> {
    const {flags} = await this.parse(VerifierPoste)
    const examen = await verifierPoste({...flags, espace: flags.espace, depart: process.cwd()})
    this.dire(presenterExamen(examen, flags))
    signalerDefauts(examen)
    if (examen.espace === null) this.ensuite('animreg premiers-pas', 'créer un espace, guidé pas à pas')
    else this.ensuite('animreg', "où en est l'année")
    return examen
  }
}
