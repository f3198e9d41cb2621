import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {enumerer, formaterDate} from '../../../shared/francais.js'
import {
  type BilanDeLignes,
  importerLignes,
  lignesDe,
  lireRang,
  type RangLu,
  trouverTableau,
} from '../../feuilles/index.js'
import type {EcritureDe} from '../ecriture.js'
import {
  constaterQuorum,
  designer,
  ecritureDeReunion,
  enFonctionLe,
  estLInstance,
  type FaitsDesInstances,
  type Instance,
  type Membre,
  membresDe,
  type Presence,
  type Reunion,
  toutesLesInstances,
} from '../instances/index.js'
import {type ChampPresence, MODELE_PRESENCES, MOTS_DE_PRESENCE} from './modele-presences.js'
import {fautesDePouvoir, type PresencesNotees} from './presences.js'

export type ImportDePresences = {
  readonly bilan: BilanDeLignes
  readonly ecritures: readonly EcritureDe<'reunions', Reunion>[]
  /** Absent when the sheet is refused. */
  readonly notees?: PresencesNotees
}

type Rang = RangLu<ChampPresence>
type Seance = {readonly instance: Instance; readonly reunion: Reunion; readonly membres: readonly Membre[]}

/** Notes who was at a meeting from its sheet filled in; a row left blank says nothing. */
export function importerPresences(
  faits: FaitsDesInstances,
  grilles: readonly Grille[],
  fichier: {readonly fichier: string; readonly sha256: string},
): ImportDePresences {
  const tableaux = grilles.flatMap((grille) => trouverTableau(grille, MODELE_PRESENCES) ?? [])
  const rangs = tableaux.flatMap((tableau) => lignesDe(tableau).donnees.map((l) => lireRang(tableau, l)))
  const seance = trouverSeance(faits, rangs)
  const lues = seance ? rangs.flatMap((rang) => lirePresence(rang, seance)) : []
  const presences = lues.map((l) => l.presence)
  const connues = seance?.reunion.presences ?? []
  const lus = new Set(presences.map((p) => p.personne))
  const toutes = [...connues.filter((p) => !lus.has(p.personne)), ...presences]
  for (const faute of seance ? fautesDePouvoir(toutes, seance.instance) : []) {
    const rang = lues.find((l) => l.presence.personne === faute.personne)?.rang
    rang?.constater('bloquante', 'PRG-061', 'pouvoir', faute.message, faute.piste)
  }
  const anomalies = rangs.length === 0 ? [sansFeuille(grilles)] : rangs.flatMap((r) => r.constats)
  const {bilan} = importerLignes(
    connues,
    {lignes: presences, colonnesIgnorees: tableaux.flatMap((t) => t.libres.map((l) => l.titre)), anomalies},
    {...fichier, cle: ({personne}) => personne, nommer: ({personne}) => personne},
  )
  if (!seance || bilan.statut === 'refuse') return {bilan, ecritures: []}
  const presents = presences.some((p) => p.presence === 'present') ? null : seance.reunion.presents
  const reunion = {...seance.reunion, presences: toutes, presents}
  const {instance, membres} = seance
  const notees: PresencesNotees = {
    statut: bilan.statut === 'importe' ? 'note' : 'deja_note',
    nom_instance: instance.nom,
    reunion,
    quorum: constaterQuorum(reunion, instance.quorum, membres.length),
    import: null,
  }
  return {bilan, notees, ecritures: bilan.statut === 'importe' ? [ecritureDeReunion(reunion)] : []}
}

/** The one meeting that the sheet tells, with who is a member that day. */
function trouverSeance(faits: FaitsDesInstances, rangs: readonly Rang[]): Seance | undefined {
  const [premier] = rangs
  const [nom, date] = [premier?.texte('instance'), premier?.jour('date')]
  if (!premier || !nom || !date) {
    const message = 'La ligne ne dit pas de quelle réunion : son instance ou sa date manque.'
    premier?.constater('bloquante', 'PRG-084', nom ? 'date' : 'instance', message, 'Complétez la ligne.')
    return undefined
  }
  const autre = rangs.find((r) => r.texte('instance') !== nom || r.jour('date') !== date)
  if (autre) {
    const message = 'La ligne est d’une autre réunion que la première.'
    autre.constater('bloquante', 'PRG-083', 'instance', message, 'Faites une feuille par réunion.')
    return undefined
  }
  const instance = toutesLesInstances(faits).find((i) => estLInstance(i, nom))
  const reunion = faits.reunions.find((r) => r.instance === instance?.code && r.date === date)
  if (!instance || !reunion) {
    const message = `Aucune réunion de « ${nom} » n’est notée au ${formaterDate(date)}.`
    const aFaire = 'Vérifiez l’instance et la date, ou préparez la réunion : animreg instances reunir'
    premier.constater('bloquante', 'PRG-084', instance ? 'date' : 'instance', message, aFaire)
    return undefined
  }
  return {instance, reunion, membres: enFonctionLe(membresDe(instance, faits), date)}
}

function lirePresence(
  rang: Rang,
  {membres}: Seance,
): readonly {readonly rang: Rang; readonly presence: Presence}[] {
  const [nom, pouvoir] = [rang.texte('membre'), rang.texte('pouvoir')]
  const dite = rang.choix('presence', MOTS_DE_PRESENCE) ?? (pouvoir ? 'excuse' : null)
  if (!nom || dite === null) return []
  const membre = nommer(rang, 'membre', nom, membres)
  const porteur = pouvoir ? nommer(rang, 'pouvoir', pouvoir, membres) : undefined
  if (!membre) return []
  const presence = {personne: membre.personne, presence: dite, pouvoir_a: porteur?.personne ?? null}
  return [{rang, presence}]
}

/** Someone who resembles nobody is a guest, and does not count; who resembles a member is a doubt. */
function nommer(
  rang: Rang,
  champ: 'membre' | 'pouvoir',
  saisi: string,
  membres: readonly Membre[],
): Membre | undefined {
  const {nommes, proches} = designer(membres, saisi)
  const [seul, ...autres] = nommes
  if (seul && autres.length === 0) return seul
  const possibles = nommes.length > 0 ? nommes : proches
  if (possibles.length === 0 && champ === 'membre') {
    const message = `« ${saisi} » n’est pas membre ce jour-là : sa présence n’est pas comptée.`
    const aFaire = 'Rien, si c’est un invité ; sinon ajoutez son mandat aux membres de l’instance.'
    rang.constater('avertissement', 'PRG-085', champ, message, aFaire)
    return undefined
  }
  const noms = enumerer(
    possibles.map((m) => `« ${m.personne} »`),
    'ou',
  )
  const message = `« ${saisi} » n’est le nom d’aucun membre en fonction ce jour-là.`
  const aFaire = noms ? `Est-ce ${noms} ? Écrivez prénom et nom.` : 'Écrivez le nom d’un membre présent.'
  rang.constater('bloquante', 'PRG-085', champ, message, aFaire)
  return undefined
}

function sansFeuille(grilles: readonly Grille[]): Anomalie {
  const noms = enumerer(grilles.map((g) => `« ${g.feuille} »`))
  return anomalie(
    'bloquante',
    'PRG-083',
    `Aucune feuille (${noms}) n’est une feuille de présences remplie.`,
    {
      attendu: 'des colonnes « Instance », « Date », « Membre » et « Présence »',
      a_faire: 'Reprenez « presences.xlsx », écrit par animreg instances reunir.',
    },
  )
}
