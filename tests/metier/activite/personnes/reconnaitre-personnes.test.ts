import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {lireClasseur} from '../../../../src/formats/tableur/index.js'
import {grilleEnFlux, reconnaitrePersonnes} from '../../../../src/metier/activite/index.js'
import {COLONNES, enFlux, MEUSIEN, NANCY} from '../../../support/extraction.js'
import {FIXTURES_DE_TABLEAUX} from '../../../support/fixtures-de-tableaux.js'
import {contexteLorrain} from '../../../support/reseau.js'

const contexte = contexteLorrain()
const reconnaitre = (lignes: readonly (readonly (string | number | null)[])[]) =>
  reconnaitrePersonnes(contexte, enFlux(lignes), 'Feuil1')

const PERSONNES = [
  ['A1', NANCY, 'F', 19, 'Oui', 'NANCY', '03/04/2008', 4],
  ['A2', NANCY, 'M', 22, 'Non', 'TOUL', '2008-05-12', 1],
  ['A3', MEUSIEN, 'F', 17, 'Non', 'VERDUN', null, 0],
]

type Ligne = readonly (string | number | null)[]
const sansCle = (ligne: Ligne) => ligne.slice(1)
const sansDate = (ligne: Ligne) => ligne.filter((_, rang) => rang !== 0 && rang !== 6)

/** What can be counted when the last column has this heading. */
function codesAvec(titre: string): readonly string[] {
  const lue = reconnaitre([[...COLONNES.slice(0, -1), titre], ...PERSONNES])
  return lue?.genre === 'plan' ? lue.plan.indicateurs.map((i) => i.code) : []
}

describe('une ligne par jeune', () => {
  it('se reconnaît à sa structure, ses colonnes comptables et ses traits', () => {
    const lue = reconnaitre([['Extraction du 05/01/2009'], [], COLONNES, ...PERSONNES])
    expect(lue).toMatchObject({genre: 'plan', plan: {entete: 2, structure: {titre: 'Structure'}}})
    const plan = lue?.genre === 'plan' ? lue.plan : undefined
    expect(plan?.indicateurs.map((i) => i.code)).toEqual(['premiers_accueils', 'jeunes_en_contact'])
  })

  it('se reconnaît sans identifiant, pourvu que quelque chose y soit daté', () => {
    expect(reconnaitre([COLONNES.slice(1), ...PERSONNES.map(sansCle)])?.genre).toBe('plan')
    expect(reconnaitre([sansDate([...COLONNES]), ...PERSONNES.map(sansDate)])).toBeUndefined()
  })

  it('n’est rien sans une ligne, sans structure ou sans colonne comptable', () => {
    expect(reconnaitre([COLONNES])).toBeUndefined()
    expect(
      reconnaitre([COLONNES.map((c) => (c === 'Structure' ? 'Antenne' : c)), ...PERSONNES]),
    ).toBeUndefined()
    const muettes = COLONNES.map((c) => (c.startsWith('Date') || c.startsWith('Nombre') ? 'Remarque' : c))
    expect(reconnaitre([muettes, ...PERSONNES])).toBeUndefined()
  })

  it('ne se compte pas dans les années d’un indicateur qui n’existe pas encore ou n’existe plus', () => {
    const colonnes = [...COLONNES, 'Date de signature du CIVIS']
    const civis = (annee: number) => {
      const lue = reconnaitrePersonnes(contexteLorrain({annee}), enFlux([colonnes, ...PERSONNES]), 'F')
      return lue?.genre === 'plan' && lue.plan.indicateurs.some((i) => i.code === 'civis')
    }
    expect([civis(2004), civis(2008), civis(2017)]).toEqual([false, true, false])
  })

  it('se lit sous un titre qui porte l’année comptée, jamais sous celui d’une autre', () => {
    expect(codesAvec("Nombre d'événements 2008")).toContain('jeunes_en_contact')
    expect(codesAvec("Nombre d'événements 2007")).not.toContain('jeunes_en_contact')
  })
})

describe('des colonnes qui désignent', () => {
  it.each([
    'Nom',
    'Prénom',
    'date_naissance',
    'nom_usage',
    'email',
    'Courriel du jeune',
    'Adresse',
    'Portable',
    'NIR',
  ])('« %s » refuse le fichier, sans rien en dire', (titre) => {
    const secret = 'Zéphirine Inventée'
    const lue = reconnaitre([[...COLONNES, titre], ...PERSONNES.map((p) => [...p, secret])])
    expect(lue?.genre).toBe('refus')
    const anomalies = lue?.genre === 'refus' ? lue.anomalies : []
    expect(anomalies.map((a) => [a.gravite, a.code])).toEqual([['bloquante', 'ACT-009']])
    expect(JSON.stringify(anomalies)).not.toContain(secret)
  })
})

describe('un tableau de nombres n’est jamais pris pour des personnes', () => {
  it('même s’il croise structures, sexe et âge', () => {
    const croise = ['F', 'M'].flatMap((sexe) =>
      ['16-17 ans', '18-21 ans', '22-25 ans'].map((age, n) => [NANCY, sexe, age, 10 + n, 20, 3]),
    )
    const titres = ['Structure', 'Sexe', "Tranche d'âge", 'Premiers accueils', "Nombre d'entrées en emploi"]
    expect(reconnaitre([[...titres, "Nombre d'événements"], ...croise])).toBeUndefined()
  })

  it('ni aucun de ceux que les tests connaissent', () => {
    const pris = FIXTURES_DE_TABLEAUX.filter(({grilles}) =>
      grilles.some((g) => reconnaitrePersonnes(contexte, grilleEnFlux(g), g.feuille)),
    )
    expect(pris.map((f) => f.nom)).toEqual([])
  })

  it('ni aucun fichier de la région d’exemple', async () => {
    const racine = 'data/exemples/lorraine-2008'
    const fichiers = readdirSync(racine, {recursive: true, encoding: 'utf8'}).filter((f) =>
      /\.(?:xlsx|xls|ods|csv)$/.test(f),
    )
    const pris: string[] = []
    for (const fichier of fichiers) {
      for (const grille of await lireClasseur(readFileSync(join(racine, fichier)), fichier))
        if (reconnaitrePersonnes(contexte, grilleEnFlux(grille), grille.feuille)) pris.push(fichier)
    }
    expect(fichiers.filter((f) => f.includes('recus')).length).toBeGreaterThanOrEqual(40)
    expect(pris).toEqual([])
  })
})
