import {z} from 'zod'
import type {Grille} from '../../../documents/index.js'
import {estBloque, schemaAnomalie} from '../../../shared/anomalie.js'
import {empreinte} from '../../../shared/empreinte.js'
import {champsModifies, comparerLignes} from '../../feuilles/index.js'
import {lireContacts} from './lire-contacts.js'
import type {Contact} from './modele-contacts.js'

export const schemaBilanContacts = z.object({
  fichier: z.string(),
  sha256: z.string(),
  statut: z.enum(['importe', 'deja_importe', 'refuse', 'simule']),
  import: z.int().nullable(),
  contacts: z.object({
    nouveaux: z.array(z.string()),
    modifies: z.array(
      z.object({contact: z.string(), champ: z.string(), avant: z.string(), apres: z.string()}),
    ),
    retires: z.array(z.string()),
    absents: z.array(z.string()).describe('connus, absents du classeur, gardés'),
    identiques: z.int(),
  }),
  colonnes_ignorees: z.array(z.string()),
  anomalies: z.array(schemaAnomalie),
})

/** The answer of `contacts importer`. */
export type BilanContacts = z.infer<typeof schemaBilanContacts>

export type ImportContacts = {
  readonly bilan: BilanContacts
  readonly changements?: {readonly genre: 'contacts'; readonly contacts: readonly Contact[]}
}

/**
 * Reads a workbook of contacts against those known. One file rarely holds them all: those it does not list are
 * kept, unless `remplacer` says that it is the whole list.
 */
export function importerContacts(
  connus: readonly Contact[],
  grilles: readonly Grille[],
  {
    fichier,
    sha256,
    remplacer = false,
    tolerant = false,
  }: {fichier: string; sha256: string; remplacer?: boolean; tolerant?: boolean},
): ImportContacts {
  const lu = lireContacts(grilles)
  const {ajoutees, modifiees, retirees, identiques} = comparerLignes(connus, lu.contacts, CLES)
  const rien = ajoutees.length + modifiees.length === 0 && (retirees.length === 0 || !remplacer)
  const refuse = lu.contacts.length === 0 || (estBloque(lu.anomalies) && !tolerant)
  const bilan: BilanContacts = {
    fichier,
    sha256,
    statut: refuse ? 'refuse' : rien ? 'deja_importe' : 'importe',
    import: null,
    contacts: {
      nouveaux: ajoutees.map(nommerContact),
      modifies: modifiees.flatMap((m) =>
        champsModifies(m.avant, m.apres).map((d) => ({contact: nommerContact(m.avant), ...d})),
      ),
      retires: remplacer ? retirees.map(nommerContact) : [],
      absents: remplacer ? [] : retirees.map(nommerContact),
      identiques,
    },
    colonnes_ignorees: [...lu.colonnesIgnorees],
    anomalies: [...lu.anomalies],
  }
  if (bilan.statut !== 'importe') return {bilan}
  const gardes = remplacer ? [] : retirees
  return {bilan, changements: {genre: 'contacts', contacts: [...lu.contacts, ...gardes]}}
}

/** « DRTEFP – Mme Anne PETIT ». */
export function nommerContact({organisme, civilite, prenom, nom}: Contact): string {
  const personne = [civilite, prenom, nom].filter(Boolean).join(' ')
  return [organisme, personne].filter(Boolean).join(' – ')
}

const cle = (...parties: readonly (string | null)[]) => parties.map((p) => empreinte(p ?? '')).join('|')

/** Same person in the same body, then the same address, then the same post or the same person elsewhere. */
const CLES: readonly ((contact: Contact) => string)[] = [
  (c) => `${cle(c.organisme, c.prenom, c.nom, c.fonction)}|${c.depuis ?? ''}`,
  (c) => cle(c.organisme, c.prenom, c.nom),
  (c) => (c.courriel ? c.courriel.toLowerCase() : JSON.stringify(c)),
  (c) => (c.fonction ? cle(c.organisme, c.fonction) : JSON.stringify(c)),
]
