import {accorder, enumerer, formaterDate, formaterNombre} from '../../../shared/francais.js'
import {moisCouverts} from '../../../shared/jour.js'
import type {Periode} from '../../../shared/periode.js'
import type {Constat} from '../../activite/index.js'
import type {Chiffre} from '../schema.js'
import {reviser} from './figures.js'
import {
  ETATS_DE_VALIDATION,
  type EtatDeValidation,
  type Revision,
  type StructureValidee,
  type Validations,
} from './schema.js'
import type {FaitsDeValidation, Reponse, Validation} from './types.js'

const REVISIONS_DITES = 3

/**
 * Where each structure stands: saisi, vérifié when the rules pass and nothing is missing, bon pour diffusion when its
 * director agreed to these very figures, clos with its year. Figures that moved since the answer fall back to saisi.
 * Of all of them, or of one alone.
 */
export function jugerEtats(faits: FaitsDeValidation, seule?: string): Validations {
  const structures = (faits.chiffres.par ?? [])
    .filter(({code}) => seule === undefined || code === seule)
    .map((groupe) => jugerStructure(faits, groupe))
  const comptes = ETATS_DE_VALIDATION.map(
    (etat) => [etat, structures.filter((s) => s.etat === etat).length] as const,
  )
  return {
    annee: faits.annee,
    periode: faits.periode,
    clos: faits.clos,
    comptes: Object.fromEntries(comptes) as Validations['comptes'],
    structures,
  }
}

/** The answer in force for a structure and the period. */
export function validationDe(
  {validations, periode}: FaitsDeValidation,
  code: string,
): Validation | undefined {
  return validations.find((v) => v.structure === code && v.periode === periode)
}

/** Open findings of a structure that the months of the period hold. */
export function constatsDe({verification, periode}: FaitsDeValidation, code: string): Constat[] {
  const {fin} = moisCouverts(periode)
  return verification.constats.filter(
    (c) => c.structure === code && c.confirmation === null && moisCouverts(c.periode as Periode).fin <= fin,
  )
}

type Groupe = {readonly code: string; readonly libelle: string; readonly chiffres: readonly Chiffre[]}

function jugerStructure(faits: FaitsDeValidation, {code, libelle, chiffres}: Groupe): StructureValidee {
  const constats = constatsDe(faits, code)
  const bloquantes = constats.filter((c) => c.gravite === 'bloquante').length
  const avertissements = constats.filter((c) => c.gravite === 'avertissement').length
  const suivi = faits.completude.structures.find((s) => s.code === code)
  const manquants = (suivi?.manquants ?? []).map((m) => m.libelle)
  const recu = suivi === undefined || suivi.complets + suivi.partiels > 0
  const validation = validationDe(faits, code)
  const revisions = validation ? reviser(validation, chiffres, faits) : []
  const juge = {recu, bloquantes, avertissements, manquants, validation, revisions, clos: faits.clos}
  return {
    code,
    nom: libelle,
    etat: etatDe(juge),
    raisons: raisonsDe(juge),
    bloquantes,
    avertissements,
    manquants,
    reponse: validation ? decrireReponse(validation) : null,
    revisions,
  }
}

type Juge = {
  readonly recu: boolean
  readonly bloquantes: number
  readonly avertissements: number
  readonly manquants: readonly string[]
  readonly validation: Validation | undefined
  readonly revisions: readonly Revision[]
  readonly clos: boolean
}

function etatDe({
  recu,
  clos,
  bloquantes,
  avertissements,
  manquants,
  validation,
  revisions,
}: Juge): EtatDeValidation {
  if (!recu) return 'absent'
  if (clos) return 'clos'
  if (bloquantes > 0 || revisions.length > 0) return 'saisi'
  // His agreement answers the questions left open.
  if (validation && validation.reponse !== 'refus') return 'bon_pour_diffusion'
  return avertissements > 0 || manquants.length > 0 ? 'saisi' : 'verifie'
}

function raisonsDe(juge: Juge): string[] {
  const {recu, bloquantes, avertissements, manquants, validation, revisions} = juge
  if (!recu) return ['rien reçu pour cette période']
  return [
    ...(bloquantes > 0 ? [accorder(bloquantes, 'anomalie bloquante', 'anomalies bloquantes')] : []),
    ...(avertissements > 0
      ? [accorder(avertissements, 'constat sans réponse', 'constats sans réponse')]
      : []),
    ...(manquants.length > 0 ? [`il manque : ${enumerer(manquants)}`] : []),
    ...(validation ? direReponse(validation, revisions) : []),
  ]
}

const MOTS: Readonly<Record<Reponse, string>> = {
  accord: "l'accord",
  reserves: "l'accord avec réserves",
  refus: 'le refus',
}

function direReponse(validation: Validation, revisions: readonly Revision[]): string[] {
  const {reponse, par, date, remarque} = validation
  const du = `du ${formaterDate(date)}`
  if (revisions.length > 0) return [`revu depuis ${MOTS[reponse]} ${du} : ${direRevisions(revisions)}`]
  if (reponse === 'accord') return [`accord ${du} (${par})${remarque ? ` : ${remarque}` : ''}`]
  if (reponse === 'reserves') return [`accord avec réserves ${du} (${par}) : ${remarque ?? ''}`]
  return [`diffusion refusée le ${formaterDate(date)} (${par}) : ${remarque ?? ''}`]
}

function direRevisions(revisions: readonly Revision[]): string {
  const chiffres = revisions.filter((r) => r.modalite === null)
  const dites = (chiffres.length > 0 ? chiffres : revisions).slice(0, REVISIONS_DITES)
  const reste = revisions.length - dites.length
  const phrases = dites.map(({libelle, modalite, avant, apres, imports}) => {
    const de = modalite === null ? libelle : `${libelle}, ${modalite}`
    const par =
      imports.length > 0
        ? ` (import${imports.length > 1 ? 's' : ''} n° ${enumerer(imports.map(String))})`
        : ''
    return `${de} ${ecrire(avant)} → ${ecrire(apres)}${par}`
  })
  return [...phrases, ...(reste > 0 ? [accorder(reste, 'autre changement', 'autres changements')] : [])].join(
    ' ; ',
  )
}

function ecrire(valeur: number | null): string {
  if (valeur === null) return 'non renseigné'
  return formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 2)
}

function decrireReponse({
  reponse,
  par,
  date,
  remarque,
}: Validation): NonNullable<StructureValidee['reponse']> {
  return {reponse, par, date, remarque}
}
