import {type LigneDeClasseur, note, sousTitre, texte, titre, VIDE} from '../cellules.js'
import type {StructureExemple} from '../structures.js'
import type {Annee} from '../totaux.js'

/** What stands above a table: anything from nothing to a letterhead. */
export type Tete = 'aucune' | 'une-ligne' | 'titres' | 'courrier' | 'fiche' | 'annee-seule'

/** Writes the rows above the header; `nom` is the structure as its sender writes it. */
export function ecrireTete(
  tete: Tete,
  {nom, structure, annee}: {nom: string; structure: StructureExemple; annee: Annee},
): readonly LigneDeClasseur[] {
  switch (tete) {
    case 'aucune':
      return []
    case 'une-ligne':
      return [titre(`${nom} – Activité ${annee}`)]
    case 'titres':
      return [titre(nom), sousTitre(`Tableau d'activité mensuel – année ${annee}`), VIDE]
    case 'annee-seule':
      return [VIDE, sousTitre(`Année ${annee}`), VIDE]
    case 'courrier':
      // The place of a logo, then the address, as on a letter.
      return [
        VIDE,
        VIDE,
        titre(nom),
        note(structure.adresse),
        note(`${structure.codePostal} ${structure.ville}`),
        VIDE,
        sousTitre(`Statistiques de l'année ${annee}`),
        VIDE,
      ]
    case 'fiche':
      return [
        titre(`Structure : ${nom}`),
        [texte(`Année : ${annee}`)],
        note('Données extraites de Parcours 3'),
        VIDE,
      ]
  }
}
