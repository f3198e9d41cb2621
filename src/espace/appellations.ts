import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import {completerYaml, lireYaml, validerYaml, type YamlLu} from '../formats/yaml/index.js'
import {ErreurMetier} from '../shared/erreur-metier.js'
import {enumerer} from '../shared/francais.js'
import {ecrireFichier, lireTexte} from './fichiers.js'
import type {Appellations} from './types.js'

const FICHIER = 'appellations.yaml'
const DOSSIER_PROFILS = 'profils'
const EN_TETE = `# Vos réponses sur les noms reçus : à gauche le nom tel qu'il a été écrit, à droite le code qu'il désigne.
# animreg y ajoute les réponses données dans le terminal ; vous pouvez y écrire, corriger, effacer des lignes.
structures: {}
indicateurs: {}
`

const textesVersCodes = z
  .record(z.string(), z.string().min(1))
  .nullish()
  .transform((lus) => lus ?? {})
const schemaAppellations = z.strictObject({structures: textesVersCodes, indicateurs: textesVersCodes})

/** The answers already given about names; none when the file is absent or empty. */
export function lireAppellations(dossier: string): Appellations {
  const texte = lireTexte(join(dossier, FICHIER), 'REF-002')
  const lu = texte === undefined ? undefined : lireYaml(texte, {fichier: FICHIER, code: 'REF-002'})
  // A file emptied by hand, or with comments only, holds no answer.
  if (!lu || lu.valeur === null) return {structures: {}, indicateurs: {}}
  return validerYaml(lu, schemaAppellations)
}

/** Adds answers; comments and lines of the file stay as they are. */
export function ajouterAppellations(dossier: string, reponses: Appellations): void {
  lireAppellations(dossier)
  const actuel = lireTexte(join(dossier, FICHIER), 'REF-002') ?? ''
  ecrireFichier(join(dossier, FICHIER), completerYaml(actuel.trim() === '' ? EN_TETE : actuel, {...reponses}))
}

/** The saved layout `profils/<nom>.yaml`, unchecked. */
export function lireProfil(dossier: string, nom: string): YamlLu {
  const fichier = `${DOSSIER_PROFILS}/${nom}.yaml`
  const texte = /^[\w-]+$/.test(nom) ? lireTexte(join(dossier, fichier), 'REF-003') : undefined
  if (texte !== undefined) return lireYaml(texte, {fichier, code: 'REF-003'})
  const connus = listerProfils(dossier)
  throw new ErreurMetier(
    'REF-003',
    `Le profil « ${nom} » n'existe pas dans le dossier profils/ de l'espace.`,
    {
      pistes: [
        connus.length > 0
          ? `Profils existants : ${enumerer(connus)}.`
          : 'Créez-le : animreg expliquer REF-003 donne un modèle.',
      ],
      details: {nom, connus},
    },
  )
}

function listerProfils(dossier: string): string[] {
  try {
    return readdirSync(join(dossier, DOSSIER_PROFILS))
      .filter((nom) => nom.endsWith('.yaml'))
      .map((nom) => nom.slice(0, -'.yaml'.length))
      .sort()
  } catch {
    return []
  }
}
