import type {SorteDeComptage} from '../schema-comptage.js'
import type {Comptage, Indicateur} from '../types.js'

type Facon = (titre: string, comptage: Comptage) => string

const FACONS: Readonly<Record<SorteDeComptage, Facon>> = {
  date: (titre) => `au mois de « ${titre} »`,
  derniere_date: (titre) => `quand « ${titre} » est de l'année, dans une extraction arrêtée à sa fin`,
  oui: (titre) => `quand « ${titre} » dit oui`,
  nombre: (titre, {au_moins: minimum = 1}) => `à partir de ${minimum} dans « ${titre} »`,
  somme: (titre) => `somme de « ${titre} »`,
}

/** How an indicateur is counted from an extraction of one row per young person; `undefined` when it is not. */
export function comptageEnMots({comptage}: Pick<Indicateur, 'comptage'>): string | undefined {
  if (!comptage) return undefined
  const reserves = [...new Set(comptage.flatMap((c) => c.reserve ?? []))]
  return [`${comptage.map(dire).join(' ; sinon ')}.`, ...reserves].join(' ')
}

function dire(comptage: Comptage): string {
  for (const sorte of Object.keys(FACONS) as SorteDeComptage[]) {
    const titre = comptage[sorte]?.[0]
    if (titre !== undefined) return `${FACONS[sorte](titre, comptage)}${direCondition(comptage)}`
  }
  return ''
}

function direCondition({si}: Comptage): string {
  const titre = si?.colonne[0]
  if (titre === undefined) return ''
  const voulue = si?.parmi?.[0]
  return voulue === undefined ? `, si « ${titre} » est rempli` : `, si « ${titre} » vaut « ${voulue} »`
}
