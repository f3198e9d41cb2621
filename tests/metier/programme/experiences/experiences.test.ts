import {describe, expect, it} from 'vitest'
import {
  type Experience,
  exporterExperiences,
  importerExperiences,
  listerExperiences,
  trouverSemblables,
} from '../../../../src/metier/programme/index.js'
import {grille} from '../../../support/grilles.js'
import {relire} from '../../structures/annuaire/exemple.js'
import {ANNUAIRE} from '../journal/exemple.js'

const DEMANDE = {fichier: 'fiches.xlsx', sha256: 'a', prochain: 1}
const NOMS = new Map([['54395S00', 'Mission Locale du Grand Nancy']])
const CLASSEUR = [
  grille([
    ['Titre', 'Structure', 'Lieu', 'Thème', 'Action menée', 'Partenaires', 'Résultats'],
    [
      'Ateliers mobilité',
      'ML Grand Nancy',
      null,
      'Mobilité',
      'Un atelier par mois.',
      'SNCF : délivre les bons ; DRTEFP : finance',
      '32 jeunes.',
    ],
    [
      'Des psychologues',
      null,
      'Bourgogne',
      'Santé',
      'Une permanence d’écoute. Les équipes sont conseillées.',
      null,
      'Plus de 700 jeunes reçus.',
    ],
  ]),
]
const lu = importerExperiences([], CLASSEUR, ANNUAIRE, DEMANDE)
const fiches = lu.ecritures.flatMap((e): Experience[] => (e.contenu ? [e.contenu] : []))

describe('les fiches d’expérience', () => {
  it('entrent avec leurs structures et les rôles des partenaires', () => {
    expect(lu.bilan.anomalies).toEqual([])
    expect(fiches[0]).toMatchObject({
      numero: 1,
      structure: '54395S00',
      partenaires: [
        {nom: 'SNCF', role: 'délivre les bons'},
        {nom: 'DRTEFP', role: 'finance'},
      ],
    })
  })

  it('exportées, elles reviennent telles quelles', () => {
    const classeur = relire(exporterExperiences(fiches, {reseau: 'R', date: '2008-12-31', noms: NOMS}))
    const {bilan} = importerExperiences(fiches, classeur, ANNUAIRE, {...DEMANDE, prochain: 3})
    expect([bilan.statut, bilan.lignes.identiques]).toEqual(['deja_importe', 2])
  })

  it.each([
    ['sante', [2]],
    ['SNCF mobilite', [1]],
    ['psycho', [2]],
    ['jeunes', [1, 2]],
    ['grand nancy', [1]],
    ['sante SNCF', []],
  ])('chercher « %s »', (texte, numeros) => {
    const trouvees = listerExperiences(fiches, {texte}, NOMS).fiches
    expect(trouvees.map((f) => f.numero ?? 0).toSorted((a, b) => a - b)).toEqual(numeros)
  })

  it('ce qui répond dans le titre vient d’abord, avec un extrait', () => {
    const {fiches: trouvees} = listerExperiences(fiches, {texte: 'atelier'}, NOMS)
    expect(trouvees.map((f) => [f.titre, f.extrait])).toEqual([['Ateliers mobilité', 'Un atelier par mois.']])
  })

  it('une fiche de la même structure au titre voisin se dit', () => {
    const [premiere] = fiches
    const semblables = premiere ? trouverSemblables({...premiere, titre: 'Atelier mobilité'}, fiches) : []
    expect(semblables.map((f) => f.numero)).toEqual([1])
  })

  it('sans action menée, la ligne est refusée avec sa cellule', () => {
    const {bilan} = importerExperiences(
      [],
      [
        grille([
          ['Titre', 'Action menée'],
          ['Forum', null],
        ]),
      ],
      ANNUAIRE,
      DEMANDE,
    )
    expect(bilan.anomalies.map((a) => [a.code, a.cellule])).toEqual([['PRG-020', 'B2']])
  })
})
