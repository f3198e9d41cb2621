import {TABLES_ANNUAIRE} from './tables-annuaire.js'

/**
 * First format. Facts are only ever added: each row names the import that brought it, and the current value is
 * that of the last import not cancelled. Cancelling an import therefore gives the former values back.
 * `serie` holds once the words that every month repeats; `valeur` is clustered by year, so that loading two
 * years reads them and nothing else.
 */
export const MIGRATION_0001 = `
CREATE TABLE meta (
  seule INTEGER PRIMARY KEY CHECK (seule = 1),
  revision INTEGER NOT NULL
) STRICT;
INSERT INTO meta (seule, revision) VALUES (1, 0);

CREATE TABLE import (
  numero INTEGER PRIMARY KEY,
  genre TEXT NOT NULL CHECK (genre IN ('annuaire', 'activite', 'objectifs', 'contacts')),
  fichier TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  le TEXT NOT NULL,
  annee INTEGER NOT NULL,
  source TEXT NOT NULL,
  anomalies TEXT NOT NULL
) STRICT;

CREATE TABLE annulation (
  import INTEGER PRIMARY KEY REFERENCES import (numero),
  le TEXT NOT NULL
) STRICT;

CREATE TABLE structure (
  code TEXT NOT NULL,
  import INTEGER NOT NULL REFERENCES import (numero),
  nom TEXT NOT NULL,
  type TEXT NOT NULL,
  departement TEXT NOT NULL,
  adresse TEXT,
  code_postal TEXT,
  ville TEXT,
  telephone TEXT,
  courriel TEXT,
  nom_officiel TEXT,
  forme_juridique TEXT,
  communes TEXT,
  epci TEXT,
  fax TEXT,
  site TEXT,
  siret TEXT,
  PRIMARY KEY (code, import)
) STRICT, WITHOUT ROWID;

CREATE TABLE moyen (
  annee INTEGER NOT NULL,
  structure TEXT NOT NULL,
  code TEXT NOT NULL,
  import INTEGER NOT NULL REFERENCES import (numero),
  valeur REAL NOT NULL,
  fichier TEXT NOT NULL,
  feuille TEXT NOT NULL,
  cellule TEXT NOT NULL,
  PRIMARY KEY (annee, structure, code, import)
) STRICT, WITHOUT ROWID;

${TABLES_ANNUAIRE}
CREATE TABLE objectif (
  annee INTEGER NOT NULL,
  structure TEXT NOT NULL,
  indicateur TEXT NOT NULL,
  import INTEGER NOT NULL REFERENCES import (numero),
  valeur REAL NOT NULL,
  feuille TEXT NOT NULL,
  cellule TEXT NOT NULL,
  PRIMARY KEY (annee, structure, indicateur, import)
) STRICT, WITHOUT ROWID;

CREATE TABLE serie (
  numero INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  structure TEXT NOT NULL,
  indicateur TEXT NOT NULL,
  modalites TEXT NOT NULL,
  UNIQUE (structure, indicateur, modalites, source)
) STRICT;

CREATE TABLE valeur (
  annee INTEGER NOT NULL,
  serie INTEGER NOT NULL REFERENCES serie (numero),
  periode TEXT NOT NULL,
  import INTEGER NOT NULL REFERENCES import (numero),
  etat TEXT NOT NULL,
  valeur REAL,
  brut TEXT NOT NULL,
  feuille TEXT NOT NULL,
  cellule TEXT NOT NULL,
  PRIMARY KEY (annee, serie, periode, import),
  CHECK ((etat = 'renseigne') = (valeur IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE confirmation (
  numero INTEGER PRIMARY KEY,
  annee INTEGER NOT NULL,
  cle TEXT NOT NULL,
  valeurs TEXT NOT NULL,
  motif TEXT NOT NULL,
  le TEXT NOT NULL
) STRICT;

CREATE TABLE mouvement (
  numero INTEGER PRIMARY KEY,
  genre TEXT NOT NULL,
  date TEXT NOT NULL,
  ancien_nom TEXT,
  acte TEXT,
  precision TEXT,
  le TEXT NOT NULL,
  fichier TEXT,
  sha256 TEXT
) STRICT;

CREATE TABLE mouvement_structure (
  mouvement INTEGER NOT NULL REFERENCES mouvement (numero),
  role TEXT NOT NULL CHECK (role IN ('source', 'cible')),
  rang INTEGER NOT NULL,
  structure TEXT NOT NULL,
  part REAL,
  nom TEXT,
  type TEXT,
  departement TEXT,
  PRIMARY KEY (mouvement, role, rang)
) STRICT, WITHOUT ROWID;

CREATE TABLE annulation_mouvement (
  mouvement INTEGER PRIMARY KEY REFERENCES mouvement (numero),
  le TEXT NOT NULL,
  motif TEXT
) STRICT;

CREATE TABLE exercice (
  numero INTEGER PRIMARY KEY,
  annee INTEGER NOT NULL,
  geste TEXT NOT NULL CHECK (geste IN ('ouverture', 'cloture', 'reouverture')),
  le TEXT NOT NULL,
  motif TEXT
) STRICT;

CREATE TRIGGER import_fige BEFORE UPDATE ON import BEGIN SELECT RAISE(ABORT, 'import est en ajout seul'); END;
CREATE TRIGGER import_garde BEFORE DELETE ON import BEGIN SELECT RAISE(ABORT, 'import est en ajout seul'); END;
CREATE TRIGGER valeur_figee BEFORE UPDATE ON valeur BEGIN SELECT RAISE(ABORT, 'valeur est en ajout seul'); END;
CREATE TRIGGER valeur_gardee BEFORE DELETE ON valeur BEGIN SELECT RAISE(ABORT, 'valeur est en ajout seul'); END;
CREATE TRIGGER mouvement_fige BEFORE UPDATE ON mouvement BEGIN SELECT RAISE(ABORT, 'mouvement est en ajout seul'); END;
CREATE TRIGGER mouvement_garde BEFORE DELETE ON mouvement BEGIN SELECT RAISE(ABORT, 'mouvement est en ajout seul'); END;
CREATE TRIGGER mouvement_structure_fige BEFORE UPDATE ON mouvement_structure BEGIN SELECT RAISE(ABORT, 'mouvement_structure est en ajout seul'); END;
CREATE TRIGGER mouvement_structure_garde BEFORE DELETE ON mouvement_structure BEGIN SELECT RAISE(ABORT, 'mouvement_structure est en ajout seul'); END;
CREATE TRIGGER exercice_fige BEFORE UPDATE ON exercice BEGIN SELECT RAISE(ABORT, 'exercice est en ajout seul'); END;
CREATE TRIGGER exercice_garde BEFORE DELETE ON exercice BEGIN SELECT RAISE(ABORT, 'exercice est en ajout seul'); END;
`
