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

export type Serie = {readonly valeur: number | null; readonly etiquette: string}

export type Comparaison = {readonly libelle: string; readonly avant: Serie; readonly apres: Serie}

export type DemandeDeComparaison = {
  readonly titre?: string
  /** Names of the two series, such as « 2007 » and « 2008 ». */
  readonly series: readonly [avant: string, apres: string]
  readonly comparaisons: readonly Comparaison[]
  readonly largeur: number
  readonly charte: Charte
  /** Height of the tallest column. */
  readonly hauteurDesColonnes?: number
}

const TAILLE = 8.5
const ECART = 3

/** Two columns by label, the earlier year light and the later dark; lying bars when there is no room to stand. */
export function dessinerColonnesComparees(demande: DemandeDeComparaison): Dessin {
  const {titre, largeur, charte, comparaisons, series} = demande
  const tete = poserTitre(titre, largeur, lisibleSur(charte.principale))
  const cle = dessinerCle(demande, tete.hauteur)
  const corps = tientDebout(demande) ? dessinerDebout(demande, cle.bas) : dessinerCouche(demande, cle.bas)
  return {
    largeur,
    hauteur: arrondirPoint(corps.bas),
    formes: [...tete.formes, ...cle.formes, ...corps.formes],
    alternative: decrire(
      'Diagramme en colonnes',
      titre,
      comparaisons.map(
        (c) => `${c.libelle} : ${c.avant.etiquette} (${series[0]}), ${c.apres.etiquette} (${series[1]})`,
      ),
    ),
  }
}

function couleurs({principale, secondaire}: Charte): readonly [string, string] {
  return [teinte(secondaire, 0.45), lisibleSur(principale)]
}

function dessinerCle({series, charte, largeur}: DemandeDeComparaison, y: number) {
  const style: StyleDeLibelle = {taille: TAILLE, couleur: ENCRE}
  const place = largeur / 2 - 18
  const formes: Forme[] = []
  let x = 0
  let bas = y
  series.forEach((nom, i) => {
    const libelle = composerLibelle(nom, style, place)
    formes.push(
      rectangle(x, y + 1, 9, 9, couleurs(charte)[i] ?? ENCRE),
      ...poserLibelle(libelle, style, x + 13, y),
    )
    x += Math.min(libelle.largeur, place) + 30
    bas = Math.max(bas, y + libelle.hauteur)
  })
  return {formes, bas: bas + 10}
}

const etiquettes = (demande: DemandeDeComparaison) =>
  demande.comparaisons.flatMap((c) => [c.avant.etiquette, c.apres.etiquette])

function tientDebout(demande: DemandeDeComparaison): boolean {
  const place = demande.largeur / Math.max(1, demande.comparaisons.length)
  const plusLarge = Math.max(0, ...etiquettes(demande).map((e) => largeurDeTexte(e, TAILLE, true)))
  const negatif = demande.comparaisons.some((c) => (c.avant.valeur ?? 0) < 0 || (c.apres.valeur ?? 0) < 0)
  return !negatif && place >= 2 * plusLarge + 14
}

function maximum(demande: DemandeDeComparaison): number {
  const valeurs = demande.comparaisons.flatMap((c) => [c.avant.valeur ?? 0, c.apres.valeur ?? 0])
  return Math.max(0, ...valeurs) || 1
}

function dessinerDebout(demande: DemandeDeComparaison, y: number) {
  const {comparaisons, largeur, charte, hauteurDesColonnes = 130} = demande
  const place = largeur / Math.max(1, comparaisons.length)
  const demi = (place - 14) / 2
  const colonne = Math.min(demi, 46)
  const base = y + TAILLE * 1.5 + hauteurDesColonnes
  const style: StyleDeLibelle = {taille: TAILLE, couleur: ENCRE, ancrage: 'milieu'}
  const styleValeur: StyleDeLibelle = {...style, gras: true}
  const max = maximum(demande)
  let bas = base
  const formes = comparaisons.flatMap((comparaison, i) => {
    const centre = (i + 0.5) * place
    const libelle = composerLibelle(comparaison.libelle, style, place - 10)
    bas = Math.max(bas, base + 4 + libelle.hauteur)
    const colonnes = [comparaison.avant, comparaison.apres].flatMap((serie, j) => {
      const milieu = centre + (j === 0 ? -1 : 1) * (demi / 2 + 1)
      const haut = ((serie.valeur ?? 0) / max) * hauteurDesColonnes
      const etiquette = composerLibelle(serie.etiquette, styleValeur, demi + 2)
      const fond = couleurs(charte)[j] ?? ENCRE
      return [
        ...(haut > 0 ? [rectangle(milieu - colonne / 2, base - haut, colonne, haut, fond)] : []),
        ...poserLibelle(etiquette, styleValeur, milieu, base - haut - etiquette.hauteur - 1),
      ]
    })
    return [...colonnes, ...poserLibelle(libelle, style, centre, base + 4)]
  })
  return {formes: [...formes, segment([0, base], [largeur, base], {trait: GRIS, epaisseur: 0.6})], bas}
}

function dessinerCouche(demande: DemandeDeComparaison, y: number) {
  const {comparaisons, largeur, charte} = demande
  const style: StyleDeLibelle = {taille: TAILLE, couleur: ENCRE, ancrage: 'fin'}
  const styleValeur: StyleDeLibelle = {taille: TAILLE, couleur: ENCRE, gras: true}
  const plusLong = Math.max(0, ...comparaisons.map((c) => largeurDeTexte(c.libelle, TAILLE)))
  const colonneLibelle = Math.min(plusLong + 1, largeur * 0.4)
  const plusLarge = Math.max(0, ...etiquettes(demande).map((e) => largeurDeTexte(e, TAILLE, true)))
  const colonneEtiquette = Math.min(plusLarge + 1, largeur * 0.24)
  const debut = colonneLibelle + 8
  const place = largeur - debut - colonneEtiquette - 5
  const max = maximum(demande)
  const formes: Forme[] = []
  let haut = y
  for (const comparaison of comparaisons) {
    const libelle = composerLibelle(comparaison.libelle, style, colonneLibelle)
    const rangs = [comparaison.avant, comparaison.apres].map((serie) => ({
      serie,
      etiquette: composerLibelle(serie.etiquette, styleValeur, colonneEtiquette),
    }))
    const hauteurs = rangs.map(({etiquette}) => Math.max(etiquette.hauteur, TAILLE))
    const hauteur = Math.max(libelle.hauteur, (hauteurs[0] ?? 0) + (hauteurs[1] ?? 0))
    formes.push(...poserLibelle(libelle, style, colonneLibelle, haut + (hauteur - libelle.hauteur) / 2))
    let rang = haut + (hauteur - (hauteurs[0] ?? 0) - (hauteurs[1] ?? 0)) / 2
    for (const [j, {serie, etiquette}] of rangs.entries()) {
      const pas = hauteurs[j] ?? 0
      const long = (Math.max(0, serie.valeur ?? 0) / max) * place
      formes.push(
        ...barreCouchee(debut, rang, long, pas, couleurs(charte)[j] ?? ENCRE),
        ...poserLibelle(etiquette, styleValeur, debut + long + 5, rang),
      )
      rang += pas
    }
    haut += hauteur + ECART * 2
  }
  return {formes: [...formes, segment([debut, y], [debut, haut], {trait: GRIS, epaisseur: 0.6})], bas: haut}
}

function barreCouchee(x: number, y: number, long: number, pas: number, couleur: string): Forme[] {
  return long > 0 ? [rectangle(x, y + 1, long, pas - 1, couleur)] : []
}
