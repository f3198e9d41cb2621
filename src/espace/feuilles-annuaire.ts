import type {Contact, FamilleAnnuaire, FeuilleDite, FeuillesAnnuaire} from '../metier/structures/index.js'
import type {Connexion} from './base.js'

type Valeur = string | number | null
type Table = {readonly table: string; readonly champs: readonly string[]}

/** Where each family is kept: its table, its fields in order. */
const TABLES: {
  readonly [F in FamilleAnnuaire]: Table & {readonly champs: readonly (keyof Ligne<F> & string)[]}
} = {
  lieux: {
    table: 'lieu_accueil',
    champs: ['structure', 'nature', 'nom', 'adresse', 'codePostal', 'ville', 'telephone'],
  },
  personnes: {
    table: 'personne',
    champs: [
      'structure',
      'instance',
      'civilite',
      'prenom',
      'nom',
      'fonction',
      'courriel',
      'telephone',
      'depuis',
      'jusqua',
    ],
  },
  personnel: {
    table: 'personnel',
    champs: ['structure', 'annee', 'emploi', 'statut', 'par', 'effectif', 'etp'],
  },
  parc: {table: 'parc_informatique', champs: ['structure', 'date', 'nombre']},
  financements: {table: 'financement', champs: ['structure', 'annee', 'financeur', 'centimes']},
  regroupements: {table: 'regroupement', champs: ['groupe', 'valeur', 'structure']},
}

const CONTACT: Table & {readonly champs: readonly (keyof Contact)[]} = {
  table: 'contact',
  champs: [
    'nature',
    'organisme',
    'civilite',
    'prenom',
    'nom',
    'fonction',
    'courriel',
    'telephone',
    'adresse',
    'codePostal',
    'ville',
    'listes',
    'depuis',
    'jusqua',
  ],
}

type Ligne<F extends FamilleAnnuaire> = FeuillesAnnuaire[F][number]

/**
 * One family of the directory: for each year it speaks of, the rows of the last import in force that did. Where
 * it does not go by year, the directory of the latest year wins, as it does for the structures.
 */
export function lireFeuille<F extends FamilleAnnuaire>(
  connexion: Connexion,
  famille: F,
): FeuillesAnnuaire[F] {
  const {table, champs} = TABLES[famille]
  const parAnnee = (champs as readonly string[]).includes('annee')
    ? 'AND (f.annee = 0 OR t.annee = f.annee)'
    : ''
  const lignes = connexion
    .prepare(
      `SELECT ${champs.map((c) => `t.${enColonne(c)} AS ${c}`).join(', ')}
       FROM (SELECT d.annee, d.import, max(iif(d.annee = 0, i.annee, 0) * 1000000000 + i.numero)
             FROM feuille_annuaire d JOIN import i ON i.numero = d.import
             WHERE d.famille = ? AND d.import NOT IN (SELECT import FROM annulation) GROUP BY d.annee) f
       JOIN ${table} t ON t.import = f.import ${parAnnee}
       ORDER BY f.annee, t.rang`,
    )
    .all(famille)
  return lignes as unknown as FeuillesAnnuaire[F]
}

/** Keeps what one import says of the families of its workbook. */
export function ecrireFeuilles(connexion: Connexion, numero: number, feuilles: readonly FeuilleDite[]): void {
  const dire = connexion.prepare('INSERT INTO feuille_annuaire (famille, annee, import) VALUES (?, ?, ?)')
  const rangs = new Map<string, number>()
  for (const {famille, annee, lignes} of feuilles) {
    dire.run(famille, annee, numero)
    const rang = rangs.get(famille) ?? 0
    ecrireLignes(connexion, numero, {...TABLES[famille], rang}, lignes)
    rangs.set(famille, rang + lignes.length)
  }
}

/** The contacts, as the last import in force left them. */
export function lireContacts(connexion: Connexion): Contact[] {
  const lignes = connexion
    .prepare(
      `SELECT ${CONTACT.champs.map((c) => `${enColonne(c)} AS ${c}`).join(', ')} FROM contact
       WHERE import = (SELECT max(numero) FROM import
         WHERE genre = 'contacts' AND numero NOT IN (SELECT import FROM annulation))
       ORDER BY rang`,
    )
    .all() as (Omit<Contact, 'listes'> & {listes: string})[]
  return lignes.map((ligne) => ({...ligne, listes: JSON.parse(ligne.listes) as string[]}))
}

/** Keeps all the contacts as one import leaves them. */
export function ecrireContacts(connexion: Connexion, numero: number, contacts: readonly Contact[]): void {
  ecrireLignes(connexion, numero, {...CONTACT, rang: 0}, contacts)
}

function ecrireLignes(
  connexion: Connexion,
  numero: number,
  {table, champs, rang: premier}: Table & {readonly rang: number},
  lignes: readonly object[],
): void {
  const marques = ['import', 'rang', ...champs].map(() => '?').join(', ')
  const ajouter = connexion.prepare(
    `INSERT INTO ${table} (import, rang, ${champs.map(enColonne).join(', ')}) VALUES (${marques})`,
  )
  for (const [rang, ligne] of lignes.entries()) {
    const valeurs = champs.map((champ) => enValeur((ligne as Readonly<Record<string, unknown>>)[champ]))
    ajouter.run(numero, premier + rang, ...valeurs)
  }
}

function enColonne(champ: string): string {
  return champ.replace(/[A-Z]/g, (lettre) => `_${lettre.toLowerCase()}`)
}

function enValeur(valeur: unknown): Valeur {
  if (Array.isArray(valeur)) return JSON.stringify(valeur)
  return typeof valeur === 'string' || typeof valeur === 'number' ? valeur : null
}
