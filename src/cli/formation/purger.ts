import {z} from 'zod'
import {type Espace, listerSauvegardes} from '../../espace/index.js'
import {CONSTAT_EFFACE, personnesAEffacer, preparerEffacement} from '../../metier/formation/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder} from '../../shared/francais.js'

export const schemaPurge = z.object({
  statut: z.enum(['ecrit', 'simule', 'abandonne']),
  avant: z.int(),
  personnes: z.int().describe('personnes dont le nom est effacé'),
  ecritures: z.int().describe("entrées réécrites, celles de l'historique comprises"),
  fichiers: z.array(z.string()).describe('classeurs reçus dont l’original est effacé'),
  sauvegardes: z.array(z.string()).describe('sauvegardes de l’espace, qui gardent encore les noms'),
  sorties: z.array(z.string()).describe('dossiers de sorties/formation, à trier à la main'),
})
export type Purge = z.infer<typeof schemaPurge>

/** Removes, or counts under `simulation`, what names the people of the years before that one. */
export async function purgerFormation(
  espace: Espace,
  {avant, simulation}: {readonly avant: number; readonly simulation: boolean},
): Promise<Purge> {
  if (avant > espace.config.exercice) throw anneeEnCours(avant, espace.config.exercice)
  const inscriptions = await espace.registres.charger('inscriptions')
  const {ecritures, fichiers} = await espace.registres.caviarder({
    avant,
    caviardage: preparerEffacement(inscriptions, avant),
    constat: CONSTAT_EFFACE,
    simulation,
  })
  return {
    statut: simulation ? 'simule' : 'ecrit',
    avant,
    personnes: personnesAEffacer(inscriptions, avant).size,
    ecritures,
    fichiers: [...new Set(fichiers.map((f) => f.nom))],
    sauvegardes: listerSauvegardes(espace.dossier).map((s) => s.fichier),
    sorties: [...(await espace.sorties.lister(['formation']))],
  }
}

/** What goes, what stays, and what only the person can delete. */
export function presenterPurge({
  statut,
  avant,
  personnes,
  ecritures,
  fichiers,
  sauvegardes,
  sorties,
}: Purge): string {
  const fait = statut === 'ecrit'
  if (ecritures + fichiers.length === 0) return `Aucun nom à effacer avant ${avant}.`
  return [
    `Avant ${avant} : ${accorder(personnes, 'personne')}, ${accorder(ecritures, 'entrée')} ${fait ? 'effacées de leurs noms' : 'à effacer de leurs noms'}, historique compris.`,
    `  ${fait ? 'Effacés' : 'Seraient effacés'} : noms, courriels, motifs, commentaires. Gardés : structure, métier, session, présence, notes ; le bilan de ces années ne change pas.`,
    ...(fichiers.length > 0
      ? [`  Originaux ${fait ? 'effacés' : 'à effacer'} de sources/ : ${fichiers.join(', ')}`]
      : []),
    ...(sauvegardes.length > 0
      ? [
          `  À vous d’effacer : ${accorder(sauvegardes.length, 'sauvegarde garde', 'sauvegardes gardent')} encore ces noms (dossier sauvegardes/). Aucune sauvegarde n’est faite avant la purge.`,
        ]
      : ['  Aucune sauvegarde n’est faite avant la purge.']),
    ...(sorties.length > 0
      ? [
          `  À vous de trier : les documents de sorties/formation (${sorties.join(', ')}) et vos copies de classeurs.`,
        ]
      : []),
  ].join('\n')
}

function anneeEnCours(avant: number, exercice: number): ErreurMetier {
  return new ErreurMetier(
    'FOR-095',
    `Purger avant ${avant} effacerait des noms de l'exercice en cours (${exercice}).`,
    {
      pistes: [`Au plus : animreg formation purger --avant ${exercice}`],
      details: {avant, exercice},
    },
  )
}
