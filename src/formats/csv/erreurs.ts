import {ErreurMetier} from '../../shared/erreur-metier.js'
import {formaterNombre} from '../../shared/francais.js'

export function csvVide(nom: string): ErreurMetier {
  return new ErreurMetier('FMT-002', `Le fichier « ${nom} » est vide ; un tableau était attendu.`, {
    pistes: ["Ouvrez le fichier pour vérifier : s'il est vraiment vide, redemandez-le à l'expéditeur."],
    details: {fichier: nom},
  })
}

export function csvTropDeCellules(nom: string, maximum: number): ErreurMetier {
  return new ErreurMetier(
    'FMT-008',
    `Le fichier « ${nom} » compte plus de ${formaterNombre(maximum)} cellules remplies.`,
    {
      pistes: ['Gardez dans Excel les lignes utiles, puis enregistrez au format .xlsx.'],
      details: {fichier: nom, maximum},
    },
  )
}

export function pasDuTexte(nom: string): ErreurMetier {
  return new ErreurMetier(
    'FMT-009',
    `Le contenu du fichier « ${nom} » n'est ni un tableur, ni du texte ; un fichier xlsx, xlsm, xls, ods ou csv était attendu.`,
    {
      pistes: [
        'Ouvrez le fichier dans Excel puis enregistrez-le au format .xlsx.',
        "S'il ne s'ouvre pas non plus dans Excel, redemandez-le à l'expéditeur.",
      ],
      details: {fichier: nom},
    },
  )
}

/** Characters in one row of a CSV file; beyond, a quote is missing. */
export const LONGUEUR_DE_LIGNE_MAXIMALE = 1_000_000

export function ligneDemesuree(nom: string, ligne: number): ErreurMetier {
  return csvMalForme(
    nom,
    ligne,
    'la ligne dépasse un million de caractères, un guillemet (") manque sans doute',
  )
}

/** `constat` says what is wrong on that line of the file, counted from 1. */
export function csvMalForme(nom: string, ligne: number, constat: string): ErreurMetier {
  return new ErreurMetier('FMT-010', `Fichier « ${nom} », ligne ${formaterNombre(ligne)} : ${constat}.`, {
    pistes: [
      'Corrigez cette ligne dans un éditeur de texte (Bloc-notes).',
      'Ou ouvrez le fichier dans Excel puis enregistrez-le au format .xlsx.',
    ],
    details: {fichier: nom, ligne},
  })
}
