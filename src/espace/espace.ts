import {join} from 'node:path'
import {z} from 'zod'
import {lireYaml, validerYaml, type YamlLu} from '../formats/yaml/index.js'
import type {Objectif, Valeur} from '../metier/activite/index.js'
import type {Moyen, Structure} from '../metier/structures/index.js'
import type {Anomalie} from '../shared/anomalie.js'
import {ErreurMetier} from '../shared/erreur-metier.js'
import type {Base, Connexion} from './base.js'
import type {ConfigEspace} from './config.js'
import {avancerRevision, ecrireAnnulation, ecrireImport} from './ecriture.js'
import {lireTexte} from './fichiers.js'
import {lireImports, lireMoyens, lireObjectifs, lireRevision, lireStructures, lireValeurs} from './lecture.js'
import {lireReferentiel} from './referentiels.js'
import {ecrireDansSorties, exigerSortieLibre} from './sorties.js'
import {garderSource} from './sources.js'
import type {Appellations, Changements, FichierRecu, ImportEnregistre} from './types.js'
import {prendreVerrou} from './verrou.js'

const textesVersCodes = z.record(z.string(), z.string().min(1)).default({})
const schemaAppellations = z.strictObject({structures: textesVersCodes, indicateurs: textesVersCodes})

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
  readonly #base: Base
  readonly #verrouillage: {readonly commande: string; readonly attente?: number}
  #revision: number

  constructor({dossier, config, base, ...verrouillage}: Ouverture) {
    this.dossier = dossier
    this.config = config
    this.#base = base
    this.#verrouillage = verrouillage
    this.#revision = base.lire(lireRevision)
  }

  /** State of the facts this command works on; it moves at each write. */
  get revision(): number {
    return this.#revision
  }

  /** The structures of the directory, by département then name. */
  async chargerStructures(): Promise<readonly Structure[]> {
    return this.#lire(lireStructures)
  }

  /** What the directory counts at the end of these years. */
  async chargerMoyens(annees: readonly number[]): Promise<readonly Moyen[]> {
    return this.#lire((connexion) => lireMoyens(connexion, annees))
  }

  /** The current values of these years: for each, the last import that was not cancelled. */
  async chargerValeurs(annees: readonly number[]): Promise<readonly Valeur[]> {
    return this.#lire((connexion) => lireValeurs(connexion, annees))
  }

  /** The objectives of a year. */
  async chargerObjectifs(annee: number): Promise<readonly Objectif[]> {
    return this.#lire((connexion) => lireObjectifs(connexion, annee))
  }

  /** The imports in force, oldest first. */
  async chargerImports(): Promise<readonly ImportEnregistre[]> {
    return this.#lire(lireImports)
  }

  /** The answers already given about names; none when the file is absent. */
  async lireAppellations(): Promise<Appellations> {
    const fichier = 'appellations.yaml'
    const texte = lireTexte(join(this.dossier, fichier), 'REF-002')
    const lu = texte === undefined ? undefined : lireYaml(texte, {fichier, code: 'REF-002'})
    // A file emptied by hand, or with comments only, holds no answer.
    if (!lu || lu.valeur === null) return {structures: {}, indicateurs: {}}
    return validerYaml(lu, schemaAppellations)
  }

  /** The référentiel named in the settings: the espace's own file first, else ours. */
  async lireFichierReferentiel(): Promise<YamlLu> {
    return lireReferentiel(this.dossier, this.config.referentiel)
  }

  /** Keeps one received file and what it brings: whole, or not at all. */
  async enregistrer(
    changements: Changements,
    {
      fichier,
      annee,
      anomalies,
    }: {readonly fichier: FichierRecu; readonly annee: number; readonly anomalies: readonly Anomalie[]},
  ): Promise<ImportEnregistre> {
    garderSource(this.dossier, fichier)
    const {genre} = changements
    const nouvel = {
      genre,
      fichier: fichier.nom,
      sha256: fichier.sha256,
      le: new Date().toISOString(),
      annee,
      source: genre === 'activite' ? changements.source : genre,
      anomalies,
    }
    return this.#ecrire((connexion) => ecrireImport(connexion, nouvel, changements))
  }

  /** Takes an import out of force: the values it had replaced are current again. */
  async annulerImport(numero: number): Promise<void> {
    await this.#ecrire((connexion) => {
      if (!ecrireAnnulation(connexion, numero, new Date().toISOString())) throw importInconnu(numero)
    })
  }

  /** Before the long work: refuses when the document to replace is open in Excel. */
  async verifierSortie(nom: string): Promise<void> {
    exigerSortieLibre(this.dossier, nom)
  }

  /** Writes a built document into `sorties/`; gives its absolute path. */
  async ecrireSortie(nom: string, octets: Uint8Array): Promise<string> {
    return ecrireDansSorties(this.dossier, nom, octets)
  }

  /** Gives the base back; the espace is not used after. */
  fermer(): void {
    this.#base.fermer()
  }

  /** Facts loaded in several calls must be of one state: another command's write in between is said. */
  #lire<T>(lecture: (connexion: Connexion) => T): T {
    return this.#base.lire((connexion) => {
      this.#exigerRevision(connexion)
      return lecture(connexion)
    })
  }

  async #ecrire<T>(ecriture: (connexion: Connexion) => T): Promise<T> {
    const verrou = await prendreVerrou(this.dossier, this.#verrouillage)
    try {
      const [resultat, revision] = this.#base.ecrire((connexion) => {
        this.#exigerRevision(connexion)
        return [ecriture(connexion), avancerRevision(connexion)] as const
      })
      this.#revision = revision
      return resultat
    } finally {
      verrou.liberer()
    }
  }

  #exigerRevision(connexion: Connexion): void {
    const trouvee = lireRevision(connexion)
    if (trouvee === this.#revision) return
    throw new ErreurMetier(
      'ESP-006',
      `L'espace ${this.dossier} a changé pendant la commande : une autre commande y a enregistré quelque chose.`,
      {
        pistes: ['Relancez la même commande.'],
        details: {dossier: this.dossier, revision_lue: this.#revision, revision_trouvee: trouvee},
      },
    )
  }
}

function importInconnu(numero: number): ErreurMetier {
  return new ErreurMetier('ESP-012', `L'import n° ${numero} n'existe pas, ou il est déjà annulé.`, {
    pistes: ["Relevez le numéro dans l'historique des imports, puis relancez."],
    details: {import: numero},
  })
}
