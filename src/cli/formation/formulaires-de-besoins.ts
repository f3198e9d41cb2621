import {dirname, relative} from 'node:path'
import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {preparerFormulairesDeBesoins, refusDeLAnnee} from '../../metier/formation/index.js'
import {construireAnnuaire, reconnaitreStructure, type Structure} from '../../metier/structures/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {accorder, enumerer} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {deuxColonnes, largeurDuTerminal} from '../mise-en-page.js'
import {chargerBesoins} from './charger-besoins.js'

export const schemaFormulairesDeBesoins = z.object({
  annee: z.int(),
  statut: z.enum(['ecrit', 'simule']),
  formulaires: z.array(
    z.object({
      structure: z.string(),
      nom: z.string(),
      repris: z.int().describe('lignes déjà remplies : refus de l’an passé, besoins connus'),
      chemin: z.string(),
    }),
  ),
})
export type FormulairesDeBesoins = z.infer<typeof schemaFormulairesDeBesoins>

/** Writes the survey workbook of each structure asked for under `sorties/besoins/<annee>/`. */
export async function ecrireFormulairesDeBesoins(
  espace: Espace,
  {
    annee,
    pour,
    toutes,
    simulation,
    progresser,
  }: {
    readonly annee: Exercice
    readonly pour: readonly string[]
    readonly toutes: boolean
    readonly simulation: boolean
    readonly progresser: (etape: string, fait: number, total: number) => void
  },
): Promise<FormulairesDeBesoins> {
  const faits = await chargerBesoins(espace, annee)
  const prepares = preparerFormulairesDeBesoins(choisir(faits.structures, pour, toutes), {
    reseau: faits.structures,
    annee,
    besoins: faits.besoins,
    refus: refusDeLAnnee(faits, annee - 1),
    association: espace.config.association.nom,
  })
  const {ecrireClasseur} = await import('../../formats/tableur/index.js')
  const formulaires: FormulairesDeBesoins['formulaires'] = []
  for (const [rang, {structure, fichier, classeur, repris}] of prepares.entries()) {
    progresser(fichier, rang + 1, prepares.length)
    const chemin = simulation
      ? fichier
      : await espace.sorties.ecrire(fichier, await ecrireClasseur(classeur), {
          dans: ['besoins', String(annee)],
        })
    formulaires.push({structure: structure.code, nom: structure.nom, repris, chemin})
  }
  return {annee, statut: simulation ? 'simule' : 'ecrit', formulaires}
}

/** What was written, and what each form already holds. */
export function presenterFormulairesDeBesoins({annee, statut, formulaires}: FormulairesDeBesoins): string {
  const [premier] = formulaires
  const dossier = premier && relative(process.cwd(), dirname(premier.chemin))
  return [
    deuxColonnes(
      formulaires.map(
        ({structure, nom, repris}) =>
          [
            structure,
            repris === 0 ? nom : `${nom} (${accorder(repris, 'ligne déjà remplie', 'lignes déjà remplies')})`,
          ] as const,
      ),
      largeurDuTerminal(),
      (terme) => terme,
    ),
    '',
    `${accorder(formulaires.length, 'classeur')} de besoins ${annee}.`,
    statut === 'simule' ? 'Simulation : rien n’est écrit.' : `Dans ${dossier || '.'}`,
  ].join('\n')
}

function choisir(
  structures: readonly Structure[],
  pour: readonly string[],
  toutes: boolean,
): readonly Structure[] {
  if (toutes === pour.length > 0) throw choixIncomplet(toutes)
  if (structures.length === 0) {
    throw new ErreurMetier(
      'STR-010',
      "L'annuaire de l'espace est vide : aucune structure à qui préparer un classeur.",
      {pistes: ["Importez d'abord l'annuaire : animreg structures importer annuaire.xlsx"]},
    )
  }
  if (toutes) return structures
  const annuaire = construireAnnuaire(structures, {})
  const codes = new Set(
    pour.map((saisie) => {
      const lue = reconnaitreStructure(annuaire, saisie)
      if (lue.issue === 'reconnue') return lue.code
      throw structureInconnue(saisie, lue.issue === 'doute' ? lue.candidats : [])
    }),
  )
  return structures.filter((s) => codes.has(s.code))
}

function structureInconnue(saisie: string, candidats: readonly Structure[]): ErreurMetier {
  const noms = candidats.map((s) => `${s.nom} (${s.code})`)
  const message =
    noms.length > 0
      ? `« ${saisie} » pourrait être ${enumerer(noms, 'ou')}.`
      : `« ${saisie} » n'est ni le code ni le nom d'une structure de l'annuaire.`
  return new ErreurMetier('CLI-005', message, {
    pistes: ['Relevez le code : animreg structures lister', 'Puis relancez avec « --structure CODE ».'],
    details: {option: 'structure', valeur: saisie, candidats: noms},
  })
}

function choixIncomplet(toutes: boolean): ErreurMetier {
  const message = toutes
    ? 'Les options --structure et --toutes ont été données ensemble.'
    : 'La commande doit savoir pour quelles structures préparer un classeur.'
  return new ErreurMetier(toutes ? 'CLI-006' : 'CLI-003', message, {
    pistes: [
      'Pour une structure : « --structure 54395S00 » (à répéter pour plusieurs).',
      'Pour toutes celles de l’annuaire : « --toutes ».',
    ],
    details: {options: ['structure', 'toutes']},
  })
}
