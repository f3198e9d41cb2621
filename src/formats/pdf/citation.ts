import type {Citation} from '../../documents/index.js'
import {type Atelier, resserrer} from './atelier.js'
import {baliser} from './balises.js'
import type {Morceau} from './page.js'
import {couler} from './prose.js'

const RETRAIT = 20

/** A testimony along a coloured rule, and who gives it; it may run over pages. */
export function composerCitation(atelier: Atelier, {textes, auteur}: Citation): Morceau[] {
  const {racine, styles, palette, colonne} = atelier
  const voix = resserrer(atelier, baliser(racine, 'BlockQuote'), {gauche: RETRAIT, droite: RETRAIT})
  const place = {...voix.colonne, avant: 0, apres: 5}
  const lignes = [
    ...textes.flatMap((texte, i) =>
      couler(voix, baliser(voix.racine, 'P'), texte, styles.citation, {
        ...place,
        lie: auteur !== undefined && i === textes.length - 1,
      }),
    ),
    ...(auteur === undefined
      ? []
      : couler(voix, baliser(voix.racine, 'P'), auteur, styles.auteur, {...place, apres: 0})),
  ]
  return lignes.map((ligne, i): Morceau => {
    const derniere = i === lignes.length - 1
    const hauteur = ligne.hauteur + (derniere ? 0 : (ligne.apres ?? 0))
    return {
      ...ligne,
      hauteur,
      avant: i === 0 ? 14 : 0,
      apres: derniere ? 18 : 0,
      poser: (encre, y) => {
        encre.decorer(() =>
          encre.rectangle([colonne.x, y, 4, hauteur + (derniere ? 0 : 0.3)], palette.secondaire),
        )
        ligne.poser(encre, y)
      },
    }
  })
}
