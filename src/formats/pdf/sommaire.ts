import type {ListeDIndex} from '../plan.js'
import type {Atelier} from './atelier.js'
import {type Balise, baliser} from './balises.js'
import type {Encre} from './encre.js'
import {ligneDeBase} from './lignes.js'
import type {Morceau, PageComposee, Signet} from './page.js'
import type {StyleDeTexte} from './style.js'
import {composerLignes, hauteurDeLignes} from './texte.js'

export type Entree = Signet & {readonly page: number}

const COLONNE_DE_PAGE = 34

/** The titles of composed pages, with the number each page will have. */
export function relever(pages: readonly PageComposee[], premiere: number): Entree[] {
  return pages.flatMap(({morceaux}, i) =>
    morceaux.flatMap(({morceau}) => (morceau.signet ? [{...morceau.signet, page: premiere + i}] : [])),
  )
}

/** The page of each caption. */
export function releverReperes(pages: readonly PageComposee[], premiere: number): Map<string, number> {
  return new Map(
    pages.flatMap(({morceaux}, i) =>
      morceaux.flatMap(({morceau}) => (morceau.repere ? [[morceau.repere, premiere + i] as const] : [])),
    ),
  )
}

/** The sommaire: chapters and their parts, each a link to its page. Its height does not depend on page numbers. */
export function composerSommaire(atelier: Atelier, entrees: readonly Entree[]): Morceau[] {
  const {mesure, styles, palette, racine, colonne} = atelier
  const style = styles.titres[1]
  const lignes = composerLignes(mesure, 'Sommaire', style, colonne.largeur)
  const toc = baliser(racine, 'TOC')
  const titre = baliser(toc, 'Caption')
  const tete: Morceau = {
    hauteur: hauteurDeLignes(lignes.length, style) + 16,
    apres: 18,
    lie: true,
    ouvre: true,
    poser: (encre, y) => {
      encre.marquer(titre, () => encre.texte('Sommaire ', colonne.x, ligneDeBase(y, style), style))
      const bas = y + hauteurDeLignes(lignes.length, style) + 9
      encre.decorer(() => encre.rectangle([colonne.x, bas, 54, 4], palette.accent))
    },
  }
  return [
    tete,
    ...entrees
      .filter(({niveau}) => niveau <= 2)
      .map(({niveau, titre: texte, ancre, page}) => {
        const chapitre = niveau === 1
        const voix: StyleDeTexte = chapitre
          ? {police: 'demi', taille: 11.5, interligne: 1.4, couleur: palette.titre}
          : {police: 'regulier', taille: 10.5, interligne: 1.4, couleur: palette.encre}
        const renvoi = {texte, ancre, page: () => page, retrait: chapitre ? 0 : 16}
        return {...composerRenvoi(atelier, toc, renvoi, voix), avant: chapitre ? 9 : 1, lie: chapitre}
      }),
  ]
}

/** The index of tables and figures. Pages are asked when it is drawn: by then, all are composed. */
export function composerIndex(
  atelier: Atelier,
  listes: readonly ListeDIndex[],
  pageDe: (ancre: string) => number,
): Morceau[] {
  const {mesure, racine, styles, palette, colonne} = atelier
  const style: StyleDeTexte = {police: 'regulier', taille: 10, interligne: 1.35, couleur: palette.encre}
  return listes.flatMap(({titre, entrees}) => {
    const toc = baliser(racine, 'TOC')
    const tete = baliser(toc, 'Caption')
    const lignes = composerLignes(mesure, titre, styles.encadreTitre, colonne.largeur)
    const ouverture: Morceau = {
      hauteur: hauteurDeLignes(lignes.length, styles.encadreTitre),
      avant: 14,
      apres: 5,
      lie: true,
      poser: (encre, y) => {
        const base = ligneDeBase(y, styles.encadreTitre)
        encre.marquer(tete, () => encre.texte(`${titre} `, colonne.x, base, styles.encadreTitre))
      },
    }
    const renvois = entrees.map(({texte, ancre}) => ({
      ...composerRenvoi(atelier, toc, {texte, ancre, page: () => pageDe(ancre), retrait: 0}, style),
      avant: 3,
    }))
    return [ouverture, ...renvois]
  })
}

type Renvoi = {
  readonly texte: string
  readonly ancre: string
  readonly page: () => number
  readonly retrait: number
}

/** A line that leads to a page, its number at the end of a row of dots. */
function composerRenvoi(
  {mesure, palette, colonne}: Atelier,
  toc: Balise,
  {texte, ancre, page, retrait}: Renvoi,
  style: StyleDeTexte,
): Morceau {
  const largeur = colonne.largeur - retrait - COLONNE_DE_PAGE
  const lignes = composerLignes(mesure, texte, style, largeur)
  const hauteur = hauteurDeLignes(lignes.length, style)
  const lien = baliser(baliser(baliser(toc, 'TOCI'), 'Reference'), 'Link')
  return {
    hauteur,
    poser: (encre, y) => {
      const numero = String(page())
      const x = colonne.x + retrait
      const droite = colonne.x + colonne.largeur
      const base = ligneDeBase(y + hauteur - hauteurDeLignes(1, style), style)
      const fin = x + (lignes.at(-1)?.largeur ?? 0)
      const debutDuNumero = droite - mesure(numero, style.police, style.taille)
      encre.decorer(() => pointiller(encre, [fin + 6, debutDuNumero - 6], base - 1, palette.gris))
      const but = {
        vers: `#${ancre}`,
        texte: `${texte}, page ${numero}`,
        cadre: [x, y, droite - x, hauteur],
      } as const
      encre.lier(lien, but, () => {
        for (const [i, ligne] of lignes.entries()) {
          for (const f of ligne.fragments) {
            encre.texte(`${f.texte} `, x + f.x, ligneDeBase(y + hauteurDeLignes(i, style), style), style)
          }
        }
        encre.texte(`${numero} `, debutDuNumero, base, style)
      })
    },
  }
}

function pointiller(encre: Encre, [debut, fin]: readonly [number, number], y: number, couleur: string): void {
  if (fin <= debut) return
  encre.trace(`M${debut} ${y}L${fin} ${y}`, {trait: couleur, epaisseur: 0.7, tirets: [0.7, 3]})
}
