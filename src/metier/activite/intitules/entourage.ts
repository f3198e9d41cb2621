import {sansAccents} from '../../../shared/francais.js'
import {type PeriodeEcrite, trouverTemps} from '../../../shared/periode-saisie.js'
import {type Rubrique, trouverRubriqueDansUnTitre} from '../../referentiel/index.js'
import {lireTitreHorsValeur} from './hors-valeur.js'
import type {Intitule, MotifDExclusion, Vocabulaire} from './vocabulaire.js'

/** The texts that speak of a whole table, nearest first. */
export type Entourage = {
  /** Its corner and the titles just above it. */
  readonly propres: readonly Intitule[]
  /** The titles at the top of the sheet, when other tables stand between. */
  readonly generaux: readonly Intitule[]
  readonly feuille: string
  readonly fichier: string
  /** True when the sheet holds no other table: its name then speaks of this one. */
  readonly seul: boolean
}

/** A date at which something was done with the file, not the one its numbers are about. */
const DATE_DE_FICHIER =
  /\b(?:extrai|extraction|arret|edit|imprim|mis(?:e)? a jour|maj|etabli|envoi|transmis|recu|version|source|provisoire|publi)/

/** Reads what stands around a table: the year, the month, the indicator and the structure it is about. */
export function lirePeriodeDuTitre(entourage: Entourage): readonly PeriodeEcrite[] {
  const nom = sansExtension(entourage.fichier)
  const lieux = [...entourage.propres, ...entourage.generaux].map((i) => i.texte)
  const annuel = lieux.some((texte) => /\bannuel|annee (?:entiere|complete)/.test(sansAccents(texte)))
  const lus = [...lieux, entourage.feuille].flatMap(lireUnTemps)
  const duFichier = lireUnTemps(nom).filter(
    (t) => !precise(t) || (t.annee !== undefined && !lus.some(precise)),
  )
  const tous = [...lus, ...duFichier]
  const an = tous.find((t) => t.annee !== undefined)?.annee
  const mois = annuel ? undefined : tous.find(precise)
  return [{...mois, ...((mois?.annee ?? an) ? {annee: mois?.annee ?? an} : {})} as PeriodeEcrite]
}

function precise(t: PeriodeEcrite): boolean {
  return (
    t.mois !== undefined || t.trimestre !== undefined || (t.a !== undefined && !(t.de === 1 && t.a === 12))
  )
}

function lireUnTemps(texte: string): PeriodeEcrite[] {
  if (DATE_DE_FICHIER.test(sansAccents(texte))) return []
  const temps = trouverTemps(texte)
  return temps && temps.annees <= 1 && temps.periode.annee !== -1 ? [temps.periode] : []
}

export type RubriqueDuTitre = {readonly rubrique: Rubrique; readonly texte: string} | 'plusieurs' | undefined

/** The indicator named by the nearest text that names one. */
export function lireRubriqueDuTitre({lexique}: Vocabulaire, entourage: Entourage): RubriqueDuTitre {
  const propres = entourage.propres.map((i) => i.texte)
  // Under « Sorties », a table of the sheet « CIVIS » is not about entries: its own title goes first.
  const loin =
    entourage.seul || propres.length === 0 ? [entourage.feuille, sansExtension(entourage.fichier)] : []
  const textes = [...propres, ...loin]
  for (const texte of textes) {
    const sansDate = trouverTemps(texte)?.reste ?? texte
    for (const morceau of new Set([texte, ...decouper(texte), sansDate])) {
      const trouvee = trouverRubriqueDansUnTitre(lexique, morceau)
      if (trouvee === 'plusieurs') return 'plusieurs'
      if (trouvee) return {rubrique: trouvee, texte: morceau}
    }
  }
  return undefined
}

/** The titles nearest to a table may say that it holds no values: « Glissement », « Taux de réalisation ». */
export function lireMotifDuTitre(
  {mesure}: Vocabulaire,
  {propres, feuille}: Entourage,
): {readonly motif: MotifDExclusion; readonly texte: string} | undefined {
  for (const texte of [...propres.map((i) => i.texte), feuille]) {
    const motif = lireTitreHorsValeur(texte, mesure)
    if (motif) return {motif, texte}
  }
  return undefined
}

/** The parts of a title: « Structure : ML X », « ML X – activité 2008 ». */
export function decouper(texte: string): readonly string[] {
  return texte.split(/\s[-–—|]\s|[:;()\n]/u)
}

export function sansExtension(fichier: string): string {
  return fichier.replace(/\.[a-z0-9]+$/i, '').replaceAll('_', ' ')
}
