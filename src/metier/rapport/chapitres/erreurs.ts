import {ErreurMetier} from '../../../shared/erreur-metier.js'

/** A key that names no chapter and cannot name a new one. */
export function chapitreInconnu(cle: string, connues: readonly string[]): ErreurMetier {
  return new ErreurMetier('RAP-066', `Aucun chapitre de l'année ne s'appelle « ${cle} ».`, {
    pistes: [
      connues.length > 0
        ? `Chapitres de l'année : ${connues.join(', ')}.`
        : "L'année n'a pas encore de chapitre : animreg rapport preparer",
      'Une clé nouvelle s’écrit sans accent ni espace, par exemple « relation-entreprise ».',
    ],
    details: {cle, connues},
  })
}

/** Somebody wrote there already. */
export function chapitreDejaEcrit(cle: string, nom: string): ErreurMetier {
  return new ErreurMetier('RAP-068', `Le chapitre « ${cle} » est déjà écrit (${nom}).`, {
    pistes: [
      'Ajoutez « --remplacer » : son texte est gardé à côté, sous un nom en .ancien.',
      'Ou donnez une autre clé : « --chapitre autre-cle ».',
    ],
    details: {cle, fichier: nom},
  })
}
