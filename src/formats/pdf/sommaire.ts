import {type Atelier, GAUCHE} from './atelier.js'
import {baliser} from './balises.js'
import {ligneDeBase} from './lignes.js'
import type {Morceau, PageComposee, Signet} from './page.js'
import {LARGEUR_UTILE, type StyleDeTexte} from './style.js'
import {composerLignes, hauteurDeLignes} from './texte.js'

export type Entree = Signet & {readonly page: number}

const COLONNE_DE_PAGE = 34

/** The titles of composed pages, with the number each page will have. */
export function relever(pages: readonly PageComposee[], premiere: number): Entree[] {
  return pages.flatMap((page, i) =>
    page.flatMap(({morceau}) => (morceau.signet ? [{...morceau.signet, page: premiere + i}] : [])),
  )
}

/** The sommaire: chapters and their parts, each a link to its page. Its height does not depend on page numbers. */
export function composerSommaire(atelier: Atelier, entrees: readonly Entree[]): Morceau[] {
  const {mesure, styles, palette, racine} = atelier
  const style = styles.titres[1]
  const lignes = composerLignes(mesure, 'Sommaire', style, LARGEUR_UTILE)
  const titre = baliser(racine, 'P')
  const toc = baliser(racine, 'TOC')
  const tete: Morceau = {
    hauteur: hauteurDeLignes(lignes.length, style) + 16,
    apres: 18,
    lie: true,
    ouvre: true,
    poser: (encre, y) => {
      encre.marquer(titre, () => encre.texte('Sommaire ', GAUCHE, ligneDeBase(y, style), style))
      const bas = y + hauteurDeLignes(lignes.length, style) + 9
      encre.decorer(() => encre.rectangle([GAUCHE, bas, 54, 4], palette.accent))
    },
  }
  return [
    tete,
    ...entrees.filter(({niveau}) => niveau <= 2).map((entree) => composerEntree(atelier, toc, entree)),
  ]
}

function composerEntree(atelier: Atelier, toc: ReturnType<typeof baliser>, entree: Entree): Morceau {
  const {mesure, palette} = atelier
  const chapitre = entree.niveau === 1
  const style: StyleDeTexte = chapitre
    ? {police: 'demi', taille: 11.5, interligne: 1.4, couleur: palette.titre}
    : {police: 'regulier', taille: 10.5, interligne: 1.4, couleur: palette.encre}
  const retrait = chapitre ? 0 : 16
  const largeur = LARGEUR_UTILE - retrait - COLONNE_DE_PAGE
  const lignes = composerLignes(mesure, entree.titre, style, largeur)
  const hauteur = hauteurDeLignes(lignes.length, style)
  const lien = baliser(baliser(baliser(toc, 'TOCI'), 'Reference'), 'Link')
  return {
    hauteur,
    avant: chapitre ? 9 : 1,
    lie: chapitre,
    poser: (encre, y) => {
      const numero = String(entree.page)
      const x = GAUCHE + retrait
      const droite = GAUCHE + LARGEUR_UTILE
      const base = ligneDeBase(y + hauteur - hauteurDeLignes(1, style), style)
      const fin = x + (lignes.at(-1)?.largeur ?? 0)
      const debutDuNumero = droite - mesure(numero, style.police, style.taille)
      const texte = `${entree.titre}, page ${numero}`
      encre.decorer(() => pointiller(encre, fin + 6, debutDuNumero - 6, base - 1))
      encre.lier(lien, {vers: `#${entree.ancre}`, texte, cadre: [x, y, droite - x, hauteur]}, () => {
        for (const [i, ligne] of lignes.entries()) {
          for (const f of ligne.fragments) {
            encre.texte(`${f.texte} `, x + f.x, ligneDeBase(y + hauteurDeLignes(i, style), style), style)
          }
        }
        encre.texte(`${numero} `, debutDuNumero, base, style)
      })
    },
  }

  function pointiller(encre: Parameters<Morceau['poser']>[0], debut: number, fin: number, y: number): void {
    if (fin <= debut) return
    encre.trace(`M${debut} ${y}L${fin} ${y}`, {trait: palette.gris, epaisseur: 0.7, tirets: [0.7, 3]})
  }
}
