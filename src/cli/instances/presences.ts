import type {Espace} from '../../espace/index.js'
import {importerPresences, noterPresences, type PresencesNotees} from '../../metier/programme/index.js'
import type {Anomalie} from '../../shared/anomalie.js'
import type {Exercice} from '../../shared/periode.js'
import {
  type DemandeDImport,
  importerDansRegistre,
  signalerLignesRefusees,
} from '../import/importer-dans-registre.js'
import {exigerOption} from '../programme/exiger-option.js'
import {chargerInstances} from './charger-instances.js'

type Options = {
  readonly date?: string | undefined
  readonly present?: readonly string[] | undefined
  readonly excuse?: readonly string[] | undefined
  readonly pouvoir?: readonly string[] | undefined
  readonly nombre?: number | undefined
  readonly simulation: boolean
}

type Note = {readonly notees: PresencesNotees; readonly anomalies: readonly Anomalie[]}

/** Notes who was at a meeting: from its sheet filled in, else from what was typed. */
export async function noterPresents(
  espace: Espace,
  annee: Exercice,
  designation: string,
  options: Options,
): Promise<Note> {
  const {simulation} = options
  return /\.(?:xlsx|xlsm|xls|ods|csv)$/i.test(designation)
    ? importerFeuille(espace, {fichier: designation, annee, simulation})
    : {notees: await noterSaisie(espace, designation, options), anomalies: []}
}

async function noterSaisie(
  espace: Espace,
  instance: string,
  {
    date: saisie,
    present: presents = [],
    excuse: excuses = [],
    pouvoir: pouvoirs = [],
    nombre,
    simulation,
  }: Options,
): Promise<PresencesNotees> {
  const date = exigerOption(saisie, 'date', `animreg instances presents "${instance}" --date 2009-02-10`)
  const saisies = {instance, date, presents, excuses, pouvoirs, nombre}
  const {notees, ecritures} = noterPresences(await chargerInstances(espace), saisies)
  if (ecritures.length === 0) return notees
  if (simulation) return {...notees, statut: 'simule'}
  await espace.registres.noter(ecritures)
  return notees
}

/** The sheet goes through the ledger of imports: it can be undone as the others. */
async function importerFeuille(espace: Espace, demande: DemandeDImport): Promise<Note> {
  const faits = await chargerInstances(espace)
  let notees: PresencesNotees | undefined
  const bilan = await importerDansRegistre(espace, {
    ...demande,
    genre: 'instances',
    preparer: (grilles, recu) => {
      const lues = importerPresences(faits, grilles, recu)
      notees = lues.notees
      return lues
    },
  })
  signalerLignesRefusees(bilan, 'PRG-083')
  if (!notees) throw new Error('feuille de présences acceptée sans réunion')
  const statut = bilan.statut === 'simule' ? 'simule' : notees.statut
  return {notees: {...notees, statut, import: bilan.import}, anomalies: bilan.anomalies}
}
