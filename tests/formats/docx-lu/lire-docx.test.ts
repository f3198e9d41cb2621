import {Buffer} from 'node:buffer'
import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {lireDocx} from '../../../src/formats/docx-lu/index.js'
import {ecrireMarkdown} from '../../../src/formats/markdown/index.js'
import {ecrireZip} from '../../../src/formats/zip/index.js'
import {type ContenuDeWord, documentWord} from '../../support/document-word.js'

const LOGO = new Uint8Array(readFileSync('data/exemples/lorraine-2008/logo.png'))
const lire = async (contenu: ContenuDeWord) => lireDocx(documentWord(contenu), 'texte.docx')

describe('un texte Word', () => {
  it('devient titres, paragraphes, listes, tableaux, photos avec leur légende', async () => {
    const {prose, images, aSavoir} = await lire({
      corps: `<w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr><w:r><w:t>Le parrainage</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space="preserve">Un </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>mot</w:t></w:r><w:r><w:t xml:space="preserve"> et </w:t></w:r><w:hyperlink r:id="rIdLien"><w:r><w:t>un lien</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>puce</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>dessous</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Nom</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Nombre</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:p><w:r><w:t>CIVIS</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1 234</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        {{IMAGE}}
        <w:p><w:r><w:t>Photo : le séminaire © Association</w:t></w:r></w:p>`,
      image: LOGO,
    })
    expect(ecrireMarkdown(prose)).toBe(
      [
        '# Le parrainage',
        'Un **mot** et [un lien](<https://exemple.fr/>).',
        '- puce\n   - dessous',
        '| Nom | Nombre |\n| :-- | --: |\n| CIVIS | 1 234 |',
        '![Un signe](<image-1.png>)',
      ].join('\n\n'),
    )
    expect(prose.noeuds.at(-1)).toMatchObject({legende: 'Photo : le séminaire © Association'})
    expect(images.get('image-1.png')).toEqual(LOGO)
    expect(aSavoir).toEqual([])
  })

  it('dit tout ce qu’il laisse de côté, et les titres devinés', async () => {
    const {prose, aSavoir} = await lire({
      corps: `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Les outils</w:t></w:r></w:p>
        <w:p><w:del w:id="1"><w:r><w:delText>ancien</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>nouveau</w:t></w:r></w:ins></w:p>
        <w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>
        <w:p><w:r><w:t xml:space="preserve">Tableau </w:t></w:r><w:fldSimple w:instr=" SEQ Tableau "><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>`,
    })
    expect(prose.noeuds.map((n) => n.noeud)).toEqual(['titre', 'paragraphe', 'paragraphe'])
    expect(ecrireMarkdown(prose)).toContain('Tableau 3')
    expect(aSavoir).toEqual([
      '1 passage supprimé en suivi des modifications : laissé de côté',
      '1 passage ajouté en suivi des modifications : repris',
      '1 formule : laissée de côté',
      'ligne en gras prise pour un titre : « Les outils »',
    ])
  })
})

describe('ce qui est refusé', () => {
  const bombe = new Map([
    ['word/document.xml', new TextEncoder().encode('<w:document/>')],
    ['word/media/x.xml', new Uint8Array(60_000_000)],
  ])
  it.each([
    ['un PDF', Buffer.from('%PDF-1.7'), 'FMT-040'],
    ['un ancien .doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'FMT-040'],
    [
      'une archive sans texte',
      ecrireZip(new Map([['a.txt', new Uint8Array(3)]]), {le: new Date('2020-01-01')}),
      'FMT-040',
    ],
    ['des macros', documentWord({corps: '', parties: {'word/vbaProject.bin': 'x'}}), 'FMT-041'],
    [
      'des définitions XML',
      documentWord({corps: '', parties: {'word/pieces.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>'}}),
      'FMT-041',
    ],
    ['une partie démesurée', ecrireZip(bombe, {le: new Date('2020-01-01')}), 'FMT-041'],
    ['une archive coupée', documentWord({corps: ''}).subarray(0, 200), 'FMT-041'],
    ['un texte abîmé', documentWord({corps: '<w:p><w:r>'}), 'FMT-041'],
  ])('%s', async (_cas, octets, code) => {
    await expect(lireDocx(octets, 'piege.docx')).rejects.toMatchObject({code})
  })
})
