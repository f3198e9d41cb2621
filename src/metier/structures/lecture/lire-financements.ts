import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {formaterMontant} from '../../../shared/francais.js'
import {
  type ColonneLibre,
  celluleDe,
  lieuDe,
  lignesDe,
  nombreDe,
  type RangLu,
  type Tableau,
} from '../../feuilles/index.js'
import type {Annuaire} from '../reconnaitre-structure.js'
import type {CodeStructure, Financement} from '../types.js'
import {CLES} from './familles.js'
import {anneeDuRang, type LectureDeFeuille, lireRangs} from './lire-feuilles.js'
import {type ChampFinancement, FINANCEURS} from './modeles-des-feuilles.js'

type Tableur = Tableau<ChampFinancement>

/** Sheet « Financements », one column per funder or one row per funder; its totals are checked, never kept. */
export function lireFinancements(
  tableau: Tableur,
  annuaire: Annuaire,
  annee: number,
): LectureDeFeuille<Financement> & {readonly colonnesIgnorees: readonly string[]} {
  const financeurs = colonnesDeFinanceurs(tableau)
  const {lignes, anomalies} = lireRangs(tableau, annuaire, (rang, structure) =>
    financementsDuRang(rang, {structure, annee: anneeDuRang(rang, annee), financeurs}),
  )
  const colonnesIgnorees = tableau.libres
    .filter((libre) => !financeurs.includes(libre))
    .map(({titre}) => titre)
  return {
    lignes: cumuler(lignes),
    anomalies: [...anomalies, ...controlerColonnes(tableau, lignes, financeurs)],
    colonnesIgnorees,
  }
}

/** Two subsidies of one funder are one financement of the year. */
function cumuler(lignes: readonly Financement[]): Financement[] {
  const parCle = new Map<string, Financement>()
  for (const ligne of lignes) {
    const deja = parCle.get(CLES.financements(ligne))
    parCle.set(CLES.financements(ligne), deja ? {...deja, centimes: deja.centimes + ligne.centimes} : ligne)
  }
  return [...parCle.values()]
}

function financementsDuRang(
  rang: RangLu<ChampFinancement>,
  {
    structure,
    annee,
    financeurs,
  }: {structure: CodeStructure; annee: number; financeurs: readonly ColonneLibre[]},
): Financement[] {
  const dit = (nom: string, euros: number | null): Financement[] =>
    euros === null
      ? []
      : [{structure, annee, financeur: nomDuFinanceur(nom), centimes: Math.round(euros * 100)}]
  const nomme = rang.texte('financeur')
  const lignes = [
    ...(nomme ? dit(nomme, rang.nombre('montant')) : []),
    ...financeurs.flatMap(({titre, colonne}) => dit(titre, rang.nombre(colonne))),
  ]
  controlerRang(rang, lignes)
  return lignes
}

/** The total of a row against its columns. */
function controlerRang(rang: RangLu<ChampFinancement>, lignes: readonly Financement[]): void {
  const total = rang.nombre('total')
  const somme = lignes.reduce((s, f) => s + f.centimes, 0)
  if (total === null || Math.round(total * 100) === somme) return
  const message = `Total écrit ${formaterMontant(Math.round(total * 100))}, somme des financeurs ${formaterMontant(somme)}.`
  rang.constater('avertissement', 'STR-024', 'total', message, 'Vérifiez les montants et le total.')
}

/** The last total row against each column of the sheet. */
function controlerColonnes(
  tableau: Tableur,
  lignes: readonly Financement[],
  financeurs: readonly ColonneLibre[],
): Anomalie[] {
  const ligne = lignesDe(tableau).totaux.at(-1)
  if (ligne === undefined) return []
  return financeurs.flatMap(({titre, colonne}) => {
    const cellule = celluleDe(tableau, ligne, colonne)
    const annonce = cellule ? nombreDe(cellule) : null
    const nom = nomDuFinanceur(titre)
    const somme = lignes.filter((f) => f.financeur === nom).reduce((s, f) => s + f.centimes, 0)
    if (annonce === null || annonce === undefined || Math.round(annonce * 100) === somme) return []
    const message = `${nom} : total écrit ${formaterMontant(Math.round(annonce * 100))}, somme des lignes ${formaterMontant(somme)}.`
    return [
      anomalie('avertissement', 'STR-024', message, {
        ...lieuDe(tableau, ligne, colonne),
        attendu: formaterMontant(somme),
        a_faire: 'Vérifiez le total ; les lignes sont retenues.',
      }),
    ]
  })
}

/** A column of amounts is a funder's, whatever its title; a column with any other text is not. */
function colonnesDeFinanceurs(tableau: Tableur): ColonneLibre[] {
  const {donnees} = lignesDe(tableau)
  return tableau.libres.filter(({titre, colonne}) => {
    const cellules = donnees.flatMap((ligne) => celluleDe(tableau, ligne, colonne) ?? [])
    if (CONNUS.has(empreinte(titre))) return true
    return cellules.length > 0 && cellules.every((c) => c.genre !== 'date' && nombreDe(c) !== undefined)
  })
}

const CONNUS = new Map(
  FINANCEURS.flatMap((nom) => [nom, ...ecrituresDe(nom)].map((e) => [empreinte(e), nom] as const)),
)

function ecrituresDe(nom: string): string[] {
  const autres: Readonly<Record<string, readonly string[]>> = {
    FSE: ['Fonds social européen', 'Europe'],
    Région: ['Conseil régional'],
    Département: ['Conseil général', 'Conseil départemental'],
    Communes: ['Commune', 'Communes et EPCI', 'Communes et intercommunalités'],
  }
  return [...(autres[nom] ?? [])]
}

function nomDuFinanceur(titre: string): string {
  return CONNUS.get(empreinte(titre)) ?? titre
}
