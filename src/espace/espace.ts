import {CHARTE_PAR_DEFAUT, type Charte} from '../documents/index.js'
import type {YamlLu} from '../formats/yaml/index.js'
import type {Objectif, Valeur} from '../metier/activite/index.js'
import type {
  Contact,
  FaitsAnnuaire,
  Moyen,
  Personne,
  Regroupement,
  Structure,
} from '../metier/structures/index.js'
import type {Anomalie} from '../shared/anomalie.js'
import {ErreurMetier} from '../shared/erreur-metier.js'
import {Acces} from './acces.js'
import {ajouterAppellations, lireAppellations, lireProfil} from './appellations.js'
import type {Base} from './base.js'
import {type Chapitres, ouvrirChapitres} from './chapitres.js'
import {chargerCharte} from './charte.js'
import type {ConfigEspace} from './config.js'
import {type Confirmations, ouvrirConfirmations} from './confirmations.js'
import {ecrireAnnulation, ecrireImport} from './ecriture.js'
import {
  anneesTouchees,
  type Exercices,
  exigerExercicesOuverts,
  exigerImportModifiable,
  type Forcable,
  ouvrirExercices,
} from './exercices.js'
import {lireContacts, lireFeuille} from './feuilles-annuaire.js'
import {noterForcages} from './forcages.js'
import {type Historique, ouvrirHistorique} from './historique.js'
import {maintenant} from './horloge.js'
import {
  lireAnneesDeMoyens,
  lireImports,
  lireMoyens,
  lireObjectifs,
  lireStructures,
  lireValeurs,
} from './lecture.js'
import {type Lots, ouvrirLots} from './lots.js'
import {type Modeles, ouvrirModeles} from './modeles.js'
import {type Mouvements, ouvrirMouvements} from './mouvements.js'
import {ouvrirPieces, type Pieces} from './pieces.js'
import {lireReferentiel, listerReferentiels, reglerReferentiel} from './referentiels.js'
import {ouvrirRegistres, type Registres} from './registres.js'
import {ouvrirSorties, type Sorties} from './sorties.js'
import {exigerConstat, garderSource, lireSourceGardee} from './sources.js'
import type {
  Appellations,
  Changements,
  FichierRecu,
  FichierSansOriginal,
  ImportEnregistre,
  ReferentielDisponible,
} from './types.js'

type Ouverture = {
  readonly dossier: string
  readonly config: ConfigEspace
  readonly base: Base
  /** Told to whoever finds the espace in use. */
  readonly commande: string
  /** How long to wait for another command, in milliseconds. */
  readonly attente?: number
}

/** The user's folder, open: gives the facts, keeps the changes. Every method could answer from another engine. */
export class Espace {
  readonly dossier: string
  readonly config: ConfigEspace
  /** The years: opened, closed, opened again. */
  readonly exercices: Exercices
  /** The mouvements of the network. */
  readonly mouvements: Mouvements
  /** Imports too large to be held, written as they are read. */
  readonly lots: Lots
  /** What imports wrote, replaced and were replaced by. */
  readonly historique: Historique
  /** The findings somebody answers for. */
  readonly confirmations: Confirmations
  /** The facts of the other subjects: journal, programme, conventions… */
  readonly registres: Registres
  /** What people write for the report. */
  readonly chapitres: Chapitres
  /** The documents built. */
  readonly sorties: Sorties
  /** The models of documents, the user's own before ours. */
  readonly modeles: Modeles
  /** The documents kept for good. */
  readonly pieces: Pieces
  readonly #base: Base
  readonly #acces: Acces

  constructor({dossier, config, base, ...verrouillage}: Ouverture) {
    this.dossier = dossier
    this.config = config
    this.#base = base
    const acces = new Acces({dossier, base, ...verrouillage})
    this.#acces = acces
    this.exercices = ouvrirExercices(acces, dossier)
    this.mouvements = ouvrirMouvements(acces, dossier)
    this.lots = ouvrirLots(acces, dossier)
    this.historique = ouvrirHistorique(acces)
    this.confirmations = ouvrirConfirmations(acces)
    this.registres = ouvrirRegistres(acces, {dossier, compacter: () => base.compacter()})
    this.chapitres = ouvrirChapitres(dossier)
    this.sorties = ouvrirSorties(dossier)
    this.modeles = ouvrirModeles(dossier)
    this.pieces = ouvrirPieces(dossier)
  }

  /** State of the facts this command works on; it moves at each write. */
  get revision(): number {
    return this.#acces.revision
  }

  /** The colours of documents, with the pictures and faces that the settings name. */
  async chargerCharte(): Promise<Charte> {
    const {charte} = this.config
    return charte ? chargerCharte(this.dossier, charte) : CHARTE_PAR_DEFAUT
  }

  /** The structures of the directory, by département then name. */
  async chargerStructures(): Promise<readonly Structure[]> {
    return this.#acces.lire(lireStructures)
  }

  /** What the directory counts at the end of these years. */
  async chargerMoyens(annees: readonly number[]): Promise<readonly Moyen[]> {
    return this.#acces.lire((connexion) => lireMoyens(connexion, annees))
  }

  /** The whole directory, all years. */
  async chargerAnnuaire(): Promise<FaitsAnnuaire> {
    return this.#acces.lire((connexion) => ({
      structures: lireStructures(connexion),
      moyens: lireMoyens(connexion, lireAnneesDeMoyens(connexion)),
      lieux: lireFeuille(connexion, 'lieux'),
      personnes: lireFeuille(connexion, 'personnes'),
      personnel: lireFeuille(connexion, 'personnel'),
      parc: lireFeuille(connexion, 'parc'),
      financements: lireFeuille(connexion, 'financements'),
      regroupements: lireFeuille(connexion, 'regroupements'),
    }))
  }

  /** Who holds which function, dated. */
  async chargerPersonnes(): Promise<readonly Personne[]> {
    return this.#acces.lire((connexion) => lireFeuille(connexion, 'personnes'))
  }

  /** The free groupings of structures. */
  async chargerRegroupements(): Promise<readonly Regroupement[]> {
    return this.#acces.lire((connexion) => lireFeuille(connexion, 'regroupements'))
  }

  /** Partners, funders, elected officials, press. */
  async chargerContacts(): Promise<readonly Contact[]> {
    return this.#acces.lire(lireContacts)
  }

  /** The current values of these years: for each, the last import that was not cancelled. */
  async chargerValeurs(
    annees: readonly number[],
    indicateurs?: readonly string[],
  ): Promise<readonly Valeur[]> {
    return this.#acces.lire((connexion) => lireValeurs(connexion, annees, indicateurs))
  }

  /** The objectives of a year. */
  async chargerObjectifs(annee: number): Promise<readonly Objectif[]> {
    return this.#acces.lire((connexion) => lireObjectifs(connexion, annee))
  }

  /** The imports in force, oldest first. */
  async chargerImports(): Promise<readonly ImportEnregistre[]> {
    return this.#acces.lire(lireImports)
  }

  /** The answers already given about names; none when the file is absent. */
  async lireAppellations(): Promise<Appellations> {
    return lireAppellations(this.dossier)
  }

  /** Keeps answers about names, to be replayed without a question. */
  async ajouterAppellations(reponses: Appellations): Promise<void> {
    await this.#acces.modifierLeDossier(() => ajouterAppellations(this.dossier, reponses))
  }

  /** A saved layout of `profils/`, as written. */
  async lireFichierProfil(nom: string): Promise<YamlLu> {
    return lireProfil(this.dossier, nom)
  }

  /** A référentiel, that of the settings when none is named: the espace's own file first, else ours. */
  async lireFichierReferentiel(nom = this.config.referentiel): Promise<YamlLu> {
    return lireReferentiel(this.dossier, nom)
  }

  /** The référentiels that can be read here, the espace's own and ours. */
  async listerReferentiels(): Promise<readonly ReferentielDisponible[]> {
    return listerReferentiels(this.dossier)
  }

  /** The original of a received file, as it was kept. */
  async lireSource(fichier: Pick<FichierRecu, 'nom' | 'sha256'>): Promise<FichierRecu> {
    return lireSourceGardee(this.dossier, fichier)
  }

  /** Keeps one received file and what it brings: whole, or not at all. */
  async enregistrer(
    changements: Changements,
    {
      fichier,
      annee,
      anomalies,
      motif,
    }: {
      readonly fichier: FichierRecu | FichierSansOriginal
      readonly annee: number
      readonly anomalies: readonly Anomalie[]
      /** Why it goes in even into a closed year; kept. */
      readonly motif?: string | undefined
    },
  ): Promise<ImportEnregistre> {
    // Asked before the file is kept, and again where nothing can slip through.
    await this.exigerEnregistrable(changements, {annee, motif})
    if ('sansOriginal' in fichier) exigerConstat(fichier, anomalies)
    else garderSource(this.dossier, fichier)
    const {genre} = changements
    const nouvel = {
      genre,
      fichier: fichier.nom,
      sha256: fichier.sha256,
      le: maintenant(),
      annee,
      source: genre === 'activite' ? changements.source : genre,
      anomalies,
    }
    return this.#acces.ecrire((connexion) => {
      const annees = anneesTouchees(annee, changements)
      const clos = exigerExercicesOuverts(connexion, annees, forcageDe(changements, motif))
      const enregistre = ecrireImport(connexion, nouvel, changements)
      noterForcages(connexion, clos, {...enregistre, geste: 'import', motif})
      return enregistre
    })
  }

  /** Refuses what would change a closed year, as `enregistrer` would, unless there is a motif; nothing is written. */
  async exigerEnregistrable(
    changements: Changements,
    {annee, motif}: {readonly annee: number} & Forcable,
  ): Promise<void> {
    const annees = anneesTouchees(annee, changements)
    this.#acces.lire((connexion) => exigerExercicesOuverts(connexion, annees, forcageDe(changements, motif)))
  }

  /** The same for the cancelling of an import. */
  async exigerAnnulable(numero: number, forcage: Forcable): Promise<void> {
    this.#acces.lire((connexion) => exigerImportModifiable(connexion, numero, forcage))
  }

  /** Takes an import out of force: the values it had replaced are current again. */
  async annulerImport(numero: number, {motif}: Partial<Forcable> = {}): Promise<void> {
    await this.#acces.ecrire((connexion) => {
      const le = maintenant()
      const clos = exigerImportModifiable(connexion, numero, {motif})
      if (!ecrireAnnulation(connexion, numero, le)) throw importInconnu(numero)
      noterForcages(connexion, clos, {numero, le, geste: 'annulation', motif})
    })
  }

  /** Makes another référentiel the one the espace follows; comments and the rest of animreg.yaml stay. */
  async adopterReferentiel(nom: string): Promise<void> {
    await this.#acces.modifierLeDossier(() => reglerReferentiel(this.dossier, nom))
  }

  /** Gives the base back; the espace is not used after. */
  fermer(): void {
    this.#base.fermer()
  }
}

/** The workbooks of the network can be forced; those of the other subjects go through the reopening of the year. */
function forcageDe({genre}: Changements, motif: string | undefined): Forcable | undefined {
  return genre === 'activite' || genre === 'annuaire' || genre === 'objectifs' ? {motif} : undefined
}

function importInconnu(numero: number): ErreurMetier {
  return new ErreurMetier('ESP-012', `L'import n° ${numero} n'existe pas, ou il est déjà annulé.`, {
    pistes: ["Relevez le numéro dans l'historique des imports, puis relancez."],
    details: {import: numero},
  })
}
