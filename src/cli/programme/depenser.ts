import type {Espace} from '../../espace/index.js'
import {type DepenseNotee, ecrireMontant, noterDepense} from '../../metier/programme/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {formaterDate, formaterMontant} from '../../shared/francais.js'
import {lireNombreSaisi} from '../../shared/nombre-saisi.js'

/** Notes an amount engaged or spent, with what the person must know of it. */
export async function noterDepenseDansEspace(
  espace: Espace,
  saisie: Parameters<typeof noterDepense>[1],
  {simulation}: {simulation: boolean},
): Promise<{readonly note: DepenseNotee; readonly avertissements: readonly string[]}> {
  const {registres} = espace
  const faits = {actions: await registres.charger('programme'), depenses: await registres.charger('depenses')}
  const {note, ecritures, avertissements} = noterDepense(faits, saisie)
  await espace.exercices.exigerOuvert(saisie.annee)
  if (simulation) return {note: {...note, statut: 'simule'}, avertissements}
  await registres.noter(ecritures)
  return {note, avertissements}
}

/** « 4 700 », « 4 700,50 € », « -120 ». */
export function montantSaisi(saisie: string): number {
  const [, signe, nombre = ''] = /^\s*([-−–])?\s*(.*?)\s*(?:€|euros?)?\s*$/i.exec(saisie) ?? []
  const lu = lireNombreSaisi(nombre)
  if (lu.etat === 'renseigne' && lu.valeur > 0) return Math.round(lu.valeur * 100) * (signe ? -1 : 1)
  throw new ErreurMetier('CLI-005', `L'option --montant a reçu « ${saisie} » ; un montant est attendu.`, {
    pistes: ['Écrivez des euros, par exemple « --montant 4700 » ; pour corriger, « --montant=-120 ».'],
    details: {option: 'montant', valeur: saisie},
  })
}

/** What noting an amount did, and where the funder stands on that action. */
export function presenterDepense({statut, depense: d, intitule, financement: f}: DepenseNotee): string {
  const mot = d.etat === 'engage' ? 'engagés' : 'dépensés'
  return [
    `${statut === 'simule' ? 'Serait noté' : 'Noté'} : ${formaterMontant(d.montant_centimes)} ${mot} le ${formaterDate(d.le)}${d.objet ? `, ${d.objet}` : ''}`,
    `  Action ${d.action} ${intitule}`,
    `  ${d.financeur} : prévu ${ecrireMontant(f.prevu_centimes)}, engagé ${ecrireMontant(f.engage_centimes)}, réalisé ${ecrireMontant(f.realise_centimes)}`,
  ].join('\n')
}
