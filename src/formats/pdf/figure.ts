import type {BlocImage, Dessin, Figure, Forme} from '../../documents/index.js'
import {mesurerImage} from '../mesure-d-image.js'
import type {Atelier} from './atelier.js'
import {baliser} from './balises.js'
import type {Encre} from './encre.js'
import type {Morceau} from './page.js'
import {couler} from './prose.js'
import type {Mesure} from './texte.js'

/** Room kept under a drawing for its caption, source and note. */
const PLACE_DE_LEGENDE = 60

/** A drawing as vector paths under a Figure tag, its caption, source and note on the same page. */
export function composerFigure(atelier: Atelier, figure: Figure, repere: string): Morceau[] {
  const {styles, racine, mesure, colonne, format} = atelier
  const {dessin, legende} = figure
  const groupe = baliser(racine, 'Div')
  const echelle = Math.min(
    1,
    colonne.largeur / dessin.largeur,
    (format.hauteurUtile - PLACE_DE_LEGENDE) / dessin.hauteur,
  )
  const [largeur, hauteur] = [dessin.largeur * echelle, dessin.hauteur * echelle]
  const x = colonne.x + (colonne.largeur - largeur) / 2
  const balise = baliser(groupe, 'Figure', {alt: dessin.alternative})
  const place = {...colonne, avant: 0}
  const notes = [figure.source, figure.note].filter((texte) => texte !== undefined)
  const morceaux: Morceau[] = [
    {
      hauteur,
      avant: 14,
      apres: 8,
      repere,
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

/** Room kept under a picture for its caption and credit. */
const PLACE_DE_CREDIT = 60
/** A picture leaves room for the text it illustrates. */
const PART_DE_PAGE = 0.6

/** A picture under a Figure tag, its caption and credit on the same page. */
export function composerPhoto(atelier: Atelier, photo: BlocImage, repere: string): Morceau[] {
  const {styles, racine, colonne, format} = atelier
  const {image, alternative, legende, credit} = photo
  const groupe = baliser(racine, 'Div')
  const balise = baliser(groupe, 'Figure', {alt: alternative})
  const haut = Math.min(format.hauteurUtile * PART_DE_PAGE, format.hauteurUtile - PLACE_DE_CREDIT)
  const {largeur, hauteur} = mesurerImage(photo, {largeur: colonne.largeur, hauteur: haut})
  const place = {...colonne, avant: 0}
  const morceaux: Morceau[] = [
    {
      hauteur,
      avant: 14,
      apres: 7,
      repere,
      poser: (encre, y) => {
        const cadre = [colonne.x, y, largeur, hauteur] as const
        encre.marquer(balise, () => encre.image(image, cadre), cadre)
      },
    },
    ...(legende === undefined
      ? []
      : couler(atelier, baliser(groupe, 'Caption'), legende, styles.legende, {...place, apres: 2})),
    ...(credit === undefined
      ? []
      : couler(atelier, baliser(groupe, 'P'), credit, styles.source, {...place, apres: 1})),
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
  const police = forme.gras ? 'dessin-gras' : 'dessin'
  const taille = forme.taille * echelle
  const largeur = mesure(forme.texte, police, taille)
  const recul = {debut: 0, milieu: largeur / 2, fin: largeur}[forme.ancrage]
  const gauche = x + forme.x * echelle - recul
  encre.texte(`${forme.texte} `, gauche, y + forme.y * echelle, {police, taille, couleur: forme.couleur})
}
