/**
 * The directory beside its main sheet, and the contacts. `feuille_annuaire` says which import spoke of a family
 * (for one year, or for 0 where it does not go by year): its rows are that import's, whole.
 */
export const TABLES_ANNUAIRE = `
CREATE TABLE feuille_annuaire (
  famille TEXT NOT NULL,
  annee INTEGER NOT NULL,
  import INTEGER NOT NULL REFERENCES import (numero),
  PRIMARY KEY (famille, annee, import)
) STRICT, WITHOUT ROWID;

CREATE TABLE lieu_accueil (
  import INTEGER NOT NULL REFERENCES import (numero),
  rang INTEGER NOT NULL,
  structure TEXT NOT NULL,
  nature TEXT NOT NULL,
  nom TEXT,
  adresse TEXT,
  code_postal TEXT,
  ville TEXT,
  telephone TEXT,
  PRIMARY KEY (import, rang)
) STRICT, WITHOUT ROWID;

CREATE TABLE personne (
  import INTEGER NOT NULL REFERENCES import (numero),
  rang INTEGER NOT NULL,
  structure TEXT,
  instance TEXT,
  civilite TEXT,
  prenom TEXT,
  nom TEXT NOT NULL,
  fonction TEXT NOT NULL,
  courriel TEXT,
  telephone TEXT,
  depuis TEXT,
  jusqua TEXT,
  PRIMARY KEY (import, rang)
) STRICT, WITHOUT ROWID;

CREATE TABLE personnel (
  import INTEGER NOT NULL REFERENCES import (numero),
  rang INTEGER NOT NULL,
  structure TEXT NOT NULL,
  annee INTEGER NOT NULL,
  emploi TEXT NOT NULL,
  statut TEXT NOT NULL,
  par TEXT,
  effectif REAL,
  etp REAL,
  PRIMARY KEY (import, rang)
) STRICT, WITHOUT ROWID;

CREATE TABLE parc_informatique (
  import INTEGER NOT NULL REFERENCES import (numero),
  rang INTEGER NOT NULL,
  structure TEXT NOT NULL,
  date TEXT NOT NULL,
  nombre REAL NOT NULL,
  PRIMARY KEY (import, rang)
) STRICT, WITHOUT ROWID;

CREATE TABLE financement (
  import INTEGER NOT NULL REFERENCES import (numero),
  rang INTEGER NOT NULL,
  structure TEXT NOT NULL,
  annee INTEGER NOT NULL,
  financeur TEXT NOT NULL,
  centimes INTEGER NOT NULL,
  PRIMARY KEY (import, rang)
) STRICT, WITHOUT ROWID;

CREATE TABLE regroupement (
  import INTEGER NOT NULL REFERENCES import (numero),
  rang INTEGER NOT NULL,
  groupe TEXT NOT NULL,
  valeur TEXT NOT NULL,
  structure TEXT NOT NULL,
  PRIMARY KEY (import, rang)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
  import INTEGER NOT NULL REFERENCES import (numero),
  rang INTEGER NOT NULL,
  nature TEXT NOT NULL,
  organisme TEXT,
  civilite TEXT,
  prenom TEXT,
  nom TEXT,
  fonction TEXT,
  courriel TEXT,
  telephone TEXT,
  adresse TEXT,
  code_postal TEXT,
  ville TEXT,
  listes TEXT NOT NULL,
  depuis TEXT,
  jusqua TEXT,
  PRIMARY KEY (import, rang)
) STRICT, WITHOUT ROWID;
`
