import type {Dessin, Forme} from '../dessin.js'
import type {Charte} from '../document.js'
import {degrader, ENCRE, lisibleSur, teinte, texteSur} from './couleurs.js'
import {
  arrondirPoint,
  composerLibelle,
  decrire,
  poserLibelle,
  poserTitre,
  rectangle,
  type StyleDeLibelle,
} from './formes.js'
import {largeurDeTexte} from './mesure.js'

export type Part = {readonly libelle: string; readonly valeur: number; readonly etiquette: string}

export type DemandeDeParts = {
  readonly titre?: string
  readonly parts: readonly Part[]
  readonly largeur: number
  readonly charte: Charte
}

type PartColoree = Part & {readonly couleur: string}

const TAILLE = 9.5
const BANDE = 30
const BLANC_ENTRE = 1.5
const GOUTTIERE = 28
const PASTILLE = 10

/**
 * Shares of a whole: one strip cut from the darkest (largest) to the lightest, so that grey print keeps the
 * order, and under it a key in the same order with each share in figures.
 */
export function dessinerParts({titre, parts, largeur, charte}: DemandeDeParts): Dessin {
  const tete = poserTitre(titre, largeur, lisibleSur(charte.principale))
  const triees = colorer(
    [...parts].sort((a, b) => b.valeur - a.valeur),
    charte,
  )
  const cle = dessinerCle(triees, largeur, tete.hauteur + BANDE + 12)
  return {
    largeur,
    hauteur: arrondirPoint(cle.bas),
    formes: [...tete.formes, ...dessinerBande(triees, largeur, tete.hauteur), ...cle.formes],
    alternative: decrire(
      'Répartition',
      titre,
      triees.map((p) => `${p.libelle} : ${p.etiquette}`),
    ),
  }
}

function colorer(parts: readonly Part[], charte: Charte): PartColoree[] {
  const couleurs = degrader(charte, parts.length)
  return parts.map((part, i) => ({...part, couleur: couleurs[i] ?? ENCRE}))
}

function dessinerBande(parts: readonly PartColoree[], largeur: number, y: number): Forme[] {
  const total = parts.reduce((somme, {valeur}) => somme + Math.max(0, valeur), 0)
  if (total === 0) return [rectangle(0, y, largeur, BANDE, teinte(ENCRE, 0.08))]
  let x = 0
  return parts.flatMap(({valeur, etiquette, couleur}) => {
    const place = (Math.max(0, valeur) / total) * largeur
    const debut = x
    x += place
    const plein = Math.max(0, place - BLANC_ENTRE)
    if (plein === 0) return []
    const fond = rectangle(debut, y, plein, BANDE, couleur)
    const style: StyleDeLibelle = {taille: TAILLE, couleur: texteSur(couleur), gras: true, ancrage: 'milieu'}
    const besoin = largeurDeTexte(etiquette, TAILLE, true) + 8
    if (besoin > plein) return [fond]
    const libelle = composerLibelle(etiquette, style, plein)
    return [fond, ...poserLibelle(libelle, style, debut + plein / 2, y + (BANDE - libelle.hauteur) / 2)]
  })
}

function dessinerCle(parts: readonly PartColoree[], largeur: number, y: number) {
  const colonnes = parts.length > 3 ? 2 : 1
  const place = (largeur - (colonnes - 1) * GOUTTIERE) / colonnes
  const parColonne = Math.ceil(parts.length / colonnes)
  const styleEtiquette: StyleDeLibelle = {taille: TAILLE, couleur: ENCRE, gras: true, ancrage: 'fin'}
  const style: StyleDeLibelle = {taille: TAILLE, couleur: ENCRE}
  const plusLarge = Math.max(0, ...parts.map((p) => largeurDeTexte(p.etiquette, TAILLE, true)))
  const colonneEtiquette = Math.min(plusLarge + 1, place * 0.35)
  const formes: Forme[] = []
  let bas = y
  for (let c = 0; c < colonnes; c++) {
    const x = c * (place + GOUTTIERE)
    let haut = y
    for (const part of parts.slice(c * parColonne, (c + 1) * parColonne)) {
      const etiquette = composerLibelle(part.etiquette, styleEtiquette, colonneEtiquette)
      const debut = x + PASTILLE + 8 + colonneEtiquette + 8
      const libelle = composerLibelle(part.libelle, style, x + place - debut)
      formes.push(
        rectangle(x, haut + 1.2, PASTILLE, PASTILLE, part.couleur),
        ...poserLibelle(etiquette, styleEtiquette, debut - 8, haut),
        ...poserLibelle(libelle, style, debut, haut),
      )
      haut += Math.max(etiquette.hauteur, libelle.hauteur, PASTILLE + 2) + 4
    }
    bas = Math.max(bas, haut)
  }
  return {formes, bas}
}
