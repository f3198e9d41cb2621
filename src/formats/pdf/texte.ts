import type {Segment, Texte} from '../../documents/index.js'
import {lienSur} from '../lien-sur.js'
import {type Police, policeDuStyle} from './police.js'
import type {StyleDeTexte} from './style.js'

/** Width of a text in points. */
export type Mesure = (texte: string, police: Police, taille: number) => number

export type Fragment = {
  readonly texte: string
  readonly x: number
  readonly largeur: number
  readonly police: Police
  readonly lien?: string
}

export type LigneDeTexte = {readonly fragments: readonly Fragment[]; readonly largeur: number}

type Atome = {
  readonly texte: string
  readonly police: Police
  readonly lien: string | undefined
  /** A space precedes it. */
  readonly espace: boolean
  /** A line may begin with it. */
  readonly coupure: boolean
  readonly largeur: number
}

/** French double punctuation never opens a line, even typed after an ordinary space. */
const JAMAIS_EN_TETE = /^[:;!?%»€]/

/** Cuts an inline text into lines no wider than `largeur`; a word too long is cut, never lost. */
export function composerLignes(
  mesure: Mesure,
  texte: Texte,
  style: StyleDeTexte,
  largeur: number,
): LigneDeTexte[] {
  const lignes: LigneDeTexte[] = []
  let ligne: Atome[] = []
  let longueur = 0
  for (const bloc of regrouper(mesure, decouper(mesure, texte, style), style)) {
    const place = somme(bloc)
    const espace = ligne.length > 0 && bloc[0]?.espace ? largeurEspace(mesure, bloc[0], style) : 0
    if (ligne.length > 0 && longueur + espace + place > largeur + 0.01) {
      lignes.push(assembler(mesure, ligne, style))
      ligne = []
      longueur = 0
    }
    if (place > largeur) {
      const morceaux = hacher(mesure, bloc, style, largeur)
      for (const morceau of morceaux.slice(0, -1)) lignes.push(assembler(mesure, morceau, style))
      ligne = morceaux.at(-1) ?? []
      longueur = somme(ligne)
    } else {
      longueur += (ligne.length > 0 ? espace : 0) + place
      ligne.push(...bloc)
    }
  }
  if (ligne.length > 0) lignes.push(assembler(mesure, ligne, style))
  return lignes
}

/** Height of a number of lines. */
export function hauteurDeLignes(nombre: number, {taille, interligne}: StyleDeTexte): number {
  return nombre * taille * interligne
}

/** Largest unbreakable width of a text: under it, a column cuts words. */
export function largeurMinimale(mesure: Mesure, texte: Texte, style: StyleDeTexte): number {
  return Math.max(0, ...regrouper(mesure, decouper(mesure, texte, style), style).map(somme))
}

function somme(atomes: readonly Atome[]): number {
  return atomes.reduce((total, {largeur}) => total + largeur, 0)
}

function largeurEspace(mesure: Mesure, atome: Atome, {taille}: StyleDeTexte): number {
  return mesure(' ', atome.police, taille)
}

function decouper(mesure: Mesure, texte: Texte, style: StyleDeTexte): Atome[] {
  const segments: readonly Segment[] = typeof texte === 'string' ? [{texte}] : texte
  const atomes: Atome[] = []
  let espace = false
  for (const segment of segments) {
    const police = policeDuStyle(style.police, segment.style)
    const lien = lienSur(segment.lien)
    for (const piece of segment.texte.split(/([ \t\r\n]+)/)) {
      if (piece === '') continue
      if (/^[ \t\r\n]/.test(piece)) {
        espace = true
        continue
      }
      // A hyphen inside a word lets the line break after it.
      for (const [i, syllabe] of piece.split(/(?<=\p{L}[-/])(?=\p{L})/u).entries()) {
        const coupure = i > 0 || (espace && !JAMAIS_EN_TETE.test(syllabe))
        const largeur = mesure(syllabe, police, style.taille)
        atomes.push({texte: syllabe, police, lien, espace: i === 0 && espace, coupure, largeur})
      }
      espace = false
    }
  }
  return atomes
}

function regrouper(mesure: Mesure, atomes: readonly Atome[], {taille}: StyleDeTexte): Atome[][] {
  const blocs: Atome[][] = []
  for (const atome of atomes) {
    const dernier = blocs.at(-1)
    if (!dernier || atome.coupure) {
      blocs.push([atome])
      continue
    }
    // Inside an unbreakable block, a space becomes U+00A0 so that it counts in the width.
    const texte = atome.espace ? `\u00A0${atome.texte}` : atome.texte
    dernier.push({...atome, espace: false, texte, largeur: mesure(texte, atome.police, taille)})
  }
  return blocs
}

function hacher(mesure: Mesure, bloc: readonly Atome[], style: StyleDeTexte, largeur: number): Atome[][] {
  const lignes: Atome[][] = [[]]
  let longueur = 0
  for (const atome of bloc) {
    for (const [i, lettre] of Array.from(atome.texte).entries()) {
      const pas = mesure(lettre, atome.police, style.taille)
      if (longueur + pas > largeur && longueur > 0) {
        lignes.push([])
        longueur = 0
      }
      const espace = i === 0 && atome.espace
      lignes.at(-1)?.push({...atome, texte: lettre, largeur: pas, espace})
      longueur += pas
    }
  }
  return lignes
}

function assembler(mesure: Mesure, atomes: readonly Atome[], style: StyleDeTexte): LigneDeTexte {
  const fragments: Fragment[] = []
  let x = 0
  // Measured once whole: measuring each beginning of a line again would cost more than all the rest.
  for (const {texte, police, lien} of reunir(atomes)) {
    const largeur = mesure(texte, police, style.taille)
    fragments.push({texte, x, largeur, police, ...(lien ? {lien} : {})})
    x += largeur
  }
  return {fragments, largeur: x}
}

/** The words of a line that are written in one go: one voice, one link. */
function reunir(atomes: readonly Atome[]): Pick<Atome, 'texte' | 'police' | 'lien'>[] {
  const suites: Pick<Atome, 'texte' | 'police' | 'lien'>[] = []
  for (const [i, {texte: mot, police, lien, espace}] of atomes.entries()) {
    const texte = i > 0 && espace ? ` ${mot}` : mot
    const derniere = suites.at(-1)
    if (derniere && derniere.police === police && derniere.lien === lien)
      suites[suites.length - 1] = {...derniere, texte: derniere.texte + texte}
    else suites.push({texte, police, lien})
  }
  return suites
}
