import {describe, expect, it} from 'vitest'
import {
  adressesDe,
  composerRelance,
  ecrirePeriodes,
  type StructureSuivie,
} from '../../../../src/metier/activite/index.js'

const nancy: StructureSuivie = {
  code: '54395S00',
  nom: 'Mission Locale du Grand Nancy',
  departement: '54',
  courriel: 'contact@mlnancy.fr',
  attendus: 13,
  complets: 10,
  partiels: 1,
  absents: 2,
  dans_les_delais: 9,
  periodes: [],
  manquants: [
    {indicateur: 'premiers_accueils', libelle: 'Jeunes en premier accueil', periodes: ['2008-03', '2008-04']},
    {indicateur: 'parrains', libelle: 'Marraines et parrains', periodes: ['2008']},
  ],
}
const contexte = {
  annee: 2008,
  aFin: '2008-12',
  avant: '2009-01-31',
  signature: ['Réseau de Lorraine', '03 83 00 00 00'],
}
const lisible = (texte: string) => texte.replaceAll('\u00A0', ' ')

describe('une relance', () => {
  it('dit ce qui manque, comment l’envoyer et pour quand', () => {
    const {objet, corps, a, nomDeFichier} = composerRelance(nancy, contexte)
    expect(a).toEqual(['contact@mlnancy.fr'])
    expect(lisible(objet)).toBe('Activité 2008 : chiffres attendus de la Mission Locale du Grand Nancy')
    expect(nomDeFichier).toBe('2008-12-mission-locale-du-grand-nancy-54395s00.eml')
    const texte = lisible(corps)
    expect(texte).toContain(
      'Nous avons bien reçu des tableaux d’activité de la Mission Locale du Grand Nancy',
    )
    expect(texte).toContain(
      '- Jeunes en premier accueil : mars et avril 2008\n- Marraines et parrains : année 2008',
    )
    expect(texte).toContain('au plus tard le 31 janvier 2009 ?')
    expect(texte).toMatch(/Réseau de Lorraine\n03 83 00 00 00$/)
    expect(corps).not.toContain('\u202F')
  })

  it('ne remercie pas de ce qui n’est pas venu', () => {
    const {corps} = composerRelance({...nancy, complets: 0, partiels: 0, absents: 13}, contexte)
    expect(lisible(corps)).toContain(
      'Nous n’avons pas encore reçu les chiffres d’activité de la Mission Locale du Grand Nancy',
    )
  })

  it.each([
    ['PAIO de Metz Campagne', 'de la PAIO de Metz Campagne'],
    ['Espace Jeunes', 'de « Espace Jeunes »'],
  ])('nomme %s', (nom, attendu) => {
    expect(lisible(composerRelance({...nancy, nom}, contexte).objet)).toContain(attendu)
  })

  it('a un nom de fichier sûr, quel que soit le nom de la structure', () => {
    const {nomDeFichier} = composerRelance({...nancy, nom: '../Œuvre: "ML" <d\'Été>\n'}, contexte)
    expect(nomDeFichier).toBe('2008-12-oeuvre-ml-d-ete-54395s00.eml')
  })

  it.each([
    ['contact@ml.fr', ['contact@ml.fr']],
    ['a@ml.fr ; b@ml.fr', ['a@ml.fr', 'b@ml.fr']],
    ['Contact <a@ml.fr>, a@ml.fr', ['a@ml.fr']],
    ['à demander', []],
    ['a@ml', []],
    [null, []],
  ])('trouve dans « %s » les adresses %j', (courriel, attendues) => {
    expect(adressesDe(courriel)).toEqual(attendues)
  })
})

describe('des périodes écrites', () => {
  it.each([
    [['2008-01'], 'janvier 2008'],
    [['2008-01', '2008-02'], 'janvier et février 2008'],
    [['2008-01', '2008-02', '2008-03', '2008-06'], 'janvier à mars et juin 2008'],
    [['2008'], 'année 2008'],
    [['2008-12', '2008'], 'décembre 2008 et année 2008'],
    [['2008-T1', '2008-T2'], '1er trimestre 2008 et 2e trimestre 2008'],
  ])('%j : %s', (periodes, attendu) => {
    expect(ecrirePeriodes(periodes)).toBe(attendu)
  })
})
