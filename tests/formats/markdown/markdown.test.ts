import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {texteBrut} from '../../../src/documents/index.js'
import {
  ecrireMarkdown,
  lireMarkdown,
  remplirMarkdown,
  separerEntete,
} from '../../../src/formats/markdown/index.js'

const contexte = {
  annee: 2008,
  chiffres: {civis: {texte: '8 499', nombre: 8499, evolution: {texte: '+ 1,2 %', sens: 'hausse'}}},
  piege: '*gras* | [lien](x) ## titre\n\n::annuaire',
}
const filtres = {
  double: (valeur: unknown) => (typeof valeur === 'number' ? String(valeur * 2) : undefined),
}
const remplir = (texte: string) => remplirMarkdown(texte, {contexte, filtres})

describe('remplir', () => {
  it('imprime une valeur, ce qu’on en demande, et relève les clés avec leur ligne', () => {
    const {texte, cles, defauts} = remplir(
      'En {{ annee }},\n{{ chiffres.civis }} ({{ chiffres.civis.evolution }}).',
    )
    expect(defauts).toEqual([])
    const [lu] = lireMarkdown(texte).noeuds
    expect(lu?.noeud === 'paragraphe' && texteBrut(lu.texte)).toBe('En 2008, 8 499 (+ 1,2 %).')
    expect(cles).toEqual([
      {cle: 'annee', ligne: 1},
      {cle: 'chiffres.civis', ligne: 2},
      {cle: 'chiffres.civis.evolution', ligne: 2},
    ])
  })

  it('rassemble toutes les fautes, chacune avec sa ligne', () => {
    const {defauts} = remplir('{{ chiffres.civi }}\n\n{{ annee | doubl }}')
    expect(defauts).toEqual([{ligne: 3, genre: 'filtre', nom: 'doubl'}])
    expect(
      remplir('{{ a }}\n{{ annee | double }}\n{{ chiffres.civis.z }}\n{{ piege | double }}').defauts,
    ).toEqual([
      {ligne: 1, genre: 'cle', nom: 'a'},
      {ligne: 3, genre: 'cle', nom: 'chiffres.civis.z'},
      {ligne: 4, genre: 'usage', nom: 'double'},
    ])
    expect(remplir('texte\n{{ annee').defauts).toMatchObject([{ligne: 2, genre: 'syntaxe'}])
    expect(remplir('{% include "secret" %}').defauts).toMatchObject([{ligne: 1, genre: 'syntaxe'}])
  })

  it('arrête une répétition sans fin', () => {
    expect(remplir('{% for i in (1..90000000) %}x{% endfor %}').defauts).toMatchObject([{genre: 'demesure'}])
  })

  it('ne laisse aucune valeur devenir une mise en forme', () => {
    const {noeuds} = lireMarkdown(remplir('{{ piege }}').texte)
    expect(noeuds).toEqual([
      {noeud: 'paragraphe', texte: [{texte: '*gras* | [lien](x) ## titre ::annuaire'}], ligne: 1},
    ])
  })

  it('aucune valeur, quelle qu’elle soit, n’ajoute de bloc', () => {
    fc.assert(
      fc.property(fc.string(), (valeur) => {
        const {texte} = remplirMarkdown('avant {{ v }} après', {contexte: {v: valeur}, filtres: {}})
        expect(lireMarkdown(texte).noeuds).toHaveLength(1)
      }),
    )
  })

  it('garde les lignes à travers conditions et répétitions', () => {
    const source =
      '{% if annee > 2000 %}\nun\n\n{% endif %}\n{% for i in (1..3) %}\n- {{ i }}\n{% endfor %}\n\n## Fin'
    const {texte, lignes} = remplir(source)
    const titre = lireMarkdown(texte, lignes).noeuds.at(-1)
    expect(titre).toMatchObject({noeud: 'titre', ligne: 9})
  })
})

describe('lire', () => {
  it.each([
    ['14:30 et :mot restent des mots', '14:30 et :mot restent des mots'],
    ['une note[^1]\n\n[^1]: dite en bas', 'une note\u00A0(1)'],
    ['**gras *et* italique**', 'gras et italique'],
  ])('%s', (ecrit, lu) => {
    const [premier] = lireMarkdown(ecrit).noeuds
    expect(premier?.noeud === 'paragraphe' && texteBrut(premier.texte)).toBe(lu)
  })

  it('voit directives, tableaux, listes emboîtées ; dit ce qu’il ne sait pas imprimer', () => {
    const {noeuds} = lireMarkdown(
      ':::encadre{titre="A &quot;b&quot;"}\nDedans\n:::\n\n| a | b |\n|:-|-:|\n| 1 | 2 |\n\n- un\n  - deux\n\n<div>x</div>\n\n<!-- note -->\n\n```\ncode\n```',
    )
    expect(noeuds.map((n) => n.noeud)).toEqual(['directive', 'tableau', 'liste', 'inconnu', 'inconnu'])
    expect(noeuds[0]).toMatchObject({nom: 'encadre', attributs: {titre: 'A "b"'}, noeuds: [{ligne: 2}]})
    expect(noeuds[1]).toMatchObject({alignements: ['gauche', 'droite']})
  })
})

describe('les réglages en tête', () => {
  it('se lisent à part, et le texte garde ses lignes', () => {
    const {entete, corps} = separerEntete('---\ntitre: Un\nordre: 4\n---\nTexte\n', {
      fichier: 'a.md',
      code: 'RAP-040',
    })
    expect(entete?.valeur).toEqual({titre: 'Un', ordre: 4})
    expect(entete?.ligneDe(['ordre'])).toBe(3)
    expect(lireMarkdown(corps).noeuds).toMatchObject([{ligne: 5}])
  })

  it('disent leur ligne quand ils sont mal écrits, fins de ligne de Windows comprises', () => {
    expect(() => separerEntete('---\r\ntitre: "Un\r\n---\r\n', {fichier: 'a.md', code: 'RAP-040'})).toThrow(
      /^a\.md, ligne [23] :/,
    )
  })
})

describe('écrire', () => {
  it('ce qui est écrit se relit pareil', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Zé*_[\]<>`#+\-.:|()\\ 0-9]{1,40}$/), (mots) => {
        const texte = mots.trim().replace(/ +/g, ' ')
        fc.pre(/[a-z]/i.test(texte) && !/^::?:?[a-z]+(\{|$)|https?:|www\.|@/i.test(texte))
        const {noeuds} = lireMarkdown(
          ecrireMarkdown({noeuds: [{noeud: 'paragraphe', texte: [{texte}], ligne: 1}]}),
        )
        expect(noeuds).toEqual([{noeud: 'paragraphe', texte: [{texte}], ligne: 1}])
      }),
    )
  })

  it('les clés tapées dans Word restent des clés', () => {
    const texte = [{texte: 'Soit {{ chiffres.jeunes_en_contact }} *jeunes*'}]
    expect(ecrireMarkdown({noeuds: [{noeud: 'paragraphe', texte, ligne: 1}]})).toBe(
      'Soit {{ chiffres.jeunes_en_contact }} \\*jeunes\\*',
    )
  })
})
