import {accorder} from '../../../shared/francais.js'
import {chiffresBloques, remarqueAttendue, reponseIncomplete, rienAValider} from './erreurs.js'
import {releverFigures} from './figures.js'
import {constatsDe} from './juger-etats.js'
import type {FaitsDeValidation, Reponse, Validation} from './types.js'

export type ReponseSaisie = {
  readonly structure: string
  readonly reponse: Reponse | undefined
  readonly par: string | undefined
  /** ISO day. */
  readonly date: string
  readonly remarque: string | undefined
}

/** The director's answer, tied to the figures as they are now; blocking findings cannot be agreed to. */
export function noterReponse(faits: FaitsDeValidation, saisie: ReponseSaisie): Validation {
  const {structure, date} = saisie
  const dit = exigerReponse(saisie)
  const groupe = exigerChiffres(faits, structure)
  if (dit.reponse !== 'refus') exigerSansBloquante(faits, groupe)
  return {
    structure,
    periode: faits.periode,
    ...dit,
    date,
    figures: releverFigures(groupe.chiffres, faits.referentiel),
    dernierImport: faits.dernierImport,
  }
}

function exigerReponse({
  reponse,
  ...saisie
}: ReponseSaisie): Pick<Validation, 'reponse' | 'par' | 'remarque'> {
  const par = saisie.par?.trim() ?? ''
  const remarque = saisie.remarque?.trim() || null
  if (reponse === undefined || par === '') throw reponseIncomplete({reponse, par})
  if (reponse !== 'accord' && remarque === null) throw remarqueAttendue(reponse)
  return {reponse, par, remarque}
}

type Groupe = NonNullable<FaitsDeValidation['chiffres']['par']>[number]

function exigerChiffres(faits: FaitsDeValidation, structure: string): Groupe {
  const groupe = faits.chiffres.par?.find((g) => g.code === structure)
  const suivi = faits.completude.structures.find((s) => s.code === structure)
  const rienRecu = suivi !== undefined && suivi.complets + suivi.partiels === 0
  if (!groupe || rienRecu) throw rienAValider(groupe?.libelle ?? structure, faits)
  return groupe
}

function exigerSansBloquante(faits: FaitsDeValidation, {code, libelle}: Groupe): void {
  const bloquants = constatsDe(faits, code).filter((c) => c.gravite === 'bloquante')
  if (bloquants.length === 0) return
  throw chiffresBloques(libelle, accorder(bloquants.length, 'anomalie bloquante', 'anomalies bloquantes'), {
    annee: faits.annee,
    structure: code,
    messages: bloquants.map((c) => c.message),
  })
}
