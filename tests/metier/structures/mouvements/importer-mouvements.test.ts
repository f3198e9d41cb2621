import {describe, expect, it} from 'vitest'
import {construireAnnuaire, importerMouvements, nomsConnus} from '../../../../src/metier/structures/index.js'
import {grille} from '../../../support/grilles.js'
import {reseauLorrain} from '../../../support/reseau.js'
import {le, reseau, vers} from '../reseau/faits.js'

const ENTETE = ['Date', 'Mouvement', 'Sources', 'Cibles', 'Nom de la cible', 'Parts', 'Acte']
type Ligne = readonly (string | number | null)[]

function importer(lignes: readonly Ligne[], dejaLa: Parameters<typeof reseau>[1] = []) {
  const faits = reseau(reseauLorrain, dejaLa)
  const annuaire = construireAnnuaire(nomsConnus(faits), {})
  const {bilan, nouveaux} = importerMouvements(
    faits,
    [grille([['Mouvements du réseau'], [], ENTETE, ...lignes])],
    {
      fichier: 'mouvements.xlsx',
      annuaire,
    },
  )
  return {bilan, nouveaux, constats: bilan.anomalies.map((a) => [a.code, a.cellule])}
}

const ABSORPTION: Ligne = [
  '01/07/2009',
  'Absorption',
  'PAIO de Metz Campagne',
  'Mission Locale de la Ville de Metz',
  null,
  null,
  'délibération',
]
const FUSION: Ligne = [
  '1/1/2010',
  'Regroupement',
  '57630S00 ; 88383S00',
  '57700S00',
  'Mission Locale de Sarrebourg et des Vosges',
  null,
  null,
]
const SCISSION: Ligne = [
  '2011-01-01',
  'scission',
  '54395S00',
  '54700S00 ; 54701S00',
  'ML Nord ; ML Sud',
  '60 ; 40',
  null,
]

describe('un classeur de mouvements', () => {
  it('est lu ligne à ligne, structures par code ou par nom, dates à la française', () => {
    const {bilan, nouveaux} = importer([ABSORPTION, FUSION, SCISSION])
    expect(bilan).toMatchObject({statut: 'importe', anomalies: [], deja_enregistres: 0})
    expect(nouveaux).toEqual([
      le('2009-07-01', 'absorption', ['57480S00'], [vers('57463S00')], {acte: 'délibération'}),
      le(
        '2010-01-01',
        'regroupement',
        ['57630S00', '88383S00'],
        [
          vers('57700S00', {
            nom: 'Mission Locale de Sarrebourg et des Vosges',
            type: 'ML',
            departement: '57',
          }),
        ],
      ),
      le(
        '2011-01-01',
        'scission',
        ['54395S00'],
        [
          vers('54700S00', {nom: 'ML Nord', type: 'ML', departement: '54', part: 0.6}),
          vers('54701S00', {nom: 'ML Sud', type: 'ML', departement: '54', part: 0.4}),
        ],
      ),
    ])
  })

  it('déjà enregistré, ne change rien ; complété, n’apporte que le nouveau', () => {
    const connus = importer([ABSORPTION]).nouveaux
    expect(importer([ABSORPTION], connus).bilan).toMatchObject({statut: 'deja_importe', deja_enregistres: 1})
    const {bilan, nouveaux} = importer([ABSORPTION, FUSION], connus)
    expect(bilan).toMatchObject({statut: 'importe', deja_enregistres: 1})
    expect(nouveaux.map((m) => m.genre)).toEqual(['regroupement'])
  })

  it.each<[string, Ligne, string, string]>([
    [
      'une structure inconnue',
      ['01/07/2009', 'Absorption', 'PAIO de Nulle Part', '57463S00'],
      'STR-011',
      'C4',
    ],
    ['une date qui n’en est pas une', ['31/06/2009', 'Absorption', '57480S00', '57463S00'], 'STR-028', 'A4'],
    ['un mouvement inconnu', ['01/07/2009', 'évaporation', '57480S00', '57463S00'], 'STR-028', 'B4'],
    ['une date absente', [null, 'Absorption', '57480S00', '57463S00'], 'STR-041', 'A4'],
    [
      'une clé illisible',
      ['01/07/2009', 'Scission', '54395S00', '54700S00;54701S00', 'a;b', 'moitié'],
      'STR-047',
      'F4',
    ],
    ['une nouvelle structure sans nom', ['01/07/2009', 'Création', null, '57900S00'], 'STR-011', 'D4'],
    ['un nom de trop', ['01/07/2009', 'Absorption', '57480S00', '57463S00', 'a ; b'], 'STR-046', 'E4'],
    [
      'un regroupement d’une seule',
      ['01/07/2009', 'Regroupement', '57480S00', '57900S00', 'ML'],
      'STR-046',
      'C4',
    ],
    [
      'une Mission Locale transformée',
      ['01/07/2009', 'Transformation', '54395S00', null, 'ML'],
      'STR-050',
      'C4',
    ],
  ])('est refusé en entier pour %s, avec la cellule', (_cas, ligne, code, cellule) => {
    const {bilan, nouveaux, constats} = importer([ligne, FUSION])
    expect(bilan.statut).toBe('refuse')
    expect(nouveaux).toEqual([])
    expect(constats).toEqual([[code, cellule]])
  })

  it('sans en-tête de mouvements, le dit', () => {
    const faits = reseau(reseauLorrain, [])
    const annuaire = construireAnnuaire(reseauLorrain, {})
    const {bilan} = importerMouvements(faits, [grille([['Structure', 'Ville']])], {
      fichier: 'x.xlsx',
      annuaire,
    })
    expect(bilan.anomalies).toMatchObject([{code: 'STR-040', gravite: 'bloquante'}])
  })

  it('qui contredit un mouvement plus récent est refusé', () => {
    const connus = importer([ABSORPTION]).nouveaux
    const {constats} = importer([['01/01/2009', 'Fermeture', '57463S00']], connus)
    expect(constats).toEqual([['STR-045', null]])
  })
})
