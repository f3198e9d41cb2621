import type {EcritureANoter, Espace} from '../../espace/index.js'
import {
  cleDe,
  type FaitsDAffectation,
  type Inscription,
  REGLES_PAR_DEFAUT,
  type ReglesDAffectation,
} from '../../metier/formation/index.js'
import {type Annuaire, construireAnnuaire, type Structure} from '../../metier/structures/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerNomsDeLAnnee} from '../reseau/charger-reseau.js'

/** Days to answer an offered place, unless animreg.yaml says otherwise. */
const DELAI_DE_REPONSE = 7

export type Participants = FaitsDAffectation & {readonly structures: readonly Structure[]}

/** The registrations, what they are allocated with, and the names they are told with. */
export async function chargerParticipants(
  espace: Espace,
  annee: Exercice,
  le: string,
): Promise<Participants> {
  const {registres} = espace
  return {
    annee,
    le,
    actions: await registres.charger('actions_formation'),
    sessions: await registres.charger('sessions_formation'),
    inscriptions: await registres.charger('inscriptions'),
    emargements: await registres.charger('emargements'),
    besoins: await registres.charger('besoins'),
    structures: (await chargerNomsDeLAnnee(espace, annee)).structures,
  }
}

/** The names by which rows are tied to a structure, with answers just given. */
export async function chargerAnnuaireDeLecture(
  espace: Espace,
  annee: Exercice,
  reponses: Readonly<Record<string, string>> = {},
): Promise<Annuaire> {
  const {structures, autresNoms} = await chargerNomsDeLAnnee(espace, annee)
  const {structures: appellations} = await espace.lireAppellations()
  return construireAnnuaire(structures, {...autresNoms, ...appellations, ...reponses})
}

/** Number of the next registration of a year; one that a cancelled import gave is not given again. */
export async function prochaineInscription(
  espace: Espace,
  annee: Exercice,
  inscriptions: readonly Inscription[],
): Promise<number> {
  const connues = inscriptions.filter((i) => i.annee === annee)
  let numero = 1 + connues.reduce((max, i) => Math.max(max, Number(i.cle.split('-').at(-1))), 0)
  while ((await espace.registres.historique('inscriptions', cleDe(annee, numero))).length > 0) numero += 1
  return numero
}

/** The rules of allocation that the network declares. */
export function reglesDAffectation({config: {formation}}: Espace): ReglesDAffectation {
  return {
    quotaParStructure: formation?.quota_par_structure ?? REGLES_PAR_DEFAUT.quotaParStructure,
    priorites: formation?.priorites ?? REGLES_PAR_DEFAUT.priorites,
  }
}

export function delaiDeReponseDeLEspace({config}: Espace): number {
  return config.formation?.delai_de_reponse ?? DELAI_DE_REPONSE
}

export function ecritureDInscription(inscription: Inscription): EcritureANoter {
  return {registre: 'inscriptions', cle: inscription.cle, annee: inscription.annee, contenu: inscription}
}
