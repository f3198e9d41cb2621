import type {Espace} from '../../espace/index.js'
import {
  type Appellations,
  appliquerProfil,
  type BilanFichier,
  type BilanImport,
  bilanRefuse,
  cleDeValeur,
  completerAppellations,
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
import type {demanderDoutes, Reponses} from './lever-doutes.js'
import {type Reception, recevoirFichier} from './recevoir-fichier.js'
import {trouverFichiers} from './trouver-fichiers.js'

export type DemandeDImport = {
  readonly annee: Exercice
  readonly designations: readonly string[]
  readonly simulation: boolean
  /** Why the files go in even into a closed year. */
  readonly motif?: string | undefined
  readonly progresser: (etape: string, fait: number, total: number) => void
  /** Somebody is there to say what doubtful names mean. */
  readonly demander?: typeof demanderDoutes | undefined
}

type Lu = Extract<Reception, {grilles: unknown}>
type Importation = {
  readonly importer: (lu: Lu) => ImportActivite | ImportObjectifs
  /** Reads again with the answers given so far. */
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
  const connues = new Map<string, Valeur>()
  for (const valeur of await espace.chargerValeurs([annee])) connues.set(cleDeValeur(valeur), valeur)

  return importerChacun(espace, demande, {
    importer: ({fichier: {nom: fichier, sha256}, grilles}) => {
      const lues = profil ? appliquerProfil(profil, grilles) : grilles
      const lecture = {fichier, sha256, source, tolerant, structureParDefaut: profil?.structure}
      const resultat = importerActivite(contexte, connues, lues, lecture)
      for (const valeur of resultat.changements?.valeurs ?? []) connues.set(cleDeValeur(valeur), valeur)
      return resultat
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
    importer: ({fichier: {nom: fichier, sha256}, grilles}) =>
      importerObjectifs(contexte, connus, grilles, {fichier, sha256}),
    relire: async (reponses) => {
      contexte = await chargerContexteDeLecture(espace, demande.annee, {...reponses, ignorer: []})
    },
  })
}

async function importerChacun(
  espace: Espace,
  demande: DemandeDImport,
  importation: Importation,
): Promise<BilanImport> {
  const {annee, designations, simulation, motif, progresser} = demande
  await espace.exercices.exigerOuvert(annee, {motif})
  const chemins = await trouverFichiers(designations)
  const reponses: Reponses['appellations'] = {structures: {}, indicateurs: {}}
  const fichiers: BilanFichier[] = []
  for (const [rang, chemin] of chemins.entries()) {
    const reception = await recevoirFichier(chemin)
    progresser(reception.fichier.nom, rang + 1, chemins.length)
    if ('refus' in reception) {
      const {nom: fichier, sha256} = reception.fichier
      fichiers.push(bilanRefuse({fichier, sha256}, [reception.refus]))
      continue
    }
    const {bilan, changements} = await leverDoutes(espace, demande, importation, reception, reponses)
    if (!changements) fichiers.push(bilan)
    else if (simulation) {
      await espace.exigerEnregistrable(changements, {annee, motif})
      fichiers.push({...bilan, statut: 'simule'})
    } else {
      const {fichier} = reception
      const {anomalies} = bilan
      const {numero} = await espace.enregistrer(changements, {fichier, annee, anomalies, motif})
      fichiers.push({...bilan, import: numero})
    }
  }
  return {fichiers}
}

/** Imports one file; its doubts are asked, and the answers kept even if the file is then refused (design §5). */
async function leverDoutes(
  espace: Espace,
  {demander, simulation}: DemandeDImport,
  {importer, relire}: Importation,
  lu: Lu,
  donnees: Reponses['appellations'],
): Promise<ImportActivite | ImportObjectifs> {
  let resultat = importer(lu)
  if (!demander) return resultat
  while (resultat.doutes.length > 0) {
    const {appellations, repondus} = await demander(lu.fichier.nom, resultat.doutes)
    if (repondus === 0) break
    Object.assign(donnees.structures, appellations.structures)
    Object.assign(donnees.indicateurs, appellations.indicateurs)
    if (!simulation) await espace.ajouterAppellations(appellations)
    await relire(donnees)
    resultat = importer(lu)
  }
  return resultat
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
