import type {Grille} from '../../../documents/index.js'
import {type Anomalie, anomalie} from '../../../shared/anomalie.js'
import {
  lieuDe,
  lignesDe,
  lireRang,
  listeDe,
  type ModeleDeFeuille,
  type RangLu,
  type Tableau,
  texteDe,
  trouverTableau,
} from '../../feuilles/index.js'
import type {Annuaire} from '../reconnaitre-structure.js'
import {
  GENRES_DE_MOUVEMENT,
  type GenreDeMouvement,
  type Mouvement,
  REGLES_DES_GENRES,
} from '../reseau/index.js'
import type {ChampDeMouvement} from './faute.js'
import {composerMouvement} from './saisir-mouvement.js'

export type ChampDuClasseur = ChampDeMouvement | 'ancienNom' | 'acte' | 'precision'

/** The sheet of mouvements: one row each; several structures in a cell are separated by semicolons. */
export const MODELE_MOUVEMENTS: ModeleDeFeuille<ChampDuClasseur> = {
  nom: 'Mouvements',
  autresNoms: ['Mouvements du réseau', 'Évolutions du réseau'],
  signature: [['date'], ['genre']],
  colonnes: [
    {champ: 'date', titre: 'Date', autres: ["date d'effet", 'à compter du'], format: 'date'},
    {
      champ: 'genre',
      titre: 'Mouvement',
      autres: ['nature', 'genre', 'type de mouvement', 'événement'],
      largeur: 18,
    },
    {
      champ: 'source',
      titre: 'Sources',
      autres: ['source', 'structure', 'structures', 'structures sources'],
      largeur: 30,
    },
    {
      champ: 'cible',
      titre: 'Cibles',
      autres: ['cible', 'structures cibles', 'devient', 'structure qui reçoit'],
      largeur: 30,
    },
    {champ: 'nom', titre: 'Nom de la cible', autres: ['nouveau nom', 'nom des cibles', 'nom'], largeur: 40},
    {champ: 'part', titre: 'Parts', autres: ['part', 'clé de répartition', 'clé', 'répartition']},
    {champ: 'type', titre: 'Type', autres: ['type de la cible']},
    {champ: 'departement', titre: 'Département', autres: ['dép', 'dept']},
    {champ: 'ancienNom', titre: 'Ancien nom', largeur: 40},
    {champ: 'acte', titre: 'Acte', autres: ['délibération', 'décision', 'texte'], largeur: 40},
    {
      champ: 'precision',
      titre: 'Précision',
      autres: ['précisions', 'observations', 'commentaire'],
      largeur: 40,
    },
  ],
}

/** Other ways to write a kind. */
const AUTRES_ECRITURES: Readonly<Record<GenreDeMouvement, readonly string[]>> = {
  creation: ['ouverture'],
  transformation: ['PAIO en ML', 'transformation en ML'],
  renommage: ['changement de nom', 'nouveau nom'],
  territoire: ['changement de territoire', 'territoire'],
  scission: ['partage', 'division'],
  regroupement: ['fusion', 'fusion création'],
  absorption: ['fusion absorption', 'rattachement'],
  fermeture: ['dissolution', 'suppression'],
}

/** A mouvement read, with the cells it came from. */
export type MouvementLu = Mouvement & {readonly lieuDe: (champ: ChampDeMouvement) => Lieu}
type Lieu = {readonly feuille: string; readonly cellule: string; readonly valeur: string}

/** What a workbook of mouvements says, and everything wrong in it. */
export function lireMouvements(
  grilles: readonly Grille[],
  annuaire: Annuaire,
): {readonly mouvements: readonly MouvementLu[]; readonly anomalies: readonly Anomalie[]} {
  const tableaux = grilles.map((g) => trouverTableau(g, MODELE_MOUVEMENTS)).filter((t) => t !== undefined)
  if (tableaux.length === 0) return {mouvements: [], anomalies: [sansTableau(grilles)]}
  const lus = tableaux.flatMap((tableau) =>
    lignesDe(tableau).donnees.map((ligne) => lireLigne(tableau, ligne, annuaire)),
  )
  return {
    mouvements: lus.flatMap((lu) => (lu.mouvement ? [lu.mouvement] : [])),
    anomalies: lus.flatMap((lu) => lu.anomalies),
  }
}

function lireLigne(tableau: Tableau<ChampDuClasseur>, ligne: number, annuaire: Annuaire) {
  const rang = lireRang(tableau, ligne)
  const date = rang.jour('date')
  const genre = rang.choix('genre', ecrituresDesGenres())
  const types = rang
    .liste('type')
    .map((t) => (/^(ml|mission)/i.test(t) ? ('ML' as const) : ('PAIO' as const)))
  const parts = lireParts(rang)
  if (date === null || genre === null || parts === undefined) {
    return {
      mouvement: undefined,
      anomalies: rang.constats.length > 0 ? [...rang.constats] : [incomplete(tableau, ligne)],
    }
  }
  const {mouvement, constats} = composerMouvement(
    {
      genre,
      date,
      sources: nomsDe(tableau, ligne, 'source', annuaire),
      cibles: nomsDe(tableau, ligne, 'cible', annuaire),
      parts,
      noms: listeDe(tableau, ligne, 'nom'),
      types,
      departements: rang.liste('departement').map((d) => d.padStart(2, '0')),
      ancienNom: rang.texte('ancienNom'),
      acte: rang.texte('acte'),
      precision: rang.texte('precision'),
    },
    annuaire,
  )
  const lieu = (champ: ChampDeMouvement) => lieuDe(tableau, ligne, champ)
  const anomalies = (constats ?? []).map((c) =>
    anomalie('bloquante', c.code, c.message, {...lieu(c.champ), a_faire: c.a_faire}),
  )
  return {mouvement: mouvement && {...mouvement, lieuDe: lieu}, anomalies: [...rang.constats, ...anomalies]}
}

function ecrituresDesGenres(): Record<GenreDeMouvement, readonly string[]> {
  return Object.fromEntries(
    GENRES_DE_MOUVEMENT.map((genre) => [
      genre,
      [REGLES_DES_GENRES[genre].libelle, genre, ...AUTRES_ECRITURES[genre]],
    ]),
  ) as unknown as Record<GenreDeMouvement, readonly string[]>
}

/** A cell that names one structure is taken whole, commas included; else its elements. */
function nomsDe(
  tableau: Tableau<ChampDuClasseur>,
  ligne: number,
  champ: 'source' | 'cible',
  annuaire: Annuaire,
): readonly string[] {
  const entier = texteDe(tableau, ligne, champ)
  if (entier !== null && annuaire.exacts.has(entier)) return [entier]
  return listeDe(tableau, ligne, champ)
}

/** « 60 ; 40 », « 60 % ; 40 % » or « 0,6 ; 0,4 »; undefined when a share cannot be read. */
function lireParts(rang: RangLu<ChampDuClasseur>): readonly number[] | undefined {
  const textes = (rang.texte('part') ?? '')
    .split(';')
    .map((t) => t.trim())
    .filter(Boolean)
  const parts = textes.map(lirePart)
  if (parts.every((p) => p !== undefined)) return parts
  const message = `« ${rang.texte('part') ?? ''} » n'est pas une clé de répartition.`
  rang.constater(
    'bloquante',
    'STR-047',
    'part',
    message,
    'Écrivez des pourcentages, par exemple « 60 ; 40 ».',
  )
  return undefined
}

/** « 60 », « 60 % », « 0,6 » → 0.6; a number up to 1 is a fraction. */
export function lirePart(texte: string): number | undefined {
  const lu = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(texte.replace(/[\u00A0\u202F]/g, ' ').trim())
  if (!lu) return undefined
  const nombre = Number(lu[1]?.replace(',', '.'))
  return lu[2] || nombre > 1 ? nombre / 100 : nombre
}

function incomplete(tableau: Tableau<ChampDuClasseur>, ligne: number): Anomalie {
  const champ = texteDe(tableau, ligne, 'date') === null ? 'date' : 'genre'
  const quoi = champ === 'date' ? "La date d'effet" : 'Le mouvement'
  const message = `${quoi} manque à la ligne ${ligne + 1}.`
  const aFaire = 'Complétez la ligne, ou effacez-la tout entière.'
  return anomalie('bloquante', 'STR-041', message, {...lieuDe(tableau, ligne, champ), a_faire: aFaire})
}

function sansTableau(grilles: readonly Grille[]): Anomalie {
  const feuilles = grilles.map((g) => `« ${g.feuille} »`).join(', ')
  return anomalie(
    'bloquante',
    'STR-040',
    `Aucune feuille (${feuilles}) ne contient de mouvements du réseau.`,
    {
      attendu: 'une ligne d’en-tête avec « Date », « Mouvement », « Sources » et « Cibles »',
      a_faire: 'Ajoutez cette ligne d’en-tête au-dessus des mouvements, un par ligne.',
    },
  )
}
