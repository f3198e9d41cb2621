import type {Espace} from '../../espace/index.js'
import {schemaTexteDeRapport, type TexteDeRapport} from '../../metier/rapport/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {plusProches} from '../proche.js'

/** Folder of `sorties/` where the words of each version are kept. */
const DOSSIER = 'versions-du-rapport'

export type Version = {readonly nom: string; readonly texte: TexteDeRapport}

/** Keeps the words of a report under the next number of its year; a version that says the same is the same. */
export async function garderVersion(espace: Espace, texte: TexteDeRapport): Promise<string> {
  const noms = await listerVersions(espace, texte.annee)
  const derniere = noms.at(-1)
  const octets = new TextEncoder().encode(`${JSON.stringify(texte, null, 1)}\n`)
  if (derniere && (await octetsDe(espace, derniere)) === new TextDecoder().decode(octets)) return derniere
  const nom = `${texte.annee}-${String(noms.length + 1).padStart(3, '0')}`
  await espace.sorties.ecrire(`${nom}.json`, octets, {dans: [DOSSIER]})
  return nom
}

/** The versions of a year, oldest first. */
export async function listerVersions(espace: Espace, annee: number): Promise<readonly string[]> {
  const fichiers = await espace.sorties.lister([DOSSIER])
  return fichiers.flatMap((fichier) => {
    const [, nom] = /^(\d{4}-\d{3,})\.json$/.exec(fichier) ?? []
    return nom?.startsWith(`${annee}-`) ? [nom] : []
  })
}

/** The two versions to compare: those named, else the last two of the year. */
export async function trouverVersions(
  espace: Espace,
  annee: number,
  [ancien, nouveau]: readonly (string | undefined)[],
): Promise<readonly [Version, Version]> {
  const noms = await listerVersions(espace, annee)
  const second = nouveau ?? noms.at(-1)
  const premier = ancien ?? noms.findLast((nom) => nom !== second)
  if (premier === undefined || second === undefined) throw versionsManquantes(annee, noms)
  return [await ouvrirVersion(espace, premier, noms), await ouvrirVersion(espace, second, noms)]
}

/** The last version of a year; undefined when none was built. */
export async function derniereVersion(espace: Espace, annee: number): Promise<Version | undefined> {
  const noms = await listerVersions(espace, annee)
  const nom = noms.at(-1)
  return nom === undefined ? undefined : ouvrirVersion(espace, nom, noms)
}

async function octetsDe(espace: Espace, nom: string): Promise<string | undefined> {
  const octets = await espace.sorties.lire(`${nom}.json`, [DOSSIER])
  return octets === undefined ? undefined : new TextDecoder().decode(octets)
}

async function ouvrirVersion(espace: Espace, saisie: string, noms: readonly string[]): Promise<Version> {
  const nom = saisie.replace(/\.json$/, '')
  const octets = await octetsDe(espace, nom)
  const lu = octets === undefined ? undefined : schemaTexteDeRapport.safeParse(lireJson(octets)).data
  if (lu === undefined) throw versionInconnue(saisie, noms)
  return {nom, texte: lu}
}

function lireJson(texte: string): unknown {
  try {
    return JSON.parse(texte)
  } catch {
    return undefined
  }
}

function versionsManquantes(annee: number, noms: readonly string[]): ErreurMetier {
  const combien = noms.length === 0 ? 'Aucune version' : 'Une seule version'
  return new ErreurMetier(
    'RAP-067',
    `${combien} du rapport ${annee} est gardée : il en faut deux pour comparer.`,
    {
      pistes: [`Chaque construction garde la sienne : animreg rapport construire --annee ${annee}`],
      details: {annee, versions: noms},
    },
  )
}

function versionInconnue(saisie: string, noms: readonly string[]): ErreurMetier {
  const proches = plusProches(saisie, noms)
  return new ErreurMetier('RAP-067', `Aucune version du rapport ne s'appelle « ${saisie} ».`, {
    pistes: [noms.length > 0 ? `Versions gardées : ${noms.join(', ')}.` : "Aucune version n'est gardée."],
    details: {version: saisie, versions: noms, proches},
  })
}
