import {z} from 'zod'
import {ETATS} from '../registre/index.js'

const NATURES = [
  'article_absent',
  'annexe_absente',
  'balise_restante',
  'a_completer',
  'annee_precedente',
  'dates_inversees',
  'echeances',
  'montant_en_lettres',
  'montant_absent',
  'fichier',
] as const

export const schemaConstatDeConvention = z.object({
  nature: z.enum(NATURES),
  gravite: z.enum(['bloquante', 'avertissement']),
  message: z.string(),
  extrait: z.string().nullable().describe('ce que le texte dit'),
  a_faire: z.string(),
})
/** Something wrong in the text of a convention that was made. */
export type ConstatDeConvention = z.infer<typeof schemaConstatDeConvention>

export const ETATS_DU_TEXTE = ['tel_que_fait', 'modifie', 'absent'] as const

export const schemaControle = z.object({
  conventions: z.array(
    z.object({
      cle: z.string(),
      numero: z.string().nullable(),
      nom: z.string(),
      etat: z.enum(ETATS),
      fichier: z.string().nullable(),
      texte: z.enum(ETATS_DU_TEXTE).describe('modifie : le fichier Word n’est plus celui qui a été écrit'),
      constats: z.array(schemaConstatDeConvention),
    }),
  ),
})
/** The answer of `conventions controler`. */
export type ControleDesConventions = z.infer<typeof schemaControle>

const LONGUEUR_D_EXTRAIT = 110

/** The line, cut around what is meant. */
export function extraire(texte: string, place = 0): string {
  if (texte.length <= LONGUEUR_D_EXTRAIT) return texte
  const debut = Math.max(0, Math.min(place - 40, texte.length - LONGUEUR_D_EXTRAIT))
  const fin = debut + LONGUEUR_D_EXTRAIT
  return `${debut > 0 ? '…' : ''}${texte.slice(debut, fin)}${fin < texte.length ? '…' : ''}`
}
