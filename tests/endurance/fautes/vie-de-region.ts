import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {type Etape, motsDe} from './chronique.js'
import {photographier, type Temoins} from './examiner.js'
import {FICHIERS_RECUS} from './fichiers-recus.js'
import {type Fin, lancerAnimreg} from './processus.js'
import type {Programme} from './programme.js'

/** A step of the chronicle about to be taken: copies of the espace can be made, and struck. */
export type Moment = {
  readonly rang: number
  readonly etape: Etape
  readonly mots: readonly string[]
  readonly temoins: Temoins
  /** How long the command takes when nothing happens to it, in milliseconds. */
  readonly ms: number
  /** The espace as it was before, copied; under another folder when one is given. */
  readonly copier: (sous?: string) => string
}

/** What is lived: the lines, and the espace they are typed in when there is one already. */
export type Recit = {readonly chronique: readonly Etape[]; readonly depart?: string | undefined}

/** Lives the chronicle, and shows each step from before and from after; a step that fails is said. */
export class VieDeRegion {
  readonly racine = mkdtempSync(join(tmpdir(), 'animreg-fautes-'))
  readonly #courant = join(this.racine, 'mon réseau')
  readonly #depart = join(this.racine, 'départ')
  readonly #programme: Programme
  readonly #chronique: readonly Etape[]
  #copies = 0

  constructor(programme: Programme, {chronique, depart}: Recit) {
    this.#programme = programme
    this.#chronique = chronique
    if (depart !== undefined) cpSync(depart, this.#courant, {recursive: true})
    for (const [nom, texte] of Object.entries(FICHIERS_RECUS)) {
      const chemin = join(this.#courant, nom)
      mkdirSync(dirname(chemin), {recursive: true})
      writeFileSync(chemin, texte)
    }
  }

  async *moments(): AsyncGenerator<Moment> {
    let avant = photographier(this.#courant)
    for (const [rang, etape] of this.#chronique.entries()) {
      rmSync(this.#depart, {recursive: true, force: true})
      cpSync(this.#courant, this.#depart, {recursive: true})
      const mots = motsDe(etape, this.#courant)
      const {ms} = this.#reussir(await lancerAnimreg(this.#programme, mots, {cwd: this.#courant}), mots)
      const apres = photographier(this.#courant)
      const temoins = {avant, apres, parLots: etape.parLots === true}
      yield {rang, etape, mots, temoins, ms, copier: (sous) => this.#copier(sous)}
      avant = apres
    }
  }

  effacer(): void {
    rmSync(this.racine, {recursive: true, force: true})
  }

  #copier(sous = this.racine): string {
    const copie = join(sous, `essai ${this.#copies++}`)
    cpSync(this.#depart, copie, {recursive: true})
    return copie
  }

  #reussir(fin: Fin, mots: readonly string[]): Fin {
    if (fin.code === 0) return fin
    throw new Error(`« animreg ${mots.join(' ')} » : code ${fin.code}\n${fin.stdout}\n${fin.stderr}`)
  }
}
