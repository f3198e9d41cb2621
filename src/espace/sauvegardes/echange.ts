import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import {FICHIER_BASE} from '../base.js'
import {FICHIER_CONFIG} from '../config.js'
import {traduireErreur} from '../erreurs-systeme.js'
import {ecrireFichier} from '../fichiers.js'
import {renommer} from '../renommer.js'
import {DOSSIERS_SAUVEGARDES, FICHIERS_SAUVEGARDES} from './contenu.js'

/** Start of the name of the folder where a restoration is prepared; one left behind tells of an interruption. */
export const PREFIXE_DE_RESTAURATION = '.restauration-'

/** What belongs to the base while it is written: a journal left beside another base would destroy it. */
const JOURNAL = `${FICHIER_BASE}-journal`
/** The settings first, in one renaming: a folder without them is no espace, and nothing could finish the exchange. */
const ELEMENTS = [
  FICHIER_CONFIG,
  JOURNAL,
  FICHIER_BASE,
  ...DOSSIERS_SAUVEGARDES,
  ...FICHIERS_SAUVEGARDES.filter((f) => f !== FICHIER_BASE && f !== FICHIER_CONFIG),
]

/** Written when all is ready: from there on, an exchange that was cut is carried through by the next command. */
const FICHIER_ECHANGE = 'echange.json'
const schemaEchange = z.object({apporte: z.array(z.string())})

/** True when a restoration would replace something. */
export function aDuContenu(dossier: string): boolean {
  return ELEMENTS.some((nom) => existsSync(join(dossier, nom)))
}

/** One file or folder that changes place. */
export type Deplacement = {readonly de: string; readonly vers: string; readonly enCopie: boolean}

/** What went wrong: where it stopped, and whether everything could be put back. */
export class EchangeRefuse extends Error {
  readonly chemin: string
  readonly defait: boolean

  constructor(chemin: string, {defait, cause}: {readonly defait: boolean; readonly cause: unknown}) {
    super(`échange refusé : ${chemin}`, {cause})
    this.chemin = chemin
    this.defait = defait
  }
}

/** Each element changes place by renaming; one that refuses puts back those already done. */
export function echanger(dossier: string, chantier: string): void {
  const faits: Deplacement[] = []
  for (const deplacement of commencerEchange(dossier, chantier)) {
    try {
      deplacer(deplacement)
      faits.push(deplacement)
    } catch (cause) {
      const defait = remettre(faits)
      // Put back, nothing is to be carried through; halfway, only a person knows what held the file.
      rmSync(join(chantier, FICHIER_ECHANGE), {force: true})
      throw new EchangeRefuse(deplacement.de, {defait, cause})
    }
  }
}

/** Writes that the exchange is to be carried through, and gives what must move, in order. */
export function commencerEchange(dossier: string, chantier: string): Iterable<Deplacement> {
  creerDossier(join(chantier, 'ancien'))
  const apporte = ELEMENTS.filter((nom) => existsSync(join(chantier, 'nouveau', nom)))
  ecrireFichier(join(chantier, FICHIER_ECHANGE), JSON.stringify({apporte}))
  return prevoir(dossier, chantier, apporte)
}

/** The restorations of a folder that were cut while they exchanged its files. */
export function chercherEchangesCoupes(dossier: string): readonly string[] {
  return chercherChantiers(dossier).filter((nom) => existsSync(join(dossier, nom, FICHIER_ECHANGE)))
}

/** Every folder that a restoration left. */
export function chercherChantiers(dossier: string): readonly string[] {
  return readdirSync(dossier).filter((nom) => nom.startsWith(PREFIXE_DE_RESTAURATION))
}

/** Carries through an exchange that was cut: what was brought takes its place, what was there is set aside. */
export function acheverEchange(dossier: string, nom: string): void {
  const chantier = join(dossier, nom)
  const {apporte} = schemaEchange.parse(JSON.parse(readFileSync(join(chantier, FICHIER_ECHANGE), 'utf8')))
  for (const deplacement of prevoir(dossier, chantier, apporte)) {
    try {
      deplacer(deplacement)
    } catch (erreur) {
      throw traduireErreur(erreur, deplacement.de)
    }
  }
}

/** What remains to be moved: a cut exchange is taken up where it stopped. */
function* prevoir(
  dossier: string,
  chantier: string,
  apporte: readonly string[],
): Generator<Deplacement, void, undefined> {
  for (const nom of ELEMENTS) {
    const [place, nouveau, ancien] = [
      join(dossier, nom),
      join(chantier, 'nouveau', nom),
      join(chantier, 'ancien', nom),
    ]
    const aApporter = existsSync(nouveau)
    // Already brought: what stands there is the new one.
    if (apporte.includes(nom) && !aApporter) continue
    if (existsSync(place)) yield {de: place, vers: ancien, enCopie: nom === FICHIER_CONFIG}
    if (aApporter) yield {de: nouveau, vers: place, enCopie: false}
  }
}

/** The settings never leave their place: they are copied aside, then replaced. */
export function deplacer({de, vers, enCopie}: Deplacement): void {
  if (enCopie) copyFileSync(de, vers)
  else renommer(de, vers)
}

/** As much as can be: one that fails must not keep the others from going back. */
function remettre(faits: readonly Deplacement[]): boolean {
  const remis = faits.toReversed().map(({de, vers}) => {
    try {
      renommer(vers, de)
      return true
    } catch {
      return false
    }
  })
  return !remis.includes(false)
}

function creerDossier(chemin: string): void {
  try {
    mkdirSync(chemin, {recursive: true})
  } catch (erreur) {
    throw traduireErreur(erreur, chemin)
  }
}
