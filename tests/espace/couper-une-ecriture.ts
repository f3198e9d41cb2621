import {join} from 'node:path'
import Sqlite from 'better-sqlite3'

/**
 * Writes half of a large transaction into the base itself, says so and waits to be killed: what lies on the disk is
 * then of neither state, until SQLite rolls it back. Run by a test as a process of its own.
 */
const base = new Sqlite(join(process.argv[2] ?? '', 'animreg.sqlite'))
base.pragma('journal_mode = DELETE')
// So small that the pages changed are written before the end.
base.pragma('cache_size = 5')
base.exec('BEGIN IMMEDIATE')
base.exec(`
  INSERT INTO import (numero, genre, fichier, sha256, le, annee, source, anomalies)
    SELECT 99, genre, 'coupé.xlsx', 'aucune', le, annee, source, anomalies FROM import WHERE numero = 1;
  INSERT INTO valeur (annee, serie, periode, import, etat, valeur, brut, feuille, cellule)
    SELECT annee, serie, periode, 99, etat, -1, printf('%.*c', 400, 'x'), feuille, cellule FROM valeur
    WHERE valeur IS NOT NULL`)
process.stdout.write('à moitié écrit\n')
setInterval(() => undefined, 1000)
