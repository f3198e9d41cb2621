import type {Dessin, Forme} from '../dessin.js'
import type {Charte} from '../document.js'
import {degrader, ENCRE, GRIS, lisibleSur, texteSur} from './couleurs.js'
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
import {dessinerCle} from './legende.js'
import {largeurDeTexte} from './mesure.js'

/** One value of a stacked bar; null when it is missing or hidden: no part, only its words. */
export type Portion = {readonly valeur: number | null; readonly etiquette: string}

export type BarreEmpilee = {
  readonly libelle: string
  /** One for each series, in their order. */
  readonly portions: readonly Portion[]
  /** Written at the end of the bar. */
  readonly etiquette: string
}

export type DemandeDEmpilees = {
  readonly titre?: string
  readonly series: readonly string[]
  readonly barres: readonly BarreEmpilee[]
  readonly largeur: number
  readonly charte: Charte
  /** Every bar as long as the others: shares, not amounts. */
  readonly enParts?: boolean
  /** Above it, letters shrink. */
  readonly hauteurMax?: number
}

type Rangee = {
  readonly barre: BarreEmpilee
  readonly libelle: Libelle
  readonly etiquette: Libelle
  readonly hauteur: number
}

type Gabarit = {readonly taille: number; readonly colonneLibelle: number; readonly colonneEtiquette: number}

const TAILLES = [9, 8, 7, 6.5] as const
const ECART = 6
const BLANC_ENTRE = 0.8

/** Bars cut into the parts of each structure, from the darkest to the lightest, so that grey print tells them apart. */
export function dessinerEmpilees(demande: DemandeDEmpilees): Dessin {
  const {titre, series, largeur, charte, hauteurMax = 640} = demande
  const tete = poserTitre(titre, largeur, lisibleSur(charte.principale))
  const couleurs = degrader(charte, series.length)
  const cle = dessinerCle(
    series.map((nom, i) => ({
      nom,
      signe: (x, y, cote) => [rectangle(x, y, cote, cote, couleurs[i] ?? ENCRE)],
    })),
    largeur,
    tete.hauteur,
  )
  const mises = TAILLES.map((taille) => disposer(demande, taille))
  const mise = mises.find(({hauteur}) => cle.bas + hauteur <= hauteurMax) ?? mises.at(-1)
  const corps = mise ? dessinerCorps(demande, mise, couleurs, cle.bas) : []
  return {
    largeur,
    hauteur: arrondirPoint(cle.bas + (mise?.hauteur ?? 0)),
    formes: [...tete.formes, ...cle.formes, ...corps],
    alternative: decrire(
      'Barres empilées',
      titre,
      demande.barres.map((barre) => dire(barre, series)),
    ),
  }
}

function dire({libelle, portions, etiquette}: BarreEmpilee, series: readonly string[]): string {
  const parts = series.map((nom, i) => `${nom} ${portions[i]?.etiquette ?? ''}`.trimEnd())
  return `${libelle} : ${etiquette === '' ? '' : `${etiquette}, dont `}${parts.join(', ')}`
}

function disposer({barres, largeur}: DemandeDEmpilees, taille: number) {
  const plusLong = (textes: readonly string[], gras: boolean) =>
    Math.max(0, ...textes.map((texte) => largeurDeTexte(texte, taille, gras))) + 1
  const gabarit: Gabarit = {
    taille,
    colonneLibelle: Math.min(
      plusLong(
        barres.map((b) => b.libelle),
        false,
      ),
      largeur * 0.38,
    ),
    colonneEtiquette: Math.min(
      plusLong(
        barres.map((b) => b.etiquette),
        true,
      ),
      largeur * 0.2,
    ),
  }
  const rangees = barres.map((barre): Rangee => {
    const libelle = composerLibelle(barre.libelle, styles(taille).libelle, gabarit.colonneLibelle)
    const etiquette = composerLibelle(barre.etiquette, styles(taille).etiquette, gabarit.colonneEtiquette)
    const hauteur = Math.max(libelle.hauteur, etiquette.hauteur, taille * 1.5) + taille * 0.4
    return {barre, libelle, etiquette, hauteur}
  })
  return {gabarit, rangees, hauteur: rangees.reduce((somme, r) => somme + r.hauteur, 0)}
}

function styles(taille: number): {readonly libelle: StyleDeLibelle; readonly etiquette: StyleDeLibelle} {
  return {
    libelle: {taille, couleur: ENCRE, ancrage: 'fin'},
    etiquette: {taille, couleur: ENCRE, gras: true},
  }
}

function total({portions}: BarreEmpilee): number {
  return portions.reduce((somme, {valeur}) => somme + Math.max(0, valeur ?? 0), 0)
}

function dessinerCorps(
  demande: DemandeDEmpilees,
  {gabarit, rangees}: {readonly gabarit: Gabarit; readonly rangees: readonly Rangee[]},
  couleurs: readonly string[],
  y: number,
): Forme[] {
  const {colonneLibelle, colonneEtiquette, taille} = gabarit
  const debut = colonneLibelle + ECART
  const place = Math.max(0, demande.largeur - debut - colonneEtiquette - ECART)
  const max = Math.max(0, ...demande.barres.map(total)) || 1
  const formes: Forme[] = []
  let haut = y
  for (const {barre, libelle, etiquette, hauteur} of rangees) {
    const centre = haut + hauteur / 2
    const entier = demande.enParts ? total(barre) || 1 : max
    const portions = dessinerPortions(barre, {couleurs, taille, debut, centre, place, entier})
    formes.push(
      ...poserLibelle(libelle, styles(taille).libelle, colonneLibelle, centre - libelle.hauteur / 2),
      ...portions.formes,
      ...poserLibelle(
        etiquette,
        styles(taille).etiquette,
        portions.bout + ECART * 0.7,
        centre - etiquette.hauteur / 2,
      ),
    )
    haut += hauteur
  }
  return [...formes, segment([debut, y], [debut, haut], {trait: GRIS, epaisseur: 0.6})]
}

type Trait = {
  readonly couleurs: readonly string[]
  readonly taille: number
  readonly debut: number
  readonly centre: number
  readonly place: number
  /** The amount that the whole place stands for. */
  readonly entier: number
}

function dessinerPortions(
  {portions}: BarreEmpilee,
  {couleurs, taille, debut, centre, place, entier}: Trait,
): {readonly formes: readonly Forme[]; readonly bout: number} {
  const epaisseur = taille * 1.5
  let x = debut
  const formes = portions.flatMap(({valeur, etiquette}, i): Forme[] => {
    const large = (Math.max(0, valeur ?? 0) / entier) * place
    const plein = large - BLANC_ENTRE
    const gauche = x
    x += large
    if (plein <= 0) return []
    const fond = couleurs[i] ?? ENCRE
    const bloc = rectangle(gauche, centre - epaisseur / 2, plein, epaisseur, fond)
    const lettre = taille - 1
    if (etiquette === '' || largeurDeTexte(etiquette, lettre) + 5 > plein) return [bloc]
    const style: StyleDeLibelle = {taille: lettre, couleur: texteSur(fond), ancrage: 'milieu'}
    const mots = composerLibelle(etiquette, style, plein)
    if (mots.lignes.length !== 1) return [bloc]
    return [bloc, ...poserLibelle(mots, style, gauche + plein / 2, centre - mots.hauteur / 2)]
  })
  return {formes, bout: x}
}
