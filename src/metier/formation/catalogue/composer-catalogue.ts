import {type Bloc, type Charte, type Document, type Ligne, soignerDocument} from '../../../documents/index.js'
import {accorder, comparerTextes} from '../../../shared/francais.js'
import {tableauParMois} from '../calendrier/index.js'
import {listerSessions} from '../sessions/index.js'
import type {EmetteurDuPlan} from '../types.js'
import {decrireFiche, type FaitsDuCatalogue, type FicheDAction} from './decrire-fiche.js'

/** What is written where the plan says nothing: a blank would pass for nothing to say. */
const ABSENT = 'Non renseigné'
const SANS_AXE = 'Les actions'
const PLACES_AU_BULLETIN = 12

/** The pages of the actions of a year, by axe then code. */
export function listerFiches(faits: FaitsDuCatalogue): FicheDAction[] {
  return faits.actions
    .filter((a) => a.annee === faits.annee)
    .toSorted((a, b) => comparerTextes(a.axe ?? '', b.axe ?? '') || comparerTextes(a.code, b.code))
    .map((action) => decrireFiche(action, faits))
}

/** The catalogue of a plan: cover, sommaire by axe, calendar, a page per action, the form to register. */
export function composerCatalogue(
  faits: FaitsDuCatalogue,
  {association, region, annee}: EmetteurDuPlan,
  {
    charte,
    date,
    mentions,
  }: {readonly charte: Charte; readonly date: string; readonly mentions: readonly string[]},
): Document {
  const fiches = listerFiches(faits)
  const titre = `Catalogue de formation ${annee}`
  return soignerDocument({
    metadonnees: {
      titre: `${titre} – ${association}`,
      sujet: `Catalogue du plan régional de formation ${annee}, ${region}`,
      auteur: association,
      motsCles: ['plan régional de formation', 'catalogue', 'Missions Locales', region, String(annee)],
      date,
    },
    charte,
    couverture: {
      surtitre: region,
      titre,
      sousTitre: 'Plan régional de formation des Missions Locales',
      emetteur: association,
      mentions: [accorder(fiches.length, 'action'), ...mentions],
    },
    piedDePage: `${association} – ${titre}`,
    blocs: [...sommaireParAxe(fiches), ...calendrier(faits), ...chapitresParAxe(fiches), ...bulletin(faits)],
  })
}

function calendrier(faits: FaitsDuCatalogue): Bloc[] {
  const {sessions} = listerSessions(faits.sessions, faits)
  if (sessions.length === 0) return []
  return [
    {bloc: 'titre', niveau: 1, texte: `Le calendrier ${faits.annee}`},
    tableauParMois(sessions, faits.annee),
  ]
}

/** What the catalogue offers, before the pages: one group of rows per axe. */
function sommaireParAxe(fiches: readonly FicheDAction[]): Bloc[] {
  const axes = [...new Set(fiches.map((f) => f.axe))]
  return [
    {bloc: 'titre', niveau: 1, texte: 'Les actions par axe'},
    {
      bloc: 'tableau',
      legende: accorder(fiches.length, 'action proposée', 'actions proposées'),
      colonnes: [
        {libelle: 'Code', alignement: 'gauche', poids: 1.3},
        {libelle: 'Action', alignement: 'gauche', poids: 4},
        {libelle: 'Public', alignement: 'gauche', poids: 2},
        {libelle: 'Durée', alignement: 'gauche', poids: 1.3},
        {libelle: 'Sessions', alignement: 'droite', poids: 0.9},
      ],
      lignes: axes.flatMap((axe): Ligne[] => [
        ...(axe === null && axes.length === 1
          ? []
          : [{role: 'groupe', cellules: [axe ?? 'Autres actions']} as const]),
        ...fiches
          .filter((f) => f.axe === axe)
          .map(
            (f): Ligne => ({
              role: 'donnee',
              cellules: [
                f.code,
                f.intitule,
                repere(f, 'Public'),
                repere(f, 'Durée'),
                String(f.sessions.length),
              ],
            }),
          ),
      ]),
    },
  ]
}

function repere({reperes}: FicheDAction, titre: string): string {
  return reperes.find((r) => r.titre === titre)?.texte ?? ABSENT
}

/** A chapter per axe; each action opens its own page. */
function chapitresParAxe(fiches: readonly FicheDAction[]): Bloc[] {
  const axes = [...new Set(fiches.map((f) => f.axe))]
  return axes.flatMap((axe) => [
    {bloc: 'titre', niveau: 1, texte: axe ?? SANS_AXE} as const,
    ...fiches
      .filter((f) => f.axe === axe)
      .flatMap((fiche, i): Bloc[] => [
        ...(i > 0 ? [{bloc: 'saut-de-page'} as const] : []),
        ...composerFiche(fiche),
      ]),
  ])
}

/** The page of one action. */
export function composerFiche(fiche: FicheDAction): Bloc[] {
  return [
    {bloc: 'titre', niveau: 2, texte: `${fiche.code}. ${fiche.intitule}`},
    {
      bloc: 'tableau',
      legende: 'En bref',
      colonnes: [
        {libelle: 'Repère', alignement: 'gauche', poids: 1},
        {libelle: 'Précision', alignement: 'gauche', poids: 3},
      ],
      lignes: fiche.reperes.map((r): Ligne => ({role: 'donnee', cellules: [r.titre, r.texte ?? ABSENT]})),
    },
    ...fiche.rubriques.flatMap((r): Bloc[] => [
      {bloc: 'titre', niveau: 3, texte: r.titre},
      ...composerTexte(r.texte),
    ]),
    {bloc: 'titre', niveau: 3, texte: 'Sessions'},
    ...(fiche.sessions.length === 0
      ? [{bloc: 'paragraphe', texte: 'Dates à fixer.'} as const]
      : [
          {
            bloc: 'liste',
            elements: fiche.sessions.map(
              (s) =>
                `${s.code} : ${s.dates}, ${s.lieu ?? 'lieu à préciser'} (${accorder(s.places, 'place')})`,
            ),
          } as const,
        ]),
  ]
}

/** Lines, semicolons or dashes of a cell make a list. */
function composerTexte(texte: string | null): Bloc[] {
  if (texte === null) return [{bloc: 'paragraphe', style: 'note', texte: ABSENT}]
  const lignes = texte
    .split(/\n|\s;\s+|\s[-–•]\s+(?=\p{Lu})/u)
    .map((ligne) => ligne.replace(/^\s*[-–•*]\s*/, '').trim())
    .filter((ligne) => ligne !== '')
  if (lignes.length < 2) return [{bloc: 'paragraphe', texte: lignes[0] ?? texte}]
  return [{bloc: 'liste', elements: lignes}]
}

/** The form to register, to print; its workbook is the same list of columns. */
function bulletin({annee, contact}: FaitsDuCatalogue): Bloc[] {
  const vide: Ligne = {role: 'donnee', cellules: ['', '', '', '', '']}
  return [
    {bloc: 'titre', niveau: 1, texte: `Bulletin d’inscription ${annee}`},
    {
      bloc: 'paragraphe',
      texte: `Un bulletin par structure, à renvoyer signé de la direction${contact === null ? '' : ` (${contact})`}. Le classeur joint au catalogue se remplit de même et s’importe tel quel.`,
    },
    {
      bloc: 'tableau',
      legende: 'La structure',
      colonnes: [
        {libelle: 'Structure', alignement: 'gauche', poids: 2},
        {libelle: 'Personne à joindre', alignement: 'gauche', poids: 2},
        {libelle: 'Courriel ou téléphone', alignement: 'gauche', poids: 2},
      ],
      lignes: [{role: 'donnee', cellules: ['', '', '']}],
    },
    {
      bloc: 'tableau',
      legende: 'Personnes à inscrire',
      colonnes: [
        {libelle: 'Nom et prénom', alignement: 'gauche', poids: 2.5},
        {libelle: 'Métier', alignement: 'gauche', poids: 1.5},
        {libelle: 'Courriel', alignement: 'gauche', poids: 2.5},
        {libelle: 'Action', alignement: 'gauche', poids: 1.3},
        {libelle: 'Sessions, par ordre de souhait', alignement: 'gauche', poids: 2},
      ],
      lignes: Array.from({length: PLACES_AU_BULLETIN}, () => vide),
    },
    {bloc: 'signatures', signataires: [{qualite: 'La direction de la structure'}], lieuEtDate: 'Le ……………………'},
  ]
}
