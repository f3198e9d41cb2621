import {type Mouvement, ordonnerMouvements, sourcesFermees} from '../reseau/index.js'
import type {CodeStructure} from '../types.js'
import type {Constat, Nommer} from './faute.js'

/** Following who became whom never leads back: a structure that closed does not live again. */
export function chercherBoucle<M extends Mouvement>(
  mouvements: readonly M[],
  nommer: Nommer,
): {mouvement: M; constat: Constat} | undefined {
  const suivants = new Map<CodeStructure, Set<CodeStructure>>()
  for (const mouvement of ordonnerMouvements(mouvements)) {
    for (const [source, cible] of successions(mouvement)) {
      const chemin = cheminEntre(suivants, cible, source)
      if (chemin) return {mouvement, constat: boucle([source, ...chemin], mouvement, nommer)}
      suivants.set(source, new Set([...(suivants.get(source) ?? []), cible]))
    }
  }
  return undefined
}

/** Who closes, and who goes on with its activity. */
function successions(mouvement: Mouvement): [source: CodeStructure, cible: CodeStructure][] {
  return sourcesFermees(mouvement).flatMap((source) =>
    mouvement.cibles.flatMap(({code}): [CodeStructure, CodeStructure][] =>
      code === source ? [] : [[source, code]],
    ),
  )
}

function cheminEntre(
  suivants: ReadonlyMap<CodeStructure, ReadonlySet<CodeStructure>>,
  depart: CodeStructure,
  but: CodeStructure,
): CodeStructure[] | undefined {
  if (depart === but) return [but]
  for (const suivant of suivants.get(depart) ?? []) {
    const suite = cheminEntre(suivants, suivant, but)
    if (suite) return [depart, ...suite]
  }
  return undefined
}

function boucle(codes: readonly CodeStructure[], {date}: Mouvement, nommer: Nommer): Constat {
  const noms = codes.map((code) => nommer(code, date)).join(' → ')
  return {
    code: 'STR-043',
    champ: 'cible',
    message: `La suite des mouvements tourne en rond : ${noms}.`,
    a_faire: 'Vérifiez qui continue et qui disparaît, ou annulez le mouvement enregistré à tort.',
  }
}
