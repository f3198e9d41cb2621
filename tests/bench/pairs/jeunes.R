# Rows of persons counted with readxl and dplyr: jeunes.R FICHIER. Prints the events counted and their sum.
suppressMessages({library(readxl); library(dplyr)})
table <- read_excel(commandArgs(TRUE)[1], progress = FALSE, guess_max = 1000)
evenements <- names(table)[9:ncol(table)]
ventilations <- names(table)[3:8]
total <- 0
for (evenement in evenements) {
  venus <- table |>
    filter(!is.na(.data[[evenement]])) |>
    mutate(mois = format(.data[[evenement]], "%m"))
  total <- total + sum(count(venus, `Code structure`, mois)$n)
  for (ventilation in ventilations) count(venus, `Code structure`, mois, .data[[ventilation]])
}
cat(length(evenements), format(total, scientific = FALSE), "\n")
