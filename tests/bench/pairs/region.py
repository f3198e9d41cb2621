"""A year of a region with openpyxl and sqlite3: region.py DOSSIER BASE. Prints the indicators and their sum."""

import glob
import os
import sqlite3
import sys

from openpyxl import load_workbook

dossier, chemin = sys.argv[1:]
base = sqlite3.connect(chemin)
base.execute("CREATE TABLE valeur (structure TEXT, indicateur TEXT, mois INTEGER, valeur REAL)")
for fichier in sorted(glob.glob(os.path.join(dossier, "*.xlsx"))):
    feuille = load_workbook(fichier, read_only=True, data_only=True).worksheets[0]
    rangees = feuille.iter_rows(values_only=True)
    structure = [next(rangees) for _ in range(5)][2][1]
    base.executemany(
        "INSERT INTO valeur VALUES (?, ?, ?, ?)",
        (
            (structure, rangee[0], mois, valeur)
            for rangee in rangees
            for mois, valeur in enumerate(rangee[1:13], 1)
            if isinstance(valeur, (int, float))
        ),
    )
base.commit()
sommes = base.execute("SELECT indicateur, sum(valeur) FROM valeur GROUP BY indicateur").fetchall()
print(len(sommes), round(sum(somme for _, somme in sommes)))
