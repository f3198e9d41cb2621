import {
  CATALOGUE_DES_MESSAGES,
  type CodeMessage,
  type Fiche,
  trouverFiche,
} from '../shared/catalogue/index.js'
import {ErreurMetier} from '../shared/erreur-metier.js'
import {deuxColonnes, largeurDuTerminal, plier, retraiter} from './mise-en-page.js'
import {plusProches} from './proche.js'

/** A message of the catalogue, as `expliquer --json` gives it. */
export type MessageExplique = {
  code: string
  titre: string
  explication: string
  a_faire: string
  sortie: number | null
}

const SERIES: Readonly<Record<string, string>> = {
  CLI: 'ligne de commande',
  ESP: 'espace de travail',
  FMT: 'fichiers',
  REF: 'référentiel',
  STR: 'structures',
  ACT: 'activité',
  CHF: 'chiffres',
  FOR: 'formation',
  PRG: 'programme',
  CNV: 'conventions',
  RAP: 'rapport',
  ACC: 'accueil',
}

/** The message of one code, or all of them; a code that does not exist is refused with the nearest ones. */
export function chercherMessages(saisie: string | undefined): MessageExplique[] {
  const codes = Object.keys(CATALOGUE_DES_MESSAGES) as CodeMessage[]
  if (saisie === undefined) return codes.map((code) => expliquer(code, CATALOGUE_DES_MESSAGES[code]))
  const trouve = trouverFiche(saisie)
  if (trouve) return [expliquer(trouve.code, trouve.fiche)]
  const proches = plusProches(saisie.toUpperCase(), codes)
  throw new ErreurMetier('CLI-007', `Aucun message ne porte le code « ${saisie} ».`, {
    pistes: [
      ...proches.map((code) => `Vouliez-vous dire « animreg expliquer ${code} » ?`),
      '« animreg expliquer », sans code, donne la liste des messages.',
    ],
    details: {saisie, proches},
  })
}

function expliquer(code: CodeMessage, fiche: Fiche): MessageExplique {
  const {titre, explication, aFaire, sortie = null} = fiche
  return {code, titre, explication, a_faire: aFaire, sortie}
}

/** One message at length. */
export function presenterMessage({code, titre, explication, a_faire}: MessageExplique): string {
  const largeur = largeurDuTerminal() - 2
  const bloc = (texte: string): string => retraiter(plier(texte, largeur), 2)
  return [`${code} : ${titre}`, '', bloc(explication), '', 'À faire', bloc(a_faire)].join('\n')
}

/** All the messages, a line each, by series. */
export function presenterMessages(messages: readonly MessageExplique[]): string {
  const series = [...new Set(messages.map(({code}) => code.slice(0, 3)))]
  return series
    .map((serie) => {
      const lignes = messages
        .filter(({code}) => code.startsWith(serie))
        .map(({code, titre}) => [code, titre] as const)
      const liste = deuxColonnes(lignes, largeurDuTerminal(), (code) => code)
      return `${serie} : ${SERIES[serie] ?? serie.toLowerCase()}\n${liste}`
    })
    .join('\n\n')
}
