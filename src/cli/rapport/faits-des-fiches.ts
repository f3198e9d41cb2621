import type {Espace} from '../../espace/index.js'
import {calculerChiffres} from '../../metier/chiffres/index.js'
import type {Dossier, FaitsDesFiches} from '../../metier/rapport/index.js'
import {listerMouvements, montrerStructure} from '../../metier/structures/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerFaitsChiffres} from '../faits.js'
import {chargerReseau} from '../reseau/charger-reseau.js'
import {chargerDossierDeStructure} from '../structures/charger-dossier.js'
import {calculerPublies} from './calculer-publies.js'
import {chargerPublication} from './charger-publication.js'

/** Loads and computes once what all the sheets are composed from. */
export async function chargerFaitsDesFiches(
  espace: Espace,
  {annee, aFin}: {readonly annee: Exercice; readonly aFin: number | undefined},
): Promise<FaitsDesFiches> {
  const faits = await chargerFaitsChiffres(espace, annee)
  const {tables} = calculerPublies(faits, [{annee, aFin, par: 'departement'}])
  return {
    parStructure: calculerChiffres(faits, {annee, aFin, par: 'structure'}),
    parDepartement: tables[0],
    referentiel: faits.referentiel,
    structures: faits.structures,
    dossiers: await chargerDossiers(espace, annee, faits.structures),
    ...(await chargerPublication(espace, annee)),
  }
}

async function chargerDossiers(
  espace: Espace,
  annee: Exercice,
  structures: FaitsDesFiches['structures'],
): Promise<ReadonlyMap<string, Dossier>> {
  const dossier = await chargerDossierDeStructure(espace)
  const reseau = await chargerReseau(espace)
  const date = `${annee}-12-31`
  // Under its name of the time, which the directory of today may no longer have.
  const faits = {...dossier, faits: {...dossier.faits, structures}}
  return new Map(
    structures.map(({code}): [string, Dossier] => [
      code,
      {
        ...montrerStructure(faits, {designation: code, date}),
        mouvements: listerMouvements(reseau, {annee, structure: code}).mouvements,
      },
    ]),
  )
}
