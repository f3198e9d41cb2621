import {empreinte, empreinteDeMots, motsDe} from '../../../shared/empreinte.js'
import {
  type CodeStructure,
  codesDesDepartements,
  nomDuDepartement,
  reconnaitreStructure,
} from '../../structures/index.js'
import {REGION} from '../types.js'
import type {StructureDouteuse, Vocabulaire} from './vocabulaire.js'

/** Which structures a total counts. `nu`: a bare « Total », of a group or of the whole. */
export type Total = {
  readonly reseau: boolean
  readonly nu?: true
  readonly departement?: string
  readonly type?: 'ML' | 'PAIO'
}

/** What a label stands for on the axis of structures. */
export type Nom =
  | {readonly genre: 'structure'; readonly code: CodeStructure | typeof REGION}
  | {readonly genre: 'total'; readonly total: Total}
  | {readonly genre: 'doute'; readonly candidats: StructureDouteuse['candidats']}
  | {readonly genre: 'inconnu'}

const DEPARTEMENTS = new Map(
  codesDesDepartements().flatMap((code) => [
    [empreinte(nomDuDepartement(code)), code] as const,
    [code.toLowerCase(), code] as const,
  ]),
)
const TOTAL = /^\W*(?:sous[-\s]?tota(?:l|ux)|tota(?:l|ux)|s\/t|ensemble|somme)(?![\p{L}])/iu
/** A name has rarely more significant words. */
const MOTS_D_UN_NOM = 4
const MOTS_DU_RESEAU = new Set(['general', 'generaux', 'region', 'regional', 'reseau'])

/** Names a structure, a group of them, or the network itself, code or number glued to the name or not. */
export function nommerStructure(vocabulaire: Vocabulaire, texte: string): Nom {
  if (TOTAL.test(texte)) return {genre: 'total', total: lireTotal(vocabulaire, texte.replace(TOTAL, ' '))}
  const cle = empreinte(texte)
  if (cle === '') return {genre: 'inconnu'}
  if (estLeReseau(vocabulaire, cle)) return {genre: 'structure', code: REGION}
  const glue = lireCodeGlue(vocabulaire, texte)
  if (glue) return glue

  let doute: Nom | undefined
  for (const ecriture of new Set([texte.trim(), sansNumero(texte)])) {
    const reconnue = reconnaitreStructure(vocabulaire.annuaire, ecriture)
    if (reconnue.issue === 'reconnue') return {genre: 'structure', code: reconnue.code}
    if (reconnue.issue === 'doute' && peutNommer(texte))
      doute ??= {genre: 'doute', candidats: reconnue.candidats}
  }
  const departement = DEPARTEMENTS.get(cle) ?? DEPARTEMENTS.get(empreinte(sansNumero(texte)))
  if (departement) return {genre: 'total', total: {reseau: false, departement}}
  return doute ?? {genre: 'inconnu'}
}

/** A sentence that happens to hold a town's name names no structure, unless it says it speaks of one. */
function peutNommer(texte: string): boolean {
  return (
    motsDe(texte).length <= MOTS_D_UN_NOM ||
    /\b(?:missions?\s+locales?|m\.?l\.?|p\.?a\.?i\.?o\.?)(?!\w)/i.test(texte)
  )
}

const EMPREINTES_DU_RESEAU = new WeakMap<Vocabulaire['nomsDuReseau'], ReadonlySet<string>>()

function estLeReseau({nomsDuReseau}: Vocabulaire, cle: string): boolean {
  let empreintes = EMPREINTES_DU_RESEAU.get(nomsDuReseau)
  if (!empreintes) {
    empreintes = new Set(nomsDuReseau.map(empreinte))
    EMPREINTES_DU_RESEAU.set(nomsDuReseau, empreintes)
  }
  return empreintes.has(cle)
}

function lireTotal(vocabulaire: Vocabulaire, reste: string): Total {
  const mots = motsDe(reste).filter((mot) => mot !== 'departement')
  const cle = empreinteDeMots(mots)
  if (cle === '') return {reseau: false, nu: true}
  if (mots.some((mot) => MOTS_DU_RESEAU.has(mot)) || estLeReseau(vocabulaire, cle)) return {reseau: true}
  const departement =
    DEPARTEMENTS.get(cle) ?? DEPARTEMENTS.get(empreinteDeMots(mots.filter((mot) => !/^\d/.test(mot))))
  if (departement) return {reseau: false, departement}
  const [dePaio, deMl] = [mots.includes('paio'), mots.includes('ml') || mots.includes('mission')]
  if (dePaio && deMl) return {reseau: true}
  return dePaio || deMl ? {reseau: false, type: dePaio ? 'PAIO' : 'ML'} : {reseau: false}
}

/** « 54395S00 ML Grand Nancy »: the code names the structure, unless the name says another one. */
function lireCodeGlue({annuaire}: Vocabulaire, texte: string): Nom | undefined {
  for (const mot of texte.split(/[\s\-_–:()/]+/)) {
    const code = annuaire.exacts.get(mot.toUpperCase())
    if (!code || mot === texte.trim()) continue
    const reste = texte
      .replace(mot, ' ')
      .replace(/[-_–:()]/g, ' ')
      .trim()
    const parNom = reste ? reconnaitreStructure(annuaire, reste) : undefined
    if (parNom?.issue !== 'reconnue' || parNom.code === code) return {genre: 'structure', code}
    const candidats = annuaire.structures.filter((s) => s.code === code || s.code === parNom.code)
    return {genre: 'doute', candidats}
  }
  return undefined
}

/** « 57-ML FREYMING », « 01 Ain », « ML Nancy (54) », « ML Nancy - 54 »: the number that only sorts or situates. */
function sansNumero(texte: string): string {
  return texte
    .replace(/^\s*(?:n°\s*)?\d{1,3}(?:\s*[-–_.:)/]\s*|\s+)(?=\p{L})/u, '')
    .replace(/(?:\s*[-–,(]\s*|\s+)(?:\d{2,3}|2[AB])\s*\)?\s*$/iu, '')
    .trim()
}
