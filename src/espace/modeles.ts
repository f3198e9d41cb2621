import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {CodeMessage} from '../shared/catalogue/index.js'
import {lireTexte} from './fichiers.js'
import {RACINE} from './racine.js'

/** Folder of the user's own models, looked at before ours. */
export const DOSSIER_MODELES = 'modeles'

/** Ours: `templates/` stands two levels above this file, from `src/` as from `dist/`. */
const FOURNIS = join(RACINE, 'templates')

/** The text of a model, as written. */
export type ModeleTrouve = {
  /** Without its extension. */
  readonly nom: string
  /** As a person finds it: `modeles/conventions/partenariat.md`. */
  readonly fichier: string
  readonly origine: 'espace' | 'fourni'
  readonly texte: string
}

/** Texts are Markdown, outlines are YAML. */
export type ExtensionDeModele = 'md' | 'yaml'

/** A model made in Word, and the YAML beside it that says what it is about, when there is one. */
export type ModeleDeWordTrouve = {
  readonly nom: string
  readonly fichier: string
  readonly octets: Uint8Array
  readonly contrat: string | undefined
}

/** The models of a subject, by name; the espace's own file hides ours of the same name. */
export type Modeles = {
  readonly charger: (
    sujet: string,
    code: CodeMessage,
    extension?: ExtensionDeModele,
  ) => Promise<readonly ModeleTrouve[]>
  /** The espace's own Word models of a subject. */
  readonly chargerDeWord: (sujet: string, code: CodeMessage) => Promise<readonly ModeleDeWordTrouve[]>
}

export function ouvrirModeles(dossier: string): Modeles {
  return {
    charger: async (sujet, code, extension = 'md') => {
      const commun = {code, extension}
      const siens = lireDossier(join(dossier, DOSSIER_MODELES, sujet), {
        ...commun,
        origine: 'espace',
        lieu: `${DOSSIER_MODELES}/${sujet}`,
      })
      const fournis = lireDossier(join(FOURNIS, sujet), {
        ...commun,
        origine: 'fourni',
        lieu: `templates/${sujet}`,
      })
      const noms = new Set(siens.map((m) => m.nom))
      return [...siens, ...fournis.filter((m) => !noms.has(m.nom))].sort((a, b) => (a.nom < b.nom ? -1 : 1))
    },
    chargerDeWord: async (sujet, code) =>
      lireDossierDeWord(join(dossier, DOSSIER_MODELES, sujet), `${DOSSIER_MODELES}/${sujet}`, code),
  }
}

type LectureDeDossier = Pick<ModeleTrouve, 'origine'> & {
  readonly lieu: string
  readonly code: CodeMessage
  readonly extension: ExtensionDeModele
}

function lireDossier(chemin: string, {origine, lieu, code, extension}: LectureDeDossier): ModeleTrouve[] {
  if (!existsSync(chemin)) return []
  return readdirSync(chemin)
    .filter((nom) => nom.endsWith(`.${extension}`))
    .flatMap((nom) => {
      const texte = lireTexte(join(chemin, nom), code)
      return texte === undefined
        ? []
        : [{nom: nom.slice(0, -`.${extension}`.length), fichier: `${lieu}/${nom}`, origine, texte}]
    })
}

/** Word keeps a file named `~$…` beside the one it has open. */
function lireDossierDeWord(chemin: string, lieu: string, code: CodeMessage): ModeleDeWordTrouve[] {
  if (!existsSync(chemin)) return []
  return readdirSync(chemin)
    .filter((nom) => nom.endsWith('.docx') && !nom.startsWith('~$'))
    .sort()
    .map((fichier) => {
      const nom = fichier.slice(0, -'.docx'.length)
      return {
        nom,
        fichier: `${lieu}/${fichier}`,
        octets: readFileSync(join(chemin, fichier)),
        contrat: lireTexte(join(chemin, `${nom}.yaml`), code),
      }
    })
}
