import {z} from 'zod'
import type {Bloc} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import {
  composerDocument,
  composerFiche,
  composerIndexDuDossier,
  composerSyntheseDEvaluations,
  listerFiches,
  mesurerAssiduite,
  nomComplet,
  type PieceDeDossier,
  synthetiserEvaluations,
} from '../../metier/formation/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerPlan} from './charger-plan.js'
import {chargerSession, dossierDeSession, type SessionChargee} from './charger-session.js'
import {ecrirePieces, type Piece, rendrePieces, schemaPiece} from './ecrire-pieces.js'
import {rendreAttestations, rendreFeuilles} from './emargements.js'

export const schemaDossierDePreuves = z.object({
  statut: z.enum(['ecrit', 'simule']),
  session: z.string(),
  pieces: z.array(
    z.object({titre: z.string(), fichiers: z.array(z.string()), a_faire: z.string().nullable()}),
  ),
  fichiers: z.array(schemaPiece),
})
export type DossierDePreuves = z.infer<typeof schemaDossierDePreuves>

type Progres = (etape: string, fait?: number, total?: number) => void
type Partie = {readonly titre: string; readonly pieces: readonly Piece[]; readonly aFaire: string}

/** All the proofs of a session in one archive, opened by an index that says what is missing. */
export async function constituerDossier(
  espace: Espace,
  {
    annee,
    session: code,
    simulation,
    progresser,
  }: {
    readonly annee: Exercice
    readonly session: string
    readonly simulation: boolean
    readonly progresser: Progres
  },
): Promise<DossierDePreuves> {
  const faits = await chargerSession(espace, annee, code)
  const {session, emission} = faits
  const parties = await rassembler(espace, faits, progresser)
  const pieces: PieceDeDossier[] = parties.map(({titre, pieces: siennes, aFaire}) => ({
    titre,
    fichiers: siennes.map((p) => p.nom),
    aFaire: siennes.length > 0 ? null : aFaire,
  }))
  const sansAttestation = mesurerAssiduite(session, faits).flatMap((m) =>
    m.pourquoi === null ? [] : [`${nomComplet(m.inscription)} : ${m.pourquoi}`],
  )
  const blocs = composerIndexDuDossier(pieces, {inscrits: faits.inscrits.length, sansAttestation})
  const index = await rendreUn('00-index', faits, {
    titre: `Dossier de preuves, session ${session.code}`,
    blocs,
  })
  const {ecrireZip} = await import('../../formats/zip/index.js')
  const contenu = new Map([...index, ...parties.flatMap((p) => p.pieces)].map((p) => [p.nom, p.octets]))
  const [, nom = 'dossier'] = dossierDeSession('dossier', session.code)
  const archive = {
    nom: `${nom}.zip`,
    octets: ecrireZip(contenu, {le: emission.date}),
  }
  return {
    statut: simulation ? 'simule' : 'ecrit',
    session: session.code,
    pieces: pieces.map(({titre, fichiers, aFaire}) => ({titre, fichiers: [...fichiers], a_faire: aFaire})),
    fichiers: await ecrirePieces(espace, [archive], {simulation, dans: ['formation']}),
  }
}

async function rassembler(espace: Espace, faits: SessionChargee, progresser: Progres): Promise<Partie[]> {
  const {session} = faits
  const formats = ['pdf'] as const
  const saisies = faits.emargements.some(
    (e) => e.session === session.code && faits.inscrits.some((i) => i.cle === e.inscription),
  )
  const feuilles = session.demiJournees.length > 0 ? await rendreFeuilles(faits, {formats, progresser}) : []
  return [
    {
      titre: 'Programme',
      pieces: await rendreProgramme(espace, faits),
      aFaire: 'animreg formation actions importer',
    },
    {
      titre: 'Convocations',
      pieces: await reprendreConvocations(espace, session.code),
      aFaire: `animreg formation sessions convoquer ${session.code}`,
    },
    {
      titre: 'Feuilles d’émargement',
      pieces: ranger(
        '03-emargement',
        feuilles.filter((p) => p.nom.endsWith('.pdf')),
      ),
      aFaire: `animreg formation emargements editer ${session.code}`,
    },
    {
      titre: 'Présences relevées',
      pieces: saisies
        ? ranger(
            '04-presences',
            feuilles.filter((p) => p.nom.endsWith('.xlsx')),
          )
        : [],
      aFaire: 'animreg formation emargements importer presences.xlsx',
    },
    {
      titre: 'Évaluations',
      pieces: await rendreEvaluations(faits),
      aFaire: `animreg formation evaluations importer reponses.xlsx --moment a_chaud --session ${session.code}`,
    },
    {
      titre: 'Attestations',
      pieces: ranger('06-attestations', await rendreAttestations(faits, {formats, progresser})),
      aFaire: `animreg formation emargements attester ${session.code}`,
    },
  ]
}

async function rendreProgramme(espace: Espace, faits: SessionChargee): Promise<Piece[]> {
  const {session, action} = faits
  const plan = await chargerPlan(espace, session.annee as Exercice)
  const fiche = listerFiches({...plan, contact: null}).find((f) => f.code === session.action)
  if (!fiche || !action) return []
  return rendreUn('01-programme', faits, {
    titre: `Programme, session ${session.code}`,
    blocs: composerFiche(fiche),
  })
}

async function rendreEvaluations(faits: SessionChargee): Promise<Piece[]> {
  const {session} = faits
  const synthese = synthetiserEvaluations({...faits, annee: session.annee, sessions: [session]})
  if (synthese.syntheses.length === 0) return []
  const blocs = composerSyntheseDEvaluations(synthese)
  return rendreUn('05-evaluations', faits, {titre: `Évaluations, session ${session.code}`, blocs})
}

async function rendreUn(
  nom: string,
  {emission: {emetteur, charte, date}}: SessionChargee,
  {titre, blocs}: {readonly titre: string; readonly blocs: readonly Bloc[]},
): Promise<Piece[]> {
  const document = composerDocument({titre, sujet: titre, blocs}, emetteur, {charte, date})
  return rendrePieces(nom, document, {formats: ['pdf'], progresser: () => undefined})
}

/** The convocations as they were made, not made again: the pack keeps what was sent. */
async function reprendreConvocations(espace: Espace, session: string): Promise<Piece[]> {
  const dans = dossierDeSession('convocations', session)
  const octets = await espace.sorties.lire('convocations.pdf', dans)
  return octets ? [{nom: '02-convocations.pdf', octets}] : []
}

function ranger(dossier: string, pieces: readonly Piece[]): Piece[] {
  return pieces.map(({nom, octets}) => ({nom: `${dossier}/${nom}`, octets}))
}

/** What the pack holds, and what is missing. */
export function presenterDossier({session, pieces}: DossierDePreuves): string {
  return [
    `Dossier de preuves de la session ${session} :`,
    ...pieces.map((p) =>
      p.a_faire === null ? `  ✓ ${p.titre} (${p.fichiers.length})` : `  ✗ ${p.titre} : manque, ${p.a_faire}`,
    ),
  ].join('\n')
}
