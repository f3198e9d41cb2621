import {describe, expect, it} from 'vitest'
import {schemaChiffres} from '../../../src/metier/chiffres/index.js'
import {calculer, calculerUn, chiffre, mois, moyen, structure, structures, tableau} from './exemple.js'

const ANNEE_PLEINE = [
  mois('Nancy accueils', 2008, [1, 12], 10),
  mois('Toul accueils', 2008, [1, 12], 5),
].join('\n')

describe('un flux', () => {
  it('additionne les douze mois puis les structures', () => {
    const accueils = calculerUn('accueils', `${ANNEE_PLEINE}\nBar accueils 2008 7`)
    expect(accueils).toMatchObject({valeur: 187, repondantes: 3, attendues: 3})
  })

  it('additionne onze mois avec la mention, sans compter la structure comme répondante', () => {
    const accueils = calculerUn('accueils', `${ANNEE_PLEINE}\n${mois('Bar accueils', 2008, [1, 11], 2)}`)
    expect(accueils).toMatchObject({valeur: 202, repondantes: 2, attendues: 3})
    expect(accueils.mentions).toContain('11 mois sur 12 (Bar)')
  })

  it('groupe les structures par nombre de mois, les plus complètes d’abord', () => {
    const texte = [
      mois('Bar accueils', 2008, [1, 3], 2),
      mois('Nancy accueils', 2008, [1, 11], 2),
      mois('Toul accueils', 2008, [2, 12], 2),
    ].join('\n')
    const accueils = calculerUn('accueils', texte)
    expect(accueils).toMatchObject({valeur: 50, repondantes: 0})
    const partielles = accueils.mentions.filter((m) => m.includes('mois sur'))
    expect(partielles).toEqual(['11 mois sur 12 (Nancy et Toul)', '3 mois sur 12 (Bar)'])
  })

  it('préfère la valeur annuelle donnée à la somme de ses mois', () => {
    expect(calculerUn('accueils', `${ANNEE_PLEINE}\nNancy accueils 2008 125`).valeur).toBe(185)
  })

  it('prend un trimestre là où ses mois manquent, et ses mois quand ils sont tous là', () => {
    const texte = `
      Nancy accueils 2008-T1 30
      ${mois('Nancy accueils', 2008, [4, 6], 9)}
      Nancy accueils 2008-T2 999
      Nancy accueils 2008-T3 30
      ${mois('Nancy accueils', 2008, [10, 11], 9)}
      Nancy accueils 2008-T4 31`
    expect(calculerUn('accueils', texte)).toMatchObject({valeur: 118, repondantes: 1})
  })

  it("ne tire jamais une année ni un mois d'un cumul", () => {
    const accueils = calculerUn('accueils', 'Nancy accueils 2008-01/2008-06 60')
    expect(accueils).toMatchObject({valeur: null, repondantes: 0})
    expect(accueils.mentions).toContain(
      "valeur de l'année non fournie, d'autres périodes l'étant : 1 structure",
    )
  })

  it("n'invente pas de zéro pour une année où rien n'est donné", () => {
    expect(calculerUn('accueils', 'Nancy accueils 2008 non_renseigne')).toMatchObject({
      valeur: null,
      repondantes: 0,
      attendues: 3,
      evolution: null,
      mentions: [],
    })
  })

  it('tient un zéro donné pour une réponse', () => {
    expect(calculerUn('accueils', 'Nancy accueils 2008 0')).toMatchObject({valeur: 0, repondantes: 1})
  })
})

describe('un stock', () => {
  it('prend la dernière valeur de chaque structure et dit de quand elle est', () => {
    const parrains = calculerUn(
      'parrains',
      `Nancy parrains 2008-03 10
       Nancy parrains 2008-11 14
       Nancy parrains 2008-12 non_renseigne
       Toul parrains 2008 6`,
    )
    expect(parrains).toMatchObject({valeur: 20, repondantes: 2})
    expect(parrains.mentions).toContain(
      'dernières valeurs connues, du 30\u00A0novembre 2008 au 31\u00A0décembre 2008',
    )
  })

  it('ne lit ses parts qu’à la date de son total', () => {
    const {parts} = calculerUn(
      'parrains',
      `Nancy parrains 2008-11 14
       Nancy parrains 2008-11 sexe=hommes 8
       Nancy parrains 2008-03 sexe=femmes 9`,
    )
    expect(parts.map((p) => [p.modalite, p.valeur])).toEqual([
      ['femmes', null],
      ['hommes', 8],
      ['non_reparti', 6],
    ])
  })
})

describe('un nombre de jeunes distincts', () => {
  it("ne s'additionne pas au fil des mois", () => {
    expect(calculerUn('contacts', mois('Nancy contacts', 2008, [1, 12], 50)).valeur).toBeNull()
  })

  it('est sommé sur les structures avec sa mention', () => {
    const contacts = calculerUn('contacts', 'Nancy contacts 2008 300\nToul contacts 2008 200')
    expect(contacts).toMatchObject({valeur: 500, repondantes: 2})
    expect(contacts.mentions).toContain('somme des structures, doubles comptes possibles')
  })

  it('est celui du réseau quand le réseau le donne', () => {
    const contacts = calculerUn(
      'contacts',
      `Nancy contacts 2008 300
       Toul contacts 2008 200
       REGION contacts 2008 480
       REGION contacts 2008 sexe=femmes 240
       REGION contacts 2007 400`,
    )
    expect(contacts).toMatchObject({valeur: 480, precedent: 400, repondantes: 2})
    expect(contacts.evolution).toBeCloseTo(0.2)
    expect(contacts.parts[0]).toMatchObject({modalite: 'femmes', valeur: 240, part: 0.5})
    expect(contacts.mentions).toContain('valeur propre du réseau')
    expect(contacts.mentions).not.toContain('somme des structures, doubles comptes possibles')
  })

  it('ne compare pas la valeur du réseau à une somme de structures', () => {
    const contacts = calculerUn(
      'contacts',
      `REGION contacts 2008 480
       Nancy contacts 2008 300
       Toul contacts 2008 200
       Nancy contacts 2007 250
       Toul contacts 2007 150`,
    )
    expect(contacts.evolution).toBeCloseTo(0.25)
    expect(contacts.mentions).toContain('évolution calculée sur les 2 structures répondantes les deux années')
  })

  it('garde la répartition des structures quand le réseau ne donne que le total', () => {
    const contacts = calculerUn(
      'contacts',
      'REGION contacts 2008 480\nNancy contacts 2008 500\nNancy contacts 2008 sexe=femmes 250',
    )
    expect(contacts.parts[0]).toMatchObject({modalite: 'femmes', valeur: 250, part: 0.5})
    expect(contacts.mentions).toContain('répartition observée sur la somme des structures')
  })
})

describe('un ratio', () => {
  it('est le rapport des sommes, sur les structures qui ont donné les deux termes', () => {
    const taux = calculerUn(
      'taux_emploi',
      `Nancy emplois 2008 10
       Nancy accueils 2008 100
       Toul emplois 2008 30
       Toul accueils 2008 100
       Bar emplois 2008 900`,
    )
    expect(taux).toMatchObject({valeur: 0.2, repondantes: 2, attendues: 3})
  })

  it('évolue par différence', () => {
    const taux = calculerUn(
      'taux_emploi',
      `Nancy emplois 2008 30
       Nancy accueils 2008 100
       Nancy emplois 2007 20
       Nancy accueils 2007 100`,
    )
    expect(taux.evolution).toBeCloseTo(0.1)
  })

  it("reste vide quand il n'y a rien à diviser", () => {
    expect(calculerUn('taux_emploi', 'Nancy emplois 2008 3\nNancy accueils 2008 0').valeur).toBeNull()
  })
})

describe('montants et durées', () => {
  it('s’additionnent sur les mois et sur les structures, sans poussière de virgule', () => {
    const valeurs = tableau(
      `${mois('Nancy heures', 2008, [1, 12], 0.1)}\nToul heures 2008 0.2\nNancy aides 2008 150`,
    )
    const chiffres = calculer({valeurs})
    expect(chiffre(chiffres, 'heures').valeur).toBe(1.4)
    expect(chiffre(chiffres, 'aides').valeur).toBe(150)
  })
})

describe("ce que compte l'annuaire", () => {
  it('compte les structures, par type et par département', () => {
    const chiffres = calculer({})
    expect(chiffre(chiffres, 'structures').parts.map((p) => [p.modalite, p.libelle, p.valeur])).toEqual([
      ['54', 'Meurthe-et-Moselle', 2],
      ['55', 'Meuse', 1],
    ])
    expect(chiffre(chiffres, 'missions_locales')).toMatchObject({valeur: 2, repondantes: 3, attendues: 3})
    expect(chiffre(chiffres, 'paio').parts.map((p) => p.valeur)).toEqual([0, 1])
  })

  it("compare le nombre de structures à l'annuaire de l'année d'avant, quand il est connu", () => {
    const avant = [...structures, structure('Verdun', 'ML', '55')]
    const {evolution, precedent} = chiffre(calculer({structuresPrecedentes: avant}), 'structures')
    expect({evolution, precedent}).toEqual({evolution: -0.25, precedent: 4})
    expect(chiffre(calculer({}), 'structures').mentions).toContain(
      'évolution non calculable, 2007 étant non renseigné',
    )
  })

  it('additionne les moyens au dixième près', () => {
    const moyens = [moyen('Nancy', 0.1), moyen('Toul', 0.2), moyen('Bar', 5), moyen('Bar', 99, 2006)]
    const etp = chiffre(calculer({moyens}), 'etp')
    expect(etp).toMatchObject({valeur: 5.3, repondantes: 3})
    expect(etp.mentions).toContain('au 31\u00A0décembre 2008')
  })
})

describe('un indicateur qui est une part d’un autre', () => {
  const total = 'Nancy emplois 2008 100\nToul emplois 2008 50'

  it('se lit dans la modalité de l’autre, ou sous son propre code, et les deux se rejoignent', () => {
    const chiffres = calculer({
      valeurs: tableau(`${total}\nNancy emplois 2008 contrat=alternance 10\nToul alternances 2008 5`),
    })
    expect(chiffre(chiffres, 'alternances')).toMatchObject({valeur: 15, repondantes: 2})
    const part = chiffre(chiffres, 'emplois').parts.find((p) => p.modalite === 'alternance')
    expect(part).toMatchObject({valeur: 15, part: 0.1})
  })
})

describe('la validité et la forme', () => {
  it("n'affiche pas un indicateur hors de sa période de validité", () => {
    expect(calculer({}).chiffres.map((c) => c.code)).toContain('contrats')
    expect(calculer({}, {annee: 2017}).chiffres.map((c) => c.code)).not.toContain('contrats')
  })

  it('répond dans la forme promise aux scripts', () => {
    const valeurs = tableau(ANNEE_PLEINE)
    for (const par of [undefined, 'structure', 'departement', 'sexe']) {
      expect(schemaChiffres.safeParse(calculer({valeurs}, {par})).error).toBeUndefined()
    }
  })
})
