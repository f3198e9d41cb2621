import Table from 'cli-table3'
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

const SANS_CADRE = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GOUTTIERE),
}

/** Lays the table out within `largeur` columns (unbounded when unknown, so that a file keeps whole lines). */
export function rendreTableau(
  {colonnes, lignes}: Tableau,
  {largeur, style = SANS_STYLE}: {largeur?: number | undefined; style?: Style} = {},
): string {
  const largeurs = repartir(largeursNaturelles({colonnes, lignes}), largeur)
  const table = new Table({
    chars: SANS_CADRE,
    colAligns: colonnes.map(({aligne}) => (aligne === 'droite' ? 'right' : 'left')),
    colWidths: largeurs,
    style: {head: [], border: [], 'padding-left': 0, 'padding-right': 0},
    wordWrap: true,
  })
  table.push(
    colonnes.map(({titre}) => style.titre(titre)),
    largeurs.map((large) => style.discret('─'.repeat(large))),
    ...lignes.map((ligne) => [...ligne]),
  )
  return table
    .toString()
    .split('\n')
    .map((ligne) => ligne.trimEnd())
    .join('\n')
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
