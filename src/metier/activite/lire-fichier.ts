import {adresseDePlage, type Grille} from '../../documents/index.js'
import {type Anomalie, anomalie, estBloque} from '../../shared/anomalie.js'
import type {Exercice} from '../../shared/periode.js'
import {construireLexique, type Referentiel} from '../referentiel/index.js'
import {type Annuaire, construireAnnuaire, type Structure} from '../structures/index.js'
import {controlerAnnee, controlerNominatif, signalerMasques} from './controler-fichier.js'
import {interpreterBloc, type Lecture} from './interpreter-bloc.js'
import {type Bloc, reconnaitreBlocs, type Vocabulaire} from './reconnaissance/index.js'
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
    vocabulaire: {lexique, annuaire, nomsDuReseau, annee: facts.annee},
  }
}

export type FichierLu = {
  readonly lectures: readonly (Lecture & {readonly feuille: string})[]
  /** The tables found, in the words of a spreadsheet program. */
  readonly tableaux: readonly string[]
  readonly anomalies: readonly Anomalie[]
  readonly ignorees: number
}

/** Reads every table of a received file; nothing is kept of a file that names young people. */
export function lireFichier(
  {referentiel, annuaire, vocabulaire}: ContexteDeLecture,
  grilles: readonly Grille[],
  {fichier, tolerant}: {fichier: string; tolerant: boolean},
): FichierLu {
  const nominatif = controlerNominatif(grilles)
  const refus = nominatif.length > 0 ? nominatif : controlerAnnee(grilles, fichier, vocabulaire.annee)
  if (estBloque(refus)) return {lectures: [], tableaux: [], anomalies: refus, ignorees: 0}

  const indicateurs = new Map(referentiel.indicateurs.map((i) => [i.code, i]))
  const noms = new Map(annuaire.structures.map((s) => [s.code as string, s.nom]))
  const nomDe = (structure: string) => (structure === REGION ? 'Réseau' : (noms.get(structure) ?? structure))
  const lectures: (Lecture & {feuille: string})[] = []
  const anomalies: Anomalie[] = []
  const tableaux: string[] = []
  let ignorees = 0
  for (const grille of grilles) {
    for (const bloc of reconnaitreBlocs(vocabulaire, grille, fichier)) {
      const lu = interpreterBloc(bloc, {indicateurs, nomDe, tolerant})
      for (const lecture of lu.lectures) lectures.push({...lecture, feuille: bloc.feuille})
      anomalies.push(...signalerMasques(grille), ...lu.anomalies)
      ignorees += lu.ignorees
      tableaux.push(decrireBloc(bloc))
    }
  }
  if (tableaux.length === 0) anomalies.push(aucunTableau(grilles))
  return {lectures, tableaux, anomalies, ignorees}
}

function decrireBloc({feuille, orientation, plage, entete}: Bloc): string {
  const lignes =
    entete.ligneDebut === entete.ligneFin
      ? `ligne ${entete.ligneDebut + 1}`
      : `lignes ${entete.ligneDebut + 1}-${entete.ligneFin + 1}`
  const sens = orientation === 'structures_en_lignes' ? 'structures en lignes' : 'indicateurs en lignes'
  return `feuille « ${feuille} », ${sens}, en-tête ${lignes}, tableau ${adresseDePlage(plage)}`
}

function aucunTableau(grilles: readonly Grille[]): Anomalie {
  const feuilles = grilles.map((g) => `« ${g.feuille} »`).join(', ')
  return anomalie(
    'bloquante',
    'ACT-001',
    `Aucun tableau d’activité reconnu (feuilles lues : ${feuilles || 'aucune'}).`,
    {
      attendu:
        'des structures en lignes et des indicateurs en colonnes, ou des indicateurs en lignes et des mois en colonnes',
      a_faire: 'Vérifiez que les intitulés sont ceux de la charte de saisie (animreg expliquer ACT-001).',
    },
  )
}
