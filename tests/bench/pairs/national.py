"""A national long table with pandas: national.py FICHIER ANNEE. Prints the indicators of the year and their sum."""

import sys

import pandas

chemin, annee = sys.argv[1:]
lire = pandas.read_excel if chemin.endswith(".xlsx") else lambda c: pandas.read_csv(c, sep=";")
table = lire(chemin)
table["Année"] = table["Période"].str.slice(0, 4)
sommes = table.groupby(["Année", "Indicateur"])["Valeur"].sum()[annee]
print(len(sommes), int(sommes.sum()))
