import type {Ligne, Tableau} from '../../documents/index.js'
import type {Atelier} from './atelier.js'
import {type Balise, baliser} from './balises.js'
import {mesurerColonnes, styleDeCellule} from './colonnes.js'
import type {Encre} from './encre.js'
import {baliseUnique, composerEntete} from './entete.js'
import {resteLiee} from './liaisons.js'
import {ecrireLignes} from './lignes.js'
import type {Morceau, Reprise} from './page.js'
import {couler} from './prose.js'
import {
  AIR,
  composerCellules,
  dessinerRangees,
  type Ossature,
  type Part,
  type Rangee,
  trancher,
} from './rangee.js'
import {HAUTEUR_A_SIGNER} from './style.js'
import {composerLignes, hauteurDeLignes} from './texte.js'

/** A table lower than this part of a page is not cut: better some white than two rows alone. */
const PART_GARDEE_ENTIERE = 0.3

/** A table: header repeated on each page, no row cut, groups and totals kept with their rows. */
export function composerTableau(atelier: Atelier, tableau: Tableau, repere: string): Morceau[] {
  const {styles, racine, mesure, palette, colonne} = atelier
  const table = baliser(racine, 'Table')
  const place = {...colonne, avant: 0}
  const legende = couler(atelier, baliser(table, 'Caption'), tableau.legende, styles.legende, {
    ...place,
    apres: 6,
  })
  const gabarit = mesurerColonnes(mesure, palette, tableau, colonne.largeur)
  const ossature = dresser(table, tableau)
  const corps = gabarit.groupes.flatMap((groupe, rang) =>
    composerPart(atelier, tableau, {gabarit, groupe, rang, ossature}),
  )
  const notes = [tableau.source, tableau.note]
    .filter((texte) => texte !== undefined)
    .flatMap((texte) =>
      couler(atelier, baliser(racine, 'P'), texte, styles.source, {...place, avant: 5, apres: 1}),
    )
  const morceaux = [...legende, ...corps, ...notes]
  const finDuCorps = legende.length + corps.length - 1
  const hauteur = morceaux.reduce((somme, m) => somme + m.hauteur + (m.avant ?? 0) + (m.apres ?? 0), 0)
  const petit = gabarit.groupes.length === 1 && hauteur < PART_GARDEE_ENTIERE * atelier.format.hauteurUtile
  return morceaux.map((morceau, i) => ({
    ...morceau,
    ...(i === 0 ? {repere} : {}),
    avant: i === 0 ? 14 : (morceau.avant ?? 0),
    apres: i === morceaux.length - 1 ? 18 : (morceau.apres ?? 0),
    lie:
      i < legende.length || ((petit || i >= finDuCorps) && i < morceaux.length - 1)
        ? true
        : (morceau.lie ?? false),
  }))
}

function dresser(table: Balise, tableau: Tableau): Ossature {
  const tete = baliser(table, 'THead')
  const corps = baliser(table, 'TBody')
  return {
    entete: baliser(tete, 'TR'),
    sousEntete: baliser(tete, 'TR'),
    lignes: tableau.lignes.map(() => baliser(corps, 'TR')),
    lues: new Set(),
  }
}

function composerPart(atelier: Atelier, tableau: Tableau, part: Part): Morceau[] {
  const entete = composerEntete(atelier, tableau, part)
  const hauteurDEntete = entete.reduce((somme, {hauteur}) => somme + hauteur, 0)
  const reprise = composerReprise(atelier, tableau, entete)
  const ouverture: Morceau =
    part.rang === 0
      ? {
          hauteur: hauteurDEntete,
          lie: true,
          poser: (encre, y) => dessinerRangees(atelier, encre, entete, y),
        }
      : {
          hauteur: reprise.hauteur,
          avant: 16,
          lie: true,
          poser: (encre, y) => {
            poserSuite(atelier, encre, tableau, y)
            dessinerRangees(atelier, encre, entete, y + reprise.hauteur - hauteurDEntete)
          },
        }
  const place = atelier.format.hauteurUtile - reprise.hauteur
  const rangees = tableau.lignes.flatMap((ligne, i) => {
    const rangee = composerRangee(atelier, tableau, ligne, i, part)
    return trancher(rangee, place).map(
      (tranche): Morceau => ({
        hauteur: tranche.hauteur,
        lie: resteLiee(tableau.lignes, i),
        reprise,
        poser: (encre, y) => dessinerRangees(atelier, encre, [tranche], y),
      }),
    )
  })
  return [ouverture, ...rangees]
}

function composerRangee(atelier: Atelier, tableau: Tableau, ligne: Ligne, i: number, part: Part): Rangee {
  const style = styleDeCellule(atelier.palette, ligne.role, part.gabarit.taille)
  const rang = part.ossature.lignes[i] ?? part.ossature.entete
  if (ligne.role === 'groupe') {
    const options = {portee: 'Row', colonnes: tableau.colonnes.length} as const
    const balise = baliseUnique(part, `${i}:0`, () => baliser(rang, 'TH', options))
    const largeur = atelier.colonne.largeur - 2 * part.gabarit.interieur
    const lignes = composerLignes(atelier.mesure, ligne.cellules[0] ?? '', style, largeur)
    const x = atelier.colonne.x + part.gabarit.interieur
    const hauteur = hauteurDeLignes(Math.max(1, lignes.length), style) + 2 * AIR + 2
    return {role: 'groupe', style, hauteur, cellules: [{lignes, x, largeur, alignement: 'gauche', balise}]}
  }
  const rangee = composerCellules(atelier, tableau, part, ligne.role, style, (c) => ({
    texte: ligne.cellules[c] ?? '',
    balise: baliseUnique(part, `${i}:${c}`, () =>
      c === 0 ? baliser(rang, 'TH', {portee: 'Row'}) : baliser(rang, 'TD'),
    ),
  }))
  if (!tableau.aSigner || ligne.role !== 'donnee') return rangee
  return {...rangee, hauteur: Math.max(HAUTEUR_A_SIGNER, rangee.hauteur)}
}

function composerReprise(atelier: Atelier, tableau: Tableau, entete: readonly Rangee[]): Reprise {
  const mobilier = entete.map((rangee) => ({
    ...rangee,
    cellules: rangee.cellules.map((c) => ({...c, balise: null})),
  }))
  const suite = hauteurDeLignes(1, atelier.styles.source) + 5
  return {
    hauteur: suite + entete.reduce((somme, {hauteur}) => somme + hauteur, 0),
    poser: (encre, y) => {
      poserSuite(atelier, encre, tableau, y)
      dessinerRangees(atelier, encre, mobilier, y + suite)
    },
  }
}

function poserSuite({mesure, styles, colonne}: Atelier, encre: Encre, {legende}: Tableau, y: number): void {
  const style = styles.source
  const lignes = composerLignes(mesure, `${legende} (suite)`, style, colonne.largeur).slice(0, 1)
  encre.decorer(() => ecrireLignes(encre, lignes, style, {...colonne, y}))
}
