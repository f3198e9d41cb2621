import type {FormatDeCellule, Grille} from '../../../documents/index.js'
import {empreinte} from '../../../shared/empreinte.js'
import {type ModeleDeFeuille, type Tableau, texteDe, trouverTableau} from '../../feuilles/index.js'
import type {ChampDeModele, EnteteDeModele, TypeDeChamp} from '../modeles/index.js'

/** Columns that say who a row is about; the fields of the model stand beside them. */
export const CHAMPS_D_ORGANISME = [
  '@sigle',
  '@statut',
  '@adresse',
  '@siret',
  '@courriel',
  '@civilite',
  '@representant',
  '@qualite',
  '@terme',
] as const
export const CHAMP_DU_TYPE = '@type'

type Colonnes = ModeleDeFeuille<string>['colonnes']

const QUI: Colonnes = [
  {champ: 'code', titre: 'Code', autres: ['code structure', 'n° structure']},
  {
    champ: 'structure',
    titre: 'Structure',
    autres: ['partie', 'organisme', 'mission locale', 'institution', 'partenaire', 'entreprise', 'nom'],
    largeur: 44,
  },
]

const ORGANISME: Colonnes = [
  {champ: '@sigle', titre: 'Sigle'},
  {champ: '@statut', titre: 'Statut', autres: ['forme juridique'], largeur: 30},
  {champ: '@adresse', titre: 'Adresse', autres: ['siège', 'siège social'], largeur: 40},
  {champ: '@siret', titre: 'SIRET'},
  {champ: '@courriel', titre: 'Courriel', autres: ['mail', 'e-mail'], largeur: 30},
  {champ: '@civilite', titre: 'Civilité', largeur: 10},
  {champ: '@representant', titre: 'Représentant', autres: ['signataire', 'représenté par'], largeur: 26},
  {champ: '@qualite', titre: 'Qualité', autres: ['fonction', 'qualité du signataire'], largeur: 26},
  {champ: '@terme', titre: 'Désignation', autres: ['désignée', 'terme'], largeur: 20},
]

const TYPE: Colonnes = [
  {champ: CHAMP_DU_TYPE, titre: 'Type', autres: ['modèle', 'nature', 'type de convention']},
]

const FORMATS: Partial<Readonly<Record<TypeDeChamp, FormatDeCellule>>> = {
  montant: 'montant',
  date: 'date',
  entier: 'entier',
  nombre: 'decimal',
  pourcentage: 'taux',
}

/** The sheet that feeds a model: one row per party, one column per field. */
export function feuilleDuModele(entete: EnteteDeModele): ModeleDeFeuille<string> {
  const simples = Object.entries(entete.champs).filter(([, {type}]) => type !== 'tableau')
  return {
    nom: entete.titre.slice(0, 31),
    autresNoms: entete.types,
    signature: [['code', 'structure'], ...(simples.length > 0 ? [simples.map(([nom]) => nom)] : [])],
    colonnes: [
      ...QUI,
      ...TYPE,
      ...(entete.partie === 'structure' ? [] : ORGANISME),
      ...simples.map(([champ, {libelle, titres, type}]) => ({
        champ,
        titre: libelle,
        autres: titres,
        ...(FORMATS[type] ? {format: FORMATS[type]} : {}),
      })),
    ],
  }
}

/** The sheet of a field of rows: who, when several parties share it, then its own columns. */
export function feuilleDuTableau(champ: ChampDeModele): ModeleDeFeuille<string> {
  const obligatoires = champ.colonnes.filter((c) => !c.facultatif).map((c) => c.champ)
  return {
    nom: champ.libelle.slice(0, 31),
    autresNoms: champ.titres,
    signature: obligatoires.map((c) => [c]),
    colonnes: [
      ...QUI,
      ...champ.colonnes.map(({champ: nom, libelle, titres, type}) => ({
        champ: nom,
        titre: libelle,
        autres: titres,
        ...(FORMATS[type] ? {format: FORMATS[type]} : {}),
      })),
    ],
  }
}

/** A sheet chosen for a model, with the rows that are of its kind. */
export type FeuilleChoisie = {
  readonly tableau: Tableau<string>
  readonly estDuType: (ligne: number) => boolean
}

/**
 * Which sheets of a workbook speak of a model: those named after it and the rows whose « Type » says so; when
 * nothing does, every sheet without a « Type » column.
 */
export function choisirFeuilles(
  grilles: readonly Grille[],
  entete: EnteteDeModele,
): readonly FeuilleChoisie[] {
  const noms = new Set([entete.titre, entete.modele, ...entete.types].map((t) => empreinte(t)))
  const tableaux = grilles.flatMap((grille) => trouverTableau(grille, feuilleDuModele(entete)) ?? [])
  const choisies = tableaux.flatMap((tableau): FeuilleChoisie[] => {
    if (noms.has(empreinte(tableau.grille.feuille))) return [{tableau, estDuType: () => true}]
    const type = (ligne: number) => empreinte(texteDe(tableau, ligne, CHAMP_DU_TYPE) ?? '')
    const siennes = tableau.grille.lignes.some((_, l) => l > tableau.ligneEntete && noms.has(type(l)))
    return siennes ? [{tableau, estDuType: (ligne) => noms.has(type(ligne))}] : []
  })
  if (choisies.length > 0) return choisies
  return tableaux
    .filter(({colonnes}) => !colonnes.has(CHAMP_DU_TYPE))
    .map((tableau) => ({tableau, estDuType: () => true}))
}

/** The sheet that bears the name of a field of rows. */
export function trouverFeuilleDuTableau(
  grilles: readonly Grille[],
  nom: string,
  champ: ChampDeModele,
): Tableau<string> | undefined {
  const noms = new Set([nom, champ.libelle, ...champ.titres].map((t) => empreinte(t.replaceAll('_', ' '))))
  const siennes = grilles.filter((g) => noms.has(empreinte(g.feuille)))
  return siennes.map((grille) => trouverTableau(grille, feuilleDuTableau(champ))).find((t) => t !== undefined)
}
