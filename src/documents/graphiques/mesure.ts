import {type ClasseDeLargeur, LARGEURS_GRAS, LARGEURS_REGULIER} from './largeurs.js'

/** Width of a character the table does not know, in thousandths: large, so that a label never overflows. */
const LARGEUR_INCONNUE = 1000
/** Share of the size above the baseline, accents included. */
export const HAUT_DE_LETTRE = 0.92

const REGULIER = indexer(LARGEURS_REGULIER)
const GRAS = indexer(LARGEURS_GRAS)

function indexer(classes: readonly ClasseDeLargeur[]): ReadonlyMap<string, number> {
  return new Map(
    classes.flatMap(([largeur, caracteres]) => Array.from(caracteres, (c) => [c, largeur] as const)),
  )
}

/** Width of a text in points, slightly over the real one. */
export function largeurDeTexte(texte: string, taille: number, gras = false): number {
  const table = gras ? GRAS : REGULIER
  let milliemes = 0
  for (const caractere of texte) milliemes += table.get(caractere) ?? LARGEUR_INCONNUE
  return (milliemes * taille) / 1000
}

/** Cuts a text into lines that fit the width; a word too long for a line is cut between characters. */
export function couperEnLignes(texte: string, taille: number, largeur: number, gras = false): string[] {
  const lignes: string[] = []
  let ligne = ''
  for (const mot of texte.split(/[ \t\r\n]+/).filter((m) => m !== '')) {
    const essai = ligne === '' ? mot : `${ligne} ${mot}`
    if (largeurDeTexte(essai, taille, gras) <= largeur) {
      ligne = essai
      continue
    }
    if (ligne !== '') lignes.push(ligne)
    const morceaux = couperMot(mot, taille, largeur, gras)
    lignes.push(...morceaux.slice(0, -1))
    ligne = morceaux.at(-1) ?? ''
  }
  if (ligne !== '') lignes.push(ligne)
  return lignes
}

function couperMot(mot: string, taille: number, largeur: number, gras: boolean): string[] {
  const morceaux: string[] = []
  let morceau = ''
  for (const caractere of mot) {
    if (morceau !== '' && largeurDeTexte(morceau + caractere, taille, gras) > largeur) {
      morceaux.push(morceau)
      morceau = ''
    }
    morceau += caractere
  }
  return [...morceaux, morceau]
}
