import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import {PAS, type SuiviDesPas} from '../../metier/accueil/index.js'

/** What the espace cannot tell by itself: the steps left aside. Losing it costs a question, no more. */
const FICHIER_SUIVI = '.premiers-pas.json'

const schemaSuivi = z.object({passes: z.array(z.enum(PAS)), faits: z.array(z.enum(PAS))})
const VIDE: SuiviDesPas = {passes: [], faits: []}

/** The steps already left aside in this espace; none when the file is absent or was damaged. */
export function lireSuivi(dossier: string): SuiviDesPas {
  const chemin = join(dossier, FICHIER_SUIVI)
  if (!existsSync(chemin)) return VIDE
  try {
    return schemaSuivi.parse(JSON.parse(readFileSync(chemin, 'utf8')))
  } catch {
    return VIDE
  }
}

export function ecrireSuivi(dossier: string, suivi: SuiviDesPas): void {
  writeFileSync(join(dossier, FICHIER_SUIVI), `${JSON.stringify(suivi)}\n`)
}
