import type {Bloc, ChiffreEnVue} from '../../documents/index.js'
import type {Atelier} from './atelier.js'
import {baliser} from './balises.js'
import {type Carte, composerCarte} from './carte-de-chiffre.js'
import {dessinerCarte} from './dessin-de-carte.js'
import type {Morceau} from './page.js'
import {enRangs} from './rangs.js'

type Chiffres = Extract<Bloc, {bloc: 'chiffres'}>

const GOUTTIERE = 10

/** Key figures as a grid of cards, of one height in a row; the major ones are wider and come in strong colour. */
export function composerChiffres(atelier: Atelier, {chiffres}: Chiffres): Morceau[] {
  const liste = baliser(atelier.racine, 'L')
  const rangs = enRangs(chiffres)
  return rangs.map((rang, i) => {
    const largeur = (atelier.colonne.largeur - GOUTTIERE * (rang.length - 1)) / rang.length
    const cartes = composerRang(atelier, rang, largeur)
    const nombre = Math.max(...cartes.map((c) => c.hauteurDeValeur))
    const egales = cartes.map((c) => ({...c, hauteurDeValeur: nombre}))
    const hauteur = Math.max(...egales.map((c) => nombre + c.hauteurDeReste))
    const balises = rang.map(() => baliser(baliser(liste, 'LI'), 'LBody'))
    return {
      hauteur,
      avant: i === 0 ? 8 : GOUTTIERE,
      apres: i === rangs.length - 1 ? 18 : GOUTTIERE,
      poser: (encre, y) => {
        for (const [j, carte] of egales.entries()) {
          const balise = balises[j]
          const x = atelier.colonne.x + j * (largeur + GOUTTIERE)
          if (balise) dessinerCarte(atelier, encre, balise, carte, {x, y, largeur, hauteur})
        }
      },
    }
  })
}

/** Cards of a row are made alike: if one evolution does not fit beside its figure, all go under. */
function composerRang(atelier: Atelier, rang: readonly ChiffreEnVue[], largeur: number): Carte[] {
  const cartes = rang.map((chiffre) => composerCarte(atelier, chiffre, {largeur}))
  if (cartes.every(({pastille}) => !pastille || pastille.aCote)) return cartes
  return rang.map((chiffre) => composerCarte(atelier, chiffre, {largeur, dessous: true}))
}
