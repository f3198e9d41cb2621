import {describe, expect, it} from 'vitest'
import {importerActivite} from '../../../src/metier/activite/index.js'
import {FAMILLES_DE_TABLEAUX} from '../../support/fixtures-de-tableaux.js'
import {contexteLorrain} from '../../support/reseau.js'

const contexte = contexteLorrain()

describe.each(Object.entries(FAMILLES_DE_TABLEAUX))('%s', (_, fixtures) => {
  it.each(fixtures.map((f) => [f.nom, f] as const))(
    '%s',
    (_nom, {fichier, grilles, attendu, valeurs, anomalies}) => {
      const {bilan, changements} = importerActivite(contexte, new Map(), grilles, {
        fichier,
        sha256: 'x',
        source: 'tableaux',
        tolerant: false,
      })
      const lues = (changements?.valeurs ?? []).map(
        (v) =>
          `${v.structure} ${v.indicateur}${v.modalites && `[${v.modalites}]`} ${v.periode} = ${v.valeur ?? v.etat}`,
      )
      const constats = bilan.anomalies.map((a) => `${a.code} ${a.cellule ?? '-'}`)
      expect({constats: constats.sort(), statut: bilan.statut}).toEqual({
        constats: [...(anomalies ?? [])].sort(),
        statut: attendu === 'refuse' ? 'refuse' : 'importe',
      })
      expect(lues.sort()).toEqual([...(valeurs ?? (attendu === 'refuse' ? [] : lues))].sort())
    },
  )
})
