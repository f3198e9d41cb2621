import {empreinte} from '../../../shared/empreinte.js'
import {
  type CodeStructure,
  codesDesDepartements,
  nomDuDepartement,
  reconnaitreStructure,
} from '../../structures/index.js'
import {REGION} from '../types.js'
import type {GrilleEtendue} from './grille-etendue.js'
import type {Intitule, StructureDouteuse, Vocabulaire} from './types.js'

/** What the label of a row stands for. */
export type Nom =
  | {readonly genre: 'structure'; readonly code: CodeStructure | typeof REGION}
  | {readonly genre: 'total'; readonly duReseau: boolean}
  | {readonly genre: 'doute'; readonly candidats: StructureDouteuse['candidats']}
  | {readonly genre: 'inconnu'}

const EMPREINTES_DES_DEPARTEMENTS = new Set(
  codesDesDepartements().map((code) => empreinte(nomDuDepartement(code))),
)
const TOTAL_GENERAL =
  /^(?:total(?:\s+(?:g[ée]n[ée]ral|r[ée]gion(?:al)?|r[ée]seau))?|ensemble|ensemble du r[ée]seau)\s*:?$/i
const TOTAL = /^(?:sous[-\s]?total|total|s\/t|ensemble)\b/i

export function nommerLigne(vocabulaire: Vocabulaire, texte: string): Nom {
  const cle = empreinte(texte)
  if (TOTAL_GENERAL.test(texte)) return {genre: 'total', duReseau: true}
  if (TOTAL.test(texte)) {
    const reste = empreinte(texte.replace(TOTAL, ''))
    return {genre: 'total', duReseau: vocabulaire.nomsDuReseau.some((nom) => empreinte(nom) === reste)}
  }
  if (vocabulaire.nomsDuReseau.some((nom) => empreinte(nom) === cle))
    return {genre: 'structure', code: REGION}
  const reconnue = reconnaitreStructure(vocabulaire.annuaire, texte)
  if (reconnue.issue === 'reconnue') return {genre: 'structure', code: reconnue.code}
  if (EMPREINTES_DES_DEPARTEMENTS.has(cle)) return {genre: 'total', duReseau: false}
  return reconnue.issue === 'doute' ? {genre: 'doute', candidats: reconnue.candidats} : {genre: 'inconnu'}
}

export type StructureDuFichier =
  | {readonly code: CodeStructure | typeof REGION}
  | {readonly douteuse: StructureDouteuse}
  | {readonly inconnue: Intitule}

/**
 * The one structure a sheet speaks of: named in its title block (rows down to its header, `jusqua` included), else in the sheet's
 * name, else in the file's name.
 */
export function trouverStructureDuFichier(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  jusqua: number,
  fichier: string,
): StructureDuFichier {
  const intitules: Intitule[] = []
  for (let ligne = 0; ligne <= jusqua; ligne++) {
    for (let colonne = 0; colonne < etendue.largeur; colonne++) {
      const cellule = etendue.cellule(ligne, colonne)
      if (cellule?.genre === 'texte' && cellule.affiche.trim())
        intitules.push({texte: cellule.affiche.trim(), ligne, colonne})
    }
  }
  intitules.push(
    {texte: etendue.grille.feuille, ligne: 0, colonne: 0},
    {texte: nomSansExtension(fichier), ligne: 0, colonne: 0},
  )

  let douteuse: StructureDouteuse | undefined
  for (const intitule of intitules) {
    for (const texte of morceaux(intitule.texte)) {
      const nom = nommerLigne(vocabulaire, texte)
      if (nom.genre === 'structure') return {code: nom.code}
      if (nom.genre === 'doute') douteuse ??= {...intitule, texte, candidats: nom.candidats}
    }
  }
  return douteuse ? {douteuse} : {inconnue: {texte: intitules[0]?.texte ?? fichier, ligne: 0, colonne: 0}}
}

/** A title may hold the name among other words: « Structure : ML X », « ML X – activité 2008 ». */
function morceaux(texte: string): readonly string[] {
  const sansAnnee = texte
    .replace(/\b(?:19|20)\d{2}\b/g, ' ')
    .replace(/^\s*\d{1,3}[\s\-_.]+/, '')
    .replace(/[\s\-–—]+$/u, '')
  const parts = [
    texte,
    sansAnnee,
    ...texte.split(/\s[-–—|]\s|[:;()\n]/u),
    ...sansAnnee.split(/\s[-–—|]\s|[:;()\n]/u),
  ]
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part.length > 2))]
}

function nomSansExtension(fichier: string): string {
  return fichier.replace(/\.[a-z0-9]+$/i, '').replaceAll('_', ' ')
}
