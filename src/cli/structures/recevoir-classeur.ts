import type {Grille} from '../../documents/index.js'
import type {FichierRecu} from '../../espace/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {recevoirFichier} from '../import/recevoir-fichier.js'
import {trouverFichiers} from '../import/trouver-fichiers.js'

/** The one workbook meant, read; one that cannot be read stops the command. */
export async function recevoirClasseur(
  designation: string,
): Promise<{readonly fichier: FichierRecu; readonly grilles: readonly Grille[]}> {
  const [chemin = designation] = await trouverFichiers([designation])
  const reception = await recevoirFichier(chemin)
  if ('grilles' in reception) return reception
  const {code, message, a_faire} = reception.refus
  throw new ErreurMetier(code, message, {pistes: [a_faire], details: {fichier: reception.fichier.nom}})
}
