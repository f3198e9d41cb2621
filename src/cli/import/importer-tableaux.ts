import {basename} from 'node:path'
import type {Espace, FichierRecu, FichierSansOriginal} from '../../espace/index.js'
import {
  type Appellations,
  appliquerProfil,
  type BilanFichier,
  type BilanImport,
  bilanRefuse,
  cleDeValeur,
  completerAppellations,
  compterGrilles,
  type ImportActivite,
  type ImportObjectifs,
  importerActivite,
  importerObjectifs,
  type Valeur,
} from '../../metier/activite/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {enumerer} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerContexteDeLecture, chargerProfil} from '../faits.js'
import {importerEnFlux} from './importer-en-flux.js'
import type {demanderDoutes, Reponses} from './lever-doutes.js'
import {type Reception, recevoirFichier} from './recevoir-fichier.js'
import {trouverFichiers} from './trouver-fichiers.js'

export type DemandeDImport = {
  readonly annee: Exercice
  readonly designations: readonly string[]
  readonly simulation: boolean
  /** Why the files go in even into a closed year. */
  readonly motif?: string | undefined
  readonly progresser: (etape: string, fait?: number, total?: number) => void
  /** Somebody is there to say what doubtful names mean. */
  readonly demander?: typeof demanderDoutes | undefined
}

/** What one reading of a file gives. `enregistre`: what it brings is already written, as it was read. */
type Issue = (ImportActivite | ImportObjectifs) & {
  readonly fichier?: FichierRecu | FichierSansOriginal
  readonly enregistre?: boolean
}

type Importation = {
  /** Prepares the reading of a file; it is read again after each answer. */
  readonly preparer: (chemin: string) => () => Promise<Issue>
  /** Takes the answers given so far into account. */
  readonly relire: (reponses: Appellations) => Promise<void>
}

const SANS_PROFIL = {ignorer: [], structures: {}, indicateurs: {}}

type DemandeDActivite = DemandeDImport & {
  readonly source: string
  readonly tolerant: boolean
  readonly profil?: string | undefined
}

/** Imports activity tables, file by file: each goes in whole or not at all, and a bad one never stops the others. */
export async function importerTableauxDActivite(
  espace: Espace,
  demande: DemandeDActivite,
): Promise<BilanImport> {
  const {annee, source, tolerant} = demande
  verifierSource(source, espace.config.sources)
  const profil = demande.profil === undefined ? undefined : await chargerProfil(espace, demande.profil)
  let contexte = await chargerContexteDeLecture(espace, annee, profil)
  let connues: Map<string, Valeur> | undefined
  // Read at the first file that needs them: a list of millions of rows is compared in the base.
  const chargerConnues = async () => {
    connues ??= new Map((await espace.chargerValeurs([annee])).map((v) => [cleDeValeur(v), v]))
    return connues
  }

  const preparer = (chemin: string) => {
    let enFlux = profil === undefined
    const recevoir = unefois(async () => recevoirFichier(chemin))
    return async (): Promise<Issue> => {
      const lecture = {...demande, contexte, connues: chargerConnues}
      const grand = enFlux ? await importerEnFlux(espace, chemin, lecture) : undefined
      if (grand) return grand
      enFlux = false
      const reception = await recevoir()
      const {nom: fichier, sha256} = reception.fichier
      if ('refus' in reception) return refuser(reception)
      const lues = profil ? appliquerProfil(profil, reception.grilles) : reception.grilles
      const cadre = {fichier, sha256, source, tolerant}
      const comptage = compterGrilles(contexte, await chargerConnues(), lues, cadre)
      if (comptage) return {...comptage, fichier: {nom: fichier, sha256, sansOriginal: true}}
      const options = {...cadre, structureParDefaut: profil?.structure}
      return {
        ...importerActivite(contexte, await chargerConnues(), lues, options),
        fichier: reception.fichier,
      }
    }
  }
  return importerChacun(espace, demande, {
    preparer: (chemin) => {
      const lire = preparer(chemin)
      return async () => {
        const issue = await lire()
        // A list went straight to the base: what was known of it is to be read again.
        if (issue.enregistre) connues = undefined
        if (issue.changements?.genre === 'activite')
          for (const valeur of issue.changements.valeurs) connues?.set(cleDeValeur(valeur), valeur)
        return issue
      }
    },
    relire: async (reponses) => {
      const completes = completerAppellations(reponses, profil ?? SANS_PROFIL)
      contexte = await chargerContexteDeLecture(espace, annee, {...completes, ignorer: []})
    },
  })
}

/** Imports the objectifs chiffrés of a year. */
export async function importerTableauxDObjectifs(
  espace: Espace,
  demande: DemandeDImport,
): Promise<BilanImport> {
  let contexte = await chargerContexteDeLecture(espace, demande.annee)
  const connus = await espace.chargerObjectifs(demande.annee)
  return importerChacun(espace, demande, {
    preparer: (chemin) => {
      const recevoir = unefois(async () => recevoirFichier(chemin))
      return async () => {
        const reception = await recevoir()
        if ('refus' in reception) return refuser(reception)
        const {nom: fichier, sha256} = reception.fichier
        const lus = importerObjectifs(contexte, connus, reception.grilles, {fichier, sha256})
        return {...lus, fichier: reception.fichier}
      }
    },
    relire: async (reponses) => {
      contexte = await chargerContexteDeLecture(espace, demande.annee, {...reponses, ignorer: []})
    },
  })
}

function unefois<T>(faire: () => Promise<T>): () => Promise<T> {
  let fait: Promise<T> | undefined
  return async () => (fait ??= faire())
}

function refuser({fichier: {nom, sha256}, refus}: Extract<Reception, {refus: unknown}>): Issue {
  return {bilan: bilanRefuse({fichier: nom, sha256}, [refus]), doutes: []}
}

async function importerChacun(
  espace: Espace,
  demande: DemandeDImport,
  importation: Importation,
): Promise<BilanImport> {
  const {annee, designations, motif, progresser} = demande
  await espace.exercices.exigerOuvert(annee, {motif})
  const chemins = await trouverFichiers(designations)
  const reponses: Reponses['appellations'] = {structures: {}, indicateurs: {}}
  const fichiers: BilanFichier[] = []
  for (const [rang, chemin] of chemins.entries()) {
    progresser(basename(chemin), rang + 1, chemins.length)
    const issue = await leverDoutes(espace, demande, importation, chemin, reponses)
    fichiers.push(await enregistrer(espace, demande, issue))
  }
  return {fichiers}
}

async function enregistrer(
  espace: Espace,
  {annee, motif, simulation}: DemandeDImport,
  {bilan, changements, fichier, enregistre}: Issue,
): Promise<BilanFichier> {
  if (enregistre || !changements || !fichier) return bilan
  if (simulation) {
    await espace.exigerEnregistrable(changements, {annee, motif})
    return {...bilan, statut: 'simule'}
  }
  const {anomalies} = bilan
  const {numero} = await espace.enregistrer(changements, {fichier, annee, anomalies, motif})
  return {...bilan, import: numero}
}

/** Reads one file; its doubts are asked, and the answers kept even if the file is then refused (design §5). */
async function leverDoutes(
  espace: Espace,
  {demander, simulation}: DemandeDImport,
  {preparer, relire}: Importation,
  chemin: string,
  donnees: Reponses['appellations'],
): Promise<Issue> {
  const lire = preparer(chemin)
  let issue = await lire()
  if (!demander) return issue
  while (issue.doutes.length > 0) {
    const {appellations, repondus} = await demander(basename(chemin), issue.doutes)
    if (repondus === 0) break
    Object.assign(donnees.structures, appellations.structures)
    Object.assign(donnees.indicateurs, appellations.indicateurs)
    if (!simulation) await espace.ajouterAppellations(appellations)
    await relire(donnees)
    issue = await lire()
  }
  return issue
}

function verifierSource(source: string, sources: readonly string[]): void {
  if (sources.includes(source)) return
  const message = `La source « ${source} » n'est pas déclarée ; sources de l'espace : ${enumerer(sources)}.`
  throw new ErreurMetier('ACT-012', message, {
    pistes: [`Ajoutez « ${source} » à la liste « sources » de animreg.yaml, à son rang de priorité.`],
    details: {source, sources},
  })
}

/** Some files refused: the command fails with the same facts, the others being in (design §3). */
export function signalerRefus({fichiers}: BilanImport): void {
  const refuses = fichiers.filter((f) => f.statut === 'refuse')
  if (refuses.length === 0) return
  const suite = refuses.length < fichiers.length ? ' ; les autres sont traités' : ''
  const message =
    refuses.length === 1
      ? `Le fichier « ${refuses[0]?.fichier} » est refusé${suite}.`
      : `${refuses.length} fichiers sur ${fichiers.length} sont refusés${suite}.`
  throw new ErreurMetier('ACT-011', message, {
    pistes: refuses.map(({fichier, anomalies}) => {
      const premiere = anomalies.find((a) => a.gravite === 'bloquante')
      return `${fichier} : ${premiere?.message ?? ''} ${premiere?.a_faire ?? ''}`.trim()
    }),
    details: {fichiers},
  })
}
