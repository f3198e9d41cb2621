import type {Grille} from '../../../documents/index.js'
import type {Doute} from '../../activite/index.js'
import {lieuDe, lignesDe, lireRang, trouverTableau} from '../../feuilles/index.js'
import {type Annuaire, reconnaitreStructure} from '../../structures/index.js'
import {MODELE_BESOINS} from './modele-besoins.js'
import {structureDuRecensement} from './structure-du-recensement.js'

/**
 * The names of structures of a survey that are not sure, with who they may be: what can be asked to who is there
 * before the workbook is read. A row that has a code is told by it.
 */
export function doutesDuRecensement(
  grilles: readonly Grille[],
  {annuaire, fichier}: {readonly annuaire: Annuaire; readonly fichier: string},
): Doute[] {
  return grilles.flatMap((grille) => {
    const tableau = trouverTableau(grille, MODELE_BESOINS)
    if (!tableau) return []
    const rangs = lignesDe(tableau)
      .donnees.map((ligne) => lireRang(tableau, ligne))
      .filter((rang) => rang.texte('theme') !== null && rang.texte('code') === null)
    const nommees = rangs.flatMap((rang) => {
      const texte = rang.texte('structure')
      const lue = texte ? reconnaitreStructure(annuaire, texte) : undefined
      if (!texte || lue?.issue !== 'doute') return []
      return [douter(texte, lue.candidats, lieuDe(tableau, rang.ligne, 'structure'))]
    })
    if (rangs.every((rang) => rang.texte('structure') !== null)) return nommees
    const emetteur = structureDuRecensement(tableau, fichier, annuaire)
    if ('code' in emetteur || emetteur.incertain === null) return nommees
    const {texte, candidats} = emetteur.incertain
    return [
      ...nommees,
      douter(texte, candidats, {feuille: grille.feuille, cellule: '(titre ou nom du fichier)'}),
    ]
  })
}

function douter(
  texte: string,
  candidats: readonly {readonly code: string; readonly nom: string}[],
  {feuille, cellule}: {readonly feuille: string; readonly cellule: string},
): Doute {
  return {
    rubrique: 'structures',
    texte,
    feuille,
    cellule,
    candidats: candidats.map(({code, nom}) => ({code, libelle: nom})),
  }
}
