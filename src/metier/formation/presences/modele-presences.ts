import type {Classeur} from '../../../documents/index.js'
import {comparerTextes, formaterJour} from '../../../shared/francais.js'
import {ecrireFeuille, type ModeleDeFeuille} from '../../feuilles/index.js'
import {nomComplet} from '../inscriptions/index.js'
import type {DemiJournee, Emargement, Inscription, Presence, Session} from '../types.js'

export type ChampPresence = 'cle' | 'session' | 'nom' | 'prenom' | 'structure' | 'remarque'

/** The sheet to key attendance in: a row per person, a column per half-day. */
export const MODELE_PRESENCES: ModeleDeFeuille<ChampPresence> = {
  nom: 'Présences',
  autresNoms: ['Émargements', 'Feuille de présence'],
  signature: [
    ['cle', 'nom'],
    ['session', 'prenom'],
  ],
  colonnes: [
    {champ: 'cle', titre: 'Numéro', autres: ['n°', 'inscription'], largeur: 13},
    {champ: 'session', titre: 'Session', autres: ['code session'], largeur: 14},
    {champ: 'nom', titre: 'Nom', largeur: 22},
    {champ: 'prenom', titre: 'Prénom', largeur: 18},
    {champ: 'structure', titre: 'Structure', autres: ['mission locale'], largeur: 34},
    {champ: 'remarque', titre: 'Remarque', autres: ['observations'], largeur: 24},
  ],
}

/** How a presence is keyed; hours stand for a partial one. */
export const PRESENCES_ECRITES: Readonly<Record<Presence, string>> = {
  present: 'P',
  partiel: 'partiel',
  absence_justifiee: 'AJ',
  absence_non_justifiee: 'ANJ',
}

/** « 13/10/2008 après-midi ». */
export function ecrireDemiJournee({jour, moment}: DemiJournee): string {
  return `${formaterJour(jour)} ${moment === 'matin' ? 'matin' : 'après-midi'}`
}

/** The half-days of a session, in order. */
export function demiJourneesDe({demiJournees}: Pick<Session, 'demiJournees'>): DemiJournee[] {
  return demiJournees.toSorted((a, b) => comparerTextes(a.jour, b.jour) || (a.moment === 'matin' ? -1 : 1))
}

/** The persons who have a place in a session, by name. */
export function inscritsDe({code, annee}: Session, inscriptions: readonly Inscription[]): Inscription[] {
  return inscriptions
    .filter((i) => i.annee === annee && i.session === code && i.etat === 'inscrite')
    .toSorted((a, b) => comparerTextes(nomComplet(a), nomComplet(b)) || (a.cle < b.cle ? -1 : 1))
}

type Feuille = {
  readonly intitule: string
  readonly inscrits: readonly Inscription[]
  readonly emargements: readonly Emargement[]
  readonly nomsDeStructures: ReadonlyMap<string, string>
  readonly association: string
}

/** The workbook to key the attendance of a session in, with what is already known. */
export function exporterPresences(session: Session, feuille: Feuille): Classeur {
  const {intitule, inscrits, emargements, nomsDeStructures, association} = feuille
  const connues = new Map(emargements.map((e) => [`${e.inscription} ${e.jour} ${e.moment}`, e]))
  return {
    titre: `Présences ${session.code}`,
    auteur: association,
    date: `${session.annee}-12-31`,
    feuilles: [
      ecrireFeuille(
        MODELE_PRESENCES,
        inscrits.map((i) => ({
          cle: i.cle,
          session: session.code,
          nom: i.nom,
          prenom: i.prenom,
          structure: nomsDeStructures.get(i.structure) ?? i.structure,
        })),
        {
          titre: `Présences, session ${session.code} : ${intitule}`,
          note: 'P : présent. Un nombre : heures suivies, si la présence est partielle. AJ : absence justifiée. ANJ : absence non justifiée. Vide : inconnu.',
          sans: ['remarque'],
          libres: demiJourneesDe(session).map((demi) => ({
            titre: ecrireDemiJournee(demi),
            format: 'texte',
            valeurs: inscrits.map((i) => ecrirePresence(connues.get(`${i.cle} ${demi.jour} ${demi.moment}`))),
          })),
        },
      ),
    ],
  }
}

function ecrirePresence(e: Emargement | undefined): string | null {
  if (!e) return null
  if (e.presence !== 'partiel') return PRESENCES_ECRITES[e.presence]
  return e.heures === null ? PRESENCES_ECRITES.partiel : `${String(e.heures).replace('.', ',')} h`
}
