import {composerEntetes, type Tableau} from '../../documents/index.js'
import type {Atelier} from './atelier.js'
import {type Balise, baliser} from './balises.js'
import {styleDeCellule} from './colonnes.js'
import {AIR, type Cellule, composerCellules, type Part, type Rangee} from './rangee.js'
import type {StyleDeTexte} from './style.js'
import {composerLignes, hauteurDeLignes} from './texte.js'

/** The header of a table: one row, or two when columns are grouped under titles. */
export function composerEntete(atelier: Atelier, tableau: Tableau, part: Part): Rangee[] {
  const style = styleDeCellule(atelier.palette, 'entete', part.gabarit.taille)
  const groupes = composerEntetes(tableau)
  if (!groupes) {
    return [
      composerCellules(atelier, tableau, part, 'entete', style, (c) => ({
        texte: tableau.colonnes[c]?.libelle ?? '',
        balise: baliseUnique(part, `entete:${c}`, () =>
          baliser(part.ossature.entete, 'TH', {portee: 'Column'}),
        ),
      })),
    ]
  }
  const seules = new Set(groupes.filter(({libelle}) => libelle === '').map(({debut}) => debut))
  const bas = composerCellules(atelier, tableau, part, 'entete', style, (c) => {
    const balise = seules.has(c)
      ? baliser(part.ossature.entete, 'TH', {portee: 'Column', lignes: 2})
      : baliser(part.ossature.sousEntete, 'TH', {portee: 'Column'})
    return {
      texte: tableau.colonnes[c]?.libelle ?? '',
      balise: baliseUnique(part, `entete:${c}`, () => balise),
    }
  })
  return etager(bas, part, seules, composerTitres(atelier, tableau, part, style))
}

/** Titles of the groups of columns that this part shows, over the columns it shows of them. */
function composerTitres(atelier: Atelier, tableau: Tableau, part: Part, style: StyleDeTexte): Cellule[] {
  const {groupe, gabarit} = part
  return (composerEntetes(tableau) ?? []).flatMap(({libelle, debut, colonnes}) => {
    const rangs = groupe.colonnes.flatMap((c, i) => (c >= debut && c < debut + colonnes ? [i] : []))
    const [premier] = rangs
    if (libelle === '' || premier === undefined) return []
    const avant = groupe.largeurs.slice(0, premier).reduce((somme, l) => somme + l, 0)
    const place = rangs.reduce((somme, i) => somme + (groupe.largeurs[i] ?? 0), 0)
    const largeur = place - 2 * gabarit.interieur
    return [
      {
        lignes: composerLignes(atelier.mesure, libelle, style, largeur),
        x: atelier.colonne.x + avant + gabarit.interieur,
        largeur,
        alignement: 'centre' as const,
        filet: true,
        balise: baliseUnique(part, `groupe:${debut}`, () =>
          baliser(part.ossature.entete, 'TH', {portee: 'Column', colonnes}),
        ),
      },
    ]
  })
}

/** Headers on two levels: a column without title over it stands over both, on the lower rule. */
function etager(
  bas: Rangee,
  {groupe}: Part,
  seules: ReadonlySet<number>,
  titres: readonly Cellule[],
): Rangee[] {
  const {style} = bas
  const haut = (cellules: readonly Cellule[]) =>
    hauteurDeLignes(Math.max(1, ...cellules.map(({lignes}) => lignes.length)), style) + 2 * AIR
  const [solitaires, groupees] = [true, false].map((seule) =>
    bas.cellules.filter((_, i) => seules.has(groupe.colonnes[i] ?? -1) === seule),
  )
  const hauteurDuHaut = haut(titres)
  const hauteurDuBas = Math.max(haut(groupees ?? []), haut(solitaires ?? []) - hauteurDuHaut)
  const premieres = [...(solitaires ?? []).map((c) => ({...c, depasse: hauteurDuBas})), ...titres]
  return [
    {
      ...bas,
      role: 'groupes',
      hauteur: hauteurDuHaut,
      cellules: premieres.sort((a, b) => a.x - b.x),
    },
    {...bas, hauteur: hauteurDuBas, cellules: groupees ?? []},
  ]
}

/** A cell is read once, where it is first drawn. */
export function baliseUnique({ossature}: Part, cle: string, creer: () => Balise): Balise | null {
  if (ossature.lues.has(cle)) return null
  ossature.lues.add(cle)
  return creer()
}
