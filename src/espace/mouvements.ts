import type {Cible, IdentiteDeLAnnee, Mouvement, MouvementEnregistre} from '../metier/structures/index.js'
import type {Acces} from './acces.js'
import type {Connexion} from './base.js'
import {exigerExercicesOuverts} from './exercices.js'
import {maintenant} from './horloge.js'
import {garderSource} from './sources.js'
import type {FichierRecu} from './types.js'

/** The mouvements of the network, append-only, and what each year's directory said of the structures. */
export type Mouvements = {
  /** Those in force, in the order of their numbers. */
  readonly charger: () => Promise<readonly MouvementEnregistre[]>
  readonly chargerIdentites: () => Promise<readonly IdentiteDeLAnnee[]>
  /** Writes them together, and keeps the workbook they were read from; gives their numbers, in order. */
  readonly noter: (
    mouvements: readonly Mouvement[],
    classeur: FichierRecu | null,
  ) => Promise<readonly number[]>
  /** Takes one out of force; it stays in the base. */
  readonly annuler: (mouvement: MouvementEnregistre, motif: string | null) => Promise<void>
}

export function ouvrirMouvements({lire, ecrire}: Acces, dossier: string): Mouvements {
  return {
    charger: async () => lire(lireMouvements),
    chargerIdentites: async () => lire(lireIdentites),
    noter: async (mouvements, classeur) => {
      if (classeur) garderSource(dossier, classeur)
      const le = maintenant()
      return ecrire((connexion) => {
        exigerExercicesOuverts(connexion, mouvements.map(anneeDe))
        return mouvements.map((m) => ecrireMouvement(connexion, m, {le, classeur}))
      })
    },
    annuler: async (mouvement, motif) => {
      const le = maintenant()
      await ecrire((connexion) => {
        exigerExercicesOuverts(connexion, [anneeDe(mouvement)])
        connexion
          .prepare('INSERT INTO annulation_mouvement (mouvement, le, motif) VALUES (?, ?, ?)')
          .run(mouvement.numero, le, motif)
      })
    },
  }
}

function anneeDe({date}: Mouvement): number {
  return Number(date.slice(0, 4))
}

function ecrireMouvement(
  connexion: Connexion,
  {genre, date, ancienNom, acte, precision, sources, cibles}: Mouvement,
  {le, classeur}: {readonly le: string; readonly classeur: FichierRecu | null},
): number {
  const {lastInsertRowid} = connexion
    .prepare(
      `INSERT INTO mouvement (genre, date, ancien_nom, acte, precision, le, fichier, sha256)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(genre, date, ancienNom, acte, precision, le, classeur?.nom ?? null, classeur?.sha256 ?? null)
  const numero = Number(lastInsertRowid)
  const citer = connexion.prepare(
    `INSERT INTO mouvement_structure (mouvement, role, rang, structure, part, nom, type, departement)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const [rang, code] of sources.entries())
    citer.run(numero, 'source', rang, code, null, null, null, null)
  for (const [rang, {code, part, nom, type, departement}] of cibles.entries())
    citer.run(numero, 'cible', rang, code, part, nom, type, departement)
  return numero
}

type LigneDeMouvement = Pick<MouvementEnregistre, 'numero' | 'genre' | 'date' | 'acte' | 'precision'> & {
  ancien_nom: string | null
}
type LigneDeStructure = Omit<Cible, 'code'> & {
  mouvement: number
  role: 'source' | 'cible'
  structure: Cible['code']
}

function lireMouvements(connexion: Connexion): MouvementEnregistre[] {
  const lignes = connexion
    .prepare(
      `SELECT numero, genre, date, ancien_nom, acte, precision FROM mouvement
       WHERE numero NOT IN (SELECT mouvement FROM annulation_mouvement) ORDER BY numero`,
    )
    .all() as LigneDeMouvement[]
  const structures = connexion
    .prepare('SELECT * FROM mouvement_structure ORDER BY mouvement, role, rang')
    .all() as LigneDeStructure[]
  return lignes.map(({ancien_nom, ...mouvement}) => {
    const siennes = structures.filter((s) => s.mouvement === mouvement.numero)
    return {
      ...mouvement,
      ancienNom: ancien_nom,
      sources: siennes.filter((s) => s.role === 'source').map((s) => s.structure),
      cibles: siennes
        .filter((s) => s.role === 'cible')
        .map(({structure, part, nom, type, departement}) => ({
          code: structure,
          part,
          nom,
          type,
          departement,
        })),
    }
  })
}

/** For each year, what its last directory in force says: the names of the time. */
function lireIdentites(connexion: Connexion): IdentiteDeLAnnee[] {
  // SQLite's rule on max(): the other columns are those of the row that holds it.
  const lignes = connexion
    .prepare(
      `SELECT s.code, i.annee, s.nom, s.type, s.departement, max(i.numero) AS numero
       FROM structure s JOIN import i ON i.numero = s.import
       WHERE s.import NOT IN (SELECT import FROM annulation)
       GROUP BY s.code, i.annee ORDER BY s.code, i.annee`,
    )
    .all() as (IdentiteDeLAnnee & {numero: number})[]
  return lignes.map(({code, annee, nom, type, departement}) => ({code, annee, nom, type, departement}))
}
