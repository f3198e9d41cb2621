import type {
  Action,
  DemiJournee,
  Emargement,
  Inscription,
  Organisme,
  Session,
} from '../../../src/metier/formation/index.js'

/** An action of the plan of 2008, two days, ten places; fictitious like all that follows. */
export function action(code: string, modifie: Partial<Action> = {}): Action {
  return {
    code,
    annee: 2008,
    intitule: `Action ${code}`,
    axe: null,
    objectifs: null,
    publics: ['CISP'],
    prerequis: null,
    programme: null,
    moyens: null,
    evaluation: null,
    organisme: 'synersys',
    sessions: 1,
    joursParSession: 2,
    places: 10,
    heuresParJour: 7,
    coutPedagogiqueCentimes: 220_000,
    coutsAnnexesCentimes: null,
    financeur: 'Uniformation',
    caractere: null,
    mode: null,
    orientationCpnef: null,
    avisCpnef: null,
    themes: [],
    ...modifie,
  }
}

export function jourEntier(jour: string): DemiJournee[] {
  return [
    {jour, moment: 'matin'},
    {jour, moment: 'apres-midi'},
  ]
}

export function session(codeDAction: string, numero: number, modifie: Partial<Session> = {}): Session {
  return {
    code: `${codeDAction}/${numero}`,
    annee: 2008,
    action: codeDAction,
    numero,
    demiJournees: [...jourEntier('2008-10-13'), ...jourEntier('2008-10-14')],
    lieu: 'Nancy',
    capaciteMin: null,
    capaciteMax: 10,
    formateur: null,
    etat: 'prevue',
    motif: null,
    ...modifie,
  }
}

export function organisme(code: string, nom: string): Organisme {
  return {
    code,
    nom,
    ville: null,
    siret: null,
    declaration: null,
    qualiopi: null,
    contact: null,
    courriel: null,
    telephone: null,
  }
}

export function inscription(cle: string, modifie: Partial<Inscription> = {}): Inscription {
  return {
    cle,
    annee: 2008,
    action: 'A1',
    souhaits: [],
    session: 'A1/1',
    structure: '54528S00',
    nom: `Nom${cle}`,
    prenom: 'Camille',
    courriel: null,
    metier: 'CISP',
    groupe: null,
    priorite: null,
    etat: 'inscrite',
    jusquAu: null,
    motif: null,
    recueLe: '2008-02-01',
    ...modifie,
  }
}

export function presence(inscrit: string, demi: DemiJournee, modifie: Partial<Emargement> = {}): Emargement {
  return {session: 'A1/1', inscription: inscrit, ...demi, presence: 'present', heures: null, ...modifie}
}
