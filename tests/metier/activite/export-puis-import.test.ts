import {describe, expect, it} from 'vitest'
import {composerTableRangee} from '../../../src/metier/activite/exportation/table-rangee.js'
import {importerActivite, type Valeur} from '../../../src/metier/activite/index.js'
import {FIXTURES_DE_TABLEAUX} from '../../support/fixtures-de-tableaux.js'
import {grille} from '../../support/grilles.js'
import {contexteLorrain, parcours3, reseauLorrain} from '../../support/reseau.js'

const contexte = contexteLorrain()
const importer = (grilles: Parameters<typeof importerActivite>[2], fichier: string) =>
  importerActivite(contexte, new Map(), grilles, {fichier, sha256: 'x', source: 'tableaux', tolerant: false})
const ecrire = (valeurs: readonly Valeur[] = []) =>
  valeurs
    .map((v) => `${v.structure} ${v.indicateur}[${v.modalites}] ${v.periode} = ${v.valeur ?? ''} ${v.etat}`)
    .sort()

const lisibles = FIXTURES_DE_TABLEAUX.filter((f) => f.attendu === 'sans_question')

describe('exporter puis importer', () => {
  it.each(lisibles.map((f) => [f.nom, f] as const))(
    'redonne les mêmes valeurs : %s',
    (_, {grilles, fichier}) => {
      const valeurs = importer(grilles, fichier).changements?.valeurs ?? []
      const table = composerTableRangee(
        {referentiel: parcours3, structures: reseauLorrain, valeurs, origines: []},
        {sansProvenance: false},
      )
      const relu = importer([grille([table.titres, ...table.lignes])], 'export.csv')
      expect(ecrire(relu.changements?.valeurs)).toEqual(ecrire(valeurs))
    },
  )
})
