import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Bloc, contraste, type Document} from '../../../src/documents/index.js'
import {rendreHtml} from '../../../src/formats/html/index.js'
import {composerPalette} from '../../../src/formats/pdf/style.js'
import {corpsDuHtml} from '../../support/corps-des-formats.js'
import {documentComplet} from '../../support/document-complet.js'
import {documentExemple} from '../../support/document-exemple.js'
import {documentPartout} from '../../support/document-partout.js'
import {documentRiche} from '../../support/document-riche.js'

function avecBlocs(...blocs: Bloc[]): Document {
  const {couverture: _, ...reste} = documentExemple()
  return {...reste, blocs}
}

/** The tags of a page with the names of their attributes: what a text could add if it escaped. */
function ossature(html: string): string[] {
  return [...html.matchAll(/<[^>]*>/g)].map(([balise]) => balise.replace(/"[^"]*"/g, '""'))
}

describe('la page HTML', () => {
  const html = rendreHtml(documentRiche())

  it('tient en un fichier, sans script ni réseau', () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(/)
    const adresses = [...html.matchAll(/(?:src|href)="([^"#][^"]*)"/g)].map(([, adresse]) => adresse)
    expect(adresses).toEqual(['https://www.unml.info'])
  })

  it('est en français, avec son titre, ses repères et un lien d’évitement', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr">/)
    expect(html).toContain(`<title>${documentRiche().metadonnees.titre}</title>`)
    for (const repere of ['<header', '<nav', '<main', '<footer', '<section']) expect(html).toContain(repere)
    expect(html).toContain('<a class="evitement" href="#contenu">')
  })

  it('a un seul h1, des titres sans saut de niveau, des ancres uniques où mènent tous ses liens', () => {
    const niveaux = [...html.matchAll(/<h(\d)/g)].map(([, n]) => Number(n))
    expect(niveaux.filter((n) => n === 1)).toHaveLength(1)
    expect(niveaux.filter((n, i) => n > (niveaux[i - 1] ?? 0) + 1)).toEqual([])
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const vers = [...html.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g)].map(([, id]) => id)
    expect(vers.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('nomme ses tableaux, ses colonnes et ses lignes', () => {
    const tableaux = html.split('<table').slice(1)
    expect(tableaux).toHaveLength(3)
    for (const tableau of tableaux) expect(tableau).toMatch(/<caption[\s\S]*scope="col"[\s\S]*scope="row"/)
  })

  it('dit ses chiffres comme une liste de définitions, dans l’ordre où on les lit', () => {
    expect(html).toMatch(
      /<dl class="chiffres"><div class="carte majeur"[^>]*><dt>20<\/dt><dd class="libelle">structures/,
    )
  })

  it('sans couverture, les chapitres sont les titres de la page', () => {
    const page = rendreHtml(avecBlocs({bloc: 'titre', niveau: 1, texte: 'Seul'}))
    expect(page).toContain('<h1 id="titre-0" class="titre-1">Seul</h1>')
    expect(page).not.toContain('<nav')
  })
})

describe('un texte ne fait jamais partie de la page', () => {
  it.each([
    '<script>alert(1)</script>',
    'R&D',
    '"><img src=x onerror=alert(1)>',
    "' onclick='x",
    ']]>--><b>',
  ])('%s', (texte) => {
    const page = rendreHtml(documentPartout(texte))
    expect(ossature(page)).toEqual(ossature(rendreHtml(documentPartout('x'))))
    expect(corpsDuHtml(page).split(texte).length - 1).toBe(
      corpsDuHtml(rendreHtml(documentPartout('ø'))).split('ø').length - 1,
    )
  })

  it('quel qu’il soit', () => {
    const sain = ossature(rendreHtml(documentPartout('x')))
    fc.assert(
      fc.property(fc.string({unit: 'binary', minLength: 1}), (texte) => {
        // A text that is a whole address is a link, and only then.
        fc.pre(!/^(?:https?:\/\/|mailto:|tel:|#)/i.test(texte))
        const page = rendreHtml(documentPartout(`x${texte}`))
        expect(ossature(page)).toEqual(sain)
      }),
      {numRuns: 60},
    )
  })

  it.each([
    ['https://www.unml.info', true],
    ['mailto:animation@exemple.fr', true],
    ['#titre-3', true],
    ['javascript:alert(1)', false],
    [' JavaScript:alert(1)', false],
    ['data:text/html,x', false],
    ['file:///C:/x', false],
  ])('le lien %s se suit : %s', (lien, suivi) => {
    const page = rendreHtml(avecBlocs({bloc: 'paragraphe', texte: [{texte: 'ici', lien}]}))
    expect(/<p><a /.test(page)).toBe(suivi)
    expect(corpsDuHtml(page)).toBe('ici')
  })
})

it('se lit quelle que soit la charte (contraste de 4,5 au moins)', () => {
  const couleur = fc.integer({min: 0, max: 0xffffff}).map((n) => `#${n.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(couleur, couleur, couleur, (principale, secondaire, accent) => {
      const p = composerPalette({principale, secondaire, accent})
      const lus: [string, string][] = [
        [p.surPrincipale, p.principale],
        [p.encre, p.voileFort],
        [p.gris, p.voile],
        ...[p.titre, p.lien].flatMap((c): [string, string][] => [
          [c, '#ffffff'],
          [c, p.voile],
          [c, p.voileFort],
        ]),
        ...[p.hausse, p.baisse, p.stable].map((c): [string, string] => [c, '#ffffff']),
      ]
      expect(lus.filter(([texte, fond]) => contraste(texte, fond) < 4.49)).toEqual([])
    }),
  )
})

describe('les encarts', () => {
  const html = rendreHtml(documentComplet())

  it('étagent les en-têtes groupés : portées, colonnes seules sur deux rangs, groupes de colonnes', () => {
    const tete = /<thead>([\s\S]*?)<\/thead>/.exec(html)?.[1] ?? ''
    expect(tete.split('<tr>')).toHaveLength(3)
    expect(tete).toContain('<th scope="col" rowspan="2" class="gauche">Structure</th>')
    expect(tete).toContain('<th scope="colgroup" colspan="2" class="groupe-de-colonnes">CIVIS renforcé</th>')
    expect(html.match(/<colgroup span="\d"><\/colgroup>/g)).toEqual([
      '<colgroup span="1"></colgroup>',
      '<colgroup span="2"></colgroup>',
      '<colgroup span="2"></colgroup>',
      '<colgroup span="1"></colgroup>',
    ])
  })

  it('portent leurs images dans la page, décrites', () => {
    const images = [...html.matchAll(/<img[^>]*src="([^"]{30})[^>]*alt="([^"]*)"/g)]
    expect(images.map(([, , alt]) => alt)).toContain('Des collines au petit jour')
    for (const [, source] of images) expect(source).toMatch(/^data:image\/(?:png|jpeg);base64,/)
    expect(html).toContain('img-src data:')
  })

  it('barrent un brouillon sans rien ajouter à ce qui se lit', () => {
    expect(html).toContain('<body data-filigrane="Brouillon">')
    expect(corpsDuHtml(html)).not.toContain('Brouillon')
  })
})
