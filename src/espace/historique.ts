import type {Contenu, Ecriture, LigneDeRegistre, Origine} from '../metier/activite/index.js'
import type {Anomalie} from '../shared/anomalie.js'
import type {Acces} from './acces.js'
import type {Connexion} from './base.js'
import {lireEcrituresDAnnuaire, lireEcrituresDObjectifs} from './historique-annuaire.js'
import {lireEcrituresDeRegistres} from './historique-registres.js'

type LigneBrute = Omit<LigneDeRegistre, 'anomalies' | 'nouvelles' | 'modifiees'> & {anomalies: string}

/** The ledger of imports, and what each did to the values. */
export type Historique = {
  /** Every import ever made, cancelled ones included, oldest first. */
  readonly chargerRegistre: () => Promise<readonly LigneDeRegistre[]>
  /** What one import wrote, with what it replaced and what replaced it. */
  readonly chargerEcritures: (numero: number) => Promise<readonly Ecriture[]>
  /** Where the current values of a year come from. */
  readonly chargerOrigines: (annee: number) => Promise<readonly Origine[]>
}

export function ouvrirHistorique({lire}: Acces): Historique {
  return {
    chargerRegistre: async () => lire(lireRegistre),
    chargerEcritures: async (numero) => lire((connexion) => lireEcritures(connexion, numero)),
    chargerOrigines: async (annee) => lire((connexion) => lireOrigines(connexion, annee)),
  }
}

/** Every import ever made, cancelled ones included, oldest first, with what each wrote. */
function lireRegistre(connexion: Connexion): LigneDeRegistre[] {
  const lignes = connexion
    .prepare(
      `SELECT i.numero, i.genre, i.fichier, i.sha256, i.le, i.annee, i.source, i.anomalies, a.le AS annuleLe
       FROM import i LEFT JOIN annulation a ON a.import = i.numero ORDER BY i.numero`,
    )
    .all() as LigneBrute[]
  const valeurs = compterValeurs(connexion)
  return lignes.map(({anomalies, ...ligne}) => ({
    ...ligne,
    anomalies: JSON.parse(anomalies) as Anomalie[],
    ...(ligne.genre === 'activite'
      ? (valeurs.get(ligne.numero) ?? {nouvelles: 0, modifiees: 0})
      : compterEcritures(lireEcritures(connexion, ligne.numero))),
  }))
}

/**
 * A value of `p` that was current when import `i` came: earlier, and not cancelled by then. Moments carry their own
 * offset: they are compared as instants.
 */
const ALORS = `NOT EXISTS (
  SELECT 1 FROM annulation a WHERE a.import = p.import AND julianday(a.le) <= julianday(i.le))`
const AUJOURDHUI = 'NOT EXISTS (SELECT 1 FROM annulation a WHERE a.import = p.import)'
const MEME_PLACE = 'p.annee = v.annee AND p.serie = v.serie AND p.periode = v.periode'

function compterValeurs(connexion: Connexion) {
  const lignes = connexion
    .prepare(
      `SELECT v.import, count(*), sum(EXISTS (
         SELECT 1 FROM valeur p WHERE ${MEME_PLACE} AND p.import < v.import AND ${ALORS}))
       FROM valeur v JOIN import i ON i.numero = v.import GROUP BY v.import`,
    )
    .raw()
    .all() as [numero: number, total: number, modifiees: number][]
  return new Map(
    lignes.map(([numero, total, modifiees]) => [numero, {nouvelles: total - modifiees, modifiees}]),
  )
}

function compterEcritures(ecritures: readonly Ecriture[]) {
  const nouvelles = ecritures.filter((e) => !e.remplace).length
  return {nouvelles, modifiees: ecritures.filter((e) => e.remplace && !estIdentique(e)).length}
}

/** A directory writes every record again, changed or not. */
function estIdentique({ecrit, remplace}: Ecriture): boolean {
  return remplace?.etat === ecrit.etat && remplace.valeur === ecrit.valeur && remplace.texte === ecrit.texte
}

/** What one import wrote, with what stood there before and what was written there since. */
function lireEcritures(connexion: Connexion, numero: number): Ecriture[] {
  const genre: unknown = connexion.prepare('SELECT genre FROM import WHERE numero = ?').pluck().get(numero)
  switch (genre) {
    case 'annuaire':
      return lireEcrituresDAnnuaire(connexion, numero)
    case 'objectifs':
      return lireEcrituresDObjectifs(connexion, numero)
    case 'activite':
      return lireEcrituresDActivite(connexion, numero)
    default:
      return lireEcrituresDeRegistres(connexion, numero)
  }
}

type LigneEcrite = Omit<Contenu, 'import'> &
  Pick<Ecriture, 'structure' | 'indicateur' | 'modalites' | 'periode'> & {
    annee: number
    serie: number
    remplace: number | null
    avant: number | null
    depuis: number | null
  }

function dernier(condition: string): string {
  return `(SELECT max(p.import) FROM valeur p WHERE ${MEME_PLACE} AND ${condition})`
}

function lireEcrituresDActivite(connexion: Connexion, numero: number): Ecriture[] {
  const lignes = connexion
    .prepare(
      `SELECT v.annee, v.serie, s.structure, s.indicateur, s.modalites, v.periode, v.etat, v.valeur,
         v.brut AS texte, v.feuille, v.cellule,
         ${dernier(`p.import < v.import AND ${ALORS}`)} AS remplace,
         ${dernier(`p.import < v.import AND ${AUJOURDHUI}`)} AS avant,
         ${dernier(`p.import > v.import AND ${AUJOURDHUI}`)} AS depuis
       FROM valeur v JOIN serie s ON s.numero = v.serie JOIN import i ON i.numero = v.import
       WHERE v.import = ? ORDER BY s.structure, s.indicateur, s.modalites, v.periode`,
    )
    .all(numero) as LigneEcrite[]
  const lire = connexion.prepare(
    `SELECT import, etat, valeur, brut AS texte, feuille, cellule FROM valeur
     WHERE annee = ? AND serie = ? AND periode = ? AND import = ?`,
  )
  return lignes.map(({annee, serie, remplace, avant, depuis, ...ligne}) => {
    const contenu = (de: number | null) =>
      de === null ? null : (lire.get(annee, serie, ligne.periode, de) as Contenu)
    const {structure, indicateur, modalites, periode, ...ecrit} = ligne
    return {
      objet: 'valeur',
      structure,
      indicateur,
      modalites,
      periode,
      ecrit: {import: numero, ...ecrit},
      remplace: contenu(remplace),
      avant: contenu(avant),
      depuis: depuis === null ? null : {import: depuis, contenu: contenu(depuis)},
    }
  })
}

/** Origins of the current values of a year. */
function lireOrigines(connexion: Connexion, annee: number): Origine[] {
  return connexion
    .prepare(
      `SELECT s.source, s.structure, s.indicateur, v.periode, s.modalites, max(v.import) AS import,
         min(CASE WHEN v.etat IN ('renseigne', 'sans_objet', 'secret') THEN substr(i.le, 1, 10) END) AS recuLe
       FROM valeur v JOIN serie s ON s.numero = v.serie JOIN import i ON i.numero = v.import
       WHERE v.annee = ? AND v.import NOT IN (SELECT import FROM annulation) GROUP BY v.serie, v.periode`,
    )
    .all(annee) as Origine[]
}
