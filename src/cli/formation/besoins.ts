import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {type BilanDeLignes, importerLignes} from '../../metier/feuilles/index.js'
import {
  type Besoin,
  classeurDeSynthese,
  cleDeDecision,
  composerDocument,
  composerSynthese,
  type DecisionSaisie,
  deciderTheme,
  doutesDuRecensement,
  lireBesoins,
  type SyntheseDesBesoins,
  schemaSyntheseDesBesoins,
  synthetiserBesoins,
} from '../../metier/formation/index.js'
import type {Annuaire} from '../../metier/structures/index.js'
import type {Exercice} from '../../shared/periode.js'
import {importerDansRegistre} from '../import/importer-dans-registre.js'
import type {demanderDoutes} from '../import/lever-doutes.js'
import {chargerPublication} from '../rapport/charger-publication.js'
import {ecrireEnFormats} from '../rapport/ecrire-documents.js'
import {chargerNomsDeLAnnee} from '../reseau/charger-reseau.js'
import {recevoirClasseur} from '../structures/recevoir-classeur.js'
import {chargerBesoins, exigerBesoins} from './charger-besoins.js'
import {chargerAnnuaireDeLecture} from './charger-inscriptions.js'

/** Takes in the survey of one structure, or of several in one workbook. */
export async function importerBesoins(
  espace: Espace,
  demande: {
    readonly fichier: string
    readonly annee: Exercice
    readonly simulation: boolean
    readonly remplacer: boolean
    /** Somebody is there to say which structure a doubtful name is. */
    readonly demander?: typeof demanderDoutes | undefined
  },
): Promise<BilanDeLignes> {
  const {annee, remplacer} = demande
  const {structures} = await chargerNomsDeLAnnee(espace, annee)
  const annuaire = await leverLesDoutes(espace, demande)
  const connus = await espace.registres.charger('besoins')
  const noms = new Map<string, string>(structures.map((s) => [s.code, s.nom]))
  return importerDansRegistre(espace, {
    ...demande,
    genre: 'formation',
    preparer: (grilles, fichier) => {
      const lus = lireBesoins(grilles, {annee, annuaire, fichier: fichier.fichier, connus})
      const citees = new Set(lus.lignes.map((b) => b.structure))
      const {bilan, aEcrire, aRetirer} = importerLignes<Besoin>(
        connus.filter((b) => b.annee === annee && citees.has(b.structure)),
        lus,
        {
          ...fichier,
          remplacer,
          cle: (b) => b.cle,
          nommer: (b) => `${noms.get(b.structure) ?? b.structure} : ${b.theme}`,
        },
      )
      return {
        bilan,
        ecritures: [
          ...aEcrire.map((b) => ({registre: 'besoins' as const, cle: b.cle, annee, contenu: b})),
          ...aRetirer.map((b) => ({registre: 'besoins' as const, cle: b.cle, annee, contenu: null})),
        ],
      }
    },
  })
}

/** The names to read with; doubtful ones are asked first, and the answers kept (design of the appellations). */
async function leverLesDoutes(
  espace: Espace,
  {fichier: designation, annee, simulation, demander}: Parameters<typeof importerBesoins>[1],
): Promise<Annuaire> {
  const annuaire = await chargerAnnuaireDeLecture(espace, annee)
  if (!demander) return annuaire
  const {fichier, grilles} = await recevoirClasseur(designation)
  const doutes = doutesDuRecensement(grilles, {annuaire, fichier: fichier.nom})
  if (doutes.length === 0) return annuaire
  const {appellations, repondus} = await demander(fichier.nom, doutes)
  if (repondus === 0) return annuaire
  if (!simulation) await espace.ajouterAppellations(appellations)
  return chargerAnnuaireDeLecture(espace, annee, appellations.structures)
}

export const FORMATS_DE_SYNTHESE = ['pdf', 'docx', 'html', 'xlsx'] as const
type Format = (typeof FORMATS_DE_SYNTHESE)[number]

export const schemaSyntheseRendue = schemaSyntheseDesBesoins.extend({
  fichiers: z.array(z.object({format: z.enum(FORMATS_DE_SYNTHESE), chemin: z.string(), octets: z.int()})),
})
export type SyntheseRendue = z.infer<typeof schemaSyntheseRendue>

/** The needs of a year, weighed; written in the formats asked, none by default. */
export async function faireLaSynthese(
  espace: Espace,
  {
    annee,
    formats,
    simulation,
    progresser,
  }: {
    readonly annee: Exercice
    readonly formats: readonly Format[]
    readonly simulation: boolean
    readonly progresser: (etape: string, fait?: number, total?: number) => void
  },
): Promise<SyntheseRendue> {
  const synthese: SyntheseDesBesoins = synthetiserBesoins(await exigerBesoins(espace, annee))
  const {config, date} = await chargerPublication(espace, annee)
  const emetteur = {association: config.association, region: config.region, annee}
  const titre = `Besoins de formation ${annee} : synthèse`
  const sujet = `Synthèse des besoins de formation ${annee}, ${config.region}`
  const contenu = {
    document: () =>
      composerDocument({titre, sujet, blocs: composerSynthese(synthese)}, emetteur, {
        charte: config.charte,
        date,
      }),
    classeur: () => classeurDeSynthese(synthese, emetteur, date),
  }
  const demande = {nom: `besoins-formation-${annee}`, formats, simulation, progresser}
  return {...synthese, fichiers: await ecrireEnFormats(espace, contenu, demande)}
}

export const schemaDecision = z.object({
  annee: z.int(),
  theme: z.string(),
  retenu: z.boolean(),
  motif: z.string().nullable(),
  action: z.string().nullable(),
  statut: z.enum(['note', 'simule']),
})
export type DecisionNotee = z.infer<typeof schemaDecision>

/** Keeps what the group decides of a theme, and ties the action that answers it. */
export async function noterDecision(
  espace: Espace,
  saisie: DecisionSaisie,
  {annee, simulation}: {readonly annee: Exercice; readonly simulation: boolean},
): Promise<DecisionNotee> {
  const {decision, action} = deciderTheme(saisie, await chargerBesoins(espace, annee))
  if (simulation) return {...decision, statut: 'simule'}
  await espace.registres.noter([
    {registre: 'decisions_de_themes', cle: cleDeDecision(decision), annee, contenu: decision},
    ...(action
      ? [
          {
            registre: 'actions_formation' as const,
            cle: `${annee} ${action.code}`,
            annee,
            contenu: action,
          },
        ]
      : []),
  ])
  return {...decision, statut: 'note'}
}
