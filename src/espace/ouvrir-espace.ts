import {existsSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {ErreurMetier} from '../shared/erreur-metier.js'
import {Base, FICHIER_BASE} from './base.js'
import {FICHIER_CONFIG, lireConfig} from './config.js'
import {Espace} from './espace.js'
import {lireTexte} from './fichiers.js'
import {acheverRestauration} from './sauvegardes/index.js'

type Demande = {
  /** The folder itself, when it was given. */
  readonly dossier?: string | undefined
  /** Where the command was typed. */
  readonly depart: string
  /** How long a write waits for another command, in milliseconds. */
  readonly attente?: number
}

/** Opens the espace given, else the nearest one above `depart`. */
export async function ouvrirEspace({dossier, depart, attente}: Demande): Promise<Espace> {
  const trouve = trouverEspace({dossier, depart})
  if (trouve !== undefined && existsSync(trouve)) await acheverRestauration(trouve, {attente})
  const texte = trouve === undefined ? undefined : lireTexte(join(trouve, FICHIER_CONFIG), 'ESP-003')
  if (trouve === undefined || texte === undefined) throw aucunEspace({dossier, depart})
  const config = lireConfig(texte)
  const base = new Base(join(trouve, FICHIER_BASE))
  const commande = nomDeLaCommande()
  return new Espace({dossier: trouve, config, base, commande, ...(attente === undefined ? {} : {attente})})
}

/** The folder meant: the one given, else the nearest above that is an espace, if there is one. */
export function trouverEspace({dossier, depart}: Pick<Demande, 'dossier' | 'depart'>): string | undefined {
  return dossier === undefined ? chercherAuDessus(resolve(depart)) : resolve(depart, dossier)
}

/** The folder meant, for what can work in it without opening it; there must be an espace. */
export function exigerEspace(demande: Pick<Demande, 'dossier' | 'depart'>): string {
  const trouve = trouverEspace(demande)
  if (trouve !== undefined && existsSync(join(trouve, FICHIER_CONFIG))) return trouve
  throw aucunEspace(demande)
}

function chercherAuDessus(depart: string): string | undefined {
  for (let dossier = depart; ; dossier = dirname(dossier)) {
    if (existsSync(join(dossier, FICHIER_CONFIG))) return dossier
    if (dirname(dossier) === dossier) return undefined
  }
}

/** The two words of the command, never what follows: files and names are nobody else's business. */
function nomDeLaCommande(): string {
  const mots = process.argv.slice(2).filter((mot) => /^[a-z][a-z-]*$/.test(mot))
  return ['animreg', ...mots.slice(0, 2)].join(' ')
}

/** No espace where one was needed. */
export function aucunEspace({dossier: donne, depart}: Pick<Demande, 'dossier' | 'depart'>): ErreurMetier {
  const dossier = donne === undefined ? resolve(depart) : resolve(depart, donne)
  const message = donne
    ? `Aucun espace trouvé : le dossier ${dossier} ne contient pas de fichier ${FICHIER_CONFIG}.`
    : `Aucun espace trouvé : ni ${dossier}, ni les dossiers qui le contiennent n'ont de fichier ${FICHIER_CONFIG}.`
  return new ErreurMetier('ESP-001', message, {
    pistes: [
      'Pour créer un espace : animreg init DOSSIER ; pour être guidé : animreg premiers-pas',
      'Pour désigner un espace existant : ajoutez « --espace DOSSIER » à la commande.',
    ],
    details: {dossier},
  })
}
