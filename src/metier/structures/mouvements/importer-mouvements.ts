import {z} from 'zod'
import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie, estBloque, schemaAnomalie} from '../../../shared/anomalie.js'
import type {Annuaire} from '../reconnaitre-structure.js'
import type {FaitsDuReseau, Mouvement} from '../reseau/index.js'
import {ajouterMouvements} from './ajouter-mouvements.js'
import type {Faute} from './faute.js'
import {lireMouvements, type MouvementLu} from './lire-classeur-mouvements.js'
import {decrireMouvements, schemaMouvement} from './lister-mouvements.js'

export const schemaBilanDesMouvements = z.object({
  fichier: z.string(),
  statut: z.enum(['importe', 'deja_importe', 'refuse', 'simule']),
  nouveaux: z.array(schemaMouvement),
  deja_enregistres: z.int(),
  anomalies: z.array(schemaAnomalie),
})
/** The answer of `structures mouvement importer`. */
export type BilanDesMouvements = z.infer<typeof schemaBilanDesMouvements>

/** Reads a workbook of mouvements against the story already known: it goes in whole, or not at all. */
export function importerMouvements(
  faits: FaitsDuReseau,
  grilles: readonly Grille[],
  {fichier, annuaire}: {readonly fichier: string; readonly annuaire: Annuaire},
): {readonly bilan: BilanDesMouvements; readonly nouveaux: readonly Mouvement[]} {
  const lu = lireMouvements(grilles, annuaire)
  const {nouveaux, connus, fautes} = ajouterMouvements(faits, lu.mouvements)
  // A row that was not understood would make the others look wrong.
  const anomalies = [
    ...lu.anomalies,
    ...(estBloque(lu.anomalies) ? [] : fautes.map((f) => situer(f, nouveaux))),
  ]
  const refuse = estBloque(anomalies)
  const ecrits = refuse ? [] : nouveaux.map(sansLieu)
  return {
    bilan: {
      fichier,
      statut: refuse ? 'refuse' : ecrits.length === 0 ? 'deja_importe' : 'importe',
      nouveaux: decrireMouvements({...faits, mouvements: [...faits.mouvements, ...ecrits]}, ecrits),
      deja_enregistres: connus.length,
      anomalies,
    },
    nouveaux: ecrits,
  }
}

function sansLieu({lieuDe: _lieuDe, ...mouvement}: MouvementLu): Mouvement {
  return mouvement
}

/** The fault may fall on a mouvement already recorded, which has no cell. */
function situer({mouvement, code, champ, message, a_faire}: Faute, lus: readonly MouvementLu[]): Anomalie {
  const lieu = lus.find((m) => m === mouvement)?.lieuDe(champ)
  return anomalie('bloquante', code, message, {...lieu, a_faire})
}
