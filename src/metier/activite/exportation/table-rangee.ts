import {comparerTextes} from '../../../shared/francais.js'
import type {Referentiel} from '../../referentiel/index.js'
import type {Structure} from '../../structures/index.js'
import type {Origine} from '../historique/index.js'
import {cleDeValeur} from '../importer-activite.js'
import {ETATS_ECRITS} from '../nommer-rubrique.js'
import {REGION, type Valeur} from '../types.js'

export type FaitsExportes = {
  readonly referentiel: Referentiel
  readonly structures: readonly Structure[]
  readonly valeurs: readonly Valeur[]
  readonly origines: readonly Origine[]
}

/** An empty cell in a long table could be read as « the same as above ». */
const ENSEMBLE = 'Ensemble'

export type CelluleExportee = string | number | null

/** One row per value, its columns found by their title; a person and the import both read it. */
export type TableRangee = {
  /** Names of the columns for another program, ASCII. */
  readonly cles: readonly string[]
  readonly titres: readonly string[]
  readonly lignes: readonly (readonly CelluleExportee[])[]
}

/** A column of the tidy table: what it is called, what it holds, where it comes from. */
export type ColonneExportee = {
  readonly cle: string
  readonly titre: string
  readonly definition: string
  readonly lire: (valeur: Valeur) => CelluleExportee
}

/** The values of a year as a tidy table, in an order that depends on the facts only. */
export function composerTableRangee(
  faits: FaitsExportes,
  {sansProvenance}: {readonly sansProvenance: boolean},
): TableRangee {
  const colonnes = colonnesExportees(faits, {sansProvenance})
  return {
    cles: colonnes.map(({cle}) => cle),
    titres: colonnes.map(({titre}) => titre),
    lignes: trier(faits).map((valeur) => colonnes.map(({lire}) => lire(valeur))),
  }
}

/** The columns, in their order; one per ventilation of the référentiel, whether used this year or not. */
export function colonnesExportees(
  faits: Pick<FaitsExportes, 'referentiel' | 'structures' | 'origines'>,
  {sansProvenance}: {readonly sansProvenance: boolean},
): ColonneExportee[] {
  const structures = new Map(faits.structures.map((s) => [s.code as string, s]))
  const indicateurs = new Map(faits.referentiel.indicateurs.map((i) => [i.code, i]))
  const nom = (code: string) => (code === REGION ? 'Réseau' : (structures.get(code)?.nom ?? code))
  const estUnMontant = (code: string) => indicateurs.get(code)?.nature === 'montant'
  const colonnes: ColonneExportee[] = [
    {
      cle: 'code',
      titre: 'Code',
      definition: `Code de la structure ; ${REGION} pour le réseau lui-même.`,
      lire: (v) => v.structure,
    },
    {
      cle: 'structure',
      titre: 'Structure',
      definition: "Nom de la structure dans l'annuaire.",
      lire: (v) => nom(v.structure),
    },
    {
      cle: 'departement',
      titre: 'Département',
      definition: 'Code du département de la structure.',
      lire: (v) => structures.get(v.structure)?.departement ?? null,
    },
    {
      cle: 'source',
      titre: 'Source',
      definition: 'Source des données, déclarée dans animreg.yaml.',
      lire: (v) => v.source,
    },
    {
      cle: 'indicateur',
      titre: 'Indicateur',
      definition: 'Libellé de l’indicateur dans le référentiel.',
      lire: (v) => indicateurs.get(v.indicateur)?.libelle ?? v.indicateur,
    },
    {
      cle: 'code_indicateur',
      titre: "Code de l'indicateur",
      definition: 'Code de l’indicateur dans le référentiel.',
      lire: (v) => v.indicateur,
    },
    {
      cle: 'periode',
      titre: 'Période',
      definition: 'Année (2008), mois (2008-01), trimestre (2008-T1) ou cumul (2008-01/2008-06).',
      lire: (v) => v.periode,
    },
    ...faits.referentiel.ventilations.map(colonneDeVentilation),
    {
      cle: 'etat',
      titre: 'État',
      definition: 'Une valeur absente a un état, jamais un zéro.',
      lire: (v) => ETATS_ECRITS[v.etat],
    },
    {
      cle: 'valeur',
      titre: 'Valeur',
      definition: "Le nombre ; vide si l'état n'est pas « renseigné ». Les montants sont en euros.",
      lire: (v) => (v.valeur !== null && estUnMontant(v.indicateur) ? v.valeur / 100 : v.valeur),
    },
    {
      cle: 'unite',
      titre: 'Unité',
      definition: 'Ce que le nombre compte.',
      lire: (v) => indicateurs.get(v.indicateur)?.unite ?? null,
    },
  ]
  return sansProvenance ? colonnes : [...colonnes, ...colonnesDeProvenance(faits.origines)]
}

function colonneDeVentilation({
  code,
  libelle,
  modalites,
}: Referentiel['ventilations'][number]): ColonneExportee {
  const libelles = new Map(modalites.map((m) => [m.code, m.libelle]))
  return {
    cle: code,
    titre: libelle,
    definition: `Modalité de la ventilation « ${libelle} » ; « ${ENSEMBLE} » quand le nombre les compte toutes.`,
    lire: ({modalites: siennes}) => {
      const sienne = siennes
        .split(';')
        .find((m) => m.startsWith(`${code}=`))
        ?.slice(code.length + 1)
      return sienne === undefined ? ENSEMBLE : (libelles.get(sienne) ?? sienne)
    },
  }
}

function colonnesDeProvenance(origines: readonly Origine[]): ColonneExportee[] {
  const imports = new Map(origines.map((o) => [cleDeValeur(o), o.import]))
  return [
    {
      cle: 'import',
      titre: 'Import',
      definition: "Numéro de l'import qui a donné la valeur (animreg activite historique).",
      lire: (v) => imports.get(cleDeValeur(v)) ?? null,
    },
    {
      cle: 'fichier',
      titre: 'Fichier',
      definition: 'Fichier reçu où la valeur a été lue.',
      lire: (v) => v.provenance.fichier,
    },
    {
      cle: 'feuille',
      titre: 'Feuille',
      definition: 'Feuille de ce fichier.',
      lire: (v) => v.provenance.feuille,
    },
    {
      cle: 'cellule',
      titre: 'Cellule',
      definition: 'Cellule de cette feuille.',
      lire: (v) => v.provenance.cellule,
    },
  ]
}

/** By structure as in the directory, then by indicator as in the référentiel, part, period and source. */
function trier({valeurs, structures, referentiel}: FaitsExportes): Valeur[] {
  const annuaire = [...structures].sort(
    (a, b) =>
      comparerTextes(a.departement, b.departement) ||
      comparerTextes(a.nom, b.nom) ||
      comparerCodes(a.code, b.code),
  )
  const rangs = new Map([...annuaire.map((s) => s.code as string), REGION].map((code, rang) => [code, rang]))
  const ordre = new Map(referentiel.indicateurs.map(({code}, rang) => [code, rang]))
  return [...valeurs].sort(
    (a, b) =>
      rangDe(rangs, a.structure) - rangDe(rangs, b.structure) ||
      comparerCodes(a.structure, b.structure) ||
      rangDe(ordre, a.indicateur) - rangDe(ordre, b.indicateur) ||
      comparerCodes(a.indicateur, b.indicateur) ||
      comparerCodes(a.modalites, b.modalites) ||
      comparerCodes(a.periode, b.periode) ||
      comparerCodes(a.source, b.source),
  )
}

/** What the directory or the référentiel does not know comes last. */
function rangDe(rangs: ReadonlyMap<string, number>, cle: string): number {
  return rangs.get(cle) ?? rangs.size
}

function comparerCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
