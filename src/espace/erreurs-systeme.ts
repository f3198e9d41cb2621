import {ErreurMetier} from '../shared/erreur-metier.js'
import {moteurAbsent} from './moteur-absent.js'

/**
 * What the system or SQLite answered, told to the person. Anything not recognised is given back as it is: it is
 * a fault of ours, and its stack must be kept.
 */
export function traduireErreur(erreur: unknown, chemin: string): unknown {
  if (erreur instanceof ErreurMetier) return erreur
  const code = codeDe(erreur)
  if (code === 'SQLITE_READONLY_DBMOVED') return baseRemplacee(chemin)
  if (code.startsWith('SQLITE_')) return traduireSqlite(code, chemin) ?? erreur
  return moteurAbsent(erreur) ?? traduireErrno(code, chemin) ?? erreur
}

/** The system's code of an error (`ENOENT`, `SQLITE_FULL`), empty when it has none. */
export function codeDe(erreur: unknown): string {
  const code = erreur instanceof Error && 'code' in erreur ? erreur.code : ''
  return typeof code === 'string' ? code : ''
}

/** The target of a replacement is held by another program (Windows answers EPERM or EBUSY). */
export function fichierOuvert(chemin: string): ErreurMetier {
  return new ErreurMetier(
    'ESP-008',
    `${chemin} est ouvert dans un autre logiciel et ne peut pas être remplacé.`,
    {
      pistes: ['Fermez ce fichier dans Excel (ou le logiciel qui le montre), puis relancez la commande.'],
      details: {fichier: chemin},
    },
  )
}

/** The base is missing, or is not one of ours, or no longer reads. */
export function baseIllisible(chemin: string, constat: string): ErreurMetier {
  return new ErreurMetier('ESP-009', `${chemin} ${constat}.`, {
    pistes: [
      'Restaurez la dernière sauvegarde : animreg restaurer, avec un fichier du dossier sauvegardes/.',
      'Sans sauvegarde, remettez à sa place une copie saine de ce fichier (historique de OneDrive), puis relancez.',
    ],
    details: {fichier: chemin},
  })
}

/** A restoration put another base in its place while this command was at work on the former one. */
function baseRemplacee(chemin: string): ErreurMetier {
  return new ErreurMetier(
    'ESP-006',
    `${chemin} a été remplacé pendant la commande, sans doute par une restauration : rien n'y a été enregistré.`,
    {pistes: ['Relancez la même commande.'], details: {fichier: chemin}},
  )
}

function disquePlein(chemin: string): ErreurMetier {
  return new ErreurMetier('ESP-007', `Le disque est plein : impossible d'enregistrer ${chemin}.`, {
    pistes: ['Libérez de la place sur ce disque, puis relancez la commande.'],
    details: {fichier: chemin},
  })
}

function ecritureImpossible(chemin: string, constat: string): ErreurMetier {
  return new ErreurMetier('ESP-010', `Impossible d'écrire ${chemin} : ${constat}.`, {
    pistes: [
      'Vérifiez vos droits sur ce dossier, ou choisissez un dossier de vos documents avec « --espace ».',
    ],
    details: {fichier: chemin},
  })
}

function accesInterrompu(chemin: string): ErreurMetier {
  return new ErreurMetier(
    'ESP-013',
    `Le disque ou le réseau n'a pas répondu en lisant ou en écrivant ${chemin}.`,
    {
      pistes: ['Vérifiez la connexion au dossier partagé, puis relancez la commande.'],
      details: {fichier: chemin},
    },
  )
}

function baseOccupee(chemin: string): ErreurMetier {
  return new ErreurMetier('ESP-005', `${chemin} est en cours d'utilisation par un autre programme.`, {
    pistes: ["Attendez la fin de l'autre commande, ou fermez le logiciel qui lit ce fichier, puis relancez."],
    details: {fichier: chemin},
  })
}

function traduireErrno(code: string, chemin: string): ErreurMetier | undefined {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return disquePlein(chemin)
    case 'EBUSY':
      return fichierOuvert(chemin)
    case 'EACCES':
    case 'EPERM':
      return ecritureImpossible(chemin, 'le système refuse cette écriture')
    case 'EROFS':
      return ecritureImpossible(chemin, 'ce disque est en lecture seule')
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
    case 'ENAMETOOLONG':
      return ecritureImpossible(chemin, "le nom est déjà pris par un fichier d'une autre sorte, ou trop long")
    case 'EIO':
    case 'ESTALE':
    case 'ETIMEDOUT':
      return accesInterrompu(chemin)
    default:
      return undefined
  }
}

function traduireSqlite(code: string, chemin: string): ErreurMetier | undefined {
  const genre = code.split('_').slice(0, 2).join('_')
  switch (genre) {
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return baseOccupee(chemin)
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return baseIllisible(chemin, 'est abîmé et ne peut plus être lu')
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_PERM':
      return ecritureImpossible(chemin, 'le système refuse cette écriture')
    case 'SQLITE_FULL':
      return disquePlein(chemin)
    case 'SQLITE_IOERR':
      return accesInterrompu(chemin)
    default:
      return undefined
  }
}
