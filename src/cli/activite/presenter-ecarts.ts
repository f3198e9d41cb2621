import type {Ecart, Ecarts} from '../../metier/activite/index.js'
import {accorder, enumerer, formaterNombre} from '../../shared/francais.js'
import {largeurDuTerminal, plier, retraiter} from '../mise-en-page.js'
import {direCellules} from './presenter-verification.js'

/** Where sources disagree, in the terminal: by structure, each number with its cell, the one in use marked. */
export function presenterEcarts(ecarts: Ecarts): string {
  const parStructure = new Map<string, Ecart[]>()
  for (const ecart of ecarts.ecarts) {
    parStructure.set(ecart.structure, [...(parStructure.get(ecart.structure) ?? []), ecart])
  }
  const groupes = [...parStructure.values()].map((siens) =>
    [`${siens[0]?.nom} (${siens[0]?.structure})`, ...siens.map(presenterEcart)].join('\n'),
  )
  return [...groupes, resumer(ecarts)].join('\n\n')
}

function presenterEcart({libelle, ecart, valeurs}: Ecart): string {
  const lignes = valeurs.map(({source, valeur, retenue, cellules}) => {
    const dit = `${source} : ${nombre(valeur)}${retenue ? ' (utilisée)' : ''}, ${direCellules(cellules, false)}`
    const [debut = '', ...suite] = plier(dit, largeurDuTerminal() - 8)
    return [`    ${retenue ? '→' : ' '} ${debut}`, ...suite.map((texte) => `        ${texte}`)].join('\n')
  })
  const titre = plier(`${libelle} : écart ${nombre(ecart)}`, largeurDuTerminal() - 2)
  return [retraiter(titre, 2), ...lignes].join('\n')
}

function resumer({annee, sources, comparaisons, ecarts}: Ecarts): string {
  const [premiere] = sources
  if (!premiere) return `Aucune valeur reçue pour ${annee} : rien à comparer.`
  if (sources.length === 1) {
    return `Une seule source pour ${annee} (${premiere.source}, ${accorder(premiere.valeurs, 'valeur')}) : rien à comparer.`
  }
  const noms = enumerer(sources.map((s) => `${s.source} (${accorder(s.valeurs, 'valeur')})`))
  const comparees = `${accorder(comparaisons, 'valeur donnée', 'valeurs données')} par plusieurs sources`
  const bilan = ecarts.length === 0 ? 'toutes d’accord' : accorder(ecarts.length, 'écart')
  return `Sources, par ordre de priorité : ${noms}.\n${comparees} : ${bilan}.`
}

function nombre(valeur: number): string {
  return formaterNombre(valeur, Number.isInteger(valeur) ? 0 : 1)
}
