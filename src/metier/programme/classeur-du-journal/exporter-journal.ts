import type {Classeur} from '../../../documents/index.js'
import {ecrireFeuille, ecrireListe} from '../../feuilles/index.js'
import {ecrireCompteurs, ecrireParticipants, type Fait} from '../journal/index.js'
import {MODELE_JOURNAL} from './modele-journal.js'

/** The facts of a year as a workbook, to edit and import again. */
export function exporterJournal(
  faits: readonly Fait[],
  {annee, reseau}: {readonly annee: number; readonly reseau: string},
): Classeur {
  const siens = faits
    .filter((f) => f.date.startsWith(`${annee}-`))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.numero - b.numero))
  const rangees = siens.map((fait) => ({
    ...fait,
    partenaires: ecrireListe(fait.partenaires),
    structures: ecrireParticipants(fait.structures),
    compteurs: ecrireCompteurs(fait.compteurs),
    montant: fait.montantCentimes === null ? null : fait.montantCentimes / 100,
    documents: ecrireListe(fait.documents),
  }))
  return {
    titre: `Journal ${annee} – ${reseau}`,
    auteur: reseau,
    date: `${annee}-12-31`,
    feuilles: [
      ecrireFeuille(MODELE_JOURNAL, rangees, {
        titre: `Journal ${annee} – ${reseau}`,
        note: 'Une ligne par fait. Gardez la colonne « N° » : elle dit quel fait est corrigé. Compteurs : « 1 080 visiteurs ; 63 présélectionnés dont 10 recrutés ». Participants par structure : « 54528S00=2 ; Grand Nancy=1 ». Ensuite : animreg journal importer.',
        sans: ['unite'],
      }),
    ],
  }
}
