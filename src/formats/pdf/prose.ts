import type {Encadre, Liste, Paragraphe, Texte, Titre} from '../../documents/index.js'
import {type Atelier, resserrer} from './atelier.js'
import {type Balise, baliser} from './balises.js'
import {dessinerLignes, ligneDeBase} from './lignes.js'
import type {Morceau} from './page.js'
import type {StyleDeTexte} from './style.js'
import {composerLignes, hauteurDeLignes} from './texte.js'

export type Paragraphage = {
  readonly x: number
  readonly largeur: number
  readonly avant: number
  readonly apres: number
  readonly lie?: boolean
}

/** A title: level 1 opens a page under a coloured rule; none stays alone at the foot of a page. */
export function composerTitre(
  atelier: Atelier,
  {niveau, texte, sansSaut}: Titre,
  {ancre, ouvre}: {readonly ancre: string; readonly ouvre: boolean},
): Morceau[] {
  const {mesure, styles, palette, racine} = atelier
  const {x, largeur} = atelier.colonne
  const style = sansSaut && niveau === 1 ? styles.titreSuivi : styles.titres[niveau]
  const lignes = composerLignes(mesure, texte, style, largeur)
  const filet = niveau === 1 ? 16 : 0
  const balise = baliser(racine, `H${niveau}`, {titre: texte})
  return [
    {
      hauteur: hauteurDeLignes(lignes.length, style) + filet,
      avant: {1: 26, 2: 24, 3: 16}[niveau],
      apres: {1: 18, 2: 8, 3: 5}[niveau],
      lie: true,
      ouvre,
      signet: {niveau, titre: texte, ancre},
      poser: (encre, y) => {
        dessinerLignes(encre, balise, lignes, style, {x, y, largeur})
        if (niveau !== 1) return
        const bas = y + hauteurDeLignes(lignes.length, style) + 9
        encre.decorer(() => {
          encre.rectangle([x, bas, 54, 4], palette.accent)
          encre.rectangle([x + 54, bas + 1.5, largeur - 54, 1], palette.filet)
        })
      },
    },
  ]
}

/** A paragraph, the standfirst of a chapter, or a note. */
export function composerParagraphe(atelier: Atelier, {texte, style: genre}: Paragraphe): Morceau[] {
  const style =
    genre === 'chapeau'
      ? atelier.styles.chapeau
      : genre === 'note'
        ? atelier.styles.note
        : atelier.styles.corps
  const apres = genre === 'chapeau' ? 14 : 8
  const balise = baliser(atelier.racine, 'P')
  return couler(atelier, balise, texte, style, {...atelier.colonne, avant: 0, apres})
}

/** Lines that may break over two pages, but never one alone on either side. */
export function couler(
  atelier: Atelier,
  balise: Balise,
  texte: Texte,
  style: StyleDeTexte,
  place: Paragraphage,
  decor?: (rang: number, total: number) => Pick<Morceau, 'poser'>,
): Morceau[] {
  const lignes = composerLignes(atelier.mesure, texte, style, place.largeur)
  return lignes.map((ligne, i) => {
    const derniere = i === lignes.length - 1
    return {
      hauteur: hauteurDeLignes(1, style),
      avant: i === 0 ? place.avant : 0,
      apres: derniere ? place.apres : 0,
      lie: derniere ? (place.lie ?? false) : resteLiee(i, lignes.length),
      poser: (encre, y) => {
        decor?.(i, lignes.length).poser(encre, y)
        dessinerLignes(encre, balise, [ligne], style, {
          x: place.x,
          y,
          largeur: place.largeur,
          couleurDesLiens: atelier.palette.lien,
        })
      },
    }
  })
}

function resteLiee(rang: number, total: number): boolean {
  return total <= 3 || rang === 0 || rang === total - 2
}

/** A list, with its marks hung in the margin of the text. */
export function composerListe(atelier: Atelier, {elements, ordonnee}: Liste): Morceau[] {
  const {racine, styles, palette, mesure, colonne} = atelier
  const style = styles.corps
  const liste = baliser(racine, 'L')
  const numeros = elements.map((_, i) => `${i + 1}.`)
  const retrait = ordonnee ? Math.max(...numeros.map((n) => mesure(n, 'demi', style.taille))) + 8 : 16
  return elements.flatMap((element, i) => {
    const puce = baliser(baliser(liste, 'LI'), 'Lbl')
    const corps = baliser(puce.parent ?? liste, 'LBody')
    const place = {x: colonne.x + retrait, largeur: colonne.largeur - retrait, avant: 0}
    const apres = i === elements.length - 1 ? 10 : 3
    // Two elements at least on either side of a page break.
    const lie = elements.length > 1 && (i === 0 || i === elements.length - 2)
    return couler(atelier, corps, element, style, {...place, apres, lie}, (rang) => ({
      poser: (encre, y) => {
        if (rang > 0) return
        encre.marquer(puce, () => {
          const base = ligneDeBase(y, style)
          const couleur = palette.titre
          if (ordonnee)
            encre.texte(`${numeros[i]} `, colonne.x, base, {police: 'demi', taille: style.taille, couleur})
          else encre.texte('• ', colonne.x + 4, base, {police: 'gras', taille: style.taille, couleur})
        })
      },
    }))
  })
}

const INTERIEUR = 14
/** Part of a page under which a box stays whole. */
const BOITE_ENTIERE = 0.4

/** A boxed note: its tinted ground is laid behind each line, so that a long one runs over pages. */
export function composerEncadre(atelier: Atelier, {titre, textes, blocs = []}: Encadre): Morceau[] {
  const {racine, styles} = atelier
  const boite = resserrer(atelier, baliser(racine, 'Sect'), {gauche: INTERIEUR + 4, droite: INTERIEUR})
  const place = {...boite.colonne, avant: 0, apres: 6}
  const paragraphe = (texte: Texte) => couler(boite, baliser(boite.racine, 'P'), texte, styles.corps, place)
  const lignes = [
    ...couler(boite, baliser(boite.racine, 'P'), titre, styles.encadreTitre, {...place, apres: 4, lie: true}),
    ...textes.flatMap(paragraphe),
    ...blocs.flatMap((bloc) => (bloc.bloc === 'liste' ? composerListe(boite, bloc) : paragraphe(bloc.texte))),
  ]
  const fondues = lignes.map((ligne, i) => fondre(atelier, ligne, i === 0, i === lignes.length - 1))
  const hauteur = fondues.reduce((somme, ligne) => somme + ligne.hauteur, 0)
  // A box that a page can hold is not cut.
  if (hauteur > atelier.format.hauteurUtile * BOITE_ENTIERE) return fondues
  return fondues.map((ligne, i) => (i < fondues.length - 1 ? {...ligne, lie: true} : ligne))
}

/** Turns the whites of a line into height, so that the ground of the box has no hole. */
function fondre({palette, colonne}: Atelier, ligne: Morceau, premiere: boolean, derniere: boolean): Morceau {
  const haut = premiere ? 10 : 0
  const bas = derniere ? 12 : (ligne.apres ?? 0)
  const hauteur = haut + ligne.hauteur + bas
  const {x, largeur} = colonne
  return {
    ...ligne,
    hauteur,
    avant: premiere ? 12 : 0,
    apres: derniere ? 16 : 0,
    poser: (encre, y) => {
      encre.decorer(() => {
        encre.rectangle([x, y, largeur, hauteur + (derniere ? 0 : 0.3)], palette.voile)
        encre.rectangle([x, y, 4, hauteur + (derniere ? 0 : 0.3)], palette.accent)
      })
      ligne.poser(encre, y + haut)
    },
  }
}
