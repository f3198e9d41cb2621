import type {Dessin, Forme} from '../dessin.js'
import type {Charte} from '../document.js'
import {ENCRE, GRIS, lisibleSur, teinte} from './couleurs.js'
import {
  arrondirPoint,
  composerLibelle,
  decrire,
  type Libelle,
  poserLibelle,
  poserTitre,
  rectangle,
  type StyleDeLibelle,
  segment,
} from './formes.js'
import {largeurDeTexte} from './mesure.js'

export type Barre = {
  readonly libelle: string
  /** Null when the value is missing: no bar, only its label. */
  readonly valeur: number | null
  readonly etiquette: string
  /** Bars that follow each other in one group stand under its name. */
  readonly groupe?: string
  /** Drawn in the accent colour. */
  readonly enAvant?: boolean
}

export type DemandeDeBarres = {
  readonly titre?: string
  readonly barres: readonly Barre[]
  readonly largeur: number
  readonly charte: Charte
  /** Above it, letters shrink, then bars stand in two columns. */
  readonly hauteurMax?: number
}

type Mise = {readonly taille: number; readonly colonnes: 1 | 2; readonly partDuLibelle: number}
type Rangee =
  | {readonly genre: 'groupe'; readonly libelle: Libelle; readonly hauteur: number}
  | {
      readonly genre: 'barre'
      readonly barre: Barre
      readonly libelle: Libelle
      readonly etiquette: Libelle
      readonly hauteur: number
    }

type Gabarit = {
  readonly taille: number
  readonly largeur: number
  readonly colonneLibelle: number
  readonly colonneEtiquette: number
}

/** From the most comfortable to the densest; in two columns, names need a larger share. */
const MISES: readonly Mise[] = [
  {taille: 9, colonnes: 1, partDuLibelle: 0.42},
  {taille: 8, colonnes: 1, partDuLibelle: 0.45},
  {taille: 8, colonnes: 2, partDuLibelle: 0.5},
  {taille: 7, colonnes: 2, partDuLibelle: 0.58},
  {taille: 6.5, colonnes: 2, partDuLibelle: 0.62},
]
const GOUTTIERE = 24
const ECART = 6

/** Horizontal bars, in the order given; the height follows their number. */
export function dessinerBarres(demande: DemandeDeBarres): Dessin {
  const {titre, barres, largeur, charte, hauteurMax = 640} = demande
  const tete = poserTitre(titre, largeur, lisibleSur(charte.principale))
  const essais = MISES.filter((mise) => mise.colonnes === 1 || barres.length >= 12)
  const mises = essais.map((mise) => disposer(demande, mise))
  const mise = mises.find((m) => tete.hauteur + m.hauteur <= hauteurMax) ?? mises.at(-1)
  const formes = (mise?.colonnes ?? []).flatMap((rangees, i) =>
    dessinerColonne(demande, rangees, {
      gabarit: mise?.gabarit ?? gabaritVide,
      x: i * ((mise?.gabarit.largeur ?? 0) + GOUTTIERE),
      y: tete.hauteur,
    }),
  )
  return {
    largeur,
    hauteur: arrondirPoint(tete.hauteur + (mise?.hauteur ?? 0)),
    formes: [...tete.formes, ...formes],
    alternative: decrire('Diagramme en barres', titre, barres.map(decrireBarre)),
  }
}

const gabaritVide: Gabarit = {taille: 9, largeur: 0, colonneLibelle: 0, colonneEtiquette: 0}

function decrireBarre({libelle, etiquette, groupe}: Barre): string {
  return groupe ? `${libelle} (${groupe}) : ${etiquette}` : `${libelle} : ${etiquette}`
}

function disposer(demande: DemandeDeBarres, {taille, colonnes, partDuLibelle}: Mise) {
  const largeur = (demande.largeur - (colonnes - 1) * GOUTTIERE) / colonnes
  const plusLong = (textes: readonly string[], gras: boolean) =>
    Math.max(0, ...textes.map((texte) => largeurDeTexte(texte, taille, gras)))
  const gabarit: Gabarit = {
    taille,
    largeur,
    colonneLibelle: Math.min(
      plusLong(
        demande.barres.map((b) => b.libelle),
        false,
      ) + 1,
      largeur * partDuLibelle,
    ),
    colonneEtiquette: Math.min(
      plusLong(
        demande.barres.map((b) => b.etiquette),
        true,
      ) + 1,
      largeur * 0.2,
    ),
  }
  const rangees = composerRangees(demande.barres, gabarit)
  const total = hauteurDe(rangees)
  if (colonnes === 1) return {gabarit, colonnes: [rangees], hauteur: total}
  const moities = partager(demande.barres, rangees, gabarit)
  return {gabarit, colonnes: moities, hauteur: Math.max(...moities.map(hauteurDe))}
}

function hauteurDe(rangees: readonly Rangee[]): number {
  return rangees.reduce((somme, rangee) => somme + rangee.hauteur, 0)
}

function styleLibelle(taille: number): StyleDeLibelle {
  return {taille, couleur: ENCRE, ancrage: 'fin'}
}

function styleGroupe(taille: number, couleur: string): StyleDeLibelle {
  return {taille, couleur, gras: true}
}

function styleEtiquette(taille: number): StyleDeLibelle {
  return {taille, couleur: ENCRE, gras: true}
}

function composerRangees(barres: readonly Barre[], gabarit: Gabarit): Rangee[] {
  const {taille} = gabarit
  return barres.flatMap((barre, i) => {
    const libelle = composerLibelle(barre.libelle, styleLibelle(taille), gabarit.colonneLibelle)
    const etiquette = composerLibelle(barre.etiquette, styleEtiquette(taille), gabarit.colonneEtiquette)
    const hauteur = Math.max(libelle.hauteur, etiquette.hauteur, taille) + taille * 0.35
    const rangee: Rangee = {genre: 'barre', barre, libelle, etiquette, hauteur}
    if (!barre.groupe || (i > 0 && barres[i - 1]?.groupe === barre.groupe)) return [rangee]
    const nom = composerLibelle(barre.groupe, styleGroupe(taille, ENCRE), gabarit.largeur)
    return [
      {genre: 'groupe', libelle: nom, hauteur: nom.hauteur + taille * (i > 0 ? 1 : 0.4)} as const,
      rangee,
    ]
  })
}

/** Cuts at half height; a group cut in two has its name again at the top of the second column. */
function partager(barres: readonly Barre[], rangees: readonly Rangee[], gabarit: Gabarit): Rangee[][] {
  const total = hauteurDe(rangees)
  let cumul = 0
  let avant = 0
  for (const rangee of rangees) {
    if (cumul + rangee.hauteur / 2 > total / 2) break
    cumul += rangee.hauteur
    if (rangee.genre === 'barre') avant += 1
  }
  return [barres.slice(0, avant), barres.slice(avant)].map((moitie) => composerRangees(moitie, gabarit))
}

type Echelle = (valeur: number) => number

function dessinerColonne(
  {barres, charte}: DemandeDeBarres,
  rangees: readonly Rangee[],
  {gabarit, x, y}: {readonly gabarit: Gabarit; readonly x: number; readonly y: number},
): Forme[] {
  const debut = x + gabarit.colonneLibelle + ECART
  const fin = x + gabarit.largeur - gabarit.colonneEtiquette - ECART
  const valeurs = barres.map((b) => b.valeur ?? 0)
  const [min, max] = [Math.min(0, ...valeurs), Math.max(0, ...valeurs)]
  const echelle: Echelle = (v) => (max === min ? debut : debut + ((v - min) / (max - min)) * (fin - debut))
  const formes: Forme[] = []
  let haut = y
  for (const rangee of rangees) {
    if (rangee.genre === 'groupe') {
      const style = styleGroupe(gabarit.taille, lisibleSur(charte.principale))
      const bas = haut + rangee.hauteur - rangee.libelle.hauteur - gabarit.taille * 0.2
      formes.push(...poserLibelle(rangee.libelle, style, x, bas))
    } else {
      formes.push(...dessinerRangee(rangee, {charte, gabarit, echelle, x, y: haut, fin}))
    }
    haut += rangee.hauteur
  }
  return [...formes, segment([echelle(0), y], [echelle(0), haut], {trait: GRIS, epaisseur: 0.6})]
}

function dessinerRangee(
  {barre, libelle, etiquette, hauteur}: Extract<Rangee, {genre: 'barre'}>,
  place: {
    readonly charte: Charte
    readonly gabarit: Gabarit
    readonly echelle: Echelle
    readonly x: number
    readonly y: number
    readonly fin: number
  },
): Forme[] {
  const {charte, gabarit, echelle, x, y, fin} = place
  const {taille, colonneLibelle} = gabarit
  const centre = y + hauteur / 2
  const formes = poserLibelle(libelle, styleLibelle(taille), x + colonneLibelle, centre - libelle.hauteur / 2)
  let bout = echelle(0)
  if (barre.valeur !== null) {
    const [gauche, droite] = [echelle(Math.min(0, barre.valeur)), echelle(Math.max(0, barre.valeur))]
    const epaisseur = taille * 1.05
    const couleur = barre.enAvant ? charte.accent : charte.principale
    formes.push(rectangle(gauche, centre - epaisseur / 2, droite - gauche, epaisseur, couleur))
    bout = droite
  }
  const style = styleEtiquette(taille)
  const debut = Math.min(bout, fin) + ECART * 0.7
  const guide = teinte(GRIS, 0.25)
  if (barre.valeur === null)
    formes.push(segment([bout, centre], [bout + 4, centre], {trait: guide, epaisseur: 1}))
  return [...formes, ...poserLibelle(etiquette, style, debut, centre - etiquette.hauteur / 2)]
}
