import {cpSync, rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Commande} from '../mesure/index.js'

const LANCEUR = fileURLToPath(new URL('../../../bin/run.js', import.meta.url))

/** Our command line as it is installed: the built one. */
export function animreg(...mots: readonly string[]): Commande {
  return ['node', LANCEUR, ...mots]
}

/** Puts an espace back as it was before each run. */
export function remettre(modele: string, espace: string): () => void {
  return () => {
    rmSync(espace, {recursive: true, force: true})
    cpSync(modele, espace, {recursive: true})
  }
}

/** What `chiffres calculer --json` found, in the words of the peers: how many figures, and their sum. */
export function totalDesChiffres(sortie: string): string {
  const {resultat} = JSON.parse(sortie) as {resultat: {chiffres: readonly {valeur: number | null}[]}}
  const donnes = resultat.chiffres.flatMap(({valeur}) => valeur ?? [])
  return `${donnes.length} ${donnes.reduce((somme, v) => somme + v, 0)}`
}
