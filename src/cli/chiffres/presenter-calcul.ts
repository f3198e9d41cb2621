import type {Calcul} from './calculer.js'
import {presenterReconnaissance} from './presenter-arretes.js'
import {presenterChiffresEnTableaux} from './presenter-chiffres.js'
import {presenterTauxDeContexte} from './presenter-contexte.js'
import {presenterSecret} from './presenter-secret.js'
import type {TableauTitre} from './tableau-titre.js'

/** The figures for the terminal, and what is said after them; the tables of figures are left to the file, if any. */
export function presenterCalcul(
  {faits, chiffres, arrete, secret, contexte = []}: Calcul,
  ecriture: string | undefined,
): {readonly tableaux: readonly TableauTitre[]; readonly suite: string} {
  const lignes = [
    ...(secret ? [`\n${presenterSecret(secret)}`] : []),
    ...(arrete ? [presenterReconnaissance(arrete)] : []),
    ...(ecriture === undefined ? [] : [ecriture]),
  ]
  return {
    tableaux: [
      ...(ecriture === undefined ? presenterChiffresEnTableaux(chiffres, faits.referentiel) : []),
      ...presenterTauxDeContexte(contexte),
    ],
    suite: lignes.join('\n'),
  }
}
