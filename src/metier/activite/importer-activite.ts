import {adresse, type Grille} from '../../documents/index.js'
import {type Anomalie, anomalie, estBloque} from '../../shared/anomalie.js'
import {type BilanFichier, bilanPris, bilanRefuse} from './bilan.js'
import type {Doute} from './doutes.js'
import {type ContexteDeLecture, type FichierLu, lireFichier, type OptionsDeLecture} from './lire-fichier.js'
import type {Valeur} from './types.js'

/** Current values by key: what a new file is compared with. */
export type ValeursConnues = ReadonlyMap<string, Valeur>

export type ImportActivite = {
  readonly bilan: BilanFichier
  readonly doutes: readonly Doute[]
  /** Absent when nothing is to be written: file refused, or every value already there. */
  readonly changements?: {
    readonly genre: 'activite'
    readonly source: string
    readonly valeurs: readonly Valeur[]
  }
}

/** One value for one source, structure, indicateur, periode and modalités. */
export function cleDeValeur(
  v: Pick<Valeur, 'source' | 'structure' | 'indicateur' | 'periode' | 'modalites'>,
): string {
  return `${v.source}|${v.structure}|${v.indicateur}|${v.periode}|${v.modalites}`
}

/**
 * Reads one received file against the values already known. A file goes in whole or not at all: one blocking
 * finding refuses it (unreadable cells apart under `tolerant`). Only new or changed values are to be written.
 */
export function importerActivite(
  contexte: ContexteDeLecture,
  connues: ValeursConnues,
  grilles: readonly Grille[],
  {sha256, source, ...lecture}: {sha256: string; source: string} & Omit<OptionsDeLecture, 'mesure'>,
): ImportActivite {
  const {fichier} = lecture
  const lu = lireFichier(contexte, grilles, lecture)
  const {doutes} = lu
  const {valeurs, contradictions} = rassembler(lu, fichier, source)
  const anomalies = [...lu.anomalies, ...contradictions, ...signalerVide(lu)]
  if (estBloque(anomalies)) return {bilan: bilanRefuse({fichier, sha256}, anomalies, lu.tableaux), doutes}

  const {aEcrire, comptes} = comparerAuxConnues(valeurs, connues)
  const bilan = bilanPris({fichier, sha256}, lu, comptes, anomalies)
  return aEcrire.length > 0
    ? {bilan, doutes, changements: {genre: 'activite', source, valeurs: aEcrire}}
    : {bilan, doutes}
}

/** What a file says that was not known, or not so: the only values to be written. */
export function comparerAuxConnues(valeurs: readonly Valeur[], connues: ValeursConnues) {
  const nouvelles = valeurs.filter((v) => !connues.has(cleDeValeur(v)))
  const modifiees = valeurs.filter((v) => differe(connues.get(cleDeValeur(v)), v))
  const comptes = {nouvelles: nouvelles.length, modifiees: modifiees.length, total: valeurs.length}
  return {aEcrire: [...nouvelles, ...modifiees], comptes}
}

/** One value per key; the same file saying two different things is a blocking finding. */
function rassembler(
  lu: FichierLu,
  fichier: string,
  source: string,
): {valeurs: Valeur[]; contradictions: Anomalie[]} {
  const valeurs = new Map<string, Valeur>()
  const contradictions: Anomalie[] = []
  for (const {structure, rubrique, periode, etat, nombre, cellule, ligne, colonne, feuille} of lu.lectures) {
    const valeur: Valeur = {
      source,
      structure,
      indicateur: rubrique.indicateur,
      periode,
      modalites: rubrique.modalites,
      etat,
      valeur: nombre,
      brut: cellule.affiche,
      provenance: {fichier, feuille, cellule: adresse(ligne, colonne)},
    }
    const cle = cleDeValeur(valeur)
    const premiere = valeurs.get(cle)
    if (differe(premiere, valeur)) contradictions.push(contradiction(premiere, valeur))
    else valeurs.set(cle, premiere ?? valeur)
  }
  return {valeurs: [...valeurs.values()], contradictions}
}

function differe(avant: Valeur | undefined, apres: Valeur): avant is Valeur {
  return avant !== undefined && (avant.valeur !== apres.valeur || avant.etat !== apres.etat)
}

type Ecrite = Pick<Valeur, 'brut' | 'provenance'>

/** Two cells of one file that give two numbers for one thing. */
export function contradiction(premiere: Ecrite, seconde: Ecrite): Anomalie {
  const message = `Cette case vaut ${premiere.brut} en ${premiere.provenance.feuille}!${premiere.provenance.cellule} et ${seconde.brut} en ${seconde.provenance.feuille}!${seconde.provenance.cellule}.`
  return anomalie('bloquante', 'ACT-010', message, {
    feuille: seconde.provenance.feuille,
    cellule: seconde.provenance.cellule,
    valeur: seconde.brut,
    attendu: premiere.brut,
    a_faire: 'Gardez dans le fichier une seule des deux cellules.',
  })
}

/** Tables were found and not one value in them: « nothing new » would hide it. */
function signalerVide({lectures, anomalies, ignorees}: FichierLu): Anomalie[] {
  if (lectures.length > 0 || ignorees > 0 || estBloque(anomalies)) return []
  return [
    anomalie('bloquante', 'ACT-031', 'Aucune valeur n’a été lue dans ce fichier.', {
      attendu: 'au moins un nombre sous un indicateur reconnu',
      a_faire:
        'Lisez ce qui a été laissé de côté : les intitulés sont peut-être à nommer dans appellations.yaml.',
    }),
  ]
}
