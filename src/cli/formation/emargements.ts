import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {type BilanDeLignes, importerLignes} from '../../metier/feuilles/index.js'
import {
  composerAttestation,
  composerFeuillesDEmargement,
  type Emargement,
  exporterPresences,
  lirePresences,
  mesurerAssiduite,
  nomComplet,
  trouverSession,
} from '../../metier/formation/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder, formaterPourcentage} from '../../shared/francais.js'
import {nomsDeFichiers} from '../../shared/nom-de-fichier.js'
import type {Exercice} from '../../shared/periode.js'
import {importerDansRegistre} from '../import/importer-dans-registre.js'
import type {FormatDeRapport} from '../rapport/formats-de-rapport.js'
import {chargerSession, dossierDeSession, type SessionChargee} from './charger-session.js'
import {ecrirePieces, type Piece, rendrePieces, schemaPiece} from './ecrire-pieces.js'

export const FORMATS_D_EMARGEMENT = ['pdf', 'docx'] as const

export const schemaFeuillesEditees = z.object({
  statut: z.enum(['ecrit', 'simule']),
  session: z.string(),
  inscrits: z.int(),
  demi_journees: z.int(),
  fichiers: z.array(schemaPiece),
})
export type FeuillesEditees = z.infer<typeof schemaFeuillesEditees>

type Demande = {
  readonly annee: Exercice
  readonly session: string
  readonly formats: readonly FormatDeRapport[]
  readonly simulation: boolean
  readonly progresser: (etape: string, fait?: number, total?: number) => void
}

/** Writes the sheets to sign, and the workbook to key them in afterwards. */
export async function editerFeuilles(espace: Espace, demande: Demande): Promise<FeuillesEditees> {
  const faits = await chargerSession(espace, demande.annee, demande.session)
  const {session, inscrits} = faits
  exigerDates(faits)
  const pieces = await rendreFeuilles(faits, demande)
  const {simulation} = demande
  return {
    statut: simulation ? 'simule' : 'ecrit',
    session: session.code,
    inscrits: inscrits.length,
    demi_journees: session.demiJournees.length,
    fichiers: await ecrirePieces(espace, pieces, {
      simulation,
      dans: dossierDeSession('emargements', session.code),
    }),
  }
}

/** The sheets of a session as files. */
export async function rendreFeuilles(
  faits: SessionChargee,
  {formats, progresser}: Pick<Demande, 'formats' | 'progresser'>,
): Promise<Piece[]> {
  const {session, action, emission} = faits
  const document = composerFeuillesDEmargement(faits, emission)
  const pieces = await rendrePieces('feuilles-emargement', document, {formats, progresser})
  const {ecrireClasseur} = await import('../../formats/tableur/index.js')
  const {association} = emission.emetteur
  const classeur = exporterPresences(session, {
    ...faits,
    association,
    intitule: action?.intitule ?? session.action,
  })
  return [...pieces, {nom: 'presences.xlsx', octets: await ecrireClasseur(classeur)}]
}

function cle({inscription, jour, moment}: Emargement): string {
  return `${inscription} ${jour} ${moment}`
}

/** Takes in the attendance of one or several sessions. */
export async function importerPresences(
  espace: Espace,
  {
    fichier,
    annee,
    session,
    simulation,
    tolerant,
  }: {
    readonly fichier: string
    readonly annee: Exercice
    readonly session: string | undefined
    readonly simulation: boolean
    readonly tolerant: boolean
  },
): Promise<BilanDeLignes> {
  const {registres} = espace
  const sessions = await registres.charger('sessions_formation')
  const connues = await registres.charger('emargements')
  const contexte = {
    annee,
    sessions,
    actions: await registres.charger('actions_formation'),
    inscriptions: await registres.charger('inscriptions'),
    session: session === undefined ? null : trouverSession(sessions, annee, session).code,
  }
  return importerDansRegistre(espace, {
    fichier,
    annee,
    simulation,
    genre: 'formation',
    preparer: (grilles, recu) => {
      const lues = lirePresences(grilles, contexte)
      const citees = new Set(lues.lignes.map((e) => e.session))
      const comparees = connues.filter((e) => citees.has(e.session) && e.inscription.startsWith(`I${annee}-`))
      const {bilan, aEcrire} = importerLignes<Emargement>(comparees, lues, {
        ...recu,
        tolerant,
        cle,
        nommer: cle,
      })
      return {
        bilan,
        ecritures: aEcrire.map((e) => ({registre: 'emargements', cle: cle(e), annee, contenu: e}) as const),
      }
    },
  })
}

export const schemaAttestations = z.object({
  statut: z.enum(['ecrit', 'simule']),
  session: z.string(),
  taux_demande: z.number(),
  attestes: z.array(
    z.object({cle: z.string(), personne: z.string(), taux: z.number(), heures: z.number().nullable()}),
  ),
  refuses: z.array(z.object({cle: z.string(), personne: z.string(), taux: z.number(), pourquoi: z.string()})),
  fichiers: z.array(schemaPiece),
})
export type Attestations = z.infer<typeof schemaAttestations>

/** Writes an attestation for each person who meets the rule; the others are named, with why. */
export async function attester(espace: Espace, demande: Demande): Promise<Attestations> {
  const faits = await chargerSession(espace, demande.annee, demande.session)
  const {session, emargements, taux} = faits
  if (!emargements.some((e) => e.session === session.code)) throw sansPresences(session.code)
  const mesures = mesurerAssiduite(session, faits)
  const {simulation} = demande
  const pieces = await rendreAttestations(faits, demande)
  return {
    statut: simulation ? 'simule' : 'ecrit',
    session: session.code,
    taux_demande: taux,
    attestes: mesures
      .filter((m) => m.atteste)
      .map((m) => ({
        cle: m.inscription.cle,
        personne: nomComplet(m.inscription),
        taux: m.taux,
        heures: m.heures,
      })),
    refuses: mesures.flatMap(({inscription: i, taux: part, pourquoi}) =>
      pourquoi === null ? [] : [{cle: i.cle, personne: nomComplet(i), taux: part, pourquoi}],
    ),
    fichiers: await ecrirePieces(espace, pieces, {
      simulation,
      dans: dossierDeSession('attestations', session.code),
    }),
  }
}

/** The attestations of a session as files, one for each person. */
export async function rendreAttestations(
  faits: SessionChargee,
  {formats, progresser}: Pick<Demande, 'formats' | 'progresser'>,
): Promise<Piece[]> {
  const attestes = mesurerAssiduite(faits.session, faits).filter((m) => m.atteste)
  const noms = nomsDeFichiers(attestes.map((m) => `attestation ${nomComplet(m.inscription)}`))
  const pieces: Piece[] = []
  for (const [rang, mesure] of attestes.entries()) {
    progresser('Attestations', rang + 1, attestes.length)
    const document = composerAttestation(mesure, faits, faits.emission)
    const options = {formats, progresser: () => undefined}
    pieces.push(...(await rendrePieces(noms[rang] ?? mesure.inscription.cle, document, options)))
  }
  return pieces
}

/** Who has an attestation, who has none and why. */
export function resumerAttestations({session, attestes, refuses, taux_demande}: Attestations): string {
  return [
    `Session ${session} : ${accorder(attestes.length, 'attestation')} (${formaterPourcentage(taux_demande)} des demi-journées demandés), ${accorder(refuses.length, 'personne sans attestation', 'personnes sans attestation')}.`,
    ...refuses.map((r) => `  ${r.personne} : ${r.pourquoi}`),
  ].join('\n')
}

function exigerDates({session}: SessionChargee): void {
  if (session.demiJournees.length > 0) return
  throw new ErreurMetier('FOR-088', `Les dates de la session ${session.code} ne sont pas fixées.`, {
    pistes: [
      `Fixez-les : animreg formation sessions reporter ${session.code} --dates "14/10/${session.annee}" --motif "dates fixées"`,
    ],
    details: {session: session.code},
  })
}

function sansPresences(session: string): ErreurMetier {
  return new ErreurMetier('FOR-089', `Aucune présence n'est saisie pour la session ${session}.`, {
    pistes: [
      `Éditez le classeur à remplir : animreg formation emargements editer ${session}`,
      'Puis importez-le : animreg formation emargements importer presences.xlsx',
    ],
    details: {session},
  })
}
