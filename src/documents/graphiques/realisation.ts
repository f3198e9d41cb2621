import type {Dessin, Forme} from '../dessin.js'
import type {Charte} from '../document.js'
import {ENCRE, GRIS, lisibleSur, teinte} from './couleurs.js'
import {
  arrondirPoint,
  composerLibelle,
  decrire,
  poserLibelle,
  poserTitre,
  rectangle,
  type StyleDeLibelle,
  segment,
} from './formes.js'
import {largeurDeTexte} from './mesure.js'

export type Realisation = {
  readonly libelle: string
  readonly valeur: number
  readonly objectif: number
  /** What is achieved, such as « 8 499 (95,75 %) ». */
  readonly etiquette: string
  /** The objective in words, such as « objectif 8 876 ». */
  readonly etiquetteObjectif: string
}

export type DemandeDeRealisation = {
  readonly titre?: string
  readonly realisations: readonly Realisation[]
  readonly largeur: number
  readonly charte: Charte
}

const TAILLE = 9
const BARRE = 12

/** What was achieved as a bar, the objective as a mark across it. */
export function dessinerRealisation(demande: DemandeDeRealisation): Dessin {
  const {titre, realisations, largeur, charte} = demande
  const tete = poserTitre(titre, largeur, lisibleSur(charte.principale))
  const gabarit = mesurer(demande)
  const formes: Forme[] = []
  let y = tete.hauteur
  for (const realisation of realisations) {
    const rang = dessinerRang(realisation, gabarit, charte, y)
    formes.push(...rang.formes)
    y += rang.hauteur + 8
  }
  return {
    largeur,
    hauteur: arrondirPoint(y),
    formes: [...tete.formes, ...formes],
    alternative: decrire(
      'Réalisé et objectif',
      titre,
      realisations.map((r) => `${r.libelle} : ${r.etiquette}, ${r.etiquetteObjectif}`),
    ),
  }
}

type Gabarit = {
  readonly colonneLibelle: number
  readonly debut: number
  readonly place: number
  readonly texte: number
  readonly colonneTexte: number
  readonly max: number
}

function plusLong(textes: readonly string[], gras = false): number {
  return Math.max(0, ...textes.map((texte) => largeurDeTexte(texte, TAILLE, gras)))
}

function mesurer({realisations, largeur}: DemandeDeRealisation): Gabarit {
  const fortes = realisations.map(({etiquette}) => etiquette)
  const objectifs = realisations.map(({etiquetteObjectif}) => etiquetteObjectif)
  const textes = Math.max(plusLong(fortes, true), plusLong(objectifs))
  const colonneLibelle = Math.min(plusLong(realisations.map((r) => r.libelle)) + 1, largeur * 0.32)
  const colonneTexte = Math.min(textes + 1, largeur * 0.3)
  const debut = colonneLibelle + 8
  const texte = largeur - colonneTexte
  const max = Math.max(0, ...realisations.flatMap((r) => [r.valeur, r.objectif])) || 1
  return {colonneLibelle, debut, place: texte - debut - 10, texte, colonneTexte, max}
}

function dessinerRang(realisation: Realisation, gabarit: Gabarit, charte: Charte, y: number) {
  const {colonneLibelle, debut, place, texte, colonneTexte, max} = gabarit
  const style: StyleDeLibelle = {taille: TAILLE, couleur: ENCRE, ancrage: 'fin'}
  const styleFort: StyleDeLibelle = {taille: TAILLE, couleur: ENCRE, gras: true}
  const styleObjectif: StyleDeLibelle = {taille: TAILLE, couleur: GRIS}
  const libelle = composerLibelle(realisation.libelle, style, colonneLibelle)
  const etiquette = composerLibelle(realisation.etiquette, styleFort, colonneTexte)
  const objectif = composerLibelle(realisation.etiquetteObjectif, styleObjectif, colonneTexte)
  const hauteurTexte = etiquette.hauteur + objectif.hauteur
  const hauteur = Math.max(libelle.hauteur, hauteurTexte, BARRE + 8)
  const centre = y + hauteur / 2
  const longueur = (v: number) => (Math.max(0, v) / max) * place
  const marque = debut + longueur(realisation.objectif)
  const formes: Forme[] = [
    ...poserLibelle(libelle, style, colonneLibelle, centre - libelle.hauteur / 2),
    rectangle(debut, centre - BARRE / 2, place, BARRE, teinte(charte.principale, 0.12)),
    rectangle(debut, centre - BARRE / 2, longueur(realisation.valeur), BARRE, charte.principale),
    segment([marque, centre - BARRE / 2 - 4], [marque, centre + BARRE / 2 + 4], {
      trait: ENCRE,
      epaisseur: 1.6,
    }),
    ...poserLibelle(etiquette, styleFort, texte, centre - hauteurTexte / 2),
    ...poserLibelle(objectif, styleObjectif, texte, centre - hauteurTexte / 2 + etiquette.hauteur),
  ]
  return {formes, hauteur}
}
