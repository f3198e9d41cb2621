import type {Bloc, Texte} from '../../documents/index.js'
import {accorder} from '../../shared/francais.js'
import {type Constat, direLieu} from './chapitres/index.js'

/** Title of the page that only a draft has. */
export const RESTE_A_FAIRE = 'Ce qui reste à faire'

/** The page a draft opens with: what is missing, where. */
export function composerResteAFaire(trous: readonly Constat[]): Bloc[] {
  if (trous.length === 0) return []
  return [
    {bloc: 'titre', niveau: 1, texte: RESTE_A_FAIRE},
    {
      bloc: 'paragraphe',
      style: 'chapeau',
      texte: `Ce document est un brouillon : ${accorder(trous.length, 'point')} à régler avant le rapport final. Cette page n'y figurera pas.`,
    },
    {
      bloc: 'liste',
      elements: trous.map(
        (trou): Texte => [{texte: `${direLieu(trou)} : `, style: 'gras'}, {texte: trou.message}],
      ),
    },
  ]
}
