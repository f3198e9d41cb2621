import {chargerLePoint} from '../cli/accueil/charger-accueil.js'
import {presenterLePoint} from '../cli/accueil/presenter-accueil.js'
import {Commande} from '../cli/commande.js'
import {largeurDuTerminal} from '../cli/mise-en-page.js'
import {optionsEspace, optionsGenerales} from '../cli/options.js'
import {styleDe} from '../cli/style.js'
import {type Point, schemaPoint} from '../metier/accueil/index.js'

export default class Accueil extends Commande<Point> {
  static override readonly resultat = schemaPoint
  static override summary = "Dire où en est l'année, et les trois prochaines étapes."
  static override description =
    "C'est ce que montre « animreg », tapé seul dans un espace : structures qui ont envoyé, imports, anomalies, objectifs, rapport, sauvegarde."
  static override examples = [
    {description: "dans le dossier de l'espace, ces deux lignes font la même chose", command: 'animreg'},
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --annee 2007 --json',
  ]
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<Point> {
    const {flags} = await this.parse(Accueil)
    return this.avecEspace(flags, async (espace, annee) => {
      const point = await chargerLePoint(espace, annee)
      this.dire(presenterLePoint(point, {largeur: largeurDuTerminal(), style: await styleDe(process.stdout)}))
      return point
    })
  }
}
