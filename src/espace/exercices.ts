import {join} from 'node:path'
import {remplacerValeurYaml} from '../formats/yaml/index.js'
import type {GesteDExercice, LigneDExercice, ReceptionDeLAnnee} from '../metier/structures/index.js'
import {ErreurMetier} from '../shared/erreur-metier.js'
import {formaterDate} from '../shared/francais.js'
import type {Acces} from './acces.js'
import type {Connexion} from './base.js'
import {FICHIER_CONFIG, lireConfig} from './config.js'
import type {EcritureANoter} from './familles.js'
import {ecrireFichier, lireTexte} from './fichiers.js'
import {maintenant} from './horloge.js'
import type {Changements} from './types.js'

const EN_VIGUEUR = 'NOT IN (SELECT import FROM annulation)'

/** The years of an espace: their journal, and what was received for each. */
export type Exercices = {
  readonly charger: () => Promise<readonly LigneDExercice[]>
  readonly chargerReceptions: () => Promise<readonly ReceptionDeLAnnee[]>
  /** Records a gesture, and makes `parDefaut` the year of `animreg.yaml`, together. */
  readonly noter: (
    geste: Pick<LigneDExercice, 'annee' | 'geste' | 'motif'> | undefined,
    parDefaut?: number,
  ) => Promise<void>
  /** Before a long work: a closed year refuses what would be written in it, unless it is forced. */
  readonly exigerOuvert: (annee: number, forcage?: Forcable) => Promise<void>
}

export function ouvrirExercices({lire, ecrire}: Acces, dossier: string): Exercices {
  return {
    charger: async () => lire(lireJournal),
    chargerReceptions: async () => lire(lireReceptions),
    noter: async (geste, parDefaut) => {
      const le = maintenant()
      await ecrire((connexion) => {
        if (geste) {
          connexion
            .prepare('INSERT INTO exercice (annee, geste, le, motif) VALUES (?, ?, ?, ?)')
            .run(geste.annee, geste.geste, le, geste.motif)
        }
        // Before the commit: settings that cannot be written keep the gesture out too.
        if (parDefaut !== undefined) reglerExercice(dossier, parDefaut)
      })
    },
    exigerOuvert: async (annee, forcage) =>
      lire((connexion) => {
        exigerExercicesOuverts(connexion, [annee], forcage)
      }),
  }
}

/** Changes the year of `animreg.yaml` in its text, comments and all. */
function reglerExercice(dossier: string, annee: number): void {
  const chemin = join(dossier, FICHIER_CONFIG)
  const texte = lireTexte(chemin, 'ESP-003') ?? ''
  const nouveau = remplacerValeurYaml(texte, ['exercice'], annee)
  if (nouveau === undefined || lireConfig(nouveau).exercice !== annee) {
    throw new ErreurMetier('ESP-003', `${FICHIER_CONFIG} : la ligne « exercice » n'a pas pu être changée.`, {
      pistes: [`Ouvrez ${FICHIER_CONFIG} avec un éditeur de texte et écrivez : exercice: ${annee}`],
      details: {fichier: FICHIER_CONFIG},
    })
  }
  if (nouveau !== texte) ecrireFichier(chemin, nouveau)
}

/** A write that may be forced into a closed year: with a motif it is, without one the error says how. */
export type Forcable = {readonly motif: string | undefined}

/**
 * Stops a write that would change a closed year; called inside the transaction, so that nothing slips through. Gives
 * the closed years that are forced.
 */
export function exigerExercicesOuverts(
  connexion: Connexion,
  annees: readonly number[],
  forcage?: Forcable,
): readonly number[] {
  const dernier = connexion.prepare(
    'SELECT geste, le FROM exercice WHERE annee = ? ORDER BY numero DESC LIMIT 1',
  )
  return [...new Set(annees)].filter((annee) => {
    const {geste, le} = (dernier.get(annee) ?? {}) as {geste?: GesteDExercice; le?: string}
    if (geste !== 'cloture') return false
    if (forcage?.motif === undefined) throw exerciceClos(annee, le ?? '', forcage !== undefined)
    return true
  })
}

/** The years that an import changes: its own, and those of the values it brings. */
export function anneesTouchees(annee: number, changements: Changements): readonly number[] {
  switch (changements.genre) {
    case 'activite':
      return [annee, ...changements.valeurs.map((v) => Number(v.periode.slice(0, 4)))]
    case 'objectifs':
      return [annee, ...changements.objectifs.map((o) => o.annee)]
    case 'annuaire':
      return [annee, ...changements.moyens.map((m) => m.annee)]
    case 'contacts':
      // Contacts are of no year.
      return []
    default:
      return anneesDesEcritures(changements.ecritures)
  }
}

/** The years that entries of registers change. */
export function anneesDesEcritures(ecritures: readonly EcritureANoter[]): readonly number[] {
  return [...new Set(ecritures.flatMap(({annee}) => annee ?? []))]
}

/** Cancelling an import changes its year too. */
export function exigerImportModifiable(
  connexion: Connexion,
  numero: number,
  forcage?: Forcable,
): readonly number[] {
  const annees = connexion
    .prepare(`SELECT annee FROM import WHERE numero = :n UNION SELECT annee FROM valeur WHERE import = :n
       UNION SELECT annee FROM ecriture WHERE import = :n AND annee IS NOT NULL`)
    .pluck()
    .all({n: numero})
  return exigerExercicesOuverts(connexion, annees as number[], forcage)
}

function exerciceClos(annee: number, le: string, forcable: boolean): ErreurMetier {
  return new ErreurMetier(
    'ESP-020',
    `L'exercice ${annee} est clos depuis le ${formaterDate(le.slice(0, 10))} : rien n'y est enregistré.`,
    {
      pistes: [
        `Si l'année visée est une autre, donnez-la avec « --annee ».`,
        `Pour corriger ${annee} tout de même, en disant pourquoi : animreg annee rouvrir ${annee} --motif "…"`,
        ...(forcable
          ? ['Pour une seule correction sans rouvrir : ajoutez à la commande --forcer --motif "…"']
          : []),
      ],
      details: {annee, clos_le: le},
    },
  )
}

function lireJournal(connexion: Connexion): LigneDExercice[] {
  return connexion
    .prepare('SELECT annee, geste, le, motif FROM exercice ORDER BY numero')
    .all() as LigneDExercice[]
}

function lireReceptions(connexion: Connexion): ReceptionDeLAnnee[] {
  const imports = connexion
    .prepare(
      // SQLite's rule on max(): the other columns are those of the row that holds it.
      `SELECT annee, fichiers, dernierImport FROM (
         SELECT annee, count(*) AS fichiers, le AS dernierImport, max(numero)
         FROM import WHERE numero ${EN_VIGUEUR} GROUP BY annee) ORDER BY annee`,
    )
    .all() as Omit<ReceptionDeLAnnee, 'structures'>[]
  const structures = connexion
    .prepare(
      `SELECT DISTINCT structure FROM serie WHERE structure <> 'REGION' AND numero IN (
         SELECT serie FROM valeur WHERE annee = ? AND import ${EN_VIGUEUR} AND etat = 'renseigne')`,
    )
    .pluck()
  return imports.map((i) => ({...i, structures: structures.all(i.annee) as string[]}))
}
