import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {CHARTE_PAR_DEFAUT, texteBrut} from '../../../../src/documents/index.js'
import {lireMarkdown, remplirMarkdown} from '../../../../src/formats/markdown/index.js'
import {
  composerClasseurDesPresences,
  composerDocumentDeReunion,
  composerMessage,
  contexteDeReunion,
  convoquer,
  DOCUMENTS_DE_REUNION,
  type FaitsDeReunion,
  importerPresences,
  noterPresences,
} from '../../../../src/metier/programme/index.js'
import {jourDeLaSemaine} from '../../../../src/metier/programme/reunions/jour-de-la-semaine.js'
import {grille} from '../../../support/grilles.js'
import {relire} from '../../structures/annuaire/exemple.js'
import {apresImport, personne} from '../instances/exemple.js'

const personnes = [personne('IRIS', {prenom: 'Alban', courriel: 'iris@exemple.invalid'})]
const faits = {...apresImport(), personnes}
const SAISIE = {
  instance: 'bureau',
  date: '2008-05-15',
  heure: '14h',
  lieu: 'Nancy',
  ordreDuJour: ['Budget', ' Questions diverses '],
  convoqueeLe: '2008-05-01',
}

describe('convoquer', () => {
  it('les membres en fonction, avec leur quorum ; la réunion est à garder', () => {
    const {convoquee, ecritures, avertissements} = convoquer(faits, SAISIE)
    expect(convoquee.membres).toHaveLength(4)
    expect(convoquee.quorum).toMatchObject({membres: 4, requis: 2})
    expect(avertissements).toEqual([])
    expect(ecritures).toMatchObject([
      {
        cle: 'bureau/2008-05-15',
        annee: 2008,
        contenu: {ordre_du_jour: ['Budget', 'Questions diverses'], presences: []},
      },
    ])
  })

  it('dit le délai des statuts qui n’est pas tenu', () => {
    expect(convoquer(faits, {...SAISIE, convoqueeLe: '2008-05-08'}).avertissements).toEqual([
      expect.stringContaining('8 jours'),
    ])
    expect(convoquer(faits, {...SAISIE, convoqueeLe: '2008-05-07'}).avertissements).toEqual([])
  })

  it('sans ordre du jour, refuse ; une réunion déjà notée garde le sien', () => {
    const vide = {...SAISIE, ordreDuJour: []}
    expect(() => convoquer(faits, vide)).toThrow(expect.objectContaining({code: 'PRG-072'}))
    expect(convoquer(faits, {...vide, date: '2008-02-12'}).convoquee.reunion.ordre_du_jour).toEqual([
      'Programme de l’année',
    ])
  })

  it('le message va à qui a une adresse, et nomme les autres', () => {
    const {a, sansCourriel, objet, corps} = composerMessage(convoquer(faits, SAISIE).convoquee, ['Réseau'])
    expect(a).toEqual(['iris@exemple.invalid'])
    expect(sansCourriel).toEqual(['Hubert GENET', 'Irène SAULE', 'Fanny GENET'])
    expect(objet).toBe('Bureau : convocation du 15\u00A0mai 2008')
    expect(corps).toContain('jeudi 15\u00A0mai 2008 à 14h, Nancy')
    expect(corps).toContain('2. Questions diverses')
  })
})

describe('les documents d’une réunion', () => {
  const reunion: FaitsDeReunion = {
    ...convoquer(faits, SAISIE).convoquee,
    association: {nom: 'Réseau d’essai', adresse: null},
    signataire: {nom: 'Alban IRIS', qualite: 'Président'},
    decisions: faits.decisions,
    charte: CHARTE_PAR_DEFAUT,
  }
  const composer = (modele: string) => {
    const {texte, lignes, defauts} = remplirMarkdown(modele, {
      contexte: contexteDeReunion(reunion),
      filtres: {},
      testsLibres: true,
    })
    expect(defauts).toEqual([])
    return composerDocumentDeReunion(lireMarkdown(texte, lignes), reunion, {fichier: 'm.md', titre: 'Essai'})
  }
  const fourni = (nom: string) => composer(readFileSync(`templates/instances/${nom}.md`, 'utf8'))

  it.each(DOCUMENTS_DE_REUNION)('« %s » se compose du modèle fourni, sans trou', (nom) => {
    const {blocs, metadonnees} = fourni(nom)
    expect(blocs.length).toBeGreaterThan(3)
    expect(metadonnees.date).toBe('2008-05-01')
    expect(JSON.stringify(blocs)).not.toMatch(/undefined|null|\{\{/)
  })

  it('la convocation dit le jour, l’heure, le lieu, les points, le quorum et qui signe', () => {
    const {blocs} = fourni('convocation')
    const textes = blocs.flatMap((b) => (b.bloc === 'paragraphe' ? [texteBrut(b.texte)] : []))
    expect(textes.join('\n')).toContain('jeudi 15\u00A0mai 2008 à 14h, Nancy')
    expect(textes.join('\n')).toContain('soit 2 sur 4 membres en fonction')
    expect(blocs).toContainEqual({bloc: 'liste', ordonnee: true, elements: ['Budget', 'Questions diverses']})
    expect(blocs).toContainEqual({
      bloc: 'signatures',
      signataires: [{qualite: 'Président', nom: 'Alban IRIS'}],
    })
  })

  it('la feuille de présence a une ligne par membre', () => {
    const tableau = fourni('feuille-de-presence').blocs.find((b) => b.bloc === 'tableau')
    expect(tableau?.lignes.map((l) => l.cellules[0])).toEqual([
      'M. Alban IRIS, Président',
      'M. Hubert GENET, Trésorier',
      'Mme Irène SAULE, Secrétaire',
      'Mme Fanny GENET, Membre',
    ])
  })

  it.each([
    ['un bloc inconnu', '# T\n\n::emargment\n', /ligne 3 : « ::emargment » est inconnu.*« ::emargement »/],
    ['un tableau', '# T\n\n| a |\n|---|\n| b |\n', /ligne 3/],
  ])('%s dans un modèle se refuse à sa ligne', (_, modele, message) => {
    expect(() => composer(modele)).toThrow(message)
  })
})

const saisir = (change: Partial<Parameters<typeof noterPresences>[1]>) =>
  noterPresences(faits, {
    instance: 'bureau',
    date: '2008-02-12',
    presents: [],
    excuses: [],
    pouvoirs: [],
    nombre: undefined,
    ...change,
  })

describe('noter les présents', () => {
  it('les représentés comptent quand les statuts le disent', () => {
    const {notees} = saisir({presents: ['Iris'], pouvoirs: ['saule = iris']})
    expect(notees.quorum).toMatchObject({
      membres: 4,
      presents: 1,
      representes: 1,
      excuses: 0,
      requis: 2,
      atteint: true,
    })
    expect(saisir({presents: ['Iris'], excuses: ['Saule']}).notees.quorum.atteint).toBe(false)
  })

  it('un nombre suffit', () => {
    expect(saisir({nombre: 2}).notees.quorum).toMatchObject({presents: 2, atteint: true})
  })

  it.each([
    ['un nom que deux portent', {presents: ['Genet']}, 'PRG-060'],
    ['un inconnu', {presents: ['Durand']}, 'PRG-060'],
    ['un ancien membre', {presents: ['Orme']}, 'PRG-060'],
    ['un pouvoir à un absent', {pouvoirs: ['Saule=Iris']}, 'PRG-061'],
    ['un pouvoir à personne', {presents: ['Iris'], pouvoirs: ['Saule']}, 'PRG-061'],
    ['trop de pouvoirs', {presents: ['Iris'], pouvoirs: ['Saule=Iris', 'Fanny Genet=Iris']}, 'PRG-061'],
    ['un jour sans réunion', {date: '2008-02-13'}, 'PRG-063'],
    ['une autre instance', {instance: 'commission'}, 'PRG-057'],
  ])('refuse %s', (_, change, code) => {
    expect(() => saisir(change)).toThrow(expect.objectContaining({code}))
  })
})

it.each([
  ['2008-11-13', 'jeudi'],
  ['2000-02-29', 'mardi'],
  ['2026-11-22', 'dimanche'],
])('le %s est un %s', (jour, nom) => {
  expect(jourDeLaSemaine(jour)).toBe(nom)
})

describe('la feuille de présences', () => {
  const convoquee = convoquer(faits, SAISIE).convoquee
  const connus = {...faits, reunions: [...faits.reunions, convoquee.reunion]}
  const feuille = relire(composerClasseurDesPresences(convoquee, 'Réseau'))
  const FICHIER = {fichier: 'presences.xlsx', sha256: 'a'}
  const EN_TETE = ['Instance', 'Date', 'Membre', 'Présence', 'Donne pouvoir à']
  const remplie = (...lignes: (readonly [string, string | null, string?])[]) =>
    importerPresences(
      connus,
      [grille([EN_TETE, ...lignes.map(([m, p, a]) => ['Bureau', '15/05/2008', m, p, a ?? null])])],
      FICHIER,
    )

  it.each([
    ['P', 'present'],
    ['x', 'present'],
    ['e', 'excuse'],
    ['A', 'absent'],
    ['non', 'absent'],
  ])('« %s » se lit %s', (ecrit, presence) => {
    expect(remplie(['IRIS', ecrit]).notees?.reunion.presences).toMatchObject([{presence}])
  })

  it('vide, ne dit rien', () => {
    expect(importerPresences(connus, feuille, FICHIER)).toMatchObject({
      bilan: {statut: 'deja_importe', anomalies: []},
      ecritures: [],
    })
  })

  it('remplie, note les présents et les pouvoirs ; relue, rien de nouveau', () => {
    const {notees, ecritures} = remplie(
      ['Irène SAULE', 'présente'],
      ['IRIS', null, 'Mme Saule'],
      ['Fanny GENET', null],
    )
    expect(notees?.quorum).toMatchObject({presents: 1, representes: 1, atteint: true})
    const [reunion] = ecritures.flatMap((e) => e.contenu ?? [])
    expect(reunion?.presences).toEqual([
      {personne: 'Irène SAULE', presence: 'present', pouvoir_a: null},
      {personne: 'Alban IRIS', presence: 'excuse', pouvoir_a: 'Irène SAULE'},
    ])
    const apres = {...faits, reunions: reunion ? [reunion] : []}
    const relue = relire(
      composerClasseurDesPresences({...convoquee, reunion: reunion ?? convoquee.reunion}, 'R'),
    )
    expect(importerPresences(apres, relue, FICHIER).bilan.statut).toBe('deja_importe')
  })

  it.each([
    ['un nom qui en désigne deux', [['GENET', 'présent']], 'PRG-085', 'refuse'],
    ['un nom voisin', [['Alban IRUS', 'présent']], 'PRG-085', 'refuse'],
    ['un invité', [['Zoé BAMBOU', 'présent']], 'PRG-085', 'deja_importe'],
    ['un pouvoir à un absent', [['IRIS', 'excusé', 'SAULE']], 'PRG-061', 'refuse'],
    ['un mot inconnu', [['IRIS', 'là']], 'STR-028', 'refuse'],
    [
      'trop de pouvoirs',
      [
        ['SAULE', 'présent'],
        ['IRIS', 'excusé', 'SAULE'],
        ['Fanny GENET', 'excusé', 'SAULE'],
      ],
      'PRG-061',
      'refuse',
    ],
  ] as const)('%s se dit', (_, lignes, code, statut) => {
    const {bilan} = remplie(...lignes)
    expect([bilan.anomalies.map((a) => a.code), bilan.statut]).toEqual([[code], statut])
  })

  it.each([
    ['une autre feuille', [grille([['Bonjour']])], 'PRG-083'],
    [
      'deux réunions',
      [
        grille([
          EN_TETE,
          ['Bureau', '15/05/2008', 'IRIS', 'présent'],
          ['Bureau', '12/02/2008', 'IRIS', 'présent'],
        ]),
      ],
      'PRG-083',
    ],
    ['une réunion inconnue', [grille([EN_TETE, ['Bureau', '16/05/2008', 'IRIS', 'présent']])], 'PRG-084'],
  ])('%s est refusée', (_, grilles, code) => {
    const {bilan, ecritures} = importerPresences(connus, grilles, FICHIER)
    expect([bilan.statut, bilan.anomalies[0]?.code, ecritures]).toEqual(['refuse', code, []])
  })
})
