import {z} from 'zod'

/** The keys under which a figure carries numbers in its own unit. */
const CLES = ['valeur', 'precedent', 'objectif', 'ecart_objectif', 'annuel', 'retenu'] as const

/** In what leaves for other programs, an amount is a whole number of cents under a key that says so (design §4). */
export function ecrireCentimes<T>(reponse: T): T {
  if (Array.isArray(reponse)) return reponse.map((element: unknown) => ecrireCentimes(element)) as T
  if (reponse === null || typeof reponse !== 'object') return reponse
  const ecrite = Object.entries(reponse).map(([cle, valeur]: [string, unknown]) => {
    const enUnite = estCle(cle) && (valeur === null || typeof valeur === 'number')
    if (!enUnite) return [cle, ecrireCentimes(valeur)]
    return [`${cle}_centimes`, typeof valeur === 'number' ? Math.round(valeur) : null]
  })
  return Object.fromEntries(ecrite) as T
}

/** The schema of an answer whose figures may be amounts: either key, according to what is counted. */
export function schemaAvecCentimes(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) {
    const formes = Object.entries(schema.shape as Record<string, z.ZodType>).map(([cle, type]) =>
      estCle(cle) && estUnNombre(type)
        ? [
            [cle, z.optional(type)],
            [`${cle}_centimes`, z.int().nullable().optional()],
          ]
        : [[cle, schemaAvecCentimes(type)]],
    )
    return z.object(Object.fromEntries(formes.flat()) as Record<string, z.ZodType>)
  }
  if (schema instanceof z.ZodArray) return z.array(schemaAvecCentimes(schema.element as z.ZodType))
  if (schema instanceof z.ZodOptional) return schemaAvecCentimes(schema.unwrap() as z.ZodType).optional()
  if (schema instanceof z.ZodNullable) return schemaAvecCentimes(schema.unwrap() as z.ZodType).nullable()
  return schema
}

function estUnNombre(type: z.ZodType): boolean {
  if (type instanceof z.ZodNullable || type instanceof z.ZodOptional) {
    return estUnNombre(type.unwrap() as z.ZodType)
  }
  return type instanceof z.ZodNumber
}

function estCle(cle: string): boolean {
  return CLES.some((c) => c === cle)
}
