import fc from 'fast-check'
import {unzipSync, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import type {Contexte, Image} from '../../../src/documents/index.js'
import {lireXml} from '../../../src/formats/docx-modele/arbre-xml.js'
import {lireModeleDeWord, remplirModeleDeWord} from '../../../src/formats/docx-modele/index.js'
import {coupeParLibreOffice, coupeParWord, docx, p, rang, run, table} from './fabriquer.js'

const lire = (octets: Uint8Array, nom = 'word/document.xml') =>
  new TextDecoder().decode(unzipSync(octets)[nom])

/** The XML of a filled body, whole and well formed. */
function remplirXml(corps: string, contexte: Contexte, images?: Parameters<typeof remplirModeleDeWord>[2]) {
  const modele = lireModeleDeWord(docx(corps), 'essai.docx')
  const {octets, vides} = remplirModeleDeWord(modele, contexte, images)
  const xml = lire(octets)
  expect(lireXml(xml), 'XML bien formé').toBeDefined()
  return {xml, vides: vides.map((v) => v.cle), fautes: modele.fautes, octets, balises: modele.balises}
}

/** Its words, a line per paragraph. */
function remplir(corps: string, contexte: Contexte): string[] {
  const {xml, fautes} = remplirXml(corps, contexte)
  expect(fautes).toEqual([])
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraphe]) =>
    [...paragraphe.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, texte = '']) => texte).join(''),
  )
}

const PHRASE = 'La somme de {montant} ({montant_en_lettres}) est versée à {partie.le_nom}.'
const DONNEES = {
  montant: '770 €',
  montant_en_lettres: 'sept cent soixante-dix euros',
  partie: {le_nom: 'la Mission Locale de Nancy'},
}
const ATTENDU = 'La somme de 770 € (sept cent soixante-dix euros) est versée à la Mission Locale de Nancy.'

describe('les balises', () => {
  it.each([
    ['d’un seul tenant', p(PHRASE)],
    ['coupées comme par Word', coupeParWord(PHRASE)],
    ['coupées comme par LibreOffice', coupeParLibreOffice(PHRASE)],
    ['à deux accolades', p(PHRASE.replaceAll('{', '{{ ').replaceAll('}', ' }}'))],
  ])('%s', (_cas, corps) => {
    expect(remplir(corps, DONNEES)).toEqual([ATTENDU])
  })

  it('où qu’elles soient coupées, le texte est le même', () => {
    const coupures = fc.uniqueArray(fc.integer({min: 1, max: PHRASE.length - 1}), {maxLength: 8})
    fc.assert(
      fc.property(coupures, (places) => {
        const bornes = [0, ...places.toSorted((a, b) => a - b), PHRASE.length]
        const runs = bornes.slice(1).map((fin, i) => run(PHRASE.slice(bornes[i], fin), i % 2 === 1))
        expect(remplir(p(...runs), DONNEES)).toEqual([ATTENDU])
      }),
    )
  })

  it('prennent l’habit de leur première lettre', () => {
    const {xml} = remplirXml(p(run('Prix : '), run('{mon', true), run('tant}.')), DONNEES)
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">770 €</w:t>')
    expect(xml).toContain('>.</w:t>')
  })

  it('une valeur ne peut ni ouvrir une balise XML, ni en fermer', () => {
    const {xml} = remplirXml(p('{montant}'), {montant: '<w:p/> & </w:t>'})
    expect(xml).toContain('&lt;w:p/&gt; &amp; &lt;/w:t&gt;')
  })

  it('sans valeur, rien n’est imprimé, et c’est dit', () => {
    expect(remplirXml(p('[{absente}] [{vide}]'), {vide: ''})).toMatchObject({vides: ['absente', 'vide']})
  })

  it('mal écrites, elles sont nommées avec leur phrase', () => {
    const {fautes} = remplirXml(p('Verser {montant au tiers') + p('et {prix total} ici'), {})
    expect(fautes.map((f) => [f.ligne, f.phrase])).toEqual([
      [1, 'Verser {montant au tiers'],
      [2, 'et {prix total} ici'],
    ])
    expect(fautes.every((f) => f.aFaire.includes('d’un seul coup'))).toBe(true)
  })

  it('sont remplies aussi en tête de page et dans une zone de texte', () => {
    const zone = `<w:p><w:r><w:txbxContent>${p('zone {montant}')}</w:txbxContent></w:r>${run('dehors {montant}')}</w:p>`
    const octets = docx(zone, {'word/header1.xml': `<w:hdr>${p('tête {montant}')}</w:hdr>`})
    const rempli = remplirModeleDeWord(lireModeleDeWord(octets, 'a.docx'), DONNEES).octets
    expect(lire(rempli)).toContain('zone 770 €')
    expect(lire(rempli)).toContain('dehors 770 €')
    expect(lire(rempli, 'word/header1.xml')).toContain('tête 770 €')
  })
})

describe('les boucles et les conditions', () => {
  const echeances = [
    {libelle: 'Acompte', montant: '539 €'},
    {libelle: 'Solde', montant: '231 €'},
  ]

  it('répètent un rang de tableau, coupures comprises', () => {
    const corps = table(
      rang('Versement', 'Montant'),
      rang(coupeParWord('{#echeances}{libelle}'), '{montant}{/echeances}'),
    )
    expect(remplir(corps, {echeances})).toEqual([
      'Versement',
      'Montant',
      'Acompte',
      '539 €',
      'Solde',
      '231 €',
    ])
    expect(remplir(corps, {})).toEqual(['Versement', 'Montant'])
  })

  it('un tableau qui n’aurait plus de rang s’en va', () => {
    const corps = p('avant') + table(rang('{#echeances}{libelle}', '{montant}{/}'))
    expect(remplirXml(corps, {echeances: []}).xml).not.toContain('w:tbl')
    expect(remplir(corps, {echeances})).toHaveLength(5)
  })

  it('répètent des paragraphes entiers ; les balises seules disparaissent', () => {
    const corps = p('{#parties}') + p('{nom}, {region}') + p('{/parties}') + p('fin')
    const contexte = {region: 'Lorraine', parties: [{nom: 'État'}, {nom: 'Région'}]}
    expect(remplir(corps, contexte)).toEqual(['État, Lorraine', 'Région, Lorraine', 'fin'])
  })

  it('à l’intérieur d’une phrase, gardent l’habit de chaque mot', () => {
    const corps = p(
      run('Accord{#accord} : '),
      run('{accord}', true),
      run('{/accord}{^accord} non donné{/accord}.'),
    )
    expect(remplir(corps, {accord: 'article 5'})).toEqual(['Accord : article 5.'])
    expect(remplir(corps, {})).toEqual(['Accord non donné.'])
    expect(remplirXml(corps, {accord: 'oui'}).xml).toContain('<w:b/></w:rPr><w:t xml:space="preserve">oui')
  })

  it('une cellule qui se vide garde un paragraphe : Word n’en ouvre pas sans', () => {
    const corps = table(rang(p('{#accord}') + p('{accord}') + p('{/accord}'), 'x'))
    expect(remplirXml(corps, {}).xml).toMatch(/<w:tc><w:p\/><\/w:tc>/)
  })

  it('une liste de textes se dit par {.}', () => {
    expect(remplir(p('{#axes}[{.}]{/axes}'), {axes: ['accueil', 'emploi']})).toEqual(['[accueil][emploi]'])
  })

  it.each([
    ['jamais fermée', p('{#a} texte'), /jamais fermée/],
    ['fermée sans être ouverte', p('texte {/a}'), /pas ouverte/],
    ['croisée', p('{#a}{#b}{/a}{/b}'), /attendue : \{\/b\}/],
    ['à cheval sur un tableau', p('{#a}') + table(rang('{/a}', 'x')), /pas au même endroit/],
    ['qui emporterait le début d’un paragraphe', p('garder {#a}x') + p('y{/a}'), /ouvre le premier/],
  ])('une boucle %s est nommée', (_cas, corps, message) => {
    expect(remplirXml(corps, {}).fautes.map((f) => f.message)).toEqual(
      expect.arrayContaining([expect.stringMatching(message)]),
    )
  })

  it('chaque balise dit dans quelle boucle elle est', () => {
    const {balises} = remplirXml(p('{#echeances}{libelle}{/echeances} {montant} {%logo}'), {})
    expect(balises.map((b) => [b.genre, b.cle, b.dans])).toEqual([
      ['section', 'echeances', []],
      ['valeur', 'libelle', ['echeances']],
      ['valeur', 'montant', []],
      ['image', 'logo', []],
    ])
  })
})

describe('une image', () => {
  it('entre une fois dans l’archive, est liée et décrite', () => {
    const image: Image = {format: 'png', octets: new Uint8Array([1, 2, 3]), largeur: 4000, hauteur: 1000}
    const {octets, xml} = remplirXml(
      p('{%logo} et {%logo}'),
      {},
      new Map([['logo', {image, alternative: 'Réseau "A"'}]]),
    )
    const parties = unzipSync(octets)
    expect(parties['word/media/animreg-document-logo.png']).toEqual(image.octets)
    expect(lire(octets, 'word/_rels/document.xml.rels').match(/animreg-logo"/g)).toHaveLength(1)
    expect(lire(octets, '[Content_Types].xml')).toContain('Extension="png"')
    expect(xml.match(/r:embed="animreg-logo"/g)).toHaveLength(2)
    expect(xml).toContain('descr="Réseau &quot;A&quot;"')
    expect(xml).toContain('cx="5760000" cy="1440000"')
  })
})

const ouvrir = (octets: Uint8Array) => () => lireModeleDeWord(octets, 'x.docx')

function issueDe(lecture: () => unknown): string {
  try {
    lecture()
    return 'lu'
  } catch (erreur) {
    return (erreur as Error).name
  }
}

describe('un document hostile est refusé', () => {
  const externe =
    '<Relationships><Relationship Id="a" Type="http://x/attachedTemplate" Target="http://mal/x.dotm" TargetMode="External"/></Relationships>'
  it.each([
    [
      'une entité externe',
      docx('', {
        'word/document.xml':
          '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document>&b;</w:document>',
      }),
      /définitions XML/,
    ],
    ['un chemin dans un nom', docx('', {'../../ailleurs.xml': '<a/>'}), /chemin interdit/],
    ['un chemin de Windows', docx('', {'C:\\Windows\\a.xml': '<a/>'}), /chemin interdit/],
    ['une macro', docx('', {'word/vbaProject.bin': 'x'}), /macros/],
    ['un modèle pris ailleurs', docx('', {'word/_rels/settings.xml.rels': externe}), /ailleurs/],
    ['une bombe', zipSync({'word/document.xml': new Uint8Array(30_000_000)}), /démesuré/],
    ['un XML cassé', docx('<w:p></w:r>'), /ne se lit pas/],
    ['un ancien .doc', new Uint8Array([0xd0, 0xcf, 1, 2]), /ancien document/],
    ['autre chose', new Uint8Array([1, 2, 3]), /pas un document Word/],
  ])('%s', (_cas, octets, message) => {
    expect(ouvrir(octets)).toThrow(message)
  })

  it('un lien à cliquer reste permis', () => {
    const lien =
      '<Relationships><Relationship Id="a" Type="http://x/hyperlink" Target="http://ici.fr" TargetMode="External"/></Relationships>'
    expect(ouvrir(docx(p('x'), {'word/_rels/document.xml.rels': lien}))).not.toThrow()
  })

  it('n’importe quels octets sont lus ou refusés, jamais autre chose', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (texte) => {
        const octets = docx(p(texte.replace(/[<&]/g, '')))
        expect(issueDe(ouvrir(octets))).toMatch(/^(?:lu|ErreurMetier)$/)
      }),
      {numRuns: 25},
    )
  })
})
