import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

const ANIMREG = fileURLToPath(new URL('../../../bin/run.js', import.meta.url))
const HORLOGE = pathToFileURL(fileURLToPath(new URL('horloge-arretee.js', import.meta.url))).href

/** Where and when a command runs: what a machine may say of its place, and the wall clock of that place. */
export type Lieu = {
  readonly nom: string
  readonly env: Readonly<Record<string, string>>
  /** `2009-03-02T12:00:00`, as the clock on the wall shows it. */
  readonly heure: string
}

/** What a chain left: the fingerprint of each file and of each answer. */
export type Traces = ReadonlyMap<string, string>

const MODELE = 'convention-financiere-parcours3'

/** The year of the example region, from the tables to the documents, and all that carries a date. */
const LIGNES = `init . --exemple lorraine-2008
structures importer annuaire.xlsx
contacts importer contacts.xlsx
activite importer recus/2007 --annee 2007
activite importer recus/2008
objectifs importer objectifs-2008.xlsx
programme importer programme-2008.xlsx
programme moyens importer moyens-2008.xlsx
instances importer instances-2008.xlsx
journal importer journal-2008.xlsx
temps importer temps-2008.xlsx
formation actions importer formation-2008.xlsx
formation sessions importer formation-2008.xlsx
formation inscriptions importer demandes.csv --le 2008-01-10
formation inscriptions affecter --le 2008-01-20 --oui
formation sessions convoquer F2008-01/1
formation emargements editer F2008-01/1
formation emargements dossier F2008-01/1
formation sessions calendrier --ics --format pdf
formation catalogue --format pdf
conventions generer --modele ${MODELE} --toutes --donnees conventions-2008.xlsx
conventions valider --modele ${MODELE} --toutes --oui
conventions echeances --ics sorties/echeances.ics
conventions registre --sortie sorties/registre.xlsx
temps bilan --format pdf,xlsx
activite completude
activite relancer
activite formulaire --toutes
activite exporter sorties/activite.csv
activite exporter sorties/activite.xlsx
structures exporter sorties/structures.xlsx
journal exporter sorties/journal.xlsx
chiffres calculer --par structure
chiffres calculer --format xlsx
chiffres arreter --date 2009-02-28 --oui
rapport construire --format pdf,docx,html --arrete dernier
rapport fiches
rapport chiffres-cles
tableau-de-bord construire`
  .split('\n')
  .map((ligne) => ligne.split(' '))

/** What is built from an espace that no longer changes, and must not carry the day it is built. */
const RECONSTRUIRE = [
  'chiffres calculer --format xlsx',
  'activite exporter sorties/activite.xlsx --oui',
  'rapport construire --format pdf,docx,html --arrete dernier',
  'rapport fiches',
  'tableau-de-bord construire',
  'temps bilan --format pdf,xlsx',
  'formation sessions calendrier --ics --format pdf',
  'formation emargements dossier F2008-01/1',
].map((ligne) => ligne.split(' '))

/** Fictitious persons who ask for a place. */
const DEMANDES = `Code;Nom;Prénom;Courriel;Métier;Action;Priorité;Reçue le
54395S00;ÉRABLE;Élise;elise@exemple.fr;CISP;F2008-01;1;02/01/2008
54395S00;ILEX;Ignace;;CISP;F2008-01;2;03/01/2008
`

/** An espace where the chain was run in that place; to be erased. */
export type Parcours = {readonly dossier: string; readonly traces: Traces; readonly effacer: () => void}

/** Runs the whole chain as that place would. */
export function parcourir(lieu: Lieu): Parcours {
  const racine = mkdtempSync(join(tmpdir(), 'animreg-lieu-'))
  const dossier = join(racine, 'mon réseau')
  mkdirSync(dossier)
  const reponses = LIGNES.map((mots) => {
    const reponse = repondre(mots, {dossier, lieu})
    if (mots[0] === 'init') writeFileSync(join(dossier, 'demandes.csv'), DEMANDES)
    return [`$ animreg ${mots.join(' ')}`, reponse] as const
  })
  const traces = new Map([...reponses, ...relever(dossier)])
  return {dossier, traces, effacer: () => rmSync(racine, {recursive: true, force: true})}
}

/** Builds again what an espace already built, in another place or at another time; gives the outputs. */
export function reconstruire(dossier: string, lieu: Lieu): Traces {
  for (const mots of RECONSTRUIRE) repondre(mots, {dossier, lieu})
  return new Map(relever(join(dossier, 'sorties')))
}

/** The fingerprints of the outputs as they lie. */
export function sortiesDe(dossier: string): Traces {
  return new Map(relever(join(dossier, 'sorties')))
}

/** What differs, by name. */
export function comparer(attendues: Traces, trouvees: Traces): string[] {
  const noms = new Set([...attendues.keys(), ...trouvees.keys()])
  return [...noms].filter((nom) => attendues.get(nom) !== trouvees.get(nom)).sort()
}

/** The answer of `--json`, without what names the folder of the run nor the offset of the place. */
function repondre(
  mots: readonly string[],
  {dossier, lieu}: {readonly dossier: string; readonly lieu: Lieu},
): string {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', HORLOGE, ANIMREG, ...mots, '--json'],
    {
      cwd: dossier,
      encoding: 'utf8',
      env: {PATH: process.env.PATH, HOME: process.env.HOME, CI: '1', HEURE_D_ESSAI: lieu.heure, ...lieu.env},
      maxBuffer: 1e9,
    },
  )
  if (status !== 0)
    throw new Error(`${lieu.nom}, « animreg ${mots.join(' ')} » : ${status}\n${stdout}${stderr}`)
  return stdout
    .replaceAll(JSON.stringify(dossier).slice(1, -1), '<espace>')
    .replace(/(T\d\d:\d\d:\d\d\.\d{3})[+-]\d\d:\d\d"/g, '$1"')
}

/** Every file of a folder but the base, which keeps the moments, and what is made of it. */
function relever(dossier: string): [nom: string, empreinte: string][] {
  return readdirSync(dossier, {recursive: true, withFileTypes: true})
    .filter((f) => f.isFile() && !/^(?:animreg\.sqlite|sauvegarde-.*)$/.test(f.name))
    .map((f) => {
      const chemin = join(f.parentPath, f.name)
      return [relative(dossier, chemin), createHash('sha256').update(readFileSync(chemin)).digest('hex')]
    })
}
