import type {Config} from '@oclif/core'
import {aideDe, demandeLAide} from './aide.js'
import {type Enveloppe, FORMAT, type Reponse} from './enveloppe.js'
import {supporterFluxCoupes} from './flux-coupes.js'
import {chargerConfig} from './greffon.js'
import {interruptible} from './interruption.js'
import {jsonMontrable, montrerControles} from './montrer-controles.js'
import {comprendreErreur, enveloppeDEchec, texteDEchec} from './rendre-erreur.js'
import {ACCUEIL, resoudre} from './resolution.js'
import {styleDe} from './style.js'
import {estDemande} from './terminal.js'

/** Runs what was typed, writes the one document of `--json` or tells the error, and gives the exit code. */
export async function executer(argv: readonly string[]): Promise<number> {
  const json = estDemande(argv, '--json')
  try {
    const {resultat, avertissements} = await interruptible(async () => repondre(argv, json))
    if (json) ecrireJson({format: FORMAT, ok: true, resultat, avertissements: [...avertissements]})
    return 0
  } catch (erreur) {
    const echec = comprendreErreur(erreur)
    const verbeux = estDemande(argv, '--verbeux')
    if (json) ecrireJson(enveloppeDEchec(echec, verbeux))
    else ecrireErreur(texteDEchec(echec, verbeux, await styleDe(process.stderr)))
    return echec.sortie
  }
}

/** `bin/run.js` and `bin/dev.js`: the exit code is set, not forced, so that pipes are emptied first. */
export async function demarrer(argv: readonly string[]): Promise<void> {
  supporterFluxCoupes()
  process.exitCode = await executer(argv)
  // The interrupted command may still be at work: nothing it does now may last.
  if (process.exitCode === 130) process.exit()
}

async function repondre(argv: readonly string[], json: boolean): Promise<Reponse> {
  const config = await chargerConfig()
  if (argv[0] === '--version') return dire(`animreg ${config.version}`, {version: config.version}, json)
  const {mots, aide} = demandeLAide(argv)
  const voulu = resoudre(mots, config.commandIDs)
  if (voulu.genre === 'racine' && !aide && (await estDansUnEspace())) return lancer(config, ACCUEIL, mots)
  if (aide || voulu.genre !== 'commande') {
    const texte = await aideDe(config, voulu)
    return dire(texte, {aide: texte}, json)
  }
  return lancer(config, voulu.id, voulu.argv)
}

/** Where « animreg » alone tells the year, and elsewhere how to begin. */
async function estDansUnEspace(): Promise<boolean> {
  const {trouverEspace} = await import('../espace/ouvrir-espace.js')
  return (
    trouverEspace({dossier: process.env.ANIMREG_ESPACE || undefined, depart: process.cwd()}) !== undefined
  )
}

async function lancer(config: Config, id: string, argv: readonly string[]): Promise<Reponse> {
  return config.runCommand<Reponse>(id, [...argv])
}

function dire(texte: string, resultat: unknown, json: boolean): Reponse {
  if (!json) process.stdout.write(`${texte}\n`)
  return {resultat, avertissements: []}
}

function ecrireErreur(texte: string): void {
  process.stderr.write(`${montrerControles(texte)}\n`)
}

function ecrireJson(document: Enveloppe): void {
  process.stdout.write(`${jsonMontrable(JSON.stringify(document, null, 2))}\n`)
}
