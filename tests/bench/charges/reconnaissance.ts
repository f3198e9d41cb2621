import {importerActivite} from '../../../src/metier/activite/index.js'
import {FAMILLES_DE_TABLEAUX, type FixtureDeTableau} from '../../support/fixtures-de-tableaux.js'
import {contexteLorrain} from '../../support/reseau.js'
import type {Charge} from './types.js'

const ISSUES = ['sans question', 'réponse gardée', 'refusé'] as const
type Issue = (typeof ISSUES)[number]

/** How received tables fare: taken without a question, once the proposed answers are kept, or refused. */
export const mesurerReconnaissance: Charge = async () => {
  const familles = Object.entries(FAMILLES_DE_TABLEAUX)
  const lignes = [...familles, ['ensemble', familles.flatMap(([, f]) => f)] as const].map(
    ([nom, fixtures]) => {
      const issues = fixtures.map(issueDe)
      const comptes = ISSUES.map((voulue) => issues.filter((i) => i === voulue).length)
      return `| ${nom} | ${fixtures.length} | ${comptes.join(' | ')} |`
    },
  )
  return [
    '## Tableaux reconnus',
    '',
    `| famille | tableaux | ${ISSUES.join(' | ')} |`,
    '| --- | ---: | ---: | ---: | ---: |',
    ...lignes,
  ].join('\n')
}

function issueDe({grilles, fichier}: FixtureDeTableau): Issue {
  const options = {fichier, sha256: '', source: 'tableaux', tolerant: false}
  const premier = importerActivite(contexteLorrain(), new Map(), grilles, options)
  if (premier.bilan.statut !== 'refuse') return 'sans question'
  const reponses = {structures: {} as Record<string, string>, indicateurs: {} as Record<string, string>}
  for (const {rubrique, texte, candidats} of premier.doutes)
    reponses[rubrique][texte] = candidats[0]?.code ?? ''
  if (premier.doutes.length === 0) return 'refusé'
  const second = importerActivite(contexteLorrain({appellations: reponses}), new Map(), grilles, options)
  return second.bilan.statut === 'refuse' ? 'refusé' : 'réponse gardée'
}
