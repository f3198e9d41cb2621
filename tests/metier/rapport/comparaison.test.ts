import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {lireMarkdown} from '../../../src/formats/markdown/index.js'
import {
  assemblerRapport,
  comparerVersions,
  listerCorrections,
  releverTexte,
  type TexteDeRapport,
} from '../../../src/metier/rapport/index.js'
import {composer} from './chapitre-essai.js'
import {faitsDuRapport, valeurs} from './lorraine.js'

function construire(source: string, suite: Parameters<typeof faitsDuRapport>[0] = {}): TexteDeRapport {
  const {document, origines} = assemblerRapport({...faitsDuRapport(suite), chapitres: [composer(source)]})
  return releverTexte(document, origines, {annee: 2008, arrete: null})
}

const AVANT =
  'Le réseau se réunit onze fois.\n\n- un guide\n- une lettre\n\n{{ chiffres.civis }} jeunes en CIVIS.'

const enTexte = (textes: readonly string[]): TexteDeRapport => ({
  format: 1,
  annee: 2008,
  arrete: null,
  chapitres: [
    {
      titre: 'T',
      fichier: 'f',
      unites: textes.map((texte) => ({genre: 'paragraphe', texte, ligne: null})),
    },
  ],
})

describe('comparer deux versions', () => {
  it('deux constructions des mêmes faits ne diffèrent en rien', () => {
    expect(comparerVersions(construire(AVANT), construire(AVANT))).toEqual([])
  })

  it('dit les paragraphes changés, ajoutés, retirés, avec leur ligne', () => {
    const [essai, ...autres] = comparerVersions(
      construire(AVANT),
      construire(AVANT.replace('onze', 'douze').replace('- une lettre', '- un site internet pour tous')),
    )
    expect(autres).toEqual([])
    expect(essai?.changements).toMatchObject([
      {genre: 'modifie', ligne: 1, avant: 'Le réseau se réunit onze fois.'},
      {genre: 'retire', avant: 'une lettre'},
      {genre: 'ajoute', apres: 'un site internet pour tous', fichier: 'rapport/2008/40-essai.md'},
    ])
  })

  it('dit les nombres qui ont bougé, partout où ils paraissent', () => {
    const premiere = valeurs.find((v) => v.indicateur === 'civis' && v.modalites === '')
    const autres = valeurs.map((v) => (v === premiere ? {...v, valeur: (v.valeur ?? 0) + 1} : v))
    const chapitres = comparerVersions(construire(AVANT), construire(AVANT, {valeurs: autres}))
    expect(chapitres.map((c) => c.titre)).toEqual(['Les chiffres-clés du réseau au 31/12/2008'])
    const nombres = chapitres.flatMap((c) => c.changements.flatMap((changement) => changement.nombres))
    expect(nombres).toContainEqual({avant: '8\u202F499', apres: '8\u202F500'})
  })

  it('un chapitre de plus ou de moins se dit', () => {
    const nu = {
      ...construire(AVANT),
      chapitres: construire(AVANT).chapitres.filter((c) => c.titre !== 'Essai'),
    }
    expect(comparerVersions(nu, construire(AVANT))).toMatchObject([{titre: 'Essai', etat: 'ajoute'}])
    expect(comparerVersions(construire(AVANT), nu)).toMatchObject([{titre: 'Essai', etat: 'retire'}])
  })

  it('rejoue l’ancien en nouveau : ajouts et retraits font le compte', () => {
    const mots = fc.array(fc.constantFrom('alpha', 'bravo', 'charlie', 'delta'), {maxLength: 8})
    fc.assert(
      fc.property(mots, mots, (a, b) => {
        const changements = comparerVersions(enTexte(a), enTexte(b)).flatMap((c) => c.changements)
        const compter = (genre: string) => changements.filter((c) => c.genre === genre).length
        expect(a.length + compter('ajoute') - compter('retire')).toBe(b.length)
        expect(changements.length === 0).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
    )
  })
})

describe('les corrections faites dans Word', () => {
  const construit = construire(`${AVANT}\n\n::chiffres{codes="civis"}`)
  const corrige = (texte: string) => listerCorrections(construit, lireMarkdown(`# Essai\n\n${texte}`))

  it('la typographie de Word ne compte pas', () => {
    expect(
      corrige('Le réseau se réunit onze fois.\n\n- un guide\n- une lettre\n\n8 499 jeunes en CIVIS.')
        .chapitres,
    ).toEqual([])
  })

  it('donnent le fichier et la ligne à changer', () => {
    const {chapitres, non_trouves: absents} = corrige(
      'Le réseau s’est réuni onze fois.\n\n- un guide\n- une lettre\n\n8 499 jeunes en CIVIS.',
    )
    expect(absents).toEqual([])
    expect(chapitres).toMatchObject([
      {
        fichier: 'rapport/2008/40-essai.md',
        changements: [{genre: 'modifie', ligne: 1, apres: 'Le réseau s’est réuni onze fois.'}],
      },
    ])
  })

  it('un chapitre disparu se dit', () => {
    expect(listerCorrections(construit, lireMarkdown('# Autre')).non_trouves).toEqual(['Essai'])
  })
})
