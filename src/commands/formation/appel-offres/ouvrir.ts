import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {type AppelOuvert, ouvrirUnAppel, schemaAppelOuvert} from '../../../cli/formation/appel-offres.js'
import {optionRepetee} from '../../../cli/formation/options-d-appel.js'
import {presenterAppel} from '../../../cli/formation/presenter-appel.js'
import {jourSaisi, optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {FORMULES_DE_PRIX} from '../../../metier/formation/index.js'

const jour = (option: string) => async (saisie: string) => jourSaisi(option, saisie)

export default class FormationAppelOffresOuvrir extends Commande<AppelOuvert> {
  static override readonly resultat = schemaAppelOuvert
  static override summary = "Ouvrir un appel d'offres : lots, critères et poids, formule de prix, dates."
  static override description =
    "Sans « --lot », un lot par action achetée en collectif et sans organisme. Relancée, la commande corrige l'appel ; dès qu'une offre est arrivée, les lots, les poids, la formule et les dates ne changent plus."
  static override examples = [
    '<%= config.bin %> <%= command.id %> AO2009 --limite 2009-06-30',
    '<%= config.bin %> <%= command.id %> AO2009 --limite 2009-06-30 --lot "Accueil=F2009-01,F2009-02" --lot F2009-03 --plafond 1=12000',
    '<%= config.bin %> <%= command.id %> AO2009 --critere "Pertinence=50" --critere "Expérience=20" --critere "Prix=30"',
  ]
  static override args = {code: Args.string({description: "code de l'appel d'offres", required: true})}
  static override flags = {
    titre: Flags.string({description: "objet de l'appel", helpValue: 'TEXTE'}),
    lot: optionRepetee("actions d'un lot, et son titre", 'TITRE=CODE,CODE'),
    plafond: optionRepetee("prix le plus haut d'un lot, en euros", 'LOT=EUROS'),
    critere: optionRepetee('critère et son poids ; les poids font 100', 'CRITERE=POIDS'),
    piece: optionRepetee("pièce que l'offre doit contenir", 'TEXTE'),
    formule: Flags.option({
      description: 'formule du prix',
      helpValue: 'FORMULE',
      options: FORMULES_DE_PRIX,
    })(),
    'note-maximale': Flags.integer({description: 'note la plus haute ; sinon 5', min: 1, helpValue: 'NOTE'}),
    le: Flags.custom({description: "jour d'ouverture", helpValue: 'AAAA-MM-JJ', parse: jour('le')})(),
    limite: Flags.custom({
      description: 'dernier jour de réception',
      helpValue: 'AAAA-MM-JJ',
      parse: jour('limite'),
    })(),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<AppelOuvert> {
    const {args, flags} = await this.parse(FormationAppelOffresOuvrir)
    return this.avecEspace(flags, async (espace, annee) => {
      const {titre, lot = [], plafond = [], critere = [], piece = [], formule, le, limite, simulation} = flags
      const listes = {lots: lot, plafonds: plafond, criteres: critere, pieces: piece}
      const reste = {titre, formule, ouvertLe: le, noteMaximale: flags['note-maximale'], limiteLe: limite}
      const appel = await ouvrirUnAppel(espace, {code: args.code, ...listes, ...reste}, {annee, simulation})
      this.dire(presenterAppel(appel))
      this.ensuite(
        `animreg formation appel-offres documents --appel ${appel.code}`,
        'cahier des charges et règlement',
      )
      return appel
    })
  }
}
