import {formaterNombre} from '../../shared/francais.js'
import type {Dessin, Forme} from '../dessin.js'
import type {Charte} from '../document.js'
import {ENCRE, FILET, GRIS, lisibleSur, melanger} from './couleurs.js'
import {decimalesDe, graduer} from './echelle.js'
import {
  arrondirPoint,
  composerLibelle,
  decrire,
  poserLibelle,
  poserTitre,
  type StyleDeLibelle,
  segment,
} from './formes.js'
import {dessinerCle} from './legende.js'
import {largeurDeTexte} from './mesure.js'

export type PointDeCourbe = {readonly valeur: number | null; readonly etiquette: string}

export type Courbe = {
  readonly nom: string /** One for each label of the axis. */
  readonly points: readonly PointDeCourbe[]
}

export type DemandeDeCourbes = {
  readonly titre?: string
  /** Labels of the lower axis: months, years. */
  readonly abscisses: readonly string[]
  readonly courbes: readonly Courbe[]
  readonly largeur: number
  readonly charte: Charte
  readonly hauteurDuTrace?: number
}

type Repere = {
  readonly gauche: number
  readonly droite: number
  readonly haut: number
  readonly bas: number
  readonly x: (rang: number) => number
  readonly y: (valeur: number) => number
}

type Voix = {readonly couleur: string; readonly tirets?: readonly number[]; readonly marque: Marque}
type Marque = (x: number, y: number) => string

const TAILLE = 8.5
const RAYON = 2.6
/** Marks and dashes tell the lines apart without their colours. */
const MARQUES: readonly Marque[] = [
  (x, y) =>
    `M${x - RAYON} ${y}a${RAYON} ${RAYON} 0 1 1 ${2 * RAYON} 0a${RAYON} ${RAYON} 0 1 1 ${-2 * RAYON} 0Z`,
  (x, y) => `M${x - RAYON} ${y - RAYON}h${2 * RAYON}v${2 * RAYON}h${-2 * RAYON}Z`,
  (x, y) => `M${x} ${y - RAYON * 1.3}l${RAYON * 1.3} ${RAYON * 2.3}h${-RAYON * 2.6}Z`,
  (x, y) =>
    `M${x} ${y - RAYON * 1.3}l${RAYON * 1.3} ${RAYON * 1.3}l${-RAYON * 1.3} ${RAYON * 1.3}l${-RAYON * 1.3} ${-RAYON * 1.3}Z`,
]
const TIRETS: readonly (readonly number[] | undefined)[] = [undefined, [5, 2.5], [1.5, 2], [7, 2]]

/** Lines over months or years; a missing value breaks its line, it is never drawn as a zero. */
export function dessinerCourbes(demande: DemandeDeCourbes): Dessin {
  const {titre, abscisses, courbes, largeur, charte} = demande
  const tete = poserTitre(titre, largeur, lisibleSur(charte.principale))
  const voix = courbes.map((_, i) => voixDe(charte, i))
  const cle = dessinerCle(
    courbes.map(({nom}, i) => ({nom, signe: (x, y, cote) => dessinerSigne(voix[i], x, y, cote)})),
    largeur,
    tete.hauteur,
  )
  const axe = composerAxe(demande, cle.bas + TAILLE)
  const pied = dessinerAbscisses(demande, axe.repere)
  const traces = courbes.flatMap((courbe, i) =>
    dessinerCourbe(courbe, axe.repere, voix[i] ?? voixDe(charte, 0)),
  )
  return {
    largeur,
    hauteur: arrondirPoint(pied.bas),
    formes: [...tete.formes, ...cle.formes, ...axe.formes, ...pied.formes, ...traces],
    alternative: decrire(
      'Courbes',
      titre,
      courbes.map(({nom, points}) => {
        const dits = abscisses.map((a, i) => `${a} ${points[i]?.etiquette ?? ''}`.trimEnd())
        return `${nom} : ${dits.join(', ')}`
      }),
    ),
  }
}

function voixDe({principale, secondaire, accent}: Charte, rang: number): Voix {
  const couleurs = [
    lisibleSur(principale),
    lisibleSur(accent),
    lisibleSur(secondaire),
    melanger(GRIS, ENCRE, 0.3),
  ]
  const tirets = TIRETS[rang % TIRETS.length]
  return {
    couleur: couleurs[rang % couleurs.length] ?? ENCRE,
    marque: MARQUES[rang % MARQUES.length] ?? ((x, y) => `M${x} ${y}`),
    ...(tirets ? {tirets} : {}),
  }
}

function dessinerSigne(voix: Voix | undefined, x: number, y: number, cote: number): Forme[] {
  if (!voix) return []
  const milieu = y + cote / 2
  const {couleur, tirets, marque} = voix
  return [
    segment([x - 0.5, milieu], [x + cote + 0.5, milieu], {
      trait: couleur,
      epaisseur: 1.6,
      ...(tirets ? {tirets} : {}),
    }),
    {forme: 'trace', trace: marque(arrondirPoint(x + cote / 2), arrondirPoint(milieu)), remplissage: couleur},
  ]
}

function composerAxe(demande: DemandeDeCourbes, haut: number) {
  const {abscisses, courbes, largeur, hauteurDuTrace = 170} = demande
  const valeurs = courbes.flatMap(({points}) =>
    points.flatMap(({valeur}) => (valeur === null ? [] : [valeur])),
  )
  // Small differences are not blown up: the axis starts at zero.
  const marques = graduer(Math.min(0, ...valeurs), Math.max(0, ...valeurs))
  const [min, max] = [marques[0] ?? 0, marques.at(-1) ?? 1]
  const decimales = decimalesDe(marques)
  const textes = marques.map((marque) => formaterNombre(marque, decimales))
  const plusLarge = Math.max(0, ...textes.map((texte) => largeurDeTexte(texte, TAILLE)))
  const [gauche, droite] = [Math.min(plusLarge + 6, largeur * 0.3), largeur - 4]
  const bas = haut + hauteurDuTrace
  const pas = (droite - gauche) / Math.max(1, abscisses.length)
  const repere: Repere = {
    gauche,
    droite,
    haut,
    bas,
    x: (rang) => gauche + (rang + 0.5) * pas,
    y: (valeur) => bas - ((valeur - min) / (max - min || 1)) * hauteurDuTrace,
  }
  const style: StyleDeLibelle = {taille: TAILLE, couleur: GRIS, ancrage: 'fin'}
  const formes = marques.flatMap((marque, i) => {
    const y = repere.y(marque)
    const libelle = composerLibelle(textes[i] ?? '', style, largeur)
    return [
      segment([gauche, y], [droite, y], {
        trait: marque === 0 ? GRIS : FILET,
        epaisseur: marque === 0 ? 0.8 : 0.5,
      }),
      ...poserLibelle(libelle, style, gauche - 5, y - libelle.hauteur / 2),
    ]
  })
  return {repere, formes}
}

/** Labels of the axis: all of them, or one in two, in three… so that none touches the next. */
function dessinerAbscisses({abscisses, largeur}: DemandeDeCourbes, repere: Repere) {
  const style: StyleDeLibelle = {taille: TAILLE, couleur: ENCRE, ancrage: 'milieu'}
  const pas = (repere.droite - repere.gauche) / Math.max(1, abscisses.length)
  const plusLarge = Math.max(0, ...abscisses.map((texte) => largeurDeTexte(texte, TAILLE))) + 6
  const saut = Math.max(1, Math.min(abscisses.length, Math.ceil(plusLarge / Math.max(1, pas))))
  let bas = repere.bas + TAILLE * 0.7
  const formes = abscisses.flatMap((texte, i) => {
    if (i % saut !== 0) return []
    const x = repere.x(i)
    // A label too wide for its place near an edge is folded: pushed inwards, it would touch the one before.
    const place = Math.min(saut * pas - 4, 2 * x, 2 * (largeur - x))
    const libelle = composerLibelle(texte, style, Math.max(place, TAILLE))
    bas = Math.max(bas, repere.bas + 8 + libelle.hauteur)
    return poserLibelle(libelle, style, x, repere.bas + 8)
  })
  return {formes, bas}
}

function dessinerCourbe({points}: Courbe, repere: Repere, {couleur, tirets, marque}: Voix): Forme[] {
  const troncons: [number, number][][] = [[]]
  for (const [rang, {valeur}] of points.entries()) {
    if (valeur === null) troncons.push([])
    else troncons.at(-1)?.push([arrondirPoint(repere.x(rang)), arrondirPoint(repere.y(valeur))])
  }
  return troncons.flatMap((troncon): Forme[] => {
    const trace = troncon.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')
    const ligne: Forme[] =
      troncon.length > 1
        ? [{forme: 'trace', trace, trait: couleur, epaisseur: 1.8, ...(tirets ? {tirets} : {})}]
        : []
    const marques = troncon.map(
      ([x, y]): Forme => ({forme: 'trace', trace: marque(x, y), remplissage: couleur}),
    )
    return [...ligne, ...marques]
  })
}
