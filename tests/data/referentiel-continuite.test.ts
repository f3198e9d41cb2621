import {describe, expect, it} from 'vitest'
import type {Referentiel} from '../../src/metier/referentiel/index.js'
import {lireReferentielFourni} from './lire-referentiel.js'

const FOURNIS: readonly Referentiel[] = ['parcours3@1', 'i-milo@1'].map(lireReferentielFourni)

type Lien = {readonly de: string; readonly vers: string; readonly rupture: string | undefined}

/** Every counterpart declared, by its two ends. */
function liens(): Lien[] {
  return FOURNIS.flatMap(({code, indicateurs, ventilations}) => [
    ...indicateurs.flatMap((i) =>
      (i.correspondances ?? []).map((c) => ({
        de: `${code}/${i.code}`,
        vers: `${c.referentiel}/${c.indicateur}`,
        rupture: c.rupture,
      })),
    ),
    ...ventilations.flatMap((v) =>
      (v.correspondances ?? []).map((c) => ({
        de: `${code}/par ${v.code}`,
        vers: `${c.referentiel}/par ${c.ventilation}`,
        rupture: c.rupture,
      })),
    ),
  ])
}

const dire = ({de, vers, rupture}: Lien) => `${de} – ${vers} : ${rupture ?? 'même série'}`

/** « ancienne nouvelle », from a table read one way or the other. */
function paires(table: Readonly<Record<string, readonly string[]>>, inverse: boolean): string[] {
  return Object.entries(table)
    .flatMap(([de, vers]) => vers.map((v) => (inverse ? `${v} ${de}` : `${de} ${v}`)))
    .sort()
}

describe('la continuité entre parcours3@1 et i-milo@1', () => {
  it('se lit pareil des deux côtés, raison de la rupture comprise', () => {
    const retours = new Set(liens().map(({de, vers, rupture}) => dire({de: vers, vers: de, rupture})))
    expect(
      liens()
        .map(dire)
        .filter((lien) => !retours.has(lien)),
    ).toEqual([])
  })

  it('ne cite que ce qui existe', () => {
    const connus = new Set(
      FOURNIS.flatMap((r) => [
        ...r.indicateurs.map((i) => `${r.code}/${i.code}`),
        ...r.ventilations.map((v) => `${r.code}/par ${v.code}`),
      ]),
    )
    expect(liens().filter((l) => !connus.has(l.vers))).toEqual([])
  })

  it('n’oublie rien de ce que les deux époques comptent sous le même code', () => {
    const [avant, apres] = FOURNIS.map((r) => new Set(r.indicateurs.map((i) => i.code)))
    const communs = [...(avant ?? [])].filter((code) => apres?.has(code))
    const dits = new Set(liens().map((l) => `${l.de} ${l.vers}`))
    expect(communs.filter((code) => !dits.has(`parcours3/${code} i-milo/${code}`))).toEqual([])
  })

  it('garde les mêmes modalités où la série continue, et le même sens', () => {
    for (const {ventilations} of FOURNIS.slice(0, 1)) {
      for (const v of ventilations.filter((x) => x.correspondances?.every((c) => c.rupture === undefined))) {
        const autre = FOURNIS[1]?.ventilations.find((x) => x.code === v.code)
        const codes = new Set(autre?.modalites.map((m) => m.code))
        expect([v.code, v.modalites.filter((m) => !codes.has(m.code))]).toEqual([v.code, []])
      }
    }
  })

  it('fait correspondre les niveaux dans les deux sens', () => {
    const [avant, apres] = FOURNIS.map((r) => r.ventilations.find((v) => v.code === 'niveau'))
    const aller = avant?.correspondances?.[0]?.modalites ?? {}
    const retour = apres?.correspondances?.[0]?.modalites ?? {}
    expect(aller).toMatchObject({niveau_v: ['niveau_3'], niveau_iv: ['niveau_4'], niveau_vi: ['infra_3']})
    expect(paires(aller, false)).toEqual(paires(retour, true))
    const connues = (v: typeof avant) => v?.modalites.map((m) => m.code) ?? []
    expect(Object.keys(aller).sort()).toEqual(connues(avant).sort())
    expect(Object.keys(retour).filter((m) => !connues(apres).includes(m))).toEqual([])
  })

  it.each([
    ['i-milo/pacea', 'parcours3/civis', /reconductions/],
    ['i-milo/garantie_jeunes', 'parcours3/civis', /2013/],
    ['i-milo/cej', 'i-milo/garantie_jeunes', /1er mars 2022/],
    ['i-milo/premiers_accueils', 'parcours3/premiers_accueils', /inscription/],
    ['parcours3/par residence_zus', 'i-milo/par residence_qpv', /2015/],
    ['parcours3/par niveau', 'i-milo/par niveau', /2019/],
  ])('coupe la série de %s à %s', (de, vers, raison) => {
    expect(liens().find((l) => l.de === de && l.vers === vers)?.rupture).toMatch(raison)
  })
})
