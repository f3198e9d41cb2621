import {formaterNombre} from '../../shared/francais.js'
import type {Dessin, Forme} from '../dessin.js'
import type {Charte} from '../document.js'
import {classer} from './classes.js'
import {boiteDe, type Contour, lireContours, pointDEcriture, traverser} from './contours.js'
import {BLANC, ENCRE, GRIS, lisibleSur, teinte, texteSur} from './couleurs.js'
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

/** Outlines of départements, as SVG path data on one plane. */
export type FondDeCarte = {
  readonly departements: readonly {readonly code: string; readonly nom: string; readonly trace: string}[]
}

export type ValeurDeDepartement = {
  readonly code: string
  /** Null when missing or hidden: hatched, never white nor zero. */
  readonly valeur: number | null
  readonly etiquette: string
}

export type DemandeDeCarte = {
  readonly titre?: string
  readonly fond: FondDeCarte
  /** The départements of the region, and no other. */
  readonly valeurs: readonly ValeurDeDepartement[]
  readonly largeur: number
  readonly charte: Charte
  /** How the bounds of classes are written. */
  readonly formater?: (valeur: number) => string
  readonly hauteurMax?: number
}

/** To be printed under each map: the licence of the outlines asks for it (CC BY 4.0). */
export const CREDIT_DU_FOND_DE_CARTE = 'Fond de carte : Victor Cazanave, SVG Maps, licence CC BY 4.0.'

type Zone = ValeurDeDepartement & {
  readonly nom: string
  readonly contours: readonly Contour[]
  readonly couleur: string | null
}

const TAILLE = 8.5
const PART_DE_LA_CARTE = 0.56
const PASTILLE = 9

/**
 * The départements of a region in shades that grey print keeps, with their values beside. Null when the outlines
 * do not hold them all (overseas, unknown code): a table then serves better.
 */
export function dessinerCarteDesDepartements(demande: DemandeDeCarte): Dessin | null {
  const {titre, largeur, charte, formater = (v) => formaterNombre(v), hauteurMax = 360} = demande
  const tete = poserTitre(titre, largeur, lisibleSur(charte.principale))
  const classes = classer(
    demande.valeurs.flatMap(({valeur}) => (valeur === null ? [] : [valeur])),
    4,
  )
  const teintes = classes.map((_, i) => teinte(lisibleSur(charte.principale), (i + 1) / classes.length))
  const couleurDe = (valeur: number) =>
    teintes[classes.findIndex(({min, max}) => valeur >= min && valeur <= max)] ?? null
  const zones = placerZones(demande, {
    largeur: largeur * PART_DE_LA_CARTE,
    hauteur: hauteurMax - tete.hauteur,
    haut: tete.hauteur,
    couleurDe,
  })
  if (!zones) return null
  const manquants = zones.some(({valeur}) => valeur === null)
  const cle = dessinerCleEtListe(demande, zones, {
    x: largeur * PART_DE_LA_CARTE + 16,
    y: tete.hauteur + 4,
    classes: classes.map(({min, max}, i) => ({
      couleur: teintes[i] ?? GRIS,
      nom: min === max ? formater(min) : `de ${formater(min)} à ${formater(max)}`,
    })),
    manquants,
  })
  const bas = Math.max(cle.bas, ...zones.map(({contours}) => boiteDe(contours).bas))
  return {
    largeur,
    hauteur: arrondirPoint(bas + 2),
    formes: [...tete.formes, ...zones.flatMap(dessinerZone), ...zones.flatMap(ecrireCode), ...cle.formes],
    alternative: decrire(
      'Carte des départements',
      titre,
      zones.map(({nom, etiquette}) => `${nom} : ${etiquette}`),
    ),
  }
}

type Cadre = {
  readonly largeur: number
  readonly hauteur: number
  readonly haut: number
  readonly couleurDe: (valeur: number) => string | null
}

/** The départements at the scale that fills the frame. */
function placerZones(
  {fond, valeurs}: DemandeDeCarte,
  {largeur, hauteur, haut, couleurDe}: Cadre,
): Zone[] | null {
  const trouves = valeurs.flatMap((v) => {
    const departement = fond.departements.find(({code}) => code === v.code)
    const contours = departement && lireContours(departement.trace)
    return departement && contours ? [{...v, nom: departement.nom, contours}] : []
  })
  if (trouves.length === 0 || trouves.length < valeurs.length) return null
  const boite = boiteDe(trouves.flatMap(({contours}) => contours))
  const echelle = Math.min(
    largeur / Math.max(1, boite.droite - boite.gauche),
    hauteur / Math.max(1, boite.bas - boite.haut),
  )
  const placer = ([x, y]: readonly [number, number]) =>
    [
      arrondirPoint((x - boite.gauche) * echelle + 1),
      arrondirPoint((y - boite.haut) * echelle + haut + 1),
    ] as const
  return trouves.map(({contours, ...zone}) => ({
    ...zone,
    contours: contours.map((contour) => contour.map(placer)),
    couleur: zone.valeur === null ? null : couleurDe(zone.valeur),
  }))
}

function dessinerZone({contours, couleur}: Zone): Forme[] {
  const trace = contours
    .map((c) => `${c.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')}Z`)
    .join('')
  const bord: Forme = {forme: 'trace', trace, trait: BLANC, epaisseur: 1}
  if (couleur) return [{forme: 'trace', trace, remplissage: couleur, trait: BLANC, epaisseur: 1}]
  return [
    {forme: 'trace', trace, remplissage: BLANC},
    ...hachurer(contours),
    {...bord, trait: GRIS, epaisseur: 0.7},
  ]
}

/** Level strokes inside: what is missing is seen as missing, on paper too. */
function hachurer(contours: readonly Contour[]): Forme[] {
  const {haut, bas} = boiteDe(contours)
  const traits: string[] = []
  for (let y = haut + 2; y < bas; y += 4) {
    const passages = traverser(contours, y)
    for (let i = 0; i + 1 < passages.length; i += 2) {
      const [debut = 0, fin = 0] = [passages[i], passages[i + 1]].map((x) => arrondirPoint(x ?? 0))
      if (fin - debut > 1) traits.push(`M${debut} ${arrondirPoint(y)}H${fin}`)
    }
  }
  return traits.length === 0 ? [] : [{forme: 'trace', trace: traits.join(''), trait: GRIS, epaisseur: 0.7}]
}

/** The code of a département, where it fits inside; the list beside gives them all. */
function ecrireCode({code, contours, couleur}: Zone): Forme[] {
  const large = largeurDeTexte(code, TAILLE, true)
  const {point, place} = pointDEcriture(contours, TAILLE)
  if (place < large + 2) return []
  const [x, y] = point
  const style: StyleDeLibelle = {
    taille: TAILLE,
    couleur: couleur ? texteSur(couleur) : ENCRE,
    gras: true,
    ancrage: 'milieu',
  }
  const libelle = composerLibelle(code, style, large + 2)
  const fond: Forme[] = couleur ? [] : [rectangle(x - large / 2 - 2, y - 6, large + 4, 12, BLANC)]
  return [...fond, ...poserLibelle(libelle, style, x, y - libelle.hauteur / 2)]
}

type PlaceDeCle = {
  readonly x: number
  readonly y: number
  readonly classes: readonly {readonly couleur: string; readonly nom: string}[]
  readonly manquants: boolean
}

/** On the right: what the shades mean, then each département with its value. */
function dessinerCleEtListe({largeur}: DemandeDeCarte, zones: readonly Zone[], place: PlaceDeCle) {
  const cle = dessinerClasses(place, largeur - place.x)
  const liste = listerZones(zones, {x: place.x, y: cle.bas + 8, droite: largeur})
  return {formes: [...cle.formes, ...liste.formes], bas: liste.bas}
}

function dessinerClasses({x, y, classes, manquants}: PlaceDeCle, largeur: number) {
  const style: StyleDeLibelle = {taille: TAILLE, couleur: ENCRE}
  const signes: {nom: string; couleur: string | null}[] = [...classes]
  if (manquants) signes.push({nom: 'non connu', couleur: null})
  const formes: Forme[] = []
  let haut = y
  for (const {nom, couleur} of signes) {
    const libelle = composerLibelle(nom, style, largeur - PASTILLE - 6)
    formes.push(
      ...(couleur ? [rectangle(x, haut + 1, PASTILLE, PASTILLE, couleur)] : hachurerPastille(x, haut + 1)),
      ...poserLibelle(libelle, style, x + PASTILLE + 6, haut),
    )
    haut += Math.max(libelle.hauteur, PASTILLE + 2) + 3
  }
  return {formes, bas: haut}
}

function listerZones(
  zones: readonly Zone[],
  {x, y, droite}: {readonly x: number; readonly y: number; readonly droite: number},
) {
  const style: StyleDeLibelle = {taille: TAILLE, couleur: ENCRE}
  const valeur: StyleDeLibelle = {...style, gras: true, ancrage: 'fin'}
  const plusLarge = Math.max(0, ...zones.map(({etiquette}) => largeurDeTexte(etiquette, TAILLE, true)))
  const colonne = Math.min(plusLarge + 1, (droite - x) * 0.4)
  const formes: Forme[] = []
  let haut = y
  for (const zone of zones) {
    const etiquette = composerLibelle(zone.etiquette, valeur, colonne)
    const nom = composerLibelle(`${zone.code} ${zone.nom}`, style, droite - x - colonne - 8)
    formes.push(...poserLibelle(nom, style, x, haut), ...poserLibelle(etiquette, valeur, droite, haut))
    haut += Math.max(nom.hauteur, etiquette.hauteur) + 2
  }
  return {formes, bas: haut}
}

function hachurerPastille(x: number, y: number): Forme[] {
  const carre: Contour = [
    [x, y],
    [x + PASTILLE, y],
    [x + PASTILLE, y + PASTILLE],
    [x, y + PASTILLE],
  ]
  const trace = `M${x} ${y}h${PASTILLE}v${PASTILLE}h${-PASTILLE}Z`
  return [...hachurer([carre]), {forme: 'trace', trace, trait: GRIS, epaisseur: 0.7}]
}
