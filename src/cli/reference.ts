import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Config} from '@oclif/core'
import {z} from 'zod'
import {commandesVisibles, texteDAide} from './aide.js'
import {type ClasseDeCommande, chargerConfig, RACINE} from './greffon.js'
import {SANS_STYLE} from './style.js'

const DEBUT = '<!-- commandes -->'
const FIN = '<!-- /commandes -->'
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

/** Writes the schemas of the answers and the README's command reference; gives the names of what changed. */
export async function ecrireReference(): Promise<string[]> {
  const config = await chargerConfig({manifeste: false})
  const changes = [...(await ecrireSchemas(config)), ...(await ecrireLisezMoi(config))]
  return changes.sort()
}

async function ecrireSchemas(config: Config): Promise<string[]> {
  const dossier = join('data', 'schemas')
  await mkdir(join(RACINE, dossier), {recursive: true})
  const changes: string[] = []
  const attendus = new Set<string>()
  for (const commande of commandesVisibles(config)) {
    const {resultat} = (await commande.load()) as ClasseDeCommande
    const nom = `${commande.id.replaceAll(':', '-')}.json`
    attendus.add(nom)
    const titre = `animreg ${commande.id.replaceAll(':', ' ')} --json : resultat`
    const {$schema, ...schema} = z.toJSONSchema(resultat)
    if (await ecrireSiChange(join(dossier, nom), {$schema, title: titre, ...schema}))
      changes.push(join(dossier, nom))
  }
  const orphelins = (await readdir(join(RACINE, dossier))).filter((nom) => !attendus.has(nom))
  for (const nom of orphelins) await rm(join(RACINE, dossier, nom))
  return [...changes, ...orphelins.map((nom) => join(dossier, nom))]
}

async function ecrireLisezMoi(config: Config): Promise<string[]> {
  const nom = 'README.md'
  const vide = `# animreg\n\n## Commandes\n\n${DEBUT}\n${FIN}\n`
  const texte = await readFile(join(RACINE, nom), 'utf8').catch(() => vide)
  const nouveau = remplacerReference(texte, referenceDesCommandes(config))
  return (await ecrireSiChange(nom, nouveau)) ? [nom] : []
}

/** Puts the reference between its two marks; a README without them gets them at its end. */
export function remplacerReference(texte: string, reference: string): string {
  const bloc = `${DEBUT}\n${reference}\n${FIN}`
  const [debut, fin] = [texte.indexOf(DEBUT), texte.indexOf(FIN)]
  if (debut === -1 || fin < debut) return `${texte.trimEnd()}\n\n## Commandes\n\n${bloc}\n`
  return texte.slice(0, debut) + bloc + texte.slice(fin + FIN.length)
}

/** The help of every command, in the words the terminal shows. */
export function referenceDesCommandes(config: Config): string {
  const racine = ['```text', texteDAide(config, {genre: 'racine'}, FORME), '```'].join('\n')
  const commandes = commandesVisibles(config).map(({id}) => {
    const aide = texteDAide(config, {genre: 'commande', id, argv: []}, FORME)
    return [`### animreg ${id.replaceAll(':', ' ')}`, '', '```text', aide, '```'].join('\n')
  })
  return ['', racine, ...commandes, ''].join('\n\n').trim()
}

/** Leaves a file already right untouched, so that a second run changes nothing. */
async function ecrireSiChange(nom: string, contenu: unknown): Promise<boolean> {
  const texte = typeof contenu === 'string' ? contenu : `${JSON.stringify(contenu, null, 2)}\n`
  const chemin = join(RACINE, nom)
  if ((await readFile(chemin, 'utf8').catch(() => undefined)) === texte) return false
  await writeFile(chemin, texte)
  return true
}
