"""Rows of persons counted with pandas: jeunes.py FICHIER. Prints the events counted and their sum.

Columns: an identifier, the structure, six breakdowns, then dates of events.
"""

import sys

import pandas

table = pandas.read_excel(sys.argv[1])
ventilations, evenements = list(table.columns[2:8]), list(table.columns[8:])
total = 0
for evenement in evenements:
    venus = table[table[evenement].notna()]
    mois = venus[evenement].dt.month
    total += int(venus.groupby([venus["Code structure"], mois]).size().sum())
    for ventilation in ventilations:
        venus.groupby([venus["Code structure"], mois, venus[ventilation]]).size()
print(len(evenements), total)
