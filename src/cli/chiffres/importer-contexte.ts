import type {Espace} from '../../espace/index.js'
import {type BilanDuContexte, importerContexte} from '../../metier/chiffres/index.js'
import {construireAnnuaire} from '../../metier/structures/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerNomsDeLAnnee} from '../reseau/charger-reseau.js'
import {recevoirClasseur} from '../structures/recevoir-classeur.js'

type Demande = {
  readonly fichier: string
  readonly annee: Exercice
  readonly source: string | undefined
  readonly dateDeSource: string | undefined
  readonly simulation: boolean
}

/** Imports what others count of the territories; the workbook goes in whole or not at all. */
export async function importerClasseurDeContexte(
  espace: Espace,
  {fichier: designation, annee, source, dateDeSource, simulation}: Demande,
): Promise<BilanDuContexte> {
  const {fichier, grilles} = await recevoirClasseur(designation)
  const {structures, autresNoms} = await chargerNomsDeLAnnee(espace, annee)
  const {structures: appellations} = await espace.lireAppellations()
  const {bilan, ecritures} = importerContexte(await espace.registres.charger('contexte'), grilles, {
    fichier: fichier.nom,
    sha256: fichier.sha256,
    annuaire: construireAnnuaire(structures, {...autresNoms, ...appellations}),
    region: espace.config.region.nom,
    annee,
    source,
    dateDeSource,
  })
  if (bilan.statut !== 'importe') return bilan
  if (simulation) return {...bilan, statut: 'simule'}
  const {numero} = await espace.enregistrer(
    {genre: 'contexte', ecritures},
    {fichier, annee, anomalies: bilan.anomalies},
  )
  return {...bilan, import: numero}
}

/** A workbook with a blocking finding is not taken in. */
export function signalerContexteRefuse(bilan: BilanDuContexte): void {
  if (bilan.statut !== 'refuse') return
  const bloquantes = bilan.anomalies.filter((a) => a.gravite === 'bloquante')
  throw new ErreurMetier('CHF-045', `« ${bilan.fichier} » est refusé : rien n'a été enregistré.`, {
    pistes: [...new Set(bloquantes.map((a) => a.a_faire))].slice(0, 3),
    details: {...bilan},
  })
}
