import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {type Convention, echeancesDe, nommerConvention, type Piece, passerA} from '../registre/index.js'

/** Closes a convention once its accounts came in; `reste` is what was never paid of it. */
export function solderConvention(
  convention: Convention,
  {le, comptes, note}: {readonly le: string; readonly comptes: Piece | null; readonly note: string | null},
): {readonly convention: Convention; readonly reste_centimes: number} {
  const soldee = passerA(convention, 'soldee', {le, note: note ?? 'comptes reçus'})
  const reste = echeancesDe(convention).reduce((somme, e) => somme + Math.max(0, e.reste_centimes), 0)
  return {
    convention: {...soldee, pieces: comptes ? [...soldee.pieces, comptes] : soldee.pieces},
    reste_centimes: reste,
  }
}

/** Ends a signed convention before its term; the reason is kept. */
export function resilierConvention(
  convention: Convention,
  {le, motif}: {readonly le: string; readonly motif: string},
): Convention {
  return passerA(convention, 'resiliee', {le, note: motif})
}

/** Gives up a convention that nobody has signed; its number stays in the register and is never given again. */
export function annulerConvention(
  convention: Convention,
  {le, motif}: {readonly le: string; readonly motif: string},
): Convention {
  const [signature] = convention.signatures
  if (signature) {
    throw new ErreurMetier(
      'CNV-065',
      `${nommerConvention(convention)} ne s’annule pas : ${signature.partie} l’a déjà signée.`,
      {
        pistes: [
          'Notez les autres signatures, puis résiliez-la : animreg conventions resilier NUMERO --motif "…"',
        ],
        details: {cle: convention.cle},
      },
    )
  }
  return passerA(convention, 'annulee', {le, note: motif})
}
