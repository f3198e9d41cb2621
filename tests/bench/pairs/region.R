# A year of a region with readxl and dplyr, without a base: region.R DOSSIER. Prints the indicators and their sum.
suppressMessages({library(readxl); library(dplyr)})
fichiers <- sort(list.files(commandArgs(TRUE)[1], pattern = "[.]xlsx$", full.names = TRUE))
lire <- function(fichier) {
  table <- suppressMessages(read_excel(fichier, skip = 5, col_names = FALSE, col_types = "text", progress = FALSE))
  mois <- suppressWarnings(as.numeric(as.matrix(table[, 2:13])))
  tibble(indicateur = rep(table[[1]], 12), valeur = mois)
}
sommes <- bind_rows(lapply(fichiers, lire)) |>
  filter(!is.na(valeur)) |>
  group_by(indicateur) |>
  summarise(somme = sum(valeur))
cat(nrow(sommes), format(sum(sommes$somme), scientific = FALSE), "\n")
