import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie, estBloque} from '../../../shared/anomalie.js'
import type {Structure} from '../../structures/index.js'
import {estUneListeDePersonnes} from '../comptage/index.js'
import {importerActivite} from '../importer-activite.js'
import {type ContexteDeLecture, lireFichier} from '../lire-fichier.js'

/** What a received file would be told, read as an import reads it. */
export type FichierRelu = {
  readonly refuse: boolean
  /** What there is to correct or to check, blocking findings first; what needs no gesture is left out. */
  readonly anomalies: readonly Anomalie[]
  /** The structure the file speaks of, when there is only one. */
  readonly structure: Structure | undefined
}

/** Reads a received file again, with the reading of the import itself. */
export function relireFichier(
  contexte: ContexteDeLecture,
  grilles: readonly Grille[],
  fichier: string,
): FichierRelu {
  if (estUneListeDePersonnes(contexte, grilles))
    return {refuse: true, anomalies: [pasDeCopie()], structure: undefined}
  const {bilan} = importerActivite(contexte, new Map(), grilles, {
    fichier,
    sha256: '',
    source: '',
    tolerant: false,
  })
  const deLaGravite = (gravite: Anomalie['gravite']) => bilan.anomalies.filter((a) => a.gravite === gravite)
  return {
    refuse: estBloque(bilan.anomalies),
    anomalies: [...deLaGravite('bloquante'), ...deLaGravite('avertissement')],
    structure: structureUnique(contexte, grilles, fichier),
  }
}

/** A list of young people is counted, and never copied: what is wrong in it is corrected where it comes from. */
function pasDeCopie(): Anomalie {
  return anomalie(
    'bloquante',
    'ACT-099',
    'Ce fichier a une ligne par jeune : il se compte, et rien n’en est recopié.',
    {a_faire: 'Faites corriger la saisie, puis demandez une nouvelle extraction.'},
  )
}

function structureUnique(
  contexte: ContexteDeLecture,
  grilles: readonly Grille[],
  fichier: string,
): Structure | undefined {
  const {lectures} = lireFichier(contexte, grilles, {fichier, tolerant: true})
  const codes = new Set(lectures.map((l) => l.structure))
  const [seule] = codes
  return codes.size === 1 ? contexte.annuaire.structures.find((s) => s.code === seule) : undefined
}
