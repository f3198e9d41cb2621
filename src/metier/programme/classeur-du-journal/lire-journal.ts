import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {
  celluleDe,
  lieuDe,
  lignesDe,
  lireRang,
  listeDe,
  type RangLu,
  type Tableau,
  texteDe,
  trouverTableau,
} from '../../feuilles/index.js'
import {
  type ContexteDeSaisie,
  comprendreFait,
  type FaitCompris,
  type FaitSansNumero,
  type SaisieDeFait,
} from '../journal/index.js'
import {type ColonneDuJournal, MODELE_JOURNAL} from './modele-journal.js'

/** A fact read in a workbook, with the number its row bears and where it stands. */
export type FaitLu = {
  readonly fait: FaitSansNumero
  readonly numero: number | null
  readonly lieu: {readonly feuille: string; readonly cellule: string; readonly valeur: string}
}

export type LectureDuJournal = {
  readonly lus: readonly FaitLu[]
  readonly colonnesIgnorees: readonly string[]
  readonly anomalies: readonly Anomalie[]
}

/** Reads every sheet that looks like a journal. */
export function lireJournal(grilles: readonly Grille[], contexte: ContexteDeSaisie): LectureDuJournal {
  const tableaux = grilles.flatMap((grille) => trouverTableau(grille, MODELE_JOURNAL) ?? [])
  if (tableaux.length === 0) return sansJournal(grilles)
  const lus: FaitLu[] = []
  const anomalies: Anomalie[] = []
  // A name written twice in one file keeps the spelling of its first row.
  const faits = [...contexte.faits]
  for (const tableau of tableaux) {
    for (const ligne of lignesDe(tableau).donnees) {
      const rang = lireRang(tableau, ligne)
      const compris = comprendreFait(saisieDe(tableau, rang), {...contexte, faits})
      anomalies.push(...rang.constats, ...situer(compris, tableau, ligne))
      if (!compris.fait) continue
      faits.push(compris.fait)
      lus.push({fait: compris.fait, numero: numeroDe(rang), lieu: lieuDe(tableau, ligne, 'intitule')})
    }
  }
  return {lus, colonnesIgnorees: tableaux.flatMap((t) => t.libres.map((l) => l.titre)), anomalies}
}

function numeroDe(rang: RangLu<ColonneDuJournal>): number | null {
  const numero = rang.nombre('numero')
  return numero !== null && Number.isInteger(numero) && numero > 0 ? numero : null
}

/** The cells of a row, as a person would have typed them. */
function saisieDe(tableau: Tableau<ColonneDuJournal>, rang: RangLu<ColonneDuJournal>): SaisieDeFait {
  const texte = (champ: ColonneDuJournal) => texteDe(tableau, rang.ligne, champ)
  const simples = ['type', 'theme', 'intitule', 'lieu', 'action', 'dispositif', 'remarque'] as const
  const [date, fin] = [jourEcrit(tableau, rang, 'date'), jourEcrit(tableau, rang, 'fin')]
  const montant = enFrancais(texte('montant'))
  const duree = enFrancais(texte('duree'))
  return {
    ...Object.fromEntries(simples.flatMap((champ) => (texte(champ) ? [[champ, texte(champ) ?? '']] : []))),
    ...(date ? {date} : {}),
    ...(fin ? {fin} : {}),
    ...(duree ? {duree} : {}),
    ...(montant ? {montant} : {}),
    partenaires: listeDe(tableau, rang.ligne, 'partenaires'),
    documents: listeDe(tableau, rang.ligne, 'documents'),
    participants: [texte('participants') ?? '', texte('structures') ?? ''],
    compteurs: [compteursDe(texte('compteurs'), texte('unite'))],
  }
}

/** A real date of the spreadsheet, or what was typed in its place. */
function jourEcrit(
  tableau: Tableau<ColonneDuJournal>,
  rang: RangLu<ColonneDuJournal>,
  champ: 'date' | 'fin',
): string | undefined {
  const cellule = celluleDe(tableau, rang.ligne, champ)
  if (!cellule) return undefined
  return cellule.genre === 'texte' ? cellule.affiche.trim() : (rang.jour(champ) ?? undefined)
}

/** « 402 » and « entretien » in two columns are « 402 entretien ». */
function compteursDe(compteurs: string | null, unite: string | null): string {
  const texte = enFrancais(compteurs) ?? ''
  return unite && /^[\d\s\u00A0\u202F,]+$/.test(texte) ? `${texte} ${unite}` : texte
}

/** A number of the spreadsheet comes with a point. */
function enFrancais(texte: string | null): string | null {
  return texte && /^\d+\.\d+$/.test(texte) ? texte.replace('.', ',') : texte
}

function situer(
  {doutes, fautes, remarques}: FaitCompris,
  tableau: Tableau<ColonneDuJournal>,
  ligne: number,
): Anomalie[] {
  return [
    ...fautes.map(({champ, message, attendu}) =>
      anomalie('bloquante', 'PRG-001', message, {
        ...lieuDe(tableau, ligne, champ),
        attendu,
        a_faire: 'Corrigez la cellule, puis réimportez le classeur.',
      }),
    ),
    ...doutes.map(({champ, constat, propositions}) =>
      anomalie('bloquante', 'PRG-002', constat, {
        ...lieuDe(tableau, ligne, champ),
        attendu: propositions.map((p) => `« ${p} »`).join(', '),
        a_faire: 'Écrivez le type dans la colonne « Type ».',
      }),
    ),
    ...remarques.map(({champ, message}) =>
      anomalie('avertissement', champ === 'action' ? 'PRG-080' : 'PRG-008', message, {
        ...lieuDe(tableau, ligne, champ),
        a_faire:
          champ === 'action'
            ? 'Corrigez le code, ou ajoutez l’action au programme ; le fait est gardé tel quel.'
            : "Si c'est le même, reprenez l'écriture connue ; sinon rien.",
      }),
    ),
  ]
}

function sansJournal(grilles: readonly Grille[]): LectureDuJournal {
  const noms = grilles.map((g) => `« ${g.feuille} »`).join(', ')
  const constat = anomalie(
    'bloquante',
    'PRG-005',
    `Aucune feuille (${noms}) n'a de ligne d'en-tête de journal.`,
    {
      attendu: 'une colonne « Date », et une colonne « Intitulé » ou « Type »',
      a_faire:
        "Partez du classeur que donne « animreg journal exporter journal.xlsx », ou ajoutez l'en-tête.",
    },
  )
  return {lus: [], colonnesIgnorees: [], anomalies: [constat]}
}
