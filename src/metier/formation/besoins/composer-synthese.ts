import type {Bloc, Classeur, Colonne, Ligne} from '../../../documents/index.js'
import {accorder, enumerer, formaterNombre} from '../../../shared/francais.js'
import {ecrireFeuille, ecrireListe, type ModeleDeFeuille} from '../../feuilles/index.js'
import type {EmetteurDuPlan} from '../types.js'
import type {PartDeBesoins, SyntheseDesBesoins, ThemeSynthetise} from './schema.js'
import {POIDS_DES_PRIORITES} from './synthese.js'

/** The synthesis told in blocks. */
export function composerSynthese(synthese: SyntheseDesBesoins): Bloc[] {
  const {themes, par_public, par_departement} = synthese
  return [
    {bloc: 'paragraphe', style: 'chapeau', texte: direSynthese(synthese)},
    ...direRefus(themes),
    tableauDesThemes(synthese),
    {bloc: 'paragraphe', style: 'note', texte: direRegle(synthese)},
    tableauDesParts(par_public, 'Public', 'Les besoins par public'),
    tableauDesParts(par_departement, 'Département', 'Les besoins par département'),
    ...direDecisions(synthese),
    ...direSansReponse(synthese),
  ]
}

/** « 38 besoins de 18 structures sur 20, pour 96 personnes, en 14 thèmes. » */
export function direSynthese({
  annee,
  besoins,
  personnes,
  repondantes,
  attendues,
  themes,
}: SyntheseDesBesoins): string {
  return `Pour ${annee}, ${accorder(repondantes, 'structure')} sur ${formaterNombre(attendues)} ${repondantes < 2 ? 'a exprimé' : 'ont exprimé'} ${accorder(besoins, 'besoin')}, pour ${accorder(personnes, 'personne')}, en ${accorder(themes.length, 'thème')}.`
}

function direRegle({sans_nombre, themes}: SyntheseDesBesoins): string {
  const {1: urgent, 2: souhaite, 3: possible} = POIDS_DES_PRIORITES
  const nonNommes = themes.filter((t) => !t.nomme).length
  return [
    `Score : personnes × poids de la priorité (${urgent} pour l’urgent, ${souhaite} pour le souhaité, ${possible} pour le reste et pour ce qui n’a pas de priorité).`,
    ...(sans_nombre > 0
      ? [
          `${accorder(sans_nombre, 'besoin')} sans nombre de personnes ${sans_nombre < 2 ? 'compte' : 'comptent chacun'} pour une.`,
        ]
      : []),
    ...(nonNommes > 0
      ? [
          `${accorder(nonNommes, 'thème')} marqué${nonNommes < 2 ? '' : 's'} * : libellé de structure, pas encore nommé par le groupe.`,
        ]
      : []),
  ].join(' ')
}

function tableauDesThemes({annee, themes}: SyntheseDesBesoins): Bloc {
  return {
    bloc: 'tableau',
    legende: `Les besoins ${annee} par thème`,
    colonnes: [
      {libelle: 'Thème', alignement: 'gauche', poids: 4},
      {libelle: 'Publics', alignement: 'gauche', poids: 2},
      ...['Structures', 'Personnes', 'Priorité 1', 'Score'].map(
        (libelle): Colonne => ({libelle, alignement: 'droite', poids: 1.1}),
      ),
    ],
    lignes: themes.map(
      (t): Ligne => ({
        role: 'donnee',
        cellules: [
          `${t.theme}${t.nomme ? '' : ' *'}`,
          t.publics.map((p) => p.libelle).join(', '),
          ...[t.structures.length, t.personnes, t.priorites.p1, t.score].map((n) => formaterNombre(n)),
        ],
      }),
    ),
    source: 'Source : recensement des besoins auprès des structures.',
  }
}

function tableauDesParts(parts: readonly PartDeBesoins[], titre: string, legende: string): Bloc {
  return {
    bloc: 'tableau',
    legende,
    colonnes: [
      {libelle: titre, alignement: 'gauche', poids: 4},
      ...['Besoins', 'Personnes', 'Score'].map((libelle): Colonne => ({libelle, alignement: 'droite'})),
    ],
    lignes: parts.map(
      (p): Ligne => ({
        role: 'donnee',
        cellules: [p.libelle, ...[p.besoins, p.personnes, p.score].map((n) => formaterNombre(n))],
      }),
    ),
  }
}

function direRefus(themes: readonly ThemeSynthetise[]): Bloc[] {
  const refuses = themes.filter((t) => t.refuses_l_an_passe > 0)
  if (refuses.length === 0) return []
  return [
    {
      bloc: 'encadre',
      titre: 'Demandés et refusés l’an passé : à servir en premier',
      textes: [],
      blocs: [
        {
          bloc: 'liste',
          elements: refuses.map((t) => `${t.theme} (${accorder(t.refuses_l_an_passe, 'demande')})`),
        },
      ],
    },
  ]
}

function direDecisions({annee, themes}: SyntheseDesBesoins): Bloc[] {
  const decides = themes.filter((t) => t.decision !== null)
  if (decides.length === 0) return []
  return [
    {
      bloc: 'tableau',
      legende: `Ce que le groupe formation a décidé pour ${annee}`,
      colonnes: [
        {libelle: 'Thème', alignement: 'gauche', poids: 4},
        {libelle: 'Décision', alignement: 'gauche', poids: 1.2},
        {libelle: 'Motif ou action', alignement: 'gauche', poids: 4},
      ],
      lignes: decides.map(
        (t): Ligne => ({
          role: 'donnee',
          cellules: [
            t.theme,
            t.decision === 'retenu' ? 'retenu' : 'écarté',
            [t.action && `action ${t.action}`, t.motif].filter(Boolean).join(' : ') || '–',
          ],
        }),
      ),
    },
  ]
}

function direSansReponse({sans_reponse}: SyntheseDesBesoins): Bloc[] {
  if (sans_reponse.length === 0) return []
  return [
    {
      bloc: 'encadre',
      titre: `${accorder(sans_reponse.length, 'structure')} sans réponse`,
      textes: [`${enumerer(sans_reponse.map((s) => s.nom))}.`],
    },
  ]
}

type ChampSynthese =
  | 'theme'
  | 'ecrits'
  | 'besoins'
  | 'personnes'
  | 'score'
  | 'p1'
  | 'p2'
  | 'p3'
  | 'nonDite'
  | 'refuses'
  | 'structures'
  | 'publics'
  | 'periodes'
  | 'contraintes'
  | 'decision'
  | 'motif'
  | 'action'

const MODELE_SYNTHESE: ModeleDeFeuille<ChampSynthese> = {
  nom: 'Par thème',
  autresNoms: [],
  signature: [['theme'], ['score']],
  colonnes: [
    {champ: 'theme', titre: 'Thème', largeur: 48},
    {champ: 'score', titre: 'Score', format: 'entier', largeur: 8},
    {champ: 'besoins', titre: 'Besoins', format: 'entier', largeur: 9},
    {champ: 'personnes', titre: 'Personnes', format: 'entier', largeur: 11},
    {champ: 'p1', titre: 'Priorité 1', format: 'entier', largeur: 10},
    {champ: 'p2', titre: 'Priorité 2', format: 'entier', largeur: 10},
    {champ: 'p3', titre: 'Priorité 3', format: 'entier', largeur: 10},
    {champ: 'nonDite', titre: 'Sans priorité', format: 'entier', largeur: 13},
    {champ: 'refuses', titre: "Refusés l'an passé", format: 'entier', largeur: 18},
    {champ: 'structures', titre: 'Structures', largeur: 40},
    {champ: 'publics', titre: 'Publics', largeur: 26},
    {champ: 'ecrits', titre: 'Écrit par les structures', largeur: 60},
    {champ: 'periodes', titre: 'Périodes', largeur: 26},
    {champ: 'contraintes', titre: 'Contraintes', largeur: 34},
    {champ: 'decision', titre: 'Décision', largeur: 10},
    {champ: 'action', titre: 'Action', largeur: 12},
    {champ: 'motif', titre: 'Motif', largeur: 44},
  ],
}

type ChampPart = 'libelle' | 'besoins' | 'personnes' | 'score'

/** The synthesis as a workbook: by theme, by public, by département. */
export function classeurDeSynthese(
  synthese: SyntheseDesBesoins,
  {association, annee}: EmetteurDuPlan,
  date: string,
): Classeur {
  const titre = `Besoins de formation ${annee}`
  const note = direSynthese(synthese)
  return {
    titre: `${titre} – ${association}`,
    auteur: association,
    date,
    feuilles: [
      ecrireFeuille(
        MODELE_SYNTHESE,
        synthese.themes.map((t) => ({
          ...t,
          ...t.priorites,
          nonDite: t.priorites.non_dite,
          refuses: t.refuses_l_an_passe,
          structures: ecrireListe(t.structures),
          publics: ecrireListe(t.publics.map((p) => p.libelle)),
          ecrits: ecrireListe(t.ecrits),
          periodes: ecrireListe(t.periodes),
          contraintes: ecrireListe(t.contraintes),
          decision: t.decision === 'ecarte' ? 'écarté' : t.decision,
        })),
        {titre, note},
      ),
      feuilleDesParts('Par public', 'Public', synthese.par_public, note),
      feuilleDesParts('Par département', 'Département', synthese.par_departement, note),
    ],
  }
}

function feuilleDesParts(nom: string, titre: string, parts: readonly PartDeBesoins[], note: string) {
  const modele: ModeleDeFeuille<ChampPart> = {
    nom,
    autresNoms: [],
    signature: [['libelle']],
    colonnes: [
      {champ: 'libelle', titre, largeur: 40},
      {champ: 'besoins', titre: 'Besoins', format: 'entier', largeur: 10},
      {champ: 'personnes', titre: 'Personnes', format: 'entier', largeur: 12},
      {champ: 'score', titre: 'Score', format: 'entier', largeur: 10},
    ],
  }
  return ecrireFeuille(modele, parts, {titre: nom, note})
}
