import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  comparerLesSources,
  type FaitsVerification,
  type Valeur,
} from '../../../../src/metier/activite/index.js'
import type {Exercice} from '../../../../src/shared/periode.js'
import {douzeMois, faits, moyen, objectif, resumer, structures, valeurs, verifier} from './exemple.js'

const NOMS = structures.map((s) => s.code as string)
const douze = (min: number, max: number) => fc.array(fc.integer({min, max}), {minLength: 12, maxLength: 12})
const somme = (nombres: readonly number[]) => nombres.reduce((total, n) => total + n, 0)

/** What a structure may send, all of it coherent; months stay near each other, so that none surprises. */
const desStructures = fc.array(
  fc.record({
    femmes: douze(20, 40),
    hommes: douze(20, 40),
    renforces: douze(15, 30),
    droitCommun: douze(15, 30),
    emplois: douze(30, 60),
    alternance: douze(1, 20),
    formations: douze(20, 40),
    autresContacts: fc.integer({min: 50, max: 900}),
    parraines: fc.integer({min: 0, max: 100}),
    salaries: fc.integer({min: 3, max: 60}),
  }),
  {minLength: NOMS.length, maxLength: NOMS.length},
)
type Envoi = typeof desStructures extends fc.Arbitrary<(infer E)[]> ? E : never

function tableDe(nom: string, e: Envoi): string {
  const parMois = (debut: string, nombres: readonly number[], fin = '') =>
    douzeMois(2008, (m) => nombres[m - 1] ?? 0, `${nom} ${debut}`, fin)
  const [femmes, hommes] = [somme(e.femmes) + e.autresContacts, somme(e.hommes)]
  const accueils = somme(e.femmes) + somme(e.hommes)
  const demandes = [accueils - 60, 30, 20, 10]
  return [
    parMois(
      'premiers_accueils',
      e.femmes.map((n, i) => n + (e.hommes[i] ?? 0)),
    ),
    parMois('premiers_accueils', e.femmes, 'sexe=femmes'),
    parMois('premiers_accueils', e.hommes, 'sexe=hommes'),
    parMois(
      'civis',
      e.renforces.map((n, i) => n + (e.droitCommun[i] ?? 0)),
    ),
    parMois('civis_renforce', e.renforces),
    parMois('civis_droit_commun', e.droitCommun),
    parMois('entrees_emploi', e.emplois),
    parMois('entrees_emploi', e.alternance, 'type_emploi=alternance'),
    parMois('entrees_formation', e.formations),
    `${nom} entrees_formation 2008 ${somme(e.formations)}`,
    `${nom} jeunes_en_contact 2008 ${femmes + hommes}`,
    `${nom} jeunes_en_contact 2008 sexe=femmes ${femmes}`,
    `${nom} jeunes_en_contact 2008 sexe=hommes ${hommes}`,
    `${nom} jeunes_parraines 2008 ${e.parraines}`,
    `${nom} demande_premier_accueil 2008 ${accueils}`,
    ...['emploi', 'formation', 'projet_professionnel', 'autre'].map(
      (type, i) => `${nom} demande_premier_accueil 2008 demande=${type} ${demandes[i]}`,
    ),
  ].join('\n')
}

function reseauDe(envois: readonly Envoi[]): Pick<FaitsVerification, 'valeurs' | 'moyens' | 'objectifs'> {
  const contacts = envois.map((e) => somme(e.femmes) + e.autresContacts + somme(e.hommes))
  const tables = envois.map((e, i) => tableDe(NOMS[i] ?? '', e))
  return {
    valeurs: valeurs([...tables, `REGION jeunes_en_contact 2008 ${somme(contacts)}`].join('\n')),
    moyens: envois.flatMap(({salaries}, i) => [
      moyen('salaries', salaries, NOMS[i]),
      moyen('etp', salaries - 0.5, NOMS[i]),
    ]),
    objectifs: NOMS.flatMap((nom) => [
      objectif('civis', 300, nom),
      objectif('civis_renforce', 100, nom),
      objectif('civis_droit_commun', 200, nom),
    ]),
  }
}

type Reseau = ReturnType<typeof reseauDe>

/** Makes a value of the network wrong; `suite` says by how much. */
function fausser(
  reseau: Reseau,
  [structure, indicateur, periode, modalites]: readonly [string, string, string, string],
  suite: (valeur: number) => number,
): Reseau {
  const vise = (v: Valeur) =>
    v.structure === structure &&
    v.indicateur === indicateur &&
    v.periode === periode &&
    v.modalites === modalites
  expect(reseau.valeurs.filter(vise).length).toBe(1)
  return {
    ...reseau,
    valeurs: reseau.valeurs.map((v) => (vise(v) ? {...v, valeur: suite(v.valeur ?? 0)} : v)),
  }
}

const FAUTES: Readonly<
  Record<string, (reseau: Reseau, nom: string, mois: string) => {faux: Reseau; attendu: string}>
> = {
  'un total de femmes et d’hommes': (r, nom) => ({
    faux: fausser(r, [nom, 'jeunes_en_contact', '2008', 'sexe=hommes'], (n) => n + 1),
    attendu: `sexe_total ${nom} 2008`,
  }),
  'un mois de CIVIS': (r, nom, mois) => ({
    faux: fausser(r, [nom, 'civis', mois, ''], (n) => n - 1),
    attendu: `volets_du_civis ${nom} ${mois}`,
  }),
  'une valeur annuelle': (r, nom) => ({
    faux: fausser(r, [nom, 'entrees_formation', '2008', ''], (n) => n + 1),
    attendu: `annee_et_mois ${nom} 2008`,
  }),
  'un type de demande': (r, nom) => ({
    faux: fausser(r, [nom, 'demande_premier_accueil', '2008', 'demande=autre'], (n) => n - 1),
    attendu: `toutes_les_demandes ${nom} 2008`,
  }),
  'un mois d’alternance': (r, nom, mois) => ({
    faux: fausser(r, [nom, 'entrees_emploi', mois, 'type_emploi=alternance'], () => 61),
    attendu: `alternance_parmi_emplois ${nom} ${mois}`,
  }),
  'des jeunes parrainés': (r, nom) => ({
    faux: fausser(r, [nom, 'jeunes_parraines', '2008', ''], () => 9000),
    attendu: `parraines_parmi_contacts ${nom} 2008`,
  }),
  'des ETP': (r, nom) => ({
    faux: {
      ...r,
      moyens: r.moyens.map((m) =>
        m.structure === nom && m.code === 'etp' ? {...m, valeur: m.valeur + 0.6} : m,
      ),
    },
    attendu: `etp_et_salaries ${nom} 2008`,
  }),
  'un objectif': (r, nom) => ({
    faux: {
      ...r,
      objectifs: r.objectifs.map((o) =>
        o.structure === nom && o.indicateur === 'civis' ? {...o, valeur: 299} : o,
      ),
    },
    attendu: `objectifs_du_civis ${nom} 2008`,
  }),
  'le compte du réseau': (r) => ({
    faux: fausser(r, ['REGION', 'jeunes_en_contact', '2008', ''], (n) => n + 1),
    attendu: 'distincts_du_reseau REGION 2008',
  }),
}

const UN_MOIS = fc.integer({min: 1, max: 12}).map((m) => `2008-${String(m).padStart(2, '0')}`)

describe('propriétés de la vérification', () => {
  it('un réseau cohérent n’a aucun constat, sur toutes les règles', () => {
    fc.assert(
      fc.property(desStructures, (envois) => {
        const {constats, comparaisons, regles} = verifier(reseauDe(envois))
        expect(resumer(constats)).toEqual([])
        expect(comparaisons).toBeGreaterThan(200)
        expect(regles).toBeGreaterThan(15)
      }),
      {numRuns: 12},
    )
  })

  it.each(Object.entries(FAUTES))('une faute est trouvée une fois, et elle seule : %s', (_nom, fauter) => {
    fc.assert(
      fc.property(desStructures, fc.constantFrom(...NOMS), UN_MOIS, (envois, nom, mois) => {
        const {faux, attendu} = fauter(reseauDe(envois), nom, mois)
        expect(resumer(verifier(faux).constats)).toEqual([attendu])
      }),
      {numRuns: 5},
    )
  })

  it('l’ordre des valeurs reçues ne change rien', () => {
    const melange = desStructures.chain((envois) => {
      const reseau = reseauDe(envois)
      return fc.tuple(
        fc.constant(reseau),
        fc.shuffledSubarray([...reseau.valeurs], {minLength: reseau.valeurs.length}),
        fc.constantFrom(...Object.values(FAUTES)),
        fc.constantFrom(...NOMS),
      )
    })
    fc.assert(
      fc.property(melange, ([reseau, melangees, fauter, nom]) => {
        const {faux} = fauter(reseau, nom, '2008-07')
        const autre = fauter({...reseau, valeurs: melangees}, nom, '2008-07').faux
        expect(verifier(autre)).toEqual(verifier(faux))
      }),
      {numRuns: 8},
    )
  })

  it('deux sources ne diffèrent que là où l’on a changé un mois', () => {
    fc.assert(
      fc.property(desStructures, UN_MOIS, fc.integer({min: 1, max: 50}), (envois, mois, de) => {
        const {valeurs: recues} = reseauDe(envois)
        const seconde = fausser(reseauDe(envois), ['nancy', 'civis', mois, ''], (n) => n + de).valeurs
        const {ecarts} = comparerLesSources(
          faits({valeurs: [...seconde.map((v) => ({...v, source: 'enquete'})), ...recues]}),
          {annee: 2008 as Exercice},
        )
        expect(ecarts).toMatchObject([{structure: 'nancy', indicateur: 'civis', periode: mois, ecart: de}])
        expect(ecarts[0]?.retenue).toBe('parcours')
      }),
      {numRuns: 6},
    )
  })
})

describe('à l’échelle', () => {
  it('80 structures et deux ans de mois se vérifient toutes', () => {
    const reseau = Array.from({length: 80}, (_, i) => ({
      ...structures[0],
      code: `s${i}`,
    })) as typeof structures
    const [envoi] = fc.sample(desStructures, {seed: 1, numRuns: 1})[0] ?? []
    if (!envoi) throw new Error('pas d’envoi')
    const modele = valeurs(tableDe('nancy', envoi))
    const deux = [
      ...modele,
      ...modele.map((v) => ({...v, periode: v.periode.replace('2008', '2007') as never})),
    ]
    const lues = reseau.flatMap(({code}) => deux.map((v) => ({...v, structure: code})))
    const {constats, valeurs: nombre} = verifier({structures: reseau, valeurs: lues})
    expect(constats).toEqual([])
    expect(nombre).toBeGreaterThan(9000)
  })
})
