import {adresse, type Grille} from '../../documents/index.js'
import {type Anomalie, anomalie, estBloque} from '../../shared/anomalie.js'
import {anneeDePeriode} from '../../shared/periode.js'
import {type BilanFichier, bilanPris, bilanRefuse} from './bilan.js'
import type {Doute} from './doutes.js'
import {type ContexteDeLecture, lireFichier} from './lire-fichier.js'
import type {Objectif} from './types.js'

export type ImportObjectifs = {
  readonly bilan: BilanFichier
  readonly doutes: readonly Doute[]
  readonly changements?: {readonly genre: 'objectifs'; readonly objectifs: readonly Objectif[]}
}

/** Reads the objectifs chiffrés of a year: the same tables as the activity, each number being a target. */
export function importerObjectifs(
  contexte: ContexteDeLecture,
  connus: readonly Objectif[],
  grilles: readonly Grille[],
  {fichier, sha256}: {fichier: string; sha256: string},
): ImportObjectifs {
  const lu = lireFichier(contexte, grilles, {fichier, tolerant: false, mesure: 'objectif'})
  const anomalies: Anomalie[] = [...lu.anomalies]
  const objectifs: Objectif[] = []
  for (const {structure, rubrique, periode, nombre, cellule, ligne, colonne, feuille} of lu.lectures) {
    if (nombre === null || rubrique.modalites !== '') continue
    const provenance = {fichier, feuille, cellule: adresse(ligne, colonne)}
    if (nombre < 0) anomalies.push(objectifNegatif(provenance, cellule.affiche))
    objectifs.push({
      structure,
      indicateur: rubrique.indicateur,
      annee: anneeDePeriode(periode),
      valeur: nombre,
      provenance,
    })
  }
  if (estBloque(anomalies))
    return {bilan: bilanRefuse({fichier, sha256}, anomalies, lu.tableaux), doutes: lu.doutes}

  const avant = new Map(connus.map((o) => [cleDObjectif(o), o.valeur]))
  const nouveaux = objectifs.filter((o) => !avant.has(cleDObjectif(o)))
  const modifies = objectifs.filter(
    (o) => avant.has(cleDObjectif(o)) && avant.get(cleDObjectif(o)) !== o.valeur,
  )
  const aEcrire = [...nouveaux, ...modifies]
  const comptes = {nouvelles: nouveaux.length, modifiees: modifies.length, total: objectifs.length}
  const bilan = bilanPris({fichier, sha256}, lu, comptes, anomalies)
  return aEcrire.length > 0
    ? {bilan, doutes: lu.doutes, changements: {genre: 'objectifs', objectifs: aEcrire}}
    : {bilan, doutes: lu.doutes}
}

function cleDObjectif({structure, indicateur, annee}: Objectif): string {
  return `${structure}|${indicateur}|${annee}`
}

function objectifNegatif({feuille, cellule}: Objectif['provenance'], valeur: string): Anomalie {
  const attendu = 'un nombre positif ou nul'
  return anomalie('bloquante', 'ACT-015', `Objectif négatif : ${valeur}.`, {
    feuille,
    cellule,
    valeur,
    attendu,
    a_faire: 'Corrigez la cellule et relancez.',
  })
}
