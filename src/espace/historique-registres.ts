import type {Ecriture} from '../metier/activite/index.js'
import type {Connexion} from './base.js'
import {type LigneSituee, lireImport, situer} from './historique-annuaire.js'

/** An entry typed by hand is of no import. */
const A_LA_MAIN = 0

/** What the workbook of a subject wrote in the registers, key by key. */
export function lireEcrituresDeRegistres(connexion: Connexion, numero: number): Ecriture[] {
  const lignes = connexion
    .prepare(
      `SELECT '' AS structure, registre || ' ' || cle AS indicateur, '' AS periode, ifnull(import, ${A_LA_MAIN}) AS import,
         iif(contenu IS NULL, 'non_renseigne', 'renseigne') AS etat, NULL AS valeur,
         ifnull(contenu, '') AS texte, '' AS feuille, '' AS cellule, numero AS rang
       FROM ecriture
       WHERE (registre, cle) IN (SELECT registre, cle FROM ecriture WHERE import = :numero)
       ORDER BY registre, cle, numero`,
    )
    .all({numero}) as LigneSituee[]
  return situer(lignes, lireImport(connexion, numero)).map((e): Ecriture => ({objet: 'ecriture', ...e}))
}
