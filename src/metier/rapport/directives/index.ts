import {ANNUAIRE} from './annuaire.js'
import {CARTE} from './carte.js'
import {CHIFFRES} from './chiffres.js'
import {ENCADRE, TEMOIGNAGE} from './encadres.js'
import {GRAPHIQUE} from './graphique.js'
import {INDEX_DES_TABLEAUX} from './index-des-tableaux.js'
import {PHOTO} from './photo.js'
import {piece} from './pieces.js'
import {TABLEAU} from './tableau.js'
import type {Directive} from './types.js'

export {sousReserve} from './fautes.js'
export {demanderSi, nomsProches} from './proches.js'
export type {
  Directive,
  FaitsDeDirectives,
  FaitsDesAutresPieces,
  ImageDuRapport,
  PieceVersee,
  ResultatDeDirective,
} from './types.js'

/** Every directive a chapter may call; a line here is all that a new one needs. */
export const DIRECTIVES: Readonly<Record<string, Directive>> = {
  chiffres: CHIFFRES,
  tableau: TABLEAU,
  graphique: GRAPHIQUE,
  carte: CARTE,
  temoignage: TEMOIGNAGE,
  encadre: ENCADRE,
  photo: PHOTO,
  annuaire: ANNUAIRE,
  journal: piece(
    'journal',
    ['type', 'theme', 'action', 'dispositif', 'legende'],
    "aucun fait du journal n'est donné",
  ),
  formation: piece('formation', ['tableau'], "aucune action du plan de formation n'est donnée"),
  conventions: piece('conventions', [], "aucune convention n'est donnée"),
  programme: piece('programme', ['mission', 'axe', 'tableau'], "le programme d'actions n'est pas donné"),
  temps: piece('temps', ['fonction', 'tableau'], "aucune feuille de temps n'est donnée"),
  moyens: piece('moyens', ['tableau'], "l'équipe et ses financements ne sont pas donnés"),
  instances: piece('instances', ['instance', 'liste'], "la composition des instances n'est pas donnée"),
  'index-des-tableaux': INDEX_DES_TABLEAUX,
}
