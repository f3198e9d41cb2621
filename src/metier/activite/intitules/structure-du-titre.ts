import {motsDe} from '../../../shared/empreinte.js'
import {sansAccents} from '../../../shared/francais.js'
import type {CodeStructure} from '../../structures/index.js'
import {REGION} from '../types.js'
import {decouper, type Entourage, sansExtension} from './entourage.js'
import {lireIntitule} from './lire-intitule.js'
import {structuresDansUnTitre} from './nom-dans-un-titre.js'
import {type Nom, nommerStructure} from './nommer-structure.js'
import type {Intitule, StructureDouteuse, Vocabulaire} from './vocabulaire.js'

export type StructureDuTitre =
  | {readonly code: CodeStructure | typeof REGION; readonly lue: string}
  | {readonly douteuse: StructureDouteuse}
  | {readonly inconnue: Intitule}
  /** The sheet says it holds a total of structures, and not one of them. */
  | {readonly total: string}

/**
 * The one structure a table is about: named in its titles, else in the sheet's name, else in the file's. A structure
 * is looked for everywhere before the network itself, whose name is often in the titles of its members.
 */
export function lireStructureDuTitre(vocabulaire: Vocabulaire, entourage: Entourage): StructureDuTitre {
  const intitules: Intitule[] = [
    ...entourage.propres,
    ...entourage.generaux,
    {texte: entourage.feuille, ligne: 0, colonne: 0},
    {texte: sansExtension(entourage.fichier), ligne: 0, colonne: 0},
  ]
  const indices: Indices = {}
  for (const intitule of intitules) {
    const trouvee =
      chercherNomEntier(vocabulaire, intitule) ?? chercherMorceaux(vocabulaire, intitule, indices)
    if (trouvee && 'code' in trouvee) return confirmer(trouvee.code, trouvee.lue, indices.douteuse)
    if (trouvee) return trouvee
  }
  const {douteuse, etrangere, reseau, total} = indices
  if (douteuse) return {douteuse}
  if (etrangere) return {inconnue: etrangere}
  if (total !== undefined) return {total}
  if (reseau !== undefined) return {code: REGION, lue: reseau}
  const premier = intitules.find((i) => !lireIntitule(vocabulaire, i.texte).indicateur)
  return {inconnue: premier ?? {texte: entourage.fichier, ligne: 0, colonne: 0}}
}

type Trouvee = {readonly code: CodeStructure; readonly lue: string} | {readonly douteuse: StructureDouteuse}

/** What was met on the way and decides only when no structure is named anywhere. */
type Indices = {douteuse?: StructureDouteuse; etrangere?: Intitule; reseau?: string; total?: string}

const RECAPITULATIF = /^(?:recap|synthese|consolid|cumul des structures|toutes? (?:les )?structures)/

function chercherNomEntier(vocabulaire: Vocabulaire, intitule: Intitule): Trouvee | undefined {
  const entieres = structuresDansUnTitre(vocabulaire, intitule.texte)
  const [seule, ...autres] = entieres
  if (!seule) return undefined
  if (autres.length === 0) return {code: seule.code, lue: seule.nom}
  const candidats = vocabulaire.annuaire.structures.filter((s) => entieres.some((e) => e.code === s.code))
  return {douteuse: {...intitule, candidats}}
}

function chercherMorceaux(
  vocabulaire: Vocabulaire,
  intitule: Intitule,
  indices: Indices,
): Trouvee | undefined {
  for (const texte of morceauxDe(intitule.texte)) {
    const sens = lireIntitule(vocabulaire, texte)
    if (sens.indicateur || sens.note) continue
    const nom = nommerStructure(vocabulaire, texte)
    if (nom.genre === 'structure' && nom.code !== REGION) return {code: nom.code, lue: texte}
    retenirIndice(vocabulaire, {...intitule, texte}, nom, indices)
  }
  return undefined
}

function retenirIndice(vocabulaire: Vocabulaire, intitule: Intitule, nom: Nom, indices: Indices): void {
  const {texte} = intitule
  if (nom.genre === 'structure') indices.reseau ??= texte
  else if (nom.genre === 'doute' && !parleDuReseau(texte))
    indices.douteuse ??= {...intitule, candidats: nom.candidats}
  else if (nom.genre === 'inconnu' && designeUneStructure(vocabulaire, texte)) indices.etrangere ??= intitule
  const estUnTotal = nom.genre === 'total' && !nom.total.departement
  if (estUnTotal || RECAPITULATIF.test(sansAccents(texte))) indices.total ??= texte
}

/** « Missions Locales de Lorraine »: many structures, whatever names of places follow. */
function parleDuReseau(texte: string): boolean {
  return /\b(?:missions locales|reseau|structures|paio et)\b/.test(sansAccents(texte))
}

/** A doubt met nearer than a sure name holds, unless the sure name is one of its candidates. */
function confirmer(
  code: CodeStructure,
  lue: string,
  douteuse: StructureDouteuse | undefined,
): StructureDuTitre {
  return douteuse && !douteuse.candidats.some((c) => c.code === code) ? {douteuse} : {code, lue}
}

/** « Mission Locale de Toul » is one structure, known or not; « les Missions Locales de Lorraine » are the network. */
function designeUneStructure({nomsDuReseau}: Vocabulaire, texte: string): boolean {
  const lu = /^(?:la\s+)?(?:mission locale|m\.?l\.?|p\.?a\.?i\.?o\.?)(?![\p{L}\d])\s*(.*)$/iu.exec(
    texte.trim(),
  )
  const reste = motsDe(lu?.[1] ?? '').filter((mot) => !/^\d+$/.test(mot))
  const duReseau = new Set(nomsDuReseau.flatMap(motsDe))
  return reste.some((mot) => !duReseau.has(mot) && mot !== 'paio')
}

/** A title may hold the name among other words: « Structure : ML X », « ML X – activité 2008 ». */
function morceauxDe(texte: string): readonly string[] {
  const sansAnnee = texte
    .replace(/\b(?:19|20)\d{2}\b/g, ' ')
    .replace(/^\s*\d{1,3}[\s\-_.]+/, '')
    .replace(/[\s\-–—_]+$/u, '')
  return [
    ...new Set([texte, sansAnnee, ...decouper(texte), ...decouper(sansAnnee)].map((m) => m.trim())),
  ].filter((morceau) => morceau.length > 2)
}
