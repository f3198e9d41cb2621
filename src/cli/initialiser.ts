import {readdir, readFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {z} from 'zod'
import {creerEspace} from '../espace/index.js'
import {RACINE} from '../espace/racine.js'
import {lireYaml, validerYaml} from '../formats/yaml/index.js'
import {ErreurMetier} from '../shared/erreur-metier.js'
import {enumerer} from '../shared/francais.js'

const EXEMPLES = join(RACINE, 'data', 'exemples')

export const schemaEspaceCree = z.object({
  dossier: z.string(),
  association: z.string(),
  region: z.string(),
  annee: z.int(),
  exemple: z.string().nullable(),
  fichiers: z.array(z.string()).describe("fichiers de l'exemple posés dans l'espace"),
})
export type EspaceCree = z.infer<typeof schemaEspaceCree>

const schemaExemple = z.strictObject({
  nom: z.string(),
  region: z.string(),
  annee: z.int(),
  fichiers: z.array(z.string()),
  logo: z.string().optional(),
})

type Demande = {
  readonly dossier: string
  readonly nom?: string | undefined
  readonly region?: string | undefined
  readonly annee?: number | undefined
  readonly exemple?: string | undefined
  readonly recommencer: boolean
  readonly simulation: boolean
}

/** Creates an espace; with an example, lays its files down beside the settings. */
export async function initialiser({
  dossier: saisi,
  exemple: nomExemple,
  ...demande
}: Demande): Promise<EspaceCree> {
  const exemple = nomExemple === undefined ? undefined : await lireExemple(nomExemple)
  const {nom, region, annee} = choisirReglages(demande, exemple)
  const fichiers = exemple?.fichiers ?? []
  const cree = {
    dossier: resolve(saisi),
    association: nom,
    region,
    annee,
    exemple: nomExemple ?? null,
    fichiers,
  }
  if (demande.simulation) return cree

  const marque = {
    ...(nomExemple === undefined ? {} : {exemple: nomExemple}),
    ...(exemple?.logo === undefined ? {} : {logo: exemple.logo}),
  }
  const espace = await creerEspace({
    dossier: cree.dossier,
    nom,
    region,
    annee,
    remplacer: demande.recommencer,
    modele: {dossier: join(EXEMPLES, nomExemple ?? ''), fichiers},
    ...marque,
  })
  espace.fermer()
  return cree
}

type Reglages = {readonly nom: string; readonly region: string; readonly annee: number}

/** What was typed wins over what the example says. */
function choisirReglages(
  saisis: Partial<Record<keyof Reglages, unknown>>,
  exemple: Reglages | undefined,
): Reglages {
  const donnes = Object.entries(saisis).filter(([, valeur]) => valeur !== undefined)
  const reglages: Partial<Reglages> = {...exemple, ...Object.fromEntries(donnes)}
  const {nom, region, annee} = reglages
  if (nom === undefined || region === undefined || annee === undefined)
    throw reglagesAbsents({nom, region, annee})
  return {nom, region, annee}
}

async function lireExemple(exemple: string): Promise<z.infer<typeof schemaExemple>> {
  const connus = (await readdir(EXEMPLES, {withFileTypes: true}))
    .filter((d) => d.isDirectory() && !d.name.startsWith('construire-'))
    .map((d) => d.name)
  if (!connus.includes(exemple)) {
    throw new ErreurMetier(
      'CLI-005',
      `Aucun exemple ne s'appelle « ${exemple} » ; exemples fournis : ${enumerer(connus)}.`,
      {
        pistes: [`Relancez avec « --exemple ${connus[0] ?? ''} ».`],
        details: {exemple, connus},
      },
    )
  }
  const fichier = join(EXEMPLES, exemple, 'exemple.yaml')
  return validerYaml(lireYaml(await readFile(fichier, 'utf8'), {fichier, code: 'ESP-003'}), schemaExemple)
}

function reglagesAbsents(reglages: Readonly<Record<string, unknown>>): ErreurMetier {
  const absents = Object.keys(reglages).filter((r) => reglages[r] === undefined)
  const options = absents.map((r) => `--${r}`)
  return new ErreurMetier('CLI-003', `Pour créer un espace il manque ${enumerer(options)}.`, {
    pistes: [
      'animreg init mon-reseau --nom "Association régionale des Missions Locales" --region "Lorraine" --annee 2008',
      'ou, pour essayer avec une région d’exemple : animreg init essai --exemple lorraine-2008',
    ],
    details: {absents},
  })
}
