import type {
  CelluleDeClasseur,
  Classeur,
  FeuilleDeClasseur,
  FormatDeCellule,
} from '../../../documents/index.js'
import type {EmetteurDuPlan} from '../types.js'
import type {BilanDeFormation} from './schema.js'

type Colonne<L> = {
  readonly titre: string
  readonly largeur: number
  readonly format: FormatDeCellule
  readonly lire: (ligne: L) => string | number | null
}

/** The balance as a workbook: a sheet per view, real numbers. */
export function classeurDuBilan(
  bilan: BilanDeFormation,
  {association}: EmetteurDuPlan,
  date: string,
): Classeur {
  const titre = `Plan régional de formation ${bilan.annee} : bilan`
  return {
    titre: `${titre} – ${association}`,
    auteur: association,
    date,
    feuilles: [
      feuille('Actions', titre, bilan.par_action, [
        {titre: 'Code', largeur: 12, format: 'texte', lire: (a) => a.code},
        {titre: 'Action', largeur: 60, format: 'texte', lire: (a) => a.intitule},
        {titre: 'Organisme', largeur: 36, format: 'texte', lire: (a) => a.organisme},
        {titre: 'Public', largeur: 26, format: 'texte', lire: (a) => a.publics.join(' ; ')},
        {titre: 'Sessions', largeur: 10, format: 'entier', lire: (a) => a.sessions},
        {titre: 'Jours', largeur: 10, format: 'decimal', lire: (a) => a.jours},
        {titre: 'Places', largeur: 10, format: 'entier', lire: (a) => a.places},
        {titre: 'Inscrits', largeur: 10, format: 'entier', lire: (a) => a.inscrits},
        {titre: 'Présents', largeur: 10, format: 'entier', lire: (a) => a.presents},
        {titre: 'Remplissage', largeur: 12, format: 'pourcentage', lire: (a) => a.remplissage},
        {titre: 'Journées-stagiaires', largeur: 18, format: 'decimal', lire: (a) => a.journees_stagiaires},
        {titre: 'Heures-stagiaires', largeur: 18, format: 'decimal', lire: (a) => a.heures_stagiaires},
        {titre: 'Coût', largeur: 14, format: 'montant', lire: (a) => euros(a.cout_centimes)},
        {titre: 'Accordé', largeur: 14, format: 'montant', lire: (a) => euros(a.accorde_centimes)},
        {titre: 'Remboursé', largeur: 14, format: 'montant', lire: (a) => euros(a.rembourse_centimes)},
      ]),
      ...(
        [
          ['Métiers', bilan.par_metier],
          ['Structures', bilan.par_structure],
        ] as const
      ).map(([nom, groupes]) =>
        feuille(nom, titre, groupes, [
          {titre: nom.slice(0, -1), largeur: 44, format: 'texte', lire: (g) => g.libelle},
          {titre: 'Inscriptions', largeur: 14, format: 'entier', lire: (g) => g.inscrits},
          {titre: 'Salariés formés', largeur: 16, format: 'entier', lire: (g) => g.salaries_formes},
        ]),
      ),
    ],
  }
}

function feuille<L>(
  nom: string,
  titre: string,
  lignes: readonly L[],
  colonnes: readonly Colonne<L>[],
): FeuilleDeClasseur {
  return {
    nom,
    lignes: [
      [{valeur: titre, style: 'titre'}],
      colonnes.map((c): CelluleDeClasseur => ({valeur: c.titre, style: 'entete'})),
      ...lignes.map((ligne) =>
        colonnes.map(({format, lire}): CelluleDeClasseur => ({valeur: lire(ligne), format, style: 'donnee'})),
      ),
    ],
    largeurs: colonnes.map((c) => c.largeur),
    figer: {lignes: 2, colonnes: 2},
  }
}

function euros(centimes: number | null): number | null {
  return centimes === null ? null : centimes / 100
}
