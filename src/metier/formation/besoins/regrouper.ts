import {z} from 'zod'
import {empreinte} from '../../../shared/empreinte.js'
import {comparerTextes} from '../../../shared/francais.js'
import {grouper} from '../grouper.js'
import type {Besoin, ThemeDeBesoin} from '../types.js'
import {ressemblance} from './ressemblance.js'
import {nommerThemes} from './themes.js'

const schemaLibelle = z.object({
  ecrit: z.string(),
  besoins: z.int(),
  personnes: z.int(),
  structures: z.array(z.string()),
})

export const schemaRegroupement = z.object({
  annee: z.int(),
  themes: z.array(z.object({theme: z.string(), ecrits: z.array(schemaLibelle)})),
  propositions: z
    .array(
      z.object({
        proposition: z.string().describe('à confirmer : rien n’est regroupé sans réponse'),
        connu: z.boolean().describe('le thème proposé est déjà retenu par le groupe'),
        ecrits: z.array(schemaLibelle),
      }),
    )
    .describe('libellés sans thème, rapprochés par ressemblance'),
})

/** The wordings of a year: those the group named, and those it is asked about. */
export type Regroupement = Readonly<z.infer<typeof schemaRegroupement>>
export type LibelleDeBesoin = Readonly<z.infer<typeof schemaLibelle>>

/** Under this likeness two wordings are not proposed together. */
const RESSEMBLANCE_MINIMALE = 0.6

/** Gathers the wordings of a year by the answers kept, and proposes the rest by likeness; nothing is decided here. */
export function regrouperBesoins(
  besoins: readonly Besoin[],
  {annee, themes}: {readonly annee: number; readonly themes: readonly ThemeDeBesoin[]},
): Regroupement {
  const nommer = nommerThemes(themes)
  const libelles = libellesDe(besoins.filter((b) => b.annee === annee))
  const nommes = grouper(libelles, (l) => nommer(l.ecrit))
  const connus = [...new Set(themes.map((t) => t.theme))].toSorted(comparerTextes)
  return {
    annee,
    themes: [...nommes]
      .flatMap(([theme, ecrits]) => (theme === undefined ? [] : [{theme, ecrits}]))
      .toSorted((a, b) => comparerTextes(a.theme, b.theme)),
    propositions: rapprocher(nommes.get(undefined) ?? []).map((ecrits) => proposer(ecrits, connus)),
  }
}

/** Wordings of the same fingerprint are one, under the writing most used. */
function libellesDe(besoins: readonly Besoin[]): LibelleDeBesoin[] {
  return [...grouper(besoins, (b) => empreinte(b.theme)).values()]
    .map((memes) => ({
      ecrit: plusFrequent(memes.map((b) => b.theme)),
      besoins: memes.length,
      personnes: memes.reduce((somme, b) => somme + (b.nombre ?? 0), 0),
      structures: [...new Set(memes.map((b) => b.structure))].toSorted(comparerTextes),
    }))
    .toSorted((a, b) => comparerTextes(a.ecrit, b.ecrit))
}

/** The writing most used; among equals, the first in the alphabet. */
export function plusFrequent(textes: readonly string[]): string {
  const comptes = [...grouper(textes, (t) => t)].map(([texte, memes]) => ({texte, n: memes.length}))
  return comptes.toSorted((a, b) => b.n - a.n || comparerTextes(a.texte, b.texte))[0]?.texte ?? ''
}

/** Each wording joins the group it looks most like as a whole, so that no chain of small likenesses makes one. */
function rapprocher(libelles: readonly LibelleDeBesoin[]): LibelleDeBesoin[][] {
  const groupes: LibelleDeBesoin[][] = []
  const ordre = libelles.toSorted((a, b) => b.besoins - a.besoins || comparerTextes(a.ecrit, b.ecrit))
  for (const libelle of ordre) {
    const [proche] = groupes
      .map((groupe) => ({groupe, note: Math.min(...groupe.map((g) => ressemblance(g.ecrit, libelle.ecrit)))}))
      .filter(({note}) => note >= RESSEMBLANCE_MINIMALE)
      .toSorted((a, b) => b.note - a.note)
    if (proche) proche.groupe.push(libelle)
    else groupes.push([libelle])
  }
  return groupes.toSorted((a, b) => comparerTextes(a[0]?.ecrit ?? '', b[0]?.ecrit ?? ''))
}

function proposer(ecrits: LibelleDeBesoin[], connus: readonly string[]) {
  const notes = connus
    .map((theme) => ({theme, note: Math.max(...ecrits.map((e) => ressemblance(e.ecrit, theme)))}))
    .filter(({note}) => note >= RESSEMBLANCE_MINIMALE)
    .toSorted((a, b) => b.note - a.note || comparerTextes(a.theme, b.theme))
  const connu = notes[0]?.theme
  return {proposition: connu ?? ecrits[0]?.ecrit ?? '', connu: connu !== undefined, ecrits}
}
