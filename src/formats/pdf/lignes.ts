import {type Balise, baliser} from './balises.js'
import type {Encre} from './encre.js'
import type {StyleDeTexte} from './style.js'
import type {Fragment, LigneDeTexte} from './texte.js'

export type Alignement = 'gauche' | 'droite' | 'centre'

export type PlaceDeLignes = {
  readonly x: number
  /** Top of the first line. */
  readonly y: number
  readonly largeur: number
  readonly alignement?: Alignement
  readonly couleurDesLiens?: string
}

/** Baseline of a line whose top is at `y`: capitals stand in its middle. */
export function ligneDeBase(y: number, {taille, interligne}: StyleDeTexte): number {
  return y + taille * (interligne / 2 + 0.33)
}

/** Draws lines under a tag; each ends with a space, so that read aloud or copied they do not stick together. */
export function dessinerLignes(
  encre: Encre,
  balise: Balise,
  lignes: readonly LigneDeTexte[],
  style: StyleDeTexte,
  place: PlaceDeLignes,
): void {
  for (const suite of reunir(lignes)) {
    if (suite.lien === undefined) {
      encre.marquer(balise, () => {
        for (const position of suite.fragments) ecrire(encre, position, style, place)
      })
      continue
    }
    for (const position of suite.fragments) lier(encre, balise, position, style, place)
  }
}

/** Draws lines where a tag or an artifact is already open. */
export function ecrireLignes(
  encre: Encre,
  lignes: readonly LigneDeTexte[],
  style: StyleDeTexte,
  place: PlaceDeLignes,
): void {
  for (const suite of reunir(lignes)) {
    for (const position of suite.fragments) ecrire(encre, position, style, place)
  }
}

type Position = {
  readonly fragment: Fragment
  readonly rang: number
  readonly ligne: LigneDeTexte
  readonly fin: boolean
}

/** Fragments that follow each other with or without a link, so that plain text makes one mark. */
function reunir(lignes: readonly LigneDeTexte[]) {
  const suites: {lien: string | undefined; fragments: Position[]}[] = []
  for (const [rang, ligne] of lignes.entries()) {
    for (const fragment of ligne.fragments) {
      const position = {fragment, rang, ligne, fin: fragment === ligne.fragments.at(-1)}
      const derniere = suites.at(-1)
      if (derniere && derniere.lien === fragment.lien) derniere.fragments.push(position)
      else suites.push({lien: fragment.lien, fragments: [position]})
    }
  }
  return suites
}

function abscisse({fragment, ligne}: Position, {x, largeur, alignement = 'gauche'}: PlaceDeLignes): number {
  const reste = largeur - ligne.largeur
  return x + fragment.x + (alignement === 'droite' ? reste : alignement === 'centre' ? reste / 2 : 0)
}

function ecrire(encre: Encre, position: Position, style: StyleDeTexte, place: PlaceDeLignes): void {
  const {fragment, rang, fin} = position
  const base = ligneDeBase(place.y + rang * style.taille * style.interligne, style)
  const couleur = fragment.lien ? (place.couleurDesLiens ?? style.couleur) : style.couleur
  const texte = fin ? `${fragment.texte} ` : fragment.texte
  encre.texte(texte, abscisse(position, place), base, {...style, couleur, police: fragment.police})
}

function lier(
  encre: Encre,
  balise: Balise,
  position: Position,
  style: StyleDeTexte,
  place: PlaceDeLignes,
): void {
  const {fragment, rang} = position
  const pas = style.taille * style.interligne
  const x = abscisse(position, place)
  const cadre = [x, place.y + rang * pas, fragment.largeur, pas] as const
  const vers = fragment.lien ?? ''
  encre.lier(baliser(balise, 'Link'), {vers, texte: fragment.texte.trim(), cadre}, () => {
    ecrire(encre, position, style, place)
    const base = ligneDeBase(place.y + rang * pas, style)
    encre.filet(x, base + 1.5, fragment.largeur, place.couleurDesLiens ?? style.couleur)
  })
}
