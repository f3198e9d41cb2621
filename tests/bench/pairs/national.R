# A national long table with readxl and dplyr: national.R FICHIER ANNEE. Prints the indicators of the year and their sum.
suppressMessages({library(readxl); library(dplyr)})
demande <- commandArgs(TRUE)
sommes <- read_excel(demande[1], progress = FALSE) |>
  mutate(annee = substr(`Période`, 1, 4)) |>
  group_by(annee, Indicateur) |>
  summarise(somme = sum(Valeur), .groups = "drop") |>
  filter(annee == demande[2])
cat(nrow(sommes), format(sum(sommes$somme), scientific = FALSE), "\n")
