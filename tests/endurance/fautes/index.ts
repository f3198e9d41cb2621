import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Bilan, Epreuve} from '../epreuve.js'
import {CHRONIQUE} from './chronique.js'
import {PREMIERE_ECRITURE} from './chronique-courte.js'
import {couper, parUneCommande, parUneOuverture} from './coupures.js'
import {PLACES, peutMonter, remplirLeDisque} from './disque-plein.js'
import {lancerEnsemble} from './ensemble.js'
import {type Essai, resumer} from './essai.js'
import {tirage} from './hasard.js'
import {type Programme, trouverProgramme} from './programme.js'
import {fermerA, peutRendreImmuable, tenirOuverts} from './refus.js'
import {type Moment, type Recit, VieDeRegion} from './vie-de-region.js'

const GRAINE = 20_081_231

/** What is lived, and which of its commands meet the faults that are long to set up. */
type Plan = Recit & {
  /** First words of the commands that stand for a way of writing. */
  readonly familles: readonly string[]
  /** Kilobytes left on the disk. */
  readonly places: readonly number[]
  /** Where numbers are given: what several commands fight for. */
  readonly aPlusieurs: string | undefined
  /** One trial in so many is followed by a real command; the others by an opening from here, which is quicker. */
  readonly uneCommandeSur: number
  readonly suivre: (lignes: readonly string[]) => void
}

/** The espaces of earlier versions, each as it was written then. */
const ANCIENS = 'tests/fixtures/espaces'

/** Nothing is lost whatever happens: commands struck, disks full, writes refused, several commands at once. */
export const eprouverFautes: Epreuve = async (essais) => [
  ...(await eprouverSur(essais, {
    chronique: CHRONIQUE,
    familles: [
      'objectifs importer',
      'rapport construire',
      'conventions valider',
      'formation inscriptions importer',
      'sauvegarder',
      'restaurer',
      'annee ouvrir 2010',
      'formation purger',
    ],
    places: PLACES,
    aPlusieurs: 'conventions valider',
    uneCommandeSur: 4,
    suivre: dire,
  })),
  ...(await eprouverMigrations(Math.ceil(essais / 20))),
]

/** The first write in an espace of an earlier format: the backup, then the change of format, then the import. */
async function eprouverMigrations(essais: number): Promise<readonly Bilan[]> {
  const bilans: Bilan[] = []
  for (const version of readdirSync(ANCIENS)) {
    const siens = await eprouverSur(essais, {
      depart: join(ANCIENS, version),
      chronique: PREMIERE_ECRITURE,
      familles: ['activite importer'],
      places: PLACES,
      aPlusieurs: undefined,
      uneCommandeSur: 1,
      suivre: dire,
    })
    bilans.push(...siens.map((b) => ({...b, quoi: `espace d'animreg ${version}, ${b.quoi}`})))
  }
  return bilans
}

/** The same, over another chronicle. */
export async function eprouverSur(essais: number, plan: Plan): Promise<readonly Bilan[]> {
  const programme = trouverProgramme()
  const vie = new VieDeRegion(programme, plan)
  const faits: Essai[] = []
  const noter = (nouveaux: readonly Essai[]): void => {
    faits.push(...nouveaux)
    for (const e of nouveaux)
      plan.suivre([`[${faits.length}] ${e.faute} : animreg ${e.mots.join(' ')}`, ...e.defauts])
  }
  try {
    await vivre({programme, vie, plan, essais, noter})
  } finally {
    vie.effacer()
    programme.effacer()
  }
  return resumer(faits)
}

type Vie = {
  readonly programme: Programme
  readonly vie: VieDeRegion
  readonly plan: Plan
  readonly essais: number
  readonly noter: (essais: readonly Essai[]) => void
}

async function vivre({programme, vie, plan, essais, noter}: Vie): Promise<void> {
  const hasard = tirage(GRAINE)
  const suivanteDe = (rang: number) =>
    rang % plan.uneCommandeSur === 0 ? parUneCommande(programme) : parUneOuverture
  let coupes = 0
  for await (const moment of vie.moments()) {
    const dus = Math.ceil(((moment.rang + 1) * essais) / plan.chronique.length) - coupes
    for (let n = 0; n < dus; n++)
      noter([await couper(programme, moment, {hasard, suivante: suivanteDe(coupes + n + 1)})])
    coupes += dus
    for (const eprouver of autresFautes(programme, moment, {...plan, racine: vie.racine}))
      noter(await eprouver())
  }
}

/** The faults that a machine may forbid, on the commands that stand for their family. */
function autresFautes(
  programme: Programme,
  moment: Moment,
  {familles, places, aPlusieurs, racine, suivre}: Plan & {readonly racine: string},
): readonly (() => Promise<Essai[]>)[] {
  const mots = moment.mots.join(' ')
  if (!familles.some((famille) => mots.startsWith(famille))) return []
  const disque = permis('le disque plein', {possible: peutMonter(racine), suivre})
  const refus = permis("l'écriture refusée", {possible: peutRendreImmuable(racine), suivre})
  const ensemble = aPlusieurs !== undefined && mots.startsWith(aPlusieurs)
  return [
    ...(disque ? [async () => remplirLeDisque(programme, moment, {racine, places})] : []),
    ...(refus ? [async () => fermerA(programme, moment), async () => tenirOuverts(programme, moment)] : []),
    ...(ensemble ? [2, 10] : []).map((combien) => async () => [
      await lancerEnsemble(programme, moment, combien),
    ]),
  ]
}

/** What this machine forbids is said. */
function permis(
  quoi: string,
  {possible, suivre}: Pick<Plan, 'suivre'> & {readonly possible: boolean},
): boolean {
  if (!possible)
    suivre([`NON ÉPROUVÉ ICI : ${quoi} (il faut être root, sur un système de fichiers ordinaire)`])
  return possible
}

function dire(lignes: readonly string[]): void {
  process.stderr.write(`${lignes.join('\n  ')}\n`)
}
