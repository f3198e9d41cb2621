import {alea, repartir} from './repartir.js'
import {STRUCTURES, type StructureExemple} from './structures.js'
import {
  type Annee,
  type Demande,
  MOYENS_2008,
  OBJECTIFS_2008,
  TOTAUX,
  type TotauxAnnuels,
  TYPES_DE_PROPOSITION,
  type TypeDeProposition,
} from './totaux.js'

export type Moyens = {
  readonly lieuxAccueil: number
  readonly salaries: number
  readonly dixiemesEtp: number
  readonly postesInformatiques: number
}

/** Twelve numbers, January first. */
export type Mois = readonly number[]

export type Mensuel = {
  readonly premiersAccueils: Mois
  readonly premiersAccueilsFemmes: Mois
  readonly premiersAccueilsHommes: Mois
  readonly entreesEmploi: Mois
  readonly alternance: Mois
  readonly entreesFormation: Mois
  readonly civis: Mois
  readonly civisRenforce: Mois
  readonly civisDroitCommun: Mois
}

export type Annuel = {
  readonly jeunesEnContact: number
  readonly jeunesEnContactFemmes: number
  readonly demandes: Readonly<Record<Demande, number>>
  readonly propositions: Readonly<Record<TypeDeProposition, number>>
  readonly jeunesParraines: number
  readonly parrains: number
}

export type LigneExemple = {
  readonly structure: StructureExemple
  readonly moyens: Moyens
  readonly objectifs: {readonly civisRenforce: number; readonly civisDroitCommun: number}
  readonly annees: Readonly<Record<Annee, {readonly mensuel: Mensuel; readonly annuel: Annuel}>>
}

/** Fictitious seasons: August is empty, autumn full; training starts in September, contracts before summer. */
const SAISONS = {
  accueil: [10.2, 8.6, 8.4, 8.1, 6.9, 7.4, 6.3, 3.4, 13.2, 12.4, 8.9, 6.2],
  emploi: [7.6, 7.2, 8.2, 8.4, 8.6, 10.6, 10.9, 4.6, 10.4, 9.0, 8.0, 6.5],
  alternance: [0.6, 0.5, 0.5, 0.5, 0.6, 0.9, 1.1, 1.3, 2.2, 1.9, 1.2, 0.6],
  formation: [11.0, 9.2, 8.8, 7.6, 6.1, 5.0, 2.6, 1.0, 16.2, 15.5, 11.2, 5.8],
  civis: [9.4, 9.0, 9.2, 8.6, 7.4, 8.3, 6.4, 3.0, 10.8, 11.6, 9.5, 6.8],
} as const

type CleSimple = Exclude<keyof TotauxAnnuels, 'demandes' | 'propositions'>

/** All the figures of the example: pure, drawn from nothing but the names, so that it never changes by itself. */
export function construireDonnees(): readonly LigneExemple[] {
  const moyens = construireMoyens()
  const parAnnee = {2007: construireAnnee(2007), 2008: construireAnnee(2008)}
  const objectifs = construireObjectifs()
  return STRUCTURES.map((structure, i) => ({
    structure,
    moyens: au(moyens, i),
    objectifs: au(objectifs, i),
    annees: {2007: au(parAnnee[2007], i), 2008: au(parAnnee[2008], i)},
  }))
}

/** Reads a list that has one element per structure. */
function au<T>(liste: readonly T[], rang: number): T {
  const element = liste[rang]
  if (element === undefined) throw new RangeError(`rang ${rang} sur ${liste.length}`)
  return element
}

function poidsDesStructures(sujet: string, ecart: number): number[] {
  return STRUCTURES.map((s) => s.poids * alea(`${s.code} ${sujet}`, ecart))
}

function construireMoyens(): Moyens[] {
  const salaries = repartir(MOYENS_2008.salaries, poidsDesStructures('salaries', 0.08))
  const dixiemesEtp = repartir(
    MOYENS_2008.dixiemesEtp,
    STRUCTURES.map((s, i) => au(salaries, i) * alea(`${s.code} etp`, 0.07)),
    salaries.map((n) => n * 10),
  )
  const postes = repartir(
    MOYENS_2008.postesInformatiques,
    STRUCTURES.map((s, i) => au(salaries, i) * 1.3 * alea(`${s.code} postes`, 0.1) + s.lieuxAccueil * 0.4),
  )
  const lieux = repartir(
    MOYENS_2008.lieuxAccueil,
    STRUCTURES.map((s) => s.lieuxAccueil),
  )
  return STRUCTURES.map((_, i) => ({
    lieuxAccueil: au(lieux, i),
    salaries: au(salaries, i),
    dixiemesEtp: au(dixiemesEtp, i),
    postesInformatiques: au(postes, i),
  }))
}

/** One total of a year over the structures; 2007 moves a little around the split of 2008. */
function repartirTotal(cle: CleSimple, annee: Annee, ecart = 0.08): number[] {
  const de2008 = repartir(TOTAUX[2008][cle], poidsDesStructures(cle, ecart))
  if (annee === 2008) return de2008
  return repartir(TOTAUX[2007][cle], mouvementDe2007(de2008, cle))
}

function mouvementDe2007(de2008: readonly number[], sujet: string): number[] {
  return de2008.map((n, i) => n * alea(`${au(STRUCTURES, i).code} ${sujet} 2007`, 0.06))
}

/** A part of a whole (women, alternance): never above it. */
function repartirPart(cle: CleSimple, annee: Annee, ensembles: readonly number[], ecart: number): number[] {
  const poids = ensembles.map((n, i) => n * alea(`${au(STRUCTURES, i).code} ${cle} ${annee}`, ecart))
  return repartir(TOTAUX[annee][cle], poids, ensembles)
}

function construireAnnee(annee: Annee): {mensuel: Mensuel; annuel: Annuel}[] {
  const premiers = repartirTotal('premiersAccueils', annee)
  const femmes = repartirPart('premiersAccueilsFemmes', annee, premiers, 0.05)
  const contact = repartirTotal('jeunesEnContact', annee)
  const contactFemmes = repartirPart('jeunesEnContactFemmes', annee, contact, 0.04)
  const emploi = repartirTotal('entreesEmploi', annee)
  const alternance = repartirPart('alternance', annee, emploi, 0.3)
  const formation = repartirTotal('entreesFormation', annee, 0.12)
  const renforce = repartirTotal('civisRenforce', annee, 0.14)
  const droitCommun = repartirTotal('civisDroitCommun', annee, 0.14)
  const parraines = repartirTotal('jeunesParraines', annee, 0.35)
  const parrains = repartirTotal('parrains', annee, 0.3)
  const demandes = repartirDemandes(annee, premiers)
  const propositions = repartirPropositions(annee, contact)
  return STRUCTURES.map(({code}, i) => ({
    mensuel: construireMensuel(`${code} ${annee}`, {
      premiers: au(premiers, i),
      femmes: au(femmes, i),
      emploi: au(emploi, i),
      alternance: au(alternance, i),
      formation: au(formation, i),
      renforce: au(renforce, i),
      droitCommun: au(droitCommun, i),
    }),
    annuel: {
      jeunesEnContact: au(contact, i),
      jeunesEnContactFemmes: au(contactFemmes, i),
      demandes: au(demandes, i),
      propositions: au(propositions, i),
      jeunesParraines: au(parraines, i),
      parrains: au(parrains, i),
    },
  }))
}

/** One demande per premier accueil: each row and each column adds up, so the last column takes what is left. */
function repartirDemandes(annee: Annee, premiers: readonly number[]): Annuel['demandes'][] {
  const totaux = TOTAUX[annee].demandes
  let restes = [...premiers]
  const colonne = (demande: Demande): number[] => {
    const poids = premiers.map((n, i) => n * alea(`${au(STRUCTURES, i).code} ${demande} ${annee}`, 0.1))
    const parts = repartir(totaux[demande], poids, restes)
    restes = restes.map((n, i) => n - au(parts, i))
    return parts
  }
  const emploi = colonne('emploi')
  const formation = colonne('formation')
  const projet = colonne('projet_professionnel')
  return premiers.map((_, i) => ({
    emploi: au(emploi, i),
    formation: au(formation, i),
    projet_professionnel: au(projet, i),
    autre: au(restes, i),
  }))
}

function repartirPropositions(annee: Annee, contact: readonly number[]): Annuel['propositions'][] {
  const colonnes = TYPES_DE_PROPOSITION.map((type) => {
    const poids = contact.map((n, i) => n * alea(`${au(STRUCTURES, i).code} ${type}`, 0.15))
    const mouvement = annee === 2007 ? mouvementDe2007(poids, type) : poids
    return {type, parts: repartir(TOTAUX[annee].propositions[type], mouvement)}
  })
  return contact.map(
    (_, i) =>
      Object.fromEntries(colonnes.map(({type, parts}) => [type, au(parts, i)])) as Annuel['propositions'],
  )
}

type TotauxDeStructure = {
  readonly premiers: number
  readonly femmes: number
  readonly emploi: number
  readonly alternance: number
  readonly formation: number
  readonly renforce: number
  readonly droitCommun: number
}

function construireMensuel(graine: string, t: TotauxDeStructure): Mensuel {
  const etaler = (total: number, saison: readonly number[], sujet: string): number[] =>
    repartir(
      total,
      saison.map((poids, m) => poids * alea(`${graine} ${sujet} ${m + 1}`, 0.14)),
    )
  const premiersAccueils = etaler(t.premiers, SAISONS.accueil, 'accueil')
  const premiersAccueilsFemmes = repartir(t.femmes, premiersAccueils, premiersAccueils)
  const entreesEmploi = etaler(t.emploi, SAISONS.emploi, 'emploi')
  const alternance = repartir(
    t.alternance,
    entreesEmploi.map((n, m) => n * au(SAISONS.alternance, m)),
    entreesEmploi,
  )
  const civisRenforce = etaler(t.renforce, SAISONS.civis, 'renforce')
  const civisDroitCommun = etaler(t.droitCommun, SAISONS.civis, 'droit commun')
  return {
    premiersAccueils,
    premiersAccueilsFemmes,
    premiersAccueilsHommes: premiersAccueils.map((n, m) => n - au(premiersAccueilsFemmes, m)),
    entreesEmploi,
    alternance,
    entreesFormation: etaler(t.formation, SAISONS.formation, 'formation'),
    civis: civisRenforce.map((n, m) => n + au(civisDroitCommun, m)),
    civisRenforce,
    civisDroitCommun,
  }
}

function construireObjectifs(): LigneExemple['objectifs'][] {
  const renforce = repartirObjectif('civisRenforce')
  const droitCommun = repartirObjectif('civisDroitCommun')
  return STRUCTURES.map((_, i) => ({civisRenforce: au(renforce, i), civisDroitCommun: au(droitCommun, i)}))
}

/** Around what the structure achieved, so that the rates stay between about 80 and 115 %. */
function repartirObjectif(cle: keyof typeof OBJECTIFS_2008): number[] {
  const realises = repartirTotal(cle, 2008, 0.14)
  const poids = realises.map((n, i) => n * alea(`${au(STRUCTURES, i).code} objectif ${cle}`, 0.12))
  return repartir(OBJECTIFS_2008[cle], poids)
}
