import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {chargerJournal} from '../../cli/journal/charger-journal.js'
import {optionsDeSelection, selectionTapee} from '../../cli/journal/options-de-selection.js'
import {
  presenterDispositif,
  resumerJournal,
  tableauDesFaits,
  tableauDesGroupes,
} from '../../cli/journal/presenter-journal.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {
  AXES_DU_JOURNAL,
  type ListeDuJournal,
  listerJournal,
  schemaListeDuJournal,
} from '../../metier/programme/index.js'

export default class JournalLister extends Commande<ListeDuJournal> {
  static override readonly resultat = schemaListeDuJournal
  static override summary = "Lister les faits d'une année, et les compter."
  static override description =
    'Avec « --par », les comptes au lieu des faits. Un nombre qui ne s’additionne pas d’un fait à l’autre, comme les destinataires d’une lettre, est le dernier noté. Avec « --dispositif », ses indicateurs, et les faits qui les disent.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --annee 2008 --par theme',
    '<%= config.bin %> <%= command.id %> --annee 2008 --type Intervention --par partenaire',
    '<%= config.bin %> <%= command.id %> --dispositif "bons de transport"',
  ]
  static override flags = {
    ...optionsDeSelection,
    par: Flags.option({
      description: 'compte par type, thème, action, mois, partenaire, dispositif ou structure',
      options: AXES_DU_JOURNAL,
      helpValue: 'AXE',
    })(),
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ListeDuJournal> {
    const {flags} = await this.parse(JournalLister)
    return this.avecEspace(flags, async (espace, annee) => {
      const journal = await chargerJournal(espace, annee, flags.dispositif)
      const liste = listerJournal(journal, {...selectionTapee(flags, annee), annee})
      if (liste.dispositif) this.dire(presenterDispositif(liste))
      const tableau = flags.par ? tableauDesGroupes(liste, flags.par) : tableauDesFaits(liste)
      if (liste.total.faits > 0) await this.direTableau(tableau)
      this.dire(`\n${resumerJournal(liste)}`)
      if (liste.total.faits > 0)
        this.ensuite(`animreg journal montrer ${liste.faits[0]?.numero ?? 1}`, 'un fait en entier')
      else this.ensuite('animreg journal ajouter --help', 'comment noter un fait')
      return liste
    })
  }
}
