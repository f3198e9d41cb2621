import {beforeAll, describe, expect, it} from 'vitest'
import {type Document, texteBrut} from '../../../src/documents/index.js'
import {lireFondDeCarte} from '../../../src/formats/carte/index.js'
import {rendrePdf} from '../../../src/formats/pdf/index.js'
import {chevauchements, horsMarges} from '../../support/defauts-de-page.js'
import {documentDeRegion} from '../../support/document-de-region.js'
import {lirePdf, ouvrirPdf, type PageLue} from '../../support/lire-pdf.js'
import {textesDeBloc} from '../../support/textes-de-bloc.js'
import {verifierPdfBalise} from '../../support/verifier-pdf-balise.js'

const aplatir = (texte: string) => texte.replace(/[\s\u00A0\u202F]+/g, '')

describe('une région de quatre-vingts structures aux noms longs', () => {
  let document: Document
  let octets: Uint8Array
  let pages: PageLue[]

  beforeAll(async () => {
    document = documentDeRegion(await lireFondDeCarte())
    octets = await rendrePdf(document)
    pages = await lirePdf(octets)
  })

  it('imprime tous ses textes, valeurs manquantes et secrètes comprises', () => {
    const imprime = aplatir(pages.map(({corps}) => corps).join(' '))
    const attendus = document.blocs.flatMap(textesDeBloc).map((texte) => aplatir(texteBrut(texte)))
    expect(attendus.length).toBeGreaterThan(1500)
    expect(attendus.filter((texte) => !imprime.includes(texte))).toEqual([])
    expect(imprime).toContain('n.r.')
  })

  it('ne laisse rien hors des marges et ne superpose aucun texte', () => {
    expect(pages.flatMap((page) => horsMarges(page))).toEqual([])
    expect(pages.flatMap(chevauchements)).toEqual([])
  })

  it('tourne la page de son tableau de quatorze colonnes, titre compris, et la redresse après', () => {
    const tournees = pages.filter(({largeur, hauteur}) => largeur > hauteur)
    expect(tournees[0]?.corps).toContain('Mois par mois')
    expect(tournees.length).toBeGreaterThan(2)
    for (const {texte} of tournees) {
      expect(texte).toContain('2e trimestre')
      expect(texte).toContain('Tableau 3')
    }
    const numeros = tournees.map(({numero}) => numero)
    expect(numeros).toEqual(numeros.map((_, i) => (numeros[0] ?? 0) + i))
    expect(tournees.at(-1)?.corps).toContain('Réseau')
  })

  it('ne sépare pas l’intitulé d’un groupe de ses lignes', () => {
    for (const {corps} of pages) expect(corps).not.toMatch(/(Meurthe-et-Moselle|Meuse|Moselle|Vosges)\s*$/)
  })

  it('donne dans l’index la page de chaque tableau et de chaque figure', async () => {
    const index = aplatir(pages.at(-1)?.corps ?? '')
    for (const bloc of document.blocs) {
      if (bloc.bloc !== 'tableau' && bloc.bloc !== 'figure') continue
      const page = pages.find(({corps}) => aplatir(corps).includes(aplatir(bloc.legende)))
      expect(index).toContain(aplatir(`${bloc.legende}${page?.numero}`))
    }
    const pdf = await ouvrirPdf(octets)
    const reperes = Object.keys(await pdf.getDestinations())
    expect(reperes.filter((nom) => nom.startsWith('figure-'))).toHaveLength(5)
    await pdf.destroy()
  })

  it('est balisée sans faute et donne deux fois les mêmes octets', async () => {
    expect(await verifierPdfBalise(octets)).toEqual([])
    expect(Buffer.compare(await rendrePdf(document), octets)).toBe(0)
  })
})
