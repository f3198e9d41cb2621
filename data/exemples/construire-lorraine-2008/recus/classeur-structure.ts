import type {FeuilleDeClasseur} from '../../../../src/documents/classeur.js'
import {fusionDeLigne, type LigneDeClasseur, note, titre, VIDE} from '../cellules.js'
import type {LigneExemple} from '../donnees.js'
import type {Annee} from '../totaux.js'
import {disposer, type Tableau} from './dispositions.js'
import {type Envoi, EXTENSIONS} from './envoi.js'
import type {Facon} from './facon.js'
import {FACONS} from './facons.js'
import {ecrireTete} from './tetes.js'

const NOTES: Readonly<Record<Annee, string>> = {
  2007: 'Exemple : les valeurs de 2007 ne sont pas publiées ; celles-ci sont fictives.',
  2008: 'Exemple : valeurs fictives pour cette structure ; seuls les totaux de la région sont publiés.',
}

/** What a structure sends for a year, in its own way; `rang` is its place in the directory. */
export function envoiDeStructure(
  {structure, annees}: LigneExemple,
  rang: number,
  annee: Annee,
): {readonly chemin: string; readonly envoi: Envoi} {
  const facon = FACONS[annee][rang]
  if (!facon) throw new RangeError(`rang ${rang}`)
  const tete = ecrireTete(facon.tete, {nom: facon.nom, structure, annee})
  const pied = facon.lisezMoi ? [] : [VIDE, ...appels(facon), note(`* ${NOTES[annee]}`)]
  const tableaux = disposer({facon, mensuel: annees[annee].mensuel, annee})
  const feuilles = tableaux.map((tableau) => assembler(tableau, facon.feuille, tete, pied))
  const numero = String(rang + 1).padStart(2, '0')
  return {
    chemin: `recus/${annee}/${numero}-${facon.fichier}.${EXTENSIONS[facon.ecriture.format]}`,
    envoi: {
      ecriture: facon.ecriture,
      classeur: {
        titre: `Activité ${annee} – ${structure.nom}`,
        auteur: structure.nom,
        date: `${annee + 1}-01-20`,
        feuilles: facon.lisezMoi ? [...feuilles, lisezMoi(annee)] : feuilles,
      },
    },
  }
}

function assembler(
  {nom, lignes, largeurs, fusions = []}: Tableau,
  feuille: string,
  tete: readonly LigneDeClasseur[],
  pied: readonly LigneDeClasseur[],
): FeuilleDeClasseur {
  return {
    nom: nom ?? feuille,
    lignes: [...tete, ...lignes, ...pied],
    fusions: fusions.map(([de, a]) => fusionDeLigne(tete.length, de, a)),
    ...(largeurs ? {largeurs} : {}),
    figer: {lignes: tete.length + 1 + (fusions.length > 0 ? 1 : 0), colonnes: 1},
  }
}

/** The notes that the calls glued to the labels announce. */
function appels({libelles}: Facon): LigneDeClasseur[] {
  if (libelles !== 'annotes') return []
  return [
    note('(1) Un jeune est compté à son premier entretien avec un conseiller.'),
    note('(2) Contrats commencés dans le mois, quelle que soit leur durée.'),
  ]
}

function lisezMoi(annee: Annee): FeuilleDeClasseur {
  return {
    nom: 'Lisez-moi',
    lignes: [
      titre('À lire avant de remplir'),
      VIDE,
      note('Les totaux sont des formules : ne les tapez pas.'),
      note('Envoyez ce classeur à la région avant le 31 janvier.'),
      note(NOTES[annee]),
    ],
    largeurs: [90],
  }
}
