import {memeNombre} from '../meme-nombre.js'
import type {Chiffre} from '../schema.js'
import {type Difference, differencesDe, type Ligne, lignesDe} from './lignes-de-chiffres.js'
import type {Cause, MouvementDeChiffre} from './schema-comparaison.js'

/** The figures once one more thing has been brought to what it is today. */
export type Etape = {readonly cause: Cause; readonly chiffres: readonly Chiffre[]}

type Causes = MouvementDeChiffre['causes']

/**
 * What moved from the first state to the last, and which step moved it. The steps go from one to the other by changing
 * one thing at a time: their gaps add up to the whole gap, exactly.
 */
export function decomposer(
  depart: readonly Chiffre[],
  etapes: readonly Etape[],
): Omit<MouvementDeChiffre, 'structures'>[] {
  const etats = [depart, ...etapes.map((e) => e.chiffres)].map(lignesDe)
  const arrivee = etapes.at(-1)?.chiffres ?? depart
  return differencesDe(depart, arrivee).map((difference) => {
    const causes = etapes.flatMap(({cause}, rang): Causes => {
      const [a, b] = [etats[rang]?.get(difference.cle), etats[rang + 1]?.get(difference.cle)]
      if (memeLigne(a, b)) return []
      return [{cause, ecart: ecartDe(a?.valeur ?? null, b?.valeur ?? null)}]
    })
    return decrire(difference, causes)
  })
}

/** A difference in the words of the answer. */
export function decrire({avant, apres}: Difference, causes: Causes): Omit<MouvementDeChiffre, 'structures'> {
  const ligne = (apres ?? avant) as Ligne
  const [de, vers] = [avant?.valeur ?? null, apres?.valeur ?? null]
  return {
    code: ligne.code,
    libelle: ligne.libelle,
    unite: ligne.unite,
    grandeur: ligne.grandeur,
    modalite: ligne.modalite,
    libelle_modalite: ligne.libelleModalite,
    sort: avant === null ? 'apparu' : apres === null ? 'disparu' : 'change',
    avant: de,
    apres: vers,
    ecart: ecartDe(de, vers),
    causes,
  }
}

function memeLigne(a: Ligne | undefined, b: Ligne | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return memeNombre(a.valeur, b.valeur)
}

function ecartDe(avant: number | null, apres: number | null): number | null {
  return avant === null || apres === null ? null : apres - avant
}
