import {CHAQUE, type Regle, type TermeDeRegle} from '../../referentiel/index.js'
import type {Controle, Terme} from './developper-regles.js'

const SIGNES: Readonly<Record<Regle['operateur'], string>> = {
  '<=': '≤',
  '>=': '≥',
  '=': '=',
  '<': '<',
  '>': '>',
  '!=': '≠',
  paire_obligatoire: 'va avec',
  paire_exclusive: 'exclut',
}

/** A rule as a French sentence: « Femmes + hommes = total ». */
export function decrireControle({regle, gauche, droite}: Controle): string {
  return majuscule(
    `${decrireCote(gauche, regle.gauche)} ${SIGNES[regle.operateur]} ${decrireCote(droite, regle.droite)}`,
  )
}

/** A side of many terms is called by what it adds up. */
function decrireCote(termes: readonly Terme[], ecrits: readonly TermeDeRegle[]): string {
  if (ecrits.some((t) => t.somme_des_modalites === CHAQUE)) return 'somme des modalités'
  return termes
    .map((terme, rang) => {
      const {coefficient} = terme
      const signe = coefficient < 0 ? (rang === 0 ? '− ' : ' − ') : rang === 0 ? '' : ' + '
      const facteur =
        Math.abs(coefficient) === 1 ? '' : `${String(Math.abs(coefficient)).replace('.', ',')} × `
      return `${signe}${facteur}${nomDe(terme)}`
    })
    .join('')
}

/** What a term is called in a sentence: its name, or the number it is. */
export function nomDe({libelle, lit}: Terme): string {
  return 'constante' in lit ? String(lit.constante).replace('.', ',') : libelle
}

/** Upper case at the start of a sentence. */
export function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}
