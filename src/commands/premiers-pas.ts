import {Commande} from '../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../cli/options.js'
import {deroulerLesPas} from '../cli/premiers-pas/derouler.js'
import {
  type PremiersPas as Avancement,
  presenterLesPas,
  repondreLesPas,
  schemaPremiersPas,
  situerLesPas,
} from '../cli/premiers-pas/etat-des-pas.js'
import {styleDe} from '../cli/style.js'

export default class PremiersPas extends Commande<Avancement> {
  static override readonly resultat = schemaPremiersPas
  static override summary = "Être guidé pas à pas, d'un dossier vide au premier rapport."
  static override description =
    "Chaque étape peut être faite, passée ou remise à plus tard ; relancée, la commande reprend où l'on en était. Sans terminal pour répondre, ou avec « --simulation », elle donne les étapes et leurs commandes."
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    {
      description: 'voir les étapes sans rien faire',
      command: '<%= config.bin %> <%= command.id %> --simulation',
    },
  ]
  static override flags = {espace: optionsEspace.espace, ...optionsEcriture, ...optionsGenerales}

  protected override async executer(): Promise<Avancement> {
    const {flags} = await this.parse(PremiersPas)
    const depart = process.cwd()
    if (flags.simulation || !this.peutDemander()) {
      const situation = await situerLesPas({espace: flags.espace, depart})
      this.dire(presenterLesPas(situation))
      this.ensuite(situation.pas.find((p) => p.etat === 'a_faire')?.commande ?? 'animreg')
      return repondreLesPas(situation)
    }
    const conduite = {
      depart,
      dire: (texte?: string) => this.dire(texte),
      style: await styleDe(process.stdout),
      executer: async (id: string, argv: readonly string[]) => this.config.runCommand(id, [...argv]),
    }
    const situation = await deroulerLesPas(conduite, flags.espace)
    this.dire(`\n${presenterLesPas(situation)}`)
    const reste = situation.pas.some((p) => p.etat === 'a_faire')
    if (reste) this.ensuite('animreg premiers-pas', 'reprendre où vous en êtes')
    else this.ensuite('animreg', "où en est l'année")
    return repondreLesPas(situation)
  }
}
