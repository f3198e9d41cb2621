import type {Espace} from '../../espace/index.js'
import {type BilanAnnuaire, importerAnnuaire} from '../../metier/structures/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import type {Exercice} from '../../shared/periode.js'
import {recevoirFichier} from './recevoir-fichier.js'
import {trouverFichiers} from './trouver-fichiers.js'

/** Imports the directory of the network, counted at 31/12 of `annee`; a refused one throws with its findings. */
export async function importerClasseurAnnuaire(
  espace: Espace,
  {fichier: designation, annee, simulation}: {fichier: string; annee: Exercice; simulation: boolean},
): Promise<BilanAnnuaire> {
  const [chemin = designation] = await trouverFichiers([designation])
  const reception = await recevoirFichier(chemin)
  const {nom: fichier, sha256} = reception.fichier
  if ('refus' in reception) {
    const {code, message, a_faire} = reception.refus
    throw new ErreurMetier(code, message, {pistes: [a_faire], details: {fichier}})
  }
  const connus = {structures: await espace.chargerStructures(), moyens: await espace.chargerMoyens([annee])}
  const {bilan, changements} = importerAnnuaire(connus, reception.grilles, {fichier, sha256, annee})
  if (!changements) return bilan
  if (simulation) return {...bilan, statut: 'simule'}
  const {numero} = await espace.enregistrer(changements, {
    fichier: reception.fichier,
    annee,
    anomalies: bilan.anomalies,
  })
  return {...bilan, import: numero}
}

/** A directory with a blocking finding is not taken in. */
export function signalerAnnuaireRefuse(bilan: BilanAnnuaire): void {
  if (bilan.statut !== 'refuse') return
  const bloquantes = bilan.anomalies.filter((a) => a.gravite === 'bloquante')
  throw new ErreurMetier('STR-001', `L'annuaire « ${bilan.fichier} » est refusé : rien n'a été modifié.`, {
    pistes: bloquantes.slice(0, 5).map((a) => `${a.cellule ?? ''} ${a.message} ${a.a_faire}`.trim()),
    details: {...bilan},
  })
}
