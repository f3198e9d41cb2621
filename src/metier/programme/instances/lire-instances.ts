import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {enumerer} from '../../../shared/francais.js'
import {
  lignesDe,
  lireRang,
  listeDe,
  type ModeleDeFeuille,
  type RangLu,
  type Tableau,
  trouverTableau,
} from '../../feuilles/index.js'
import {type Annuaire, nommerStructure} from '../../structures/index.js'
import {
  type ChampDecision,
  type ChampInstance,
  type ChampMembre,
  type ChampReunion,
  MODELE_DECISIONS,
  MODELE_MEMBRES,
  MODELE_REGLES,
  MODELE_REUNIONS,
} from './modele-instances.js'
import {lireQuorum} from './quorum.js'
import {codeDInstance, type Decision, type Instance, type Mandat, type Reunion} from './schema.js'

/** What a workbook says of the instances, all its sheets together. */
export type LectureDesInstances = {
  readonly instances: readonly Instance[]
  readonly mandats: readonly Mandat[]
  readonly reunions: readonly Reunion[]
  /** Without number when the sheet gives none: one is given when they are kept. */
  readonly decisions: readonly (Omit<Decision, 'numero'> & {readonly numero: string | null})[]
  readonly colonnesIgnorees: readonly string[]
  readonly anomalies: readonly Anomalie[]
}

type Lecture<T> = {
  readonly lus: readonly T[]
  readonly anomalies: readonly Anomalie[]
  readonly titres: readonly string[]
}

/** Reads every sheet that says something of the instances. */
export function lireInstances(grilles: readonly Grille[], annuaire: Annuaire): LectureDesInstances {
  const restantes = new Set(grilles)
  const regles = lireFeuilles(restantes, MODELE_REGLES, lireRegle)
  const reunions = lireFeuilles(restantes, MODELE_REUNIONS, lireReunion)
  const decisions = lireFeuilles(restantes, MODELE_DECISIONS, lireDecision)
  const mandats = lireFeuilles(restantes, MODELE_MEMBRES, (rang, tableau) =>
    lireMandat(rang, tableau, annuaire),
  )
  const lectures = [regles, reunions, decisions, mandats]
  const lus = lectures.reduce((somme, l) => somme + l.lus.length, 0)
  const anomalies = lectures.flatMap((l) => l.anomalies)
  const noms = [
    ...regles.lus.map((i) => i.nom),
    ...[reunions, decisions, mandats].flatMap((l) => l.lus.map((x) => x.instance)),
  ]
  return {
    instances: nommees(regles.lus, noms),
    mandats: mandats.lus.map(coder),
    reunions: reunions.lus.map(coder),
    decisions: decisions.lus.map(coder),
    colonnesIgnorees: [...new Set(lectures.flatMap((l) => l.titres))],
    anomalies: lus === 0 && anomalies.length === 0 ? [aucune(grilles)] : anomalies,
  }
}

/** Until here `instance` is a name as written. */
function coder<T extends {readonly instance: string}>(ligne: T): T {
  return {...ligne, instance: codeDInstance(ligne.instance)}
}

/** The instances described, then those that other sheets only name. */
function nommees(regles: readonly Instance[], noms: readonly string[]): Instance[] {
  const instances = new Map(regles.map((i) => [i.code, i]))
  for (const nom of noms) {
    const code = codeDInstance(nom)
    if (!instances.has(code)) instances.set(code, {...SANS_REGLE, code, nom})
  }
  return [...instances.values()]
}

/** An instance that nobody described: its statutes are not known. */
export const SANS_REGLE: Omit<Instance, 'code' | 'nom'> = {
  nature: 'interne',
  quorum: null,
  pouvoirs_max: null,
  delai_jours: null,
}

function lireFeuilles<C extends string, T>(
  restantes: Set<Grille>,
  modele: ModeleDeFeuille<C>,
  lire: (rang: RangLu<C>, tableau: Tableau<C>) => T | undefined,
): Lecture<T> {
  const tableaux = [...restantes].flatMap((grille) => trouverTableau(grille, modele) ?? [])
  for (const {grille} of tableaux) restantes.delete(grille)
  const rangs = tableaux.flatMap((tableau) =>
    lignesDe(tableau).donnees.map((ligne) => ({tableau, rang: lireRang(tableau, ligne)})),
  )
  const lus = rangs.flatMap(({rang, tableau}) => {
    const lu = lire(rang, tableau)
    return lu && !rang.constats.some((a) => a.gravite === 'bloquante') ? [lu] : []
  })
  return {
    lus,
    anomalies: rangs.flatMap(({rang}) => rang.constats),
    titres: tableaux.flatMap((t) => t.libres.map((l) => l.titre)),
  }
}

/** The words of the column « Nature » of an instance. */
export const MOTS_DES_NATURES = {
  interne: ['interne'],
  exterieure: ['extérieure', 'externe', 'exterieur'],
} as const

function lireRegle(rang: RangLu<ChampInstance>): Instance | undefined {
  const nom = rang.texte('instance')
  if (!nom) return incomplet(rang, 'instance', 'La ligne ne nomme pas d’instance.')
  const texte = rang.texte('quorum')
  const quorum = texte ? lireQuorum(texte) : undefined
  if (texte && !quorum) {
    const message = `${nom} : la règle de quorum « ${texte} » n’est pas comprise.`
    const aFaire = 'Écrivez par exemple : la moitié des membres présents ou représentés.'
    rang.constater('avertissement', 'PRG-058', 'quorum', message, aFaire)
  }
  const nature = rang.choix('nature', MOTS_DES_NATURES)
  return {
    code: codeDInstance(nom),
    nom,
    nature: nature ?? 'interne',
    quorum: quorum ?? null,
    pouvoirs_max: rang.nombre('pouvoirs'),
    delai_jours: rang.nombre('delai'),
  }
}

function lireMandat(
  rang: RangLu<ChampMembre>,
  tableau: Tableau<ChampMembre>,
  annuaire: Annuaire,
): Mandat | undefined {
  const nom = rang.texte('nom')
  if (!nom) return incomplet(rang, 'nom', 'Le membre n’a pas de nom.')
  const structure = nommerStructure(rang, annuaire)
  const [depuis, jusqua] = [rang.jour('depuis'), rang.jour('jusqua', 'fin')]
  if (depuis && jusqua && jusqua < depuis) {
    const message = `Le mandat de ${nom} finit avant de commencer.`
    rang.constater('bloquante', 'PRG-048', 'jusqua', message, 'Corrigez l’une des deux dates.')
  }
  if (structure === undefined) return undefined
  return {
    instance: rang.texte('instance') ?? tableau.grille.feuille,
    civilite: rang.texte('civilite'),
    prenom: rang.texte('prenom'),
    nom,
    fonction: rang.texte('fonction'),
    qualite: rang.texte('qualite'),
    structure,
    organisme: rang.texte('organisme'),
    courriel: rang.courriel('courriel', nom),
    telephone: rang.telephone('telephone', nom),
    depuis,
    jusqua,
  }
}

function lireReunion(rang: RangLu<ChampReunion>, tableau: Tableau<ChampReunion>): Reunion | undefined {
  const [date, instance] = [rang.jour('date'), rang.texte('instance')]
  if (!date || !instance) {
    if (rang.constats.length > 0) return undefined
    return incomplet(rang, date ? 'instance' : 'date', 'La réunion n’a pas de date ou pas d’instance.')
  }
  return {
    instance,
    date,
    heure: rang.texte('heure'),
    lieu: rang.texte('lieu'),
    objet: rang.texte('objet'),
    // A point may hold commas.
    ordre_du_jour: listeDe(tableau, rang.ligne, 'ordre'),
    convoquee_le: null,
    presences: [],
    presents: rang.nombre('presents'),
    remarque: rang.texte('remarque'),
  }
}

/** The words of the column « État » of a decision. */
export const MOTS_DES_ETATS = {
  demandee: ['demandée', 'à prendre', 'proposée'],
  prise: ['prise', 'à faire', 'en cours'],
  faite: ['faite', 'réalisée', 'terminée'],
  abandonnee: ['abandonnée', 'annulée', 'sans suite'],
} as const

function lireDecision(
  rang: RangLu<ChampDecision>,
): (Omit<Decision, 'numero'> & {readonly numero: string | null}) | undefined {
  const [texte, instance, date] = [rang.texte('texte'), rang.texte('instance'), rang.jour('date')]
  if (!texte || !instance || !date) {
    if (rang.constats.length > 0) return undefined
    const champ = texte ? (instance ? 'date' : 'instance') : 'texte'
    return incomplet(rang, champ, 'La décision n’a pas de texte, d’instance ou de date.')
  }
  const faite_le = rang.jour('faite')
  return {
    numero: rang.texte('numero'),
    instance,
    date,
    texte,
    responsable: rang.texte('responsable'),
    echeance: rang.jour('echeance', 'fin'),
    etat: faite_le ? 'faite' : (rang.choix('etat', MOTS_DES_ETATS) ?? 'prise'),
    faite_le,
    preuve: rang.texte('preuve'),
  }
}

function incomplet<C extends string>(rang: RangLu<C>, champ: NoInfer<C>, message: string): undefined {
  rang.constater('bloquante', 'PRG-059', champ, message, 'Complétez la ligne, ou supprimez-la.')
  return undefined
}

function aucune(grilles: readonly Grille[]): Anomalie {
  const noms = enumerer(grilles.map((g) => `« ${g.feuille} »`))
  const message = `Aucune feuille (${noms}) n’a de ligne d’en-tête d’instance.`
  return anomalie('bloquante', 'PRG-055', message, {
    attendu: 'des colonnes « Nom » et « Fonction », ou « Date », « Instance » et « Objet »',
    a_faire: 'Donnez à chaque instance une feuille à son nom, avec au moins « Nom » et « Fonction ».',
  })
}

/** Same instance whatever its writing. */
export function estLInstance({nom, code}: Pick<Instance, 'nom' | 'code'>, saisi: string): boolean {
  return code === codeDInstance(saisi) || empreinte(nom) === empreinte(saisi)
}
