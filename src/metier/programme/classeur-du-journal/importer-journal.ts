import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {accorder, formaterDate} from '../../../shared/francais.js'
import {type BilanDeLignes, importerLignes} from '../../feuilles/index.js'
import type {EcritureDe} from '../ecriture.js'
import {
  type ContexteDeSaisie,
  chercherDoublons,
  direJours,
  ecrireCompteurs,
  ecrireDuree,
  ecrireParticipants,
  type Fait,
  type FaitSansNumero,
} from '../journal/index.js'
import {type FaitLu, lireJournal} from './lire-journal.js'

/** One entry of the register of facts; a `contenu` of null withdraws the fact. */
export type EcritureDeFait = EcritureDe<'faits', Fait>

/** What importing a journal does: an account, and what to write when it goes in. */
export type ImportDuJournal = {
  readonly bilan: BilanDeLignes
  readonly ecritures: readonly EcritureDeFait[]
}

type Demande = {
  readonly fichier: string
  readonly sha256: string
  readonly annee: number
  /** First number never given to a fact. */
  readonly prochain: number
  /** The workbook is the whole journal of the year. */
  readonly remplacer: boolean
  /** Facts that look like one another are all kept. */
  readonly malgreDoublon: boolean
}

/** Reads a workbook of facts against the journal known. */
export function importerJournal(
  contexte: Omit<ContexteDeSaisie, 'faits'> & {readonly faits: readonly Fait[]},
  grilles: readonly Grille[],
  {prochain, annee, malgreDoublon, ...demande}: Demande,
): ImportDuJournal {
  const {lus, colonnesIgnorees, anomalies} = lireJournal(grilles, contexte)
  const numerotes = numeroter(lus, contexte.faits, {prochain, malgreDoublon})
  const siens = new Set(numerotes.faits.map((f) => f.numero))
  // What another year holds is never taken for missing from this one.
  const connus = contexte.faits.filter((f) => siens.has(f.numero) || anneeDuFait(f) === annee)
  const lues = {
    lignes: numerotes.faits,
    colonnesIgnorees,
    anomalies: [...anomalies, ...numerotes.anomalies, ...direAutresAnnees(lus, annee)],
  }
  const {bilan, aEcrire, aRetirer} = importerLignes(connus, lues, {
    ...demande,
    cle: ({numero}) => String(numero),
    nommer: nommerFait,
    decrire,
  })
  const retraits = aRetirer.map((f) => ecritureDeFait(f, true))
  return {bilan, ecritures: [...aEcrire.map((f) => ecritureDeFait(f)), ...retraits]}
}

/** How a fact is written in its register, or withdrawn from it. */
export function ecritureDeFait(fait: Fait, retire = false): EcritureDeFait {
  return {
    registre: 'faits',
    cle: String(fait.numero),
    annee: anneeDuFait(fait),
    contenu: retire ? null : fait,
  }
}

/** The year a fact counts in. */
export function anneeDuFait({date}: Pick<FaitSansNumero, 'date'>): number {
  return Number(date.slice(0, 4))
}

/** « 14 octobre 2008, Réunion des directeurs ». */
export function nommerFait({date, fin, intitule}: FaitSansNumero): string {
  return `${direJours({date, fin})}, ${intitule}`
}

/** Gives each row the number of the fact it says again, or a new one; a look-alike is a finding. */
function numeroter(
  lus: readonly FaitLu[],
  connus: readonly Fait[],
  {prochain, malgreDoublon}: Pick<Demande, 'prochain' | 'malgreDoublon'>,
): {faits: Fait[]; anomalies: Anomalie[]} {
  const restants = new Map(connus.map((f) => [f.numero, f]))
  const faits: Fait[] = []
  const anomalies: Anomalie[] = []
  let suivant = prochain
  for (const lu of lus) {
    const repris = retrouver(lu, restants)
    if (repris !== undefined && !estLeMeme(repris, lu.fait)) anomalies.push(mauvaisNumero(lu, repris))
    if (repris === undefined) {
      const semblables = chercherDoublons(lu.fait, [...restants.values(), ...faits])
      if (semblables[0] && !malgreDoublon) anomalies.push(doublon(lu, semblables[0], restants))
    }
    const numero = repris?.numero ?? suivant++
    restants.delete(numero)
    faits.push({numero, ...lu.fait})
  }
  return {faits, anomalies}
}

/** The known fact a row says again: by its number, else word for word. */
function retrouver({numero, fait}: FaitLu, restants: ReadonlyMap<number, Fait>): Fait | undefined {
  const parNumero = numero === null ? undefined : restants.get(numero)
  return parNumero ?? [...restants.values()].find((f) => cleDe(f) === cleDe(fait))
}

function cleDe({date, type, intitule}: FaitSansNumero): string {
  return [date, type, empreinte(intitule)].join('|')
}

/** A number is believed when the row still resembles its fact: it may come from another espace. */
function estLeMeme(connu: Fait, fait: FaitSansNumero): boolean {
  const enCommun = [connu.date === fait.date, empreinte(connu.intitule) === empreinte(fait.intitule)]
  return enCommun.includes(true) || chercherDoublons({...fait, date: connu.date}, [connu]).length > 0
}

function mauvaisNumero({lieu, fait}: FaitLu, connu: Fait): Anomalie {
  const message = `La ligne porte le n° ${connu.numero}, celui de « ${nommerFait(connu)} », et dit « ${nommerFait(fait)} ».`
  return anomalie('bloquante', 'PRG-010', message, {
    ...lieu,
    a_faire: "Videz la colonne « N° » si c'est un fait nouveau ; sinon reprenez sa date ou son intitulé.",
  })
}

function doublon({lieu, fait}: FaitLu, semblable: Fait, restants: ReadonlyMap<number, Fait>): Anomalie {
  const connu = restants.has(semblable.numero)
  const ou = connu ? `au fait n° ${semblable.numero}` : 'à une autre ligne du classeur'
  const message = `« ${nommerFait(fait)} » ressemble ${ou}, « ${semblable.intitule} », du même jour et du même type.`
  return anomalie('bloquante', 'PRG-004', message, {
    ...lieu,
    a_faire: connu
      ? `Si c'est le même fait, corrigé, écrivez ${semblable.numero} dans la colonne « N° » ; sinon relancez avec « --malgre-doublon ».`
      : 'Supprimez la ligne en trop ; si ce sont deux faits, relancez avec « --malgre-doublon ».',
  })
}

function direAutresAnnees(lus: readonly FaitLu[], annee: number): Anomalie[] {
  const autres = lus.filter(({fait}) => anneeDuFait(fait) !== annee)
  const [premier] = autres
  if (!premier) return []
  const message = `${accorder(autres.length, 'fait est', 'faits sont')} d'une autre année que ${annee}, le premier du ${formaterDate(premier.fait.date)}.`
  const aFaire = "Rien, si ces dates sont les bonnes : chaque fait compte dans l'année de sa date."
  return [anomalie('avertissement', 'PRG-009', message, {...premier.lieu, a_faire: aFaire})]
}

/** A fact as texts and numbers, for what differs to be told. */
function decrire(fait: Fait) {
  return {
    date: formaterDate(fait.date),
    "jusqu'au": fait.fin && formaterDate(fait.fin),
    type: fait.type,
    theme: fait.theme,
    intitule: fait.intitule,
    lieu: fait.lieu,
    partenaires: fait.partenaires,
    duree: fait.duree === null ? null : ecrireDuree(fait.duree),
    participants: fait.participants,
    participantsParStructure: ecrireParticipants(fait.structures),
    compteurs: ecrireCompteurs(fait.compteurs, fait.montantCentimes),
    action: fait.action,
    dispositif: fait.dispositif,
    documents: fait.documents,
    remarque: fait.remarque,
  }
}
