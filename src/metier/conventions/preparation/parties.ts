import {z} from 'zod'
import {empreinte} from '../../../shared/empreinte.js'
import {ESPACE_INSECABLE} from '../../../shared/francais.js'
import {
  type Contact,
  estEnFonction,
  nommerPersonne,
  type Personne,
  type Structure,
  signataireALaDate,
} from '../../structures/index.js'
import {
  accorderFonction,
  avecArticle,
  avecDe,
  avecPossessif,
  designeComme,
  type Genre,
  genreDeLaPersonne,
  genreDuNom,
  representePar,
} from '../montants/index.js'

export const schemaRepresentant = z.object({
  nom: z.string(),
  qualite: z.string(),
  genre: z.enum(['f', 'm']).nullable(),
})
/** Who signs for a party, and as what. */
export type Representant = Readonly<z.infer<typeof schemaRepresentant>>

export const schemaPartie = z.object({
  genre: z.enum(['association', 'structure', 'organisme']),
  code: z.string().nullable().describe('code de la structure ; un autre organisme n’en a pas'),
  nom: z.string(),
  sigle: z.string().nullable(),
  statut: z.string().nullable(),
  adresse: z.string().nullable(),
  siret: z.string().nullable(),
  courriel: z.string().nullable(),
  terme: z.string().describe('comment le texte l’appelle : la Structure'),
  representant: schemaRepresentant.nullable(),
  empechement: z.string().nullable().describe('pourquoi personne ne peut signer ; null si quelqu’un le peut'),
})
/** One side of a convention, as it stood on the day the directory was read. */
export type Partie = Readonly<z.infer<typeof schemaPartie>>

/** The network's own side, from `animreg.yaml` and the directory. */
export type Association = {
  readonly nom: string
  readonly sigle?: string | undefined
  readonly adresse?: string | undefined
  readonly courriel?: string | undefined
}

export function partieDeLAssociation(
  association: Association,
  personnes: readonly Personne[],
  {date, terme}: {readonly date: string; readonly terme: string},
): Partie {
  return {
    genre: 'association',
    code: null,
    nom: association.nom,
    sigle: association.sigle ?? null,
    statut: LOI_1901,
    adresse: association.adresse ?? null,
    siret: null,
    courriel: association.courriel ?? null,
    terme,
    ...signer(personnes, null, date),
  }
}

export function partieDeLaStructure(
  structure: Structure,
  personnes: readonly Personne[],
  {date, terme}: {readonly date: string; readonly terme: string},
): Partie {
  const {code, nom, nomOfficiel, formeJuridique, adresse, codePostal, ville, siret, courriel} = structure
  return {
    genre: 'structure',
    code,
    nom: nomOfficiel ?? nom,
    sigle: null,
    statut: formeJuridique ? lireStatut(formeJuridique) : null,
    adresse: adresseDe({adresse, codePostal, ville}),
    siret: siret ?? null,
    courriel,
    terme,
    ...signer(personnes, code, date),
  }
}

/** What a workbook says of a body that is not a structure. */
export type OrganismeSaisi = {
  readonly nom: string
  readonly sigle: string | null
  readonly statut: string | null
  readonly adresse: string | null
  readonly siret: string | null
  readonly courriel: string | null
  readonly civilite: string | null
  readonly representant: string | null
  readonly qualite: string | null
  readonly terme: string | null
}

/** Another body: what the workbook says of it first, then the contact known under that name on the day. */
export function partieDeLOrganisme(
  saisi: OrganismeSaisi,
  contacts: readonly Contact[],
  {date, terme}: {readonly date: string; readonly terme: string},
): Partie {
  const connu = contacts.find(
    (c) => c.organisme !== null && empreinte(c.organisme) === empreinte(saisi.nom) && enPoste(c, date),
  )
  return {
    genre: 'organisme',
    code: null,
    nom: saisi.nom,
    sigle: saisi.sigle,
    statut: saisi.statut,
    adresse: saisi.adresse ?? (connu ? adresseDe(connu) : null),
    siret: saisi.siret,
    courriel: saisi.courriel ?? connu?.courriel ?? null,
    terme: saisi.terme ?? terme,
    ...representantDe(saisi, connu),
  }
}

function adresseDe({
  adresse,
  codePostal,
  ville,
}: Pick<Contact, 'adresse' | 'codePostal' | 'ville'>): string | null {
  const commune = [codePostal, ville].filter(Boolean).join(' ')
  return [adresse, commune].filter(Boolean).join(', ') || null
}

/** Who the workbook names, whole; else the contact, whole: never the name of one and the office of the other. */
function representantDe(
  {representant, civilite, qualite}: OrganismeSaisi,
  connu: Contact | undefined,
): Pick<Partie, 'representant' | 'empechement'> {
  if (representant) {
    return representer([civilite, representant].filter(Boolean).join(' '), qualite, civilite)
  }
  const nom = connu?.nom ? nommerPersonne({...connu, nom: connu.nom}) : null
  return representer(nom, qualite ?? connu?.fonction ?? null, connu?.civilite ?? null)
}

function representer(
  nom: string | null,
  qualite: string | null,
  civilite: string | null,
): Pick<Partie, 'representant' | 'empechement'> {
  if (nom && qualite) {
    const genre = genreDeLaPersonne(civilite ?? nom.split(' ')[0] ?? null, qualite)
    return {representant: {nom, qualite: accorderFonction(qualite, genre), genre}, empechement: null}
  }
  const manque = nom ? 'la qualité de qui la signe' : 'qui la signe'
  const empechement = `Ni le classeur ni les contacts ne disent ${manque} (colonnes « Représentant » et « Qualité »).`
  return {representant: null, empechement}
}

function signer(
  personnes: readonly Personne[],
  structure: Personne['structure'],
  date: string,
): Pick<Partie, 'representant' | 'empechement'> {
  const trouve = signataireALaDate(personnes, structure, date)
  if (trouve.issue === 'aucun') return {representant: null, empechement: trouve.message}
  const {personne} = trouve
  const genre = genreDeLaPersonne(personne.civilite, personne.fonction)
  const qualite = accorderFonction(personne.fonction, genre)
  return {representant: {nom: nommerPersonne(personne), qualite, genre}, empechement: null}
}

function enPoste({depuis, jusqua}: Contact, date: string): boolean {
  return estEnFonction({depuis, jusqua} as Personne, date)
}

const LOI_1901 = 'association régie par la loi du 1er juillet 1901'

function lireStatut(forme: string): string {
  return /association|1901/i.test(forme) ? LOI_1901 : forme.replace(/^./, (lettre) => lettre.toLowerCase())
}

/** What the text of a model can say of a party; what is not known is left out, so that it is never a blank. */
export function decrirePartie(partie: Partie): Readonly<Record<string, string>> {
  const genre = genreDuNom(partie.nom)
  const {representant} = partie
  const connus = {
    nom: partie.nom,
    le_nom: avecArticle(partie.nom, genre),
    du_nom: avecDe(partie.nom, genre),
    terme: partie.terme,
    presentation: presenter(partie, genre),
    representant: representant?.nom,
    qualite: representant?.qualite,
    en_qualite: representant ? qualiteDite(partie.nom, representant) : undefined,
    code: partie.code,
    sigle: partie.sigle,
    statut: partie.statut,
    adresse: partie.adresse,
    siret: partie.siret,
    courriel: partie.courriel,
  }
  return Object.fromEntries(Object.entries(connus).filter((e): e is [string, string] => Boolean(e[1])))
}

/** « la Mission Locale…, dont le siège est…, représentée par sa présidente, Mme…, ci-après désignée « … » ». */
function presenter(partie: Partie, genre: Genre): string | undefined {
  const {representant, sigle, statut, adresse, siret} = partie
  if (!representant) return undefined
  return [
    `${avecArticle(partie.nom, genre)}${sigle ? ` (${sigle})` : ''}`,
    statut,
    adresse && `dont le siège est situé ${adresse}`,
    siret && `SIRET n°${ESPACE_INSECABLE}${siret}`,
    `${representePar(genre)} ${qualiteDite(partie.nom, representant)}, ${representant.nom}`,
    designeComme(genre, partie.terme),
  ]
    .filter(Boolean)
    .join(', ')
}

/** « sa présidente »; but the State is represented by « le préfet », who is nobody's. */
function qualiteDite(partie: string, {qualite, genre}: Representant): string {
  return /^(?:l['’])?[ée]tat(?![\p{L}])/iu.test(partie)
    ? avecArticle(qualite, genre)
    : avecPossessif(qualite, genre)
}
