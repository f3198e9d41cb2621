import type {
  Bloc,
  CelluleDeClasseur,
  Charte,
  Classeur,
  Document,
  FeuilleDeClasseur,
  Ligne,
} from '../../../documents/index.js'
import {accorder, enumerer, formaterDate, formaterPourcentage} from '../../../shared/francais.js'
import {typographier} from '../../../shared/typographie.js'
import type {BilanDuTemps} from './bilan-du-temps.js'
import {ecrireJours, formaterJours} from './saisir-temps.js'

export type FaitsDuBilan = {
  readonly bilan: BilanDuTemps
  readonly association: string
  readonly region: string
  readonly charte: Charte
  /** ISO day of the document. */
  readonly date: string
  readonly exemple: boolean
}

type Rubriques = BilanDuTemps['rubriques']
type Groupes = BilanDuTemps['par_mois']

/** The balance of time as a document: the year, the months, the posts, the funders, room to sign. */
export function composerBilanDuTemps({
  bilan,
  association,
  region,
  charte,
  date,
  exemple,
}: FaitsDuBilan): Document {
  const titre = `Bilan du temps ${bilan.annee}`
  return {
    metadonnees: {
      titre: `${titre} – ${association}`,
      sujet: `Répartition du temps de l'animation régionale, ${region}, ${bilan.annee}`,
      auteur: association,
      motsCles: ['temps', 'animation régionale', region, String(bilan.annee)],
      date,
    },
    charte,
    piedDePage: `${association} – ${titre}`,
    sansSommaire: true,
    blocs: [
      {bloc: 'titre', niveau: 1, texte: titre, sansSaut: true},
      {bloc: 'paragraphe', style: 'chapeau', texte: typographier(`${direQui(bilan)} – ${association}`)},
      ...composerTemps(bilan, {exemple}),
      {
        bloc: 'signatures',
        lieuEtDate: `Établi le ${formaterDate(date)}`,
        signataires: [
          {qualite: seuleFonction(bilan) ?? 'Les personnes concernées'},
          {qualite: 'Le responsable'},
        ],
      },
    ],
  }
}

/** The tables of the balance, for this document as for a chapter of the report. */
export function composerTemps(bilan: BilanDuTemps, {exemple = false}: {exemple?: boolean} = {}): Bloc[] {
  const {rubriques, jours, annee} = bilan
  const note = exemple ? 'Données d’exemple : la répartition par semaine et par mois est fictive.' : undefined
  return [
    {bloc: 'paragraphe', texte: typographier(direBilan(bilan))},
    tableau(`Répartition de l'activité en ${annee}, en jours`, rubriques, {
      premiere: '',
      lignes: [
        {
          role: 'donnee',
          cellules: ['Jours', ...rubriques.map((r) => formaterJours(r.jours)), formaterJours(jours)],
        },
        {
          role: 'donnee',
          cellules: [
            'Part',
            ...rubriques.map((r) => (r.part === null ? '–' : formaterPourcentage(r.part))),
            jours === 0 ? '–' : formaterPourcentage(1),
          ],
        },
      ],
    }),
    tableauDeGroupes(`Par mois, en jours`, 'Mois', bilan.par_mois, bilan, note),
    ...(bilan.par_fonction.length > 1
      ? [tableauDeGroupes('Par fonction, en jours', 'Fonction', bilan.par_fonction, bilan)]
      : []),
    ...(bilan.par_financeur.some((g) => g.cle !== null)
      ? [tableauDeGroupes('Par financeur, en jours', 'Financeur', bilan.par_financeur, bilan)]
      : []),
    ...bilan.constats.map((texte): Bloc => ({bloc: 'paragraphe', style: 'note', texte: typographier(texte)})),
  ]
}

function direQui({fonction, financeur, par_fonction: postes}: BilanDuTemps): string {
  const qui = fonction ?? enumerer(postes.map((p) => p.libelle))
  return `${qui}${financeur ? `, temps financé par ${financeur}` : ''}`
}

/** Who signs, when the time is that of one post. */
function seuleFonction({fonction, par_fonction: postes}: BilanDuTemps): string | null {
  return fonction ?? (postes.length === 1 ? (postes[0]?.libelle ?? null) : null)
}

/** « 198 jours sur 44 semaines : 96 d'interventions sur sites… » */
function direBilan({jours, rubriques, semaines_saisies, semaines_manquantes}: BilanDuTemps): string {
  const parts = rubriques
    .filter((r) => r.jours > 0)
    .toSorted((a, b) => b.jours - a.jours)
    .map((r) => `${r.libelle.charAt(0).toLowerCase()}${r.libelle.slice(1)} ${formaterJours(r.jours)}`)
  const manque =
    semaines_manquantes.length === 0
      ? ''
      : ` ${accorder(semaines_manquantes.length, 'semaine n’est pas saisie', 'semaines ne sont pas saisies')} (${enumerer(semaines_manquantes.map(String))}).`
  return `${ecrireJours(jours)} sur ${accorder(semaines_saisies, 'semaine saisie', 'semaines saisies')} : ${enumerer(parts)}.${manque}`
}

function tableau(
  legende: string,
  rubriques: Rubriques,
  {premiere, lignes, note}: {premiere: string; lignes: readonly Ligne[]; note?: string | undefined},
): Bloc {
  return {
    bloc: 'tableau',
    legende,
    colonnes: [
      {libelle: premiere, alignement: 'gauche', poids: 1.5},
      ...rubriques.map((r) => ({libelle: r.court, alignement: 'droite' as const})),
      {libelle: 'Total', alignement: 'droite'},
    ],
    lignes,
    ...(note ? {note} : {}),
  }
}

function tableauDeGroupes(
  legende: string,
  premiere: string,
  groupes: Groupes,
  {rubriques, jours}: BilanDuTemps,
  note?: string,
): Bloc {
  return tableau(legende, rubriques, {
    premiere,
    note,
    lignes: [
      ...groupes.map(
        (g): Ligne => ({
          role: 'donnee',
          cellules: [g.libelle, ...rubriques.map((r) => joursDuGroupe(g, r.code)), formaterJours(g.jours)],
        }),
      ),
      {
        role: 'total',
        cellules: ['Total', ...rubriques.map((r) => formaterJours(r.jours)), formaterJours(jours)],
      },
    ],
  })
}

/** A heading that nobody spent time on is left blank, not 0: nothing was entered. */
function joursDuGroupe({rubriques}: Groupes[number], code: string): string {
  const trouve = rubriques.find((r) => r.rubrique === code)
  return trouve ? formaterJours(trouve.jours) : '–'
}

/** The balance of time as a workbook: one sheet per way to cut it. */
export function composerBilanEnClasseur({bilan, association, date}: FaitsDuBilan): Classeur {
  const feuilles = [
    feuille('Par mois', 'Mois', bilan.par_mois, bilan),
    feuille('Par fonction', 'Fonction', bilan.par_fonction, bilan),
    feuille('Par financeur', 'Financeur', bilan.par_financeur, bilan),
  ]
  return {titre: `Bilan du temps ${bilan.annee} – ${association}`, auteur: association, date, feuilles}
}

function feuille(nom: string, premiere: string, groupes: Groupes, bilan: BilanDuTemps): FeuilleDeClasseur {
  const {rubriques, jours, annee} = bilan
  return {
    nom,
    lignes: [
      [{valeur: `Temps ${annee}, ${nom.toLowerCase()}, en jours`, style: 'titre'}],
      [],
      [premiere, ...rubriques.map((r) => r.libelle), 'Total'].map((valeur) => ({
        valeur,
        style: 'entete' as const,
      })),
      ...groupes.map((g) => [
        {valeur: g.libelle, style: 'donnee' as const},
        ...rubriques.map((r) =>
          nombre(g.rubriques.find((x) => x.rubrique === r.code)?.jours ?? null, 'donnee'),
        ),
        nombre(g.jours, 'donnee'),
      ]),
      [
        {valeur: 'Total', style: 'total' as const},
        ...rubriques.map((r) => nombre(r.jours, 'total')),
        nombre(jours, 'total'),
      ],
    ],
    largeurs: [32, ...rubriques.map(() => 16), 10],
    figer: {lignes: 3, colonnes: 1},
  }
}

function nombre(valeur: number | null, style: 'donnee' | 'total'): CelluleDeClasseur {
  return {valeur, format: 'decimal', style}
}
