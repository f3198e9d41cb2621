import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect} from 'vitest'
import type {ListeDeSessions, ListeDInscriptions} from '../../src/metier/formation/index.js'
import {reussir} from './espace-d-exemple.js'

/**
 * The workbooks of a whole year of training of a region of twenty structures. Everything and everybody in it is
 * fictitious: persons are named by a rank.
 */
const LIEUX = [
  '54 Mirabelles',
  '54 Madon',
  '54 Vermois',
  '54 Pays Haut',
  '54 Seille',
  '54 Ornain',
  '55 Argonne',
  '55 Barrois',
  '57 Nied',
  '57 Bitche',
  '57 Warndt',
  '57 Fensch',
  '57 Orne',
  '57 Saulnois',
  '57 Sarre',
  '57 Canner',
  '88 Vologne',
  '88 Mortagne',
  '88 Plombières',
  '88 Xaintois',
] as const

const STRUCTURES = LIEUX.map((lieu, i) => ({
  code: `${lieu.slice(0, 2)}S${String(i + 1).padStart(2, '0')}`,
  nom: `Mission Locale ${lieu.slice(3)}`,
  departement: lieu.slice(0, 2),
}))

export const THEMES = ['Accueil', 'Entreprise', 'Santé', 'Budget', 'Écrits', 'Projet'] as const

/** Twenty wordings, no two alike, of the six themes and of one that the group will not retain. */
const BESOINS = [
  ['mieux accueillir le public', 0],
  ['gérer l’agressivité à l’accueil', 0],
  ['posture d’accueil', 0],
  ['accueil téléphonique', 0],
  ['négocier avec les employeurs', 1],
  ['prospection d’entreprises', 1],
  ['parler le langage de l’entreprise', 1],
  ['repérer un problème de santé', 2],
  ['souffrance psychique des jeunes', 2],
  ['addictions', 2],
  ['aider un jeune à tenir son budget', 3],
  ['surendettement', 3],
  ['microcrédit', 3],
  ['rédiger un compte rendu', 4],
  ['écrits professionnels', 4],
  ['orthographe', 4],
  ['monter un projet', 5],
  ['conduite de projet européen', 5],
  ['évaluer une action', 5],
  ['sophrologie', null],
] as const

export const ACTIONS = THEMES.map((theme, i) => ({
  code: `F2009-0${i + 1}`,
  theme,
  places: i === 5 ? 28 : 26,
  prix: 2600 + 100 * i,
}))

/** First days of the two sessions of each action; the first two share theirs, so that nobody may have both. */
const DEBUTS = [
  ['12/01/2009', '09/03/2009'],
  ['12/01/2009', '23/03/2009'],
  ['26/01/2009', '06/04/2009'],
  ['09/02/2009', '11/05/2009'],
  ['16/02/2009', '25/05/2009'],
  ['23/02/2009', '08/06/2009'],
] as const

/** Two sessions of two days each. */
export const SESSIONS = ACTIONS.flatMap(({code, places}, i) =>
  (DEBUTS[i] ?? []).map((jour, rang) => ({
    code: `${code}/${rang + 1}`,
    action: code,
    numero: rang + 1,
    jour,
    places: places / 2,
  })),
)

/** 230 requests: each of 115 persons asks for two actions that follow each other. */
const DEMANDES = Array.from({length: 115}, (_, p) =>
  [p % 6, (p + 1) % 6].map((action) => ({p, action})),
).flat()

/** Fourteen offers for six lots; the last is late, the one before is not complete. */
const OFFRES = [0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5].map((lot, i) => ({
  lot: lot + 1,
  organisme: `Organisme fictif ${String.fromCharCode(65 + i)}`,
  prix: 2000 + 150 * i,
  recue: i === 13 ? '2008-10-20' : '2008-09-20',
  manque: i === 12 ? 'prix détaillé' : '',
}))

const CRITERES = ['Pertinence', 'Pédagogie'] as const

const EVALUATEURS = ['Présidente', 'Directeur A', 'Directrice B'] as const

function csv(entetes: string, lignes: readonly (readonly (string | number)[])[]): string {
  return [entetes, ...lignes.map((l) => l.join(';')), ''].join('\n')
}

const FICHIERS: Readonly<Record<string, string>> = {
  'annuaire.csv': csv(
    'Code;Structure;Type;Département;Ville;Salariés;ETP;Courriel',
    STRUCTURES.map((s, i) => [
      s.code,
      s.nom,
      'ML',
      s.departement,
      s.nom.slice(15),
      12,
      10,
      i % 5 === 0 ? `ml${i}@exemple.fr` : '',
    ]),
  ),
  'besoins.csv': csv(
    'Code;Thème;Public;Personnes;Priorité',
    BESOINS.map(([ecrit], i) => [STRUCTURES[i]?.code ?? '', ecrit, 'CISP', 2 + (i % 4), 1 + (i % 3)]),
  ),
  'themes.csv': csv(
    'Écrit par les structures;Thème retenu',
    BESOINS.map(([ecrit, theme]) => [ecrit, theme === null ? 'Bien-être' : (THEMES[theme] ?? '')]),
  ),
  'plan.csv': csv(
    "Code;Intitulé;Axe;Objectifs;Public;Sessions;Jours par session;Places;Heures par jour;Coût;Financeur;Mode d'achat",
    ACTIONS.map((a, i) => [
      a.code,
      `${a.theme} : se former`,
      i < 3 ? 'Accompagner' : 'Outiller',
      'Savoir faire',
      'CISP',
      2,
      2,
      a.places,
      7,
      a.prix,
      'Uniformation',
      'collectif',
    ]),
  ),
  'sessions.csv': csv(
    'Code action;Session;Début;Jours;Places;Lieu;Formateur',
    SESSIONS.map((s) => [s.action, s.numero, s.jour, 2, s.places, 'Nancy', `Formateur fictif ${s.action}`]),
  ),
  'offres.csv': csv(
    'Lot;Organisme;Reçue le;Prix;Jours;Pièces manquantes',
    OFFRES.map((o) => [o.lot, o.organisme, o.recue, o.prix, 4, o.manque]),
  ),
  'financement.csv': csv(
    'Code action;Étape;Montant;Le;Référence',
    ACTIONS.flatMap((a, i) => [
      [a.code, 'demande', a.prix, '2008-12-01', `D${i}`],
      [a.code, 'accord', a.prix - 100, '2008-12-20', `A${i}`],
    ]),
  ),
  ...Object.fromEntries(
    STRUCTURES.map(({code}, rang) => [
      `inscriptions/${code}.csv`,
      csv(
        'Code;Nom;Prénom;Métier;Action;Priorité;Reçue le',
        DEMANDES.filter(({p}) => p % 20 === rang).map(({p, action}) => [
          code,
          `PERSONNE ${p}`,
          'Fictive',
          'CISP',
          ACTIONS[action]?.code ?? '',
          1 + (p % 3),
          `2008-11-${String(1 + (p % 28)).padStart(2, '0')}`,
        ]),
      ),
    ]),
  ),
  ...Object.fromEntries(
    EVALUATEURS.map((evaluateur, e) => [
      `grilles/${e}.csv`,
      csv(
        "Appel;Évaluateur;Lot;Organisme;Conflit d'intérêts;Critère;Note;Preuve",
        OFFRES.slice(0, 12).flatMap((o, i) =>
          CRITERES.map((critere) => {
            const lie = e === 2 && o.lot === 1
            return [
              'AO2009',
              evaluateur,
              o.lot,
              o.organisme,
              lie ? 'oui' : '',
              critere,
              lie ? '' : 2 + ((i + e) % 3),
              lie ? '' : 'page 3',
            ]
          }),
        ),
      ),
    ]),
  ),
}

/** Lays down the workbooks of the year in a new espace, the directory imported. */
export async function preparerAnneeDeFormation(chemin: string): Promise<void> {
  await reussir(['init', chemin, '--nom', "Association d'essai", '--region', 'Lorraine', '--annee', '2009'])
  for (const dossier of ['inscriptions', 'grilles']) mkdirSync(join(chemin, dossier))
  for (const [nom, texte] of Object.entries(FICHIERS)) writeFileSync(join(chemin, nom), texte)
  await reussir(['structures', 'importer', 'annuaire.csv'], chemin)
}

/** What must hold at every moment of the year: capacities, one place at a time, a reason for every refusal. */
export function verifierPlaces(
  inscriptions: ListeDInscriptions['inscriptions'],
  sessions: ListeDeSessions['sessions'],
): void {
  const placees = inscriptions.filter((i) => i.etat === 'inscrite' || i.etat === 'proposee')
  const trop = sessions.filter(
    (s) => placees.filter((i) => i.session === s.code).length > (s.etat === 'annulee' ? 0 : s.places),
  )
  expect(trop.map((s) => s.code)).toEqual([])
  const occupations = placees.flatMap((i) =>
    (sessions.find((s) => s.code === i.session)?.demi_journees ?? []).map(
      (d) => `${i.structure} ${i.nom} ${i.prenom} ${d.jour} ${d.moment}`,
    ),
  )
  expect(new Set(occupations).size).toBe(occupations.length)
  const motives = new Set(['en_attente', 'refusee', 'annulee', 'remplacee'])
  expect(inscriptions.filter((i) => motives.has(i.etat) && !i.motif).map((i) => i.cle)).toEqual([])
}
