import type {Espace} from '../../espace/index.js'
import {type BilanContacts, importerContacts} from '../../metier/structures/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import type {Exercice} from '../../shared/periode.js'
import {recevoirClasseur} from './recevoir-classeur.js'

/** Imports partners, funders, elected officials, press; a refused workbook throws with its findings. */
export async function importerClasseurDeContacts(
  espace: Espace,
  {
    fichier: designation,
    annee,
    simulation,
    ...options
  }: {fichier: string; annee: Exercice; simulation: boolean; remplacer: boolean; tolerant: boolean},
): Promise<BilanContacts> {
  const {fichier, grilles} = await recevoirClasseur(designation)
  const {nom, sha256} = fichier
  const connus = await espace.chargerContacts()
  const {bilan, changements} = importerContacts(connus, grilles, {fichier: nom, sha256, ...options})
  if (!changements) return bilan
  if (simulation) return {...bilan, statut: 'simule'}
  const {numero} = await espace.enregistrer(changements, {fichier, annee, anomalies: bilan.anomalies})
  return {...bilan, import: numero}
}

/** A workbook with a blocking finding is not taken in. */
export function signalerContactsRefuses(bilan: BilanContacts): void {
  if (bilan.statut !== 'refuse') return
  const bloquantes = bilan.anomalies.filter((a) => a.gravite === 'bloquante')
  throw new ErreurMetier(
    'STR-034',
    `Les contacts de « ${bilan.fichier} » sont refusés : rien n'a été modifié.`,
    {
      pistes: bloquantes
        .slice(0, 5)
        .map((a) =>
          [a.feuille && `${a.feuille} ${a.cellule ?? ''} :`, a.message, a.a_faire].filter(Boolean).join(' '),
        ),
      details: {...bilan},
    },
  )
}
