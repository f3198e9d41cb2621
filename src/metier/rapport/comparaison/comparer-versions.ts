import {z} from 'zod'
import {comparerListes, type Difference, normaliser} from './differences.js'
import type {ChapitreDeTexte, TexteDeRapport, Unite} from './texte.js'

export const schemaChangement = z.object({
  genre: z.enum(['ajoute', 'retire', 'modifie']),
  fichier: z.string().nullable(),
  ligne: z.int().nullable(),
  avant: z.string().nullable(),
  apres: z.string().nullable(),
  nombres: z
    .array(z.object({avant: z.string().nullable(), apres: z.string().nullable()}))
    .describe('les nombres du passage qui ne sont plus les mêmes'),
})
export type Changement = z.infer<typeof schemaChangement>

export const schemaComparaisonDeRapports = z.object({
  annee: z.int(),
  ancien: z.string(),
  nouveau: z.string(),
  chapitres: z.array(
    z.object({
      titre: z.string(),
      etat: z.enum(['ajoute', 'retire', 'modifie']),
      changements: z.array(schemaChangement),
    }),
  ),
})
/** The answer of `rapport comparer`. */
export type ComparaisonDeRapports = z.infer<typeof schemaComparaisonDeRapports>

/** The chapters, paragraphs and numbers that changed between two versions. */
export function comparerVersions(
  ancien: TexteDeRapport,
  nouveau: TexteDeRapport,
): ComparaisonDeRapports['chapitres'] {
  const retires = ancien.chapitres
    .filter((c) => !trouver(c, nouveau.chapitres))
    .map(({titre}) => ({titre, etat: 'retire' as const, changements: []}))
  const suite = nouveau.chapitres.flatMap((chapitre): ComparaisonDeRapports['chapitres'] => {
    const avant = trouver(chapitre, ancien.chapitres)
    if (!avant) return [{titre: chapitre.titre, etat: 'ajoute', changements: []}]
    const changements = comparerUnites(avant.unites, chapitre.unites, chapitre.fichier)
    return changements.length > 0 ? [{titre: chapitre.titre, etat: 'modifie', changements}] : []
  })
  return [...retires, ...suite]
}

/** The passages of a chapter that changed. */
export function comparerUnites(
  avant: readonly Unite[],
  apres: readonly Unite[],
  fichier: string | null,
): Changement[] {
  return comparerListes(avant, apres, (u) => u.texte).map((difference) => enChangement(difference, fichier))
}

function enChangement(difference: Difference<Unite>, fichier: string | null): Changement {
  const avant = difference.genre === 'ajoute' ? null : difference.avant
  const apres = difference.genre === 'retire' ? null : difference.apres
  return {
    genre: difference.genre,
    fichier,
    ligne: avant?.ligne ?? apres?.ligne ?? null,
    avant: avant?.texte ?? null,
    apres: apres?.texte ?? null,
    nombres: avant && apres ? nombresChanges(avant.texte, apres.texte) : [],
  }
}

const NOMBRES = /[+\u2212-]?[ \u00A0]?\d+(?:[ \u00A0\u202F]\d{3})*(?:,\d+)?(?:[ \u00A0]?%)?/gu

/** Numbers that stand in one text and not in the other, side by side when they are as many. */
function nombresChanges(avant: string, apres: string): Changement['nombres'] {
  const [a, b] = [avant, apres].map((t) => [...t.matchAll(NOMBRES)].map(([n]) => n.trim()))
  const perdus = (a ?? []).filter((n) => !(b ?? []).includes(n))
  const venus = (b ?? []).filter((n) => !(a ?? []).includes(n))
  return Array.from({length: Math.max(perdus.length, venus.length)}, (_, rang) => ({
    avant: perdus[rang] ?? null,
    apres: venus[rang] ?? null,
  }))
}

/** A chapter is the same by its file, else by its title. */
function trouver(voulu: ChapitreDeTexte, parmi: readonly ChapitreDeTexte[]): ChapitreDeTexte | undefined {
  return (
    parmi.find((c) => c.fichier !== null && c.fichier === voulu.fichier) ??
    parmi.find((c) => normaliser(c.titre) === normaliser(voulu.titre))
  )
}
