import {z} from 'zod'
import type {EcritureANoter, Espace} from '../../espace/index.js'
import {type BilanDeLignes, importerLignes} from '../../metier/feuilles/index.js'
import {
  classeurDuFinancement,
  cleDEtape,
  composerDemande,
  composerDocument,
  ETAPES_DE_FINANCEMENT,
  type EtapeDeFinancement,
  lireFinancement,
  schemaSuiviDeFinancement,
  suivreFinancement,
} from '../../metier/formation/index.js'
import {nomsDeFichiers} from '../../shared/nom-de-fichier.js'
import type {Exercice} from '../../shared/periode.js'
import {importerDansRegistre} from '../import/importer-dans-registre.js'
import {chargerPublication} from '../rapport/charger-publication.js'
import type {FormatDeRapport} from '../rapport/formats-de-rapport.js'
import {chargerPlan} from './charger-plan.js'
import {ecrirePieces, rendrePieces, schemaPiece} from './ecrire-pieces.js'

export const schemaEtapeNotee = z.object({
  statut: z.enum(['ecrit', 'simule', 'retire']),
  annee: z.int(),
  action: z.string(),
  etape: z.enum(ETAPES_DE_FINANCEMENT),
  montant_centimes: z.int(),
  precedent_centimes: z.int().nullable().describe('montant déjà noté pour la même pièce'),
  le: z.string(),
  reference: z.string().nullable(),
  alertes: z.array(z.string()),
})
export type EtapeNotee = z.infer<typeof schemaEtapeNotee>

/** Keeps one step of the funding of an action; the same piece noted again is corrected, or withdrawn. */
export async function noterEtape(
  espace: Espace,
  etape: EtapeDeFinancement,
  {simulation, retirer}: {readonly simulation: boolean; readonly retirer: boolean},
): Promise<EtapeNotee> {
  const {annee} = etape
  const cle = cleDEtape(etape)
  const plan = await chargerPlan(espace, annee as Exercice)
  const autres = plan.financements.filter((f) => cleDEtape(f) !== cle)
  const avant = plan.financements.find((f) => cleDEtape(f) === cle)
  if (!simulation) await espace.registres.noter([ecritureDEtape(etape, retirer ? null : etape)])
  const {alertes} = suivreFinancement({...plan, financements: retirer ? autres : [...autres, etape]})
  return {
    statut: simulation ? 'simule' : retirer ? 'retire' : 'ecrit',
    annee,
    action: etape.action,
    etape: etape.etape,
    montant_centimes: etape.centimes,
    precedent_centimes: avant?.centimes ?? null,
    le: etape.le,
    reference: etape.reference,
    alertes: [...alertes],
  }
}

/** Takes in the steps of a workbook. */
export async function importerFinancement(
  espace: Espace,
  demande: {
    readonly fichier: string
    readonly annee: Exercice
    readonly simulation: boolean
    readonly remplacer: boolean
    readonly tolerant: boolean
  },
): Promise<BilanDeLignes> {
  const {annee, remplacer, tolerant} = demande
  const {actions, financements} = await chargerPlan(espace, annee)
  return importerDansRegistre(espace, {
    ...demande,
    genre: 'formation',
    preparer: (grilles, fichier) => {
      const {bilan, aEcrire, aRetirer} = importerLignes<EtapeDeFinancement>(
        financements.filter((f) => f.annee === annee),
        lireFinancement(grilles, {annee, actions}),
        {
          ...fichier,
          remplacer,
          tolerant,
          cle: cleDEtape,
          nommer: (e) => [e.action, e.etape, e.le, e.reference].filter(Boolean).join(' '),
        },
      )
      return {
        bilan,
        ecritures: [
          ...aEcrire.map((e) => ecritureDEtape(e, e)),
          ...aRetirer.map((e) => ecritureDEtape(e, null)),
        ],
      }
    },
  })
}

export const schemaSuiviRendu = schemaSuiviDeFinancement.extend({fichiers: z.array(schemaPiece)})
export type SuiviRendu = z.infer<typeof schemaSuiviRendu>

/** The money of a plan; as a workbook to complete too, when it is asked. */
export async function listerFinancement(
  espace: Espace,
  {
    annee,
    classeur,
    simulation,
  }: {readonly annee: Exercice; readonly classeur: boolean; readonly simulation: boolean},
): Promise<SuiviRendu> {
  const plan = await chargerPlan(espace, annee)
  const suivi = suivreFinancement(plan)
  if (!classeur) return {...suivi, fichiers: []}
  const {ecrireClasseur} = await import('../../formats/tableur/index.js')
  const association = espace.config.association.nom
  const contenu = classeurDuFinancement(plan.financements, {...plan, association})
  const piece = {nom: `financement-formation-${annee}.xlsx`, octets: await ecrireClasseur(contenu)}
  return {...suivi, fichiers: await ecrirePieces(espace, [piece], {simulation})}
}

export const schemaDemandeRendue = z.object({
  annee: z.int(),
  action: z.string(),
  manques: z.array(z.string()),
  fichiers: z.array(schemaPiece),
})
export type DemandeRendue = z.infer<typeof schemaDemandeRendue>

/** The request to the OPCO for an action, as a document to sign. */
export async function demanderPriseEnCharge(
  espace: Espace,
  {
    annee,
    action,
    formats,
    simulation,
    progresser,
  }: {
    readonly annee: Exercice
    readonly action: string
    readonly formats: readonly FormatDeRapport[]
    readonly simulation: boolean
    readonly progresser: (etape: string, fait?: number, total?: number) => void
  },
): Promise<DemandeRendue> {
  const {nom, adresse, telephone, courriel} = espace.config.association
  const contact = [telephone, courriel].filter((ligne) => ligne !== undefined).join(', ') || null
  const emetteur = {association: nom, adresse: adresse ?? null, contact}
  const {code, titre, manques, blocs} = composerDemande(await chargerPlan(espace, annee), action, emetteur)
  const {config, date} = await chargerPublication(espace, annee)
  const {association, region, charte} = config
  const sujet = `${titre}, plan régional de formation ${annee}`
  const document = composerDocument({titre, sujet, blocs}, {association, region, annee}, {charte, date})
  const [fichier = 'demande'] = nomsDeFichiers([titre])
  const pieces = await rendrePieces(fichier, document, {formats, progresser})
  return {
    annee,
    action: code,
    manques: [...manques],
    fichiers: await ecrirePieces(espace, pieces, {simulation, dans: ['formation']}),
  }
}

function ecritureDEtape(etape: EtapeDeFinancement, contenu: EtapeDeFinancement | null): EcritureANoter {
  return {registre: 'financements_formation', cle: cleDEtape(etape), annee: etape.annee, contenu}
}
