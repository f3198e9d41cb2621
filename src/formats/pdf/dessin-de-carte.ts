import {traceDeFleche} from '../decor/fleche.js'
import type {Atelier} from './atelier.js'
import {type Balise, baliser} from './balises.js'
import {
  type Carte,
  hauteurDesMots,
  type Jauge,
  MARGE_DE_CARTE,
  type Pastille,
  PLACE_DE_FLECHE,
  SOUS_LIBELLE,
  type TexteDeCarte,
} from './carte-de-chiffre.js'
import type {Encre} from './encre.js'
import {dessinerLignes, ligneDeBase} from './lignes.js'
import {BLANC, type Palette, style} from './style.js'

type Cadre = {readonly x: number; readonly y: number; readonly largeur: number; readonly hauteur: number}
type Plume = {readonly palette: Palette; readonly encre: Encre; readonly balise: Balise}

const BARRE = 8

/** Draws a card: ground first, then what is read, in the order it is read. */
export function dessinerCarte(
  {palette}: Atelier,
  encre: Encre,
  balise: Balise,
  carte: Carte,
  cadre: Cadre,
): void {
  const plume = {palette, encre, balise}
  const {x, y, largeur, hauteur} = cadre
  encre.decorer(() => dessinerFond(plume, carte, cadre))
  const gauche = x + MARGE_DE_CARTE
  const debut = gauche + carte.colonneDeValeur
  const place = largeur - 2 * MARGE_DE_CARTE - carte.colonneDeValeur
  const valeur = carte.couchee ? y + (hauteur - carte.valeur.hauteur) / 2 : y + MARGE_DE_CARTE - 2
  ecrire(plume, carte.valeur, gauche, valeur, largeur)
  const mots = carte.couchee ? hautDesMots(carte, cadre) : y + carte.hauteurDeValeur
  if (!carte.couchee) poserPastille(plume, carte, cadre, valeur)
  else if (carte.pastille) {
    const bas = mots + carte.libelle.hauteur + SOUS_LIBELLE + somme(carte.details)
    dessinerPastille(plume, carte.pastille, carte.majeur, debut, bas + 3)
  }
  let haut = ecrire(plume, carte.libelle, debut, mots, place) + SOUS_LIBELLE
  for (const detail of carte.details) haut = ecrire(plume, detail, debut, haut, place)
  if (carte.jauge) dessinerJauge(plume, carte.jauge, carte.majeur, {...cadre, x: debut, largeur: place})
}

function dessinerFond({palette, encre}: Plume, {majeur}: Carte, {x, y, largeur, hauteur}: Cadre): void {
  encre.rectangle([x, y, largeur, hauteur], majeur ? palette.principale : palette.voile, 5)
  if (majeur) encre.rectangle([x + MARGE_DE_CARTE, y, 34, 3.5], palette.accent)
  else encre.rectangle([x, y + 6, 3, hauteur - 12], palette.secondaire)
}

function hautDesMots(carte: Carte, {y, hauteur}: Cadre): number {
  const pastille = carte.pastille ? carte.pastille.hauteur + 6 : 0
  return y + (hauteur - hauteurDesMots(carte) - pastille) / 2
}

function somme(textes: readonly TexteDeCarte[]): number {
  return textes.reduce((total, {hauteur}) => total + hauteur, 0)
}

function ecrire({encre, balise}: Plume, texte: TexteDeCarte, x: number, y: number, largeur: number): number {
  if (texte.lignes.length > 0) {
    dessinerLignes(encre, baliser(balise, 'P'), texte.lignes, texte.style, {x, y, largeur})
  }
  return y + texte.hauteur
}

function poserPastille(
  plume: Plume,
  {pastille, valeur, majeur}: Carte,
  {x, largeur}: Cadre,
  haut: number,
): void {
  if (!pastille) return
  if (!pastille.aCote) {
    dessinerPastille(plume, pastille, majeur, x + MARGE_DE_CARTE, haut + valeur.hauteur + 3)
    return
  }
  const milieu = ligneDeBase(haut, valeur.style) - valeur.style.taille * 0.33
  const droite = x + largeur - MARGE_DE_CARTE - pastille.largeur
  dessinerPastille(plume, pastille, majeur, droite, milieu - pastille.hauteur / 2)
}

function dessinerPastille(
  {palette, encre, balise}: Plume,
  pastille: Pastille,
  majeur: boolean,
  x: number,
  y: number,
): void {
  const couleur = palette[pastille.sens]
  encre.decorer(() => {
    encre.rectangle([x, y, pastille.largeur, pastille.hauteur], majeur ? BLANC : couleur, 9)
    if (!majeur)
      encre.rectangle([x + 0.7, y + 0.7, pastille.largeur - 1.4, pastille.hauteur - 1.4], BLANC, 8.3)
    const milieu = y + 2.5 + (pastille.style.taille * pastille.style.interligne) / 2
    encre.trace(traceDeFleche(pastille.sens, x + 7, milieu), {remplissage: couleur})
  })
  const place = {x: x + PLACE_DE_FLECHE, y: y + 2.5, largeur: pastille.largeur}
  dessinerLignes(encre, baliser(balise, 'P'), pastille.lignes, pastille.style, place)
}

/** A bar on a track that goes a little beyond the objective, whose place is marked. */
function dessinerJauge(plume: Plume, jauge: Jauge, majeur: boolean, {x, y, largeur, hauteur}: Cadre): void {
  const {palette, encre} = plume
  const part = Number.isFinite(jauge.part) ? Math.max(0, jauge.part) : 0
  const echelle = largeur / Math.max(1.15, part)
  const texte = y + hauteur - MARGE_DE_CARTE + 2 - jauge.hauteur
  const barre = texte - BARRE - 6
  const marque = x + echelle
  const trait = majeur ? palette.surPrincipale : palette.encre
  const repere = style('demi', 7, 1.2, majeur ? palette.surPrincipale : palette.gris)
  encre.decorer(() => {
    encre.rectangle([x, barre, largeur, BARRE], majeur ? palette.voileFort : BLANC, 4)
    encre.rectangle([x, barre, part * echelle, BARRE], majeur ? palette.accent : palette.secondaire, 4)
    encre.rectangle([marque - 0.8, barre - 3, 1.6, BARRE + 6], trait)
    const mot = encre.mesurer('100\u00A0%', repere.police, repere.taille)
    const gauche = Math.min(Math.max(x, marque - mot / 2), x + largeur - mot)
    encre.texte('100\u00A0%', gauche, barre - 5, repere)
  })
  ecrire(plume, jauge, x, texte, largeur)
}
