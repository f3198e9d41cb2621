import type {Espace} from '../../espace/index.js'
import type {BilanDeLignes} from '../../metier/feuilles/index.js'
import {exporterJournal, importerJournal} from '../../metier/programme/index.js'
import type {Exercice} from '../../shared/periode.js'
import {importerDansRegistre} from '../import/importer-dans-registre.js'
import {chargerContexteDeSaisie, prochainNumero} from './charger-journal.js'

type Demande = {
  readonly fichier: string
  readonly annee: Exercice
  readonly simulation: boolean
  readonly remplacer: boolean
  readonly malgreDoublon: boolean
}

/** Imports a workbook of facts, whole or not at all. */
export async function importerClasseurDuJournal(
  espace: Espace,
  {fichier, annee, simulation, remplacer, malgreDoublon}: Demande,
): Promise<BilanDeLignes> {
  const contexte = await chargerContexteDeSaisie(espace, annee)
  const prochain = await prochainNumero(espace, 'faits', contexte.faits)
  return importerDansRegistre(espace, {
    fichier,
    annee,
    simulation,
    genre: 'journal',
    preparer: (grilles, recu) =>
      importerJournal(contexte, grilles, {...recu, annee, prochain, remplacer, malgreDoublon}),
  })
}

/** The facts of a year as a workbook. */
export async function composerClasseurDuJournal(
  espace: Espace,
  annee: Exercice,
): Promise<ReturnType<typeof exporterJournal>> {
  const faits = await espace.registres.charger('faits')
  return exporterJournal(faits, {annee, reseau: espace.config.association.nom})
}
