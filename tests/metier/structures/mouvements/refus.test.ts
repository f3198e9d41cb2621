import {describe, expect, it} from 'vitest'
import {type Mouvement, verifierMouvements} from '../../../../src/metier/structures/index.js'
import {structure} from '../../../support/reseau.js'
import {le, reseau, vers} from '../reseau/faits.js'

const ANNUAIRE = [
  structure('57463S00', 'Mission Locale de la Ville de Metz'),
  structure('57672S00', 'Mission Locale du Nord Mosellan'),
  structure('57480S00', 'PAIO de Metz Campagne', 'PAIO'),
  structure('57630S00', 'PAIO de Sarrebourg', 'PAIO'),
]
const METZ = '57463S00'
const NORD = '57672S00'
const CAMPAGNE = '57480S00'
const SARREBOURG = '57630S00'
const NEE = {nom: 'Mission Locale de Moselle', type: 'ML', departement: '57'} as const

function fautes(...mouvements: readonly Mouvement[]) {
  return verifierMouvements(reseau(ANNUAIRE, mouvements)).map(({code, message, a_faire, champ}) => ({
    code,
    champ,
    texte: `${message} ${a_faire}`.replaceAll('\u00A0', ' '),
  }))
}

const absorption = le('2009-07-01', 'absorption', [CAMPAGNE], [vers(METZ)])

describe('un mouvement qui n’a pas de sens est refusé', () => {
  it.each<[string, readonly Mouvement[], string, RegExp]>([
    [
      'une cible parmi les sources',
      [le('2009-07-01', 'absorption', [METZ], [vers(METZ)])],
      'STR-042',
      /Mission Locale de la Ville de Metz \(57463S00\) est à la fois source et cible/,
    ],
    [
      'un regroupement où une structure se continue',
      [le('2009-07-01', 'regroupement', [CAMPAGNE, SARREBOURG], [vers(CAMPAGNE)])],
      'STR-042',
      /enregistrez une absorption/,
    ],
    [
      'deux structures qui s’absorbent l’une l’autre',
      [absorption, le('2010-07-01', 'absorption', [METZ], [vers(CAMPAGNE)])],
      'STR-043',
      /tourne en rond/,
    ],
    [
      'une boucle le même jour',
      [absorption, le('2009-07-01', 'absorption', [METZ], [vers(CAMPAGNE)])],
      'STR-043',
      /tourne en rond/,
    ],
    [
      'une structure fermée deux fois',
      [absorption, le('2010-01-01', 'fermeture', [CAMPAGNE], [])],
      'STR-044',
      /a déjà fermé le 1er juillet 2009 \(absorption\) ; elle ne peut pas fermer deux fois/,
    ],
    [
      'un nom donné à une structure déjà fermée',
      [absorption, le('2010-01-01', 'renommage', [CAMPAGNE], [vers(CAMPAGNE, {nom: 'PAIO Metz'})])],
      'STR-045',
      /a déjà fermé le 1er juillet 2009/,
    ],
    [
      'une absorption par une structure déjà fermée',
      [absorption, le('2010-01-01', 'absorption', [SARREBOURG], [vers(CAMPAGNE)])],
      'STR-045',
      /PAIO de Metz Campagne/,
    ],
    [
      'un mouvement avant la création',
      [
        le('2010-01-01', 'creation', [], [vers('57900S00', NEE)]),
        le('2009-01-01', 'fermeture', ['57900S00'], []),
      ],
      'STR-045',
      /n'est créée que le 1er janvier 2010/,
    ],
    [
      'une fermeture le jour de la création',
      [
        le('2010-01-01', 'creation', [], [vers('57900S00', NEE)]),
        le('2010-01-01', 'fermeture', ['57900S00'], []),
      ],
      'STR-045',
      /n'est créée que le 1er janvier 2010/,
    ],
    [
      'un regroupement d’une seule structure',
      [le('2009-07-01', 'regroupement', [CAMPAGNE], [vers('57900S00', NEE)])],
      'STR-046',
      /Un regroupement demande au moins deux sources.* reçu : 1 source et 1 cible/,
    ],
    [
      'un regroupement où une structure est citée deux fois',
      [le('2009-07-01', 'regroupement', [CAMPAGNE, CAMPAGNE], [vers('57900S00', NEE)])],
      'STR-046',
      /citée une seule fois/,
    ],
    [
      'une scission vers une seule structure',
      [le('2009-07-01', 'scission', [METZ], [vers('57900S00', NEE)])],
      'STR-046',
      /Une scission demande .* au moins deux cibles/,
    ],
    [
      'une absorption sans cible',
      [le('2009-07-01', 'absorption', [CAMPAGNE], [])],
      'STR-046',
      /reçu : 1 source et 0 cible/,
    ],
    [
      'des parts qui ne font pas 100 %',
      [
        le(
          '2009-07-01',
          'scission',
          [METZ],
          [vers('57900S00', {...NEE, part: 0.6}), vers('57901S00', {...NEE, part: 0.3})],
        ),
      ],
      'STR-047',
      /Les parts font 90 % ; 100 % sont attendus/,
    ],
    [
      'une part pour une seule des deux cibles',
      [le('2009-07-01', 'scission', [METZ], [vers('57900S00', {...NEE, part: 0.6}), vers('57901S00', NEE)])],
      'STR-047',
      /1 part pour 2 cibles/,
    ],
    [
      'une part de 0 %',
      [
        le(
          '2009-07-01',
          'scission',
          [METZ],
          [vers('57900S00', {...NEE, part: 1}), vers('57901S00', {...NEE, part: 0})],
        ),
      ],
      'STR-047',
      /entre 0 et 100/,
    ],
    [
      'une part pour une absorption',
      [le('2009-07-01', 'absorption', [CAMPAGNE], [vers(METZ, {part: 0.5})])],
      'STR-047',
      /n'a pas de sens pour une absorption/,
    ],
    [
      'une date avant la naissance du réseau',
      [le('1975-01-01', 'absorption', [CAMPAGNE], [vers(METZ)])],
      'STR-048',
      /hors de la vie du réseau, qui commence le 26 mars 1982/,
    ],
    [
      'la transformation d’une Mission Locale',
      [le('2009-07-01', 'transformation', [METZ], [vers(METZ, {nom: 'ML', type: 'ML'})])],
      'STR-050',
      /est déjà une Mission Locale/,
    ],
    [
      'un renommage qui garde le nom',
      [le('2009-07-01', 'renommage', [METZ], [vers(METZ, {nom: 'Mission Locale de la Ville de Metz'})])],
      'STR-050',
      /porte déjà ce nom/,
    ],
    [
      'la création d’une structure que l’annuaire connaissait',
      [le('2009-07-01', 'creation', [], [vers(METZ, NEE)])],
      'STR-051',
      /existait déjà \(annuaire de 2008\)/,
    ],
    [
      'un regroupement vers une structure qui existait',
      [le('2009-07-01', 'regroupement', [CAMPAGNE, SARREBOURG], [vers(METZ)])],
      'STR-051',
      /enregistrez une absorption/,
    ],
    [
      'le même mouvement avec un autre acte',
      [absorption, {...absorption, acte: 'arrêté'}],
      'STR-052',
      /la même absorption est déjà enregistrée avec d'autres détails/,
    ],
  ])('%s', (_cas, mouvements, code, texte) => {
    const [premiere] = fautes(...mouvements)
    expect(premiere).toMatchObject({code, texte: expect.stringMatching(texte)})
  })

  it('un mouvement qui a du sens passe, quel que soit l’ordre où il est dit', () => {
    const recit = [
      le('2009-01-01', 'creation', [], [vers('57900S00', NEE)]),
      absorption,
      le('2010-01-01', 'renommage', ['57900S00'], [vers('57900S00', {nom: 'Mission Locale de Bitche'})]),
      le(
        '2011-01-01',
        'scission',
        [NORD],
        [vers('57901S00', {...NEE, part: 0.55}), vers(METZ, {part: 0.45})],
      ),
      le('2011-02-01', 'territoire', [METZ], [vers('57900S00', {part: 0.1})]),
      le('2012-01-01', 'fermeture', [SARREBOURG], []),
    ]
    expect(fautes(...recit)).toEqual([])
    expect(fautes(...recit.toReversed())).toEqual([])
  })

  it('une PAIO peut devenir Mission Locale et absorber sa voisine le même jour', () => {
    expect(
      fautes(
        le('2010-01-01', 'absorption', [CAMPAGNE], [vers(SARREBOURG)]),
        le(
          '2010-01-01',
          'transformation',
          [SARREBOURG],
          [vers(SARREBOURG, {nom: 'Mission Locale de Sarrebourg', type: 'ML'})],
        ),
      ),
    ).toEqual([])
  })

  it('un annuaire qui porte déjà le nouveau nom se corrige avec l’ancien nom', () => {
    const renommage = le(
      '2007-07-01',
      'renommage',
      [METZ],
      [vers(METZ, {nom: 'Mission Locale de la Ville de Metz'})],
      {
        ancienNom: 'Mission Locale de Metz',
      },
    )
    expect(fautes(renommage)).toEqual([])
  })
})
