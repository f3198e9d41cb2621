import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {STRUCTURES} from '../../../../data/exemples/construire-lorraine-2008/structures.js'
import {lireClasseur} from '../../../../src/formats/tableur/index.js'
import {
  composerFaits,
  compterFaits,
  direFaits,
  exporterJournal,
  type Fait,
  grouperFaits,
  importerJournal,
  listerJournal,
  valeurDuCompteur,
} from '../../../../src/metier/programme/index.js'
import {construireAnnuaire} from '../../../../src/metier/structures/index.js'
import {grille} from '../../../support/grilles.js'
import {structure} from '../../../support/reseau.js'
import {relire} from '../../structures/annuaire/exemple.js'
import {contexte, journalDe, NOMENCLATURE} from './exemple.js'

const DEMANDE = {
  fichier: 'journal.xlsx',
  sha256: 'a',
  annee: 2008,
  prochain: 1,
  remplacer: false,
  malgreDoublon: false,
}

const faitsDe = (ecritures: ReturnType<typeof importerJournal>['ecritures']): Fait[] =>
  ecritures.flatMap((e) => e.contenu ?? [])

const LIGNES = [
  '05/02/2008 rencontre des référents CIVIS, Nancy, 22 participants, thème CIVIS, 4 h, action 3.3.1',
  '06/05/2008 Train pour l’Emploi, Gare de Metz, avec SNCF, 1 080 visiteurs, 402 entretiens',
  '27/10/2008 lettre du réseau, thème Communication, 445 destinataires',
  '31/12/2008 bilan des aides, thème Mobilité, 276 jeunes, 4 668 voyages, 20 000 €, dispositif Bons de transport',
]
const CLASSEUR = [
  grille(
    [
      ['Journal 2008'],
      [
        'Date',
        'Type',
        'Thème',
        'Intitulé',
        'Lieu',
        'Partenaires',
        'Durée (heures)',
        'Participants',
        'Compteurs',
        'Montant',
        'Action',
        'Dispositif',
      ],
      [
        '05/02/2008',
        'Groupe de travail',
        'CIVIS',
        'Rencontre des référents CIVIS',
        'Nancy',
        null,
        4,
        22,
        null,
        null,
        '3.3.1',
        null,
      ],
      [
        '2008-05-06',
        null,
        null,
        'Train pour l’Emploi',
        'Gare de Metz',
        'SNCF',
        null,
        null,
        '1 080 visiteurs ; 402 entretiens',
        null,
        null,
        null,
      ],
      [
        39_748,
        'lettre',
        'Communication',
        'Lettre du réseau',
        null,
        null,
        null,
        null,
        'destinataires=445',
        null,
        null,
        null,
      ],
      [
        '31/12/2008',
        null,
        'Mobilité',
        'Bilan des aides',
        null,
        null,
        null,
        null,
        '276 jeunes, 4 668 voyages',
        20_000,
        null,
        'Bons de transport',
      ],
    ],
    {feuille: 'Journal'},
  ),
]

describe('une année saisie par phrases et par classeur', () => {
  it('donne le même journal', () => {
    const {bilan, ecritures} = importerJournal(contexte(), CLASSEUR, DEMANDE)
    expect(bilan.anomalies).toEqual([])
    expect(faitsDe(ecritures)).toEqual(journalDe(LIGNES))
  })

  it('et le classeur, après les phrases, n’apporte rien', () => {
    const faits = journalDe(LIGNES)
    const {bilan} = importerJournal(contexte(faits), CLASSEUR, {...DEMANDE, prochain: 5})
    expect([bilan.statut, bilan.lignes.identiques]).toEqual(['deja_importe', 4])
  })

  it('exportée, elle revient telle quelle', () => {
    const faits = journalDe(LIGNES)
    const classeur = relire(exporterJournal(faits, {annee: 2008, reseau: 'Réseau d’essai'}))
    const {bilan} = importerJournal(contexte(faits), classeur, {...DEMANDE, prochain: 5})
    expect([bilan.statut, bilan.lignes.identiques, bilan.anomalies]).toEqual(['deja_importe', 4, []])
    expect(faitsDe(importerJournal(contexte(), classeur, DEMANDE).ecritures)).toEqual(faits)
  })
})

describe('un classeur', () => {
  const connus = journalDe(LIGNES)
  const ligne = (numero: number | null, date: string, intitule: string) =>
    importerJournal(
      contexte(connus),
      [
        grille([
          ['N°', 'Date', 'Intitulé', 'Thème'],
          [numero, date, intitule, 'Autre'],
        ]),
      ],
      {
        ...DEMANDE,
        prochain: 5,
      },
    ).bilan

  it('corrige un fait par son numéro', () => {
    const bilan = ligne(1, '05/02/2008', 'Rencontre des référents CIVIS et directeurs')
    expect(bilan.statut).toBe('importe')
    expect(bilan.lignes.modifiees.map((m) => m.champ)).toContain('intitule')
    expect(bilan.lignes.absentes).toHaveLength(3)
  })

  it('n’écrase pas un autre fait qui porte ce numéro', () => {
    expect(ligne(1, '06/06/2008', 'Forum de Bar-le-Duc').anomalies.map((a) => [a.code, a.cellule])).toEqual([
      ['PRG-010', 'C2'],
    ])
  })

  it('s’arrête sur un fait qui ressemble à un autre du même jour', () => {
    const bilan = ligne(null, '05/02/2008', 'Rencontre des référents CIVIS à Nancy')
    expect([bilan.statut, bilan.anomalies[0]?.code]).toEqual(['refuse', 'PRG-004'])
    expect(bilan.anomalies[0]?.message).toContain('n° 1')
  })

  it('dit la cellule de ce qui ne se lit pas, et refuse le tout', () => {
    const {bilan, ecritures} = importerJournal(
      contexte(),
      [
        grille([
          ['Date', 'Type', 'Intitulé', 'Compteurs'],
          ['10/2008', 'Rencontre', 'Suez', null],
          ['05/02/2008', 'Causerie', 'Suez', 'beaucoup'],
        ]),
      ],
      DEMANDE,
    )
    expect([bilan.statut, ecritures]).toEqual(['refuse', []])
    expect(bilan.anomalies.map((a) => [a.code, a.cellule])).toEqual([
      ['PRG-001', 'A2'],
      ['PRG-001', 'B3'],
      ['PRG-001', 'D3'],
    ])
  })

  it('retire les faits absents quand il est tout le journal', () => {
    const {bilan, ecritures} = importerJournal(
      contexte(connus),
      [
        grille([
          ['Date', 'Intitulé'],
          ['05/02/2008', 'Rencontre des référents CIVIS'],
        ]),
      ],
      {
        ...DEMANDE,
        prochain: 5,
        remplacer: true,
      },
    )
    expect(bilan.lignes.retirees).toHaveLength(3)
    expect(ecritures.filter((e) => e.contenu === null).map((e) => e.cle)).toEqual(['2', '3', '4'])
  })

  it('sans ligne d’en-tête, est refusé avec ce qu’il faut écrire', () => {
    const {bilan} = importerJournal(contexte(), [grille([['Nom', 'Ville']])], DEMANDE)
    expect(bilan.anomalies.map((a) => a.code)).toEqual(['PRG-005'])
  })
})

describe('le journal publié de 2008', async () => {
  const octets = readFileSync(
    new URL('../../../../data/exemples/lorraine-2008/journal-2008.xlsx', import.meta.url),
  )
  const structures = STRUCTURES.map((s) => structure(s.code, s.nom, s.type))
  const {bilan, ecritures} = importerJournal(
    {...contexte(), annuaire: construireAnnuaire(structures, {})},
    await lireClasseur(octets, 'journal-2008.xlsx'),
    DEMANDE,
  )
  const faits = faitsDe(ecritures)
  const liste = listerJournal(
    {faits, nomenclature: NOMENCLATURE, noms: {}, chiffres: new Map([['jeunes_parraines', 1100]])},
    {annee: 2008, dispositif: 'aide à la mobilité'},
  )

  it('entre sans une anomalie', () => {
    expect([bilan.statut, bilan.anomalies, bilan.colonnes_ignorees]).toEqual(['importe', [], []])
  })

  it.each([
    ['5 rencontres CIVIS', {theme: 'CIVIS'}, 5],
    ['11 réunions de directeurs', {type: 'Réunion de réseau'}, 11],
    ['9 rencontres de parrains', {type: 'Groupe de travail', theme: 'Parrainage'}, 9],
    ['4 réunions du dispositif d’orientation', {theme: "dispositif d'orientation et d'insertion"}, 4],
    ['8 interventions', {theme: 'Présentation du réseau'}, 8],
    ['3 lettres', {type: "Lettre d'information"}, 3],
    ['aucune réunion de directeurs en août', {type: 'Réunion de réseau', mois: 8}, 0],
    ['les faits de tout un objectif', {action: '3.2'}, 17],
    ['des mots, sans accents', {texte: 'meDecine preventive'}, 4],
  ])('%s', (_cas, selection, combien) => {
    expect(compterFaits(faits, {annee: 2008, ...selection}).faits).toBe(combien)
  })

  it('8 interventions : 4, 3 et 1', () => {
    const parPartenaire = grouperFaits(
      faits.filter((f) => f.theme === 'Présentation du réseau'),
      'partenaire',
    )
    expect(parPartenaire.map((g) => g.faits)).toEqual([4, 3, 1])
  })

  it('445 destinataires pour trois lettres, et non leur somme', () => {
    const [compteur] = compterFaits(faits, {type: "Lettre d'information"}).compteurs
    expect(compteur).toMatchObject({unite: 'destinataire', nature: 'etat', valeur: 445, faits: 3})
  })

  it.each([
    ['visiteur', 1080],
    ['entretiens', 402],
    ['présélectionné', 63],
    ['recruté', 10],
    ['visites', 9049],
    ['voyage', 4668],
    ['papillon', null],
  ])('le compteur « %s » : %s', (unite, valeur) => {
    expect(valeurDuCompteur(compterFaits(faits), unite)).toBe(valeur)
  })

  it('bons de transport : 276 jeunes, 4 668 voyages, 20 000 €, et où le lire', () => {
    expect(liste.dispositif?.indicateurs.map((i) => i.valeur ?? i.montant_centimes)).toEqual([
      276, 4668, 2_000_000,
    ])
    expect(liste.dispositif?.indicateurs.every((i) => i.faits.length === 1)).toBe(true)
  })

  it('un indicateur qui est un chiffre-clé change avec lui ; un autre que rien ne dit reste inconnu', () => {
    const parrainage = listerJournal(
      {faits, nomenclature: NOMENCLATURE, noms: {}, chiffres: new Map([['jeunes_parraines', 1100]])},
      {annee: 2008, dispositif: 'Parrainage'},
    ).dispositif
    expect(parrainage?.indicateurs.map((i) => i.valeur)).toEqual([1100, null, null, null, 9049])
  })

  it('se raconte en une phrase et un tableau daté', () => {
    const blocs = composerFaits(faits, {theme: 'Présentation du réseau'})
    expect(direFaits(faits.filter((f) => f.theme === 'Présentation du réseau'))).toMatch(
      /^8 interventions\s: «\sPrésentation du réseau au personnel soignant\s» \(4 fois\)/,
    )
    expect(blocs[1]).toMatchObject({bloc: 'tableau'})
    const tableau = blocs[1]?.bloc === 'tableau' ? blocs[1] : undefined
    expect(tableau?.lignes).toHaveLength(8)
    expect(tableau?.lignes[0]?.cellules[0]).toBe('4 mars 2008'.replace(' ', '\u00A0'))
  })

  it('refuse un thème que personne n’emploie, avec ceux qui le sont', () => {
    const journal = {faits, nomenclature: NOMENCLATURE, noms: {}, chiffres: new Map<string, number | null>()}
    expect(() => listerJournal(journal, {annee: 2008, theme: 'Sport'})).toThrow(/thème « Sport »/)
  })
})
