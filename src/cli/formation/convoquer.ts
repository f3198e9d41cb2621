import {z} from 'zod'
import type {Document} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import {
  type Convocations,
  composerConvocations,
  composerDocument,
  evenementsDesSessions,
  messageALaStructure,
  preparerConvocations,
} from '../../metier/formation/index.js'
import {accorder} from '../../shared/francais.js'
import {nomsDeFichiers} from '../../shared/nom-de-fichier.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerPublication} from '../rapport/charger-publication.js'
import type {FormatDeRapport} from '../rapport/formats-de-rapport.js'
import {chargerPlan} from './charger-plan.js'
import {ecrirePieces, type Piece, rendrePieces, schemaPiece} from './ecrire-pieces.js'

export const FORMATS_DE_CONVOCATION = ['pdf', 'docx'] as const

export const schemaConvocationDeSession = z.object({
  statut: z.enum(['ecrit', 'simule']),
  session: z.string(),
  convoques: z.int(),
  structures: z.array(
    z.object({code: z.string(), nom: z.string(), courriel: z.string().nullable(), personnes: z.int()}),
  ),
  sans_courriel: z.array(z.string()).describe('structures à prévenir autrement'),
  fichiers: z.array(schemaPiece),
})
export type ConvocationDeSession = z.infer<typeof schemaConvocationDeSession>

type Demande = {
  readonly annee: Exercice
  readonly session: string
  readonly horaires: string | null
  readonly formats: readonly FormatDeRapport[]
  readonly simulation: boolean
  readonly progresser: (etape: string, fait?: number, total?: number) => void
}

/** Makes the convocations of a session: all in one document, and a message with its own for each structure. */
export async function convoquerALaSession(espace: Espace, demande: Demande): Promise<ConvocationDeSession> {
  const {annee, session: code, formats, simulation, progresser} = demande
  const convocations = preparerConvocations(await chargerPlan(espace, annee), code)
  const composer = await preparerDocuments(espace, convocations, demande)
  const pieces = [
    ...(await rendrePieces('convocations', composer(), {formats, progresser})),
    ...(await rendreMessages(espace, convocations, composer, progresser)),
  ]
  const [dossier = 'session'] = nomsDeFichiers([`convocations ${convocations.session.code}`])
  const {session, parStructure} = convocations
  return {
    statut: simulation ? 'simule' : 'ecrit',
    session: session.code,
    convoques: parStructure.reduce((somme, s) => somme + s.inscrits.length, 0),
    structures: parStructure.map((s) => ({
      code: s.code,
      nom: s.nom,
      courriel: s.courriel,
      personnes: s.inscrits.length,
    })),
    sans_courriel: parStructure.filter((s) => s.courriel === null).map((s) => s.nom),
    fichiers: await ecrirePieces(espace, pieces, {simulation, dans: ['formation', dossier]}),
  }
}

type Composer = (structure?: string) => Document

async function preparerDocuments(
  espace: Espace,
  convocations: Convocations,
  {annee, horaires}: Demande,
): Promise<Composer> {
  const {config, date} = await chargerPublication(espace, annee)
  const {association, region, charte} = config
  const {session} = convocations
  const cadre = {association, contact: contactDe(espace), horaires}
  return (structure) => {
    const blocs = composerConvocations(convocations, cadre, structure === undefined ? undefined : [structure])
    const titre = `Convocations à la session ${session.code}`
    const sujet = `${titre}, ${region}`
    return composerDocument(
      {titre, sujet, blocs, sansTitre: true},
      {association, region, annee},
      {charte, date},
    )
  }
}

/** A structure gets its own people's convocations only, and the dates for their agendas. */
async function rendreMessages(
  espace: Espace,
  convocations: Convocations,
  composer: Composer,
  progresser: Demande['progresser'],
): Promise<Piece[]> {
  const {ecrireEml} = await import('../../formats/eml/index.js')
  const {ecrireIcs} = await import('../../formats/ics/index.js')
  const {session, action, parStructure} = convocations
  const evenements = evenementsDesSessions([session], action ? [action] : [])
  const agenda = ecrireIcs(evenements, {nom: session.code, le: session.demiJournees[0]?.jour ?? '1970-01-01'})
  const noms = nomsDeFichiers(parStructure.map((s) => s.nom))
  const {nom: association, courriel} = espace.config.association
  const pieces: Piece[] = []
  for (const [i, structure] of parStructure.entries()) {
    if (structure.courriel === null) continue
    progresser(structure.nom, i + 1, parStructure.length)
    const formats = ['pdf'] as const
    const [convocation] = await rendrePieces('convocations', composer(structure.code), {
      formats,
      progresser: () => undefined,
    })
    const personnes = structure.inscrits.length
    const message = messageALaStructure(convocations, {personnes, association, contact: contactDe(espace)})
    const jointes = [...(convocation ? [convocation] : []), {nom: 'agenda.ics', octets: agenda}]
    const octets = ecrireEml({...message, a: [structure.courriel], de: courriel, pieces: jointes})
    pieces.push({nom: `${noms[i] ?? structure.code}.eml`, octets})
  }
  return pieces
}

function contactDe(espace: Espace): string | null {
  const {telephone, courriel} = espace.config.association
  return [telephone, courriel].filter((ligne) => ligne !== undefined).join(', ') || null
}

/** Who is called, and who must be told otherwise. */
export function resumerConvocation({
  convoques,
  session,
  structures,
  sans_courriel,
}: ConvocationDeSession): string {
  return [
    `Session ${session} : ${accorder(convoques, 'personne convoquée', 'personnes convoquées')}, dans ${accorder(structures.length, 'structure')}.`,
    ...(sans_courriel.length > 0
      ? [`Sans courriel dans l’annuaire, à prévenir autrement : ${sans_courriel.join(', ')}.`]
      : []),
  ].join('\n')
}
