import {enumerer} from '../../../shared/francais.js'
import type {Tableau} from '../../feuilles/index.js'
import {type Annuaire, reconnaitreStructure, type Structure} from '../../structures/index.js'

/** The structure a whole sheet speaks for; else what to say of it. */
export type StructureDuRecensement =
  | {readonly code: string}
  | {readonly doute: string | null; readonly incertain: NomIncertain | null}

/** A name that may be that of several structures. */
export type NomIncertain = {readonly texte: string; readonly candidats: readonly Structure[]}

/** Words of a title or of a file name that name no structure. */
const MOTS_DU_RECENSEMENT =
  /\b(?:besoins?|formations?|recensement|enqu[eê]te|questionnaire|plan|structure|copie|final|(?:19|20)\d{2})\b/giu

/** Which structure a survey comes from: what stands above its header, then the name of its file, then its sheet. */
export function structureDuRecensement<C extends string>(
  {grille, ligneEntete}: Tableau<C>,
  fichier: string,
  annuaire: Annuaire,
): StructureDuRecensement {
  const titres = grille.lignes
    .slice(0, ligneEntete)
    .flatMap((cellules) => cellules.flatMap((c) => (c?.affiche.trim() ? [c.affiche] : [])))
  const nom = fichier.replace(/\.[^.]+$/, '')
  const doutes: NomIncertain[] = []
  for (const texte of [...titres, nom, nom.replace(/[-_.]+/g, ' '), grille.feuille]) {
    const codes = new Set<string>()
    for (const part of partsDe(texte)) {
      const exact = annuaire.exacts.get(part)
      const lue = exact ? undefined : reconnaitreStructure(annuaire, part)
      if (exact) codes.add(exact)
      else if (lue?.issue === 'reconnue') codes.add(lue.code)
      else if (lue?.issue === 'doute') doutes.push({texte: part, candidats: lue.candidats})
    }
    const [seul] = codes
    if (seul && codes.size === 1) return {code: seul}
  }
  const [premier] = doutes
  return {doute: premier ? direDoute(premier) : null, incertain: premier ?? null}
}

function direDoute({texte, candidats}: NomIncertain): string {
  const noms = candidats.map((c) => `« ${c.nom} » (${c.code})`)
  return `« ${texte} » n’est pas sûr : est-ce ${enumerer(noms, 'ou')} ?`
}

/** « Besoins 2009 – Mission Locale de X (54X) » gives « Mission Locale de X » and « 54X ». */
function partsDe(texte: string): string[] {
  const parts = texte.split(/\s[-–—]\s|[–—:|()\n]/u)
  return [...new Set([texte, ...parts].map((p) => p.replace(MOTS_DU_RECENSEMENT, ' ')))]
    .map((p) => p.replace(/\s+/g, ' ').replace(/^[\s,;–—-]+|[\s,;–—-]+$/gu, ''))
    .filter((p) => p.length > 1)
}
