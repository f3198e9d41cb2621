import {describe, expect, it} from 'vitest'
import {
  composerVue,
  partieDeLAssociation,
  partieDeLaStructure,
  verifierModele,
} from '../../../src/metier/conventions/index.js'
import {ENTETE, enTexte, faits, PERSONNES, rediger, STRUCTURES} from './exemple.js'

const date = '2008-12-31'
const [nord] = STRUCTURES
if (!nord) throw new Error('exemple')
const cotes = {
  association: partieDeLAssociation(faits().association, PERSONNES, {date, terme: 'l’Association'}),
  parties: [partieDeLaStructure(nord, PERSONNES, {date, terme: 'la Structure'})],
}

describe('le texte d’une convention', () => {
  it('numérote articles et annexes, écrit les renvois, présente les parties', () => {
    const {document, fautes} = rediger(
      [
        '{{ partie.presentation }}',
        '',
        '## Objet [cle: objet]',
        '',
        'Voir l’[article: montant] et l’[annexe: liste].',
        '',
        '## Montant [cle: montant]',
        '',
        '{{ montant }} ({{ montant_en_lettres }}), par l’[article: objet].',
        '',
        '# Liste',
      ].join('\n'),
      cotes,
    )
    expect(fautes).toEqual([])
    expect(enTexte(document)).toBe(
      [
        '# Convention d’essai',
        'Essai',
        'la Mission Locale du Nord, dont le siège est situé 1 rue Neuve, 54000 NANCY, représentée par sa présidente, Mme Rose TRÉMIÈRE, ci-après désignée « la Structure »',
        '# Article 1er – Objet',
        'Voir l’article 2 et l’annexe 1.',
        '# Article 2 – Montant',
        '770 € (sept cent soixante-dix euros), par l’article 1er.',
        '# Annexe 1 – Liste',
        '[Pour l’Association régionale, la présidente : Mme Rose ÉRABLE] [Pour la Mission Locale du Nord, la présidente : Mme Rose TRÉMIÈRE]',
      ].join('\n'),
    )
  })

  it('aucun titre ne saute un niveau : un préambule est au rang des articles, un titre d’article dessous', () => {
    const {document} = rediger(
      '### Préambule\n\nTexte.\n\n## Objet\n\n### Détail\n\nTexte.\n\n# Liste\n\n### Note\n\nTexte.',
      cotes,
    )
    const niveaux = document.blocs.flatMap((b) => (b.bloc === 'titre' ? [b.niveau] : []))
    expect(niveaux).toEqual([1, 2, 2, 3, 1, 2])
  })

  it('une clause retirée fait remonter les articles suivants', () => {
    const corps = '{% if accord %}\n## Accord\n{% endif %}\n\n## Fin [cle: fin]\n\nVoir [article: fin].'
    expect(enTexte(rediger(corps, cotes).document)).toContain('# Article 1er – Fin\nVoir article 1er.')
  })

  it('une donnée absente se nomme, avec sa ligne ; elle ne laisse jamais un blanc', () => {
    expect(rediger('Bon\n\nAccord : {{ accord }}.', cotes).defauts).toEqual(['3 accord'])
  })

  it('un renvoi vers rien, deux fois la même clé, un tableau inconnu', () => {
    const corps = 'Voir [article: prix].\n\n## Objet\n\n## Objet\n\n::tableau[budget]'
    expect(rediger(corps, cotes).fautes.map((f) => [f.nature, f.ligne])).toEqual([
      ['article_inconnu', 5],
      ['article_inconnu', 1],
      ['tableau_inconnu', 7],
    ])
  })

  it('un nom qui ressemble à une balise ou à du Markdown reste un nom', () => {
    const [partie] = cotes.parties
    if (!partie) throw new Error('exemple')
    const piege = {...partie, nom: 'Mission *Locale* {{ montant }} [article: objet] | # <b>'}
    expect(enTexte(rediger('{{ partie.nom }}', {...cotes, parties: [piege]}).document)).toContain(
      'Mission *Locale* {{ montant }}',
    )
  })

  it('un brouillon dit « Projet » sur chaque page, un texte numéroté dit son numéro', () => {
    expect(rediger('Texte', cotes).document.filigrane).toBe('Projet')
    const {document} = rediger('Texte', {...cotes, numero: '2008-001'})
    expect([document.filigrane, document.metadonnees.titre.replace('\u00A0', ' ')]).toEqual([
      undefined,
      expect.stringContaining('n° 2008-001'),
    ])
  })
})

it('un tableau d’annexe a ses groupes de colonnes, ses cellules à remplir et son total', () => {
  const echeances = [
    {libelle: 'acompte', date: null, montant: 30_000},
    {libelle: 'solde', date: null, montant: 47_050},
  ]
  const vue = composerVue(ENTETE, 'echeancier', {echeances})
  expect(vue?.groupesDeColonnes).toEqual([
    {libelle: '', colonnes: 1},
    {libelle: 'Montants', colonnes: 2},
  ])
  expect(vue?.lignes.map((l) => l.cellules.map((c) => c.replaceAll('\u00A0', ' ')))).toEqual([
    ['acompte', '300 €', ''],
    ['solde', '470,50 €', ''],
    ['Total', '770,50 €', ''],
  ])
})

const juger = (cles: readonly string[], entete = ENTETE) => {
  const balises = cles.map((cle, i) => ({cle, ligne: i + 1}))
  return verifierModele({entete, corps: '', origine: 'espace', forme: 'markdown'}, balises, [])
}

describe('la vérification d’un modèle', () => {
  it('propose la balise connue la plus proche', () => {
    const {balises, fautes} = juger(['partie.nom', 'montan_en_lettres', 'zzzzzzzz'])
    expect(balises.map((b) => [b.cle, b.connue, b.proche])).toEqual([
      ['partie.nom', true, null],
      ['montan_en_lettres', false, 'montant_en_lettres'],
      ['zzzzzzzz', false, null],
    ])
    expect(fautes.map((f) => f.ligne)).toEqual([2, 3])
  })

  it('dit les champs que le texte n’emploie pas, et un spécimen qui ne remplit pas', () => {
    expect(juger([]).inutilisees.map((c) => c.cle)).toEqual(['accord'])
    const {fautes} = juger([], {...ENTETE, specimen: {montant: 1.5, debut: '2008-01-01', fin: 'demain'}})
    expect(fautes.map((f) => f.message)).toEqual([
      expect.stringContaining('« montant »'),
      expect.stringContaining('« fin »'),
    ])
  })
})
