import {readdirSync, readFileSync} from 'node:fs'
import {lireYaml} from '../../src/formats/yaml/index.js'
import {type Referentiel, schemaReferentiel} from '../../src/metier/referentiel/index.js'
import {empreinte} from '../../src/shared/empreinte.js'
import {sansAccents} from '../../src/shared/francais.js'

const DOSSIER = new URL('../../data/referentiels/', import.meta.url)

/** `parcours3@1`, `i-milo@1`…: all those in the folder, so that a new one is checked from its first day. */
export const REFERENTIELS_FOURNIS: readonly string[] = readdirSync(DOSSIER)
  .filter((fichier) => fichier.endsWith('.yaml'))
  .map((fichier) => fichier.replace(/\.yaml$/, ''))

/** A référentiel of ours, read as the product reads it. */
export function lireReferentielFourni(nom: string): Referentiel {
  const fichier = `${nom}.yaml`
  const texte = readFileSync(new URL(fichier, DOSSIER), 'utf8')
  return schemaReferentiel.parse(lireYaml(texte, {fichier, code: 'REF-001'}).valeur)
}

const MOTS_VIDES = new Set(
  'a au aux d de des dont du en et l la le les ou par pour sur un une nb nombre n'.split(' '),
)

/**
 * Harsher than the product's own fingerprint (accents, case, punctuation, small words, plural, order of words):
 * two writings that stay apart here stay apart everywhere.
 */
export function empreinteSevere(texte: string): string {
  const mots = sansAccents(texte)
    .replaceAll('+', ' plus ')
    .split(/[^a-z0-9]+/)
  return mots
    .filter((mot) => mot !== '' && !MOTS_VIDES.has(mot))
    .map((mot) => (mot.length > 2 ? mot.replace(/s$/, '') : mot))
    .sort()
    .join(' ')
}

export type Nomme = {readonly code: string; readonly libelle: string; readonly alias: readonly string[]}

/** Every way an element may be written, its code included, as the product reads it. */
export function ecrituresDe({code, libelle, alias}: Nomme): readonly string[] {
  return [code.replaceAll('_', ' '), libelle, ...alias]
}

/** Fingerprints claimed by more than one code, with their owners. */
export function ambiguites(elements: readonly Nomme[], simplifier = empreinteSevere): string[] {
  const proprietaires = new Map<string, Set<string>>()
  for (const element of elements) {
    for (const ecriture of ecrituresDe(element)) {
      const cle = simplifier(ecriture)
      proprietaires.set(cle, (proprietaires.get(cle) ?? new Set()).add(element.code))
    }
  }
  return [...proprietaires]
    .filter(([, codes]) => codes.size > 1)
    .map(([cle, codes]) => `${cle}: ${[...codes].join(',')}`)
}

/** The same under both fingerprints. */
export function toutesLesAmbiguites(elements: readonly Nomme[]): string[] {
  return [...new Set([...ambiguites(elements), ...ambiguites(elements, empreinte)])]
}
