import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Config} from '@oclif/core'
import {z} from 'zod'
import {RACINE} from '../espace/racine.js'
import {commandesVisibles, texteDAide} from './aide.js'
import {type ClasseDeCommande, chargerConfig} from './greffon.js'
import {SANS_STYLE} from './style.js'

const DEBUT = '<!-- commandes -->'
const FIN = '<!-- /commandes -->'
/** Too long for the README: a page per subject. */
const DOSSIER_DES_PAGES = join('data', 'commandes')
const FORME = {largeur: 80, style: SANS_STYLE}

/** Writes `oclif.manifest.json`, thanks to which a start loads one command and not all of them. */
export async function ecrireManifeste(): Promise<void> {
  const config = await chargerConfig({manifeste: false})
  const commands = config.commands.map((commande) => [commande.id, {...commande, resultat: undefined}])
  await ecrireSiChange('oclif.manifest.json', {
    version: config.version,
    commands: Object.fromEntries(commands),
  })
}

/** Writes the schemas of the answers and the command reference; gives the names of what changed. */
export async function ecrireReference(): Promise<string[]> {
  const config = await chargerConfig({manifeste: false})
  const changes = [
    ...(await ecrireSchemas(config)),
    ...(await ecrireDossier(DOSSIER_DES_PAGES, pagesDesCommandes(config))),
    ...(await ecrireLisezMoi(config)),
  ]
  return changes.sort()
}

async function ecrireSchemas(config: Config): Promise<string[]> {
  const schemas = new Map<string, unknown>()
  for (const commande of commandesVisibles(config)) {
    const {resultat} = (await commande.load()) as ClasseDeCommande
    const titre = `animreg ${commande.id.replaceAll(':', ' ')} --json : resultat`
    const {$schema, ...schema} = z.toJSONSchema(resultat)
    schemas.set(`${commande.id.replaceAll(':', '-')}.json`, {$schema, title: titre, ...schema})
  }
  return ecrireDossier(join('data', 'schemas'), schemas)
}

/** Makes a folder hold these files and no other; gives the names of what changed. */
async function ecrireDossier(dossier: string, fichiers: ReadonlyMap<string, unknown>): Promise<string[]> {
  await mkdir(join(RACINE, dossier), {recursive: true})
  const changes: string[] = []
  for (const [nom, contenu] of fichiers) {
    if (await ecrireSiChange(join(dossier, nom), contenu)) changes.push(join(dossier, nom))
  }
  const orphelins = (await readdir(join(RACINE, dossier))).filter((nom) => !fichiers.has(nom))
  for (const nom of orphelins) await rm(join(RACINE, dossier, nom))
  return [...changes, ...orphelins.map((nom) => join(dossier, nom))]
}

async function ecrireLisezMoi(config: Config): Promise<string[]> {
  const nom = 'README.md'
  const vide = `# animreg\n\n## Commandes\n\n${DEBUT}\n${FIN}\n`
  const texte = await readFile(join(RACINE, nom), 'utf8').catch(() => vide)
  const nouveau = remplacerReference(texte, sommaireDesCommandes(config))
  return (await ecrireSiChange(nom, nouveau)) ? [nom] : []
}

/** Puts the reference between its two marks; a README without them gets them at its end. */
export function remplacerReference(texte: string, reference: string): string {
  const bloc = `${DEBUT}\n${reference}\n${FIN}`
  const [debut, fin] = [texte.indexOf(DEBUT), texte.indexOf(FIN)]
  if (debut === -1 || fin < debut) return `${texte.trimEnd()}\n\n## Commandes\n\n${bloc}\n`
  return texte.slice(0, debut) + bloc + texte.slice(fin + FIN.length)
}

/** What the README shows: the help without a command, and where the page of each subject is. */
export function sommaireDesCommandes(config: Config): string {
  const racine = ['```text', texteDAide(config, {genre: 'racine'}, FORME), '```'].join('\n')
  const liens = [...parSujet(config)].map(([sujet, {length}]) => {
    const nombre = length > 1 ? `${length} commandes` : '1 commande'
    return `- [${sujet}](${DOSSIER_DES_PAGES.replaceAll('\\', '/')}/${sujet}.md) : ${nombre}`
  })
  return [racine, "L'aide de chaque commande, par sujet :", liens.join('\n')].join('\n\n')
}

/** The help of every command, in the words the terminal shows, a page per subject. */
export function pagesDesCommandes(config: Config): ReadonlyMap<string, string> {
  const pages = [...parSujet(config)].map(([sujet, ids]): [string, string] => {
    const aides = ids.map((id) => {
      const aide = texteDAide(config, {genre: 'commande', id, argv: []}, FORME)
      return [`## animreg ${id.replaceAll(':', ' ')}`, '', '```text', aide, '```'].join('\n')
    })
    return [`${sujet}.md`, `${[`# ${sujet}`, ...aides].join('\n\n')}\n`]
  })
  return new Map(pages)
}

/** Commands of no subject are about the espace. */
function parSujet(config: Config): ReadonlyMap<string, readonly string[]> {
  const sujets = new Map<string, string[]>()
  for (const {id} of commandesVisibles(config)) {
    const sujet = id.includes(':') ? (id.split(':')[0] ?? id) : 'espace'
    sujets.set(sujet, [...(sujets.get(sujet) ?? []), id])
  }
  return sujets
}

/** Leaves a file already right untouched, so that a second run changes nothing. */
async function ecrireSiChange(nom: string, contenu: unknown): Promise<boolean> {
  const texte = typeof contenu === 'string' ? contenu : `${JSON.stringify(contenu, null, 2)}\n`
  const chemin = join(RACINE, nom)
  if ((await readFile(chemin, 'utf8').catch(() => undefined)) === texte) return false
  await writeFile(chemin, texte)
  return true
}
