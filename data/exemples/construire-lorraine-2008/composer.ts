import type {Classeur} from '../../../src/documents/classeur.js'
import {classeurAnnuaire} from './annuaire/classeur-annuaire.js'
import {construireDonnees} from './donnees.js'
import {classeurContacts} from './dossier/contacts.js'
import {classeurConventions} from './dossier/conventions.js'
import {classeurExperiences} from './dossier/experiences.js'
import {classeurFormation} from './dossier/formation.js'
import {classeurInstances} from './dossier/instances.js'
import {classeurJournal} from './dossier/journal.js'
import {logoEnPng, logoEnSvg} from './dossier/logo.js'
import {classeurMoyens} from './dossier/moyens.js'
import {classeurObjectifs} from './dossier/objectifs.js'
import {classeurProgramme} from './dossier/programme.js'
import {classeurTemps} from './dossier/temps.js'
import {envoiConsolide} from './recus/classeur-consolide.js'
import {envoiDeStructure} from './recus/classeur-structure.js'
import type {Envoi} from './recus/envoi.js'
import type {Annee} from './totaux.js'

const ANNEES: readonly Annee[] = [2007, 2008]

/** Every workbook of the example, by its path in the folder; the LISEZ-MOI and exemple.yaml are written by hand. */
export function composerExemple(): ReadonlyMap<string, Envoi> {
  const donnees = construireDonnees()
  const tenus: Readonly<Record<string, Classeur>> = {
    'annuaire.xlsx': classeurAnnuaire(donnees),
    'contacts.xlsx': classeurContacts(),
    'conventions-2008.xlsx': classeurConventions(donnees),
    'fiches-experience.xlsx': classeurExperiences(),
    'formation-2008.xlsx': classeurFormation(),
    'instances-2008.xlsx': classeurInstances(),
    'journal-2008.xlsx': classeurJournal(),
    'moyens-2008.xlsx': classeurMoyens(),
    'objectifs-2008.xlsx': classeurObjectifs(donnees),
    'programme-2008.xlsx': classeurProgramme(),
    'temps-2008.xlsx': classeurTemps(),
  }
  const envois = new Map<string, Envoi>(
    Object.entries(tenus).map(([chemin, classeur]) => [chemin, {classeur, ecriture: {format: 'xlsx'}}]),
  )
  for (const annee of ANNEES) {
    const consolide = envoiConsolide(donnees, annee)
    const extension = annee === 2007 ? 'xls' : 'xlsx'
    envois.set(`recus/${annee}/consolide-lorraine-${annee}.${extension}`, consolide)
    for (const [rang, ligne] of donnees.entries()) {
      const {chemin, envoi} = envoiDeStructure(ligne, rang, annee)
      envois.set(chemin, envoi)
    }
  }
  return envois
}

/** The drawing of the example, in two forms. */
export function dessiner(): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ['logo.svg', logoEnSvg()],
    ['logo.png', logoEnPng()],
  ])
}
