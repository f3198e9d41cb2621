import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {formaterDate} from '../../../shared/francais.js'
import type {Partie} from '../preparation/index.js'
import {
  attendues,
  type Convention,
  direEtat,
  nommerConvention,
  type Piece,
  passerA,
  signatairesDe,
} from '../registre/index.js'

/** One signature, or several of the same day. */
export type SignatureANoter = {
  readonly parties: readonly Partie[]
  /** Who held the pen, when not the representative the text names. */
  readonly signataire: string | null
  readonly le: string
  readonly copie: Piece | null
}

/** A convention with one more signature; the last one makes it signed. */
export function signerConvention(convention: Convention, acte: SignatureANoter): Convention {
  const {parties, signataire, le, copie} = acte
  if (!['validee', 'envoyee'].includes(convention.etat)) {
    return copie && estDejaSignee(convention, parties)
      ? joindreCopie(convention, copie)
      : passerA(convention, 'signee', {le})
  }
  const deja = convention.signatures.find((s) => parties.some((p) => p.nom === s.partie))
  if (deja && !copie) throw dejaSignee(convention, deja)
  const nouvelles = parties
    .filter((p) => !convention.signatures.some((s) => s.partie === p.nom))
    .map((p) => ({partie: p.nom, par: signataire ?? nommerSignataire(p), le}))
  const signee = joindreCopie({...convention, signatures: [...convention.signatures, ...nouvelles]}, copie)
  if (attendues(signee).length > 0) return signee
  const derniere =
    signee.signatures
      .map((s) => s.le)
      .sort()
      .at(-1) ?? le
  return passerA(signee, 'signee', {le: derniere})
}

/** The representative and the office, as the text names them. */
function nommerSignataire({nom, representant}: Partie): string {
  return representant ? `${representant.nom}, ${representant.qualite}` : nom
}

function estDejaSignee(convention: Convention, parties: readonly Partie[]): boolean {
  return parties.every((p) => convention.signatures.some((s) => s.partie === p.nom))
}

function joindreCopie(convention: Convention, copie: Piece | null): Convention {
  if (!copie || convention.pieces.some((p) => p.sha256 === copie.sha256)) return convention
  return {...convention, pieces: [...convention.pieces, copie]}
}

function dejaSignee(
  convention: Convention,
  {partie, par, le}: Convention['signatures'][number],
): ErreurMetier {
  return new ErreurMetier('CNV-062', `${partie} a déjà signé ${nommerConvention(convention)}.`, {
    pistes: [
      `Signature notée : ${par}, le ${formaterDate(le)}.`,
      'Pour garder une copie signée de plus, ajoutez « --fichier ».',
    ],
    details: {cle: convention.cle, partie, le},
  })
}

/** What still keeps it from being signed, in words. */
export function direSignatures(convention: Convention): string {
  const restantes = attendues(convention)
  if (restantes.length === 0) return direEtat(convention.etat)
  const signees = signatairesDe(convention).length - restantes.length
  return `${signees} signature${signees > 1 ? 's' : ''} sur ${signees + restantes.length} ; manque ${restantes.map((p) => p.nom).join(', ')}`
}
