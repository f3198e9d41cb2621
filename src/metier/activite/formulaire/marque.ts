import type {FeuilleDeClasseur, Grille} from '../../../documents/index.js'
import type {Exercice} from '../../../shared/periode.js'
import type {Referentiel} from '../../referentiel/index.js'
import type {CodeStructure} from '../../structures/index.js'

/** Layout of the workbooks this version writes; raised when an older version could not read them. */
export const FORMAT_DE_FORMULAIRE = 1

const FEUILLE = 'animreg'

/** What a collection workbook says of itself, in its hidden sheet. */
export type MarqueFormulaire = {
  readonly format: number
  /** The version it was prepared with, such as `parcours3@1`. */
  readonly referentiel: string
  readonly structure: string
  readonly annee: number
}

/** The name of a version, as animreg.yaml writes it. */
export function nomDeVersion({code, version}: Pick<Referentiel, 'code' | 'version'>): string {
  return `${code}@${version}`
}

/** The hidden sheet of a collection workbook. */
export function composerMarque(facts: {
  readonly referentiel: Referentiel
  readonly structure: CodeStructure
  readonly annee: Exercice
}): FeuilleDeClasseur {
  const entrees = [
    ['animreg', 'formulaire'],
    ['format', String(FORMAT_DE_FORMULAIRE)],
    ['referentiel', nomDeVersion(facts.referentiel)],
    ['structure', facts.structure],
    ['annee', String(facts.annee)],
  ]
  return {
    nom: FEUILLE,
    masquee: 'technique',
    protegee: true,
    lignes: entrees.map((entree) => entree.map((valeur) => ({valeur, format: 'texte'}))),
  }
}

/** Reads the mark of a collection workbook; undefined for any other file. */
export function lireMarqueFormulaire(grilles: readonly Grille[]): MarqueFormulaire | undefined {
  const grille = grilles.find(estFeuilleDeMarque)
  if (!grille) return undefined
  const lu = new Map(grille.lignes.map((ligne) => [texte(ligne[0]), texte(ligne[1])]))
  return {
    format: Number(lu.get('format')),
    referentiel: lu.get('referentiel') ?? '',
    structure: lu.get('structure') ?? '',
    annee: Number(lu.get('annee')),
  }
}

/** By its content: some formats lose what is hidden. */
export function estFeuilleDeMarque({lignes}: Grille): boolean {
  return texte(lignes[0]?.[0]) === 'animreg' && texte(lignes[0]?.[1]) === 'formulaire'
}

function texte(cellule: {readonly affiche: string} | undefined): string {
  return cellule?.affiche.trim() ?? ''
}
