import type {Cellule} from '../../documents/grille.js'
import {formaterJour} from '../../shared/francais.js'
import {estTexteDErreur, nombreAffiche} from './affichage-francais.js'

export type CelluleOds = {
  readonly attributs: Readonly<Record<string, string>>
  readonly paragraphes: readonly string[]
}

/** The cell of an OpenDocument table: its typed value, and its own text for what is displayed. */
export function lireCelluleOds({attributs, paragraphes}: CelluleOds): Cellule | undefined {
  const texte = paragraphes.join('\n').replace(/^\uFEFF/, '')
  const estFormule = attributs['table:formula'] !== undefined
  const estErreur = attributs['calcext:value-type'] === 'error' || (estFormule && estTexteDErreur(texte))
  if (estErreur) return {genre: 'erreur', valeur: null, affiche: texte}
  const type = attributs['office:value-type']
  if (type === undefined && texte === '') {
    return estFormule ? {genre: 'formule_sans_valeur', valeur: null, affiche: ''} : undefined
  }
  return celluleTypee(type, attributs, texte) ?? celluleTexte(attributs['office:string-value'] ?? texte)
}

function celluleTypee(
  type: string | undefined,
  attributs: CelluleOds['attributs'],
  texte: string,
): Cellule | undefined {
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return celluleNombre(attributs['office:value'], texte)
    case 'date':
      return celluleDate(attributs['office:date-value'], texte)
    case 'time':
      return celluleDuree(attributs['office:time-value'], texte)
    case 'boolean': {
      const vrai = attributs['office:boolean-value'] === 'true'
      return {genre: 'booleen', valeur: vrai, affiche: vrai ? 'VRAI' : 'FAUX'}
    }
    default:
      return undefined
  }
}

function celluleTexte(texte: string): Cellule | undefined {
  return texte === '' ? undefined : {genre: 'texte', valeur: texte, affiche: texte}
}

function celluleNombre(brut: string | undefined, texte: string): Cellule | undefined {
  const valeur = brut?.trim() ? Number(brut) : Number.NaN
  if (!Number.isFinite(valeur)) return undefined
  return {genre: 'nombre', valeur, affiche: texte || nombreAffiche(String(valeur))}
}

/** `2008-12-31` or `2008-12-31T18:00:00`: the day as written, whatever the time zone. */
function celluleDate(brut: string | undefined, texte: string): Cellule | undefined {
  const jour = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(brut ?? '')?.[0]
  if (!jour) return undefined
  return {genre: 'date', valeur: jour, affiche: texte || formaterJour(jour)}
}

/** `PT12H30M00S` as the fraction of a day a time is everywhere else. */
function celluleDuree(brut: string | undefined, texte: string): Cellule | undefined {
  const lu = /^PT(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S$/.exec(brut ?? '')
  if (!lu) return undefined
  const [heures = 0, minutes = 0, secondes = 0] = lu.slice(1).map((n) => Number(n.replace(',', '.')))
  const valeur = (heures * 3600 + minutes * 60 + secondes) / 86_400
  return {genre: 'nombre', valeur, affiche: texte}
}
