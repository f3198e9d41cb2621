import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Completude, Origine, Verification} from '../../../src/metier/activite/index.js'
import {
  type Arrete,
  arreterChiffres,
  type Chiffre,
  calculerChiffres,
  comparerAAujourdhui,
  comparerDeuxArretes,
  type DemandeDArrete,
  decomposer,
  type FaitsChiffres,
  type FaitsDArrete,
  memesChiffres,
  type NouvelArrete,
  restituerArrete,
  type Validations,
} from '../../../src/metier/chiffres/index.js'
import type {Referentiel} from '../../../src/metier/referentiel/index.js'
import type {Periode} from '../../../src/shared/periode.js'
import {le, vers} from '../structures/reseau/faits.js'
import {faits, objectif, referentiel, structures, tableau} from './exemple.js'

const VALEURS = `Nancy accueils 2008 10
  Nancy accueils 2008 sexe=femmes 6
  Toul accueils 2008 5
  Bar accueils 2008 3
  Nancy accueils 2007 8
  Toul accueils 2007 5
  Bar accueils 2007 4`

const base = faits({valeurs: tableau(VALEURS), objectifs: [objectif('REGION', 'accueils', 20)]})

const SANS_CONSTAT = {constats: []} as unknown as Verification
const validations = {structures: []} as unknown as Validations

/** Who gave all, who did not. */
function completude(incompletes: readonly string[] = []): Completude {
  const suivies = structures.map(({code, nom}) => ({
    code,
    nom,
    attendus: 1,
    complets: incompletes.includes(nom) ? 0 : 1,
    partiels: 0,
    manquants: incompletes.includes(nom)
      ? [{indicateur: 'accueils', libelle: 'accueils', periodes: ['2008']}]
      : [],
  }))
  return {structures: suivies} as unknown as Completude
}

function faitsDArrete(suite: Partial<FaitsDArrete> = {}): FaitsDArrete {
  return {
    chiffres: base,
    verification: SANS_CONSTAT,
    completude: completude(),
    validations,
    imports: [
      {
        numero: 1,
        genre: 'activite',
        fichier: 'a.xlsx',
        le: '2009-01-10T08:00:00Z',
        annee: 2008,
        source: 'parcours',
      },
      {
        numero: 2,
        genre: 'activite',
        fichier: 'b.xlsx',
        le: '2009-02-01T08:00:00Z',
        annee: 2008,
        source: 'parcours',
      },
      {
        numero: 3,
        genre: 'activite',
        fichier: 'c.xlsx',
        le: '2010-02-01T08:00:00Z',
        annee: 2010,
        source: 'parcours',
      },
    ],
    arretes: [],
    version: '0.1.0',
    exemple: false,
    ...suite,
  }
}

function demande(suite: Partial<DemandeDArrete> = {}): DemandeDArrete {
  return {
    annee: 2008,
    periode: '2008' as Periode,
    date: '2009-02-28',
    titre: undefined,
    commentaire: undefined,
    malgreTout: false,
    motif: undefined,
    extractions: {},
    ...suite,
  }
}

/** What comes back from the register: everything went through JSON. */
function rouvrir({arrete, details}: NouvelArrete) {
  const gardes = JSON.parse(JSON.stringify(details)) as typeof details
  const restitue = restituerArrete(JSON.parse(JSON.stringify(arrete)) as Arrete, gardes)
  if (!restitue) throw new Error('arrêté incomplet')
  return restitue
}

describe('arrêter les chiffres', () => {
  it('garde le titre, le périmètre, les définitions, les sources et leurs dates', () => {
    const {arrete} = arreterChiffres(faitsDArrete(), demande({extractions: {parcours: '2009-01-31'}}))
    expect(arrete).toMatchObject({
      numero: 'A2008-1',
      titre: 'Chiffres arrêtés au 28\u00A0février 2009',
      referentiel: {nom: 'essai@1'},
      attendues: 3,
      repondantes: 3,
      motif: null,
      sources: [
        {
          source: 'parcours',
          annee: 2008,
          fichiers: 2,
          du: '2009-01-10',
          au: '2009-02-01',
          extraction_le: '2009-01-31',
        },
      ],
      imports: [1, 2],
      dernier_import: 3,
    })
  })

  it('ne donne jamais deux fois le même numéro', () => {
    const dejaPris = [
      {numero: 'A2008-4', annee: 2008},
      {numero: 'A2007-9', annee: 2007},
    ] as Arrete[]
    expect(arreterChiffres(faitsDArrete({arretes: dejaPris}), demande()).arrete.numero).toBe('A2008-5')
  })

  it.each(['structure', 'departement', 'mois', 'trimestre', 'sexe', 'contrat'])(
    'rend plus tard les chiffres par %s, sans les données',
    (par) => {
      const {chiffres} = rouvrir(arreterChiffres(faitsDArrete(), demande()))
      const calcules = calculerChiffres(base, {annee: 2008, par})
      expect(chiffres({par})).toEqual({...calcules, arrete: 'A2008-1'})
      expect(chiffres({perimetre: 'constant'})?.chiffres).toEqual(
        calculerChiffres(base, {annee: 2008, perimetre: 'constant'}).chiffres,
      )
    },
  )

  it('n’a pas ce qui n’a pas été gardé', () => {
    expect(rouvrir(arreterChiffres(faitsDArrete(), demande())).chiffres({par: 'bassin'})).toBeUndefined()
  })

  it('refuse tant qu’une structure n’a pas tout donné, en la nommant', () => {
    const incomplet = faitsDArrete({completude: completude(['Bar'])})
    expect(() => arreterChiffres(incomplet, demande())).toThrow(/1 point à régler\.\n {2}Bar n'a rien donné/)
    expect(() => arreterChiffres(incomplet, demande({malgreTout: true}))).toThrow(/attend son motif/)
  })

  it('passe outre en gardant le motif et ce qui restait', () => {
    const incomplet = faitsDArrete({completude: completude(['Bar'])})
    const {arrete} = arreterChiffres(incomplet, demande({malgreTout: true, motif: 'structure fermée'}))
    expect(arrete).toMatchObject({
      motif: 'structure fermée',
      obstacles: ["Bar n'a rien donné."],
      repondantes: 2,
    })
  })

  it('refuse des valeurs qui se contredisent, et un directeur qui dit non', () => {
    const verification = {
      constats: [
        {gravite: 'bloquante', structure: 'Toul', nom: 'Toul', message: 'femmes > total', periode: '2008'},
      ],
    } as unknown as Verification
    const refus = {
      structures: [
        {
          code: 'Nancy',
          nom: 'Nancy',
          revisions: [],
          reponse: {reponse: 'refus', par: 'M. X', remarque: 'faux'},
        },
      ],
    } as unknown as Validations
    expect(() => arreterChiffres(faitsDArrete({verification}), demande())).toThrow(/Toul : femmes > total/)
    expect(() => arreterChiffres(faitsDArrete({validations: refus}), demande())).toThrow(/refusée par M\. X/)
  })

  it('n’arrête pas du vide, ni une source que personne n’a envoyée', () => {
    expect(() => arreterChiffres(faitsDArrete({chiffres: faits()}), demande())).toThrow(/rien à arrêter/)
    expect(() => arreterChiffres(faitsDArrete(), demande({extractions: {milo: '2009-01-01'}}))).toThrow(
      /« milo »/,
    )
  })
})

describe('reconnaître des chiffres arrêtés', () => {
  const fige = rouvrir(arreterChiffres(faitsDArrete(), demande()))

  it('les mêmes nombres sont les mêmes chiffres', () => {
    const chiffres = calculerChiffres(base, {annee: 2008, par: 'structure'})
    expect(memesChiffres(chiffres, fige.chiffres({par: 'structure'}) ?? chiffres)).toBe(true)
  })

  it('deux structures qui se passent un jeune ne laissent que le total identique', () => {
    const autres = VALEURS.replace('Nancy accueils 2008 10', 'Nancy accueils 2008 11').replace(
      'Toul accueils 2008 5',
      'Toul accueils 2008 4',
    )
    const echange = {...base, valeurs: tableau(autres)}
    const parStructure = calculerChiffres(echange, {annee: 2008, par: 'structure'})
    const reseau = calculerChiffres(echange, {annee: 2008})
    expect(memesChiffres(reseau, fige.chiffres() ?? reseau)).toBe(true)
    expect(memesChiffres(parStructure, fige.chiffres({par: 'structure'}) ?? parStructure)).toBe(false)
  })
})

describe('comparer un arrêté à aujourd’hui', () => {
  const fige = rouvrir(arreterChiffres(faitsDArrete(), demande()))
  const comparer = (aujourdhui: FaitsChiffres, origines: readonly Origine[] = []) =>
    comparerAAujourdhui({
      fige,
      aujourdhui,
      imports: [
        {
          import: 7,
          fichier: 'corrige.xlsx',
          le: '2009-03-03',
          statut: 'nouveau',
          genre: 'activite',
          ecrits: [],
        },
      ],
      origines,
    })
  const trouver = ({mouvements}: ReturnType<typeof comparer>, code: string, grandeur = 'valeur') =>
    mouvements.find((m) => m.code === code && m.grandeur === grandeur)

  it('rien n’a bougé : c’est dit', () => {
    expect(comparer(base)).toMatchObject({identique: true, mouvements: []})
  })

  it('une donnée corrigée : la structure et l’import sont nommés', () => {
    const valeurs = tableau(VALEURS.replace('Toul accueils 2008 5', 'Toul accueils 2008 9'))
    const origine = {structure: 'Toul', indicateur: 'accueils', import: 7} as Origine
    const accueils = trouver(comparer({...base, valeurs}, [origine]), 'accueils')
    expect(accueils).toMatchObject({
      avant: 18,
      apres: 22,
      causes: [{cause: 'donnees', ecart: 4}],
      structures: [{code: 'Toul', avant: 5, apres: 9, imports: [{import: 7, fichier: 'corrige.xlsx'}]}],
    })
  })

  it('un import annulé depuis est nommé lui aussi', () => {
    const valeurs = tableau(VALEURS.replace('Toul accueils 2008 5\n', ''))
    const accueils = trouver(
      comparerAAujourdhui({
        fige,
        aujourdhui: {...base, valeurs},
        imports: [
          {
            import: 2,
            fichier: 'b.xlsx',
            le: '2009-03-03',
            statut: 'annule',
            genre: 'activite',
            ecrits: [{structure: 'Toul', indicateur: 'accueils'}],
          },
        ],
        origines: [],
      }),
      'accueils',
    )
    expect(accueils?.structures).toMatchObject([
      {code: 'Toul', avant: 5, apres: null, imports: [{import: 2, statut: 'annule'}]},
    ])
  })

  it('une définition changée', () => {
    const redefini: Referentiel = {
      ...referentiel,
      indicateurs: referentiel.indicateurs.map((i) =>
        i.code === 'taux_emploi' ? {...i, numerateur: 'accueils'} : i,
      ),
      chiffres_cles: referentiel.chiffres_cles.filter((c) => c.indicateur !== 'etp'),
    }
    const comparaison = comparer({...base, referentiel: redefini})
    expect(trouver(comparaison, 'taux_emploi')).toMatchObject({apres: 1, causes: [{cause: 'definition'}]})
    expect(trouver(comparaison, 'etp')).toMatchObject({sort: 'disparu', causes: [{cause: 'definition'}]})
    expect(comparaison.mouvements.filter((m) => m.code === 'etp')).toHaveLength(1)
  })

  it('un mouvement du réseau : c’est le périmètre, et il est raconté', () => {
    const mouvement = le('2008-07-01', 'absorption', ['Bar'], [vers('Toul')])
    const reseau = {structures, identites: [], mouvements: [mouvement]}
    const comparaison = comparer({
      ...base,
      structures: structures.slice(0, 2),
      reseau,
      structuresPrecedentes: structures,
    })
    expect(trouver(comparaison, 'structures')).toMatchObject({
      avant: 3,
      apres: 2,
      causes: [{cause: 'perimetre', ecart: -1}],
    })
    expect(comparaison.causes).toMatchObject({donnees: 0, definition: 0})
    expect(comparaison.reseau[0]).toContain('absorbée')
  })

  it('deux causes se partagent l’écart, et le rendent entier', () => {
    const enquete = tableau('Nancy accueils 2008 100 @enquete')
    const plus = tableau(VALEURS.replace('Toul accueils 2008 5', 'Toul accueils 2008 6'))
    const aujourdhui = {...base, valeurs: [...plus, ...enquete], sources: ['enquete', 'parcours']}
    const accueils = trouver(comparer(aujourdhui), 'accueils')
    expect(accueils?.causes).toEqual([
      {cause: 'donnees', ecart: 1},
      {cause: 'reglages', ecart: 90},
    ])
    expect(accueils?.ecart).toBe(91)
  })
})

describe('comparer deux arrêtés', () => {
  const premier = rouvrir(arreterChiffres(faitsDArrete(), demande()))
  const second = (chiffres: FaitsChiffres) =>
    rouvrir(arreterChiffres(faitsDArrete({chiffres, arretes: [premier.colophon]}), demande()))

  it('dit les données, structure par structure', () => {
    const valeurs = tableau(VALEURS.replace('Toul accueils 2008 5', 'Toul accueils 2008 9'))
    expect(comparerDeuxArretes(premier, second({...base, valeurs}), []).mouvements[0]).toMatchObject({
      code: 'accueils',
      causes: [{cause: 'donnees', ecart: 4}],
      structures: [{code: 'Toul'}],
    })
  })

  it('dit le périmètre, et refuse deux périodes', () => {
    const {mouvements} = comparerDeuxArretes(
      premier,
      second({...base, structures: structures.slice(0, 2)}),
      [],
    )
    expect(mouvements.find((m) => m.code === 'accueils')?.causes).toEqual([{cause: 'perimetre', ecart: -3}])
    const semestre = rouvrir(
      arreterChiffres(
        faitsDArrete({chiffres: {...base, valeurs: tableau('Nancy accueils 2008-01/2008-06 4')}}),
        demande({aFin: 6, periode: '2008-01/2008-06' as Periode}),
      ),
    )
    expect(() => comparerDeuxArretes(premier, semestre, [])).toThrow(/ne se comparent pas/)
  })
})

/** Six numbers as the figures of three structures. */
function chiffresDe(nombres: readonly number[]): Chiffre[] {
  const lignes = nombres.map((n, i) => {
    return `${structures[i % 3]?.nom ?? ''} ${i < 3 ? 'accueils' : 'emplois'} 2008 ${n}`
  })
  return calculerChiffres(faits({valeurs: tableau(lignes.join('\n'))}), {annee: 2008}).chiffres
}

it('les écarts des étapes font toujours l’écart entier', () => {
  const etat = fc.array(fc.nat(50), {minLength: 6, maxLength: 6}).map(chiffresDe)
  fc.assert(
    fc.property(etat, etat, etat, (a, b, c) => {
      const mouvements = decomposer(a, [
        {cause: 'donnees', chiffres: b},
        {cause: 'definition', chiffres: c},
      ])
      for (const {ecart, causes} of mouvements) {
        if (ecart === null || causes.some((cause) => cause.ecart === null)) continue
        expect(causes.reduce((somme, cause) => somme + (cause.ecart ?? 0), 0)).toBeCloseTo(ecart, 6)
      }
      expect(decomposer(a, [{cause: 'donnees', chiffres: a}])).toEqual([])
    }),
    {numRuns: 40},
  )
})
