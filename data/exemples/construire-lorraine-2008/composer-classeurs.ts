import type {Classeur} from '../../../src/documents/classeur.js'
import {classeurAnnuaire} from './classeur-annuaire.js'
import {classeurConsolide} from './classeur-consolide.js'
import {classeurObjectifs} from './classeur-objectifs.js'
import {classeurStructure, nomDeFichier} from './classeur-structure.js'
import {construireDonnees} from './donnees.js'
import type {Annee} from './totaux.js'

const ANNEES: readonly Annee[] = [2007, 2008]

/** Every workbook of the example, by its path in the folder; the LISEZ-MOI is written by hand. */
export function composerClasseurs(): ReadonlyMap<string, Classeur> {
  const donnees = construireDonnees()
  const classeurs = new Map<string, Classeur>([
    ['annuaire.xlsx', classeurAnnuaire(donnees)],
    ['objectifs-2008.xlsx', classeurObjectifs(donnees)],
  ])
  for (const annee of ANNEES) {
    classeurs.set(`recus/${annee}/consolide-lorraine-${annee}.xlsx`, classeurConsolide(donnees, annee))
    for (const [rang, ligne] of donnees.entries()) {
      const nom = nomDeFichier(ligne.structure, rang, annee)
      classeurs.set(`recus/${annee}/${nom}`, classeurStructure(ligne, rang, annee))
    }
  }
  return classeurs
}
