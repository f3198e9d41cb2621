import type {Dessin, Forme} from '../dessin.js'
import type {Charte} from '../document.js'
import {ENCRE, GRIS, lisibleSur} from './couleurs.js'
import {
  arrondirPoint,
  composerLibelle,
  decrire,
  type Libelle,
  poserLibelle,
  poserTitre,
  type StyleDeLibelle,
  segment,
} from './formes.js'
import {largeurDeTexte} from './mesure.js'

export type Evolution = {
  readonly libelle: string
  /** A fraction of 1, or points; null when there is nothing to compare with. */
  readonly valeur: number | null
  /** Such as « + 5,4 % », or why there is none. */
  readonly etiquette: string
}

export type DemandeDEvolutions = {
  readonly titre?: string
  readonly evolutions: readonly Evolution[]
  readonly largeur: number
  readonly charte: Charte
}

type Rangee = {
  readonly evolution: Evolution
  readonly libelle: Libelle
  readonly etiquette: Libelle
  readonly hauteur: number
}

type Axe = {readonly zero: number; readonly bout: (valeur: number) => number}

const TAILLE = 9
const EPAISSEUR = 6
const POINTE = 6
const ECART = 5

/** Arrows from a common zero: to the right what rises, to the left what falls; direction says it without colour. */
export function dessinerEvolutions(demande: DemandeDEvolutions): Dessin {
  const {titre, evolutions, largeur, charte} = demande
  const tete = poserTitre(titre, largeur, lisibleSur(charte.principale))
  const colonneLibelle = Math.min(plusLong(evolutions.map((e) => e.libelle)) + 1, largeur * 0.4)
  const colonneEtiquette = Math.min(
    plusLong(
      evolutions.map((e) => e.etiquette),
      true,
    ) + 1,
    largeur * 0.22,
  )
  const rangees = evolutions.map((evolution): Rangee => {
    const libelle = composerLibelle(evolution.libelle, LIBELLE, colonneLibelle)
    const etiquette = composerLibelle(evolution.etiquette, ETIQUETTE, colonneEtiquette)
    return {evolution, libelle, etiquette, hauteur: Math.max(libelle.hauteur, etiquette.hauteur, 12) + 5}
  })
  const axe = composerAxe(demande, colonneLibelle, colonneEtiquette)
  const formes: Forme[] = []
  let y = tete.hauteur
  for (const rangee of rangees) {
    formes.push(...dessinerRangee(rangee, axe, charte, {colonneLibelle, y}))
    y += rangee.hauteur
  }
  const zero = segment([axe.zero, tete.hauteur], [axe.zero, y], {trait: GRIS, epaisseur: 0.8})
  return {
    largeur,
    hauteur: arrondirPoint(y),
    formes: [...tete.formes, zero, ...formes],
    alternative: decrire(
      'Évolutions',
      titre,
      evolutions.map((e) => `${e.libelle} : ${e.etiquette}`),
    ),
  }
}

const LIBELLE: StyleDeLibelle = {taille: TAILLE, couleur: ENCRE, ancrage: 'fin'}
const ETIQUETTE: StyleDeLibelle = {taille: TAILLE, couleur: ENCRE, gras: true}

function plusLong(textes: readonly string[], gras = false): number {
  return Math.max(0, ...textes.map((texte) => largeurDeTexte(texte, TAILLE, gras)))
}

/** Room for the longest fall with its words on the left, for the longest rise with its own on the right. */
function composerAxe({evolutions, largeur}: DemandeDEvolutions, libelles: number, etiquettes: number): Axe {
  const valeurs = evolutions.map(({valeur}) => valeur ?? 0)
  const [min, max] = [Math.min(0, ...valeurs), Math.max(0, ...valeurs)]
  const debut = libelles + 10 + (min < 0 ? etiquettes + ECART : 0)
  const fin = largeur - etiquettes - ECART
  const place = Math.max(0, fin - debut)
  const x = (valeur: number) => debut + (max === min ? 0 : ((valeur - min) / (max - min)) * place)
  return {zero: x(0), bout: x}
}

function dessinerRangee(
  {evolution, libelle, etiquette, hauteur}: Rangee,
  axe: Axe,
  charte: Charte,
  {colonneLibelle, y}: {readonly colonneLibelle: number; readonly y: number},
): Forme[] {
  const centre = y + hauteur / 2
  const valeur = evolution.valeur ?? 0
  const {zero} = axe
  const bout = axe.bout(valeur)
  const baisse = valeur < 0
  const style: StyleDeLibelle = {...ETIQUETTE, ancrage: baisse ? 'fin' : 'debut'}
  const x = baisse ? bout - ECART : bout + ECART
  return [
    ...poserLibelle(libelle, LIBELLE, colonneLibelle, centre - libelle.hauteur / 2),
    ...(evolution.valeur === null
      ? []
      : dessinerFleche(zero, bout, centre, baisse ? charte.accent : charte.principale)),
    ...poserLibelle(etiquette, style, x, centre - etiquette.hauteur / 2),
  ]
}

function dessinerFleche(zero: number, bout: number, centre: number, remplissage: string): Forme[] {
  const long = Math.abs(bout - zero)
  if (long < 0.5) return []
  const sens = bout < zero ? -1 : 1
  const pointe = Math.min(POINTE, long)
  const demi = EPAISSEUR / 2
  const [a, c, corps, tete] = [zero, centre, sens * (long - pointe), sens * pointe].map(arrondirPoint)
  const trace = `M${a} ${arrondirPoint((c ?? 0) - demi)}h${corps}v-2l${tete} ${demi + 2}l${-(tete ?? 0)} ${demi + 2}v-2h${-(corps ?? 0)}Z`
  return [{forme: 'trace', trace, remplissage}]
}
