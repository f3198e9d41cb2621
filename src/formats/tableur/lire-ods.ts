import type {Cellule, Grille, Plage} from '../../documents/grille.js'
import {assemblerGrille, type FeuilleLue} from './assembler-grille.js'
import {type Balise, parcourirXml} from './balises-xml.js'
import {type Bornes, COLONNES_EXCEL, LIGNES_EXCEL} from './bornes.js'
import {type CelluleOds, lireCelluleOds} from './cellule-ods.js'
import {fichierAbime, tropDeCellules} from './erreurs.js'
import {type Depense, limiterSurface} from './surface.js'

type FeuilleEnCours = {
  readonly nom: string
  readonly masquee: boolean
  readonly cellules: FeuilleLue['cellules']
  readonly fusions: Plage[]
  /** First row and row after the last: programs hide the million rows below a table in one go. */
  readonly lignesMasquees: (readonly [number, number])[]
  readonly colonnesMasquees: Set<number>
  lignes: number
  colonnes: number
}
type LigneEnCours = {
  readonly repetition: number
  readonly masquee: boolean
  cellules: (Cellule | undefined)[]
  colonne: number
}

/** Elements whose text is not the cell's own: notes, drawings, phonetic guides, removed content. */
const IGNORES =
  /^(?:office:annotation|draw:|table:shapes|text:ruby-text|text:note$|table:tracked-changes|table:dde-links|table:named-expressions|office:forms)/

/**
 * Reads the `content.xml` of an OpenDocument workbook. SheetJS never reports its hidden rows and columns, and
 * lays out repeated cells without limit.
 */
export function lireOds(xml: string, fichier: string, bornes: Bornes): readonly Grille[] {
  const lecteur = new LecteurOds(fichier, bornes)
  const complet = parcourirXml(xml, {
    balise: (balise) => {
      lecteur.balise(balise)
    },
    texte: (texte) => {
      lecteur.texte(texte)
    },
  })
  if (!complet) throw fichierAbime(fichier, 'la fin de son contenu manque')
  return lecteur.grilles
}

/** Where the walk through the document stands. */
class LecteurOds {
  readonly grilles: Grille[] = []
  private readonly stylesMasques = new Set<string>()
  private style = ''
  private ignore = 0
  private feuille: FeuilleEnCours | undefined
  private ligne: LigneEnCours | undefined
  private cellule: (CelluleOds & {paragraphes: string[]; repetition: number}) | undefined
  private reste: number
  private readonly depenser: Depense
  private readonly fichier: string
  private readonly bornes: Bornes

  constructor(fichier: string, bornes: Bornes) {
    this.fichier = fichier
    this.bornes = bornes
    this.reste = bornes.cellules
    this.depenser = limiterSurface(fichier)
  }

  texte(texte: string): void {
    const paragraphes = this.cellule?.paragraphes
    if (this.ignore > 0 || !paragraphes?.length) return
    paragraphes[paragraphes.length - 1] += texte.replace(/[\t\n\r ]+/g, ' ')
  }

  balise(balise: Balise): void {
    if (this.ignore > 0 || IGNORES.test(balise.nom)) {
      this.ignore += balise.fermante ? -1 : 1
      return
    }
    if (balise.nom.startsWith('text:')) this.baliseDeTexte(balise)
    else if (balise.fermante) this.fermer(balise.nom)
    else this.ouvrir(balise)
  }

  private baliseDeTexte({nom, fermante, attributs}: Balise): void {
    const paragraphes = this.cellule?.paragraphes
    if (fermante || !paragraphes) return
    if (nom === 'text:p' || nom === 'text:h') paragraphes.push('')
    if (paragraphes.length === 0) return
    const dernier = paragraphes.length - 1
    if (nom === 'text:s') paragraphes[dernier] += ' '.repeat(Math.min(repete(attributs['text:c']), 1000))
    if (nom === 'text:tab') paragraphes[dernier] += '\t'
    if (nom === 'text:line-break') paragraphes[dernier] += '\n'
  }

  private ouvrir({nom, attributs}: Balise): void {
    switch (nom) {
      case 'style:style':
        this.style = attributs['style:name'] ?? ''
        break
      case 'style:table-properties':
        if (attributs['table:display'] === 'false') this.stylesMasques.add(this.style)
        break
      case 'table:table':
        this.feuille ??= this.nouvelleFeuille(attributs)
        break
      case 'table:table-column':
        if (this.feuille) this.ajouterColonnes(this.feuille, attributs)
        break
      case 'table:table-row':
        this.ligne = {
          repetition: repete(attributs['table:number-rows-repeated']),
          masquee: estMasque(attributs),
          cellules: [],
          colonne: 0,
        }
        break
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.cellule = {
          attributs,
          paragraphes: [],
          repetition: repete(attributs['table:number-columns-repeated']),
        }
        break
      default:
    }
  }

  private fermer(nom: string): void {
    if (nom === 'table:table' && this.feuille) {
      const lignesMasquees = rangsMasques(this.feuille)
      this.grilles.push(assemblerGrille({...this.feuille, lignesMasquees}, this.depenser))
      this.feuille = undefined
    } else if (nom === 'table:table-row' && this.feuille && this.ligne) {
      this.finirLigne(this.feuille, this.ligne)
      this.ligne = undefined
    } else if (nom === 'table:table-cell' || nom === 'table:covered-table-cell') {
      this.finirCellule()
      this.cellule = undefined
    }
  }

  private nouvelleFeuille(attributs: Balise['attributs']): FeuilleEnCours {
    return {
      nom: attributs['table:name'] ?? '',
      masquee: this.stylesMasques.has(attributs['table:style-name'] ?? ''),
      cellules: new Map(),
      fusions: [],
      lignesMasquees: [],
      colonnesMasquees: new Set(),
      lignes: 0,
      colonnes: 0,
    }
  }

  private ajouterColonnes(feuille: FeuilleEnCours, attributs: Balise['attributs']): void {
    const nombre = repete(attributs['table:number-columns-repeated'])
    if (estMasque(attributs)) {
      const fin = Math.min(feuille.colonnes + nombre, COLONNES_EXCEL)
      for (let c = feuille.colonnes; c < fin; c += 1) feuille.colonnesMasquees.add(c)
    }
    feuille.colonnes += nombre
  }

  private finirCellule(): void {
    const {feuille, ligne, cellule: brute} = this
    if (!feuille || !ligne || !brute) return
    const cellule = lireCelluleOds(brute)
    const fin = ligne.colonne + brute.repetition
    if (cellule) {
      if (fin > COLONNES_EXCEL) throw this.horsLimites()
      for (let c = ligne.colonne; c < fin; c += 1) ligne.cellules[c] = cellule
      this.compter(brute.repetition)
    }
    const hauteur = repete(brute.attributs['table:number-rows-spanned'])
    const largeur = repete(brute.attributs['table:number-columns-spanned'])
    if (hauteur > 1 || largeur > 1) {
      this.compter(1)
      feuille.fusions.push({
        ligneDebut: feuille.lignes,
        colonneDebut: ligne.colonne,
        ligneFin: feuille.lignes + hauteur - 1,
        colonneFin: ligne.colonne + largeur - 1,
      })
    }
    ligne.colonne = fin
  }

  private finirLigne(feuille: FeuilleEnCours, ligne: LigneEnCours): void {
    const fin = feuille.lignes + ligne.repetition
    const remplies = ligne.cellules.filter((c) => c !== undefined).length
    if (remplies > 0) {
      if (fin > LIGNES_EXCEL) throw this.horsLimites()
      this.compter(remplies * (ligne.repetition - 1))
      this.depenser(ligne.cellules.length * ligne.repetition)
      for (let l = feuille.lignes; l < fin; l += 1) feuille.cellules.set(l, [...ligne.cellules])
    }
    if (ligne.masquee) feuille.lignesMasquees.push([feuille.lignes, Math.min(fin, LIGNES_EXCEL)])
    feuille.lignes = fin
  }

  private compter(nombre: number): void {
    this.reste -= nombre
    if (this.reste < 0) throw tropDeCellules(this.fichier, this.bornes.cellules)
  }

  private horsLimites(): Error {
    return fichierAbime(this.fichier, "une cellule est placée hors des limites d'une feuille")
  }
}

/** The hidden rows down to the last that holds something. */
function rangsMasques({lignesMasquees, cellules}: FeuilleEnCours): Set<number> {
  let fin = 0
  for (const rang of cellules.keys()) fin = Math.max(fin, rang + 1)
  const rangs = new Set<number>()
  for (const [debut, suivant] of lignesMasquees) {
    for (let rang = debut; rang < Math.min(suivant, fin); rang += 1) rangs.add(rang)
  }
  return rangs
}

function estMasque(attributs: Balise['attributs']): boolean {
  return ['collapse', 'filter'].includes(attributs['table:visibility'] ?? '')
}

/** A repetition or a span: at least once, and never an absurd number. */
function repete(texte: string | undefined): number {
  const nombre = Number(texte ?? 1)
  return Number.isInteger(nombre) && nombre >= 1 ? Math.min(nombre, LIGNES_EXCEL) : 1
}
