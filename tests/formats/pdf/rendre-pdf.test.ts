import {inflateSync} from 'node:zlib'
import Pdf from 'pdfkit'
import {beforeAll, describe, expect, it} from 'vitest'
import {type Bloc, type Document, texteBrut} from '../../../src/documents/index.js'
import {rendrePdf} from '../../../src/formats/pdf/index.js'
import {chevauchements, horsMarges} from '../../support/defauts-de-page.js'
import {documentExemple} from '../../support/document-exemple.js'
import {documentRiche} from '../../support/document-riche.js'
import {lirePdf, ouvrirPdf, type PageLue} from '../../support/lire-pdf.js'
import {textesDeBloc} from '../../support/textes-de-bloc.js'
import {verifierPdfBalise} from '../../support/verifier-pdf-balise.js'

/** Spaces of any kind count as one: lines are cut where the page ends them. */
function aplatir(texte: string): string {
  return texte.replace(/[\s\u00A0\u202F]+/g, '')
}

const titre = (texte: string): Bloc => ({bloc: 'titre', niveau: 1, texte})

function avecBlocs(...blocs: Bloc[]): Document {
  const {couverture: _, ...reste} = documentExemple()
  return {...reste, blocs}
}

describe('un document riche', () => {
  const document = documentRiche()
  let octets: Uint8Array
  let pages: PageLue[]

  beforeAll(async () => {
    octets = await rendrePdf(document)
    pages = await lirePdf(octets)
  })

  it('imprime tous ses textes', () => {
    const imprime = aplatir(pages.map(({corps}) => corps).join(' '))
    const attendus = document.blocs.flatMap(textesDeBloc).map((texte) => aplatir(texteBrut(texte)))
    expect(attendus.filter((texte) => !imprime.includes(texte))).toEqual([])
    expect(imprime).not.toMatch(/undefined|NaN|\[object|\{\{/)
  })

  it('écrit les espaces fines et insécables sans les remplacer par d’autres signes', () => {
    const texte = pages.map(({corps}) => corps).join(' ')
    expect(texte).toMatch(/14\s031/)
    expect(texte).toMatch(/\+\s5,4\s%/)
    expect(texte).toMatch(/100,32\s%/)
    const lettres = correspondances(octets)
    expect(lettres).toContain('<202f>')
    expect(lettres).toContain('<0020>')
    expect(lettres).not.toMatch(/<00a0>|<2011>|<0000> <0000>/)
  })

  it('ne laisse rien hors des marges', () => {
    expect(pages.flatMap((page) => horsMarges(page))).toEqual([])
  })

  it('ne superpose aucun texte', () => {
    expect(pages.flatMap(chevauchements)).toEqual([])
  })

  it('numérote les pages, sauf la couverture', () => {
    expect(pages[0]?.texte).not.toMatch(/page \d/)
    for (const {numero, texte} of pages.slice(1)) expect(texte).toContain(`page ${numero}/${pages.length}`)
  })

  it('répète l’en-tête du tableau sur chaque page et tient le total avec la ligne qui précède', () => {
    const avecLignes = pages.filter(
      ({corps}) => /Œuvre-sur-Çà n° 3\d 1/.test(corps) || corps.includes('Tableau 2'),
    )
    expect(avecLignes.length).toBeGreaterThan(1)
    for (const page of avecLignes) expect(aplatir(page.texte)).toContain('Premiersaccueils')
    const derniere = avecLignes.at(-1)?.corps ?? ''
    expect(derniere).toContain('Réseau')
    expect(derniere.indexOf('n° 45')).toBeGreaterThan(-1)
  })

  it('donne un sommaire dont les numéros sont ceux des pages', () => {
    const sommaire = pages[1]?.corps ?? ''
    const titres = document.blocs.flatMap((b) => (b.bloc === 'titre' && b.niveau === 1 ? [b.texte] : []))
    for (const chapitre of titres) {
      const page = pages.slice(2).find(({corps}) => aplatir(corps).startsWith(aplatir(chapitre)))
      expect(aplatir(sommaire)).toContain(aplatir(`${chapitre}${page?.numero}`))
    }
  })

  it('a des signets à deux niveaux', async () => {
    const pdf = await ouvrirPdf(octets)
    const signets = await pdf.getOutline()
    expect(signets.map(({title}) => title)).toContain('Les structures')
    expect(signets[0]?.items.map(({title}) => title)).toContain('Le CIVIS au regard de ses objectifs')
    await pdf.destroy()
  })

  it('est balisé sans faute', async () => {
    expect(await verifierPdfBalise(octets)).toEqual([])
  })

  it('donne deux fois les mêmes octets, quoi qu’on rende entre les deux', async () => {
    await rendrePdf(documentExemple())
    expect(Buffer.compare(await rendrePdf(documentRiche()), octets)).toBe(0)
  })
})

/** What the glyphs are when copied: the ToUnicode tables. */
function correspondances(octets: Uint8Array): string {
  const brut = Buffer.from(octets)
  const flux = [...brut.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)]
  return flux
    .map(({1: corps = ''}) => {
      try {
        return inflateSync(Buffer.from(corps, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    })
    .filter((texte) => texte.includes('beginbfrange') || texte.includes('beginbfchar'))
    .join('\n')
}

describe('la mise en page', () => {
  it('dit le titre, la langue, l’auteur et la date du document', async () => {
    const pdf = await ouvrirPdf(await rendrePdf(documentExemple()))
    const {info} = await pdf.getMetadata()
    expect(info).toMatchObject({
      Title: 'Rapport d’activité 2008 du réseau des Missions Locales de Lorraine',
      Author: 'Animation régionale des Missions Locales de Lorraine',
      CreationDate: 'D:20090228120000Z',
      Language: 'fr-FR',
      PDFFormatVersion: '1.7',
    })
    await pdf.destroy()
  })

  it('n’ouvre pas de page vide autour d’un saut de page', async () => {
    const saut: Bloc = {bloc: 'saut-de-page'}
    const pages = await lirePdf(
      await rendrePdf(avecBlocs(saut, titre('Un'), saut, saut, titre('Deux'), saut)),
    )
    expect(pages.map(({corps}) => corps.trim())).toEqual(['Un', 'Deux'])
  })

  it('ne laisse jamais un titre seul au bas d’une page', async () => {
    for (let lignes = 20; lignes < 44; lignes++) {
      const blocs: Bloc[] = [
        ...Array.from(
          {length: lignes},
          (): Bloc => ({bloc: 'paragraphe', texte: 'Une ligne.', style: 'note'}),
        ),
        {bloc: 'titre', niveau: 2, texte: 'Un titre'},
        {bloc: 'paragraphe', texte: 'mot '.repeat(60)},
      ]
      const pages = await lirePdf(await rendrePdf(avecBlocs(...blocs)))
      expect(pages.filter(({corps}) => /Un titre\s*$/.test(corps))).toEqual([])
    }
  })

  it('tourne la page d’un tableau trop large, le coupe s’il le faut encore et répète sa première colonne', async () => {
    const colonnes = Array.from({length: 12}, (_, i) => ({
      libelle: `Intitulé-insécable-${i}`.replaceAll('-', '\u2011'),
      alignement: 'droite' as const,
    }))
    const lignes = [{role: 'donnee' as const, cellules: colonnes.map((_, i) => `c${i}`)}]
    const octets = await rendrePdf(avecBlocs({bloc: 'tableau', legende: 'Large', colonnes, lignes}))
    const [page] = await lirePdf(octets)
    expect(page?.largeur).toBeCloseTo(841.89)
    expect(page?.textes.filter(({texte}) => texte.trim() === 'c0').length).toBeGreaterThan(1)
    expect(page?.textes.filter(({texte}) => texte.trim() === 'c11')).toHaveLength(1)
    expect(page?.corps.split('c0').length).toBe(2)
    expect(page ? horsMarges(page) : null).toEqual([])
    expect((await verifierPdfBalise(octets)).filter((faute) => !faute.includes('titre'))).toEqual([])
  })

  it('supporte des textes démesurés sans rien couper', async () => {
    const sansFin = 'x'.repeat(300)
    const long = 'anticonstitutionnellement '.repeat(400).trim()
    const blocs: Bloc[] = [
      {bloc: 'titre', niveau: 1, texte: sansFin},
      {
        bloc: 'chiffres',
        chiffres: [
          {
            valeur: '123 456 789 012 345 678',
            libelle: sansFin,
            evolution: {texte: `+ 5 % ${sansFin}`, sens: 'stable'},
            details: [sansFin],
            jauge: {part: 25, texte: sansFin},
          },
          {valeur: '1', libelle: '', details: []},
        ],
      },
      {
        bloc: 'tableau',
        legende: 'Une ligne plus haute qu’une page',
        colonnes: [
          {libelle: sansFin, alignement: 'gauche'},
          {libelle: 'B', alignement: 'droite'},
        ],
        lignes: [{role: 'donnee', cellules: [long, sansFin]}],
      },
    ]
    const pages = await lirePdf(await rendrePdf(avecBlocs(...blocs)))
    const imprime = aplatir(pages.map(({corps}) => corps).join(' '))
    expect(imprime.split('anticonstitutionnellement')).toHaveLength(401)
    expect((imprime.match(/x/g) ?? []).length).toBe(300 * 7)
    expect(pages.flatMap((page) => horsMarges(page))).toEqual([])
  })

  it('fait tenir un titre de couverture très long', async () => {
    const exemple = documentExemple()
    const {couverture} = exemple
    if (!couverture) throw new Error('couverture absente')
    const demesure = 'Rapport d’activité des Missions Locales et des permanences d’accueil '.repeat(4).trim()
    const [page] = await lirePdf(await rendrePdf({...exemple, couverture: {...couverture, titre: demesure}}))
    expect(aplatir(page?.corps ?? '')).toContain(aplatir(demesure))
    expect(page ? horsMarges(page, 800) : null).toEqual([])
  })
})

describe('le contrôle du balisage', () => {
  it('refuse un PDF non balisé', async () => {
    const fautes = await verifierPdfBalise(await pdfNu())
    expect(fautes).toContain('le document n’est pas balisé (MarkInfo/Marked)')
    expect(fautes).toContain('la langue n’est pas fr-FR')
    expect(fautes).toContain('le titre manque')
    expect(fautes).toContain('page 1 : du contenu n’est ni balisé ni artefact')
    expect(fautes).toContain('une police n’est pas incorporée')
  })

  it('voit un titre qui saute un niveau', async () => {
    const octets = await rendrePdf(
      avecBlocs({bloc: 'titre', niveau: 1, texte: 'A'}, {bloc: 'titre', niveau: 3, texte: 'B'}),
    )
    expect(await verifierPdfBalise(octets)).toEqual(['un titre passe du niveau 1 au niveau 3'])
  })

  it('voit une figure sans texte de remplacement', async () => {
    const dessin = {largeur: 10, hauteur: 10, formes: [], alternative: ''}
    const octets = await rendrePdf(avecBlocs({bloc: 'figure', legende: 'L', dessin}))
    expect(await verifierPdfBalise(octets)).toEqual(['page 1 : une figure est sans texte de remplacement'])
  })
})

function pdfNu(): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const doc = new Pdf()
    const morceaux: Buffer[] = []
    doc.on('data', (morceau: Buffer) => morceaux.push(morceau))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(morceaux))))
    doc.text('Bonjour')
    doc.end()
  })
}

const note = (texte: string): Bloc => ({
  bloc: 'paragraphe',
  style: 'note',
  texte: [{texte, style: 'italique'}],
})

it('une lettre vue d’abord sous un accent garde son nom dans le document suivant', async () => {
  await rendrePdf(avecBlocs(titre('Premier'), note('Ẑ')))
  const pages = await lirePdf(await rendrePdf(avecBlocs(titre('Second'), note('ZZ'))))
  expect(pages.map(({corps}) => corps).join(' ')).toContain('ZZ')
})
