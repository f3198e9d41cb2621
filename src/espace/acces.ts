import {ErreurMetier} from '../shared/erreur-metier.js'
import type {Base, Connexion} from './base.js'
import {avancerRevision, lireRevision} from './revision.js'
import {sauvegarderSansVerrou} from './sauvegardes/index.js'
import {prendreVerrou} from './verrou.js'

/** What a long writing gives, and whether it may stay. */
export type EcritureLongue<T> = {readonly resultat: T; readonly garder: boolean}

type Ouverture = {
  readonly dossier: string
  readonly base: Base
  /** Told to whoever finds the espace in use. */
  readonly commande: string
  /** How long to wait for another command, in milliseconds. */
  readonly attente?: number
}

/** How a family of facts reaches the base: reads of one state, writes under the lock, in one transaction. */
export class Acces {
  readonly #ouverture: Ouverture
  #revision: number

  constructor(ouverture: Ouverture) {
    this.#ouverture = ouverture
    this.#revision = ouverture.base.lire(lireRevision)
  }

  /** State of the facts this command works on; it moves at each write. */
  get revision(): number {
    return this.#revision
  }

  /** Facts loaded in several calls must be of one state: another command's write in between is said. */
  readonly lire = <T>(lecture: (connexion: Connexion) => T): T =>
    this.#ouverture.base.lire((connexion) => {
      this.#exigerRevision(connexion)
      return lecture(connexion)
    })

  readonly ecrire = async <T>(ecriture: (connexion: Connexion) => T): Promise<T> =>
    this.#sousVerrou(() => {
      const [resultat, revision] = this.#ouverture.base.ecrire((connexion) => {
        this.#exigerRevision(connexion)
        return [ecriture(connexion), avancerRevision(connexion)] as const
      })
      this.#revision = revision
      return resultat
    })

  /** A reading that waits for a file meanwhile; what it says is of this state only while nobody writes. */
  readonly lireLonguement = async <T>(lecture: (connexion: Connexion) => Promise<T>): Promise<T> => {
    const {base} = this.#ouverture
    base.lire((connexion) => this.#exigerRevision(connexion))
    const resultat = await base.lireLonguement(lecture)
    base.lire((connexion) => this.#exigerRevision(connexion))
    return resultat
  }

  /** A writing that goes on while a file is read: one transaction, under the lock. */
  readonly ecrireLonguement = async <T>(
    ecriture: (connexion: Connexion) => Promise<EcritureLongue<T>>,
  ): Promise<T> =>
    this.#sousVerrou(async () => {
      const [resultat, revision] = await this.#ouverture.base.ecrireLonguement(async (connexion) => {
        this.#exigerRevision(connexion)
        const {resultat: ecrit, garder} = await ecriture(connexion)
        const suivante = garder ? avancerRevision(connexion) : this.#revision
        return {resultat: [ecrit, suivante] as const, garder}
      })
      this.#revision = revision
      return resultat
    })

  /** Something of the folder that is not in the base, changed under the lock. */
  async modifierLeDossier(modifier: () => void): Promise<void> {
    const {dossier, ...verrouillage} = this.#ouverture
    const verrou = await prendreVerrou(dossier, verrouillage)
    try {
      modifier()
    } finally {
      verrou.liberer()
    }
  }

  async #sousVerrou<T>(ecrire: () => T | Promise<T>): Promise<T> {
    const {dossier, base, ...verrouillage} = this.#ouverture
    const verrou = await prendreVerrou(dossier, verrouillage)
    try {
      if (base.estAMigrer) await sauvegarderSansVerrou(dossier, {raison: 'avant-migration'})
      return await ecrire()
    } finally {
      verrou.liberer()
    }
  }

  #exigerRevision(connexion: Connexion): void {
    const trouvee = lireRevision(connexion)
    if (trouvee === this.#revision) return
    const {dossier} = this.#ouverture
    throw new ErreurMetier(
      'ESP-006',
      `L'espace ${dossier} a changé pendant la commande : une autre commande y a enregistré quelque chose.`,
      {
        pistes: ['Relancez la même commande.'],
        details: {dossier, revision_lue: this.#revision, revision_trouvee: trouvee},
      },
    )
  }
}
