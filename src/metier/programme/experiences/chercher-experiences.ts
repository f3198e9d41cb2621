import {z} from 'zod'
import {empreinte, motsDe} from '../../../shared/empreinte.js'
import {comparerTextes, sansAccents} from '../../../shared/francais.js'
import {type Experience, ecrirePartenaires, schemaExperience} from './types.js'

export const schemaListeDExperiences = z.object({
  recherche: z.string().nullable(),
  fiches: z.array(
    schemaExperience.extend({
      nom_structure: z.string().nullable(),
      extrait: z.string().nullable().describe('ce qui répond à la recherche, hors du titre'),
    }),
  ),
  themes: z.array(z.object({theme: z.string(), fiches: z.int()})),
})
/** The answer of `journal experiences lister` and `chercher`. */
export type ListeDExperiences = z.infer<typeof schemaListeDExperiences>

export type ChoixDExperiences = {
  readonly texte?: string | undefined
  readonly theme?: string | undefined
  readonly structure?: string | undefined
}

/** The good practices of a choice: by theme and title, or, when words are looked for, the nearest to them first. */
export function listerExperiences(
  fiches: readonly Experience[],
  {texte, theme, structure}: ChoixDExperiences,
  noms: ReadonlyMap<string, string>,
): ListeDExperiences {
  const mots = texte === undefined ? [] : motsDe(texte)
  const trouvees = fiches
    .filter((f) => theme === undefined || (f.theme !== null && empreinte(f.theme) === empreinte(theme)))
    .filter((f) => structure === undefined || f.structure === structure)
    .map((fiche) => ({fiche, note: noter(fiche, mots, noms)}))
    .filter(({note}) => texte === undefined || note > 0)
    .sort((a, b) => b.note - a.note || comparer(a.fiche, b.fiche))
  const themes = new Map<string, number>()
  for (const {theme: t} of fiches) if (t !== null) themes.set(t, (themes.get(t) ?? 0) + 1)
  return {
    recherche: texte ?? null,
    fiches: trouvees.map(({fiche}) => ({
      ...fiche,
      nom_structure: fiche.structure === null ? null : (noms.get(fiche.structure) ?? fiche.structure),
      extrait: texte === undefined ? null : extraire(fiche, mots),
    })),
    themes: [...themes]
      .map(([t, nombre]) => ({theme: t, fiches: nombre}))
      .sort((a, b) => comparerTextes(a.theme, b.theme)),
  }
}

function comparer(a: Experience, b: Experience): number {
  return comparerTextes(a.theme ?? '~', b.theme ?? '~') || comparerTextes(a.titre, b.titre)
}

/** Every word must be somewhere; in the title it counts more. 0 when one is nowhere. */
function noter(fiche: Experience, mots: readonly string[], noms: ReadonlyMap<string, string>): number {
  if (mots.length === 0) return 0
  const titre = motsDe(fiche.titre)
  const {theme, lieu, periode, structure, partenaires, documents} = fiche
  const reste = motsDe(
    [
      theme,
      lieu,
      periode,
      structure === null ? '' : noms.get(structure),
      ecrirePartenaires(partenaires),
      ...documents,
      ...textesDe(fiche),
    ].join(' '),
  )
  const notes = mots.map((mot) => (contient(titre, mot) ? 3 : contient(reste, mot) ? 1 : 0))
  return notes.includes(0) ? 0 : notes.reduce<number>((somme, n) => somme + n, 0)
}

/** A word is found by its beginning: « parrain » finds « parrainage ». */
function contient(textes: readonly string[], mot: string): boolean {
  return textes.some((t) => t === mot || (mot.length > 3 && t.startsWith(mot)))
}

function textesDe({contexte, action, moyens, resultats, conditions}: Experience): string[] {
  return [action, resultats, contexte, moyens, conditions].flatMap((t) => t ?? [])
}

/** The sentence that holds most of the words looked for. */
function extraire(fiche: Experience, mots: readonly string[]): string | null {
  const phrases = textesDe(fiche).flatMap((t) => t.split(/(?<=[.!?…])\s+/))
  const notees = phrases.map((phrase) => {
    const siens = motsDe(sansAccents(phrase))
    return {phrase, note: mots.filter((mot) => contient(siens, mot)).length}
  })
  const meilleure = notees.reduce<{phrase: string; note: number}>((m, p) => (p.note > m.note ? p : m), {
    phrase: '',
    note: 0,
  })
  return meilleure.phrase || null
}
