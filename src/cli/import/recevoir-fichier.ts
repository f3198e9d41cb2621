import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import type {Grille} from '../../documents/index.js'
import type {FichierRecu} from '../../espace/index.js'
import {type Anomalie, anomalie} from '../../shared/anomalie.js'
import {CATALOGUE_DES_MESSAGES} from '../../shared/catalogue/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'

/** A received file with what could be read of it: its sheets, or the reason why none could. */
export type Reception = {readonly fichier: FichierRecu} & (
  | {readonly grilles: readonly Grille[]}
  | {readonly refus: Anomalie}
)

/** Reads a workbook; a bad one is a finding of its own, so that it never stops the others. */
export async function recevoirFichier(chemin: string): Promise<Reception> {
  const octets = await readFile(chemin)
  const sha256 = createHash('sha256').update(octets).digest('hex')
  return lireRecu({nom: basename(chemin), sha256, octets})
}

/** The same for a file already at hand, such as the original of an import. */
export async function lireRecu(fichier: FichierRecu): Promise<Reception> {
  const {lireClasseur} = await import('../../formats/tableur/index.js')
  try {
    return {fichier, grilles: await lireClasseur(fichier.octets, fichier.nom)}
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier)) throw erreur
    const aFaire = erreur.pistes[0] ?? CATALOGUE_DES_MESSAGES[erreur.code].aFaire
    return {fichier, refus: anomalie('bloquante', erreur.code, erreur.message, {a_faire: aFaire})}
  }
}
