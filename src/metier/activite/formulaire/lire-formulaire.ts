import {adresse, type Cellule, type Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie, estBloque} from '../../../shared/anomalie.js'
import {type Annuaire, type CodeStructure, reconnaitreStructure} from '../../structures/index.js'
import type {Bloc, CelluleLue, Intitule} from '../reconnaissance/index.js'
import {type ContexteDuFormulaire, controlerMarque} from './controler-marque.js'
import {lireMarqueFormulaire, type MarqueFormulaire} from './marque.js'
import {
  type ColonneDuPlan,
  FEUILLE_SAISIE,
  type LigneDuPlan,
  type Plan,
  planDuFormulaire,
  TITRE_DES_LIGNES,
} from './plan.js'

export type FormulaireLu = {readonly blocs: readonly Bloc[]; readonly anomalies: readonly Anomalie[]}

/**
 * Reads a collection workbook back, by its own plan: nothing is recognised, so nothing can be mistaken.
 * Undefined for a file that is not one.
 */
export function lireFormulaire(
  contexte: ContexteDuFormulaire,
  grilles: readonly Grille[],
): FormulaireLu | undefined {
  const marque = lireMarqueFormulaire(grilles)
  if (!marque) return undefined
  const refus = controlerMarque(marque, contexte)
  if (estBloque(refus)) return {blocs: [], anomalies: refus}

  const plan = planDuFormulaire(contexte.referentiel, contexte.annee)
  const trouvee = trouverSaisie(grilles, plan)
  if (!trouvee) return {blocs: [], anomalies: [sansSaisie()]}
  const titre = autreStructure(contexte.annuaire, trouvee, marque)
  if (titre) return {blocs: [], anomalies: [titre]}
  return lireSaisie(trouvee, plan, marque.structure as CodeStructure)
}

type Saisie = {
  readonly grille: Grille
  readonly entete: number
  readonly colonnes: ReadonlyMap<number, ColonneDuPlan>
}

/** The sheet and the row that carry every title of the plan, wherever they now stand. */
function trouverSaisie(grilles: readonly Grille[], plan: Plan): Saisie | undefined {
  const parNom = [...grilles].sort(
    (a, b) => Number(b.feuille === FEUILLE_SAISIE) - Number(a.feuille === FEUILLE_SAISIE),
  )
  for (const grille of parNom) {
    for (const [entete, cellules] of grille.lignes.entries()) {
      const colonnes = trouverColonnes(cellules, plan)
      if (colonnes) return {grille, entete, colonnes}
    }
  }
  return undefined
}

/** Where each column of the plan stands in a row of titles; undefined when one is missing. */
function trouverColonnes(
  cellules: Grille['lignes'][number],
  {colonnes}: Plan,
): Saisie['colonnes'] | undefined {
  if (texte(cellules[0]) !== TITRE_DES_LIGNES) return undefined
  const trouvees = new Map<number, ColonneDuPlan>()
  for (const colonne of colonnes) {
    const rang = cellules.findIndex((c) => texte(c) === colonne.libelle)
    if (rang > 0) trouvees.set(rang, colonne)
  }
  return trouvees.size === colonnes.length ? trouvees : undefined
}

/** The title may have been rewritten for another structure: the hidden mark is then not to be believed. */
function autreStructure(
  annuaire: Annuaire,
  {grille, entete}: Saisie,
  marque: MarqueFormulaire,
): Anomalie | undefined {
  for (const [ligne, cellules] of grille.lignes.slice(0, entete).entries()) {
    const nom = /^Structure\s*:\s*(.+)$/.exec(texte(cellules[0]))?.[1]
    const lue = nom === undefined ? undefined : reconnaitreStructure(annuaire, nom)
    if (lue?.issue !== 'reconnue' || lue.code === marque.structure) continue
    const message = `Le titre nomme « ${nom} », mais ce formulaire a été préparé pour ${nomDe(annuaire, marque.structure)}.`
    return anomalie('bloquante', 'ACT-074', message, {
      feuille: grille.feuille,
      cellule: adresse(ligne, 0),
      valeur: texte(cellules[0]),
      attendu: `Structure : ${nomDe(annuaire, marque.structure)}`,
      a_faire: 'Chaque structure remplit le formulaire préparé pour elle : renvoyez-lui le sien.',
    })
  }
  return undefined
}

function lireSaisie({grille, entete, colonnes}: Saisie, plan: Plan, structure: CodeStructure): FormulaireLu {
  const {lignes, absentes, ignores} = trouverLignes(grille, entete, plan)
  const anomalies: Anomalie[] = absentes.map((ligne) => ligneAbsente(grille.feuille, ligne))
  const cellules: CelluleLue[] = []
  for (const [ligne, {rubrique, rythme, libelle}] of lignes) {
    for (const [colonne, {periode, rythme: attendu}] of colonnes) {
      const cellule = grille.lignes[ligne]?.[colonne]
      if (!cellule || texte(cellule) === '') continue
      if (attendu === rythme) cellules.push({ligne, colonne, cellule, structure, rubrique, periode})
      else anomalies.push(horsDesCases(grille.feuille, adresse(ligne, colonne), cellule, libelle, rythme))
    }
  }
  const [colonneFin, ligneFin] = [Math.max(...colonnes.keys()), Math.max(entete, ...lignes.keys())]
  const bloc: Bloc = {
    feuille: grille.feuille,
    lignes: ['indicateurs'],
    colonnes: ['periodes'],
    plage: {ligneDebut: entete, colonneDebut: 0, ligneFin, colonneFin},
    entete: {ligneDebut: entete, colonneDebut: 0, ligneFin: entete, colonneFin},
    cellules,
    temoins: [],
    douteuses: [],
    inconnues: [],
    ignores,
    exclus: [],
    periodesIllisibles: [],
    duTitre: [],
  }
  return {blocs: [bloc], anomalies}
}

type LignesTrouvees = {
  readonly lignes: ReadonlyMap<number, LigneDuPlan>
  readonly absentes: readonly LigneDuPlan[]
  readonly ignores: readonly Intitule[]
}

/** Rows by their label; a « dont femmes » is looked for between its indicateur and the next one, nowhere else. */
function trouverLignes(grille: Grille, entete: number, {lignes: prevues}: Plan): LignesTrouvees {
  const libelles = grille.lignes.map((cellules) => texte(cellules[0]))
  const principaux = new Set(prevues.filter(estPrincipale).map((l) => l.libelle))
  const lignes = new Map<number, LigneDuPlan>()
  const absentes: LigneDuPlan[] = []
  let [debut, fin] = [entete, entete]
  for (const prevue of prevues) {
    if (estPrincipale(prevue)) {
      debut = libelles.indexOf(prevue.libelle, entete + 1)
      const suivante = libelles.findIndex((libelle, rang) => rang > debut && principaux.has(libelle))
      fin = debut === -1 ? -1 : suivante === -1 ? libelles.length : suivante
    }
    const rang = estPrincipale(prevue) ? debut : libelles.slice(0, fin).indexOf(prevue.libelle, debut + 1)
    if (debut === -1 || rang === -1) absentes.push(prevue)
    else lignes.set(rang, prevue)
  }
  const ignores = grille.lignes.flatMap((cellules, ligne): Intitule[] => {
    const porteUnNombre = cellules.some((c, colonne) => colonne > 0 && c?.genre === 'nombre')
    if (ligne <= entete || lignes.has(ligne) || !porteUnNombre) return []
    return [{texte: libelles[ligne] || 'ligne sans intitulé', ligne, colonne: 0}]
  })
  return {lignes, absentes, ignores}
}

function estPrincipale({rubrique}: LigneDuPlan): boolean {
  return rubrique.modalites === ''
}

function texte(cellule: Cellule | undefined): string {
  return cellule?.affiche.trim() ?? ''
}

function nomDe({structures}: Annuaire, code: string): string {
  return structures.find((s) => s.code === code)?.nom ?? code
}

function sansSaisie(): Anomalie {
  const message = `Ce formulaire n'a plus de feuille « ${FEUILLE_SAISIE} » avec ses douze mois et son année en titres.`
  return anomalie('bloquante', 'ACT-074', message, {
    attendu: `une ligne de titres « ${TITRE_DES_LIGNES} », janvier à décembre, puis l'année`,
    a_faire: 'Renvoyez à la structure un formulaire neuf, où reporter les nombres.',
  })
}

function ligneAbsente(feuille: string, {libelle, indicateur}: LigneDuPlan): Anomalie {
  const ou = libelle === indicateur.libelle ? '' : ` (sous « ${indicateur.libelle} »)`
  return anomalie('bloquante', 'ACT-074', `La ligne « ${libelle} »${ou} n'est plus dans le formulaire.`, {
    feuille,
    attendu: libelle,
    a_faire:
      "Rétablissez l'intitulé de cette ligne, à sa place ; s'il n'y a rien à y mettre, laissez-la vide.",
  })
}

function horsDesCases(
  feuille: string,
  cellule: string,
  {affiche}: Cellule,
  libelle: string,
  rythme: LigneDuPlan['rythme'],
): Anomalie {
  const attendu =
    rythme === 'mois' ? "un nombre par mois, rien pour l'année" : "un nombre pour l'année, rien par mois"
  return anomalie('avertissement', 'ACT-075', `« ${libelle} » : case grise, laissée de côté.`, {
    feuille,
    cellule,
    valeur: affiche,
    attendu,
    a_faire: 'Videz cette case grise ; le nombre va dans une case claire de la même ligne.',
  })
}
