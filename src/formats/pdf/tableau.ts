import type {Ligne, Tableau} from '../../documents/index.js'
import {type Atelier, GAUCHE} from './atelier.js'
import {type Balise, baliser} from './balises.js'
import {type Gabarit, type GroupeDeColonnes, mesurerColonnes, styleDeCellule} from './colonnes.js'
import type {Encre} from './encre.js'
import {resteLiee} from './liaisons.js'
import {dessinerLignes, ecrireLignes} from './lignes.js'
import type {Morceau, Reprise} from './page.js'
import {couler} from './prose.js'
import {HAUTEUR_UTILE, LARGEUR_UTILE, type StyleDeTexte} from './style.js'
import {composerLignes, hauteurDeLignes, type LigneDeTexte} from './texte.js'

type Role = Ligne['role'] | 'entete'
type Cellule = {
  readonly lignes: readonly LigneDeTexte[]
  readonly x: number
  readonly largeur: number
  readonly alignement: 'gauche' | 'droite' | 'centre'
  /** Null for what repeats a cell already read: drawn as furniture. */
  readonly balise: Balise | null
}
type Rangee = {
  readonly role: Role
  readonly style: StyleDeTexte
  readonly hauteur: number
  readonly cellules: readonly Cellule[]
}

/** What a table keeps from one group of columns to the next, so that it stays one table when read aloud. */
type Ossature = {
  readonly entete: Balise
  readonly lignes: readonly Balise[]
  readonly cellules: Map<string, Balise>
}

const AIR = 2.6

/** A table: header repeated on each page, no row cut, groups and totals kept with their rows. */
export function composerTableau(atelier: Atelier, tableau: Tableau): Morceau[] {
  const {styles, racine, mesure, palette} = atelier
  const table = baliser(racine, 'Table')
  const place = {x: GAUCHE, largeur: LARGEUR_UTILE, avant: 0}
  const legende = couler(atelier, baliser(table, 'Caption'), tableau.legende, styles.legende, {
    ...place,
    apres: 6,
  })
  const gabarit = mesurerColonnes(mesure, palette, tableau)
  const ossature = dresser(table, tableau)
  const corps = gabarit.groupes.flatMap((groupe, rang) =>
    composerGroupe(atelier, tableau, {gabarit, groupe, rang, ossature}),
  )
  const notes = [tableau.source, tableau.note]
    .filter((texte) => texte !== undefined)
    .flatMap((texte) =>
      couler(atelier, baliser(racine, 'P'), texte, styles.source, {...place, avant: 5, apres: 1}),
    )
  const morceaux = [...legende, ...corps, ...notes]
  const finDuCorps = legende.length + corps.length - 1
  return morceaux.map((morceau, i) => ({
    ...morceau,
    avant: i === 0 ? 14 : (morceau.avant ?? 0),
    apres: i === morceaux.length - 1 ? 18 : (morceau.apres ?? 0),
    lie: i < legende.length || (i >= finDuCorps && i < morceaux.length - 1) ? true : (morceau.lie ?? false),
  }))
}

function dresser(table: Balise, tableau: Tableau): Ossature {
  const entete = baliser(baliser(table, 'THead'), 'TR')
  const corps = baliser(table, 'TBody')
  return {entete, lignes: tableau.lignes.map(() => baliser(corps, 'TR')), cellules: new Map()}
}

type Part = {
  readonly gabarit: Gabarit
  readonly groupe: GroupeDeColonnes
  readonly rang: number
  readonly ossature: Ossature
}

function composerGroupe(atelier: Atelier, tableau: Tableau, part: Part): Morceau[] {
  const entete = composerEntete(atelier, tableau, part)
  const reprise = composerReprise(atelier, tableau, entete)
  const ouverture: Morceau =
    part.rang === 0
      ? {hauteur: entete.hauteur, lie: true, poser: (encre, y) => dessinerRangee(atelier, encre, entete, y)}
      : {
          hauteur: reprise.hauteur,
          avant: 16,
          lie: true,
          poser: (encre, y) => {
            poserSuite(atelier, encre, tableau, y)
            dessinerRangee(atelier, encre, entete, y + reprise.hauteur - entete.hauteur)
          },
        }
  const place = HAUTEUR_UTILE - reprise.hauteur
  const rangees = tableau.lignes.flatMap((ligne, i) => {
    const rangee = composerRangee(atelier, tableau, ligne, i, part)
    return trancher(rangee, place).map(
      (tranche): Morceau => ({
        hauteur: tranche.hauteur,
        lie: resteLiee(tableau.lignes, i),
        reprise,
        poser: (encre, y) => dessinerRangee(atelier, encre, tranche, y),
      }),
    )
  })
  return [ouverture, ...rangees]
}

function composerEntete(atelier: Atelier, tableau: Tableau, part: Part): Rangee {
  const style = styleDeCellule(atelier.palette, 'entete', part.gabarit.taille)
  return composerCellules(atelier, tableau, part, 'entete', style, (c) => ({
    texte: tableau.colonnes[c]?.libelle ?? '',
    balise: baliseDe(part, 'entete', c, () => baliser(part.ossature.entete, 'TH', {portee: 'Column'})),
  }))
}

function composerRangee(atelier: Atelier, tableau: Tableau, ligne: Ligne, i: number, part: Part): Rangee {
  const style = styleDeCellule(atelier.palette, ligne.role, part.gabarit.taille)
  const rang = part.ossature.lignes[i] ?? part.ossature.entete
  if (ligne.role === 'groupe') {
    const options = {portee: 'Row', colonnes: tableau.colonnes.length} as const
    const balise = part.rang === 0 ? baliser(rang, 'TH', options) : null
    const largeur = LARGEUR_UTILE - 2 * part.gabarit.interieur
    const lignes = composerLignes(atelier.mesure, ligne.cellules[0] ?? '', style, largeur)
    const x = GAUCHE + part.gabarit.interieur
    const hauteur = hauteurDeLignes(Math.max(1, lignes.length), style) + 2 * AIR + 2
    return {role: 'groupe', style, hauteur, cellules: [{lignes, x, largeur, alignement: 'gauche', balise}]}
  }
  return composerCellules(atelier, tableau, part, ligne.role, style, (c) => ({
    texte: ligne.cellules[c] ?? '',
    balise: baliseDe(part, String(i), c, () =>
      c === 0 ? baliser(rang, 'TH', {portee: 'Row'}) : baliser(rang, 'TD'),
    ),
  }))
}

function baliseDe(
  {rang, ossature}: Part,
  ligne: string,
  colonne: number,
  creer: () => Balise,
): Balise | null {
  if (rang > 0 && colonne === 0) return null
  const cle = `${ligne}:${colonne}`
  const balise = ossature.cellules.get(cle) ?? creer()
  ossature.cellules.set(cle, balise)
  return balise
}

function composerCellules(
  {mesure}: Atelier,
  tableau: Tableau,
  {gabarit, groupe}: Part,
  role: Role,
  style: StyleDeTexte,
  contenu: (colonne: number) => {readonly texte: string; readonly balise: Balise | null},
): Rangee {
  let x = GAUCHE
  const cellules = groupe.colonnes.map((c, i): Cellule => {
    const place = groupe.largeurs[i] ?? 0
    const largeur = place - 2 * gabarit.interieur
    const {texte, balise} = contenu(c)
    const lignes = composerLignes(mesure, texte, style, largeur)
    const alignement = tableau.colonnes[c]?.alignement ?? 'gauche'
    const cellule = {lignes, x: x + gabarit.interieur, largeur, alignement, balise}
    x += place
    return cellule
  })
  const nombre = Math.max(1, ...cellules.map(({lignes}) => lignes.length))
  return {role, style, hauteur: hauteurDeLignes(nombre, style) + 2 * AIR, cellules}
}

/** A row is whole unless it is taller than a page, when there is no other way than to cut it. */
function trancher(rangee: Rangee, place: number): Rangee[] {
  if (rangee.hauteur <= place) return [rangee]
  const pas = Math.max(1, Math.floor((place - 2 * AIR) / hauteurDeLignes(1, rangee.style)))
  const nombre = Math.max(...rangee.cellules.map(({lignes}) => lignes.length))
  return Array.from({length: Math.ceil(nombre / pas)}, (_, i) => {
    const cellules = rangee.cellules.map((c) => ({...c, lignes: c.lignes.slice(i * pas, (i + 1) * pas)}))
    const lignes = Math.max(1, ...cellules.map((c) => c.lignes.length))
    return {...rangee, cellules, hauteur: hauteurDeLignes(lignes, rangee.style) + 2 * AIR}
  })
}

function composerReprise(atelier: Atelier, tableau: Tableau, entete: Rangee): Reprise {
  const mobilier = {...entete, cellules: entete.cellules.map((c) => ({...c, balise: null}))}
  const suite = hauteurDeLignes(1, atelier.styles.source) + 5
  return {
    hauteur: suite + entete.hauteur,
    poser: (encre, y) => {
      poserSuite(atelier, encre, tableau, y)
      dessinerRangee(atelier, encre, mobilier, y + suite)
    },
  }
}

function poserSuite({mesure, styles}: Atelier, encre: Encre, {legende}: Tableau, y: number): void {
  const style = styles.source
  const complet = composerLignes(mesure, `${legende} (suite)`, style, LARGEUR_UTILE)
  const lignes =
    complet.length > 1
      ? composerLignes(mesure, `${legende} (suite)`, style, LARGEUR_UTILE).slice(0, 1)
      : complet
  encre.decorer(() => ecrireLignes(encre, lignes, style, {x: GAUCHE, y, largeur: LARGEUR_UTILE}))
}

function dessinerRangee(atelier: Atelier, encre: Encre, rangee: Rangee, y: number): void {
  decorerRangee(atelier, encre, rangee, y)
  for (const cellule of rangee.cellules) {
    const hauteur = hauteurDeLignes(cellule.lignes.length, rangee.style)
    // Headers stand on their rule, so that short ones align with the last line of long ones.
    const haut =
      rangee.role === 'entete'
        ? y + rangee.hauteur - AIR - hauteur
        : y + AIR + (rangee.role === 'groupe' ? 2 : 0)
    const place = {x: cellule.x, y: haut, largeur: cellule.largeur, alignement: cellule.alignement}
    const {balise, lignes} = cellule
    if (!balise) encre.decorer(() => ecrireLignes(encre, lignes, rangee.style, place))
    else if (lignes.length === 0) encre.placer(balise)
    else dessinerLignes(encre, balise, lignes, rangee.style, place)
  }
}

function decorerRangee({palette}: Atelier, encre: Encre, {role, hauteur}: Rangee, y: number): void {
  const fond = {
    entete: palette.voileFort,
    groupe: palette.voile,
    'sous-total': palette.voile,
    total: palette.voileFort,
    donnee: null,
  }[role]
  encre.decorer(() => {
    if (fond) encre.rectangle([GAUCHE, y, LARGEUR_UTILE, hauteur], fond)
    if (role === 'entete') encre.filet(GAUCHE, y + hauteur, LARGEUR_UTILE, palette.titre, 1.1)
    else if (role === 'total') encre.filet(GAUCHE, y, LARGEUR_UTILE, palette.titre, 0.9)
    if (role !== 'entete') encre.filet(GAUCHE, y + hauteur, LARGEUR_UTILE, palette.filet, 0.5)
  })
}
