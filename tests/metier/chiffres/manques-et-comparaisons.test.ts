import {describe, expect, it} from 'vitest'
import {calculer, calculerUn, chiffre, mois, objectif, tableau} from './exemple.js'

describe('les valeurs manquantes', () => {
  it.each([
    ['non_renseigne', 3, 'sans valeur : Bar'],
    ['illisible', 3, 'sans valeur : Bar'],
    ['secret', 3, 'couvert par le secret : 1 structure'],
    ['sans_objet', 2, 'sans objet : Bar'],
  ])('une valeur « %s » ne compte pas pour zéro (%i attendues)', (etat, attendues, mention) => {
    const accueils = calculerUn(
      'accueils',
      `Nancy accueils 2008 10\nToul accueils 2008 20\nBar accueils 2008 ${etat}`,
    )
    expect(accueils).toMatchObject({valeur: 30, repondantes: 2, attendues})
    expect(accueils.mentions).toContain(mention)
  })

  it('tient un mois sans objet pour couvert : la structure a ouvert en mars', () => {
    const accueils = calculerUn(
      'accueils',
      `Nancy accueils 2008-01 sans_objet\nNancy accueils 2008-02 sans_objet\n${mois('Nancy accueils', 2008, [3, 12], 4)}`,
    )
    expect(accueils).toMatchObject({valeur: 40, repondantes: 1})
  })

  it('écarte, en le disant, une structure qui n’est pas dans l’annuaire', () => {
    const accueils = calculerUn('accueils', 'Nancy accueils 2008 10\nVerdun accueils 2008 99')
    expect(accueils.valeur).toBe(10)
    expect(accueils.mentions).toContain("hors de l'annuaire, non comptées : Verdun")
  })
})

describe('les sources', () => {
  const deux = 'Nancy accueils 2008 10 @enquete\nNancy accueils 2008 12 @parcours'

  it.each([
    [['parcours', 'enquete'], 12],
    [['enquete', 'parcours'], 10],
    [['enquete'], 10],
  ])('leur ordre %j décide', (sources, attendu) => {
    expect(calculerUn('accueils', deux, {sources}).valeur).toBe(attendu)
  })

  it('une source qui se tait laisse parler la suivante', () => {
    const texte = 'Nancy accueils 2008 non_renseigne @parcours\nNancy accueils 2008 10 @enquete'
    expect(calculerUn('accueils', texte).valeur).toBe(10)
  })
})

describe('la valeur donnée par le réseau', () => {
  it('remplace un flux que nulle structure n’a donné', () => {
    const accueils = calculerUn('accueils', 'REGION accueils 2008 500\nREGION accueils 2007 400')
    expect(accueils).toMatchObject({valeur: 500, repondantes: 0, attendues: 3})
    expect(accueils.evolution).toBeCloseTo(0.25)
    expect(accueils.mentions).toContain("valeur propre du réseau, aucune structure n'ayant répondu")
  })

  it('est un témoin quand les structures ont répondu', () => {
    const accueils = calculerUn('accueils', 'REGION accueils 2008 500\nNancy accueils 2008 450')
    expect(accueils.valeur).toBe(450)
    expect(accueils.mentions).toContain('le réseau indique pour sa part 500')
  })
})

describe("l'évolution", () => {
  it('compare les totaux quand les répondantes sont les mêmes', () => {
    const accueils = calculerUn('accueils', 'Nancy accueils 2008 110\nNancy accueils 2007 100')
    expect(accueils.evolution).toBeCloseTo(0.1)
    expect(accueils.mentions.join()).not.toContain('évolution')
  })

  it('se restreint, en le disant, aux structures répondantes les deux années', () => {
    const accueils = calculerUn(
      'accueils',
      `Nancy accueils 2008 110
       Toul accueils 2008 500
       Nancy accueils 2007 100
       Bar accueils 2007 50`,
    )
    expect(accueils).toMatchObject({valeur: 610, precedent: 150})
    expect(accueils.evolution).toBeCloseTo(0.1)
    expect(accueils.mentions).toContain(
      'évolution calculée sur la seule structure répondante les deux années',
    )
    const [courant, constant] = accueils.comparaison
    expect(courant).toMatchObject({perimetre: 'courant', valeur: 610, precedent: 150, structures: 2})
    expect(constant).toMatchObject({perimetre: 'constant', valeur: 110, precedent: 100, structures: 1})
  })

  it('ne compare pas onze mois à douze', () => {
    const accueils = calculerUn(
      'accueils',
      `${mois('Nancy accueils', 2008, [1, 11], 10)}
       Toul accueils 2008 30
       Nancy accueils 2007 120
       Toul accueils 2007 20`,
    )
    expect(accueils).toMatchObject({valeur: 140, precedent: 140})
    expect(accueils.evolution).toBeCloseTo(0.5)
  })

  it.each([
    ['est nulle en N-1', 'Nancy accueils 2007 0', 'évolution non calculable, la valeur de 2007 étant nulle'],
    ['manque en N-1', '', 'évolution non calculable, 2007 étant non renseigné'],
    [
      'vient d’autres structures',
      'Toul accueils 2007 8',
      "évolution non calculable, aucune structure n'ayant répondu pour les deux années",
    ],
  ])('est vide, avec une mention, quand la valeur %s', (_cas, avant, mention) => {
    const accueils = calculerUn('accueils', `Nancy accueils 2008 10\n${avant}`)
    expect(accueils.evolution).toBeNull()
    expect(accueils.mentions).toContain(mention)
  })

  it('garde en N-1 une structure partie depuis', () => {
    const accueils = calculerUn(
      'accueils',
      'Nancy accueils 2008 10\nNancy accueils 2007 10\nVerdun accueils 2007 40',
    )
    expect(accueils).toMatchObject({precedent: 50, evolution: 0})
  })

  it('au périmètre constant, ne garde que les structures des deux années', () => {
    const valeurs = tableau('Nancy accueils 2008 110\nToul accueils 2008 500\nNancy accueils 2007 100')
    const objectifs = [objectif('Nancy', 'accueils', 100)]
    const accueils = chiffre(calculer({valeurs, objectifs}, {perimetre: 'constant'}), 'accueils')
    expect(accueils).toMatchObject({
      valeur: 110,
      precedent: 100,
      repondantes: 1,
      attendues: 3,
      objectif: null,
    })
    expect(accueils.mentions).toContain('périmètre constant : 1 structure ayant répondu pour les deux années')
    expect(accueils.mentions).toContain(
      "objectif : au périmètre courant seulement, celui du réseau tel qu'il est",
    )
  })

  it('au périmètre constant d’un réseau inchangé, garde l’objectif', () => {
    const valeurs = tableau('Nancy accueils 2008 90\nNancy accueils 2007 80')
    const objectifs = [objectif('Nancy', 'accueils', 100)]
    const realise = {objectif: 100, taux_realisation: 0.9, ecart_objectif: -10}
    for (const perimetre of ['courant', 'constant'] as const) {
      expect(chiffre(calculer({valeurs, objectifs}, {perimetre}), 'accueils')).toMatchObject(realise)
    }
  })
})

describe('les parts', () => {
  it('se complètent du non réparti pour faire le total', () => {
    const {parts} = calculerUn(
      'accueils',
      `Nancy accueils 2008 100
       Toul accueils 2008 100
       Nancy accueils 2008 sexe=femmes 60
       Nancy accueils 2008 sexe=hommes 40
       Toul accueils 2008 sexe=femmes 50
       Bar accueils 2008 sexe=femmes 999`,
    )
    expect(parts.map(({modalite, valeur, part}) => [modalite, valeur, part])).toEqual([
      ['femmes', 110, 0.55],
      ['hommes', 40, 0.2],
      ['non_reparti', 50, 0.25],
    ])
  })

  it('additionne les mois d’une modalité comme ceux du total', () => {
    const {parts} = calculerUn(
      'accueils',
      `Nancy accueils 2008 120\n${mois('Nancy accueils', 2008, [1, 12], 6).replaceAll(/ (\d+)$/gm, ' sexe=femmes $1')}`,
    )
    expect(parts[0]).toMatchObject({modalite: 'femmes', valeur: 72, part: 0.6})
  })

  it('disent quand elles dépassent le total', () => {
    const accueils = calculerUn('accueils', 'Nancy accueils 2008 10\nNancy accueils 2008 sexe=femmes 12')
    expect(accueils.mentions).toContain('les parts de la ventilation « sexe » dépassent le total')
    expect(accueils.parts.map((p) => p.modalite)).toEqual(['femmes', 'hommes'])
  })
})

describe('les objectifs', () => {
  const valeurs = tableau('Nancy accueils 2008 90\nToul accueils 2008 60')

  it('sont la somme de ceux des structures, et le taux dit quand toutes n’ont pas répondu', () => {
    const objectifs = [
      objectif('Nancy', 'accueils', 100),
      objectif('Toul', 'accueils', 50),
      objectif('Bar', 'accueils', 50),
    ]
    const accueils = chiffre(calculer({valeurs, objectifs}), 'accueils')
    expect(accueils).toMatchObject({objectif: 200, taux_realisation: 0.75})
    expect(accueils.mentions).toContain(
      "taux de réalisation sur l'objectif entier, 2 structures sur 3 ayant répondu",
    )
  })

  it('sont ceux de la région quand elle en a reçu, et l’écart avec la somme est dit', () => {
    const parStructure = ['Nancy', 'Toul', 'Bar'].map((nom) => objectif(nom, 'accueils', 50))
    const objectifs = [
      ...parStructure,
      objectif('REGION', 'accueils', 300),
      objectif('REGION', 'accueils', 1, 2007),
    ]
    const accueils = chiffre(calculer({valeurs, objectifs}), 'accueils')
    expect(accueils).toMatchObject({objectif: 300, taux_realisation: 0.5})
    expect(accueils.mentions).toContain('objectif notifié à la région ; la somme des structures est 150')
  })

  it.each([
    [['Nancy'], 'objectif notifié à 1 structure sur 3'],
    [['Nancy', 'Toul'], 'objectif notifié à 2 structures sur 3'],
  ])('notifiés à %j seulement, ils le disent', (notifiees, mention) => {
    const objectifs = notifiees.map((nom) => objectif(nom, 'accueils', 50))
    expect(chiffre(calculer({valeurs, objectifs}), 'accueils').mentions).toContain(mention)
  })

  it('notifiés à toutes, ou à la région qui en donne la somme, ils n’ont rien à dire', () => {
    const parStructure = ['Nancy', 'Toul', 'Bar'].map((nom) => objectif(nom, 'accueils', 50))
    for (const objectifs of [parStructure, [...parStructure, objectif('REGION', 'accueils', 150)]]) {
      const {mentions} = chiffre(calculer({valeurs, objectifs}), 'accueils')
      expect(mentions.filter((m) => m.startsWith('objectif notifié'))).toEqual([])
    }
  })

  it('sont vides, et non nuls, quand rien n’est notifié', () => {
    expect(chiffre(calculer({valeurs}), 'accueils')).toMatchObject({objectif: null, taux_realisation: null})
  })

  it('n’ont pas de taux quand rien n’est réalisé ou que l’objectif est nul', () => {
    const sans = calculer({objectifs: [objectif('Nancy', 'accueils', 100)]})
    expect(chiffre(sans, 'accueils')).toMatchObject({objectif: 100, taux_realisation: null})
    const nul = calculer({valeurs, objectifs: [objectif('REGION', 'accueils', 0)]})
    expect(chiffre(nul, 'accueils')).toMatchObject({objectif: 0, taux_realisation: null})
  })
})

describe('les découpages', () => {
  const valeurs = tableau(`
    Nancy accueils 2008 90
    Nancy accueils 2008 sexe=femmes 50
    Nancy accueils 2007 sexe=femmes 40
    Toul accueils 2008 60
    Bar accueils 2008 7`)

  it('par structure, chacune avec son objectif et sans mention qui ne la regarde pas', () => {
    const {par} = calculer({valeurs, objectifs: [objectif('Toul', 'accueils', 120)]}, {par: 'structure'})
    expect(par?.map((g) => g.code)).toEqual(['Nancy', 'Toul', 'Bar'])
    const toul = par?.[1] && chiffre(par[1], 'accueils')
    expect(toul).toMatchObject({
      valeur: 60,
      objectif: 120,
      taux_realisation: 0.5,
      repondantes: 1,
      attendues: 1,
    })
  })

  it('par département', () => {
    const {par} = calculer({valeurs}, {par: 'departement'})
    expect(par?.map((g) => [g.code, g.libelle, chiffre(g, 'accueils').valeur])).toEqual([
      ['54', 'Meurthe-et-Moselle', 150],
      ['55', 'Meuse', 7],
    ])
    expect(par?.[0] && chiffre(par[0], 'structures').valeur).toBe(2)
  })

  it('par ventilation : les seuls indicateurs qui la connaissent, avec leur évolution', () => {
    const {par} = calculer({valeurs}, {par: 'sexe'})
    expect(par?.map((g) => g.code)).toEqual(['femmes', 'hommes', 'non_reparti'])
    expect(par?.[0]?.chiffres.map((c) => c.code)).toEqual(['accueils', 'contacts', 'parrains'])
    const femmes = par?.[0] && chiffre(par[0], 'accueils')
    expect(femmes).toMatchObject({valeur: 50, precedent: 40, repondantes: 1, attendues: 3})
    expect(femmes?.evolution).toBeCloseTo(0.25)
  })

  it('refuse un découpage inconnu en nommant ceux qui existent', () => {
    expect(() => calculer({valeurs}, {par: 'canton'})).toThrow(
      "Le découpage « canton » n'existe pas. Sont possibles : structure, departement, mois, trimestre, sexe et contrat.",
    )
  })
})
