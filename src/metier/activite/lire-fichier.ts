import type {Grille} from '../../documents/index.js'
import {type Anomalie, estBloque} from '../../shared/anomalie.js'
import type {Exercice} from '../../shared/periode.js'
import {construireLexique, type Referentiel} from '../referentiel/index.js'
import {type Annuaire, construireAnnuaire, type Structure} from '../structures/index.js'
import {controlerAnnee, controlerNominatif, signalerDommages, signalerMasques} from './controler-fichier.js'
import {aucunTableau, decrireBloc, signalerRejet} from './decrire-tableaux.js'
import {type Doute, releverDoutes} from './doutes.js'
import {sansFeuillesDeService} from './feuilles-de-service.js'
import {lireFormulaire} from './formulaire/index.js'
import {interpreterBloc, type Lecture} from './interpreter-bloc.js'
import {type Rejet, reconnaitreBlocs, type Vocabulaire} from './reconnaissance/index.js'
import {REGION} from './types.js'

/** Saved answers of the user (`appellations.yaml`): what was read → the code it means. */
export type Appellations = {
  readonly structures: Readonly<Record<string, string>>
  readonly indicateurs: Readonly<Record<string, string>>
}

/** What received tables are read with; prepared once per command. */
export type ContexteDeLecture = {
  readonly referentiel: Referentiel
  readonly annuaire: Annuaire
  readonly vocabulaire: Vocabulaire
}

export function preparerLecture(facts: {
  readonly referentiel: Referentiel
  readonly structures: readonly Structure[]
  readonly appellations: Appellations
  readonly region: string
  readonly annee: Exercice
}): ContexteDeLecture {
  const annuaire = construireAnnuaire(facts.structures, facts.appellations.structures)
  const lexique = construireLexique(facts.referentiel, facts.appellations.indicateurs)
  const nomsDuReseau = [facts.region, 'région', 'réseau', `région ${facts.region}`, `réseau ${facts.region}`]
  return {
    referentiel: facts.referentiel,
    annuaire,
    vocabulaire: {lexique, annuaire, nomsDuReseau, annee: facts.annee, mesure: 'realise'},
  }
}

export type FichierLu = {
  readonly lectures: readonly (Lecture & {readonly feuille: string})[]
  /** The tables found, in the words of a spreadsheet program. */
  readonly tableaux: readonly string[]
  readonly anomalies: readonly Anomalie[]
  readonly ignorees: number
  /** Names to be asked before the file can go in. */
  readonly doutes: readonly Doute[]
}

/** `mesure`: what the numbers are, results unless said. */
export type OptionsDeLecture = {
  readonly fichier: string
  readonly tolerant: boolean
  readonly mesure?: Vocabulaire['mesure']
  /** Code of the structure the file speaks of when nothing in it says so (saved profile). */
  readonly structureParDefaut?: string | undefined
}

/** Reads every table of a received file; nothing is kept of a file that names young people. */
export function lireFichier(
  {referentiel, annuaire, vocabulaire: prepare}: ContexteDeLecture,
  recues: readonly Grille[],
  {fichier, tolerant, mesure = 'realise', structureParDefaut}: OptionsDeLecture,
): FichierLu {
  const vocabulaire = prepare.mesure === mesure ? prepare : {...prepare, mesure}
  const grilles = sansFeuillesDeService(recues)
  const formulaire = lireFormulaire({referentiel, annuaire, annee: vocabulaire.annee}, recues)
  const nominatif = controlerNominatif(grilles)
  const refus =
    nominatif.length > 0
      ? nominatif
      : (formulaire?.anomalies ?? controlerAnnee(grilles, fichier, vocabulaire.annee))
  if (estBloque(refus)) return {lectures: [], tableaux: [], anomalies: refus, ignorees: 0, doutes: []}

  const indicateurs = new Map(referentiel.indicateurs.map((i) => [i.code, i]))
  const noms = new Map(annuaire.structures.map((s) => [s.code as string, s.nom]))
  const nomDe = (structure: string) => (structure === REGION ? 'Réseau' : (noms.get(structure) ?? structure))
  const lectures: (Lecture & {feuille: string})[] = []
  const anomalies: Anomalie[] = [...refus]
  const tableaux: string[] = []
  const rejets: Rejet[] = []
  const doutes: Doute[] = []
  let ignorees = 0
  for (const grille of grilles) {
    const {blocs, rejets: vus} = formulaire
      ? {blocs: formulaire.blocs.filter((b) => b.feuille === grille.feuille), rejets: []}
      : reconnaitreBlocs(vocabulaire, grille, structureParDefaut ?? fichier)
    rejets.push(...vus)
    if (blocs.length > 0) anomalies.push(...signalerMasques(grille), ...signalerDommages(grille))
    for (const recu of blocs) {
      const {
        bloc,
        doutes: siens,
        anomalies: douteuses,
      } = releverDoutes(recu, vocabulaire.lexique, indicateurs)
      doutes.push(...siens)
      anomalies.push(...douteuses)
      const lu = interpreterBloc(bloc, {indicateurs, nomDe, tolerant})
      for (const lecture of lu.lectures) lectures.push({...lecture, feuille: bloc.feuille})
      anomalies.push(...lu.anomalies)
      ignorees += lu.ignorees
      tableaux.push(decrireBloc(bloc))
    }
  }
  if (tableaux.length === 0) anomalies.push(aucunTableau(grilles, rejets))
  else anomalies.push(...rejets.map(signalerRejet))
  return {lectures, tableaux, anomalies, ignorees, doutes}
}
