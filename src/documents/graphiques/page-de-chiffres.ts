import type {Dessin, Forme} from '../dessin.js'
import type {Charte, ChiffreEnVue} from '../document.js'
import {FILET, GRIS, lisibleSur, texteSur} from './couleurs.js'
import {
  arrondirPoint,
  composerLibelle,
  decrire,
  poserLibelle,
  rectangle,
  type StyleDeLibelle,
  segment,
} from './formes.js'
import {dessinerTuile, mesurerTuile} from './tuile-de-page.js'

export type DemandeDePage = {
  readonly surtitre: string
  readonly titre: string
  readonly chapeau: string
  readonly chiffres: readonly ChiffreEnVue[]
  readonly notes: readonly string[]
  readonly charte: Charte
}

/** A4 portrait; a page with more to say grows downwards. */
const PAGE = {largeur: 595, hauteur: 842}
const MARGE = 40
const UTILE = PAGE.largeur - 2 * MARGE
const GOUTTIERE = 10
const PAR_RANG = 3
const MAJEURS_PAR_RANG = 2

/** A whole page of key figures as one drawing: what the PDF page says, for a screen, a slide or a web page. */
export function dessinerPageDeChiffres(demande: DemandeDePage): Dessin {
  const {titre, chapeau, chiffres, notes, charte} = demande
  const tete = dessinerTete(demande)
  const corps: Forme[] = []
  let y = tete.bas + 18
  const style: StyleDeLibelle = {taille: 12.5, couleur: GRIS}
  const libelle = composerLibelle(chapeau, style, UTILE)
  corps.push(...poserLibelle(libelle, style, MARGE, y))
  y += libelle.hauteur + 14
  for (const rang of enRangs(chiffres)) {
    const dessine = dessinerRang(rang, charte, y)
    corps.push(...dessine.formes)
    y += dessine.hauteur + GOUTTIERE
  }
  const pied = dessinerNotes(notes, y)
  const hauteur = Math.max(PAGE.hauteur, pied.bas + MARGE / 2)
  return {
    largeur: PAGE.largeur,
    hauteur: arrondirPoint(hauteur),
    formes: [
      rectangle(0, 0, PAGE.largeur, hauteur, '#ffffff'),
      ...tete.formes,
      ...corps,
      // Notes stand at the foot of the page when the figures leave room.
      ...dessinerNotes(notes, Math.max(y, hauteur - MARGE / 2 - pied.hauteur)).formes,
    ],
    alternative: decrire('Page de chiffres', titre, [chapeau, ...chiffres.map(direChiffre)]),
  }
}

function direChiffre({libelle, valeur, evolution, details, jauge}: ChiffreEnVue): string {
  const suite = [evolution?.texte, ...details, jauge?.texte].filter((t) => t !== undefined)
  return `${libelle} : ${[valeur, ...suite].join(', ')}`
}

function dessinerTete({surtitre, titre, charte}: DemandeDePage) {
  const fond = lisibleSur(charte.principale)
  const couleur = texteSur(fond)
  const petit: StyleDeLibelle = {taille: 11, couleur}
  const grand: StyleDeLibelle = {taille: 26, couleur, gras: true}
  const [haut, bas] = [composerLibelle(surtitre, petit, UTILE), composerLibelle(titre, grand, UTILE)]
  const hauteur = 34 + haut.hauteur + 4 + bas.hauteur + 22
  return {
    bas: hauteur,
    formes: [
      rectangle(0, 0, PAGE.largeur, hauteur, fond),
      rectangle(MARGE, 24, 48, 3, charte.accent),
      ...poserLibelle(haut, petit, MARGE, 34),
      ...poserLibelle(bas, grand, MARGE, 34 + haut.hauteur + 4),
    ],
  }
}

/** Major figures two by two, the others three by three; a last row of one is shared with the row before. */
function enRangs(chiffres: readonly ChiffreEnVue[]): ChiffreEnVue[][] {
  const majeurs = chiffres.filter((c) => c.majeur)
  const autres = chiffres.filter((c) => !c.majeur)
  return [...couper(majeurs, MAJEURS_PAR_RANG), ...couper(autres, PAR_RANG)]
}

function couper(tuiles: readonly ChiffreEnVue[], parRang: number): ChiffreEnVue[][] {
  const rangs = Array.from({length: Math.ceil(tuiles.length / parRang)}, (_, i) =>
    tuiles.slice(i * parRang, (i + 1) * parRang),
  )
  const [avantDernier, dernier] = rangs.slice(-2)
  if (!avantDernier || dernier?.length !== 1 || parRang < 3) return rangs
  return [...rangs.slice(0, -2), avantDernier.slice(0, -1), [...avantDernier.slice(-1), ...dernier]]
}

function dessinerRang(rang: readonly ChiffreEnVue[], charte: Charte, y: number) {
  const largeur = (UTILE - GOUTTIERE * (rang.length - 1)) / rang.length
  const tuiles = rang.map((chiffre) => mesurerTuile(chiffre, largeur, charte))
  const hauteur = Math.max(...tuiles.map((t) => t.hauteur))
  return {
    hauteur,
    formes: tuiles.flatMap((tuile, i) =>
      dessinerTuile(tuile, charte, {x: MARGE + i * (largeur + GOUTTIERE), y, hauteur}),
    ),
  }
}

function dessinerNotes(notes: readonly string[], y: number) {
  const style: StyleDeLibelle = {taille: 8, couleur: GRIS}
  const libelles = notes.map((note) => composerLibelle(note, style, UTILE))
  const hauteur = 8 + libelles.reduce((somme, l) => somme + l.hauteur + 2, 0)
  const formes: Forme[] = [segment([MARGE, y], [PAGE.largeur - MARGE, y], {trait: FILET, epaisseur: 0.8})]
  let haut = y + 8
  for (const libelle of libelles) {
    formes.push(...poserLibelle(libelle, style, MARGE, haut))
    haut += libelle.hauteur + 2
  }
  return {formes, hauteur, bas: y + hauteur}
}
