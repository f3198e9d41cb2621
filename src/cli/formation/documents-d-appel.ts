import {z} from 'zod'
import type {Document} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import {
  type Classement,
  classerOffres,
  composerAnalyse,
  composerCahierDesCharges,
  composerDocument,
  composerLettres,
  composerReglement,
  type EmetteurDuPlan,
} from '../../metier/formation/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {nomsDeFichiers} from '../../shared/nom-de-fichier.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerPublication} from '../rapport/charger-publication.js'
import {type AppelCharge, chargerAppel} from './charger-appel.js'
import {ecrirePieces, type Piece, rendrePieces, schemaPiece} from './ecrire-pieces.js'

export const PIECES_D_APPEL = ['cahier', 'reglement', 'rapport', 'lettres'] as const
type NomDePiece = (typeof PIECES_D_APPEL)[number]
export const FORMATS_D_APPEL = ['pdf', 'docx'] as const

export const schemaDocumentsDAppel = z.object({
  annee: z.int(),
  appel: z.string(),
  statut: z.enum(['ecrit', 'simule']),
  fichiers: z.array(schemaPiece),
})
export type DocumentsDAppel = z.infer<typeof schemaDocumentsDAppel>

type ADocument = {readonly nom: string; readonly document: Document}

/** Writes the documents of a call: those asked, else all that its state allows. */
export async function ecrireDocumentsDAppel(
  espace: Espace,
  {
    annee,
    code,
    pieces,
    formats,
    simulation,
    progresser,
  }: {
    readonly annee: Exercice
    readonly code: string | undefined
    readonly pieces: readonly NomDePiece[]
    readonly formats: readonly (typeof FORMATS_D_APPEL)[number][]
    readonly simulation: boolean
    readonly progresser: (etape: string, fait?: number, total?: number) => void
  },
): Promise<DocumentsDAppel> {
  const faits = await chargerAppel(espace, {annee, code})
  const classement = classerOffres(faits)
  const possibles = PIECES_D_APPEL.filter((piece) => empechement(piece, faits, classement) === undefined)
  exigerPossibles(pieces, faits, classement)
  const {config, date} = await chargerPublication(espace, faits.appel.annee)
  const emetteur = {association: config.association, region: config.region, annee: faits.appel.annee}
  const documents = (pieces.length > 0 ? pieces : possibles).flatMap((piece) =>
    composer(piece, {faits, classement, emetteur, charte: {charte: config.charte, date}}),
  )
  const rendus: Piece[] = []
  for (const [rang, {nom, document}] of documents.entries()) {
    progresser(nom, rang + 1, documents.length)
    rendus.push(...(await rendrePieces(nom, document, {formats, progresser: () => undefined})))
  }
  const dans = ['appels-d-offres', faits.appel.code]
  return {
    annee: faits.appel.annee,
    appel: faits.appel.code,
    statut: simulation ? 'simule' : 'ecrit',
    fichiers: await ecrirePieces(espace, rendus, {simulation, dans}),
  }
}

type Contexte = {
  readonly faits: AppelCharge
  readonly classement: Classement
  readonly emetteur: EmetteurDuPlan
  readonly charte: Parameters<typeof composerDocument>[2]
}

function composer(piece: NomDePiece, contexte: Contexte): ADocument[] {
  const {faits, classement, emetteur, charte} = contexte
  const {appel, actions, organismes} = faits
  const document = (titre: string, blocs: Parameters<typeof composerDocument>[0]['blocs'], ch = charte) =>
    composerDocument({titre, sujet: `${titre}, ${appel.titre}`, blocs}, emetteur, ch)
  switch (piece) {
    case 'cahier': {
      const blocs = composerCahierDesCharges(appel, {actions, emetteur})
      return [
        {
          nom: `cahier-des-charges-${appel.code}`,
          document: document(`Cahier des charges ${appel.code}`, blocs),
        },
      ]
    }
    case 'reglement': {
      const titre = `Règlement de la consultation ${appel.code}`
      return [{nom: `reglement-${appel.code}`, document: document(titre, composerReglement(appel, emetteur))}]
    }
    case 'rapport': {
      const blocs = composerAnalyse(classement, {appel})
      return [
        {
          nom: `rapport-d-analyse-${appel.code}`,
          document: document(`Rapport d’analyse des offres ${appel.code}`, blocs),
        },
      ]
    }
    case 'lettres': {
      const lettres = composerLettres(classement, {appel, emetteur, organismes})
      const noms = nomsDeFichiers(lettres.map((l) => `lettre lot ${l.lot} ${l.nom}`))
      return lettres.map((lettre, rang) => ({
        nom: noms[rang] ?? '',
        document: document(`Consultation ${appel.code} : suite donnée à votre offre`, lettre.blocs, {
          ...charte,
          date: lettre.le,
        }),
      }))
    }
  }
}

/** What must happen before a document can be made; undefined when nothing stands in the way. */
function empechement(
  piece: NomDePiece,
  {appel, offres}: AppelCharge,
  {lots}: Classement,
): string | undefined {
  const sansOffre = !offres.some((o) => o.appel === appel.code)
  if (piece === 'rapport' && sansOffre)
    return `Le rapport d'analyse demande des offres : animreg formation appel-offres offres importer offres.xlsx --appel ${appel.code}`
  if (piece === 'lettres' && lots.every((l) => l.choix === null))
    return `Les lettres demandent un choix : animreg formation appel-offres retenir --lot 1 --organisme "NOM" --appel ${appel.code}`
  return undefined
}

function exigerPossibles(pieces: readonly NomDePiece[], faits: AppelCharge, classement: Classement): void {
  const manques = pieces.flatMap((piece) => empechement(piece, faits, classement) ?? [])
  if (manques.length === 0) return
  throw new ErreurMetier('FOR-051', `Ce document ne peut pas encore être écrit pour ${faits.appel.code}.`, {
    pistes: manques,
    details: {appel: faits.appel.code, pieces},
  })
}
