import type {Espace} from '../../espace/index.js'
import {
  type Annulation,
  annulerImport,
  detaillerImport,
  exigerEnVigueur,
  type Historique,
  listerImports,
  preparerNoms,
  trouverImport,
} from '../../metier/activite/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerReferentiel} from '../faits.js'
import {ecrireMoment} from '../moment.js'

/** The register of a year, and one import at length when it is asked for. */
export async function lireHistorique(
  espace: Espace,
  {annee, numero}: {annee: Exercice; numero: string | undefined},
): Promise<Historique> {
  const registre = await espace.historique.chargerRegistre()
  const forcages = await espace.registres.charger('forcages')
  if (numero === undefined) return listerImports(registre, annee, forcages)
  const ligne = trouverImport(registre, numero)
  const detail = detaillerImport(
    ligne,
    await espace.historique.chargerEcritures(ligne.numero),
    await chargerNoms(espace),
    forcages,
  )
  return {...listerImports(registre, annee, forcages), detail}
}

/** What cancelling an import would do; nothing is written. */
export async function preparerAnnulation(
  espace: Espace,
  numero: string,
  motif: string | undefined,
): Promise<Omit<Annulation, 'statut'>> {
  const registre = await espace.historique.chargerRegistre()
  const ligne = trouverImport(registre, numero)
  exigerEnVigueur(ligne, ecrireMoment)
  // A closed year refuses the simulation as it would the cancelling.
  await espace.exigerAnnulable(ligne.numero, {motif})
  const ecritures = await espace.historique.chargerEcritures(ligne.numero)
  return annulerImport(ligne, {ecritures, registre, noms: await chargerNoms(espace)})
}

async function chargerNoms(espace: Espace) {
  return preparerNoms(await chargerReferentiel(espace), await espace.chargerStructures())
}
