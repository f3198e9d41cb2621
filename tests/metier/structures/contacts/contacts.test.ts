import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  type Contact,
  exporterContacts,
  importerContacts,
  listerContacts,
} from '../../../../src/metier/structures/index.js'
import {grille} from '../../../support/grilles.js'
import {relire} from '../annuaire/exemple.js'

const DEMANDE = {fichier: 'contacts.xlsx', sha256: 'c'}
const CLASSEUR = [
  grille(
    [
      [
        'Nature',
        'Organisme',
        'Civilité',
        'Prénom',
        'Nom',
        'Fonction',
        'Courriel',
        'Téléphone',
        'Listes',
        'Depuis',
        "Jusqu'à",
      ],
      [
        'financeur',
        'DRTEFP Lorraine',
        'Mme',
        'Anne',
        'Petit',
        'Directrice',
        'a.petit@exemple.fr',
        '03 83 00 00 00',
        'lettre ; rapport',
        null,
        '2009-06-30',
      ],
      ['élu', 'Conseil régional', 'M.', 'Jean', 'Grand', 'Vice-président', null, null, 'rapport', null, null],
    ],
    {feuille: 'Contacts'},
  ),
  grille(
    [
      ['Média', 'Nom', 'Courriel', 'Diffusion'],
      ["L'Est imaginaire", null, 'redaction@exemple', 'Lettre'],
    ],
    {feuille: 'Presse'},
  ),
]

const lus = () => importerContacts([], CLASSEUR, DEMANDE)
const contacts = lus().changements?.contacts ?? []

describe('les contacts', () => {
  it('entrent de toutes les feuilles, avec leurs défauts dits', () => {
    expect(contacts.map((c) => [c.nature, c.organisme, c.nom, c.listes])).toEqual([
      ['financeur', 'DRTEFP Lorraine', 'Petit', ['lettre', 'rapport']],
      ['élu', 'Conseil régional', 'Grand', ['rapport']],
      ['presse', "L'Est imaginaire", null, ['Lettre']],
    ])
    expect(lus().bilan.anomalies.map((a) => [a.code, a.feuille, a.cellule])).toEqual([
      ['STR-006', 'Presse', 'C2'],
    ])
  })

  it('disent qui reçoit quoi, à une date', () => {
    const {contacts: lettre, listes} = listerContacts(contacts, {date: '2008-12-31', liste: 'lettre'})
    expect(lettre.map((c) => c.organisme)).toEqual(['DRTEFP Lorraine', "L'Est imaginaire"])
    expect(listes).toEqual([
      {liste: 'lettre', contacts: 2, sans_courriel: 0},
      {liste: 'rapport', contacts: 2, sans_courriel: 1},
    ])
    expect(listerContacts(contacts, {date: '2010-01-01', liste: 'Lettre'}).contacts).toHaveLength(1)
    expect(listerContacts(contacts, {date: '2008-12-31', nature: 'Financeur'}).contacts).toHaveLength(1)
  })

  it('une liste inconnue est refusée avec celles qui existent', () => {
    expect(() => listerContacts(contacts, {date: '2008-12-31', liste: 'voeux'})).toThrow(/« voeux »/)
  })

  it('un classeur partiel ajoute sans rien retirer ; « remplacer » retire', () => {
    const [feuille] = CLASSEUR
    const partiel = feuille ? [feuille] : []
    expect(importerContacts(contacts, partiel, DEMANDE).bilan).toMatchObject({
      statut: 'deja_importe',
      contacts: {absents: ["L'Est imaginaire"], retires: []},
    })
    const {bilan, changements} = importerContacts(contacts, partiel, {...DEMANDE, remplacer: true})
    expect(bilan.contacts.retires).toEqual(["L'Est imaginaire"])
    expect(changements?.contacts).toHaveLength(2)
  })

  it('une personne remplacée à son poste est un changement', () => {
    const classeur = relire(exporterContacts(contacts, {reseau: 'AMILOR', date: '2008-12-31'}))
    const modifie = classeur.map((g) => ({
      ...g,
      lignes: g.lignes.map((l) =>
        l.map((c) => (c?.affiche === 'Petit' ? {...c, valeur: 'Moyen', affiche: 'Moyen'} : c)),
      ),
    }))
    expect(importerContacts(contacts, modifie, DEMANDE).bilan.contacts).toMatchObject({
      nouveaux: [],
      modifies: [{contact: 'DRTEFP Lorraine – Mme Anne Petit', champ: 'nom', avant: 'Petit', apres: 'Moyen'}],
    })
  })

  it('une ligne sans nom ni organisme refuse le classeur', () => {
    const lignes = [
      ['Organisme', 'Nom', 'Courriel'],
      [null, null, 'a@b.fr'],
      ['Préfecture', null, 'b@c.fr'],
    ]
    expect(importerContacts([], [grille(lignes)], DEMANDE).bilan).toMatchObject({
      statut: 'refuse',
      anomalies: [{code: 'STR-027', cellule: 'B2'}],
    })
    expect(
      importerContacts([], [grille(lignes)], {...DEMANDE, tolerant: true}).bilan.contacts.nouveaux,
    ).toEqual(['Préfecture'])
    expect(importerContacts([], [grille([['Menu'], ['Quiche']])], DEMANDE).bilan.anomalies).toMatchObject([
      {code: 'STR-034'},
    ])
  })
})

const mot = fc.constantFrom('Alpha', 'Bêta 2', "L'Étoile", 'Œuvre (siège)')
const ouNul = <T>(valeurs: fc.Arbitrary<T>) => fc.option(valeurs, {nil: null})
const contact: fc.Arbitrary<Contact> = fc.record({
  nature: fc.constantFrom('partenaire', 'élu'),
  organisme: mot,
  civilite: ouNul(fc.constant('Mme')),
  prenom: ouNul(mot),
  nom: ouNul(mot),
  fonction: ouNul(mot),
  courriel: ouNul(fc.constant('a@b.fr')),
  telephone: ouNul(fc.constant('03 83 00 00 00')),
  adresse: ouNul(mot),
  codePostal: ouNul(fc.constant('01000')),
  ville: ouNul(mot),
  listes: fc.uniqueArray(fc.constantFrom('lettre', 'rapport')),
  depuis: ouNul(fc.constant('2008-01-01')),
  jusqua: ouNul(fc.constant('2009-06-30')),
})

it('tout carnet exporté puis réimporté est déjà importé', () => {
  fc.assert(
    fc.property(fc.uniqueArray(contact, {minLength: 1, selector: (c) => JSON.stringify(c)}), (carnet) => {
      const classeur = exporterContacts(carnet, {reseau: 'AMILOR', date: '2008-12-31'})
      const {bilan} = importerContacts(carnet, relire(classeur), {...DEMANDE, remplacer: true})
      expect(bilan).toMatchObject({statut: 'deja_importe', anomalies: [], contacts: {retires: []}})
    }),
    {numRuns: 60},
  )
})
