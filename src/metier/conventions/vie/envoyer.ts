import {formaterDate, formaterMontant} from '../../../shared/francais.js'
import type {Partie} from '../preparation/index.js'
import {attendues, type Convention, nommerConvention, passerA} from '../registre/index.js'

/** A message for one party, without the files that go with it. */
export type MessageDEnvoi = {
  readonly partie: Partie
  readonly a: string | null
  readonly objet: string
  readonly corps: string
}

/** One message per party that has still to sign: what it is about, what to do with it, whom to send it back to. */
export function composerEnvois(
  convention: Convention,
  {reponse_avant, expediteur}: {readonly reponse_avant: string | null; readonly expediteur: string},
): readonly MessageDEnvoi[] {
  const relance = convention.etat === 'envoyee'
  return attendues(convention)
    .filter((p) => p.genre !== 'association')
    .map((partie) => ({
      partie,
      a: partie.courriel,
      objet: `${relance ? 'Rappel : ' : ''}${convention.titre} n° ${convention.numero ?? ''} à signer`,
      corps: ecrireCorps(convention, partie, {reponse_avant, expediteur, relance}),
    }))
}

function ecrireCorps(
  convention: Convention,
  {representant}: Partie,
  {
    reponse_avant: avant,
    expediteur,
    relance,
  }: {readonly reponse_avant: string | null; readonly expediteur: string; readonly relance: boolean},
): string {
  const {objet, montant_centimes: montant, numero, parties} = convention
  const exemplaires = parties.length + 1
  const quoi = [
    `Objet : ${objet}`,
    ...(montant === null ? [] : [`Montant : ${formaterMontant(montant)}`]),
    ...(convention.debut && convention.fin
      ? [`Durée : du ${formaterDate(convention.debut)} au ${formaterDate(convention.fin)}`]
      : []),
  ]
  const qui = representant ? ` par ${representant.nom}, ${representant.qualite}` : ''
  return [
    'Bonjour,',
    '',
    relance
      ? `Nous n’avons pas encore reçu, signée, la convention n° ${numero ?? ''} jointe à ce message.`
      : `Vous trouverez ci-joint la convention n° ${numero ?? ''}, prête à être signée.`,
    '',
    ...quoi,
    '',
    `Merci de l’imprimer en ${exemplaires} exemplaires, de les faire signer${qui}, et de nous les renvoyer${avant ? ` avant le ${formaterDate(avant)}` : ''} ; un exemplaire vous reviendra signé de toutes les parties.`,
    '',
    'Cordialement,',
    expediteur,
    '',
  ].join('\n')
}

/** Sent, and on which day; sent again, a reminder is kept. */
export function envoyerConvention(convention: Convention, le: string): Convention {
  const note = convention.etat === 'envoyee' ? 'rappel' : null
  return passerA(convention, 'envoyee', {le, note})
}

/** What a message file is called. */
export function nommerEnvoi({numero, parties, titre}: Convention, {code, nom}: Partie): string {
  return [numero ?? nommerConvention({numero, parties, titre}), code ?? nom].join('_')
}
