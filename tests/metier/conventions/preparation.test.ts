import {describe, expect, it} from 'vitest'
import {preparerConventions, schemaModele} from '../../../src/metier/conventions/index.js'
import {ENTETE, faits, grille, lire} from './exemple.js'

const CONNEXION = grille('Connexion', [
  ['Code', 'Structure', 'Coût', 'Numéro'],
  ['A', 'Mission Locale du Nord', 770, '2008-001'],
  ['B', 'Mission Locale du Sud', 610.5, '2008-002'],
])
const TOUTES = {codes: 'toutes'} as const

const manques = (preparations: ReturnType<typeof preparerConventions>) =>
  preparations.map((p) => [
    p.cle,
    p.cases
      .filter((c) => c.etat === 'manquant' || c.etat === 'invalide')
      .map((c) => `${c.champ} : ${c.raison ?? ''}`),
  ])

describe('la matrice partie × champ', () => {
  it('nomme ce qui manque à chacune, et n’arrête qu’elle', () => {
    const preparations = preparerConventions(faits({lues: lire([CONNEXION])}), TOUTES)
    expect(preparations.map((p) => [p.cle, p.bloquee])).toEqual([
      ['A', false],
      ['B', false],
      ['C', true],
    ])
    expect(manques(preparations)[2]?.[1]).toEqual([
      expect.stringContaining('representant : Aucun président'),
      'montant : « Montant » manque',
    ])
    expect(preparations[0]?.donnees).toEqual({montant: 77_000, debut: '2008-01-01', fin: '2008-12-31'})
  })

  it('une valeur tapée l’emporte sur le classeur, lui sur une réponse ancienne, elle sur le défaut', () => {
    const preparations = preparerConventions(
      faits({
        lues: lire([CONNEXION]),
        options: [{partie: 'B', champ: 'montant', valeur: 100}],
        reponses: new Map([
          ['A', {montant: 5, fin: '2009-06-30'}],
          ['B', {debut: '2008-02-01'}],
        ]),
      }),
      {codes: ['A', 'B']},
    )
    expect(preparations.map((p) => p.donnees)).toEqual([
      {montant: 77_000, debut: '2008-01-01', fin: '2009-06-30'},
      {montant: 100, debut: '2008-02-01', fin: '2008-12-31'},
    ])
  })

  it('refuse une fin avant le début, des échéances qui ne font pas le montant', () => {
    const echeances = grille('Échéances', [
      ['Code', 'Versement', 'Date', 'Montant'],
      ['A', 'acompte', '2008-03-01', 300],
      ['A', 'solde', '2008-12-01', 470],
      ['B', 'acompte', '2008-03-01', 300],
    ])
    const lues = lire([CONNEXION, echeances])
    const options = [{partie: 'A', champ: 'fin', valeur: '2007-12-31'}]
    const [a, b] = manques(preparerConventions(faits({lues, options}), {codes: ['A', 'B']}))
    expect(a?.[1]).toEqual([expect.stringContaining('fin : la fin (31')])
    expect(b?.[1]).toEqual([
      expect.stringMatching(/^echeances : les échéances font 300.€ et le montant 610,50.€$/),
    ])
  })

  it('l’association sans président bloque tout le monde', () => {
    const preparations = preparerConventions(
      faits({lues: lire([CONNEXION]), personnes: faits().personnes.filter((p) => p.structure !== null)}),
      {codes: ['A']},
    )
    expect(preparations[0]?.cases[0]).toMatchObject({champ: 'association.representant', etat: 'manquant'})
  })
})

describe('le classeur des données', () => {
  it('dit les colonnes dont le modèle n’a pas l’usage', () => {
    expect(lire([CONNEXION]).colonnesIgnorees).toEqual(['Numéro'])
  })

  it('refuse une structure inconnue et la même partie deux fois', () => {
    const lues = lire([
      grille('Connexion', [
        ['Code', 'Montant'],
        ['A', 1],
        ['A', 2],
        ['Z', 3],
      ]),
    ])
    expect(lues.anomalies.map((a) => [a.code, a.cellule])).toEqual([
      ['STR-026', 'A4'],
      ['CNV-010', null],
    ])
  })

  it('une cellule illisible ne bloque que sa partie', () => {
    const lues = lire([
      grille('Connexion', [
        ['Code', 'Montant'],
        ['A', 'environ 12'],
        ['B', 12.345],
      ]),
    ])
    expect(lues.anomalies).toEqual([])
    const preparations = preparerConventions(faits({lues}), {codes: ['A', 'B']})
    expect(manques(preparations).map(([, raisons]) => raisons)).toEqual([
      [expect.stringContaining('« environ 12 » (ligne 2) ne se lit pas')],
      [expect.stringContaining('« 12.345 » (ligne 3)')],
    ])
  })

  it('ne prend que les lignes du bon type', () => {
    const autres = grille('Autres', [
      ['Type', 'Partie', 'Montant'],
      ['Connexion', 'Mission Locale du Nord', 5],
      ['Partenariat', 'Mission Locale du Sud', 6],
    ])
    expect(lire([autres]).rangees.map((r) => [r.code, r.donnees.montant])).toEqual([['A', 500]])
  })
})

describe('les organismes', () => {
  const entete = schemaModele.parse({...ENTETE, partie: 'organisme', termes: {association: 'l’Association'}})
  const partenaires = grille('Connexion', [
    ['Organisme', 'Montant', 'Représentant', 'Civilité', 'Qualité'],
    ['État', 10, 'Rose TRÉMIÈRE', 'Mme', 'Préfet'],
    ['CARI', 20, null, null, null],
    ['Mission Locale du Sud', 30, null, null, null],
  ])

  it('viennent du classeur, des contacts, ou du réseau', () => {
    const contact = {
      nature: 'partenaire',
      organisme: 'Cari',
      civilite: 'M.',
      prenom: 'Hysope',
      nom: 'FICTIF',
      fonction: 'Directeur',
      courriel: null,
      telephone: null,
      adresse: null,
      codePostal: null,
      ville: null,
      listes: [],
      depuis: null,
      jusqua: null,
    }
    const lues = lire([partenaires], entete)
    const preparations = preparerConventions(faits({entete, lues, contacts: [contact]}), TOUTES)
    expect(preparations.map((p) => [p.nom, p.bloquee, p.parties[0]?.representant?.qualite])).toEqual([
      ['État', false, 'préfète'],
      ['CARI', false, 'directeur'],
      ['Mission Locale du Sud', false, 'président'],
    ])
  })

  it('tous ensemble, ils signent un seul texte', () => {
    const protocole = schemaModele.parse({...entete, partie: 'plusieurs'})
    const lues = lire([partenaires], protocole)
    const [seule, autre] = preparerConventions(faits({entete: protocole, lues}), TOUTES)
    expect([seule?.parties.length, autre]).toEqual([3, undefined])
    expect(seule?.cases.filter((c) => c.etat === 'manquant').map((c) => c.raison)).toEqual([
      expect.stringContaining('CARI'),
    ])
  })
})
