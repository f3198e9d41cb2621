import type {Classeur} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import type {BilanDeLignes} from '../../metier/feuilles/index.js'
import {exporterTemps, importerTemps} from '../../metier/programme/index.js'
import type {Exercice} from '../../shared/periode.js'
import {importerDansRegistre} from '../import/importer-dans-registre.js'
import {chargerRubriques} from './charger-temps.js'

type Demande = {
  readonly fichier: string
  readonly annee: Exercice
  readonly fonction: string | undefined
  readonly simulation: boolean
}

/** Imports a workbook of time sheets, whole or not at all. */
export async function importerClasseurDeTemps(
  espace: Espace,
  {fichier, annee, fonction, simulation}: Demande,
): Promise<BilanDeLignes> {
  const rubriques = await chargerRubriques(espace)
  const connues = await espace.registres.charger('temps')
  return importerDansRegistre(espace, {
    fichier,
    annee,
    simulation,
    genre: 'temps',
    preparer: (grilles, recu) => importerTemps(connues, grilles, {...recu, annee, fonction}, rubriques),
  })
}

/** The weeks of a year as a workbook, those nobody gave left to fill in. */
export async function composerClasseurDeTemps(
  espace: Espace,
  annee: Exercice,
  fonction: string | undefined,
): Promise<Classeur> {
  const semaines = await espace.registres.charger('temps')
  const reseau = espace.config.association.nom
  return exporterTemps(semaines, await chargerRubriques(espace), {annee, reseau, fonction})
}
