import {dirname} from 'node:path'
import {z} from 'zod'
import type {Espace} from '../../../espace/index.js'
import {
  attendues,
  type Convention,
  choisirConventions,
  composerEnvois,
  envoyerConvention,
  nommerConvention,
  nommerEnvoi,
} from '../../../metier/conventions/index.js'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {accorder} from '../../../shared/francais.js'
import {nomsDeFichiers} from '../../../shared/nom-de-fichier.js'
import {cheminCourt} from '../modifications-a-la-main.js'
import {type Acte, type ActeANoter, chargerConventions, choisirDesignees, noterActe} from './acte.js'

export const schemaEnvois = z.object({
  envois: z.array(
    z.object({
      cle: z.string(),
      numero: z.string().nullable(),
      partie: z.string(),
      a: z.array(z.string()).describe('adresses ; vide quand aucune n’est connue'),
      objet: z.string(),
      fichier: z.string().nullable().describe('message écrit ; null sans adresse, ou en simulation'),
      piece: z.string().nullable().describe('document joint'),
      rappel: z.boolean(),
    }),
  ),
  dossier: z.string().nullable(),
})
/** The answer of `conventions preparer-envoi`. */
export type Envois = z.infer<typeof schemaEnvois>

export type DemandeDEnvoi = ActeANoter & {
  readonly toutes: boolean
  readonly modele: string | undefined
  readonly reponseAvant: string | undefined
}

/** Conventions named, or all those somebody has still to sign. */
async function choisirAEnvoyer(espace: Espace, demande: DemandeDEnvoi): Promise<readonly Convention[]> {
  const {toutes, modele, annee, le} = demande
  const choisies = toutes
    ? choisirConventions(await chargerConventions(espace, le), {annee, modele})
    : (await choisirDesignees(espace, demande)).choisies
  const aEnvoyer = choisies.filter((c) => attendues(c).length > 0)
  if (aEnvoyer.length > 0) return aEnvoyer
  const [seule] = choisies
  throw new ErreurMetier(
    'CNV-068',
    seule && !toutes
      ? `${nommerConvention(seule)} n’attend la signature de personne.`
      : 'Aucune convention validée n’attend de signature.',
    {
      pistes: [`Voyez où en est chacune : animreg conventions lister --annee ${annee}`],
      details: {annee},
    },
  )
}

/** One ready message per party with its document joined; nothing is sent, and nothing is noted as sent. */
export async function preparerEnvois(espace: Espace, demande: DemandeDEnvoi): Promise<Envois> {
  const {association} = espace.config
  const conventions = await choisirAEnvoyer(espace, demande)
  const envois: Envois['envois'] = []
  let dossier: string | null = null
  for (const convention of conventions) {
    const piece = await lirePiece(espace, convention)
    const messages = composerEnvois(convention, {
      reponse_avant: demande.reponseAvant ?? null,
      expediteur: association.nom,
    })
    const noms = nomsDeFichiers(messages.map((m) => nommerEnvoi(convention, m.partie)))
    for (const [rang, message] of messages.entries()) {
      const a = adressesDe(message.a)
      const chemin =
        a.length > 0 && !demande.simulation
          ? await ecrireMessage(espace, `${noms[rang] ?? ''}.eml`, {...message, a, piece}, demande.annee)
          : null
      dossier = chemin ? dirname(chemin) : dossier
      envois.push({
        cle: convention.cle,
        numero: convention.numero,
        partie: message.partie.nom,
        a,
        objet: message.objet,
        fichier: chemin,
        piece: piece?.nom ?? null,
        rappel: convention.etat === 'envoyee',
      })
    }
  }
  return {envois, dossier}
}

/** The PDF that was validated; a Word model without LibreOffice has only its Word text. */
async function lirePiece(espace: Espace, {pieces}: Convention) {
  const textes = pieces.filter((p) => p.nature === 'texte')
  const piece = textes.find((p) => p.format === 'pdf') ?? textes[0]
  if (!piece) return undefined
  const {octets} = await espace.lireSource({nom: piece.fichier, sha256: piece.sha256})
  return {nom: piece.fichier, octets}
}

/** Several addresses may stand in one cell; one that no mail program would take is none. */
function adressesDe(courriel: string | null): string[] {
  return (courriel ?? '')
    .split(/[;,]/)
    .map((adresse) => adresse.trim())
    .filter((adresse) => /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i.test(adresse))
}

async function ecrireMessage(
  espace: Espace,
  nom: string,
  {
    a,
    objet,
    corps,
    piece,
  }: {
    readonly a: readonly string[]
    readonly objet: string
    readonly corps: string
    readonly piece: {readonly nom: string; readonly octets: Uint8Array} | undefined
  },
  annee: number,
): Promise<string> {
  const {ecrireEml} = await import('../../../formats/eml/index.js')
  const {courriel} = espace.config.association
  const message = ecrireEml({a, de: courriel, objet, corps, pieces: piece ? [piece] : []})
  return espace.sorties.ecrire(nom, message, {dans: ['conventions', String(annee), 'envois']})
}

/** Notes that they went out; sent again, a reminder is noted. */
export async function marquerEnvoyees(
  espace: Espace,
  demande: DemandeDEnvoi,
): Promise<{readonly acte: Acte; readonly conventions: readonly Convention[]}> {
  const conventions = (await choisirAEnvoyer(espace, demande)).map((c) => envoyerConvention(c, demande.le))
  return {acte: await noterActe(espace, conventions, demande), conventions}
}

/** What was written for whom, and who cannot be written to. */
export function presenterEnvois({envois, dossier}: Envois): string {
  const muets = envois.filter((e) => e.a.length === 0)
  const prets = envois.filter((e) => e.a.length > 0)
  return [
    ...prets.map((e) => `${e.numero ?? ''}  ${e.partie}, ${e.a.join(', ')}${e.rappel ? ' (rappel)' : ''}`),
    ...(prets.length > 0 ? [''] : []),
    ...(prets.length > 0 ? direOu(prets.length, dossier) : []),
    ...(muets.length > 0
      ? [
          `Sans adresse connue, ${accorder(muets.length, 'message n’est pas fait', 'messages ne sont pas faits')} : ${muets.map((e) => e.partie).join(', ')}.`,
          'Donnez leur courriel dans l’annuaire (animreg structures importer) ou les contacts, puis relancez.',
        ]
      : []),
  ].join('\n')
}

function direOu(combien: number, dossier: string | null): string[] {
  if (!dossier)
    return [`${accorder(combien, 'message à écrire', 'messages à écrire')} (simulation : rien n’est écrit).`]
  return [
    `${accorder(combien, 'message prêt', 'messages prêts')}, document joint : ${cheminCourt(dossier)}`,
    'Ouvrez chaque message : il s’affiche prêt à partir, il reste à cliquer sur « Envoyer ».',
  ]
}
