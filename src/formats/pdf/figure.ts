import type {Dessin, Figure, Forme} from '../../documents/index.js'
import {type Atelier, GAUCHE} from './atelier.js'
import {baliser} from './balises.js'
import type {Encre} from './encre.js'
import type {Morceau} from './page.js'
import {couler} from './prose.js'
import {HAUTEUR_UTILE, LARGEUR_UTILE} from './style.js'
import type {Mesure} from './texte.js'

/** Room kept under a drawing for its caption, source and note. */
const PLACE_DE_LEGENDE = 60

/** A drawing as vector paths under a Figure tag, its caption, source and note on the same page. */
export function composerFigure(atelier: Atelier, figure: Figure): Morceau[] {
  const {styles, racine, mesure} = atelier
  const {dessin, legende} = figure
  const groupe = baliser(racine, 'Div')
  const echelle = Math.min(
    1,
    LARGEUR_UTILE / dessin.largeur,
    (HAUTEUR_UTILE - PLACE_DE_LEGENDE) / dessin.hauteur,
  )
  const [largeur, hauteur] = [dessin.largeur * echelle, dessin.hauteur * echelle]
  const x = GAUCHE + (LARGEUR_UTILE - largeur) / 2
  const balise = baliser(groupe, 'Figure', {alt: dessin.alternative})
  const place = {x: GAUCHE, largeur: LARGEUR_UTILE, avant: 0}
  const notes = [figure.source, figure.note].filter((texte) => texte !== undefined)
  const morceaux: Morceau[] = [
    {
      hauteur,
      avant: 14,
      apres: 8,
      poser: (encre, y) =>
        encre.marquer(balise, () => dessinerFormes(encre, mesure, dessin, {x, y, echelle}), [
          x,
          y,
          largeur,
          hauteur,
        ]),
    },
    ...couler(atelier, baliser(groupe, 'Caption'), legende, styles.legende, {...place, apres: 2}),
    ...notes.flatMap((texte) =>
      couler(atelier, baliser(groupe, 'P'), texte, styles.source, {...place, apres: 1}),
    ),
  ]
  return morceaux.map((m, i) => (i < morceaux.length - 1 ? {...m, lie: true} : {...m, apres: 18}))
}

function dessinerFormes(
  encre: Encre,
  mesure: Mesure,
  {formes}: Dessin,
  place: {readonly x: number; readonly y: number; readonly echelle: number},
): void {
  for (const forme of formes) {
    if (forme.forme === 'trace') encre.trace(forme.trace, forme, place)
    else ecrireForme(encre, mesure, forme, place)
  }
}

function ecrireForme(
  encre: Encre,
  mesure: Mesure,
  forme: Extract<Forme, {forme: 'texte'}>,
  {x, y, echelle}: {readonly x: number; readonly y: number; readonly echelle: number},
): void {
  const police = forme.gras ? 'gras' : 'regulier'
  const taille = forme.taille * echelle
  const largeur = mesure(forme.texte, police, taille)
  const recul = {debut: 0, milieu: largeur / 2, fin: largeur}[forme.ancrage]
  const gauche = x + forme.x * echelle - recul
  encre.texte(`${forme.texte} `, gauche, y + forme.y * echelle, {police, taille, couleur: forme.couleur})
}
