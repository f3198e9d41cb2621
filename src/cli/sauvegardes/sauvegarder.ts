import {relative, resolve} from 'node:path'
import {z} from 'zod'
import {SAUVEGARDES_GARDEES, sauvegarderEspace} from '../../espace/index.js'
import {accorder, enumerer} from '../../shared/francais.js'
import {formaterTaille} from './taille.js'

export const schemaSauvegarde = z.object({
  chemin: z.string().describe("l'archive écrite, ou qui le serait"),
  le: z.string().describe('moment de la sauvegarde, UTC'),
  fichiers: z.array(z.string()).describe("ce que l'archive contient"),
  octets: z.int().describe("taille de l'archive ; 0 en simulation"),
  effacees: z.array(z.string()).describe('sauvegardes plus anciennes qui ont laissé la place'),
  base_saine: z.boolean(),
})
export type SauvegardeFaite = z.infer<typeof schemaSauvegarde>

/** Saves an espace into `sauvegardes/`, or into a folder of the person's choice. */
export async function sauvegarder(
  dossier: string,
  {vers, simulation}: {readonly vers: string | undefined; readonly simulation: boolean},
): Promise<SauvegardeFaite> {
  const {chemin, manifeste, octets, effacees, base_saine} = await sauvegarderEspace(dossier, {
    commande: 'animreg sauvegarder',
    vers: vers === undefined ? undefined : resolve(vers),
    simulation,
  })
  const fichiers = manifeste.fichiers.map((f) => f.nom)
  return {chemin, le: manifeste.le, fichiers, octets, effacees: [...effacees], base_saine}
}

/** What was saved, in the terminal. */
export function presenterSauvegarde(faite: SauvegardeFaite, {depart}: {readonly depart: string}): string {
  const {chemin, fichiers, octets, effacees} = faite
  const lieu = relative(depart, chemin)
  const contenu = `${accorder(fichiers.length, 'fichier')} : ${enumerer(detailler(fichiers))}`
  const ecrite = octets > 0
  return [
    ecrite ? `✓ Sauvegarde écrite : ${lieu} (${formaterTaille(octets)})` : `○ Serait écrite : ${lieu}`,
    `  ${contenu}`,
    ...(effacees.length > 0
      ? [`  Les ${SAUVEGARDES_GARDEES} dernières sont gardées ; effacée : ${effacees.join(', ')}`]
      : []),
  ].join('\n')
}

const PARTIES: readonly (readonly [debut: string, nom: string, noms: string])[] = [
  ['rapport/', 'chapitre du rapport', 'chapitres du rapport'],
  ['sources/', 'fichier reçu', 'fichiers reçus'],
  ['modeles/', 'modèle', 'modèles'],
  ['profils/', 'profil', 'profils'],
  ['referentiels/', 'référentiel', 'référentiels'],
]

/** « la base, les réglages, 42 fichiers reçus ». */
function detailler(fichiers: readonly string[]): string[] {
  const comptes = PARTIES.flatMap(([debut, nom, noms]) => {
    const combien = fichiers.filter((fichier) => fichier.startsWith(debut)).length
    return combien > 0 ? [accorder(combien, nom, noms)] : []
  })
  return [
    ...(fichiers.includes('animreg.sqlite') ? ['la base'] : []),
    ...(fichiers.includes('animreg.yaml') ? ['les réglages'] : []),
    ...(fichiers.includes('appellations.yaml') ? ['les appellations'] : []),
    ...comptes,
  ]
}
