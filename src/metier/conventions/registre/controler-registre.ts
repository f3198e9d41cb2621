import {z} from 'zod'
import {estAuRegistre, estModifiable} from './etats.js'
import {choisirConventions, listerConventions, schemaConventionListee} from './lister-conventions.js'
import {type Convention, nommerConvention, schemaPiece} from './types.js'

/** What was found of a file: kept whole, gone from the store, or its copy changed or missing. */
export const ETATS_DE_PIECE = ['presente', 'absente', 'modifiee'] as const
export type EtatDePiece = (typeof ETATS_DE_PIECE)[number]

const DEFAUTS = ['trou', 'doublon', 'rang', 'piece_absente', 'piece_modifiee', 'echeances'] as const

export const schemaRegistre = z.object({
  annee: z.int(),
  lignes: z.array(
    schemaConventionListee.extend({
      pieces: z.array(
        z.object({
          ...schemaPiece.shape,
          etat: z.enum(ETATS_DE_PIECE),
        }),
      ),
    }),
  ),
  dernier_rang: z.int(),
  defauts: z.array(
    z.object({genre: z.enum(DEFAUTS), cle: z.string().nullable(), message: z.string(), a_faire: z.string()}),
  ),
  fichier: z.string().nullable().describe('classeur écrit, s’il a été demandé'),
})
/** The answer of `conventions registre`. */
export type Registre = z.infer<typeof schemaRegistre>
export type DefautDeRegistre = Registre['defauts'][number]

/** Conventions at the register of a year, with everything an auditor would find wrong: gaps, duplicates, files. */
export function controlerRegistre(
  conventions: readonly Convention[],
  annee: number,
  etatDe: (sha256: string) => EtatDePiece,
): Registre {
  const numerotees = choisirConventions(conventions, {annee}).filter(estAuRegistre)
  const dernier = Math.max(0, ...numerotees.map((c) => c.rang ?? 0))
  const {conventions: listees} = listerConventions(numerotees, {annee})
  return {
    annee,
    lignes: listees.map((ligne) => ({
      ...ligne,
      pieces: ligne.pieces.map((piece) => ({...piece, etat: etatDe(piece.sha256)})),
    })),
    dernier_rang: dernier,
    defauts: [
      ...trous(numerotees, dernier),
      ...doublons(numerotees),
      ...numerotees.filter(aUnRangSansValidation).map((c) => ({
        genre: 'rang' as const,
        cle: c.cle,
        message: `${nommerConvention(c)} a un numéro sans être validée.`,
        a_faire: 'Restaurez une sauvegarde, ou annulez-la.',
      })),
      ...numerotees.flatMap((c) => fautesDesPieces(c, etatDe)),
      ...numerotees.flatMap(fautesDesEcheances),
    ],
    fichier: null,
  }
}

/** A new version in preparation keeps the number of the one it replaces. */
function aUnRangSansValidation({rang, version, etat}: Convention): boolean {
  return rang !== null && version === 1 && estModifiable({etat})
}

function trous(numerotees: readonly Convention[], dernier: number): DefautDeRegistre[] {
  const rangs = new Set(numerotees.map((c) => c.rang))
  return Array.from({length: dernier}, (_, i) => i + 1)
    .filter((rang) => !rangs.has(rang))
    .map((rang) => ({
      genre: 'trou',
      cle: null,
      message: `Le numéro de rang ${rang} n’est porté par aucune convention.`,
      a_faire: 'Restaurez la sauvegarde où elle était : un numéro donné ne disparaît jamais.',
    }))
}

function doublons(numerotees: readonly Convention[]): DefautDeRegistre[] {
  return numerotees.flatMap((convention, rang) => {
    // Two bodies may well use the same number: only ours must be unique.
    const autre = numerotees
      .slice(0, rang)
      .find((c) => c.modele !== null && convention.modele !== null && c.numero === convention.numero)
    if (!autre) return []
    return [
      {
        genre: 'doublon' as const,
        cle: convention.cle,
        message: `Le numéro ${convention.numero ?? ''} est porté par « ${autre.cle} » et « ${convention.cle} ».`,
        a_faire: 'Annulez l’une des deux et refaites-la.',
      },
    ]
  })
}

function fautesDesPieces(
  convention: Convention,
  etatDe: (sha256: string) => EtatDePiece,
): DefautDeRegistre[] {
  return convention.pieces.flatMap(({sha256, fichier, nature}): DefautDeRegistre[] => {
    // The text of a new version is kept once it is validated.
    if (nature === 'texte' && estModifiable(convention)) return []
    const etat = etatDe(sha256)
    if (etat === 'presente') return []
    const [genre, verbe] =
      etat === 'absente'
        ? (['piece_absente', 'n’est plus dans l’espace'] as const)
        : (['piece_modifiee', 'a été modifié depuis la validation'] as const)
    return [
      {
        genre,
        cle: convention.cle,
        message: `${nommerConvention(convention)} : ${fichier} ${verbe}.`,
        a_faire: 'Remettez le dossier sources/ tel que dans votre dernière sauvegarde.',
      },
    ]
  })
}

function fautesDesEcheances(convention: Convention): DefautDeRegistre[] {
  const {echeances, montant_centimes: montant} = convention
  const somme = echeances.reduce((s, e) => s + e.montant_centimes, 0)
  if (echeances.length === 0 || montant === null || somme === montant) return []
  return [
    {
      genre: 'echeances',
      cle: convention.cle,
      message: `${nommerConvention(convention)} : la somme des échéances n’est pas le montant.`,
      a_faire: 'Corrigez-les par un avenant.',
    },
  ]
}
