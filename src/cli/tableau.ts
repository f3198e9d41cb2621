import {plier} from './mise-en-page.js'
import {SANS_STYLE, type Style} from './style.js'

/** A table for the terminal; its cells are strings already formatted. */
export type Tableau = {
  readonly colonnes: readonly ColonneDeTableau[]
  readonly lignes: readonly (readonly string[])[]
}

/** Numbers go to the right; `extensible` columns give way first when the terminal is narrow. */
export type ColonneDeTableau = {
  readonly titre: string
  readonly aligne?: 'gauche' | 'droite'
}

const GOUTTIERE = 2
const LARGEUR_MINIMALE = 8

/** Lays the table out within `largeur` columns (unbounded when unknown, so that a file keeps whole lines). */
export function rendreTableau(
  {colonnes, lignes}: Tableau,
  {largeur, style = SANS_STYLE}: {largeur?: number | undefined; style?: Style} = {},
): string {
  const largeurs = repartir(largeursNaturelles({colonnes, lignes}), largeur)
  const rendre = (cellules: readonly string[], habiller?: (texte: string) => string): string[] =>
    rendreLigne(
      colonnes.map(({aligne}, rang) => ({texte: cellules[rang] ?? '', large: largeurs[rang] ?? 1, aligne})),
      habiller,
    )
  return [
    ...rendre(
      colonnes.map(({titre}) => titre),
      style.titre,
    ),
    ...rendre(
      largeurs.map((large) => '─'.repeat(large)),
      style.discret,
    ),
    ...lignes.flatMap((ligne) => rendre(ligne)),
  ].join('\n')
}

type Cellule = {readonly texte: string; readonly large: number; readonly aligne: ColonneDeTableau['aligne']}

/** The lines one row takes: as many as its most folded cell. */
function rendreLigne(cellules: readonly Cellule[], habiller = (texte: string): string => texte): string[] {
  const pliees = cellules.map(({texte, large}) => plierCellule(texte, large))
  const hauteur = Math.max(0, ...pliees.map(({length}) => length))
  return Array.from({length: hauteur}, (_, rang) =>
    cellules
      .map(({large, aligne}, colonne) => {
        const texte = pliees[colonne]?.[rang] ?? ''
        const blanc = ' '.repeat(Math.max(0, large - texte.length))
        if (texte === '') return blanc
        return aligne === 'droite' ? blanc + habiller(texte) : habiller(texte) + blanc
      })
      .join(' '.repeat(GOUTTIERE))
      .trimEnd(),
  )
}

/** Folded between words; a word wider than its column goes on below, so that nothing is lost. */
function plierCellule(texte: string, large: number): string[] {
  if (texte.length <= large && !texte.includes('\n')) return [texte]
  return plier(texte, large).flatMap((ligne) => {
    const morceaux: string[] = []
    for (let debut = 0; debut === 0 || debut < ligne.length; debut += large) {
      morceaux.push(ligne.slice(debut, debut + large))
    }
    return morceaux
  })
}

function largeursNaturelles({colonnes, lignes}: Tableau): number[] {
  return colonnes.map(({titre}, rang) =>
    Math.max(1, ...[titre, ...lignes.map((ligne) => ligne[rang] ?? '')].map((texte) => longueur(texte))),
  )
}

function longueur(texte: string): number {
  return Math.max(...texte.split('\n').map((ligne) => ligne.length))
}

/** Takes from the widest column, one character at a time, until the line fits. */
function repartir(naturelles: readonly number[], largeur: number | undefined): number[] {
  const largeurs = [...naturelles]
  if (!largeur) return largeurs
  const place = largeur - GOUTTIERE * (largeurs.length - 1)
  let depassement = largeurs.reduce((somme, large) => somme + large, 0) - place
  while (depassement > 0) {
    const plusLarge = Math.max(...largeurs)
    if (plusLarge <= LARGEUR_MINIMALE) break
    largeurs[largeurs.indexOf(plusLarge)] = plusLarge - 1
    depassement--
  }
  return largeurs
}
