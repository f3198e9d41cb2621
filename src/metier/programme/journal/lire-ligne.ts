import {lireCompteur, lireMontant} from './compteurs.js'
import {lireDuree} from './duree.js'
import {detacherLesJours} from './jours-ecrits.js'
import type {SaisieDeFait} from './saisie.js'

/** A line as it was cut: the fields it fills, and the pieces nobody knows where to put. */
export type LigneLue = {readonly saisie: SaisieDeFait; readonly incompris: readonly string[]}

type Champs = {-readonly [C in keyof SaisieDeFait]: SaisieDeFait[C]}
type Poser = (champs: Champs, valeur: string) => void

/** Words that open a piece and say what it is. */
const ETIQUETTES: readonly (readonly [RegExp, Poser])[] = [
  [/^th[eè]me\s*:?\s+/iu, (c, v) => void (c.theme = v)],
  [/^type\s*:?\s+/iu, (c, v) => void (c.type = v)],
  [/^lieu\s*:?\s+/iu, (c, v) => void (c.lieu = v)],
  [
    /^(?:partenaires?\s*:?|avec)\s+/iu,
    (c, v) => void (c.partenaires = [...(c.partenaires ?? []), sansArticle(v)]),
  ],
  [/^action\s*:?\s+/iu, (c, v) => void (c.action = v)],
  [/^dispositif\s*:?\s+/iu, (c, v) => void (c.dispositif = v)],
  [/^dur[ée]e\s*:?\s+/iu, (c, v) => void (c.duree = v)],
  [/^documents?\s*:?\s+/iu, (c, v) => void (c.documents = [...(c.documents ?? []), v])],
  [/^(?:remarque|note|NB)\s*:?\s+/iu, (c, v) => void (c.remarque = v)],
  [/^participants?\s*[:=]?\s*(?=\d)/iu, (c, v) => void (c.participants = [...(c.participants ?? []), v])],
]

/**
 * Cuts « 14/10/2008 réunion des directeurs, Nancy, 18 participants, thème CIVIS »: the day, the title, then pieces
 * between commas. The first piece that says nothing else is the place; a second one is not understood.
 */
export function lireLigne(ligne: string, annee: number): LigneLue {
  const {date, fin, reste} = detacherLesJours(ligne.trim(), annee)
  const [titre = '', ...morceaux] = decouper(reste)
  const champs: Champs = {}
  if (date) champs.date = date
  if (fin) champs.fin = fin
  if (titre) champs.intitule = titre
  const incompris: string[] = []
  for (const morceau of morceaux) if (!poser(champs, morceau)) incompris.push(morceau)
  return {saisie: champs, incompris}
}

/** « avec la SNCF » is with the SNCF. */
function sansArticle(nom: string): string {
  return nom.replace(/^(?:(?:le|la|les)\s+|l['’]\s*)/iu, '')
}

function poser(champs: Champs, morceau: string): boolean {
  for (const [forme, mettre] of ETIQUETTES) {
    const lu = forme.exec(morceau)
    if (!lu) continue
    mettre(champs, morceau.slice(lu[0].length).trim())
    return true
  }
  if (/^\d+\s+(?:participants?|personnes?|présents?)$/iu.test(morceau)) {
    champs.participants = [...(champs.participants ?? []), morceau]
    return true
  }
  if (/^[\d.,]/.test(morceau) || /^(?:une |la )?(?:demi|journée|matinée)/iu.test(morceau)) {
    return poserUnNombre(champs, morceau)
  }
  if (champs.lieu !== undefined) return false
  champs.lieu = morceau.replace(/^(?:à|au|en)\s+/iu, '')
  return true
}

/** A piece that opens with a number: a duration, an amount, a counter. */
function poserUnNombre(champs: Champs, morceau: string): boolean {
  if (lireDuree(morceau) !== undefined && !/^[\d.,]+$/.test(morceau)) {
    champs.duree = morceau
    return true
  }
  if (lireMontant(morceau) === undefined && lireCompteur(morceau) === undefined) return false
  champs.compteurs = [...(champs.compteurs ?? []), morceau]
  return true
}

/** Commas and semicolons separate, except inside a number and inside « guillemets ». */
function decouper(texte: string): string[] {
  const morceaux = ['']
  let profondeur = 0
  for (const [rang, lettre] of Array.from(texte).entries()) {
    if (lettre === '«' || lettre === '(') profondeur++
    if (lettre === '»' || lettre === ')') profondeur--
    const decimale = lettre === ',' && /\d,\d/.test(texte.slice(Math.max(0, rang - 1), rang + 2))
    if (profondeur <= 0 && !decimale && (lettre === ',' || lettre === ';')) morceaux.push('')
    else morceaux[morceaux.length - 1] += lettre
  }
  return morceaux.map((m) => m.trim()).filter(Boolean)
}
