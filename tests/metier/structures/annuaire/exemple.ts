import type {Cellule, Classeur, Grille} from '../../../../src/documents/index.js'
import {
  type AnnuaireConnu,
  type FaitsAnnuaire,
  type FeuilleDite,
  importerAnnuaire,
} from '../../../../src/metier/structures/index.js'
import {grille} from '../../../support/grilles.js'

export const DEMANDE = {fichier: 'annuaire.xlsx', sha256: 'a', annee: 2008}

/** A directory of two structures with all its sheets, as a team keeps it. */
export const ANNUAIRE_COMPLET: readonly Grille[] = [
  grille(
    [
      ['Annuaire du réseau lorrain'],
      [
        'Code',
        'Structure',
        'Type',
        'Forme juridique',
        'Département',
        'Communes',
        'EPCI',
        'Adresse',
        'Code postal',
        'Ville',
        'Téléphone',
        'Fax',
        'Courriel',
        'SIRET',
        "Lieux d'accueil",
        'Salariés',
        'ETP',
        'Postes informatiques',
        'Groupe : Bassin',
      ],
      [
        '54395S00',
        'Mission Locale du Grand Nancy',
        'ML',
        'association',
        '54',
        'Nancy, Laxou, Maxéville',
        'Grand Nancy ; Moselle et Madon',
        '10 rue Mazagran',
        '54000',
        'Nancy',
        '03 83 22 24 00',
        '03 83 22 24 01',
        'ml@mde-nancy.org',
        '732 829 320 00074',
        2,
        12,
        10.5,
        20,
        'Nancy',
      ],
      [
        '57480S00',
        'PAIO de Metz Campagne',
        'PAIO',
        'GIP',
        '57',
        null,
        null,
        '2 rue de Paris',
        '57950',
        'Montigny',
        '03 87 00 00 00',
        null,
        null,
        null,
        1,
        4,
        4,
        null,
        'Metz',
      ],
    ],
    {feuille: 'Annuaire'},
  ),
  grille(
    [
      ['Structure', 'Nature', 'Lieu', 'Adresse', 'Code postal', 'Ville'],
      ['ML Grand Nancy', 'siège', null, '10 rue Mazagran', '54000', 'Nancy'],
      ['MISSION LOCALE DU GRAND NANCY', 'Antenne', 'Haut-du-Lièvre', '1 avenue Pinchard', '54000', 'Nancy'],
      ['P.A.I.O. Metz-Campagne', 'siège', null, '2 rue de Paris', '57950', 'Montigny'],
    ],
    {feuille: "Lieux d'accueil"},
  ),
  grille(
    [
      ['Code', 'Instance', 'Fonction', 'Civilité', 'Prénom', 'Nom', 'Courriel', 'Depuis', "Jusqu'à"],
      ['54395S00', null, 'Président', 'M.', 'Paul', 'Exemple', null, '13/11/2004', '12/11/2008'],
      ['54395S00', null, 'Présidente', 'Mme', 'Jeanne', 'Modèle', 'j.modele@exemple.fr', '13/11/2008', null],
      ['54395S00', null, 'Référent CIVIS', 'M.', 'Luc', 'Essai', null, null, null],
      ['57480S00', null, 'Président délégué', 'M.', 'Jean', 'Fictif', null, null, null],
      [null, "Conseil d'administration", 'Trésorier', 'M.', 'Marc', 'Imaginaire', null, '2008', null],
    ],
    {feuille: 'Personnes'},
  ),
  grille(
    [
      ['Code', 'Année', 'Emploi repère', 'Statut', 'Mis à disposition par', 'Effectif', 'ETP'],
      ['54395S00', 2008, 'Conseiller niveau 1', 'salarié', null, 8, 7.5],
      ['54395S00', 2008, 'Directeur', 'salarié', null, 1, 1],
      ['54395S00', 2008, 'Conseiller niveau 1', 'mis à disposition', 'ANPE', 3, 2],
      ['57480S00', 2008, 'Conseiller niveau 2', 'salarié', null, 4, 4],
    ],
    {feuille: 'Personnel'},
  ),
  grille(
    [
      ['Code', 'Date', 'Postes'],
      ['54395S00', '30/06/2008', 18],
      ['54395S00', '31/12/2008', 20],
    ],
    {feuille: 'Postes informatiques'},
  ),
  grille(
    [
      ['Code', 'Année', 'État', 'FSE', 'Conseil régional', 'Ville de Nancy', 'Total'],
      ['54395S00', 2008, 350000, 100000.5, 200000, 60000, 710000.5],
      ['57480S00', 2008, 90000, null, 40000, null, 130000],
      ['Total', null, 440000, 100000.5, 240000, 60000, 840000.5],
    ],
    {feuille: 'Financements'},
  ),
]

export const VIDE: FaitsAnnuaire = {
  structures: [],
  moyens: [],
  lieux: [],
  personnes: [],
  personnel: [],
  parc: [],
  financements: [],
  regroupements: [],
}

/** Imports, and gives the directory as an espace would then hold it. */
export function importer(connu: AnnuaireConnu, grilles: readonly Grille[], demande = DEMANDE) {
  const {bilan, changements} = importerAnnuaire(connu, grilles, demande)
  const avant: FaitsAnnuaire = {...VIDE, ...connu}
  if (!changements) return {bilan, faits: avant}
  const codes = new Set(changements.structures.map((s) => s.code))
  const annees = new Set([demande.annee, ...changements.moyens.map((m) => m.annee)])
  const faits: FaitsAnnuaire = {
    ...avant,
    structures: [...changements.structures, ...avant.structures.filter((s) => !codes.has(s.code))],
    moyens: [...avant.moyens.filter((m) => !annees.has(m.annee)), ...changements.moyens],
    ...Object.fromEntries(
      changements.feuilles.map((f) => [f.famille, lignesApres(avant, f, changements.feuilles)]),
    ),
  }
  return {bilan, faits}
}

/** The rows of a family after an import: those of the years it speaks of are replaced. */
function lignesApres(
  avant: FaitsAnnuaire,
  {famille}: FeuilleDite,
  feuilles: readonly FeuilleDite[],
): unknown[] {
  const dites = feuilles.filter((f) => f.famille === famille)
  const annees = new Set(dites.map((f) => f.annee))
  const gardees = (avant[famille] as readonly {annee?: number}[]).filter(
    (l) => l.annee && !annees.has(l.annee),
  )
  return [...gardees, ...dites.flatMap((f): readonly unknown[] => f.lignes)]
}

/** A workbook as it would be read back. */
export function relire(classeur: Classeur): Grille[] {
  return classeur.feuilles.map(({nom, lignes}) =>
    grille(
      lignes.map((ligne) =>
        ligne.map((c): string | number | null | Cellule => {
          if (!c || c.valeur === null || c.valeur === '') return null
          if (c.format === 'date') return {genre: 'date', valeur: c.valeur, affiche: String(c.valeur)}
          return c.valeur
        }),
      ),
      {feuille: nom},
    ),
  )
}
