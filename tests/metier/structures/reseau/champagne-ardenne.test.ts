import {describe, expect, it} from 'vitest'
import {
  attendues,
  type CodeStructure,
  ceQuiAChange,
  compter,
  jugerDesAttendues,
  reseauALaDate,
  reseauDeLAnnee,
  verifierMouvements,
} from '../../../../src/metier/structures/index.js'
import type {Periode} from '../../../../src/shared/periode.js'
import {champagneArdenne} from './faits.js'

const nomsAu = (jour: string) => reseauALaDate(champagneArdenne, jour).map((s) => s.nom)
const nomDe = (code: string, jour: string) =>
  reseauALaDate(champagneArdenne, jour).find((s) => s.code === (code as CodeStructure))?.nom
const dates = (code: string, jour: string) => {
  const s = reseauALaDate(champagneArdenne, jour).find((t) => t.code === (code as CodeStructure))
  return [s?.ouverteLe, s?.fermeeLe]
}
const attendueEn = (code: string, periode: string) =>
  jugerDesAttendues(champagneArdenne)({code: code as CodeStructure}, periode as Periode)

describe('en Champagne-Ardenne, les PAIO disparaissent de 2009 à 2011', () => {
  it('tout ce récit tient debout', () => {
    expect(verifierMouvements(champagneArdenne)).toEqual([])
  })

  it.each([
    ['1995-01-01', 21, 12, 9, 'avant tout mouvement, le réseau est celui de l’annuaire'],
    ['2009-06-14', 21, 12, 9, 'la veille de la première absorption'],
    ['2009-06-15', 20, 12, 8, 'Sézanne absorbée par Épernay'],
    ['2009-06-30', 20, 12, 8, 'Vouziers est encore une PAIO'],
    ['2009-07-01', 20, 13, 7, 'Vouziers transformée'],
    ['2009-12-31', 20, 13, 7, 'fin 2009'],
    ['2010-01-01', 18, 15, 3, 'Revin et Givet réunies, les deux Bar en une'],
    ['2010-12-31', 18, 16, 2, 'Joinville transformée'],
    ['2011-01-01', 17, 17, 0, 'plus une seule PAIO'],
    ['2026-01-01', 17, 17, 0, 'et rien ne bouge ensuite'],
  ])(
    'le %s : %d structures, %d Missions Locales et %d PAIO (%s)',
    (jour, structures, missionsLocales, paio) => {
      expect(compter(reseauALaDate(champagneArdenne, jour))).toEqual({
        structures,
        missions_locales: missionsLocales,
        paio,
      })
    },
  )

  it('les structures portent leur nom de l’époque', () => {
    expect(nomDe('08490S00', '2009-06-30')).toBe('PAIO de Vouziers')
    expect(nomDe('08490S00', '2009-07-01')).toBe('Mission Locale de l’Argonne ardennaise')
    expect(nomDe('52121S00', '2010-08-31')).toBe('Mission Locale de Chaumont')
    expect(nomDe('52121S00', '2010-09-01')).toBe('Mission Locale du Pays de Chaumont')
    expect(nomsAu('2009-12-31')).not.toContain('Mission Locale de la Vallée de la Meuse')
    expect(nomsAu('2010-01-01')).toContain('Mission Locale de la Vallée de la Meuse')
    expect(nomsAu('2010-01-01')).not.toContain('PAIO de Revin')
  })

  it('les listes sont rangées par département puis par nom', () => {
    expect(nomsAu('2011-01-01')).toEqual([
      'Mission Locale de Charleville-Mézières',
      'Mission Locale de l’Argonne ardennaise',
      'Mission Locale de la Vallée de la Meuse',
      'Mission Locale du Rethélois',
      'Mission Locale du Sedanais',
      'Mission Locale de la Côte des Bar',
      'Mission Locale de Romilly',
      'Mission Locale de Troyes',
      'Mission Locale d’Épernay',
      'Mission Locale de Châlons-en-Champagne',
      'Mission Locale de l’Argonne champenoise',
      'Mission Locale de Reims',
      'Mission Locale de Vitry-le-François',
      'Mission Locale de Joinville',
      'Mission Locale de Langres',
      'Mission Locale de Saint-Dizier',
      'Mission Locale du Pays de Chaumont',
    ])
  })

  it('chaque structure dit quand elle a ouvert et fermé', () => {
    expect(dates('51507S00', '2008-12-31')).toEqual([null, '2009-06-15'])
    expect(dates('08999S00', '2010-12-31')).toEqual(['2010-01-01', null])
    expect(dates('08490S00', '2010-12-31')).toEqual([null, null])
  })

  it.each([
    ['51507S00', '2009-05', true, 'avant son absorption'],
    ['51507S00', '2009-06', true, 'le mois de son absorption, le 15'],
    ['51507S00', '2009-07', false, 'le mois d’après'],
    ['51507S00', '2009-T2', true, 'le trimestre de son absorption'],
    ['51507S00', '2009-T3', false, 'le trimestre d’après'],
    ['51507S00', '2009', true, 'l’année de son absorption'],
    ['51507S00', '2010', false, 'l’année d’après'],
    ['51507S00', '2009-01/2009-08', true, 'un cumul qui commence avant'],
    ['08367S00', '2009-12', true, 'le dernier mois avant un regroupement au 1er janvier'],
    ['08367S00', '2010-01', false, 'le mois du regroupement, dès son premier jour'],
    ['08999S00', '2009-12', false, 'une structure pas encore née'],
    ['08999S00', '2010-01', true, 'le mois de sa naissance'],
    ['inconnue', '2010', false, 'un code inconnu'],
  ])('%s est attendue pour %s : %s (%s)', (code, periode, attendue) => {
    expect(attendueEn(code, periode)).toBe(attendue)
  })

  it('les attendues d’une année disent les mois qu’elles doivent', () => {
    const de2009 = attendues(champagneArdenne, '2009' as Periode)
    expect(de2009).toHaveLength(21)
    const partielles = de2009.filter((a) => !a.entiere)
    expect(partielles.map((a) => [a.structure.nom, a.mois.at(0), a.mois.at(-1)])).toEqual([
      ['PAIO de Sézanne', '2009-01', '2009-06'],
    ])
    expect(de2009.map((a) => a.structure.nom)).toContain('Mission Locale de l’Argonne ardennaise')
    expect(attendues(champagneArdenne, '2009-03' as Periode).map((a) => a.structure.nom)).toContain(
      'PAIO de Vouziers',
    )
  })

  it('le réseau d’une année compte aussi celles qui ont fermé avant décembre', () => {
    expect(reseauDeLAnnee(champagneArdenne, 2009)).toHaveLength(21)
    expect(reseauDeLAnnee(champagneArdenne, 2010)).toHaveLength(18)
    expect(reseauDeLAnnee(champagneArdenne, 2011)).toHaveLength(17)
  })

  it('ce qui a changé en 2009 se lit comme un paragraphe de rapport', () => {
    expect(enClair(ceQuiAChange(champagneArdenne, 2009))).toEqual([
      'Le 15 juin 2009, la PAIO de Sézanne est absorbée par la Mission Locale d’Épernay (délibération du 28 mai 2009).',
      'Le 1er juillet 2009, la PAIO de Vouziers devient la Mission Locale de l’Argonne ardennaise.',
      'Au 31/12/2009, le réseau compte 20 structures : 13 Missions Locales et 7 PAIO, contre 21 un an plus tôt.',
    ])
  })

  it('ce qui a changé en 2010, mouvements du même jour dans un ordre stable', () => {
    expect(enClair(ceQuiAChange(champagneArdenne, 2010))).toEqual([
      'Le 1er janvier 2010, la PAIO de Bar-sur-Aube devient la Mission Locale de la Côte des Bar.',
      'Le 1er janvier 2010, la PAIO de Revin et la PAIO de Givet se regroupent et deviennent la Mission Locale de la Vallée de la Meuse.',
      'Le 1er janvier 2010, la PAIO de Bar-sur-Seine est absorbée par la Mission Locale de la Côte des Bar.',
      'Le 1er septembre 2010, la Mission Locale de Chaumont prend le nom de « Mission Locale du Pays de Chaumont ».',
      'Le 1er octobre 2010, la PAIO de Joinville devient la Mission Locale de Joinville.',
      'Au 31/12/2010, le réseau compte 18 structures : 16 Missions Locales et 2 PAIO, contre 20 un an plus tôt.',
    ])
  })

  it('une année sans mouvement le dit', () => {
    const {phrases, resume} = ceQuiAChange(champagneArdenne, 2012)
    expect(phrases).toEqual([])
    expect(resume).toBe(
      'Au 31/12/2012, le réseau compte toujours 17 structures, toutes des Missions Locales.',
    )
  })
})

function enClair({phrases, resume}: {phrases: readonly string[]; resume: string}): string[] {
  return [...phrases, resume].map((p) => p.replaceAll('\u00A0', ' '))
}
