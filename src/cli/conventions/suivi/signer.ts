import type {Espace} from '../../../espace/index.js'
import {
  appliquerAvenant,
  attendues,
  type Convention,
  estSignee,
  type Partie,
  signatairesDe,
  signerConvention,
  trouverPartie,
} from '../../../metier/conventions/index.js'
import {type Acte, type ActeANoter, choisirDesignees, noterActe} from './acte.js'
import {copierPiece, nommerPiece, type PieceRecue, recevoirPiece} from './copie-signee.js'
import {exigerReponse} from './options-de-suivi.js'

export type DemandeDeSignature = ActeANoter & {
  /** Parties as named; « toutes » for every one. */
  readonly par: readonly string[]
  readonly signataire: string | undefined
  readonly fichier: string | undefined
  readonly demander: ((convention: Convention) => Promise<readonly Partie[]>) | undefined
}

/** Notes who signed and when; the signed copy is kept by content, and an avenant that is signed takes effect. */
export async function enregistrerSignatures(
  espace: Espace,
  demande: DemandeDeSignature,
): Promise<{readonly acte: Acte; readonly conventions: readonly Convention[]}> {
  const {le, signataire = null, simulation} = demande
  const {choisies, toutes} = await choisirDesignees(espace, demande)
  const recue =
    demande.fichier === undefined ? undefined : await recevoirPiece(demande.fichier, 'copie_signee')
  const signees: Convention[] = []
  const copies: [PieceRecue, Convention][] = []
  for (const convention of choisies) {
    const copie = recue && nommerPiece(recue, convention, 'signee')
    const parties = await quiSigne(convention, demande)
    signees.push(signerConvention(convention, {parties, signataire, le, copie: copie?.piece ?? null}))
    if (copie) copies.push([copie, convention])
  }
  if (!simulation) await espace.pieces.garder(copies.map(([copie]) => copie.fichier))
  const modifiees = signees
    .filter((c) => c.avenant_a !== null && estSignee(c))
    .flatMap((avenant) => {
      const parente = toutes.find((c) => c.cle === avenant.avenant_a)
      return parente ? [appliquerAvenant(parente, avenant)] : []
    })
  const acte = await noterActe(espace, signees, demande, modifiees)
  if (!simulation) for (const [copie, convention] of copies) await copierPiece(espace, copie, convention)
  return {acte, conventions: signees}
}

async function quiSigne(
  convention: Convention,
  {par, demander}: DemandeDeSignature,
): Promise<readonly Partie[]> {
  if (par.length === 1 && par[0]?.toLowerCase() === 'toutes') {
    const restantes = attendues(convention)
    return restantes.length > 0 ? restantes : signatairesDe(convention)
  }
  if (par.length > 0) return par.map((p) => trouverPartie(convention, p))
  const restantes = attendues(convention)
  if (restantes.length === 1) return restantes
  if (demander && restantes.length > 1) return demander(convention)
  throw exigerReponse(
    'par',
    'la partie qui a signé',
    `association (ou ${signatairesDe(convention).at(-1)?.code ?? 'le nom de la partie'}, ou toutes)`,
  )
}
