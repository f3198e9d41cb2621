import {describe, expect, it} from 'vitest'
import type {Bloc, ChiffreEnVue} from '../../../src/documents/index.js'
import {composerRapport} from '../../../src/metier/rapport/index.js'
import {documentEnTexte} from './document-en-texte.js'
import {faitsDuRapport, structures, valeurs} from './lorraine.js'

const complet = composerRapport(faitsDuRapport())
const texte = documentEnTexte(complet)

function tuile(blocs: readonly Bloc[], libelle: string): ChiffreEnVue | undefined {
  return blocs.flatMap((b) => (b.bloc === 'chiffres' ? b.chiffres : [])).find((c) => c.libelle === libelle)
}

describe('la première page du rapport', () => {
  it('se lit comme la page publiée', async () => {
    await expect(texte).toMatchFileSnapshot('../../golden/rapport-chiffres-cles.txt')
  })

  it.each([
    'Un réseau régional de 20 structures\u00A0: 15 Missions Locales et 5 PAIO.',
    '14\u202F031',
    '+\u00A05,4\u00A0%',
    'dont 52\u00A0% de jeunes femmes',
    'dont 10\u00A0% en alternance',
    '+\u00A014,5\u00A0%',
    '95,75\u00A0% de l’objectif (8\u202F876)',
    '91,40\u00A0% de l’objectif (4\u202F547)',
    '100,32\u00A0% de l’objectif (4\u202F329)',
    'soit 330 ETP',
    'Données d’exemple\u00A0: la répartition par structure est fictive',
    'somme des structures, doubles comptes possibles',
    'Données d’exemple, répartition fictive.',
  ])('porte « %s »', (attendu) => {
    expect(texte).toContain(attendu)
  })

  it('mesure la jauge du CIVIS contre son objectif', () => {
    expect(tuile(complet.blocs, 'Jeunes entrés en CIVIS')?.jauge?.part).toBeCloseTo(8499 / 8876)
  })

  it('dessine la répartition des propositions, non réparti compris', () => {
    const figure = complet.blocs.find((b) => b.bloc === 'figure')
    expect(figure?.dessin.alternative).toContain('Emploi\u00A0: 34\u00A0%')
    expect(figure?.dessin.alternative).toContain('Non réparti\u00A0: 11\u00A0%')
  })

  it('numérote ses tableaux et ses figures chacun de son côté', () => {
    const legendes = complet.blocs.flatMap((b) =>
      b.bloc === 'tableau' || b.bloc === 'figure' ? [b.legende] : [],
    )
    expect(legendes.map((l) => l.split('\u00A0–')[0]?.split(' –')[0])).toEqual([
      'Figure\u00A01',
      'Tableau\u00A01',
      'Tableau\u00A02',
      'Tableau\u00A03',
    ])
  })

  it('compte les structures par département jusqu’au total', () => {
    const tableau = complet.blocs.find((b) => b.bloc === 'tableau')
    expect(tableau?.lignes.map((l) => l.cellules.join(' '))).toEqual([
      'Meurthe-et-Moselle 6 0 6',
      'Meuse 2 0 2',
      'Moselle 6 2 8',
      'Vosges 1 3 4',
      'Ensemble du réseau 15 5 20',
    ])
  })

  it('ne laisse passer ni apostrophe droite, ni espace ordinaire devant une ponctuation haute', () => {
    expect(texte).not.toContain("'")
    expect(texte).not.toMatch(/ [;:!?%»]/)
    expect(texte).not.toMatch(/« /)
  })
})

describe('un rapport où des chiffres manquent', () => {
  it('dit « non renseigné » et jamais 0, undefined ni NaN', () => {
    const seuls = composerRapport(faitsDuRapport({valeurs: [], moyens: [], objectifs: []}))
    expect(tuile(seuls.blocs, 'Jeunes en premier accueil')).toMatchObject({valeur: 'non renseigné'})
    expect(documentEnTexte(seuls)).toContain('Non renseigné\u00A0: Lieux d’accueil, Salariés')
    expect(documentEnTexte(seuls)).not.toMatch(/undefined|NaN|null|Infinity|\{\{/)
    expect(seuls.blocs.some((b) => b.bloc === 'figure')).toBe(false)
  })

  it('montre l’objectif même quand rien n’est réalisé', () => {
    const sans = composerRapport(faitsDuRapport({valeurs: valeurs.filter((v) => v.indicateur !== 'civis')}))
    const civis = tuile(sans.blocs, 'Jeunes entrés en CIVIS')
    expect(civis?.jauge).toBeUndefined()
    expect(civis?.details).toContain('objectif\u00A0: 8\u202F876')
  })

  it('dit sur la page qu’une structure n’a donné que onze mois ou rien', () => {
    const sans = composerRapport(
      faitsDuRapport({valeurs: valeurs.filter((v) => v.structure !== structures[0]?.code)}),
    )
    expect(documentEnTexte(sans)).toContain('sans valeur\u00A0: Mission Locale d’essai 54-1')
    expect(documentEnTexte(sans)).toContain('19 / 20')
  })

  it('refuse une année sans aucun chiffre, et dit quoi faire', () => {
    const vides = faitsDuRapport({structures: [], valeurs: [], moyens: [], objectifs: []})
    const chiffres = vides.chiffres.chiffres.map((c) => ({...c, valeur: null}))
    expect(() => composerRapport({...vides, chiffres: {...vides.chiffres, chiffres}})).toThrow(
      "Aucun chiffre n'est renseigné pour 2008",
    )
  })
})

describe('un réseau sans PAIO, hors de l’exemple', () => {
  const missions = structures.filter((s) => s.type === 'ML')
  const sans = composerRapport(faitsDuRapport({structures: missions}, {exemple: false}))

  it('n’en parle pas', () => {
    expect(documentEnTexte(sans)).toContain('Un réseau régional de 15 structures\u00A0: 15 Missions Locales.')
    const tableau = sans.blocs.find((b) => b.bloc === 'tableau')
    expect(tableau?.colonnes.map((c) => c.libelle)).toEqual(['Département', 'Missions Locales', 'Total'])
    expect(documentEnTexte(sans)).not.toContain('fictive')
    expect(sans.couverture?.mentions).toEqual(['Édition du 28\u00A0février 2009'])
  })
})
