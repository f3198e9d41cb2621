import type {Espace} from '../../espace/index.js'
import {
  type BilanFichier,
  type BilanImport,
  bilanRefuse,
  cleDeValeur,
  type ImportActivite,
  type ImportObjectifs,
  importerActivite,
  importerObjectifs,
  type Valeur,
} from '../../metier/activite/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {enumerer} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerContexteDeLecture} from '../faits.js'
import {type Reception, recevoirFichier} from './recevoir-fichier.js'
import {trouverFichiers} from './trouver-fichiers.js'

export type DemandeDImport = {
  readonly annee: Exercice
  readonly designations: readonly string[]
  readonly simulation: boolean
  readonly progresser: (etape: string, fait: number, total: number) => void
}

type Lu = Extract<Reception, {grilles: unknown}>

/** Imports activity tables, file by file: each goes in whole or not at all, and a bad one never stops the others. */
export async function importerTableauxDActivite(
  espace: Espace,
  demande: DemandeDImport & {readonly source: string; readonly tolerant: boolean},
): Promise<BilanImport> {
  const {annee, source, tolerant} = demande
  verifierSource(source, espace.config.sources)
  const contexte = await chargerContexteDeLecture(espace, annee)
  const connues = new Map<string, Valeur>()
  for (const valeur of await espace.chargerValeurs([annee])) connues.set(cleDeValeur(valeur), valeur)

  return importerChacun(espace, demande, ({fichier: {nom, sha256}, grilles}) => {
    const resultat = importerActivite(contexte, connues, grilles, {fichier: nom, sha256, source, tolerant})
    for (const valeur of resultat.changements?.valeurs ?? []) connues.set(cleDeValeur(valeur), valeur)
    return resultat
  })
}

/** Imports the objectifs chiffrés of a year. */
export async function importerTableauxDObjectifs(
  espace: Espace,
  demande: DemandeDImport,
): Promise<BilanImport> {
  const contexte = await chargerContexteDeLecture(espace, demande.annee)
  const connus = await espace.chargerObjectifs(demande.annee)
  return importerChacun(espace, demande, ({fichier: {nom, sha256}, grilles}) =>
    importerObjectifs(contexte, connus, grilles, {fichier: nom, sha256}),
  )
}

async function importerChacun(
  espace: Espace,
  {annee, designations, simulation, progresser}: DemandeDImport,
  importer: (lu: Lu) => ImportActivite | ImportObjectifs,
): Promise<BilanImport> {
  const chemins = await trouverFichiers(designations)
  const fichiers: BilanFichier[] = []
  for (const [rang, chemin] of chemins.entries()) {
    const reception = await recevoirFichier(chemin)
    progresser(reception.fichier.nom, rang + 1, chemins.length)
    if ('refus' in reception) {
      const {nom: fichier, sha256} = reception.fichier
      fichiers.push(bilanRefuse({fichier, sha256}, [reception.refus]))
      continue
    }
    const {bilan, changements} = importer(reception)
    if (!changements) fichiers.push(bilan)
    else if (simulation) fichiers.push({...bilan, statut: 'simule'})
    else {
      const {fichier} = reception
      const {numero} = await espace.enregistrer(changements, {fichier, annee, anomalies: bilan.anomalies})
      fichiers.push({...bilan, import: numero})
    }
  }
  return {fichiers}
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
  const message =
    refuses.length === 1
      ? `Le fichier « ${refuses[0]?.fichier} » est refusé ; les autres sont traités.`
      : `${refuses.length} fichiers sur ${fichiers.length} sont refusés ; les autres sont traités.`
  throw new ErreurMetier('ACT-011', message, {
    pistes: refuses.map(({fichier, anomalies}) => {
      const premiere = anomalies.find((a) => a.gravite === 'bloquante')
      return `${fichier} : ${premiere?.message ?? ''} ${premiere?.a_faire ?? ''}`.trim()
    }),
    details: {fichiers},
  })
}
