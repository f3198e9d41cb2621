import type {Command} from '@oclif/core'
import {deuxColonnes, plier, retraiter} from './mise-en-page.js'
import type {Style} from './style.js'

/** How a help text is laid out. */
export type MiseEnForme = {readonly largeur: number; readonly style: Style}

type Sujet = {readonly nom: string; readonly description: string}
type Racine = {
  readonly version: string
  readonly commandes: readonly Command.Loadable[]
  readonly sujets: readonly Sujet[]
}

const PRESENTATION =
  "La boîte à outils de l'animation régionale des Missions Locales : des tableaux envoyés par les structures aux " +
  "chiffres-clés du réseau et à son rapport d'activité. Tout se passe sur ce poste, dans un dossier : l'espace."

/** The road of a year, in the order it is walked; a step shows once its command exists. */
const CHEMIN: readonly (readonly [id: string, ligne: string, explication: string])[] = [
  ['premiers-pas', 'premiers-pas', "être guidé pas à pas, d'un dossier vide au premier rapport"],
  ['init', 'init ma-region --exemple lorraine-2008', 'créer un espace, ici avec un exemple complet'],
  ['structures:importer', 'structures importer annuaire.xlsx', "donner l'annuaire du réseau"],
  ['activite:importer', 'activite importer recus/2008', 'lire les tableaux reçus, un dossier entier'],
  ['chiffres:calculer', 'chiffres calculer', 'obtenir les chiffres-clés'],
  ['rapport:construire', 'rapport construire', "composer le rapport d'activité"],
]

/** What `animreg` alone shows: what it is, the first steps, the subjects. */
export function aideDeRacine({version, commandes, sujets}: Racine, forme: MiseEnForme): string {
  const {largeur, style} = forme
  const seules = commandes.filter(({id}) => !id.includes(':'))
  return blocs([
    `${style.titre('animreg')} ${version}`,
    plier(PRESENTATION, largeur).join('\n'),
    section('PREMIERS PAS', premiersPas(commandes, forme), style),
    section('UTILISATION', '  animreg SUJET VERBE [arguments] [options]', style),
    section('SUJETS', listeDesSujets(sujets, commandes, forme), style),
    section('COMMANDES', listeDesCommandes(seules, forme), style),
    section('AIDE', deuxColonnes(aides(seules, sujets), largeur, style.commande), style),
  ])
}

function premiersPas(commandes: readonly Command.Loadable[], forme: MiseEnForme): string {
  return CHEMIN.filter(([id]) => commandes.some((commande) => commande.id === id))
    .map(([, ligne, explication]) => exemple(explication, `animreg ${ligne}`, forme))
    .join('\n')
}

function aides(seules: readonly Command.Loadable[], sujets: readonly Sujet[]): (readonly [string, string])[] {
  const sujet = sujets[0]?.nom
  const lignes: (readonly [string, string])[] = []
  if (sujet) lignes.push([`animreg ${sujet}`, "les commandes d'un sujet"])
  lignes.push(['animreg COMMANDE --help', "les options d'une commande, avec des exemples"])
  if (seules.some(({id}) => id === 'expliquer'))
    lignes.push(['animreg expliquer CODE', "le sens d'un message numéroté, et quoi faire"])
  return lignes
}

function listeDesSujets(
  sujets: readonly Sujet[],
  commandes: readonly Command.Loadable[],
  {largeur, style}: MiseEnForme,
): string {
  const lignes = sujets.map(({nom, description}) => {
    const verbes = commandes
      .filter(({id}) => id.startsWith(`${nom}:`))
      .map(({id}) => motsDe(id).slice(nom.length + 1))
    return [nom, `${description}\n${verbes.join(', ')}`.trim()] as const
  })
  return deuxColonnes(lignes, largeur, style.commande)
}

/** What `animreg structures` shows: the verbs of one subject. */
export function aideDeSujet(
  {nom, description}: Sujet,
  commandes: readonly Command.Loadable[],
  forme: MiseEnForme,
): string {
  const siennes = commandes.filter(({id}) => id.startsWith(`${nom}:`))
  const mots = motsDe(nom)
  return blocs([
    forme.style.titre(`animreg ${mots}`),
    plier(enPhrase(description), forme.largeur).join('\n'),
    section('UTILISATION', `  animreg ${mots} VERBE [arguments] [options]`, forme.style),
    section('COMMANDES', listeDesCommandes(siennes, forme), forme.style),
    `Pour les options et des exemples : ${forme.style.commande(`animreg ${mots} VERBE --help`)}`,
  ])
}

function enPhrase(texte: string): string {
  return texte && `${texte.charAt(0).toUpperCase()}${texte.slice(1)}.`
}

function listeDesCommandes(commandes: readonly Command.Loadable[], {largeur, style}: MiseEnForme): string {
  const lignes = commandes.map(({id, summary = ''}) => [`animreg ${motsDe(id)}`, summary] as const)
  return deuxColonnes(lignes, largeur, style.commande)
}

/** The help of one command: examples come before options, they are what gets read. */
export function aideDeCommande(commande: Command.Loadable, forme: MiseEnForme): string {
  const {largeur, style} = forme
  const mots = motsDe(commande.id)
  const args = argumentsDe(commande)
  const options = Object.values(commande.flags).filter(({hidden}) => !hidden)
  const propres = options.filter(({helpGroup}) => !helpGroup)
  const communes = options.filter(({helpGroup}) => helpGroup)
  return blocs([
    plier(commande.summary ?? '', largeur)
      .map((ligne) => style.titre(ligne))
      .join('\n'),
    plier(commande.description ?? '', largeur).join('\n'),
    section('UTILISATION', retraiter(plier(utilisation(mots, args, options), largeur - 2), 2), style),
    section('EXEMPLES', exemples(commande, forme), style),
    section('ARGUMENTS', deuxColonnes(args.map(ligneDArgument), largeur, style.commande), style),
    section('OPTIONS', deuxColonnes(propres.map(ligneDOption), largeur, style.commande), style),
    section('OPTIONS COMMUNES', deuxColonnes(communes.map(ligneDOption), largeur, style.commande), style),
  ])
}

/** A command that is not strict takes as many of its last argument as are typed. */
function argumentsDe({args, strict}: Command.Loadable): Command.Arg.Cached[] {
  const montres = Object.values(args).filter(({hidden}) => !hidden)
  return montres.map((arg, rang) =>
    strict === false && rang === montres.length - 1 ? {...arg, multiple: true} : arg,
  )
}

function utilisation(
  mots: string,
  args: readonly Command.Arg.Cached[],
  options: readonly Command.Flag.Cached[],
): string {
  const noms = args.map((arg) => {
    const nom = `${arg.name.toUpperCase()}${arg.multiple ? '…' : ''}`
    return arg.required ? nom : `[${nom}]`
  })
  const obligatoires = options.filter(({required}) => required).map((option) => etiquette(option))
  return ['animreg', mots, ...noms, ...obligatoires, '[options]'].join(' ')
}

function exemples({examples = [], id}: Command.Loadable, forme: MiseEnForme): string {
  return examples
    .map((donne) => {
      const {description, command} = typeof donne === 'string' ? {description: '', command: donne} : donne
      const ligne = command
        .replaceAll('<%= config.bin %>', 'animreg')
        .replaceAll('<%= command.id %>', motsDe(id))
      return exemple(description, ligne, forme)
    })
    .join('\n')
}

/** What it is for, then the line to type, alone so that it can be copied. */
function exemple(description: string, ligne: string, {largeur, style}: MiseEnForme): string {
  if (!description) return `  ${style.commande(ligne)}`
  return `${retraiter(plier(description, largeur - 2), 2)}\n    ${style.commande(ligne)}`
}

function ligneDArgument(arg: Command.Arg.Cached): readonly [string, string] {
  const choix = arg.options?.length ? ` (choix : ${arg.options.join(', ')})` : ''
  const suite = arg.multiple ? ' ; plusieurs possibles' : ''
  return [
    arg.name.toUpperCase(),
    `${arg.description ?? ''}${choix}${suite}${arg.required ? ' (obligatoire)' : ''}`,
  ]
}

function ligneDOption(option: Command.Flag.Cached): readonly [string, string] {
  const notes: string[] = []
  if (option.required) notes.push('obligatoire')
  if (option.type === 'option' && option.options?.length) notes.push(`choix : ${option.options.join(', ')}`)
  if (option.type === 'option' && option.default !== undefined)
    notes.push(`par défaut : ${String(option.default)}`)
  if (option.env) notes.push(`variable ${option.env}`)
  const note = notes.length > 0 ? ` (${notes.join(' ; ')})` : ''
  return [etiquette(option), `${option.summary ?? option.description ?? ''}${note}`]
}

function etiquette(option: Command.Flag.Cached): string {
  const court = option.char ? `-${option.char}, ` : ''
  const valeur = option.type === 'option' ? ` ${option.helpValue?.toString() ?? 'VALEUR'}` : ''
  return `${court}--${option.name}${valeur}`
}

function section(titre: string, corps: string, style: Style): string {
  return corps ? `${style.titre(titre)}\n${corps}` : ''
}

function blocs(morceaux: readonly string[]): string {
  return morceaux.filter(Boolean).join('\n\n')
}

function motsDe(id: string): string {
  return id.replaceAll(':', ' ')
}
