import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {
  celluleDe,
  type LignesLues,
  lieuDe,
  lignesDe,
  lireRang,
  type ModeleDeFeuille,
  nombreDe,
  type RangLu,
  type Tableau,
  texteDe,
  trouverTableau,
} from '../../feuilles/index.js'
import {type RangDeTemps, reunirSemaines} from './reunir-semaines.js'
import {ecrireJours} from './saisir-temps.js'
import {lireSemaine, lundiDe} from './semaines.js'
import {
  joursDe,
  type LigneDeTemps,
  type Rubrique,
  type RubriquesDuTemps,
  type SemaineDeTemps,
  trouverRubrique,
} from './types.js'

export type ColonneDuTemps = 'semaine' | 'lundi' | 'fonction' | 'financeur' | 'total' | 'remarque'

/** The sheet of time: one row per week, one column per heading, titled by the heading. */
export const MODELE_TEMPS: ModeleDeFeuille<ColonneDuTemps> = {
  nom: 'Temps',
  autresNoms: ['Feuilles de temps', 'Semaines'],
  signature: [['semaine', 'lundi']],
  colonnes: [
    {champ: 'semaine', titre: 'Semaine', autres: ['n° de semaine', 'sem'], format: 'entier', largeur: 9},
    {
      champ: 'lundi',
      titre: 'Du lundi',
      autres: ['lundi', 'semaine du', 'date', 'du'],
      format: 'date',
      largeur: 12,
    },
    {champ: 'fonction', titre: 'Fonction', autres: ['personne', 'poste', 'salarié', 'qui'], largeur: 32},
    {champ: 'financeur', titre: 'Financeur', autres: ['financement', 'pour le compte de'], largeur: 20},
    {champ: 'total', titre: 'Total', autres: ['total de la semaine', 'jours'], format: 'decimal', largeur: 9},
    {champ: 'remarque', titre: 'Remarque', autres: ['remarques', 'observations'], largeur: 30},
  ],
}

type Contexte = {
  readonly rubriques: RubriquesDuTemps
  readonly annee: number
  /** Whose sheet it is, when no column says it. */
  readonly fonction: string | undefined
}

type ColonneDeRubrique = {readonly rubrique: Rubrique; readonly colonne: number}

/** Reads every sheet that has a row per week and a column per heading. */
export function lireTemps(grilles: readonly Grille[], contexte: Contexte): LignesLues<SemaineDeTemps> {
  const lues = grilles.flatMap((grille) => {
    const tableau = trouverTableau(grille, MODELE_TEMPS)
    const colonnes = tableau ? colonnesDe(tableau, contexte.rubriques) : []
    return tableau && colonnes.length > 0 ? [lireFeuille(tableau, colonnes, contexte)] : []
  })
  if (lues.length === 0) return sansTemps(grilles, contexte.rubriques)
  const {semaines, anomalies} = reunirSemaines(
    lues.flatMap((l) => l.rangs),
    contexte.rubriques,
  )
  return {
    lignes: semaines,
    colonnesIgnorees: [...new Set(lues.flatMap((l) => l.ignorees))],
    anomalies: [...lues.flatMap((l) => l.anomalies), ...anomalies],
  }
}

function colonnesDe({libres}: Tableau<ColonneDuTemps>, {rubriques}: RubriquesDuTemps): ColonneDeRubrique[] {
  return libres.flatMap(({titre, colonne}) => {
    const rubrique = trouverRubrique(rubriques, titre)
    return rubrique ? [{rubrique, colonne}] : []
  })
}

function lireFeuille(
  tableau: Tableau<ColonneDuTemps>,
  colonnes: readonly ColonneDeRubrique[],
  contexte: Contexte,
): {rangs: RangDeTemps[]; ignorees: string[]; anomalies: Anomalie[]} {
  const {donnees, totaux} = lignesDe(tableau)
  const rangs = donnees.map((ligne) => lireRang(tableau, ligne))
  const lus = rangs.flatMap((rang) => lireLigne(tableau, rang, {...contexte, colonnes}) ?? [])
  const prises = new Set(colonnes.map((c) => c.colonne))
  return {
    rangs: lus,
    ignorees: tableau.libres.filter((l) => !prises.has(l.colonne)).map((l) => l.titre),
    anomalies: [
      ...rangs.flatMap((r) => r.constats),
      ...totaux.flatMap((ligne) => controlerTotaux(tableau, ligne, colonnes, lus)),
    ],
  }
}

/** A row where no day is written was not filled in: it says nothing. */
function lireLigne(
  tableau: Tableau<ColonneDuTemps>,
  rang: RangLu<ColonneDuTemps>,
  {colonnes, annee, fonction: parDefaut}: Contexte & {colonnes: readonly ColonneDeRubrique[]},
): RangDeTemps | undefined {
  const financeur = rang.texte('financeur')
  const cellules = colonnes.map(({rubrique, colonne}) => ({rubrique, jours: rang.nombre(colonne)}))
  if (cellules.every((c) => c.jours === null)) return undefined
  const lignes = cellules.flatMap(({rubrique, jours}): LigneDeTemps[] =>
    jours === null || jours === 0 ? [] : [{rubrique: rubrique.code, financeur, jours}],
  )
  controlerTotal(tableau, rang, joursDe(lignes))
  const lundi = lireLundi(tableau, rang, annee)
  const fonction = rang.texte('fonction') ?? parDefaut
  if (lundi === undefined) {
    const dit = rang.texte('semaine') ?? ''
    rang.constater(
      'bloquante',
      'PRG-013',
      'semaine',
      `« ${dit} » n'est pas une semaine de ${annee}.`,
      'Écrivez le numéro de la semaine ou la date de son lundi.',
    )
    return undefined
  }
  if (!fonction) {
    rang.constater(
      'bloquante',
      'PRG-019',
      'fonction',
      'La ligne ne dit pas de qui est ce temps.',
      'Ajoutez une colonne « Fonction », ou relancez avec « --fonction "Assistant régional" ».',
    )
    return undefined
  }
  const semaine = {lundi, fonction, lignes, remarque: rang.texte('remarque')}
  return {
    semaine,
    financeur,
    lieu: lieuDe(tableau, rang.ligne, tableau.colonnes.has('semaine') ? 'semaine' : 'lundi'),
  }
}

/** The date says more than the number: the last days of December may be of week 1. */
function lireLundi(
  tableau: Tableau<ColonneDuTemps>,
  rang: RangLu<ColonneDuTemps>,
  annee: number,
): string | undefined {
  if (celluleDe(tableau, rang.ligne, 'lundi')) {
    const jour = rang.jour('lundi')
    return jour === null ? undefined : lundiDe(jour)
  }
  return lireSemaine(rang.texte('semaine') ?? '', annee)
}

function controlerTotal(tableau: Tableau<ColonneDuTemps>, rang: RangLu<ColonneDuTemps>, somme: number): void {
  const cellule = celluleDe(tableau, rang.ligne, 'total')
  const total = cellule ? nombreDe(cellule) : null
  if (total === null || total === undefined || Math.abs(total - somme) < 0.005) return
  const message = `Le total de la semaine (${ecrireJours(total)}) n'est pas la somme des rubriques (${ecrireJours(somme)}).`
  rang.constater(
    'avertissement',
    'PRG-015',
    'total',
    message,
    'Vérifiez la ligne ; la somme des rubriques est retenue.',
  )
}

function controlerTotaux(
  tableau: Tableau<ColonneDuTemps>,
  ligne: number,
  colonnes: readonly ColonneDeRubrique[],
  rangs: readonly RangDeTemps[],
): Anomalie[] {
  return colonnes.flatMap(({rubrique, colonne}) => {
    const cellule = celluleDe(tableau, ligne, colonne)
    const total = cellule ? nombreDe(cellule) : null
    const lignes = rangs.flatMap((r) => r.semaine.lignes).filter((l) => l.rubrique === rubrique.code)
    const somme = joursDe(lignes)
    if (total === null || total === undefined || Math.abs(total - somme) < 0.005) return []
    const message = `« ${rubrique.libelle} » : la ligne « ${texteDe(tableau, ligne, 0) ?? 'Total'} » donne ${ecrireJours(total)}, les semaines ${ecrireJours(somme)}.`
    const aFaire = 'Vérifiez la colonne ; la somme des semaines est retenue.'
    return [
      anomalie('avertissement', 'PRG-015', message, {...lieuDe(tableau, ligne, colonne), a_faire: aFaire}),
    ]
  })
}

function sansTemps(grilles: readonly Grille[], {rubriques}: RubriquesDuTemps): LignesLues<SemaineDeTemps> {
  const noms = grilles.map((g) => `« ${g.feuille} »`).join(', ')
  const constat = anomalie(
    'bloquante',
    'PRG-012',
    `Aucune feuille (${noms}) n'a la forme d'une feuille de temps.`,
    {
      attendu: `une colonne « Semaine » ou « Du lundi », et une colonne par rubrique (${rubriques.map((r) => r.libelle).join(', ')})`,
      a_faire: "Partez du classeur que donne « animreg temps exporter temps.xlsx », ou ajoutez l'en-tête.",
    },
  )
  return {lignes: [], colonnesIgnorees: [], anomalies: [constat]}
}
