import {z} from 'zod'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {enumerer, formaterDate, sansAccents} from '../../../shared/francais.js'
import {
  lireFonction,
  nommerPersonne,
  type Personne,
  type Role,
  type Structure,
} from '../../structures/index.js'
import {codeDInstance, type Instance, type Mandat, schemaMandat} from './schema.js'

export const schemaMembre = schemaMandat.extend({
  personne: z.string().describe('prénom et nom'),
  nom_structure: z.string().nullable(),
  origine: z.enum(['annuaire', 'instances']),
})
/** A member as he is known by all our sources together. */
export type Membre = z.infer<typeof schemaMembre>

export type SourcesDesMembres = {
  readonly mandats: readonly Mandat[]
  /** The directory: some rows name an instance, and the others complete addresses. */
  readonly personnes: readonly Personne[]
  readonly structures: readonly Pick<Structure, 'code' | 'nom'>[]
}

/** « Florent GENÊT »: how a person is written where civility has no place. */
export function nomComplet({prenom, nom}: {prenom: string | null; nom: string}): string {
  return [prenom, nom].filter(Boolean).join(' ')
}

/** The members of an instance, all dates: those of the directory first, completed by it, each seat once. */
export function membresDe({code, nom}: Pick<Instance, 'code' | 'nom'>, sources: SourcesDesMembres): Membre[] {
  const cle = empreinte(nom)
  const noms = new Map<string, string>(sources.structures.map((s) => [s.code, s.nom]))
  const annuaire = sources.personnes.flatMap((p) =>
    p.instance !== null && empreinte(p.instance) === cle ? [deLAnnuaire(p, code)] : [],
  )
  const notes = sources.mandats
    .filter((m) => m.instance === code && !annuaire.some((a) => estLeMemeSiege(a, m)))
    .map((m) => completer(m, sources.personnes))
  return [...annuaire, ...notes]
    .map((m) => ({...m, nom_structure: m.structure === null ? null : (noms.get(m.structure) ?? m.structure)}))
    .toSorted((a, b) => RANGS[rangDe(a)] - RANGS[rangDe(b)])
}

/** The same person at the same time: a mandate that follows another is another seat. */
function estLeMemeSiege(a: Siege, b: Siege): boolean {
  const seSuivent = (avant: Siege, apres: Siege) =>
    avant.jusqua !== null && apres.depuis !== null && avant.jusqua < apres.depuis
  return identite(a) === identite(b) && !seSuivent(a, b) && !seSuivent(b, a)
}

type Siege = Pick<Mandat, 'prenom' | 'nom' | 'depuis' | 'jusqua'>

/** Those in office on a day. */
export function enFonctionLe<M extends Pick<Mandat, 'depuis' | 'jusqua'>>(
  mandats: readonly M[],
  jour: string,
): M[] {
  return mandats.filter(
    ({depuis, jusqua}) => (depuis === null || depuis <= jour) && (jusqua === null || jour <= jusqua),
  )
}

/** Mandates in office on a day that end before another. */
export function finissantAvant(
  membres: readonly Membre[],
  {date, avant}: {date: string; avant: string},
): Membre[] {
  return enFonctionLe(membres, date).filter(({jusqua}) => jusqua !== null && jusqua <= avant)
}

/** The instances that the directory knows by the persons who sit there, and nobody described yet. */
export function instancesDeLAnnuaire(
  personnes: readonly Personne[],
  connues: readonly Instance[],
): Instance[] {
  const codes = new Set(connues.map((i) => i.code))
  const noms = new Map(
    personnes.flatMap((p) => (p.instance ? [[codeDInstance(p.instance), p.instance] as const] : [])),
  )
  return [...noms]
    .filter(([code]) => !codes.has(code))
    .map(([code, nom]) => ({
      code,
      nom,
      nature: 'interne',
      quorum: null,
      pouvoirs_max: null,
      delai_jours: null,
    }))
}

/** The members a name typed may mean: those that bear it, else those that share a word with it. */
export function designer(
  membres: readonly Membre[],
  saisi: string,
): {readonly nommes: readonly Membre[]; readonly proches: readonly Membre[]} {
  const cle = motsNus(saisi).replace(/^(?:m|mme|mlle|monsieur|madame) /, '')
  const ecritures = ({prenom, nom}: Membre) => [`${prenom ?? ''} ${nom}`, `${nom} ${prenom ?? ''}`, nom]
  const nommes = membres.filter((m) => ecritures(m).some((e) => motsNus(e) === cle))
  return {nommes, proches: nommes.length > 0 ? [] : procheDe(membres, cle)}
}

/** The member a name typed means; nobody is guessed. */
export function trouverMembre(membres: readonly Membre[], saisi: string): Membre {
  const {nommes: candidats, proches} = designer(membres, saisi)
  const [seul, ...autres] = candidats
  if (seul && autres.length === 0) return seul
  const message =
    candidats.length > 1
      ? `« ${saisi} » désigne plusieurs membres.`
      : `« ${saisi} » n'est le nom d'aucun membre en fonction ce jour-là.`
  const montres = (candidats.length > 0 ? candidats : proches).slice(0, 6)
  const proposes = enumerer(
    montres.map((m) => `« ${m.personne} »`),
    'ou',
  )
  throw new ErreurMetier('PRG-060', message, {
    pistes: [
      ...(montres.length > 0 ? [`Est-ce ${proposes} ?`] : []),
      'Les membres : animreg instances montrer INSTANCE --date JOUR',
    ],
    details: {saisi, candidats: montres.map((m) => m.personne)},
  })
}

function procheDe(membres: readonly Membre[], cle: string): Membre[] {
  const mots = cle.split(' ').filter((mot) => mot.length > 2)
  return membres.filter((m) => mots.some((mot) => motsNus(m.personne).includes(mot)))
}

/** Without accents nor signs: « Érable », « ERABLE » and « érable » are one name. */
function motsNus(texte: string): string {
  return sansAccents(texte)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Persons held by both sources with other dates: those of the directory count. */
export function mandatsContredits(
  {nom}: Pick<Instance, 'nom'>,
  mandats: readonly Mandat[],
  personnes: readonly Personne[],
): Anomalie[] {
  const cle = empreinte(nom)
  const connus = personnes.filter((p) => p.instance !== null && empreinte(p.instance) === cle)
  return mandats.flatMap((mandat) => {
    const connu = connus.find((p) => estLeMemeSiege(p, mandat))
    if (!connu || (connu.depuis === mandat.depuis && connu.jusqua === mandat.jusqua)) return []
    const message = `${nomComplet(mandat)}, ${nom} : l’annuaire dit ${direDates(connu)}, le classeur ${direDates(mandat)}.`
    const aFaire = 'Corrigez l’un des deux ; en attendant, l’annuaire fait foi.'
    return [anomalie('avertissement', 'PRG-065', message, {a_faire: aFaire})]
  })
}

function direDates({depuis, jusqua}: Pick<Mandat, 'depuis' | 'jusqua'>): string {
  const dites = [depuis && `depuis le ${formaterDate(depuis)}`, jusqua && `jusqu’au ${formaterDate(jusqua)}`]
  return dites.filter(Boolean).join(', ') || 'sans date'
}

type MembreSansLieu = Omit<Membre, 'nom_structure'>

function deLAnnuaire(p: Personne, instance: string): MembreSansLieu {
  const {civilite, prenom, nom, fonction, structure, courriel, telephone, depuis, jusqua} = p
  const personne = {instance, civilite, prenom, nom, fonction, structure, courriel, telephone, depuis, jusqua}
  return {...personne, qualite: null, organisme: null, personne: nomComplet(p), origine: 'annuaire'}
}

/** An address typed once in the directory is not typed again here. */
function completer(mandat: Mandat, personnes: readonly Personne[]): MembreSansLieu {
  const memes = personnes.filter(
    (p) =>
      empreinte(nomComplet(p)) === empreinte(nomComplet(mandat)) &&
      (mandat.structure === null || p.structure === null || p.structure === mandat.structure),
  )
  return {
    ...mandat,
    civilite: mandat.civilite ?? memes.find((p) => p.civilite)?.civilite ?? null,
    courriel: mandat.courriel ?? memes.find((p) => p.courriel)?.courriel ?? null,
    telephone: mandat.telephone ?? memes.find((p) => p.telephone)?.telephone ?? null,
    personne: nomComplet(mandat),
    origine: 'instances',
  }
}

function identite(siege: Siege): string {
  return empreinte(nomComplet(siege))
}

const RANGS: Readonly<Record<Role, number>> = {
  president: 0,
  president_delegue: 1,
  vice_president: 2,
  tresorier: 3,
  secretaire: 4,
  directeur: 5,
  referent: 6,
  membre: 7,
  autre: 8,
}

function rangDe({fonction, qualite}: Pick<Membre, 'fonction' | 'qualite'>): Role {
  if (fonction) return lireFonction(fonction).role
  return qualite ? 'membre' : 'autre'
}

/** « M. Florent GENÊT, Président ». */
export function presenterMembre(membre: Membre): string {
  return [nommerPersonne(membre), membre.fonction ?? membre.qualite].filter(Boolean).join(', ')
}
