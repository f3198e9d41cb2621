import {ErreurMetier} from '../../shared/erreur-metier.js'

/** Someone saved the file, or a synchronisation replaced it, while it was being read. */
export function fichierChange(nom: string): ErreurMetier {
  return new ErreurMetier('FMT-042', `Le fichier « ${nom} » a changé pendant sa lecture.`, {
    pistes: [
      'Fermez-le dans Excel, attendez que sa copie ou sa synchronisation (OneDrive, réseau) soit finie, puis relancez la commande.',
    ],
    details: {fichier: nom},
  })
}
