import {adresse, type Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {
  type Lieu,
  type LignesLues,
  lieuDe,
  lignesDe,
  type ModeleDeFeuille,
  nombreDe,
  type Tableau,
  texteDe,
  trouverTableau,
} from '../../feuilles/index.js'
import type {Evaluation, Inscription, Session} from '../types.js'
import {masquerNoms} from './masquer-noms.js'

type ChampEvaluation = 'session' | 'commentaire' | 'personne' | 'horodateur'

/** An export of a form: what is not one of these columns is a question, or is left aside. */
const MODELE: ModeleDeFeuille<ChampEvaluation> = {
  nom: 'Évaluations',
  autresNoms: ['Réponses', 'Réponses au formulaire', 'Form1'],
  signature: [],
  colonnes: [
    {champ: 'session', titre: 'Session', autres: ['code session', 'session suivie']},
    {
      champ: 'commentaire',
      titre: 'Commentaire',
      autres: [
        'commentaires',
        'remarque',
        'remarques',
        'commentaire libre',
        'commentaires libres',
        'suggestions',
        'observations',
        'vos remarques',
      ],
    },
    {
      champ: 'personne',
      titre: 'Nom',
      autres: ['prénom', 'nom et prénom', 'participant', 'courriel', 'adresse e-mail', 'e-mail'],
    },
    {
      champ: 'horodateur',
      titre: 'Horodateur',
      autres: ['date', 'heure de fin', 'heure de début', 'id', 'numéro'],
    },
  ],
}

export type ContexteDEvaluation = {
  readonly annee: number
  readonly moment: Evaluation['moment']
  readonly sessions: readonly Session[]
  readonly inscriptions: readonly Inscription[]
  /** The session of answers that name none. */
  readonly session: string | null
  /** Declared highest mark; null when the workbook must say it. */
  readonly echelle: number | null
}

type Question = {readonly titre: string; readonly colonne: number}

/** Reads the answers of a form: marks by question, and comments from which names are taken out at once. */
export function lireEvaluations(
  grilles: readonly Grille[],
  contexte: ContexteDEvaluation,
): LignesLues<Evaluation> {
  const tableaux = grilles.flatMap((grille) => {
    const tableau = trouverTableau(grille, MODELE)
    const questions = tableau ? questionsDe(tableau) : []
    return tableau && questions.length > 0 ? [{tableau, questions}] : []
  })
  if (tableaux.length === 0) return {lignes: [], colonnesIgnorees: [], anomalies: [sansQuestion()]}
  const echelle = contexte.echelle ?? trouverEchelle(tableaux)
  const rangs = new Map<string, number>()
  const lues = tableaux.map(({tableau, questions}) =>
    lireTableau(tableau, {questions, echelle, rangs, contexte}),
  )
  return {
    lignes: lues.flatMap((l) => l.lignes),
    colonnesIgnorees: [...new Set(lues.flatMap((l) => l.colonnesIgnorees))],
    anomalies: lues.flatMap((l) => l.anomalies),
  }
}

/** A column where every answer starts with a number is a question. */
function questionsDe(tableau: Tableau<ChampEvaluation>): Question[] {
  const {donnees} = lignesDe(tableau)
  return tableau.libres.filter(({colonne}) => {
    const reponses = donnees.flatMap((ligne) => texteDe(tableau, ligne, colonne) ?? [])
    return reponses.length > 0 && reponses.filter((r) => /^\d/.test(r)).length > reponses.length / 2
  })
}

/** « 4/5 » in a cell, « (sur 5) » or « de 1 à 5 » in a title say the scale; nothing else is guessed. */
function trouverEchelle(
  tableaux: readonly {readonly tableau: Tableau<ChampEvaluation>; readonly questions: readonly Question[]}[],
): number {
  const dites = tableaux.flatMap(({tableau, questions}) =>
    questions.flatMap(({titre, colonne}) => [
      ...echelleDuTitre(titre),
      ...lignesDe(tableau).donnees.flatMap(
        (ligne) => /^\d+(?:[.,]\d+)?\s*\/\s*(\d+)$/.exec(texteDe(tableau, ligne, colonne) ?? '')?.[1] ?? [],
      ),
    ]),
  )
  const [echelle, ...autres] = [...new Set(dites.map(Number))]
  if (echelle !== undefined && autres.length === 0) return echelle
  const constat =
    echelle === undefined
      ? 'ne dit pas sur combien les notes sont données'
      : `donne plusieurs échelles (${[echelle, ...autres].join(', ')})`
  throw new ErreurMetier('FOR-090', `Le classeur ${constat}.`, {
    pistes: [
      'Ajoutez l’échelle à la commande, par exemple : --echelle 5',
      'Ou, pour tous les formulaires, dans animreg.yaml : formation: {echelle_d_evaluation: 5}',
    ],
    details: {echelles: [...new Set(dites)]},
  })
}

function echelleDuTitre(titre: string): string[] {
  const lu = /(?:sur|\/|de\s+[01]\s+à|[01]\s*(?:-|à))\s*(\d{1,3})\)?\s*$/i.exec(titre)
  return lu?.[1] ? [lu[1]] : []
}

function lireTableau(
  tableau: Tableau<ChampEvaluation>,
  {
    questions,
    echelle,
    rangs,
    contexte,
  }: {
    readonly questions: readonly Question[]
    readonly echelle: number
    readonly rangs: Map<string, number>
    readonly contexte: ContexteDEvaluation
  },
): LignesLues<Evaluation> {
  const anomalies: Anomalie[] = []
  const {annee, moment, sessions, inscriptions} = contexte
  const siennes = sessions.filter((s) => s.annee === annee)
  const formateurs = siennes.flatMap((s) => s.formateur ?? [])
  const lignes = lignesDe(tableau).donnees.flatMap((ligne): Evaluation[] => {
    const dite = texteDe(tableau, ligne, 'session') ?? contexte.session
    const session = siennes.find((s) => s.code.toLowerCase() === dite?.toLowerCase())
    if (!session) {
      anomalies.push(
        sansSession(dite, annee, lieuDe(tableau, ligne, tableau.colonnes.has('session') ? 'session' : 0)),
      )
      return []
    }
    const notes = questions.flatMap(({titre, colonne}) => {
      const ecrite = texteDe(tableau, ligne, colonne)
      if (ecrite === null) return []
      const note = lireNote(ecrite)
      if (note !== undefined && note <= echelle)
        return [{question: titre.replace(/\s*\([^()]*\d\s*\)\s*$/, ''), note}]
      anomalies.push(horsEchelle(ecrite, echelle, lieuDe(tableau, ligne, colonne)))
      return []
    })
    const commentaire = texteDe(tableau, ligne, 'commentaire')
    if (notes.length === 0 && commentaire === null) return []
    const rang = (rangs.get(session.code) ?? 0) + 1
    rangs.set(session.code, rang)
    return [
      {
        cle: `${annee} ${session.code} ${moment} ${rang}`,
        session: session.code,
        moment,
        echelle,
        notes,
        commentaire: commentaire && masquerNoms(commentaire, inscriptions, formateurs),
      },
    ]
  })
  const ignorees = tableau.libres.filter((l) => !questions.some((q) => q.colonne === l.colonne))
  return {lignes, colonnesIgnorees: ignorees.map((l) => l.titre), anomalies}
}

/** « 4 », « 4/5 », « 4 - satisfait ». */
function lireNote(ecrite: string): number | undefined {
  const lu = /^(\d+(?:[.,]\d+)?)(?:\s*\/\s*\d+|\s*[-–:].*)?$/.exec(ecrite)
  const cellule = lu?.[1] ? nombreDe({genre: 'texte', valeur: lu[1], affiche: lu[1]}) : undefined
  return cellule ?? undefined
}

function sansSession(dite: string | null, annee: number, lieu: Lieu): Anomalie {
  const message = dite
    ? `« ${dite} » n’est pas une session du plan ${annee}.`
    : 'La réponse ne dit pas de quelle session elle parle.'
  return anomalie('bloquante', 'FOR-092', message, {
    ...lieu,
    a_faire: 'Ajoutez « --session CODE » à la commande, ou une colonne « Session » au classeur.',
  })
}

function horsEchelle(ecrite: string, echelle: number, lieu: Lieu): Anomalie {
  return anomalie('bloquante', 'FOR-091', `« ${ecrite} » n’est pas une note sur ${echelle}.`, {
    ...lieu,
    attendu: `une note de 0 à ${echelle}`,
    a_faire: 'Corrigez la note, ou l’échelle avec « --echelle ».',
  })
}

function sansQuestion(): Anomalie {
  return anomalie('bloquante', 'FOR-093', 'Aucune colonne du classeur ne porte de notes.', {
    cellule: adresse(0, 0),
    attendu: 'une colonne par question, avec des notes en chiffres',
    a_faire: 'Vérifiez l’export du formulaire.',
  })
}
