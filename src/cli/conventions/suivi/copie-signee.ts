import {readFile} from 'node:fs/promises'
import {basename, resolve} from 'node:path'
import type {Espace, FichierRecu} from '../../../espace/index.js'
import type {Convention, Piece} from '../../../metier/conventions/index.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {nomsDeFichiers} from '../../../shared/nom-de-fichier.js'
import {enFichier, rangementDe} from '../dossier.js'

/** A file that goes with a convention: how the register names it, and its bytes. */
export type PieceRecue = {readonly piece: Piece; readonly fichier: FichierRecu}

/** Reads a signed copy or accounts: a PDF or a picture, recognised by its bytes and not by its name. */
export async function recevoirPiece(chemin: string, nature: Piece['nature']): Promise<PieceRecue> {
  const octets = await lire(chemin)
  const format = formatDe(octets)
  if (!format) {
    throw new ErreurMetier('CNV-067', `« ${basename(chemin)} » n'est ni un PDF, ni une image JPEG ou PNG.`, {
      pistes: ['Numérisez le document en PDF, puis relancez.'],
      details: {fichier: chemin},
    })
  }
  const [nom = 'copie'] = nomsDeFichiers([basename(chemin).replace(/\.[^.]+$/, '')])
  const fichier = enFichier(`${nom}.${format}`, octets)
  return {fichier, piece: {nature, format, fichier: fichier.nom, sha256: fichier.sha256}}
}

async function lire(chemin: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(chemin))
  } catch (erreur) {
    const {code} = erreur as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'EISDIR') throw erreur
    throw new ErreurMetier('ACT-013', `« ${chemin} » ne désigne aucun fichier.`, {
      pistes: ['Vérifiez son nom et son dossier.'],
      details: {fichier: chemin},
    })
  }
}

/** Named after its convention, so that the folder can be read by a person. */
export function nommerPiece(
  {piece, fichier}: PieceRecue,
  convention: Convention,
  suffixe: string,
): PieceRecue {
  const qui = convention.parties.length === 1 ? (convention.parties[0]?.code ?? '') : ''
  const rang = convention.pieces.filter((p) => p.nature === piece.nature).length
  const [base = 'convention'] = nomsDeFichiers([convention.numero ?? convention.titre])
  const nom = `${[base, qui, rang === 0 ? suffixe : `${suffixe}-${rang + 1}`].filter(Boolean).join('_')}.${piece.format}`
  return {fichier: {...fichier, nom}, piece: {...piece, fichier: nom}}
}

/** A copy beside the convention, for whoever looks there; what counts is kept by content, before the register names it. */
export async function copierPiece(
  espace: Espace,
  {fichier}: PieceRecue,
  convention: Convention,
): Promise<void> {
  const dans = rangementDe(convention.annee, convention.modele ?? 'autres', false)
  await espace.sorties.ecrire(fichier.nom, fichier.octets, {dans})
}

function formatDe(octets: Uint8Array): 'pdf' | 'jpg' | 'png' | undefined {
  const [a, b, c, d] = octets
  if (a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46) return 'pdf'
  if (a === 0xff && b === 0xd8) return 'jpg'
  return a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47 ? 'png' : undefined
}
