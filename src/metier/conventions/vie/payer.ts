import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {formaterMontant} from '../../../shared/francais.js'
import {
  type Convention,
  direEtat,
  type EcheanceSuivie,
  echeancesDe,
  estSignee,
  nommerConvention,
} from '../registre/index.js'

/** A payment to note; without an amount, what is left of the instalment. */
export type VersementANoter = {
  readonly echeance: number | undefined
  readonly montant: number | undefined
  readonly le: string
}

/** A signed convention with one more payment; more than the instalment holds is refused. */
export function payerConvention(
  convention: Convention,
  {echeance, montant, le}: VersementANoter,
): {readonly convention: Convention; readonly echeance: EcheanceSuivie} {
  exigerSignee(convention)
  const echeances = echeancesDe(convention)
  const voulue = choisirEcheance(convention, echeances, echeance)
  const somme = montant ?? voulue.reste_centimes
  if (somme <= 0 || somme > voulue.reste_centimes) throw versementRefuse(convention, voulue, somme)
  const versement = {echeance: voulue.rang, le, montant_centimes: somme}
  const payee = {...convention, versements: [...convention.versements, versement]}
  const suivie = echeancesDe(payee).find((e) => e.rang === voulue.rang) ?? voulue
  return {convention: payee, echeance: suivie}
}

/** Nothing is paid before every party signed, nor once it is closed. */
export function exigerSignee(convention: Convention): void {
  if (estSignee(convention) && convention.etat !== 'soldee') return
  const suite =
    convention.etat === 'soldee'
      ? 'Son compte est fait : rien ne s’y ajoute plus.'
      : 'Notez d’abord les signatures : animreg conventions enregistrer-signature'
  throw new ErreurMetier('CNV-066', `${nommerConvention(convention)} est ${direEtat(convention.etat)}.`, {
    pistes: [suite],
    details: {cle: convention.cle, etat: convention.etat},
  })
}

/** The instalment meant; the first unpaid one when there is no doubt. */
function choisirEcheance(
  convention: Convention,
  echeances: readonly EcheanceSuivie[],
  rang: number | undefined,
): EcheanceSuivie {
  const dues = echeances.filter((e) => e.reste_centimes > 0)
  const choisie =
    rang === undefined ? (dues.length === 1 ? dues[0] : undefined) : echeances.find((e) => e.rang === rang)
  if (choisie) return choisie
  const message =
    rang === undefined && dues.length > 1
      ? `${nommerConvention(convention)} a ${dues.length} échéances à payer : laquelle ?`
      : rang === undefined
        ? `${nommerConvention(convention)} n’a rien à payer.`
        : `${nommerConvention(convention)} n’a pas d’échéance ${rang}.`
  throw new ErreurMetier('CNV-064', message, {
    pistes: echeances.map(decrireEcheance),
    details: {cle: convention.cle, echeance: rang ?? null},
  })
}

function versementRefuse(convention: Convention, echeance: EcheanceSuivie, somme: number): ErreurMetier {
  return new ErreurMetier(
    'CNV-064',
    `${formaterMontant(somme)} ne peut pas être versé : il reste ${formaterMontant(echeance.reste_centimes)} sur l’échéance ${echeance.rang} (${nommerConvention(convention)}).`,
    {
      pistes: [
        decrireEcheance(echeance),
        'Un montant qui change demande un avenant : animreg conventions avenant',
      ],
      details: {cle: convention.cle, echeance: echeance.rang, reste_centimes: echeance.reste_centimes},
    },
  )
}

function decrireEcheance({rang, libelle, montant_centimes, reste_centimes}: EcheanceSuivie): string {
  const reste = reste_centimes === 0 ? 'payée' : `reste ${formaterMontant(reste_centimes)}`
  return `Échéance ${rang} (« --echeance ${rang} ») : ${libelle}, ${formaterMontant(montant_centimes)}, ${reste}.`
}
