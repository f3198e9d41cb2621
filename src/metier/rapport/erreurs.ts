import {ErreurMetier} from '../../shared/erreur-metier.js'

/** No key figure has a value: the report would only hold empty pages. */
export function aucunChiffre(annee: number): ErreurMetier {
  return new ErreurMetier(
    'RAP-001',
    `Aucun chiffre n'est renseigné pour ${annee} : il n'y a rien à publier.`,
    {
      pistes: [
        `Importez les tableaux reçus : animreg activite importer FICHIERS --annee ${annee}`,
        "Si l'année n'est pas la bonne, ajoutez --annee.",
      ],
      details: {annee},
    },
  )
}
