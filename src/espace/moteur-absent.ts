import {ErreurMetier} from '../shared/erreur-metier.js'
import {MOTEUR_TOUT_FAIT, PAQUET_DU_MOTEUR} from './paquet-du-moteur.js'
import {RACINE} from './racine.js'

/**
 * The engine of the base is compiled for one system and one Node: after an update of Node, or in a folder copied
 * from another computer, it no longer loads. Undefined for any other error.
 */
export function moteurAbsent(erreur: unknown): ErreurMetier | undefined {
  const constat = constatDe(erreur)
  if (constat === undefined) return undefined
  const node = process.versions.node
  return new ErreurMetier(
    'CLI-010',
    `Le moteur de base de données (better-sqlite3) ne se charge pas avec Node.js ${node} : ${constat}.`,
    {
      pistes: [
        ...(MOTEUR_TOUT_FAIT ? [] : [`Dans le dossier ${RACINE}, lancez : npm rebuild better-sqlite3`]),
        `${MOTEUR_TOUT_FAIT ? 'Installez' : 'Si cela ne suffit pas, installez'} animreg de nouveau, comme la première fois. Vos espaces n'en sont pas touchés.`,
      ],
      details: {moteur: PAQUET_DU_MOTEUR, node, systeme: `${process.platform}-${process.arch}`},
    },
  )
}

function constatDe(erreur: unknown): string | undefined {
  if (!(erreur instanceof Error)) return undefined
  const code = 'code' in erreur ? erreur.code : undefined
  if (code === 'ERR_DLOPEN_FAILED') {
    return erreur.message.includes('NODE_MODULE_VERSION')
      ? 'il a été installé pour une autre version de Node.js'
      : 'son fichier est abîmé, ou vient d’un autre système'
  }
  const manque =
    erreur.message.startsWith('Could not locate the bindings file') ||
    (code === 'MODULE_NOT_FOUND' && /better[-_]sqlite3/.test(erreur.message))
  return manque ? "il n'a pas été installé jusqu'au bout" : undefined
}
