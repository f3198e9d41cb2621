import {z} from 'zod'
import type {Classeur} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import type {BilanDeLignes} from '../../metier/feuilles/index.js'
import {
  type ChoixDExperiences,
  type Experience,
  type ExperienceSansNumero,
  ecritureDExperience,
  exporterExperiences,
  importerExperiences,
  type ListeDExperiences,
  lirePartenaires,
  listerExperiences,
  schemaExperience,
  trouverSemblables,
} from '../../metier/programme/index.js'
import {reconnaitreStructure} from '../../metier/structures/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {enumerer} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {importerDansRegistre} from '../import/importer-dans-registre.js'
import {prochainNumero} from '../journal/charger-journal.js'
import {chargerAnnuaireDeLAnnee, chargerNomsDeLAnnee} from '../reseau/charger-reseau.js'
import {ficheIncomplete, ficheInconnue, ficheSemblable} from './refus.js'

export const schemaExperienceNotee = z.object({
  statut: z.enum(['ajoute', 'simule']),
  fiche: schemaExperience,
  semblables: z.array(z.int()),
})
/** The answer of `journal experiences ajouter`. */
export type ExperienceNotee = z.infer<typeof schemaExperienceNotee>

/** A fiche as typed. */
export type SaisieDExperience = {
  readonly titre: string | undefined
  readonly action: string | undefined
  readonly structure: string | undefined
  readonly partenaires: readonly string[]
  readonly documents: readonly string[]
  readonly autres: Pick<
    ExperienceSansNumero,
    'lieu' | 'theme' | 'periode' | 'contexte' | 'moyens' | 'resultats' | 'conditions' | 'contact'
  >
}

/** The fiches and the names of the structures they come from. */
export async function chargerExperiences(
  espace: Espace,
  annee: Exercice,
): Promise<{readonly fiches: readonly Experience[]; readonly noms: ReadonlyMap<string, string>}> {
  const {structures} = await chargerNomsDeLAnnee(espace, annee)
  const fiches = await espace.registres.charger('experiences')
  return {fiches, noms: new Map(structures.map((s) => [s.code, s.nom]))}
}

/** The fiches of a choice. */
export async function listerLesExperiences(
  espace: Espace,
  annee: Exercice,
  {structure, ...choix}: ChoixDExperiences,
): Promise<ListeDExperiences> {
  const {fiches, noms} = await chargerExperiences(espace, annee)
  const code = structure === undefined ? undefined : await nommerLaStructure(espace, annee, structure)
  return listerExperiences(fiches, {...choix, structure: code}, noms)
}

/** Writes down an experience, unless one that looks like it is already kept. */
export async function ajouterExperience(
  espace: Espace,
  annee: Exercice,
  {
    saisie,
    malgreDoublon,
    simulation,
  }: {saisie: SaisieDExperience; malgreDoublon: boolean; simulation: boolean},
): Promise<ExperienceNotee> {
  const titre = saisie.titre?.trim()
  const action = saisie.action?.trim()
  if (!titre || !action) throw ficheIncomplete(titre ? '--action' : '--titre')
  const {fiches} = await chargerExperiences(espace, annee)
  const structure =
    saisie.structure === undefined ? null : await nommerLaStructure(espace, annee, saisie.structure)
  const fiche = {
    titre,
    structure,
    ...saisie.autres,
    action,
    partenaires: lirePartenaires(saisie.partenaires),
    documents: [...saisie.documents],
  }
  const semblables = trouverSemblables(fiche, fiches)
  if (semblables[0] && !malgreDoublon) throw ficheSemblable(titre, semblables[0])
  const bilan = {semblables: semblables.map((f) => f.numero)}
  if (simulation) return {...bilan, statut: 'simule', fiche: {numero: null, ...fiche}}
  const numerotee = {numero: await prochainNumero(espace, 'experiences', fiches), ...fiche}
  await espace.registres.noter([ecritureDExperience(numerotee)])
  return {...bilan, statut: 'ajoute', fiche: numerotee}
}

/** Imports a workbook of fiches, whole or not at all. */
export async function importerClasseurDExperiences(
  espace: Espace,
  {
    fichier,
    annee,
    simulation,
  }: {readonly fichier: string; readonly annee: Exercice; readonly simulation: boolean},
): Promise<BilanDeLignes> {
  const annuaire = await chargerAnnuaireDeLAnnee(espace, annee)
  const fiches = await espace.registres.charger('experiences')
  const prochain = await prochainNumero(espace, 'experiences', fiches)
  return importerDansRegistre(espace, {
    fichier,
    annee,
    simulation,
    genre: 'experiences',
    preparer: (grilles, recu) => importerExperiences(fiches, grilles, annuaire, {...recu, prochain}),
  })
}

/** All the fiches as a workbook. */
export async function composerClasseurDExperiences(espace: Espace, annee: Exercice): Promise<Classeur> {
  const {fiches, noms} = await chargerExperiences(espace, annee)
  return exporterExperiences(fiches, {reseau: espace.config.association.nom, date: `${annee}-12-31`, noms})
}

/** The fiche of a number typed. */
export async function trouverExperience(
  espace: Espace,
  annee: Exercice,
  numero: string,
): Promise<ListeDExperiences['fiches'][number]> {
  const {fiches, noms} = await chargerExperiences(espace, annee)
  const trouvee = listerExperiences(fiches, {}, noms).fiches.find((f) => String(f.numero) === numero.trim())
  if (!trouvee) throw ficheInconnue(numero)
  return trouvee
}

async function nommerLaStructure(espace: Espace, annee: Exercice, ecrite: string): Promise<string> {
  const reconnue = reconnaitreStructure(await chargerAnnuaireDeLAnnee(espace, annee), ecrite)
  if (reconnue.issue === 'reconnue') return reconnue.code
  const candidats =
    reconnue.issue === 'doute' ? reconnue.candidats.map((c) => `« ${c.nom} » (${c.code})`) : []
  throw new ErreurMetier(
    'CLI-005',
    `L'option --structure a reçu « ${ecrite} » ; le nom ou le code d'une structure du réseau est attendu.`,
    {
      pistes: [
        candidats.length > 0
          ? `Est-ce ${enumerer(candidats, 'ou')} ? Donnez son code.`
          : '« animreg structures lister » donne les noms et les codes ; hors du réseau, employez « --lieu ».',
      ],
      details: {option: 'structure', valeur: ecrite},
    },
  )
}
