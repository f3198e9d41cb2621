/**
 * The registers: facts of the subjects that are not tables of figures (journal, programme, conventions…), each a
 * dated entry under a key, only ever added. The ledger takes workbooks of every subject, and keeps why a closed
 * year was written in or an import cancelled. A purge of names is the one thing that rewrites an entry.
 */
export const MIGRATION_0002 = `
PRAGMA defer_foreign_keys = ON;
DROP TRIGGER import_fige;
DROP TRIGGER import_garde;
CREATE TABLE import_precedent AS SELECT * FROM import;
DROP TABLE import;
CREATE TABLE import (
  numero INTEGER PRIMARY KEY,
  genre TEXT NOT NULL,
  fichier TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  le TEXT NOT NULL,
  annee INTEGER NOT NULL,
  source TEXT NOT NULL,
  anomalies TEXT NOT NULL,
  motif TEXT
) STRICT;
INSERT INTO import (numero, genre, fichier, sha256, le, annee, source, anomalies)
  SELECT numero, genre, fichier, sha256, le, annee, source, anomalies FROM import_precedent;
DROP TABLE import_precedent;
CREATE TABLE purge (
  numero INTEGER PRIMARY KEY,
  avant INTEGER NOT NULL,
  le TEXT NOT NULL,
  en_cours INTEGER NOT NULL
) STRICT;
CREATE TABLE source_purgee (
  import INTEGER PRIMARY KEY REFERENCES import (numero),
  sha256 TEXT NOT NULL,
  purge INTEGER NOT NULL REFERENCES purge (numero)
) STRICT;
CREATE TRIGGER import_fige BEFORE UPDATE ON import WHEN NOT EXISTS (SELECT 1 FROM purge WHERE en_cours = 1)
  BEGIN SELECT RAISE(ABORT, 'import est en ajout seul'); END;
CREATE TRIGGER import_garde BEFORE DELETE ON import BEGIN SELECT RAISE(ABORT, 'import est en ajout seul'); END;

ALTER TABLE annulation ADD COLUMN motif TEXT;

CREATE TABLE ecriture (
  numero INTEGER PRIMARY KEY,
  registre TEXT NOT NULL,
  cle TEXT NOT NULL,
  annee INTEGER,
  import INTEGER REFERENCES import (numero),
  le TEXT NOT NULL,
  contenu TEXT
) STRICT;
CREATE INDEX ecriture_par_cle ON ecriture (registre, cle, numero);
CREATE TRIGGER ecriture_figee BEFORE UPDATE ON ecriture WHEN NOT EXISTS (SELECT 1 FROM purge WHERE en_cours = 1)
  BEGIN SELECT RAISE(ABORT, 'ecriture est en ajout seul'); END;
CREATE TRIGGER ecriture_gardee BEFORE DELETE ON ecriture BEGIN SELECT RAISE(ABORT, 'ecriture est en ajout seul'); END;
`
