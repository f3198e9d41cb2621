import type {Signataire, Signatures} from '../../documents/index.js'
import type {Atelier} from './atelier.js'
import {type Balise, baliser} from './balises.js'
import type {Encre} from './encre.js'
import {dessinerLignes} from './lignes.js'
import type {Morceau} from './page.js'
import {couler} from './prose.js'
import {type StyleDeTexte, style} from './style.js'
import {composerLignes, hauteurDeLignes, type LigneDeTexte} from './texte.js'

const PAR_RANG = 3
const GOUTTIERE = 12
const INTERIEUR = 9
/** Room left under the words for the hand and the stamp: about three centimetres. */
const PLACE_POUR_SIGNER = 88

type Mots = {readonly lignes: readonly LigneDeTexte[]; readonly style: StyleDeTexte}
type Place = {readonly balise: Balise; readonly mots: readonly Mots[]; readonly hauteur: number}

/** Room to sign, one frame for each party; all of them on the page where the place and date are. */
export function composerSignatures(atelier: Atelier, {signataires, lieuEtDate}: Signatures): Morceau[] {
  const {racine, styles, colonne} = atelier
  const boite = baliser(racine, 'Sect')
  const ouverture =
    lieuEtDate === undefined
      ? []
      : couler(atelier, baliser(boite, 'P'), lieuEtDate, styles.corps, {
          ...colonne,
          avant: 16,
          apres: 12,
          lie: true,
        })
  const parRang = signataires.length === 4 ? 2 : PAR_RANG
  const nombre = Math.min(parRang, Math.max(2, signataires.length))
  const largeur = (colonne.largeur - GOUTTIERE * (nombre - 1)) / nombre
  const rangs = Array.from({length: Math.ceil(signataires.length / nombre)}, (_, i) =>
    composerRang(atelier, boite, signataires.slice(i * nombre, (i + 1) * nombre), largeur),
  )
  const morceaux = [...ouverture, ...rangs]
  return morceaux.map((morceau, i) => ({...morceau, lie: i < morceaux.length - 1}))
}

function composerRang(
  atelier: Atelier,
  boite: Balise,
  signataires: readonly Signataire[],
  largeur: number,
): Morceau {
  const places = signataires.map((s) => composerPlace(atelier, boite, s, largeur - 2 * INTERIEUR))
  const hauteur = Math.max(0, ...places.map((place) => place.hauteur)) + PLACE_POUR_SIGNER
  return {
    hauteur,
    avant: 10,
    apres: 12,
    poser: (encre, y) => {
      for (const [i, place] of places.entries()) {
        const x = atelier.colonne.x + i * (largeur + GOUTTIERE)
        encre.decorer(() => encadrer(encre, [x, y, largeur, hauteur], atelier.palette.filet))
        let haut = y + INTERIEUR
        for (const {lignes, style: voix} of place.mots) {
          dessinerLignes(encre, baliser(place.balise, 'P'), lignes, voix, {
            x: x + INTERIEUR,
            y: haut,
            largeur,
          })
          haut += hauteurDeLignes(lignes.length, voix)
        }
      }
    },
  }
}

function composerPlace(
  {mesure, palette}: Atelier,
  boite: Balise,
  {qualite, nom, mention}: Signataire,
  largeur: number,
): Place {
  const voix: readonly (readonly [string | undefined, StyleDeTexte])[] = [
    [qualite, style('demi', 10, 1.3, palette.titre)],
    [nom, style('regulier', 10, 1.35, palette.encre)],
    [mention, style('italique', 9, 1.35, palette.gris)],
  ]
  const mots = voix.flatMap(([texte, s]) =>
    texte === undefined || texte === ''
      ? []
      : [{lignes: composerLignes(mesure, texte, s, largeur), style: s}],
  )
  const hauteur = mots.reduce((somme, m) => somme + hauteurDeLignes(m.lignes.length, m.style), 0)
  return {balise: baliser(boite, 'Div'), mots, hauteur: hauteur + 2 * INTERIEUR}
}

function encadrer(
  encre: Encre,
  [x, y, largeur, hauteur]: readonly [number, number, number, number],
  trait: string,
): void {
  encre.trace(`M${x} ${y}h${largeur}v${hauteur}h${-largeur}Z`, {trait, epaisseur: 0.8})
}
