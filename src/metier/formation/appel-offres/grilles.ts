import type {Classeur, FeuilleDeClasseur} from '../../../documents/index.js'
import {comparerTextes, formaterNombre} from '../../../shared/francais.js'
import {nomsDeFichiers} from '../../../shared/nom-de-fichier.js'
import {ecrireFeuille, type ModeleDeFeuille} from '../../feuilles/index.js'
import type {AppelDOffres, Offre, Organisme} from '../types.js'
import {direFormule, echelleDe} from './regles.js'

export type ChampGrille =
  | 'appel'
  | 'evaluateur'
  | 'lot'
  | 'organisme'
  | 'conflit'
  | 'critere'
  | 'poids'
  | 'note'
  | 'preuve'
  | 'remarque'

/** The scoring sheet of one evaluator: one row per offer and criterion; the price is not among them. */
export const MODELE_GRILLE: ModeleDeFeuille<ChampGrille> = {
  nom: 'Notes',
  autresNoms: ['Grille', 'Notation'],
  signature: [['lot'], ['organisme'], ['critere'], ['note']],
  colonnes: [
    {champ: 'appel', titre: 'Appel', largeur: 10},
    {champ: 'evaluateur', titre: 'Évaluateur', largeur: 16},
    {champ: 'lot', titre: 'Lot', format: 'entier', largeur: 6},
    {champ: 'organisme', titre: 'Organisme', autres: ['candidat'], largeur: 36},
    {
      champ: 'conflit',
      titre: "Conflit d'intérêts",
      autres: ['conflit', "lien d'intérêts"],
      largeur: 16,
    },
    {champ: 'critere', titre: 'Critère', largeur: 54},
    {champ: 'poids', titre: 'Poids', format: 'decimal', largeur: 8},
    {champ: 'note', titre: 'Note', format: 'decimal', largeur: 8},
    {champ: 'preuve', titre: 'Preuve', autres: ['passage de l’offre', 'justification'], largeur: 54},
    {champ: 'remarque', titre: 'Remarque', largeur: 24},
  ],
}

export type GrillePreparee = {
  readonly evaluateur: string
  readonly fichier: string
  readonly classeur: Classeur
}

/** One workbook per evaluator, with the offers that are admitted; he is named by his function or initials. */
export function preparerGrilles(
  appel: AppelDOffres,
  {
    offres,
    organismes,
    evaluateurs,
    association,
  }: {
    readonly offres: readonly Offre[]
    readonly organismes: readonly Organisme[]
    readonly evaluateurs: readonly string[]
    readonly association: string
  },
): GrillePreparee[] {
  const fichiers = nomsDeFichiers(evaluateurs.map((e) => `grille ${appel.code} ${e}`))
  const noms = new Map(organismes.map((o) => [o.code, o.nom]))
  const admises = offres
    .filter((o) => o.appel === appel.code && o.ecartee === null)
    .toSorted((a, b) => a.lot - b.lot || comparerTextes(a.organisme, b.organisme))
  return evaluateurs.map((evaluateur, rang) => ({
    evaluateur,
    fichier: `${fichiers[rang]}.xlsx`,
    classeur: {
      titre: `Grille de notation ${appel.code} – ${evaluateur}`,
      auteur: association,
      date: appel.ouvertLe,
      feuilles: [feuilleDesNotes(appel, {evaluateur, admises, noms}), ecrireEchelle(appel)],
    },
  }))
}

function feuilleDesNotes(
  appel: AppelDOffres,
  {
    evaluateur,
    admises,
    noms,
  }: {
    readonly evaluateur: string
    readonly admises: readonly Offre[]
    readonly noms: ReadonlyMap<string, string>
  },
): FeuilleDeClasseur {
  const notes = appel.criteres.filter((c) => !c.prix)
  const rangees = admises.flatMap((o) =>
    notes.map((c) => ({
      appel: appel.code,
      evaluateur,
      lot: o.lot,
      organisme: noms.get(o.organisme) ?? o.organisme,
      critere: c.libelle,
      poids: c.poids,
    })),
  )
  const feuille = ecrireFeuille(MODELE_GRILLE, rangees, {
    titre: `Grille de notation – ${appel.titre} (${appel.code}) – ${evaluateur}`,
    note: `Note de 0 à ${formaterNombre(appel.noteMaximale)} (feuille « Échelle »), avec sa preuve : page ou passage de l’offre. Un lien avec un candidat ? Écrivez « oui » dans la colonne Conflit d’intérêts et ne notez pas son lot.`,
    sans: ['remarque'],
  })
  const fin = 3 + rangees.length
  if (rangees.length === 0) return feuille
  return {
    ...feuille,
    figer: {lignes: 3, colonnes: 4},
    validations: [
      {
        plage: `E4:E${fin}`,
        titre: 'Conflit d’intérêts',
        message: 'oui si vous avez un lien avec ce candidat.',
        genre: 'liste',
        valeurs: ['oui', 'non'],
      },
      {
        plage: `H4:H${fin}`,
        titre: 'Note',
        message: `De 0 à ${formaterNombre(appel.noteMaximale)}.`,
        genre: 'decimal',
        minimum: 0,
      },
    ],
  }
}

function ecrireEchelle(appel: AppelDOffres): FeuilleDeClasseur {
  return {
    nom: 'Échelle',
    lignes: [
      [{valeur: `Échelle de notation – ${appel.code}`, style: 'titre'}],
      [{valeur: `Le prix ne se note pas : ${direFormule(appel)}.`, style: 'note'}],
      [
        {valeur: 'Valeur', style: 'entete'},
        {valeur: 'Ce qu’elle veut dire', style: 'entete'},
      ],
      ...echelleDe(appel).map(({note, sens}) => [
        {valeur: note, format: 'decimal' as const, style: 'donnee' as const},
        {valeur: sens, style: 'texte' as const},
      ]),
    ],
    largeurs: [12, 90],
    figer: {lignes: 3, colonnes: 0},
  }
}
