import {
  cleDeMouvement,
  type FaitsDuReseau,
  type Mouvement,
  type MouvementEnregistre,
} from '../reseau/index.js'
import type {Faute} from './faute.js'
import {verifierMouvements} from './verifier-mouvements.js'

/** What adding mouvements to the story gives. */
export type Ajout<M extends Mouvement = Mouvement> = {
  /** Those to write. */
  readonly nouveaux: readonly M[]
  /** Those already there, word for word. */
  readonly connus: readonly M[]
  /** Empty when the whole story still makes sense. */
  readonly fautes: readonly Faute[]
}

/** Adds mouvements to those already recorded; the same one twice is recorded once. */
export function ajouterMouvements<M extends Mouvement>(faits: FaitsDuReseau, saisis: readonly M[]): Ajout<M> {
  const enregistres = new Set(faits.mouvements.map(contenuDe))
  const connus = saisis.filter((m) => enregistres.has(contenuDe(m)))
  const parContenu = new Map(saisis.filter((m) => !connus.includes(m)).map((m) => [contenuDe(m), m]))
  const nouveaux = [...parContenu.values()]
  const fautes = verifierMouvements({...faits, mouvements: [...faits.mouvements, ...nouveaux]})
  return {nouveaux, connus, fautes}
}

/** Takes a mouvement out of the story: refused when the rest no longer makes sense without it. */
export function retirerMouvement(
  faits: FaitsDuReseau<MouvementEnregistre>,
  numero: number,
): {readonly retire: MouvementEnregistre | undefined; readonly fautes: readonly Faute[]} {
  const retire = faits.mouvements.find((m) => m.numero === numero)
  const mouvements = faits.mouvements.filter((m) => m !== retire)
  return {retire, fautes: retire ? verifierMouvements({...faits, mouvements}) : []}
}

function contenuDe(mouvement: Mouvement): string {
  const {ancienNom, acte, precision, cibles} = mouvement
  const details = [...cibles]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({part, nom, type, departement}) => [part, nom, type, departement])
  return JSON.stringify([cleDeMouvement(mouvement), ancienNom, acte, precision, details])
}
