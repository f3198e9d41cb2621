import type {Grille} from '../../../documents/index.js'
import {empreinte} from '../../../shared/empreinte.js'
import {formaterDate} from '../../../shared/francais.js'
import {type BilanDeLignes, importerLignes} from '../../feuilles/index.js'
import type {Annuaire, Personne, Structure} from '../../structures/index.js'
import type {EcritureDe} from '../ecriture.js'
import {type LectureDesInstances, lireInstances} from './lire-instances.js'
import {mandatsContredits, nomComplet} from './membres.js'
import type {Decision, Instance, Mandat, Reunion} from './schema.js'

/** What the registers know of the instances. */
export type FaitsDesInstances = {
  readonly instances: readonly Instance[]
  readonly mandats: readonly Mandat[]
  readonly reunions: readonly Reunion[]
  readonly decisions: readonly Decision[]
  readonly personnes: readonly Personne[]
  readonly structures: readonly Pick<Structure, 'code' | 'nom'>[]
}

export type EcritureDInstance =
  | EcritureDe<'instances', Instance>
  | EcritureDe<'mandats', Mandat>
  | EcritureDe<'reunions', Reunion>
  | EcritureDe<'decisions', Decision>

const anneeDe = (jour: string) => Number(jour.slice(0, 4))
const jour = (date: string | null) => (date ? formaterDate(date) : null)

/** A row of the workbook as it is compared, told and kept, whatever its sheet. */
type LigneDInstance = {
  readonly ecriture: EcritureDInstance
  readonly famille: 'instances' | 'membres' | 'réunions' | 'décisions'
  readonly nom: string
  /** What can differ, field by field. */
  readonly champs: Readonly<Record<string, string | number | null>>
}

function tenirInstance(contenu: Instance): LigneDInstance {
  const {code, nom, nature, quorum, pouvoirs_max, delai_jours} = contenu
  return {
    ecriture: {registre: 'instances', cle: code, annee: null, contenu},
    famille: 'instances',
    nom,
    champs: {
      nature: nature === 'interne' ? 'interne' : 'extérieure',
      quorum: quorum?.texte ?? null,
      'pouvoirs par personne': pouvoirs_max,
      'délai de convocation': delai_jours,
    },
  }
}

function tenirMandat(contenu: Mandat): LigneDInstance {
  const {instance, structure, organisme, depuis, jusqua, civilite, fonction, qualite, courriel, telephone} =
    contenu
  const siege = structure ?? empreinte(organisme ?? '')
  const cle = `${instance}/${empreinte(nomComplet(contenu))}/${siege}/${depuis ?? ''}`
  return {
    ecriture: {registre: 'mandats', cle, annee: null, contenu},
    famille: 'membres',
    nom: `${nomComplet(contenu)} (${instance})`,
    champs: {
      civilité: civilite,
      fonction,
      qualité: qualite,
      organisme,
      courriel,
      téléphone: telephone,
      "jusqu'à": jour(jusqua),
    },
  }
}

function tenirReunion(contenu: Reunion): LigneDInstance {
  const {instance, date, objet, lieu, heure, ordre_du_jour, presents, remarque} = contenu
  return {
    ecriture: ecritureDeReunion(contenu),
    famille: 'réunions',
    nom: `${instance} du ${formaterDate(date)}`,
    champs: {objet, lieu, heure, 'ordre du jour': ordre_du_jour.join(' ; '), présents: presents, remarque},
  }
}

function tenirDecision(contenu: Decision): LigneDInstance {
  const {numero, texte, responsable, echeance, etat, faite_le, preuve} = contenu
  return {
    ecriture: ecritureDeDecision(contenu),
    famille: 'décisions',
    nom: `${numero} ${texte}`,
    champs: {
      décision: texte,
      responsable,
      échéance: jour(echeance),
      état: etat,
      'faite le': jour(faite_le),
      preuve,
    },
  }
}

/** The key of a meeting: one a day for each instance. */
export function cleDeReunion({instance, date}: Pick<Reunion, 'instance' | 'date'>): string {
  return `${instance}/${date}`
}

/** How a meeting is written in its register. */
export function ecritureDeReunion(contenu: Reunion): EcritureDe<'reunions', Reunion> {
  return {registre: 'reunions', cle: cleDeReunion(contenu), annee: anneeDe(contenu.date), contenu}
}

/** How a decision is written in its register. */
export function ecritureDeDecision(contenu: Decision): EcritureDe<'decisions', Decision> {
  const {numero: cle, date} = contenu
  return {registre: 'decisions', cle, annee: anneeDe(date), contenu}
}

/** Reads a workbook of instances against what is known; what it does not list is kept. */
export function importerInstances(
  connus: FaitsDesInstances,
  grilles: readonly Grille[],
  {
    annuaire,
    annee,
    remplacer,
    ...fichier
  }: {
    readonly fichier: string
    readonly sha256: string
    readonly annee: number
    readonly annuaire: Annuaire
    /** The members listed are all those of their instance. */
    readonly remplacer: boolean
  },
): {readonly bilan: BilanDeLignes; readonly ecritures: readonly EcritureDInstance[]} {
  const lu = lireInstances(grilles, annuaire)
  const lignes = [
    ...lu.instances.map((i) => tenirInstance(garderLesRegles(i, connus.instances))),
    ...lu.mandats.map(tenirMandat),
    ...lu.reunions.map((r) => tenirReunion(garderLesNotes(r, connus.reunions))),
    ...numeroter(lu.decisions, connus.decisions).map(tenirDecision),
  ]
  const contredits = lu.instances.flatMap((i) => {
    const siens = lu.mandats.filter((m) => m.instance === i.code)
    return mandatsContredits(i, siens, connus.personnes)
  })
  const lues = {...lu, lignes, anomalies: [...lu.anomalies, ...contredits]}
  const {bilan, aEcrire, aRetirer} = importerLignes(lignesConnues(connus, lu, annee), lues, {
    ...fichier,
    cle: ({ecriture: {registre, cle}}) => `${registre} ${cle}`,
    nommer: ({nom}) => nom,
    decrire: ({champs}) => champs,
    famille: ({famille}) => famille,
    // A workbook rarely tells every meeting: only the list of members may be whole.
    remplacer: ({famille}) => remplacer && famille === 'membres',
  })
  const retraits = aRetirer.map(({ecriture}): EcritureDInstance => ({...ecriture, contenu: null}))
  return {bilan, ecritures: [...aEcrire.map(({ecriture}) => ecriture), ...retraits]}
}

/** What the rows are compared with: members of the instances listed, meetings and decisions of the year or listed. */
function lignesConnues(
  {instances, mandats, reunions, decisions}: FaitsDesInstances,
  lu: LectureDesInstances,
  annee: number,
): LigneDInstance[] {
  const listees = new Set(lu.mandats.map((m) => m.instance))
  const jours = new Set([...lu.reunions, ...lu.decisions].map((l) => l.date))
  const estCitee = ({date}: {date: string}) => anneeDe(date) === annee || jours.has(date)
  return [
    ...instances.map(tenirInstance),
    ...mandats.filter((m) => listees.has(m.instance)).map(tenirMandat),
    ...reunions.filter(estCitee).map(tenirReunion),
    ...decisions.filter(estCitee).map(tenirDecision),
  ]
}

/** An instance that this workbook only names keeps the rules another one gave. */
function garderLesRegles(instance: Instance, connues: readonly Instance[]): Instance {
  const connue = connues.find((i) => i.code === instance.code)
  const decrite =
    instance.quorum !== null || instance.delai_jours !== null || instance.nature === 'exterieure'
  return connue && !decrite ? connue : instance
}

/** Attendance noted by name and the day of the convocation are not in the workbook: they stay. */
function garderLesNotes(reunion: Reunion, connues: readonly Reunion[]): Reunion {
  const connue = connues.find((r) => cleDeReunion(r) === cleDeReunion(reunion))
  if (!connue) return reunion
  const {presences, convoquee_le, ordre_du_jour} = connue
  return {
    ...reunion,
    presences,
    convoquee_le,
    presents: reunion.presents ?? connue.presents,
    ordre_du_jour: reunion.ordre_du_jour.length > 0 ? reunion.ordre_du_jour : ordre_du_jour,
  }
}

/** A decision without a number gets that of the same words on the same day, else the next of its year. */
function numeroter(lues: LectureDesInstances['decisions'], connues: readonly Decision[]): Decision[] {
  const prises = [...connues]
  return lues.map((decision) => {
    const meme = connues.find(
      (d) =>
        d.instance === decision.instance &&
        d.date === decision.date &&
        empreinte(d.texte) === empreinte(decision.texte),
    )
    const numero = decision.numero ?? meme?.numero ?? numeroSuivant(prises, decision.date)
    const numerotee = {...decision, numero}
    prises.push(numerotee)
    return numerotee
  })
}

/** « 2008-04 »: the year of the meeting and a rank never given twice. */
export function numeroSuivant(connues: readonly Pick<Decision, 'numero'>[], date: string): string {
  const annee = date.slice(0, 4)
  const rangs = connues.flatMap(({numero}) => {
    const lu = /^(\d{4})-(\d+)$/.exec(numero)
    return lu?.[1] === annee ? [Number(lu[2])] : []
  })
  return `${annee}-${String(Math.max(0, ...rangs) + 1).padStart(2, '0')}`
}
