import type {Espace} from '../../espace/index.js'
import {noterRealise, type RealiseNote} from '../../metier/programme/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {lireNombreSaisi} from '../../shared/nombre-saisi.js'
import {aujourdhui} from '../moment.js'

/** Notes a typed value, once the programme has been looked at. */
export async function noterRealiseDansEspace(
  espace: Espace,
  saisi: Parameters<typeof noterRealise>[1],
  {simulation}: {simulation: boolean},
): Promise<RealiseNote> {
  const {registres} = espace
  const faits = {actions: await registres.charger('programme'), realises: await registres.charger('realises')}
  const {note, ecritures} = noterRealise(faits, saisi)
  if (ecritures.length === 0) return note
  if (simulation) return {...note, statut: 'simule'}
  await registres.noter(ecritures)
  return note
}

/** « 4 668 », « 12,5 » or « 95 % ». */
export function valeurSaisie(saisie: string): number {
  const lu = lireNombreSaisi(saisie)
  if (lu.etat === 'renseigne' && lu.valeur >= 0) return lu.valeur
  throw new ErreurMetier('CLI-005', `L'option --valeur a reçu « ${saisie} » ; un nombre est attendu.`, {
    pistes: ['Écrivez par exemple « --valeur 276 » ou « --valeur 12,5 ».'],
    details: {option: 'valeur', valeur: saisie},
  })
}

/** Today, or the last day of a year that is over: what is noted of 2008 is as of the end of 2008. */
export function jourDArret(annee: number): string {
  const fin = `${annee}-12-31`
  const jour = aujourdhui()
  return jour < fin ? jour : fin
}
