import {describe, expect, it} from 'vitest'
import {
  type CodeInstitution,
  institutionsALaDate,
  nomDeLInstitution,
} from '../../../../src/metier/structures/index.js'

describe('un document porte les noms de son époque', () => {
  it.each<[CodeInstitution, string, string]>([
    ['services_de_l_emploi', '2008-06-30', 'DRTEFP'],
    ['services_de_l_emploi', '2010-01-01', 'DIRECCTE'],
    ['services_de_l_emploi', '2021-03-31', 'DIRECCTE'],
    ['services_de_l_emploi', '2021-04-01', 'DREETS'],
    ['service_public_de_l_emploi', '2008-12-31', 'ANPE'],
    ['service_public_de_l_emploi', '2009-01-01', 'Pôle emploi'],
    ['service_public_de_l_emploi', '2023-12-31', 'Pôle emploi'],
    ['service_public_de_l_emploi', '2024-01-01', 'France Travail'],
    ['financeur_de_la_branche', '2008-06-30', 'OPCA Uniformation'],
    ['financeur_de_la_branche', '2020-01-01', 'OPCO Uniformation'],
    ['quartiers_prioritaires', '2014-12-31', 'ZUS'],
    ['quartiers_prioritaires', '2015-01-01', 'QPV'],
    ['systeme_d_information', '2015-01-28', 'Parcours 3'],
    ['systeme_d_information', '2015-01-29', 'i-milo'],
  ])('%s, le %s : %s', (code, jour, sigle) => {
    expect(nomDeLInstitution(code, jour).sigle).toBe(sigle)
  })

  it('dit ce qu’elle devient ensuite', () => {
    expect(nomDeLInstitution('service_public_de_l_emploi', '2008-12-31')).toMatchObject({
      depuis: null,
      suivants: [
        {depuis: '2009-01-01', sigle: 'Pôle emploi'},
        {depuis: '2024-01-01', sigle: 'France Travail'},
      ],
    })
    expect(nomDeLInstitution('service_public_de_l_emploi', '2024-06-01')).toMatchObject({
      depuis: '2024-01-01',
      suivants: [],
    })
  })

  it('toutes ont un nom et un texte, même avant leurs dates connues', () => {
    for (const {sigle, nom, source} of institutionsALaDate('1980-01-01').institutions) {
      expect([sigle, nom, source].every((texte) => texte.length > 0)).toBe(true)
    }
  })
})
