import {dirname, relative} from 'node:path'
import type {FormulairesPrepares} from '../../metier/activite/index.js'
import {accorder} from '../../shared/francais.js'
import {deuxColonnes, largeurDuTerminal} from '../mise-en-page.js'

/** The forms written or to be written, and what they ask. */
export function presenterFormulaires(prepares: FormulairesPrepares, simulation: boolean): string {
  const {formulaires, annee, referentiel, lignes, cases} = prepares
  const [premier] = formulaires
  const dossier = premier && !simulation ? relative(process.cwd(), dirname(premier.chemin)) : undefined
  const nombre = accorder(formulaires.length, 'formulaire')
  return [
    deuxColonnes(
      formulaires.map(({structure, nom}) => [structure, nom] as const),
      largeurDuTerminal(),
      (terme) => terme,
    ),
    '',
    `${nombre} ${annee}, ${accorder(lignes, 'ligne')} et ${accorder(cases, 'case')} à remplir dans chacun (référentiel ${referentiel}).`,
    dossier === undefined ? 'Simulation : rien n’est écrit.' : `Dans ${dossier || '.'}`,
  ].join('\n')
}
