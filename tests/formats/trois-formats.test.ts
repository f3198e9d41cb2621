import {describe, expect, it} from 'vitest'
import type {Bloc, ChiffreEnVue, Document} from '../../src/documents/index.js'
import {lireFondDeCarte} from '../../src/formats/carte/index.js'
import {rendreDocx} from '../../src/formats/docx/index.js'
import {rendreHtml} from '../../src/formats/html/index.js'
import {rendrePdf} from '../../src/formats/pdf/index.js'
import {corpsDuDocx, corpsDuHtml, corpsDuPdf} from '../support/corps-des-formats.js'
import {documentComplet} from '../support/document-complet.js'
import {documentDeRegion} from '../support/document-de-region.js'
import {documentExemple} from '../support/document-exemple.js'
import {documentRiche} from '../support/document-riche.js'

const fond = await lireFondDeCarte()

async function corpsDes(document: Document) {
  return {
    pdf: await corpsDuPdf(await rendrePdf(document)),
    docx: corpsDuDocx(await rendreDocx(document)),
    html: corpsDuHtml(rendreHtml(document)),
  }
}

/** A line of a page ends where it must: between two words, or after a hyphen, which leaves a space there. */
function sansEspaces(texte: string): string {
  return texte.replaceAll(' ', '')
}

const chiffre = (suite: Partial<ChiffreEnVue>): ChiffreEnVue => ({
  valeur: '1 100',
  libelle: 'jeunes parrainés',
  evolution: {texte: '+ 6,2 %', sens: 'hausse'},
  details: ['par 329 parrains', 'doubles comptes possibles'],
  ...suite,
})

const PIEGES: readonly Bloc[] = [
  {bloc: 'titre', niveau: 1, texte: 'Emploi & formation : <b>« gras »</b>'},
  {bloc: 'chiffres', chiffres: [chiffre({})]},
  {
    bloc: 'chiffres',
    chiffres: [
      chiffre({majeur: true}),
      chiffre({jauge: {part: 1.7, texte: '170 % de l’objectif'}}),
      chiffre({evolution: {texte: 'en hausse de beaucoup plus que ce qui tient à côté', sens: 'stable'}}),
    ],
  },
  {bloc: 'liste', ordonnee: true, elements: ['Un', [{texte: 'deux', style: 'italique'}, {texte: '-trois'}]]},
  {bloc: 'saut-de-page'},
  {
    bloc: 'tableau',
    legende: 'Un tableau sans numéro',
    colonnes: [
      {libelle: '', alignement: 'gauche'},
      {libelle: 'R&D', alignement: 'droite'},
    ],
    lignes: [
      {role: 'groupe', cellules: ['Groupe']},
      {role: 'donnee', cellules: ['', 'n. r.']},
      {role: 'sous-total', cellules: ['Sous-total', '0']},
    ],
    note: 'Une note seule.',
  },
  {bloc: 'titre', niveau: 2, texte: 'Un titre à la fin'},
]

describe('un document dit la même chose en PDF, en DOCX et en HTML', () => {
  it.each([
    ['l’exemple', documentExemple()],
    ['un document riche', documentRiche()],
    ['un document de tous les encarts', documentComplet()],
    ['une région de quatre-vingts structures', documentDeRegion(fond)],
    ['un document plein de pièges', {...documentExemple(), blocs: PIEGES}],
  ])('%s', async (_nom, document) => {
    const {pdf, docx, html} = await corpsDes(document)
    expect(docx).toBe(html)
    expect(sansEspaces(pdf)).toBe(sansEspaces(docx))
    expect(docx.length).toBeGreaterThan(400)
  })

  it('un mot de différence se voit', async () => {
    const document = documentExemple()
    const [titre, ...reste] = document.blocs
    expect(titre?.bloc).toBe('titre')
    const html = corpsDuHtml(rendreHtml({...document, blocs: reste}))
    expect(html).not.toBe(corpsDuDocx(await rendreDocx(document)))
  })
})
