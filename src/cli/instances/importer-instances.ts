import type {Classeur} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import type {BilanDeLignes} from '../../metier/feuilles/index.js'
import {exporterInstances, importerInstances} from '../../metier/programme/index.js'
import type {Exercice} from '../../shared/periode.js'
import {type DemandeDImport, importerDansRegistre} from '../import/importer-dans-registre.js'
import {chargerAnnuaireDeLAnnee} from '../reseau/charger-reseau.js'
import {chargerInstances} from './charger-instances.js'

/** Imports members, meetings, rules and decisions of the instances. */
export async function importerClasseurDInstances(
  espace: Espace,
  {remplacer, ...demande}: DemandeDImport & {readonly remplacer: boolean},
): Promise<BilanDeLignes> {
  const {annee} = demande
  const connus = await chargerInstances(espace)
  const annuaire = await chargerAnnuaireDeLAnnee(espace, annee)
  return importerDansRegistre(espace, {
    ...demande,
    genre: 'instances',
    preparer: (grilles, recu) => importerInstances(connus, grilles, {...recu, annee, annuaire, remplacer}),
  })
}

/** The instances of a year as a workbook. */
export async function composerClasseurDInstances(espace: Espace, annee: Exercice): Promise<Classeur> {
  return exporterInstances(await chargerInstances(espace), {annee, reseau: espace.config.association.nom})
}
