import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  type Completude,
  type EtatDeValeur,
  mesurerCompletude,
  type Origine,
  type Valeur,
} from '../../../../src/metier/activite/index.js'
import type {Exercice} from '../../../../src/shared/periode.js'
import {parcours3, structure} from '../../../support/reseau.js'

/** Two compulsory indicators are enough to see the rule: one sent by month, one by year. */
const referentiel = {
  ...parcours3,
  chiffres_cles: parcours3.chiffres_cles.filter((c) =>
    ['salaries', 'premiers_accueils', 'jeunes_en_contact'].includes(c.indicateur),
  ),
}
const nancy = structure('54395S00', 'Mission Locale du Grand Nancy')
const metz = structure('57463S00', 'Mission Locale de la Ville de Metz')

type Envoi = {
  code?: string
  indicateur?: string
  periode: string
  le?: string
  etat?: EtatDeValeur
  modalites?: string
}

function recevoir(envois: readonly Envoi[]): {valeurs: Valeur[]; origines: Origine[]} {
  const valeurs = envois.map(
    ({code = nancy.code, indicateur = 'premiers_accueils', periode, etat = 'renseigne', modalites = ''}) =>
      ({
        source: 'tableaux',
        structure: code,
        indicateur,
        periode,
        modalites,
        etat,
        valeur: etat === 'renseigne' ? 1 : null,
        brut: '1',
        provenance: {fichier: 'f.xlsx', feuille: 'F', cellule: 'A1'},
      }) as Valeur,
  )
  const origines = valeurs.map((v, i) => ({...v, import: i + 1, recuLe: envois[i]?.le ?? '2008-01-31'}))
  return {valeurs, origines}
}

function mesurer(
  envois: readonly Envoi[],
  {
    dernierMois = 3,
    structures = [nancy],
    ...reste
  }: Partial<Parameters<typeof mesurerCompletude>[0]> & {dernierMois?: number} = {},
): Completude {
  return mesurerCompletude(
    {referentiel, structures, ...recevoir(envois), ...reste},
    {annee: 2008 as Exercice, dernierMois, delai: 15},
  )
}

const etats = (c: Completude, rang = 0) => c.structures[rang]?.periodes.map((p) => `${p.periode} ${p.etat}`)

const codes = (envois: readonly Envoi[], attendus?: readonly string[]) =>
  mesurer(envois, {attendus}).indicateurs.map((i) => i.code)

describe('la complétude', () => {
  it('attend chaque mois ce que le réseau envoie par mois', () => {
    const c = mesurer([{periode: '2008-01'}, {periode: '2008-03'}])
    expect(etats(c)).toEqual(['2008-01 complet', '2008-02 absent', '2008-03 complet'])
    expect(c).toMatchObject({attendus: 3, complets: 2, partiels: 0, absents: 1, taux: 2 / 3})
    expect(c.structures[0]?.manquants).toEqual([
      {indicateur: 'premiers_accueils', libelle: 'Jeunes en premier accueil', periodes: ['2008-02']},
    ])
  })

  it('n’attend l’annuel qu’à la fin de l’année', () => {
    expect(etats(mesurer([], {dernierMois: 11}))).not.toContain('2008 absent')
    expect(etats(mesurer([], {dernierMois: 12}))?.at(-1)).toBe('2008 absent')
    expect(mesurer([], {dernierMois: 12}).indicateurs.map((i) => [i.code, i.rythme])).toEqual([
      ['premiers_accueils', 'mensuel'],
      ['jeunes_en_contact', 'annuel'],
    ])
  })

  it('dit partiel ce dont un indicateur manque', () => {
    const parMois: Envoi[] = [{periode: '2008-01', indicateur: 'jeunes_en_contact'}]
    expect(etats(mesurer([...parMois, {periode: '2008-02'}]))).toEqual([
      '2008-01 partiel',
      '2008-02 partiel',
      '2008-03 absent',
    ])
  })

  it.each([
    ['renseigne', 'complet'],
    ['sans_objet', 'complet'],
    ['secret', 'complet'],
    ['non_renseigne', 'absent'],
    ['illisible', 'absent'],
  ] as const)('une case %s compte comme %s', (etat, attendu) => {
    expect(etats(mesurer([{periode: '2008-01', etat}], {dernierMois: 1}))).toEqual([`2008-01 ${attendu}`])
  })

  it('une année, un trimestre ou un cumul répond pour ses mois', () => {
    const moisDUnAutre = [{periode: '2008-01', code: metz.code}]
    const structures = [nancy, metz]
    expect(etats(mesurer([...moisDUnAutre, {periode: '2008'}], {structures}))).not.toContain('2008-02 absent')
    expect(etats(mesurer([...moisDUnAutre, {periode: '2008-01/2008-02'}], {structures}))).toEqual([
      '2008-01 complet',
      '2008-02 complet',
      '2008-03 absent',
    ])
  })

  it('douze mois répondent pour l’année, sauf pour des jeunes distincts', () => {
    const annuels = ['2008', '2008'].map((periode, i) => ({periode, code: `5${i}`}))
    const mois = Array.from({length: 12}, (_, i) => ({periode: `2008-${String(i + 1).padStart(2, '0')}`}))
    const enContact = [...annuels, ...mois].map((e) => ({...e, indicateur: 'jeunes_en_contact'}))
    const ailleurs = {periode: '2008', code: metz.code, indicateur: 'jeunes_en_contact'}
    const options = {dernierMois: 12, structures: [nancy]}
    expect(
      mesurer([...annuels, ...mois, ailleurs], options).structures[0]?.manquants.map((m) => m.indicateur),
    ).toEqual(['jeunes_en_contact'])
    const distincts = mesurer([...annuels, ...mois, ...enContact], options)
    expect(distincts.structures[0]?.manquants).toMatchObject([
      {indicateur: 'jeunes_en_contact', periodes: ['2008']},
    ])
  })

  it('n’attend que ce qu’une structure au moins donne, cette année ou l’an dernier', () => {
    expect(codes([])).toEqual(['premiers_accueils', 'jeunes_en_contact'])
    expect(codes([{periode: '2008-01'}])).toEqual(['premiers_accueils'])
    expect(codes([{periode: '2007', indicateur: 'jeunes_en_contact'}])).toEqual(['jeunes_en_contact'])
    expect(codes([{periode: '2008-01'}], ['civis'])).toEqual(['civis'])
    expect(() => codes([], ['civi'])).toThrow(/« civi »/)
  })

  it('un mois isolé chez une structure ne rend pas mensuel un indicateur annuel', () => {
    const annuels = ['1', '2', '3'].map((code) => ({periode: '2008', code}))
    const c = mesurer([...annuels, {periode: '2008-01'}])
    expect(c.indicateurs.find((i) => i.code === 'premiers_accueils')?.rythme).toBe('annuel')
  })

  it('lit une part nommée là où elle est, par exemple l’alternance', () => {
    const seule = {...parcours3, chiffres_cles: [{indicateur: 'entrees_alternance', parts: []}]}
    const envoi = {periode: '2008-01', indicateur: 'entrees_emploi', modalites: 'type_emploi=alternance'}
    expect(etats(mesurer([envoi], {referentiel: seule, dernierMois: 1}))).toEqual(['2008-01 complet'])
  })

  it('est à l’heure jusqu’au dernier jour du délai, d’après le dernier indicateur arrivé', () => {
    const juste = mesurer([{periode: '2008-01', le: '2008-02-15'}], {dernierMois: 1})
    const trop = mesurer([{periode: '2008-01', le: '2008-02-16'}], {dernierMois: 1})
    expect(juste.structures[0]?.periodes[0]).toMatchObject({echeance: '2008-02-15', dans_les_delais: true})
    expect(trop).toMatchObject({complets: 1, dans_les_delais: 0, taux_dans_les_delais: 0})
  })

  it('n’attend rien d’une structure qui n’était pas ouverte', () => {
    const c = mesurer([{periode: '2008-01'}], {
      structures: [nancy, metz],
      attendues: (s, periode) => s.code !== metz.code || periode >= '2008-03',
    })
    expect(etats(c, 1)).toEqual(['2008-01 non_attendu', '2008-02 non_attendu', '2008-03 absent'])
    expect(c.attendus).toBe(4)
  })

  it('n’attend rien tant qu’aucun mois n’est terminé', () => {
    expect(mesurer([], {dernierMois: 0})).toMatchObject({a_fin: null, attendus: 0, taux: null})
  })

  it('ses comptes se recoupent toujours, et recevoir plus ne fait jamais manquer plus', () => {
    const envoi = fc.record({
      code: fc.constantFrom(nancy.code as string, metz.code as string, 'REGION'),
      indicateur: fc.constantFrom('premiers_accueils', 'jeunes_en_contact'),
      periode: fc.constantFrom(
        '2008',
        '2008-T1',
        '2008-T2',
        '2008-01',
        '2008-02',
        '2008-06',
        '2008-01/2008-04',
      ),
      etat: fc.constantFrom<EtatDeValeur>('renseigne', 'non_renseigne', 'sans_objet'),
      le: fc.constantFrom('2008-02-01', '2009-01-01'),
    })
    fc.assert(
      fc.property(fc.array(envoi, {maxLength: 20}), fc.integer({min: 0, max: 12}), (envois, dernierMois) => {
        const c = mesurer(envois, {dernierMois, structures: [nancy, metz]})
        expect(c.complets + c.partiels + c.absents).toBe(c.attendus)
        expect(c.dans_les_delais).toBeLessThanOrEqual(c.complets)
        const parStructure = c.structures.reduce((somme, s) => somme + s.complets, 0)
        const parPeriode = c.periodes.reduce((somme, p) => somme + p.complets, 0)
        expect([parStructure, parPeriode]).toEqual([c.complets, c.complets])
        const toutAn = ['premiers_accueils', 'jeunes_en_contact'].flatMap((indicateur) =>
          [nancy, metz].map(({code}) => ({code, indicateur, periode: '2008'})),
        )
        expect(mesurer([...envois, ...toutAn], {dernierMois, structures: [nancy, metz]}).absents).toBe(0)
      }),
    )
  })
})
