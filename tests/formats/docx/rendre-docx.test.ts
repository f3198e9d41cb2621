import {strFromU8, unzipSync} from 'fflate'
import {beforeAll, describe, expect, it} from 'vitest'
import type {Bloc, Document} from '../../../src/documents/index.js'
import {rendreDocx} from '../../../src/formats/docx/index.js'
import {corpsDuDocx, partieDuDocx} from '../../support/corps-des-formats.js'
import {documentComplet} from '../../support/document-complet.js'
import {documentExemple} from '../../support/document-exemple.js'
import {documentPartout} from '../../support/document-partout.js'
import {documentRiche, tableauLarge} from '../../support/document-riche.js'

function avecBlocs(...blocs: Bloc[]): Document {
  const {couverture: _, ...reste} = documentExemple()
  return {...reste, blocs}
}

async function texteDe(document: Document): Promise<string> {
  return partieDuDocx(await rendreDocx(document), 'word/document.xml')
}

async function sauts(...blocs: Bloc[]): Promise<number> {
  return nombre(await texteDe(avecBlocs(...blocs)), /<w:pageBreakBefore\/>/g)
}

/** Every part of XML of a DOCX. */
function parties(octets: Uint8Array): string[] {
  return Object.entries(unzipSync(octets))
    .filter(([chemin]) => /\.(?:xml|rels)$/.test(chemin))
    .map(([, contenu]) => strFromU8(contenu))
}

function nombre(texte: string, motif: RegExp): number {
  return [...texte.matchAll(motif)].length
}

describe('un document riche dans Word', () => {
  const document = documentRiche()
  let octets: Uint8Array
  let corps: string
  let styles: string

  beforeAll(async () => {
    octets = await rendreDocx(document)
    corps = partieDuDocx(octets, 'word/document.xml')
    styles = partieDuDocx(octets, 'word/styles.xml')
  })

  it('n’a rien à mettre à jour à l’ouverture', () => {
    expect(parties(octets).join('')).not.toMatch(/updateFields|w:dirty|TOC \\/)
  })

  it('emploie les styles de Word, tous définis', () => {
    const employes = new Set(
      [...corps.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, s]) => s),
    )
    const definis = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, s]) => s))
    expect([...employes].filter((style) => !definis.has(style ?? ''))).toEqual([])
    for (const style of [
      'Title',
      'Heading1',
      'Heading2',
      'Heading3',
      'Caption',
      'ListBullet',
      'ListNumber',
      'TableauReseau',
    ]) {
      expect(employes).toContain(style)
    }
    const titres = document.blocs.filter((bloc) => bloc.bloc === 'titre')
    expect(nombre(corps, /<w:pStyle w:val="Heading\d"/g)).toBe(titres.length)
  })

  it('remplit son sommaire de liens qui mènent à leurs titres', () => {
    const ancres = [
      ...corps.matchAll(/<w:hyperlink w:anchor="([^"]+)"|<w:hyperlink[^>]* w:anchor="([^"]+)"/g),
    ].map(([, a, b]) => a ?? b ?? '')
    const reperes = new Set(
      [...corps.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, nom]) => nom),
    )
    expect(ancres.length).toBeGreaterThan(5)
    expect(ancres.filter((ancre) => !reperes.has(ancre))).toEqual([])
  })

  it('numérote ses légendes par des champs qui ont leur valeur', () => {
    const champs = [...corps.matchAll(/<w:fldSimple w:instr="SEQ (\w+) [^"]*">([\s\S]*?)<\/w:fldSimple>/g)]
    expect(
      champs.map(([, sorte, valeur]) => `${sorte} ${/<w:t[^>]*>(\d+)</.exec(valeur ?? '')?.[1]}`),
    ).toEqual([
      'Figure 1',
      'Tableau 1',
      'Tableau 2',
      'Tableau 3',
      'Figure 2',
      'Figure 3',
      'Figure 4',
      'Figure 5',
    ])
  })

  it('répète l’en-tête de ses tableaux et ne coupe aucune ligne', () => {
    expect(nombre(corps, /<w:tblHeader\/>/g)).toBe(3)
    expect(nombre(corps, /<w:cantSplit\/>/g)).toBe(nombre(corps, /<w:tr[ >]/g))
  })

  it('tourne la page pour un tableau trop large, et la redresse après', () => {
    const pages = [...corps.matchAll(/<w:pgSz [^>]*>/g)].map(([page]) => page.includes('landscape'))
    expect(pages).toEqual([false, false, true, false])
  })

  it('décrit chacune de ses images', () => {
    const descriptions = [...corps.matchAll(/<wp:docPr [^>]*>/g)].map(([p]) => /descr="([^"]*)"/.exec(p)?.[1])
    expect(descriptions.length).toBeGreaterThan(8)
    expect(descriptions.filter((d) => !d)).toEqual([])
    const figure = document.blocs.find((bloc) => bloc.bloc === 'figure')
    expect(descriptions.join(' ')).toContain(figure?.dessin.alternative.slice(0, 40))
  })

  it('est en français, porte son titre et son auteur, daté par les faits', () => {
    expect(styles).toContain('<w:lang w:val="fr-FR"')
    const proprietes = partieDuDocx(octets, 'docProps/core.xml')
    expect(proprietes).toContain(`<dc:title>${document.metadonnees.titre}</dc:title>`)
    expect(proprietes).toContain(`<dc:creator>${document.metadonnees.auteur}</dc:creator>`)
    expect(proprietes).toContain('2009-02-28T12:00:00Z')
  })

  it('numérote ses pages au pied, sauf la couverture', () => {
    const [couverture = '', suite = ''] = [1, 2].map((i) => partieDuDocx(octets, `word/footer${i}.xml`))
    expect(couverture).not.toContain('PAGE')
    expect(suite).toMatch(/PAGE[\s\S]*NUMPAGES/)
    expect(suite).toContain(document.piedDePage)
  })
})

describe('des blocs à part', () => {
  it('deux listes numérotées commencent toutes deux à 1', async () => {
    const liste: Bloc = {bloc: 'liste', ordonnee: true, elements: ['un', 'deux']}
    const corps = await texteDe(avecBlocs(liste, {bloc: 'paragraphe', texte: 'puis'}, liste))
    const numeros = [...corps.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)
    expect(numeros).toHaveLength(4)
    expect(new Set(numeros).size).toBe(2)
  })

  it('un saut de page avant un chapitre ne laisse pas de page blanche', async () => {
    const chapitre: Bloc = {bloc: 'titre', niveau: 1, texte: 'Chapitre'}
    const saut: Bloc = {bloc: 'saut-de-page'}
    const suite: Bloc = {bloc: 'paragraphe', texte: 'suite'}
    expect(await sauts(suite, saut, chapitre)).toBe(0)
    expect(await sauts(suite, saut, saut, suite, saut)).toBe(1)
  })

  it('le titre d’un tableau trop large est sur sa page, sans page blanche avant ni après', async () => {
    const suite: Bloc = {bloc: 'paragraphe', texte: 'suite'}
    const saut: Bloc = {bloc: 'saut-de-page'}
    const titre: Bloc = {bloc: 'titre', niveau: 2, texte: 'Par mois'}
    const corps = await texteDe(avecBlocs(suite, saut, titre, tableauLarge(14), saut, suite))
    expect(corps).not.toContain('<w:pageBreakBefore/>')
    const [avant = '', paysage = ''] = corps.split('<w:sectPr')
    expect(avant).not.toContain('Par mois')
    expect(paysage).toContain('Par mois')
  })

  it('un lien dangereux reste du texte', async () => {
    const octets = await rendreDocx(
      avecBlocs({bloc: 'paragraphe', texte: [{texte: 'ici', lien: 'javascript:alert(1)'}]}),
    )
    expect(corpsDuDocx(octets)).toBe('ici')
    expect(partieDuDocx(octets, 'word/_rels/document.xml.rels')).not.toContain('javascript')
  })

  it('des textes hostiles ne cassent rien', async () => {
    const octets = await rendreDocx(documentPartout('a\u0000b\u0008 <w:p> & "c" \uD800 ]]> <script>'))
    for (const partie of parties(octets)) {
      expect(partie).not.toMatch(/<w:p> |<script>|&(?!(?:lt|gt|quot|apos|amp|#39);)/)
      expect(partie).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Cs}|\uFFFD/u)
    }
    expect(corpsDuDocx(octets)).toContain('ab <w:p> & "c" ]]> <script>')
  })

  it('un document vide s’écrit', async () => {
    expect(corpsDuDocx(await rendreDocx(avecBlocs()))).toBe('')
  })
})

describe('les encarts dans Word', () => {
  let octets: Uint8Array
  let corps: string

  beforeAll(async () => {
    octets = await rendreDocx(documentComplet())
    corps = partieDuDocx(octets, 'word/document.xml')
  })

  it('n’emploient que des styles définis', () => {
    const styles = partieDuDocx(octets, 'word/styles.xml')
    const employes = [...corps.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, s]) => s)
    expect(employes).toEqual(
      expect.arrayContaining(['Quote', 'FicheTitre', 'TableofFigures', 'Heading1Suivi']),
    )
    expect([...new Set(employes)].filter((style) => !styles.includes(`w:styleId="${style}"`))).toEqual([])
  })

  it('étagent les en-têtes groupés et les répètent tous deux', () => {
    expect(nombre(corps, /<w:tblHeader\/>/g)).toBe(2)
    expect(nombre(corps, /<w:gridSpan w:val="2"\/>/g)).toBe(2)
    expect(nombre(corps, /<w:vMerge w:val="restart"\/>/g)).toBe(2)
  })

  it('mènent de l’index aux légendes', () => {
    const reperes = new Set(
      [...corps.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, nom]) => nom),
    )
    const ancres = [...corps.matchAll(/w:anchor="([^"]+)"/g)].map(([, ancre]) => ancre)
    expect(ancres.filter((ancre) => /^(?:tableau|image)-/.test(ancre ?? ''))).toHaveLength(2)
    expect(ancres.filter((ancre) => !reperes.has(ancre ?? ''))).toEqual([])
  })

  it('barrent chaque page d’un brouillon par son en-tête, et décrivent toutes leurs images', () => {
    expect(partieDuDocx(octets, 'word/header1.xml')).toContain('Filigrane : Brouillon')
    expect(nombre(corps, /<w:headerReference /g)).toBe(nombre(corps, /<w:sectPr/g))
    const descriptions = [...corps.matchAll(/<wp:docPr [^>]*>/g)].map(([p]) => /descr="([^"]*)"/.exec(p)?.[1])
    expect(descriptions.filter((d) => !d)).toEqual([])
    expect(descriptions).toContain('Des collines au petit jour')
  })
})
