import type {Grille} from '../../../documents/index.js'
import {
  colonnesRemplies,
  decouperEnTranches,
  etendreGrille,
  type GrilleEtendue,
  lireColonnes,
  natureDe,
  separerLesZones,
  type Tranche,
  textesDe,
  type Zone,
} from '../axes/index.js'
import type {Entourage, Intitule, Vocabulaire} from '../intitules/index.js'
import {lireIntitule, parleDeDonnees} from '../intitules/index.js'
import {lireZone} from './lire-zone.js'
import type {Bloc, Reconnaissance, Rejet} from './types.js'

export type {Intitule, MotifDExclusion, StructureDouteuse, Vocabulaire} from '../intitules/index.js'
export type {Axe, Bloc, CelluleLue, Exclu, Reconnaissance, Rejet, Temoin} from './types.js'

/**
 * Finds the tables of a sheet, whatever their layout. A table is a header over rows of numbers; each axis may name
 * structures, indicators, periods or several of them, and what no axis names is looked for in the titles. A sheet
 * without a table gives none: a title page or a note is not a fault.
 */
export function reconnaitreBlocs(vocabulaire: Vocabulaire, grille: Grille, fichier: string): Reconnaissance {
  const bandes = bandesDe(grille)
  if (bandes.length > 1) {
    const lues = bandes.map((colonnes) => lireBande(vocabulaire, etendreGrille(grille, colonnes), fichier))
    // Blank columns separate tables only when each side stands on its own: they may as well stand inside one.
    if (lues.every((lue) => lue.blocs.some((b) => b.cellules.length > 0) || lue.muette)) return reunir(lues)
  }
  return reunir([lireBande(vocabulaire, etendreGrille(grille), fichier)])
}

/** Strips of columns separated by blank ones. */
function bandesDe(grille: Grille): readonly (readonly number[])[] {
  const bandes: number[][] = []
  for (const colonne of colonnesRemplies(grille)) {
    const derniere = bandes.at(-1)
    if (derniere && derniere.at(-1) === colonne - 1) derniere.push(colonne)
    else bandes.push([colonne])
  }
  return bandes
}

/** `muette`: a strip of notes, that names nothing beside the numbers of others. */
type BandeLue = Reconnaissance & {readonly muette: boolean}

function reunir(lues: readonly BandeLue[]): Reconnaissance {
  return {blocs: lues.flatMap((lue) => lue.blocs), rejets: lues.flatMap((lue) => lue.rejets)}
}

function lireBande(vocabulaire: Vocabulaire, etendue: GrilleEtendue, fichier: string): BandeLue {
  const blocs: Bloc[] = []
  const rejets: Rejet[] = []
  const tranches = decouperEnTranches(vocabulaire, etendue)
  for (const [rang, decoupee] of tranches.entries()) {
    const {colonnes, titres, niveaux} = lireColonnes(vocabulaire, etendue, decoupee)
    const tranche = {...decoupee, entete: niveaux}
    const zones = separerLesZones(etendue, tranche.corps, colonnes)
    const autour = {
      ...titresAutour(vocabulaire, etendue, tranche, rang === 0 ? undefined : tranches[0]),
      seul: tranches.length === 1,
    }
    for (const zone of zones) {
      const entourage = entourageDe(etendue, tranche, zone, zones.length, {...autour, titres, fichier})
      const lue = lireZone(vocabulaire, etendue, tranche, zone, entourage)
      if (lue && 'bloc' in lue) blocs.push(lue.bloc)
      else if (lue) rejets.push(lue.rejet)
    }
  }
  return {blocs, rejets, muette: estMuette(vocabulaire, etendue)}
}

function estMuette(vocabulaire: Vocabulaire, etendue: GrilleEtendue): boolean {
  for (let ligne = 0; ligne < etendue.hauteur; ligne++) {
    for (let colonne = 0; colonne < etendue.largeur; colonne++) {
      const cellule = etendue.cellule(ligne, colonne)
      if (!cellule) continue
      if (natureDe(cellule) !== 'texte' || parleDeDonnees(lireIntitule(vocabulaire, cellule.affiche)))
        return false
    }
  }
  return true
}

type Autour = Pick<Entourage, 'propres' | 'generaux'>

/** The titles above a table, nearest first; notes left under the table before are not titles. */
function titresAutour(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  {titres}: Tranche,
  premiere: Tranche | undefined,
): Autour {
  const lire = (lignes: readonly number[]) =>
    lignes
      .flatMap((ligne) => textesDe(etendue, ligne))
      .filter(({texte}) => !lireIntitule(vocabulaire, texte).note)
  return {propres: lire(titres).reverse(), generaux: premiere ? lire(premiere.titres).reverse() : []}
}

/** Among several tables side by side, a title speaks of the one it stands over; alone on its row, of all. */
function entourageDe(
  etendue: GrilleEtendue,
  {entete}: Tranche,
  zone: Zone,
  combien: number,
  autour: Pick<Entourage, 'propres' | 'generaux' | 'fichier' | 'seul'> & {
    readonly titres: readonly Intitule[]
  },
): Entourage {
  const seul = (i: Intitule) => textesDe(etendue, i.ligne).length === 1
  const concerne = (i: Intitule) =>
    combien === 1 || seul(i) || (i.colonne >= zone.debut && i.colonne <= zone.fin)
  const coins = zone.etiquettes.flatMap((c) =>
    c.chemin
      .filter((s) => !s.titre)
      .map((s) => ({texte: s.texte, ligne: entete.at(-1) ?? 0, colonne: c.colonne})),
  )
  return {
    propres: [...coins, ...autour.titres, ...autour.propres].filter(concerne),
    generaux: autour.generaux,
    feuille: etendue.grille.feuille,
    fichier: autour.fichier,
    seul: autour.seul,
  }
}
