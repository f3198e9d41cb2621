import {z} from 'zod'
import {empreinte, motsDe} from '../../../shared/empreinte.js'

const texte = z.string().trim().min(1)

const schemaType = z.strictObject({libelle: texte, alias: z.array(texte).default([])})

const schemaIndicateur = z
  .strictObject({
    libelle: texte,
    unite: texte.optional(),
    montant: z.literal(true).optional(),
    chiffre: texte.optional(),
  })
  .refine(
    ({unite, montant, chiffre}) => [unite, montant, chiffre].filter((s) => s !== undefined).length === 1,
    "une source, et une seule, est attendue : « unite » (un compteur du journal), « montant: true » ou « chiffre » (le code d'un chiffre-clé)",
  )

const schemaDispositif = z.strictObject({
  nom: texte,
  alias: z.array(texte).default([]),
  action: texte.optional(),
  financeurs: z.array(texte).default([]),
  partenaires: z.array(z.strictObject({nom: texte, role: texte})).default([]),
  indicateurs: z.array(schemaIndicateur).default([]),
})

/** What a file of types and schemes may hold, ours and the network's. */
export const schemaNomenclature = z.strictObject({
  format: z.literal(1),
  types: z.array(schemaType).default([]),
  dispositifs: z.array(schemaDispositif).default([]),
  unites_d_etat: z.array(texte).default([]),
})

/** What the journal recognises: types of facts, schemes, units that are never added up. */
export type Nomenclature = z.infer<typeof schemaNomenclature>
export type Dispositif = Nomenclature['dispositifs'][number]

/** Ours completed by the network's: what bears the same name takes the place of ours. */
export function completerNomenclature(
  fournie: Nomenclature,
  siennes: Nomenclature | undefined,
): Nomenclature {
  if (!siennes) return fournie
  return {
    format: 1,
    types: superposer(fournie.types, siennes.types, (t) => t.libelle),
    dispositifs: superposer(fournie.dispositifs, siennes.dispositifs, (d) => d.nom),
    unites_d_etat: [...fournie.unites_d_etat, ...siennes.unites_d_etat],
  }
}

function superposer<T>(avant: readonly T[], apres: readonly T[], nom: (t: T) => string): T[] {
  const remplaces = new Set(apres.map((t) => empreinte(nom(t))))
  return [...avant.filter((t) => !remplaces.has(empreinte(nom(t)))), ...apres]
}

/** The label of a type written as itself or as one of its other names; undefined when no type bears it. */
export function trouverType({types}: Nomenclature, ecrit: string): string | undefined {
  const cle = empreinte(ecrit)
  const exact = types.find((t) => empreinte(t.libelle) === cle)
  return (exact ?? types.find((t) => t.alias.some((a) => empreinte(a) === cle)))?.libelle
}

/**
 * The types a title names, the most precise ones only: « réunion du groupe » says more than « groupe ». Among equals,
 * the one that opens the title is meant: a « présentation du forum » is a présentation.
 */
export function typesDuTitre({types}: Nomenclature, titre: string): readonly string[] {
  const mots = motsDe(titre)
  const trouves = types.flatMap(({libelle, alias}) =>
    [libelle, ...alias].flatMap((nom) => {
      const place = placeDe(motsDe(nom), mots)
      return place === undefined ? [] : [{libelle, note: motsDe(nom).length, place}]
    }),
  )
  const meilleure = Math.max(...trouves.map(({note}) => note))
  const meilleurs = trouves.filter(({note}) => note === meilleure)
  const enTete = meilleurs.filter(({place}) => place === 0)
  return [...new Set((enTete.length > 0 ? enTete : meilleurs).map(({libelle}) => libelle))]
}

/** Where words stand together in a title; undefined when they do not. */
function placeDe(voulus: readonly string[], mots: readonly string[]): number | undefined {
  if (voulus.length === 0) return undefined
  const place = mots.findIndex((_, debut) => voulus.every((mot, rang) => mots[debut + rang] === mot))
  return place === -1 ? undefined : place
}

/** The scheme meant by a name or one of its other names. */
export function trouverDispositif({dispositifs}: Nomenclature, ecrit: string): Dispositif | undefined {
  const cle = empreinte(ecrit)
  return dispositifs.find((d) => [d.nom, ...d.alias].some((nom) => empreinte(nom) === cle))
}
