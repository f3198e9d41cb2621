import type {Espace} from '../../espace/index.js'
import {
  type Arrete,
  type AuditDuSecret,
  type Chiffres,
  calculerChiffres,
  calculerPourPublication,
  type DemandeDeChiffres,
  type FaitsChiffres,
  rapporterAuTerritoire,
  type TauxDeContexte,
} from '../../metier/chiffres/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerFaitsChiffres} from '../faits.js'
import {reconnaitreArrete} from './charger-arretes.js'

type Voulu = {readonly pourPublication: boolean; readonly avecContexte: boolean}

/** The figures of a request, with what was asked to go along. */
export type Calcul = {
  readonly faits: FaitsChiffres
  readonly chiffres: Chiffres
  /** The arrêté that says the same figures, if there is one. */
  readonly arrete: Arrete | null
  /** Null when nothing is hidden: not asked, or not wanted by the network. */
  readonly secret: AuditDuSecret | null
  readonly contexte: readonly TauxDeContexte[] | undefined
}

/** Computes the figures of an espace: whole, or as they may be published. */
export async function calculerDansEspace(
  espace: Espace,
  demande: DemandeDeChiffres,
  {pourPublication, avecContexte}: Voulu,
): Promise<Calcul> {
  const faits = await chargerFaitsChiffres(espace, demande.annee as Exercice, 'chiffres_cles')
  const entiers = calculerChiffres(faits, demande)
  const arrete = await reconnaitreArrete(espace, entiers)
  const publies = pourPublication ? calculerPourPublication(faits, [demande]) : undefined
  const chiffres = {...(publies?.tables[0] ?? entiers), arrete: arrete?.numero ?? null}
  const contexte = avecContexte
    ? rapporterAuTerritoire(chiffres, await espace.registres.charger('contexte'), faits.structures)
    : undefined
  return {faits, chiffres, arrete, secret: publies?.audit ?? null, contexte}
}
