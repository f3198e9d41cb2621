import {z} from 'zod'
import type {ChampDeModele, Donnees, EnteteDeModele, TypeDeChamp} from './schema.js'

const jour = z.iso.date('un jour est attendu, par exemple 2008-12-31')
const texte = z.string().trim().min(1, 'un texte est attendu')
const centimes = z
  .int('un nombre entier de centimes est attendu')
  .nonnegative('un montant positif est attendu')

const SIMPLES: Readonly<Record<Exclude<TypeDeChamp, 'tableau'>, z.ZodType>> = {
  texte,
  montant: centimes,
  date: jour,
  entier: z.int('un nombre entier est attendu').nonnegative(),
  nombre: z.number().nonnegative(),
  pourcentage: z.number().nonnegative(),
  oui_non: z.boolean(),
  liste: z.array(texte).min(1),
}

/**
 * The data contract of a model: what its text may count on, field by field. Nothing is filled in, nothing unknown
 * is let through.
 */
export function contratDe({champs}: Pick<EnteteDeModele, 'champs'>): z.ZodType<Donnees> {
  const formes = Object.entries(champs).map(([nom, champ]) => {
    const forme = formeDe(champ)
    return [nom, champ.facultatif ? forme.optional() : forme] as const
  })
  return z.strictObject(Object.fromEntries(formes)) as unknown as z.ZodType<Donnees>
}

function formeDe({type, colonnes}: ChampDeModele): z.ZodType {
  if (type !== 'tableau') return SIMPLES[type]
  const cellules = colonnes.map(({champ, type: t, facultatif}) => {
    const forme = SIMPLES[t]
    return [champ, facultatif ? forme.nullable() : forme] as const
  })
  return z.array(z.strictObject(Object.fromEntries(cellules))).min(1, 'au moins une ligne est attendue')
}
