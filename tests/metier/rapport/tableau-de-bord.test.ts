import {describe, expect, it} from 'vitest'
import type {Bloc, Tableau} from '../../../src/documents/index.js'
import {type Completude, verifierActivite} from '../../../src/metier/activite/index.js'
import {calculerPourPublication} from '../../../src/metier/chiffres/index.js'
import {
  composerClasseurDuTableauDeBord,
  composerTableauDeBord,
  type FaitsTableauDeBord,
} from '../../../src/metier/rapport/index.js'
import type {Exercice} from '../../../src/shared/periode.js'
import {documentEnTexte} from './document-en-texte.js'
import {parcours3} from './lorraine.js'
import {aFinJuin, CONFIG, DATE, faitsChiffres, STRUCTURES, valeurs} from './petit-reseau.js'

const COMPTES = {attendus: 6, complets: 6, partiels: 0, absents: 0, dans_les_delais: 6}

/** The Madon lacks June, the others sent everything. */
const completude: Completude = {
  annee: 2008,
  a_fin: '2008-06',
  delai: 15,
  indicateurs: [],
  ...COMPTES,
  attendus: 30,
  complets: 29,
  taux: 29 / 30,
  taux_dans_les_delais: 1,
  periodes: [],
  structures: STRUCTURES.map(({code, nom, departement}) => ({
    code,
    nom,
    departement,
    courriel: null,
    ...COMPTES,
    ...(code === '54B' ? {complets: 5, absents: 1} : {}),
    periodes: [],
    manquants:
      code === '54B'
        ? [
            {
              indicateur: 'premiers_accueils',
              libelle: 'Jeunes en premier accueil',
              periodes: ['2008-06'],
            },
          ]
        : [],
  })),
}

const faits: FaitsTableauDeBord = {
  parStructure: aFinJuin('structure'),
  parDepartement: aFinJuin('departement'),
  parMois: aFinJuin('mois'),
  parMoisPrecedents: aFinJuin('mois', {}, 2007),
  referentiel: parcours3,
  structures: STRUCTURES,
  completude,
  verification: verifierActivite({...faitsChiffres(), confirmations: []}, {annee: 2008 as Exercice}),
  config: CONFIG,
  sources: ['tableaux'],
  date: DATE,
}

const directeurs = composerTableauDeBord(faits, 'directeurs')
const financeurs = composerTableauDeBord(faits, 'financeurs')

function tableaux(blocs: readonly Bloc[]): Tableau[] {
  return blocs.filter((b): b is Tableau => b.bloc === 'tableau')
}

describe('le tableau de bord des directeurs', () => {
  it('se lit comme le dossier de la réunion', async () => {
    await expect(documentEnTexte(directeurs)).toMatchFileSnapshot(
      '../../golden/tableau-de-bord-directeurs.txt',
    )
  })

  it('porte la date d’extraction en tête de chaque pied de page', () => {
    expect(directeurs.piedDePage).toMatch(/^Tableau de bord à fin juin 2008 – extraction au 15.juillet 2008/)
  })

  it('dit dans la cellule les mois qui manquent, et l’explique', () => {
    const parStructure = tableaux(directeurs.blocs).find((t) => t.legende.endsWith(': par structure'))
    const madon = parStructure?.lignes.find((l) => l.cellules[0] === 'ML du Madon')
    expect(madon?.cellules[1]).toBe('65 (5/6)')
    expect(parStructure?.note).toContain('(11/12)')
  })

  it('les sous-totaux des départements font le total du réseau', () => {
    const parStructure = tableaux(directeurs.blocs).find((t) => t.legende.endsWith(': par structure'))
    const valeur = (role: string) =>
      (parStructure?.lignes ?? [])
        .filter((l) => l.role === role)
        .map((l) => Number((l.cellules[1] ?? '').replace(/ \(.*$/, '').replace('\u202F', '')))
        .reduce((a, b) => a + b, 0)
    expect(valeur('sous-total')).toBe(valeur('total'))
    expect(valeur('donnee')).toBe(valeur('total'))
  })

  it('nomme qui n’a pas tout envoyé et ce qui manque', () => {
    const texte = documentEnTexte(directeurs)
    expect(texte).toMatch(/4 structures sur 5 ont tout envoyé/)
    expect(texte).toMatch(/ML du Madon \| 5 \/ 6 \| juin(.2008)?.: Jeunes en premier accueil/)
  })

  it('en classeur : de vrais nombres, l’en-tête figé, les sources en dernier', () => {
    const {feuilles} = composerClasseurDuTableauDeBord(faits, 'directeurs')
    const noms = feuilles.map((f) => f.nom)
    expect(noms[0]).toBe('Réseau')
    expect(noms.slice(-3)).toEqual(['Qui a répondu', 'Anomalies à régler', 'Sources et définitions'])
    for (const f of feuilles) expect(f.figer?.lignes).toBeGreaterThan(0)
    const accueil = feuilles[0]?.lignes.find((l) => l[0]?.valeur === 'Jeunes en premier accueil')
    expect(accueil?.[1]).toMatchObject({valeur: 407, format: 'entier'})
  })
})

describe('le tableau de bord des financeurs', () => {
  it('ne nomme aucune structure, ni en texte ni dans son classeur', () => {
    const tout = JSON.stringify([financeurs, composerClasseurDuTableauDeBord(faits, 'financeurs')])
    const noms = STRUCTURES.flatMap((s) => [s.nom, s.nom.replace("'", '’')])
    expect(noms.filter((nom) => tout.includes(nom))).toEqual([])
    expect(tout).toContain('5 mois sur 6 (1 structure)')
  })

  it('donne les départements, puis le réseau', () => {
    const parDepartement = tableaux(financeurs.blocs).find((t) => t.legende.endsWith(': par département'))
    expect(parDepartement?.lignes.map((l) => l.cellules[0])).toEqual([
      'Meurthe-et-Moselle',
      'Meuse',
      'Ensemble du réseau',
    ])
  })

  it('écrit « s. » où un petit nombre serait lu, et l’explique', () => {
    const petits = valeurs([
      ['54A', 'civis', '2008-01/2008-06', 40],
      ['54B', 'civis', '2008-01/2008-06', 30],
      ['55A', 'civis', '2008-01/2008-06', 3],
      ['55B', 'civis', '2008-01/2008-06', 0],
    ])
    const recus = faitsChiffres({valeurs: petits, objectifs: [], options: {masquerJusquA: 4}})
    const [parDepartement] = calculerPourPublication(recus, [
      {annee: 2008, aFin: 6, par: 'departement'},
    ]).tables
    if (!parDepartement) throw new Error('table absente')
    const publies = {...faits, parDepartement, parStructure: {...parDepartement, par: []}}
    const parGroupe = tableaux(composerTableauDeBord(publies, 'financeurs').blocs).find((t) =>
      t.legende.endsWith(': par département'),
    )
    const cellules = parGroupe?.lignes.map((l) => l.cellules[1]) ?? []
    expect(cellules[1]).toBe('s.')
    // Alone, it would be the difference of the two others.
    expect(cellules.filter((c) => c === 's.').length).toBeGreaterThan(1)
    expect(cellules).not.toContain('n.r.')
    expect(parGroupe?.note).toContain('secret statistique')
  })

  it('garde les sources et les définitions', () => {
    expect(documentEnTexte(financeurs)).toContain('# Sources et définitions')
    expect(documentEnTexte(financeurs)).toContain('ayant donné la valeur des mois écoulés')
  })
})

it('sans aucun chiffre, il n’y a rien à réunir', () => {
  const vide = {valeurs: [], objectifs: []}
  const rien = {...faits.parStructure, chiffres: []}
  expect(() => composerTableauDeBord({...faits, parStructure: rien}, 'directeurs')).toThrow(/Aucun chiffre/)
  expect(aFinJuin('structure', vide).chiffres.length).toBeGreaterThan(0)
})
