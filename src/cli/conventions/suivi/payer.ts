import {z} from 'zod'
import type {Espace} from '../../../espace/index.js'
import {nommerConvention, payerConvention, solderConvention} from '../../../metier/conventions/index.js'
import {formaterMontant} from '../../../shared/francais.js'
import {type ActeANoter, choisirDesignees, noterActe, schemaActe} from './acte.js'
import {copierPiece, nommerPiece, recevoirPiece} from './copie-signee.js'

export const schemaPaiement = schemaActe.extend({
  echeance: z.object({
    rang: z.int(),
    libelle: z.string(),
    montant_centimes: z.int(),
    verse_centimes: z.int(),
    reste_centimes: z.int(),
  }),
})
/** The answer of `conventions payer`. */
export type Paiement = z.infer<typeof schemaPaiement>

/** Notes a payment of one convention. */
export async function noterVersement(
  espace: Espace,
  demande: ActeANoter & {readonly echeance: number | undefined; readonly montant: number | undefined},
): Promise<{readonly paiement: Paiement; readonly texte: string}> {
  const {choisies} = await choisirDesignees(espace, demande)
  const [convention] = choisies
  if (!convention) throw new RangeError('convention')
  const {convention: payee, echeance} = payerConvention(convention, demande)
  const acte = await noterActe(espace, [payee], demande)
  const {rang, libelle, montant_centimes, verse_centimes, reste_centimes} = echeance
  const verse = payee.versements.at(-1)?.montant_centimes ?? 0
  const suite =
    reste_centimes === 0 ? 'l’échéance est payée' : `il en reste ${formaterMontant(reste_centimes)}`
  const texte = `${nommerConvention(payee)} : ${formaterMontant(verse)} pour l’échéance ${rang} (${libelle}) ; ${suite}.`
  return {
    paiement: {...acte, echeance: {rang, libelle, montant_centimes, verse_centimes, reste_centimes}},
    texte: demande.simulation ? `${texte} (simulation : rien n’est noté)` : texte,
  }
}

export const schemaSolde = schemaActe.extend({
  reste_centimes: z.int().describe('ce qui n’a pas été versé'),
})
/** The answer of `conventions solder`. */
export type Solde = z.infer<typeof schemaSolde>

/** Closes a convention: its accounts came in, and are kept with it when given. */
export async function noterSolde(
  espace: Espace,
  demande: ActeANoter & {readonly fichier: string | undefined; readonly note: string | undefined},
): Promise<{readonly solde: Solde; readonly texte: string; readonly doute: string | undefined}> {
  const {choisies} = await choisirDesignees(espace, demande)
  const [convention] = choisies
  if (!convention) throw new RangeError('convention')
  const recue = demande.fichier === undefined ? undefined : await recevoirPiece(demande.fichier, 'comptes')
  const comptes = recue && nommerPiece(recue, convention, 'comptes')
  const {convention: soldee, reste_centimes} = solderConvention(convention, {
    le: demande.le,
    comptes: comptes?.piece ?? null,
    note: demande.note ?? null,
  })
  const aGarder = demande.simulation ? undefined : comptes
  if (aGarder) await espace.pieces.garder([aGarder.fichier])
  const acte = await noterActe(espace, [soldee], demande)
  if (aGarder) await copierPiece(espace, aGarder, convention)
  return {
    solde: {...acte, reste_centimes},
    texte: `${nommerConvention(soldee)} : soldée${demande.simulation ? ' (simulation : rien n’est noté)' : ''}.`,
    doute:
      reste_centimes > 0
        ? `${formaterMontant(reste_centimes)} n’ont pas été versés : ils ne le seront plus.`
        : undefined,
  }
}
