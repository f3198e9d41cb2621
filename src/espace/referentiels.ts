import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {lireYaml, remplacerValeurYaml, type YamlLu} from '../formats/yaml/index.js'
import {ErreurMetier} from '../shared/erreur-metier.js'
import {enumerer} from '../shared/francais.js'
import {FICHIER_CONFIG, lireConfig} from './config.js'
import {ecrireFichier, lireTexte} from './fichiers.js'
import {RACINE} from './racine.js'
import type {ReferentielDisponible} from './types.js'

/** Folder of the espace that may hold référentiels of its own, before ours. */
export const DOSSIER_REFERENTIELS = 'referentiels'

/** Ours. */
const FOURNIS = join(RACINE, 'data', 'referentiels')

/** The file of a référentiel (`parcours3@1`), read but not yet judged. */
export function lireReferentiel(dossier: string, nom: string): YamlLu {
  const fichier = `${nom}.yaml`
  const siens = join(dossier, DOSSIER_REFERENTIELS)
  const texte = lireTexte(join(siens, fichier), 'REF-001')
  if (texte !== undefined) {
    return lireYaml(texte, {fichier: `${DOSSIER_REFERENTIELS}/${fichier}`, code: 'REF-001'})
  }
  const fourni = lireTexte(join(FOURNIS, fichier), 'REF-001')
  if (fourni !== undefined) return lireYaml(fourni, {fichier, code: 'REF-001'})

  const connus = listerReferentiels(dossier).map((r) => r.nom)
  throw new ErreurMetier('ESP-011', `Le référentiel « ${nom} », nommé dans animreg.yaml, est introuvable.`, {
    pistes: [
      `Écrivez à la ligne « referentiel » de animreg.yaml : ${enumerer(connus, 'ou') || 'parcours3@1'}.`,
    ],
    details: {referentiel: nom, connus},
  })
}

/** Every référentiel that can be read, by name; the espace's own file hides ours of the same name. */
export function listerReferentiels(dossier: string): ReferentielDisponible[] {
  const siens = new Set(lister(join(dossier, DOSSIER_REFERENTIELS)))
  return [...new Set([...siens, ...lister(FOURNIS)])]
    .sort()
    .map((nom) => ({nom, origine: siens.has(nom) ? 'espace' : 'fourni'}))
}

/** Changes the référentiel of `animreg.yaml` in its text, comments and all. */
export function reglerReferentiel(dossier: string, nom: string): void {
  const chemin = join(dossier, FICHIER_CONFIG)
  const texte = lireTexte(chemin, 'ESP-003') ?? ''
  const nouveau = remplacerValeurYaml(texte, ['referentiel'], nom)
  if (nouveau === undefined || lireConfig(nouveau).referentiel !== nom) {
    throw new ErreurMetier(
      'ESP-003',
      `${FICHIER_CONFIG} : la ligne « referentiel » n'a pas pu être changée.`,
      {
        pistes: [`Ouvrez ${FICHIER_CONFIG} avec un éditeur de texte et écrivez : referentiel: ${nom}`],
        details: {fichier: FICHIER_CONFIG},
      },
    )
  }
  if (nouveau !== texte) ecrireFichier(chemin, nouveau)
}

function lister(dossier: string): string[] {
  if (!existsSync(dossier)) return []
  return readdirSync(dossier)
    .filter((nom) => nom.endsWith('.yaml'))
    .map((nom) => nom.slice(0, -'.yaml'.length))
}
