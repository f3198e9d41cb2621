import {type Dessin, largeurDeTexte} from '../../src/documents/index.js'

type Boite = {
  readonly texte: string
  readonly gauche: number
  readonly droite: number
  readonly haut: number
  readonly bas: number
}

function boites({formes}: Dessin): Boite[] {
  return formes.flatMap((forme) => {
    if (forme.forme !== 'texte') return []
    const large = largeurDeTexte(forme.texte, forme.taille, forme.gras)
    const gauche = forme.x - {debut: 0, milieu: large / 2, fin: large}[forme.ancrage]
    return [
      {
        texte: forme.texte,
        gauche,
        droite: gauche + large,
        haut: forme.y - forme.taille * 0.8,
        bas: forme.y + forme.taille * 0.22,
      },
    ]
  })
}

/** No label outside the drawing, none over another, no number that is not one. */
export function defautsDeDessin(dessin: Dessin): string[] {
  const toutes = boites(dessin)
  const faux = /NaN|Infinity|undefined|null/.test(JSON.stringify(dessin)) ? ['nombre faux'] : []
  const dehors = toutes.filter(
    (a) =>
      a.gauche < -0.02 || a.droite > dessin.largeur + 0.02 || a.haut < -0.02 || a.bas > dessin.hauteur + 0.02,
  )
  const croises = toutes.flatMap((a, i) =>
    toutes
      .slice(i + 1)
      .filter((b) => seCroisent(a, b))
      .map((b) => [a, b]),
  )
  return [
    ...faux,
    ...dehors.map(({texte}) => `dehors : ${texte}`),
    ...croises.map(([a, b]) => `chevauchement : ${a?.texte} / ${b?.texte}`),
  ]
}

function seCroisent(a: Boite, b: Boite): boolean {
  const jeu = 0.02
  return (
    a.gauche < b.droite - jeu && b.gauche < a.droite - jeu && a.haut < b.bas - jeu && b.haut < a.bas - jeu
  )
}
