import type {CelluleEnFlux, LigneEnFlux} from '../../../documents/index.js'
import type {StructureDouteuse} from '../intitules/index.js'
import type {ContexteDeLecture} from '../lire-fichier.js'
import {type IndicateurCompte, ouvrirGuet, type PlanDeComptage} from '../personnes/index.js'
import {ouvrirLigne} from './lire-ligne.js'
import {ouvrirNommage} from './lire-structure.js'
import {elargir, type JoursTrouves} from './periode-comptee.js'
import {ouvrirReleves, type Releves} from './relever.js'
import {type Comptes, noterEvenement, ouvrirComptes} from './tenir-comptes.js'

/** What the rows said, once all were read; nothing of any one person is in it. */
export type Decompte = {
  readonly lignes: number
  /** Rows that count for nobody: structure unknown, or the same person twice. */
  readonly ecartees: number
  /** Last row read, counted from 0. */
  readonly derniereLigne: number
  readonly structures: ReadonlyMap<string, ReadonlyMap<IndicateurCompte, Comptes>>
  readonly jours: JoursTrouves | undefined
  readonly douteuses: ReadonlyMap<string, StructureDouteuse>
  readonly inconnues: Releves
  readonly repetees: Releves
  readonly illisibles: Releves
  readonly modalitesInconnues: Releves
  readonly sansReponse: Releves
  readonly posterieures: ReadonlyMap<IndicateurCompte, number>
  /** Columns whose values designate persons, by place. */
  readonly personnelles: readonly number[]
}

/** Counts rows as they come: one pass, and a memory of counts (and of keys, to see the same person twice). */
export function ouvrirDecompte(
  {vocabulaire}: ContexteDeLecture,
  plan: PlanDeComptage,
): {readonly ajouter: (lignes: readonly LigneEnFlux[]) => void; readonly conclure: () => Decompte} {
  const {annee, entete, structure, identifiant, indicateurs} = plan
  const [inconnues, repetees] = [ouvrirReleves(), ouvrirReleves()]
  const [illisibles, modalitesInconnues, sansReponse] = [ouvrirReleves(), ouvrirReleves(), ouvrirReleves()]
  const posterieures = new Map<IndicateurCompte, number>()
  const structures = new Map<string, Map<IndicateurCompte, Comptes>>()
  const {nommer, douteuses} = ouvrirNommage(vocabulaire, structure.colonne)
  const guet = ouvrirGuet()
  const cles = new Set<string>()
  let [lignes, ecartees, derniereLigne] = [0, 0, entete]
  let jours: JoursTrouves | undefined
  const voirJour = (jour: string) => {
    jours = elargir(jours, jour)
  }
  const constatations = {annee, illisibles, modalitesInconnues, sansReponse, posterieures, voirJour}

  /** Two structures may number their files alike. */
  const estRepetee = (code: string, cellules: readonly CelluleEnFlux[]): boolean => {
    const cle = identifiant && cellules[identifiant.colonne]
    if (cle === undefined || cle === '') return false
    const avant = cles.size
    return cles.add(`${code}|${cle}`).size === avant
  }

  const compter = (code: string, ligne: LigneEnFlux): void => {
    const siens = structures.get(code) ?? new Map(indicateurs.map((i) => [i, ouvrirComptes(i)] as const))
    structures.set(code, siens)
    const {evenementDe, modaliteDe} = ouvrirLigne(ligne, constatations)
    for (const [indicateur, comptes] of siens) {
      const evenement = evenementDe(indicateur)
      if (evenement) noterEvenement(comptes, evenement, modaliteDe, indicateur.ventilations)
    }
  }

  const ajouterLigne = (ligne: LigneEnFlux): void => {
    const {rang, cellules} = ligne
    if (rang <= entete || cellules.every((c) => c === undefined || c === '')) return
    const nom = String(cellules[structure.colonne] ?? '').trim()
    const lue = nommer(nom, rang)
    if (lue === 'total') return
    lignes += 1
    derniereLigne = rang
    guet.voir(cellules)
    if (lue === 'inconnue') inconnues.noter(structure, rang, nom)
    if (typeof lue === 'string') ecartees += 1
    else if (identifiant && estRepetee(lue.code, cellules)) {
      repetees.noter(identifiant, rang)
      ecartees += 1
    } else compter(lue.code, ligne)
  }

  return {
    ajouter: (recues) => {
      for (const ligne of recues) ajouterLigne(ligne)
    },
    conclure: () => ({
      lignes,
      ecartees,
      derniereLigne,
      structures,
      jours,
      douteuses,
      inconnues,
      repetees,
      illisibles,
      modalitesInconnues,
      sansReponse,
      posterieures,
      personnelles: guet.conclure(),
    }),
  }
}
