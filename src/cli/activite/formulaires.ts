import type {Espace} from '../../espace/index.js'
import {type FormulairesPrepares, preparerFormulaires} from '../../metier/activite/index.js'
import {construireAnnuaire, reconnaitreStructure, type Structure} from '../../metier/structures/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {enumerer} from '../../shared/francais.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerReferentiel} from '../faits.js'

export type DemandeDeFormulaires = {
  readonly annee: Exercice
  /** Codes or names of structures; all of them when `toutes`. */
  readonly pour: readonly string[]
  readonly toutes: boolean
  readonly simulation: boolean
  readonly progresser: (etape: string, fait: number, total: number) => void
}

/** Writes the collection workbook of each structure asked for under `sorties/formulaires/<annee>/`. */
export async function ecrireFormulaires(
  espace: Espace,
  {annee, pour, toutes, simulation, progresser}: DemandeDeFormulaires,
): Promise<FormulairesPrepares> {
  const structures = choisir(await espace.chargerStructures(), pour, toutes)
  const {nom: association, courriel} = espace.config.association
  const imports = await espace.chargerImports()
  const {formulaires, bilan} = preparerFormulaires(structures, {
    referentiel: await chargerReferentiel(espace),
    annee,
    precedentes: await espace.chargerValeurs([annee - 1]),
    sources: espace.config.sources,
    association,
    courriel,
    date: imports.at(-1)?.le.slice(0, 10) ?? `${annee}-01-01`,
  })
  const {ecrireClasseur} = await import('../../formats/tableur/index.js')
  const ecrits: FormulairesPrepares['formulaires'] = []
  for (const [rang, {structure, fichier, classeur}] of formulaires.entries()) {
    progresser(fichier, rang + 1, formulaires.length)
    const chemin = simulation
      ? fichier
      : await espace.sorties.ecrire(fichier, await ecrireClasseur(classeur), {
          dans: ['formulaires', String(annee)],
        })
    ecrits.push({structure: structure.code, nom: structure.nom, chemin})
  }
  return {...bilan, formulaires: ecrits}
}

function choisir(
  structures: readonly Structure[],
  pour: readonly string[],
  toutes: boolean,
): readonly Structure[] {
  if (toutes ? pour.length > 0 : pour.length === 0) throw choixIncomplet(toutes)
  if (structures.length === 0) {
    throw new ErreurMetier(
      'STR-010',
      "L'annuaire de l'espace est vide : aucune structure à qui préparer un formulaire.",
      {
        pistes: ["Importez d'abord l'annuaire : animreg structures importer annuaire.xlsx"],
      },
    )
  }
  if (toutes) return structures
  const annuaire = construireAnnuaire(structures, {})
  const codes = new Set(pour.map((saisie) => codeDe(structures, annuaire, saisie)))
  return structures.filter((s) => codes.has(s.code))
}

function codeDe(
  structures: readonly Structure[],
  annuaire: ReturnType<typeof construireAnnuaire>,
  saisie: string,
): string {
  const parCode = structures.find((s) => s.code.toLowerCase() === saisie.trim().toLowerCase())
  if (parCode) return parCode.code
  const lue = reconnaitreStructure(annuaire, saisie)
  if (lue.issue === 'reconnue') return lue.code
  const candidats = lue.issue === 'doute' ? lue.candidats.map((s) => `${s.nom} (${s.code})`) : []
  const message =
    candidats.length > 0
      ? `« ${saisie} » pourrait être ${enumerer(candidats, 'ou')}.`
      : `« ${saisie} » n'est ni le code ni le nom d'une structure de l'annuaire.`
  throw new ErreurMetier('CLI-005', message, {
    pistes: ['Relevez le code : animreg structures lister', 'Puis relancez avec « --pour CODE ».'],
    details: {option: 'pour', valeur: saisie, candidats},
  })
}

function choixIncomplet(toutes: boolean): ErreurMetier {
  const message = toutes
    ? 'Les options --pour et --toutes ont été données ensemble.'
    : 'La commande doit savoir pour quelles structures préparer un formulaire.'
  return new ErreurMetier(toutes ? 'CLI-006' : 'CLI-003', message, {
    pistes: [
      'Pour une structure : « --pour 54395S00 » (à répéter pour plusieurs).',
      'Pour toutes celles de l’annuaire : « --toutes ».',
    ],
    details: {options: ['pour', 'toutes']},
  })
}
