import type {Constat} from '../../metier/rapport/index.js'
import {largeurDuTerminal, plier, retraiter} from '../mise-en-page.js'

const TITRES = {
  bloquante: 'À régler',
  avertissement: 'À vérifier',
  information: 'À savoir',
} as const

/** The findings, gravest first, file by file; what to do is said once for all those it holds for. */
export function presenterConstats(constats: readonly Constat[]): string {
  return (['bloquante', 'avertissement', 'information'] as const)
    .flatMap((gravite) => {
      const siens = constats.filter((c) => c.gravite === gravite)
      if (siens.length === 0) return []
      const dites = new Set<string>()
      const fichiers = [...new Set(siens.map((c) => c.fichier))]
      return [
        `${TITRES[gravite]} (${siens.length})`,
        ...fichiers.flatMap((fichier) => [
          `  ${fichier ?? 'Rapport entier'}`,
          ...siens.filter((c) => c.fichier === fichier).map((c) => presenterConstat(c, dites)),
        ]),
        '',
      ]
    })
    .join('\n')
    .trimEnd()
}

function presenterConstat({ligne, code, message, a_faire}: Constat, dites: Set<string>): string {
  const lieu = ligne === null ? '' : `ligne ${ligne} : `
  const largeur = largeurDuTerminal()
  const phrase = retraiter(plier(`${lieu}${message} (${code})`, largeur - 4), 4)
  if (dites.has(a_faire)) return phrase
  dites.add(a_faire)
  return `${phrase}\n${retraiter(plier(`→ ${a_faire}`, largeur - 6), 6)}`
}
