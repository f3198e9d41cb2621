import type {Annuaire, FicheDAnnuaire} from '../../documents/index.js'
import type {Atelier} from './atelier.js'
import {type Balise, baliser} from './balises.js'
import type {Encre} from './encre.js'
import {dessinerLignes} from './lignes.js'
import type {Morceau} from './page.js'
import type {StyleDeTexte} from './style.js'
import {composerLignes, hauteurDeLignes, type LigneDeTexte} from './texte.js'

const COLONNES = 2
const GOUTTIERE = 26
const HAUT = 6

type Mots = {readonly lignes: readonly LigneDeTexte[]; readonly style: StyleDeTexte}
type Fiche = {readonly balise: Balise; readonly mots: readonly Mots[]; readonly hauteur: number}

/** Directory cards two by two, in reading order; none is cut by a page. */
export function composerAnnuaire(atelier: Atelier, {fiches}: Annuaire): Morceau[] {
  const {racine, colonne, palette} = atelier
  const liste = baliser(racine, 'L')
  const largeur = (colonne.largeur - GOUTTIERE * (COLONNES - 1)) / COLONNES
  return Array.from({length: Math.ceil(fiches.length / COLONNES)}, (_, i): Morceau => {
    const rang = fiches
      .slice(i * COLONNES, (i + 1) * COLONNES)
      .map((fiche) => composerFiche(atelier, liste, fiche, largeur))
    return {
      hauteur: Math.max(...rang.map(({hauteur}) => hauteur)),
      avant: 10,
      apres: 10,
      poser: (encre, y) => {
        for (const [j, fiche] of rang.entries()) {
          const x = colonne.x + j * (largeur + GOUTTIERE)
          encre.decorer(() => encre.filet(x, y, largeur, palette.secondaire, 1))
          ecrire(atelier, encre, fiche, {x, y: y + HAUT, largeur})
        }
      },
    }
  })
}

function composerFiche(
  {mesure, styles}: Atelier,
  liste: Balise,
  {titre, lignes}: FicheDAnnuaire,
  largeur: number,
): Fiche {
  const mots = [
    {lignes: composerLignes(mesure, titre, styles.ficheTitre, largeur), style: styles.ficheTitre},
    ...lignes.map((ligne) => ({
      lignes: composerLignes(mesure, ligne, styles.fiche, largeur),
      style: styles.fiche,
    })),
  ]
  const hauteur = mots.reduce((somme, m) => somme + hauteurDeLignes(m.lignes.length, m.style), HAUT)
  return {balise: baliser(baliser(liste, 'LI'), 'LBody'), mots, hauteur}
}

function ecrire(
  {palette}: Atelier,
  encre: Encre,
  {balise, mots}: Fiche,
  {x, y, largeur}: {readonly x: number; readonly y: number; readonly largeur: number},
): void {
  let haut = y
  for (const {lignes, style} of mots) {
    if (lignes.length > 0) {
      const place = {x, y: haut, largeur, couleurDesLiens: palette.lien}
      dessinerLignes(encre, baliser(balise, 'P'), lignes, style, place)
    }
    haut += hauteurDeLignes(lignes.length, style)
  }
}
