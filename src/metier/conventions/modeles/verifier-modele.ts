import {distance} from 'fastest-levenshtein'
import {z} from 'zod'
import {clesConnues} from './cles.js'
import {contratDe} from './contrat.js'
import {type EnteteDeModele, FORMES_DE_MODELE, type Modele} from './schema.js'

/** A tag met in the text of a model, `montant`, `partie.nom`, with its line; those of a loop go with its list. */
export type BaliseLue = {
  readonly cle: string
  readonly ligne: number
  /** Where it stands, in a text whose lines nobody numbers. */
  readonly phrase?: string
}

const NATURES = [
  'balise_inconnue',
  'article_inconnu',
  'annexe_inconnue',
  'tableau_inconnu',
  'specimen',
  'texte',
] as const

export const schemaModeleVerifie = z.object({
  modele: z.string(),
  titre: z.string(),
  version: z.int(),
  origine: z.enum(['fourni', 'espace']),
  forme: z.enum(FORMES_DE_MODELE),
  balises: z.array(
    z.object({
      cle: z.string(),
      lignes: z.array(z.int()),
      connue: z.boolean(),
      proche: z.string().nullable().describe('la balise connue la plus proche'),
      sens: z.string().nullable(),
    }),
  ),
  inutilisees: z
    .array(z.object({cle: z.string(), sens: z.string()}))
    .describe('champs du modèle que son texte n’emploie pas'),
  fautes: z.array(
    z.object({nature: z.enum(NATURES), ligne: z.int().nullable(), message: z.string(), a_faire: z.string()}),
  ),
})
export type ModeleVerifie = z.infer<typeof schemaModeleVerifie>
export type FauteDeModele = ModeleVerifie['fautes'][number]

/** Compares what the text of a model asks for with what there is to give. */
export function verifierModele(
  {entete, origine, forme}: Modele,
  balises: readonly BaliseLue[],
  autres: readonly FauteDeModele[],
): ModeleVerifie {
  const connues = new Map(clesConnues(entete).map((k) => [k.cle, k.sens]))
  const cles = [...new Set(balises.map((b) => b.cle))]
  const decrites = cles.map((cle) => ({
    cle,
    lignes: [...new Set(balises.filter((b) => b.cle === cle).map((b) => b.ligne))].sort((a, b) => a - b),
    connue: connues.has(cle),
    proche: connues.has(cle) ? null : laPlusProche(cle, [...connues.keys()]),
    sens: connues.get(cle) ?? null,
  }))
  return {
    modele: entete.modele,
    titre: entete.titre,
    version: entete.version,
    origine,
    forme,
    balises: decrites.sort((a, b) => (a.lignes[0] ?? 0) - (b.lignes[0] ?? 0)),
    inutilisees: champsInutilises(entete, cles),
    fautes: [
      ...decrites
        .filter((b) => !b.connue)
        .map((b) =>
          baliseInconnue(
            b,
            balises.find((l) => l.cle === b.cle),
          ),
        ),
      ...fautesDuSpecimen(entete),
      ...fautesDesVues(entete),
      ...autres,
    ],
  }
}

function laPlusProche(cle: string, candidates: readonly string[]): string | null {
  const [proche] = candidates
    .map((candidate) => ({candidate, ecart: distance(cle, candidate)}))
    .filter(({ecart}) => ecart <= Math.max(2, cle.length / 3))
    .sort((a, b) => a.ecart - b.ecart)
  return proche?.candidate ?? null
}

function baliseInconnue(
  {cle, lignes, proche}: ModeleVerifie['balises'][number],
  lue: BaliseLue | undefined,
): FauteDeModele {
  const phrase = lue?.phrase
  return {
    nature: 'balise_inconnue',
    ligne: phrase === undefined ? (lignes[0] ?? null) : null,
    message: `La balise « ${cle} » ne correspond à aucune donnée${phrase === undefined ? '' : ` : « ${phrase} »`}.`,
    a_faire: proche
      ? `Vouliez-vous dire « ${proche} » ? Sinon, déclarez-la sous « champs », en tête du modèle.`
      : 'Déclarez-la sous « champs », en tête du modèle, ou retirez-la.',
  }
}

/** The register reads these whether or not the text prints them. */
const LUS_PAR_LE_REGISTRE = new Set(['montant', 'debut', 'fin', 'objet', 'echeances'])

function champsInutilises(entete: EnteteDeModele, cles: readonly string[]): ModeleVerifie['inutilisees'] {
  const montres = new Set(Object.values(entete.tableaux).map((t) => t.de))
  return Object.entries(entete.champs)
    .filter(([nom]) => !montres.has(nom) && !LUS_PAR_LE_REGISTRE.has(nom))
    .filter(([nom]) => !cles.some((cle) => [nom, `${nom}_en_lettres`, `${nom}_enumeration`].includes(cle)))
    .map(([cle, {libelle}]) => ({cle, sens: libelle}))
}

/** The specimen must fill the model: it is how a model is looked at before anybody's data. */
function fautesDuSpecimen(entete: EnteteDeModele): FauteDeModele[] {
  const lu = contratDe(entete).safeParse(entete.specimen)
  return (lu.error?.issues ?? []).map((issue) => ({
    nature: 'specimen',
    ligne: null,
    message: `Le spécimen ne remplit pas « ${issue.path.join(' › ') || 'le modèle'} » : ${issue.message}.`,
    a_faire: 'Corrigez « specimen », en tête du modèle.',
  }))
}

function fautesDesVues({tableaux, champs}: EnteteDeModele): FauteDeModele[] {
  return Object.entries(tableaux).flatMap(([nom, {de, colonnes, regroupe}]) => {
    const connues = new Set((champs[de]?.colonnes ?? []).map((c) => c.champ))
    const citees = [...colonnes.flatMap((c) => c.champ ?? []), ...(regroupe ? [regroupe] : [])]
    const inconnues = citees.filter((champ) => !connues.has(champ))
    if (champs[de]?.type === 'tableau' && inconnues.length === 0) return []
    const message =
      inconnues.length > 0
        ? `Le tableau « ${nom} » montre « ${inconnues.join(' », « ')} », que « ${de} » ne contient pas.`
        : `Le tableau « ${nom} » montre « ${de} », qui n’est pas un champ de type tableau.`
    return [
      {
        nature: 'tableau_inconnu' as const,
        ligne: null,
        message,
        a_faire: 'Corrigez « tableaux », en tête du modèle.',
      },
    ]
  })
}
