import {existsSync} from 'node:fs'
import {basename, dirname, extname, relative, resolve} from 'node:path'
import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  type Chiffres,
  composerClasseurDeChiffres,
  composerTableDeChiffres,
  type FaitsChiffres,
  formatDesChiffresInconnu,
} from '../../metier/chiffres/index.js'

export const FORMATS_DE_CHIFFRES = ['tableau', 'csv', 'xlsx'] as const
export type FormatDeChiffres = (typeof FORMATS_DE_CHIFFRES)[number]

/** The file written, or that would be. */
export const schemaFichierDeChiffres = z.object({
  format: z.enum(['csv', 'xlsx']),
  chemin: z.string(),
  octets: z.int(),
  statut: z.enum(['ecrit', 'simule', 'abandonne']),
})
export type FichierDeChiffres = Readonly<z.infer<typeof schemaFichierDeChiffres>>

/** A file ready to be written, and whether it takes the place of another. */
export type FichierPrepare = {
  readonly format: FichierDeChiffres['format']
  readonly chemin: string
  readonly octets: Uint8Array
  /** True when the person named a file that is already there. */
  readonly remplace: boolean
}

type Demande = {
  readonly format: FormatDeChiffres | undefined
  readonly sortie: string | undefined
}

/** The file that `--format` and `--sortie` ask for; none for the terminal. */
export async function preparerFichier(
  espace: Espace,
  {chiffres, faits}: {readonly chiffres: Chiffres; readonly faits: FaitsChiffres},
  {format, sortie}: Demande,
): Promise<FichierPrepare | undefined> {
  const voulu = formatVoulu(format, sortie)
  if (voulu === 'tableau') return undefined
  const chemin =
    sortie === undefined ? resolve(espace.dossier, 'sorties', nommer(chiffres, voulu)) : resolve(sortie)
  await espace.sorties.verifier(basename(chemin), {dossier: dirname(chemin)})
  return {
    format: voulu,
    chemin,
    octets: await rendre(espace, {chiffres, faits}, voulu),
    remplace: sortie !== undefined && existsSync(chemin),
  }
}

/** Writes it whole, or not at all. */
export async function ecrireFichier(espace: Espace, {chemin, octets}: FichierPrepare): Promise<void> {
  await espace.sorties.ecrire(basename(chemin), octets, {dossier: dirname(chemin)})
}

/** What was written, or would be. */
export function presenterFichier({statut, chemin}: FichierDeChiffres): string {
  if (statut === 'abandonne') return "Rien n'a été écrit."
  return `${statut === 'simule' ? 'Serait écrit' : 'Écrit'} : ${relative(process.cwd(), chemin)}`
}

function formatVoulu(format: FormatDeChiffres | undefined, sortie: string | undefined): FormatDeChiffres {
  if (sortie === undefined) return format ?? 'tableau'
  const extension = extname(sortie).slice(1).toLowerCase()
  const lu = extension === 'csv' || extension === 'xlsx' ? extension : undefined
  if (lu === undefined || (format !== undefined && format !== lu)) {
    throw formatDesChiffresInconnu(sortie, format)
  }
  return lu
}

function nommer({annee, a_fin, perimetre, par}: Chiffres, format: string): string {
  const suite = [
    a_fin ?? String(annee),
    ...(par ? ['detail'] : []),
    ...(perimetre === 'constant' ? ['perimetre-constant'] : []),
  ]
  return `chiffres-${suite.join('-')}.${format}`
}

async function rendre(
  espace: Espace,
  {chiffres, faits}: {readonly chiffres: Chiffres; readonly faits: FaitsChiffres},
  format: FichierDeChiffres['format'],
): Promise<Uint8Array> {
  const {referentiel, sources} = faits
  if (format === 'csv') {
    const {ecrireCsv} = await import('../../formats/csv/index.js')
    return ecrireCsv(composerTableDeChiffres(chiffres, referentiel))
  }
  const {ecrireClasseur} = await import('../../formats/tableur/index.js')
  const imports = await espace.chargerImports()
  const date = imports.at(-1)?.le.slice(0, 10) ?? `${chiffres.annee}-12-31`
  const association = espace.config.association.nom
  return ecrireClasseur(composerClasseurDeChiffres({chiffres, referentiel, association, sources, date}))
}
