import type {Espace} from '../../espace/index.js'
import {type BilanDeLignes, importerLignes} from '../../metier/feuilles/index.js'
import {type Inscription, lireInscriptions} from '../../metier/formation/index.js'
import {trouverStructure} from '../../metier/structures/index.js'
import type {Exercice} from '../../shared/periode.js'
import {importerDansRegistre} from '../import/importer-dans-registre.js'
import {
  chargerAnnuaireDeLecture,
  chargerParticipants,
  ecritureDInscription,
  prochaineInscription,
} from './charger-inscriptions.js'

type Demande = {
  readonly fichier: string
  readonly annee: Exercice
  readonly structure: string | undefined
  readonly recueLe: string
  readonly simulation: boolean
  readonly tolerant: boolean
}

/** Takes in the registrations of a workbook, whole or not at all. */
export async function importerInscriptions(
  espace: Espace,
  {fichier, annee, structure, recueLe, simulation, tolerant}: Demande,
): Promise<BilanDeLignes> {
  const faits = await chargerParticipants(espace, annee, recueLe)
  const contexte = {
    ...faits,
    recueLe,
    annuaire: await chargerAnnuaireDeLecture(espace, annee),
    structure: structure === undefined ? null : trouverStructure(faits.structures, {}, structure).code,
    prochaine: await prochaineInscription(espace, annee, faits.inscriptions),
  }
  return importerDansRegistre(espace, {
    fichier,
    annee,
    simulation,
    genre: 'formation',
    preparer: (grilles, recu) => {
      const lues = lireInscriptions(grilles, contexte)
      // Each structure sends its own: the registrations of the others are not missing from its workbook.
      const citees = new Set(lues.lignes.map((i) => i.cle))
      const {bilan, aEcrire} = importerLignes<Inscription>(
        faits.inscriptions.filter((i) => citees.has(i.cle)),
        lues,
        {
          ...recu,
          tolerant,
          cle: (i) => i.cle,
          nommer: (i) => `${i.cle} ${i.nom.toUpperCase()} ${i.prenom} (${i.action})`,
        },
      )
      return {bilan, ecritures: aEcrire.map(ecritureDInscription)}
    },
  })
}
