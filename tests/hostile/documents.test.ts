import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {lireDocx} from '../../src/formats/docx-lu/index.js'
import {lireModeleDeWord} from '../../src/formats/docx-modele/index.js'
import {lireImage} from '../../src/formats/image/index.js'
import {lireMarkdown, remplirMarkdown} from '../../src/formats/markdown/index.js'
import {lireYaml} from '../../src/formats/yaml/index.js'
import {docx, p} from '../formats/docx-modele/fabriquer.js'
import {documentWord} from '../support/document-word.js'

const LOGO = new Uint8Array(readFileSync('data/exemples/lorraine-2008/logo.png'))

describe('un texte Word piégé', () => {
  it.each([
    ['des étiquettes jamais fermées', '<w:fldSimple '.repeat(100_000)],
    ['des attributs sans nombre', `<w:p ${Array.from({length: 20_000}, (_, i) => `a${i}="1"`).join(' ')}/>`],
    ['un million d’éléments', '<w:p/>'.repeat(500_000)],
    ['des éléments emboîtés sans mesure', '<w:p>'.repeat(20_000) + '</w:p>'.repeat(20_000)],
  ])('%s : refusé', async (_cas, corps) => {
    await expect(lireDocx(documentWord({corps}), 'piege.docx')).rejects.toMatchObject({code: 'FMT-041'})
  })

  it('une cellule qui s’étend sur cent millions de colonnes est ramenée à ce que Word dessine', async () => {
    const corps =
      '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    const {prose} = await lireDocx(documentWord({corps}), 'a.docx')
    expect(prose.noeuds[0]).toMatchObject({noeud: 'tableau', entetes: {length: 63}})
  })

  it('une image absente, ou liée à un autre serveur, est dite et laissée', async () => {
    const liee = documentWord({
      corps: '{{IMAGE}}',
      parties: {
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdImage" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://mal.invalid/x.png" TargetMode="External"/></Relationships>',
      },
    })
    for (const octets of [documentWord({corps: '{{IMAGE}}'}), liee]) {
      const {images, aSavoir} = await lireDocx(octets, 'a.docx')
      expect([images.size, aSavoir.join()]).toEqual([0, expect.stringContaining('image 1')])
    }
  })
})

const relation = (attributs: string) =>
  docx(p('x'), {
    'word/_rels/document.xml.rels': `<Relationships><Relationship ${attributs}/></Relationships>`,
  })
const champ = (...morceaux: readonly string[]) =>
  docx(
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${morceaux.map((m) => `<w:r><w:instrText>${m}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  )

describe('un modèle de Word qui irait chercher ailleurs', () => {
  it.each([
    [
      'derrière un signe > dans l’adresse',
      relation('Target="http://mal.invalid/?>" TargetMode="External" Type="x/image" Id="a"'),
    ],
    [
      'en lettres écrites comme des nombres',
      relation('Target="http://mal.invalid" TargetMode="&#69;xternal" Type="x/image" Id="a"'),
    ],
    ['par un champ d’image', champ(' INCLUDEPICTURE "http://mal.invalid/x.png"')],
    ['par un champ coupé en morceaux', champ(' INCLUDE', 'TEXT "http://mal.invalid"')],
    ['par un champ qui lance un programme', champ('DDEAUTO c:\\\\windows\\\\calc.exe')],
    [
      'par un champ simple',
      docx('<w:p><w:fldSimple w:instr=" LINK Excel.Sheet http://mal.invalid "/></w:p>'),
    ],
  ])('%s : refusé', (_cas, octets) => {
    expect(() => lireModeleDeWord(octets, 'x.docx')).toThrow('va chercher ailleurs')
  })

  it('un numéro de page et un lien à cliquer restent permis', () => {
    expect(() => lireModeleDeWord(champ(' PAGE '), 'x.docx')).not.toThrow()
    expect(() => lireModeleDeWord(champ(' HYPERLINK "http://ici.fr"'), 'x.docx')).not.toThrow()
  })

  it.each([
    ['un nom d’étiquette de deux millions de lettres', `<w:${'a'.repeat(2_000_000)}>`],
    ['des étiquettes jamais fermées', '<w:p '.repeat(300_000)],
  ])('%s : refusé aussitôt', (_cas, corps) => {
    // Enough beside it for the archive not to be refused for its compression.
    const bruit = createHash('shake256', {outputLength: 30_000}).digest()
    expect(() => lireModeleDeWord(docx(corps, {'word/media/bruit.bin': bruit}), 'x.docx')).toThrow(
      'ne se lit pas',
    )
  })

  it('une balise aux espaces sans nombre se lit', () => {
    const {fautes} = lireModeleDeWord(docx(p(`{${' '.repeat(100_000)}x y}`)), 'x.docx')
    expect(fautes).toHaveLength(1)
  })
})

describe('un chapitre piégé', () => {
  it.each([
    ['des citations', '>'.repeat(50_000)],
    ['des emphases', '*a_'.repeat(50_000)],
    ['des crochets', '[a]('.repeat(50_000)],
    ['des listes', Array.from({length: 500}, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n')],
    ['des directives', Array.from({length: 500}, () => ':::a').join('\n')],
  ])('%s sans mesure : la ligne est dite, le texte n’est pas lu', (_cas, texte) => {
    expect(lireMarkdown(`Bien.\n\n${texte}`).noeuds).toEqual([
      {noeud: 'inconnu', quoi: expect.stringContaining('sans mesure'), ligne: expect.any(Number)},
    ])
  })

  it('une valeur ne devient jamais un lien, même si elle a la forme d’une adresse', () => {
    const contexte = {nom: 'http://mal.invalid/x et a@mal.invalid et www.mal.invalid'}
    const {texte} = remplirMarkdown('Avec {{ nom }}, http://ici.fr', {contexte, filtres: {}})
    const liens = lireMarkdown(texte)
      .noeuds.flatMap((n) => ('texte' in n ? n.texte : []))
      .flatMap((s) => s.lien ?? [])
    expect(liens).toEqual(['http://ici.fr'])
  })

  it.each([
    "{% include '/etc/passwd' %}",
    "{% layout '/etc/passwd' %}",
    "{% render '../x' %}",
    '{{ constructor }}',
    '{{ x.__proto__ }}',
    '{{ x.toString }}',
  ])('%s ne lit ni fichier ni objet', (texte) => {
    const {texte: rempli, defauts} = remplirMarkdown(texte, {contexte: {x: {a: '1'}}, filtres: {}})
    expect([rempli, defauts.length]).toEqual(['', 1])
  })
})

describe('des réglages piégés', () => {
  it.each([
    '!!js/function "x"',
    '!!python/object a',
    'a: &a [1, *a]',
    'a: 1\na: 2',
    `a: ${'x'.repeat(10_000_000)}`,
    '? {a: 1}\n: 2',
  ])('%#', (texte) => {
    expect(() => lireYaml(texte, {fichier: 'a.yaml', code: 'ESP-003'})).toThrow(/a\.yaml, ligne \d+/)
  })

  it('une clé nommée comme un prototype reste une clé', () => {
    const {valeur} = lireYaml('__proto__: {pollue: 1}\nconstructor: 2', {fichier: 'a.yaml', code: 'ESP-003'})
    expect(Object.keys(valeur as object)).toEqual(['__proto__', 'constructor'])
    expect(({} as {pollue?: unknown}).pollue).toBeUndefined()
  })
})

describe('une image', () => {
  it('sans sa fin est refusée quand elle arrive, et non quand elle s’imprime', () => {
    const fin = Buffer.from(LOGO).lastIndexOf('IEND')
    expect(lireImage(LOGO.subarray(0, fin - 4))).toHaveProperty('refus')
  })

  it('aux octets de remplissage, que la norme permet, s’imprime sans eux', () => {
    const photo = readFileSync('tests/fixtures/images/paysage.jpg')
    const remplie = Buffer.concat([photo.subarray(0, 2), Buffer.from([0xff, 0xff, 0xff]), photo.subarray(2)])
    expect(lireImage(remplie)).toMatchObject({image: {octets: {length: photo.length}}})
  })

  it('au texte caché démesuré perd ce texte', () => {
    const texte = Buffer.alloc(200_012, 0x61)
    texte.writeUInt32BE(200_000, 0)
    texte.write('tEXt', 4)
    const grosse = Buffer.concat([LOGO.subarray(0, 33), texte, LOGO.subarray(33)])
    expect(lireImage(grosse)).toMatchObject({image: {octets: {length: LOGO.length}}})
  })

  it('dessinée (SVG) n’est pas une image que l’on imprime', () => {
    const svg = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg onload="alert(1)">&a;</svg>'
    expect(lireImage(Buffer.from(svg))).toEqual({refus: "ce n'est pas une image PNG ou JPEG"})
  })
})
