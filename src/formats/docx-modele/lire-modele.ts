import {docxRefuse} from '../docx-lu/erreurs.js'
import {lireXml} from './arbre-xml.js'
import {compilerPartie, type Morceau} from './compiler.js'
import {ouvrirArchive} from './ouvrir-modele.js'
import type {BaliseDeWord, FauteDeWord} from './reperer-balises.js'

/** A Word model cut once, ready to fill any number of documents. */
export type ModeleDeWord = {
  /** The parts that never change. */
  readonly fixes: ReadonlyMap<string, Uint8Array>
  readonly ecrites: ReadonlyMap<string, readonly Morceau[]>
  readonly balises: readonly BaliseDeWord[]
  readonly fautes: readonly FauteDeWord[]
}

/** Reads a model made in Word or LibreOffice by anybody. */
export function lireModeleDeWord(octets: Uint8Array, fichier: string): ModeleDeWord {
  const {parties, ecrites} = ouvrirArchive(octets, fichier)
  const compilees = ecrites.map((nom) => {
    const racine = lireXml(new TextDecoder().decode(parties.get(nom)))
    if (!racine) throw docxRefuse(fichier, `« ${nom} » ne se lit pas`)
    return [nom, compilerPartie(racine)] as const
  })
  return {
    fixes: new Map([...parties].filter(([nom]) => !ecrites.includes(nom))),
    ecrites: new Map(compilees.map(([nom, {morceaux}]) => [nom, morceaux])),
    balises: compilees.flatMap(([, {balises}]) => balises),
    fautes: compilees.flatMap(([, {fautes}]) => fautes),
  }
}
