import {join} from 'node:path'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {ecrireFichier} from '../fichiers.js'
import {effacerFichiers} from './restes.js'

/** Why nothing can be written in a folder, in a sentence; `undefined` when a file was written there and removed. */
export function refusDEcriture(dossier: string): string | undefined {
  const nom = `.animreg-essai-${process.pid}.tmp`
  try {
    ecrireFichier(join(dossier, nom), 'essai')
    effacerFichiers(dossier, [nom])
    return undefined
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return erreur.message
    throw erreur
  }
}
