import {adresse} from '../../documents/grille.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {formaterNombre} from '../../shared/francais.js'

const ENREGISTRER_EN_XLSX = 'Ouvrez le fichier dans Excel puis enregistrez-le au format .xlsx.'
const REDEMANDER = "Si le fichier ne s'ouvre pas non plus dans Excel, redemandez-le à l'expéditeur."

/** A text Excel would refuse: it would declare the whole file damaged. */
export function texteTropLong(
  feuille: string,
  ligne: number,
  colonne: number,
  longueur: number,
): ErreurMetier {
  return new ErreurMetier(
    'FMT-001',
    `Feuille « ${feuille} », cellule ${adresse(ligne, colonne)} : le texte à écrire compte ${formaterNombre(longueur)} caractères ; Excel n'en accepte que ${formaterNombre(32_767)} par cellule.`,
    {pistes: ['Raccourcissez ce texte, puis relancez la commande.'], details: {feuille, longueur}},
  )
}

export function fichierVide(nom: string): ErreurMetier {
  return new ErreurMetier('FMT-002', `Le fichier « ${nom} » est vide ; un tableau était attendu.`, {
    pistes: [
      "Ouvrez le fichier pour vérifier : s'il est vraiment vide, redemandez-le à l'expéditeur.",
      "S'il est rangé sur OneDrive ou un réseau, attendez qu'il soit descendu sur le poste.",
    ],
    details: {fichier: nom},
  })
}

/** `constat` says what does not read, in a few words. */
export function fichierAbime(nom: string, constat: string): ErreurMetier {
  return new ErreurMetier('FMT-003', `Le fichier « ${nom} » est abîmé ou incomplet : ${constat}.`, {
    pistes: [ENREGISTRER_EN_XLSX, REDEMANDER],
    details: {fichier: nom, constat},
  })
}

export function fichierProtege(nom: string): ErreurMetier {
  return new ErreurMetier(
    'FMT-004',
    `Le fichier « ${nom} » est protégé par un mot de passe : son contenu ne peut pas être lu.`,
    {
      pistes: [
        'Ouvrez-le dans Excel avec son mot de passe, retirez la protection (Fichier > Informations > Protéger le classeur), puis enregistrez-le.',
        "Si vous n'avez pas le mot de passe, demandez à l'expéditeur une copie non protégée.",
      ],
      details: {fichier: nom},
    },
  )
}

/** `constat` gives the measure and the limit. */
export function fichierTropVolumineux(nom: string, constat: string): ErreurMetier {
  return new ErreurMetier('FMT-005', `Le fichier « ${nom} » est trop volumineux : ${constat}.`, {
    pistes: [
      "Vérifiez d'où vient ce fichier : une archive piégée peut avoir cette forme.",
      "S'il est légitime, gardez dans Excel les feuilles utiles et enregistrez-les au format .xlsx.",
    ],
    details: {fichier: nom, constat},
  })
}

/** `nature` completes « son contenu est … ». */
export function pasUnTableur(nom: string, nature: string): ErreurMetier {
  return new ErreurMetier(
    'FMT-006',
    `Le fichier « ${nom} » n'est pas un tableur : son contenu est ${nature}.`,
    {
      pistes: [ENREGISTRER_EN_XLSX, "Sinon, redemandez le tableau à l'expéditeur sous forme de classeur."],
      details: {fichier: nom, nature},
    },
  )
}

export function formatNonPrisEnCharge(nom: string, nature: string): ErreurMetier {
  return new ErreurMetier(
    'FMT-007',
    `Le fichier « ${nom} » est ${nature} ; les formats lus sont xlsx, xlsm, xls, ods et csv.`,
    {pistes: [ENREGISTRER_EN_XLSX], details: {fichier: nom, nature}},
  )
}

export function tropDeCellules(nom: string, maximum: number): ErreurMetier {
  return new ErreurMetier(
    'FMT-008',
    `Le fichier « ${nom} » compte plus de ${formaterNombre(maximum)} cellules remplies.`,
    {
      pistes: ['Gardez dans Excel les feuilles et les lignes utiles, puis enregistrez au format .xlsx.'],
      details: {fichier: nom, maximum},
    },
  )
}

export function contenuNonReconnu(nom: string): ErreurMetier {
  return new ErreurMetier(
    'FMT-009',
    `Le contenu du fichier « ${nom} » n'est ni un tableur, ni du texte ; un fichier xlsx, xlsm, xls, ods ou csv était attendu.`,
    {pistes: [ENREGISTRER_EN_XLSX, REDEMANDER], details: {fichier: nom}},
  )
}

export function lectureTropLongue(nom: string, secondes: number): ErreurMetier {
  return new ErreurMetier(
    'FMT-011',
    `La lecture du fichier « ${nom} » n'était pas finie au bout de ${formaterNombre(secondes)} secondes : il est sans doute abîmé.`,
    {pistes: [ENREGISTRER_EN_XLSX, REDEMANDER], details: {fichier: nom, secondes}},
  )
}
