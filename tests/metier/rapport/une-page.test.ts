import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Bloc, ChiffreEnVue} from '../../../src/documents/index.js'
import {
  composerFichePresse,
  composerPageDeChiffres,
  dessinerPageDuReseau,
  type FaitsDeLaPage,
} from '../../../src/metier/rapport/index.js'
import {taireLesNoms} from '../../../src/metier/rapport/publication.js'
import {defautsDeDessin} from '../../support/defauts-de-dessin.js'
import {documentEnTexte} from './document-en-texte.js'
import {faitsDuRapport} from './lorraine.js'
import {aFinJuin, STRUCTURES} from './petit-reseau.js'

const {chiffres, referentiel, structures, config, date} = faitsDuRapport()
const faits: FaitsDeLaPage = {
  chiffres,
  referentiel,
  structures,
  config,
  coordonnees: {sigle: 'AEML', telephone: '03 83 00 00 00', courriel: 'contact@exemple.fr'},
  date,
}
const page = composerPageDeChiffres(faits)

function mots(texte: string): string[] {
  return texte.split(/\s+/).filter(Boolean)
}

function tuiles(blocs: readonly Bloc[]): ChiffreEnVue[] {
  return blocs.flatMap((b) => (b.bloc === 'chiffres' ? b.chiffres : []))
}

describe('le réseau sur une page', () => {
  it('se lit comme une page', async () => {
    await expect(documentEnTexte(page)).toMatchFileSnapshot('../../golden/chiffres-cles-une-page.txt')
  })

  it('en image, dit exactement ce que dit le document', () => {
    const dessin = dessinerPageDuReseau(faits)
    const ecrits = dessin.formes.flatMap((f) => (f.forme === 'texte' ? [f.texte] : [])).join(' ')
    const dits = tuiles(page.blocs).flatMap((t) =>
      mots([t.valeur, t.libelle, t.evolution?.texte, ...t.details, t.jauge?.texte].filter(Boolean).join(' ')),
    )
    expect(dits.filter((mot) => !ecrits.includes(mot))).toEqual([])
    expect(dessin.alternative).toContain('Jeunes en premier accueil')
  })

  it('en image, rien ne dépasse ni ne se chevauche', () => {
    expect(defautsDeDessin(dessinerPageDuReseau(faits))).toEqual([])
    const longue = {
      ...config,
      association: 'Association régionale des Missions Locales '.repeat(3),
      region: 'Provence-Alpes-Côte d’Azur et Corse',
    }
    expect(defautsDeDessin(dessinerPageDuReseau({...faits, config: longue}))).toEqual([])
    const petite = {...faits, chiffres: aFinJuin('structure'), structures: STRUCTURES}
    expect(defautsDeDessin(dessinerPageDuReseau(petite))).toEqual([])
  })

  it('ne nomme aucune structure', () => {
    const partielle = composerPageDeChiffres({
      ...faits,
      chiffres: aFinJuin('structure'),
      structures: STRUCTURES,
    })
    const texte = documentEnTexte(partielle)
    expect(STRUCTURES.filter((s) => texte.includes(s.nom))).toEqual([])
    expect(texte).toContain('5 mois sur 6 (1 structure)')
  })
})

describe('la fiche de presse', () => {
  const presse = documentEnTexte(composerFichePresse(faits)).replace(/[\u00A0\u202F]/g, ' ')

  it.each([
    '14 031 jeunes ont été accueillis pour la première fois, 5,4 % de plus qu’en 2007 ; 52 % sont de jeunes femmes. (Source : 20 structures sur 20.)',
    '11 169 entrées en emploi, emploi et formation compris, ont été enregistrées, 1,3 % de plus qu’en 2007, dont 10 % en alternance.',
    '8 499 jeunes ont signé un contrat d’insertion dans la vie sociale (CIVIS), soit 95,75 % de l’objectif (8 876).',
    'Source : AEML, d’après les tableaux de ses structures',
    '03 83 00 00 00',
    'contact@exemple.fr',
  ])('dit « %s »', (attendu) => {
    expect(presse).toContain(attendu)
  })

  it('ne dit d’une baisse ni hausse, ni signe', () => {
    const baisse = chiffres.chiffres.map((c) => (c.code === 'civis' ? {...c, evolution: -0.054} : c))
    const dite = documentEnTexte(composerFichePresse({...faits, chiffres: {...chiffres, chiffres: baisse}}))
    expect(dite).toMatch(/5,4.% de moins qu’en 2007/)
  })
})

it('taireLesNoms ne laisse aucun nom, et compte ceux qu’il tait', () => {
  const noms = STRUCTURES.map((s) => s.nom)
  fc.assert(
    fc.property(fc.subarray(noms, {minLength: 1}), (tus) => {
      const tue = taireLesNoms(`sans valeur : ${tus.join(', ')}.`, STRUCTURES)
      expect(noms.filter((nom) => tue.includes(nom))).toEqual([])
      expect(tue).toBe(`sans valeur : ${tus.length === 1 ? '1 structure' : `${tus.length} structures`}.`)
    }),
  )
  expect(taireLesNoms('au 31 décembre 2008', STRUCTURES)).toBe('au 31 décembre 2008')
})
