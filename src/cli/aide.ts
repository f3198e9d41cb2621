import type {Command, Config} from '@oclif/core'
import {aideDeCommande, aideDeRacine, aideDeSujet, type MiseEnForme} from './aide-texte.js'
import {largeurDuTerminal} from './mise-en-page.js'
import type {Resolution} from './resolution.js'
import {styleDe} from './style.js'

const OPTIONS_D_AIDE = new Set(['--help', '--aide', '-h'])
const MOTS_D_AIDE = new Set(['aide', 'help'])

/** Takes the asking for help out of the line typed: `--help`, `--aide`, `-h`, or `animreg aide structures lister`. */
export function demandeLAide(argv: readonly string[]): {mots: readonly string[]; aide: boolean} {
  if (MOTS_D_AIDE.has(argv[0] ?? '')) return {mots: argv.slice(1), aide: true}
  const fin = argv.indexOf('--')
  const options = fin === -1 ? argv : argv.slice(0, fin)
  const aide = options.some((mot) => OPTIONS_D_AIDE.has(mot))
  return {mots: aide ? options.filter((mot) => !OPTIONS_D_AIDE.has(mot)) : argv, aide}
}

/** The help of what was typed, as the terminal shows it. */
export async function aideDe(config: Config, voulu: Resolution): Promise<string> {
  const forme = {largeur: largeurDuTerminal(), style: await styleDe(process.stdout)}
  return texteDAide(config, voulu, forme)
}

/** The help of what was typed, in a given form; the README's reference is made of it. */
export function texteDAide(config: Config, voulu: Resolution, forme: MiseEnForme): string {
  const commandes = commandesVisibles(config)
  const sujets = sujetsDe(config, commandes)
  switch (voulu.genre) {
    case 'racine':
      return aideDeRacine({version: config.version, commandes, sujets}, forme)
    case 'sujet': {
      const description = config.findTopic(voulu.sujet)?.description ?? ''
      return aideDeSujet({nom: voulu.sujet, description}, commandes, forme)
    }
    case 'commande': {
      const commande = commandes.find(({id}) => id === voulu.id)
      if (!commande) throw new Error(`commande absente de la configuration : ${voulu.id}`)
      return aideDeCommande(commande, forme)
    }
  }
}

/** The commands shown to a person: those without a subject, then by subject in the order of the year's work. */
export function commandesVisibles(config: Config): Command.Loadable[] {
  const sujets = Object.keys(config.pjson.oclif.topics ?? {})
  const rang = (id: string): number => (id.includes(':') ? sujets.indexOf(id.split(':')[0] ?? '') : -2)
  return config.commands
    .filter(({hidden}) => !hidden)
    .sort((a, b) => rang(a.id) - rang(b.id) || (a.id < b.id ? -1 : 1))
}

function sujetsDe(
  config: Config,
  commandes: readonly Command.Loadable[],
): {nom: string; description: string}[] {
  const noms = new Set(commandes.filter(({id}) => id.includes(':')).map(({id}) => id.split(':')[0] ?? id))
  return [...noms].map((nom) => ({nom, description: config.findTopic(nom)?.description ?? ''}))
}
