import {stat} from 'node:fs/promises'
import {basename} from 'node:path'
import type {LigneEnFlux, TableEnFlux} from '../../documents/index.js'
import {
  type Espace,
  empreinteDuFichier,
  type FichierSansOriginal,
  type FichierSurDisque,
} from '../../espace/index.js'
import {
  type BilanDeListe,
  bilanPris,
  bilanRefuse,
  type ContexteDeLecture,
  type ImportActivite,
  importerComptage,
  ouvrirComptage,
  ouvrirListe,
  reconnaitrePersonnes,
  signalerLignesMasquees,
  type ValeurDeListe,
  type ValeursConnues,
} from '../../metier/activite/index.js'
import {estBloque} from '../../shared/anomalie.js'
import type {Exercice} from '../../shared/periode.js'
import {suivreAvancement} from './avancement.js'

const MIO = 2 ** 20
/** Below, a file is read whole: every layout is recognised, and nobody waits. */
const SEUIL = 2 * MIO
/** Enough to tell a table by its header and its first rows. */
const PREMIERES_LIGNES = 300

/** What a large file is read with; the same as for the others. */
export type LectureEnFlux = {
  readonly contexte: ContexteDeLecture
  readonly connues: () => Promise<ValeursConnues>
  readonly annee: Exercice
  readonly source: string
  readonly tolerant: boolean
  readonly simulation: boolean
  readonly motif?: string | undefined
  readonly progresser: (etape: string) => void
}

/** A list is in the base once it is read; the few counts of a file of persons go as those of a table. */
export type IssueEnFlux = ImportActivite & {
  readonly fichier?: FichierSansOriginal
  readonly enregistre?: boolean
}

/**
 * Imports a large file row by row: a long list, or one row per young person. Undefined when the file is small, or
 * is anything else: the general way then reads it whole.
 */
export async function importerEnFlux(
  espace: Espace,
  chemin: string,
  lecture: LectureEnFlux,
): Promise<IssueEnFlux | undefined> {
  if ((await stat(chemin)).size < SEUIL) return undefined
  const {estNonReconnu, ouvrirEnFlux} = await import('../../formats/tableur/index.js')
  const nom = basename(chemin)
  const classeur = await ouvrirEnFlux(chemin, nom)
  if (!classeur) return undefined
  try {
    const reconnue = await reconnaitre(classeur.tables, nom, lecture)
    if (!reconnue) return undefined
    const fichier = {nom, chemin, sha256: await empreinteDuFichier(chemin)}
    const suivie = {...lecture, progresser: suivreAvancement(nom, lecture.progresser)}
    return 'liste' in reconnue
      ? await importerListe(espace, fichier, reconnue, suivie)
      : await importerPersonnes(fichier, reconnue, suivie)
  } catch (erreur) {
    if (estNonReconnu(erreur)) return undefined
    throw erreur
  } finally {
    await classeur.fermer()
  }
}

type Personnes = Exclude<ReturnType<typeof reconnaitrePersonnes>, undefined>
type Liste = Exclude<ReturnType<typeof ouvrirListe>, undefined>
type Reconnue = {readonly table: TableEnFlux} & ({readonly liste: Liste} | {readonly personnes: Personnes})

/** The one large table of the file; with several that hold numbers, only the whole file can tell. */
async function reconnaitre(
  tables: readonly TableEnFlux[],
  fichier: string,
  {contexte, source, tolerant}: LectureEnFlux,
): Promise<Reconnue | undefined> {
  const reconnues: Reconnue[] = []
  for (const table of tables) {
    const premieres = await premieresLignes(table)
    const personnes = reconnaitrePersonnes(contexte, premieres, table.feuille)
    const liste = personnes
      ? undefined
      : ouvrirListe(contexte, premieres, {feuille: table.feuille, fichier, source, tolerant})
    if (personnes) reconnues.push({table, personnes})
    else if (liste) reconnues.push({table, liste})
    else if (premieres.some(({cellules}) => cellules.some((c) => typeof c === 'number'))) return undefined
  }
  return reconnues.length === 1 ? reconnues[0] : undefined
}

async function premieresLignes(table: TableEnFlux): Promise<readonly LigneEnFlux[]> {
  const lues: LigneEnFlux[] = []
  for await (const {lignes} of table.lots()) {
    lues.push(...lignes)
    if (lues.length >= PREMIERES_LIGNES) break
  }
  return lues.slice(0, PREMIERES_LIGNES)
}

type Suivie = Omit<LectureEnFlux, 'progresser'> & {readonly progresser: (part: number) => void}

async function importerPersonnes(
  fichier: FichierSurDisque,
  {table, personnes}: {readonly table: TableEnFlux; readonly personnes: Personnes},
  {contexte, connues, source, tolerant, progresser}: Suivie,
): Promise<IssueEnFlux> {
  const demande = {fichier: fichier.nom, sha256: fichier.sha256, source, tolerant}
  if (personnes.genre === 'refus') {
    return {bilan: bilanRefuse(demande, personnes.anomalies), doutes: []}
  }
  const comptage = ouvrirComptage(contexte, personnes.plan, demande)
  for await (const {lignes, avancement} of table.lots()) {
    comptage.ajouter(lignes)
    progresser(avancement)
  }
  const compte = importerComptage(contexte, await connues(), comptage.conclure(), personnes.plan, demande)
  return {...compte, fichier: {nom: fichier.nom, sha256: fichier.sha256, sansOriginal: true}}
}

async function importerListe(
  espace: Espace,
  fichier: FichierSurDisque,
  {table, liste}: {readonly table: TableEnFlux; readonly liste: Liste},
  lecture: Suivie,
): Promise<IssueEnFlux | undefined> {
  const {nom, sha256} = fichier
  const identite = {fichier: nom, sha256}
  if ('refus' in liste) return {bilan: bilanRefuse(identite, liste.refus), doutes: []}
  const {annee, source, motif, simulation} = lecture
  const enCours = new LectureSuivie(table, liste, lecture.progresser)
  const {comptes, import: numero} = await espace.lots.enregistrer(
    {feuille: table.feuille, lots: enCours.lots(), conclure: () => enCours.conclure()},
    {fichier, annee, source, motif, simulation},
  )
  const {fin} = enCours
  if (!fin) return undefined
  const {anomalies, doutes, tableaux, ignorees} = fin
  if (estBloque(anomalies)) return {bilan: bilanRefuse(identite, anomalies, tableaux), doutes}
  const total = comptes.nouvelles + comptes.modifiees + comptes.identiques
  const pris = bilanPris(identite, {tableaux, ignorees}, {...comptes, total}, anomalies)
  const statut = simulation && pris.statut === 'importe' ? 'simule' : pris.statut
  return {bilan: {...pris, statut, import: numero}, doutes, enregistre: true}
}

/** The reading of a list while it is written; `fin` is absent when it turned out to be another table. */
class LectureSuivie {
  readonly #table: TableEnFlux
  readonly #liste: Exclude<Liste, {refus: unknown}>
  readonly #progresser: (part: number) => void
  #estUneListe = true
  #masquees = 0
  fin: BilanDeListe | undefined

  constructor(
    table: TableEnFlux,
    liste: Exclude<Liste, {refus: unknown}>,
    progresser: (part: number) => void,
  ) {
    this.#table = table
    this.#liste = liste
    this.#progresser = progresser
  }

  async *lots(): AsyncGenerator<readonly ValeurDeListe[]> {
    for await (const {lignes, avancement, masquees = 0} of this.#table.lots()) {
      this.#masquees += masquees
      const valeurs = this.#liste.lecteur.lire(lignes)
      this.#estUneListe = valeurs !== undefined
      if (!valeurs) return
      this.#progresser(avancement)
      yield valeurs
    }
  }

  conclure() {
    if (!this.#estUneListe) return {valeurs: [], anomalies: [], garder: false}
    const fin = this.#liste.lecteur.conclure()
    const {feuille, masquee = false} = this.#table
    const masques = signalerLignesMasquees(feuille, masquee, this.#masquees)
    const anomalies = [...this.#liste.anomalies, ...masques, ...fin.anomalies]
    this.fin = {...fin, anomalies}
    return {valeurs: fin.valeurs, anomalies, garder: !estBloque(anomalies)}
  }
}
