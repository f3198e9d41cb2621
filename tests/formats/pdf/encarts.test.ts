import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {Bloc, Document} from '../../../src/documents/index.js'
import {rendrePdf} from '../../../src/formats/pdf/index.js'
import {cheminDePolice} from '../../../src/formats/pdf/police.js'
import {chevauchements, horsMarges} from '../../support/defauts-de-page.js'
import {documentComplet} from '../../support/document-complet.js'
import {documentExemple} from '../../support/document-exemple.js'
import {LOGO, PAYSAGE} from '../../support/images.js'
import {lirePdf, ouvrirPdf} from '../../support/lire-pdf.js'
import {verifierPdfBalise} from '../../support/verifier-pdf-balise.js'

function avecBlocs(...blocs: Bloc[]): Document {
  const {couverture: _, ...reste} = documentExemple()
  return {...reste, blocs}
}

const ligne: Bloc = {bloc: 'paragraphe', texte: 'Une ligne.', style: 'note'}
const lignes = (nombre: number): Bloc[] => Array.from({length: nombre}, () => ligne)

const titre = (texte: string, suite: {sansSaut?: true} = {}): Bloc => ({
  bloc: 'titre',
  niveau: 1,
  texte,
  ...suite,
})

describe('un document de tous les encarts', () => {
  it('est balisé sans faute, dans les marges, sans rien de superposé, aux mêmes octets deux fois', async () => {
    const octets = await rendrePdf(documentComplet())
    expect(await verifierPdfBalise(octets)).toEqual([])
    const pages = await lirePdf(octets)
    for (const page of pages) {
      const textes = page.textes.filter(({texte}) => texte.trim() !== 'Brouillon')
      expect(horsMarges({...page, textes}, page.hauteur - 28)).toEqual([])
      expect(chevauchements({textes})).toEqual([])
    }
    expect(Buffer.compare(await rendrePdf(documentComplet()), octets)).toBe(0)
  })

  it('barre chaque page d’un brouillon, en dehors de ce qui se lit', async () => {
    const pages = await lirePdf(await rendrePdf(documentComplet()))
    for (const {texte, corps} of pages) {
      expect(texte).toContain('Brouillon')
      expect(corps).not.toContain('Brouillon')
    }
    const {filigrane: _, ...definitif} = documentComplet()
    for (const {texte} of await lirePdf(await rendrePdf(definitif))) expect(texte).not.toContain('Brouillon')
  })

  it('décrit ses photos et ses logos', async () => {
    const pdf = await ouvrirPdf(await rendrePdf(documentComplet()))
    const descriptions: string[] = []
    for (let numero = 1; numero <= pdf.numPages; numero++) {
      const arbre = JSON.stringify(await (await pdf.getPage(numero)).getStructTree())
      descriptions.push(...[...arbre.matchAll(/"alt":"([^"]*)"/g)].map(([, alt = '']) => alt))
    }
    expect(descriptions).toEqual([
      'Logo : Conseil régional',
      'Logo : État',
      'Logo : Animation régionale des Missions Locales de Lorraine',
      'Des collines au petit jour',
      'Un disque blanc sur un fond vert',
    ])
    await pdf.destroy()
  })
})

describe('la mise en page des encarts', () => {
  it('garde sur une page le lieu, la date et toutes les places pour signer', async () => {
    const signatures: Bloc = {
      bloc: 'signatures',
      lieuEtDate: 'Fait à Nancy, le',
      signataires: ['A', 'B', 'C', 'D', 'E'].map((nom) => ({qualite: `Pour ${nom}`})),
    }
    for (const nombre of [20, 28, 34, 40]) {
      const pages = await lirePdf(await rendrePdf(avecBlocs(...lignes(nombre), signatures)))
      const page = pages.find(({corps}) => corps.includes('Fait à Nancy'))
      expect(page?.corps).toMatch(/Pour A[\s\S]*Pour E/)
    }
  })

  it('ne coupe aucune fiche d’annuaire', async () => {
    const fiches = Array.from({length: 60}, (_, i) => ({
      titre: `Structure ${i}`,
      lignes: ['une rue', 'une ville', `téléphone ${i}`],
    }))
    const pages = await lirePdf(await rendrePdf(avecBlocs({bloc: 'annuaire', fiches})))
    expect(pages.length).toBeGreaterThan(1)
    for (const {corps} of pages) {
      expect(corps.split('Structure').length).toBe(corps.split('téléphone').length)
    }
  })

  it('laisse un titre de premier niveau suivre sur sa page quand on le demande', async () => {
    const suivis = await lirePdf(
      await rendrePdf(avecBlocs(titre('Un'), ligne, titre('Deux', {sansSaut: true}))),
    )
    expect(suivis).toHaveLength(1)
    expect(await lirePdf(await rendrePdf(avecBlocs(titre('Un'), ligne, titre('Deux'))))).toHaveLength(2)
  })

  it('garde une phrase qui annonce avec la liste annoncée', async () => {
    for (let nombre = 36; nombre < 50; nombre++) {
      const pages = await lirePdf(
        await rendrePdf(
          avecBlocs(
            ...lignes(nombre),
            {bloc: 'paragraphe', texte: 'Deux priorités :'},
            {bloc: 'liste', elements: ['la mobilité', 'le logement']},
          ),
        ),
      )
      for (const {corps} of pages) expect(corps).not.toMatch(/priorités :\s*$/)
    }
  })

  it('tient debout ou couché, sans sommaire si on n’en veut pas', async () => {
    const chapitres = ['A', 'B', 'C', 'D'].map((texte): Bloc => ({bloc: 'titre', niveau: 1, texte}))
    const debout = await lirePdf(await rendrePdf(avecBlocs(...chapitres)))
    expect(debout[0]?.corps).toContain('Sommaire')
    const couche = await lirePdf(
      await rendrePdf({...avecBlocs(...chapitres), orientation: 'paysage', sansSommaire: true}),
    )
    expect(couche).toHaveLength(4)
    for (const {largeur, hauteur} of couche) expect(largeur).toBeGreaterThan(hauteur)
  })

  it('n’agrandit pas une petite image et ne déforme pas une grande', async () => {
    const pdf = await ouvrirPdf(
      await rendrePdf(
        avecBlocs(
          {bloc: 'image', image: PAYSAGE, alternative: 'Collines', largeur: 'moitie'},
          {bloc: 'image', image: LOGO, alternative: 'Logo'},
        ),
      ),
    )
    const arbre = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
    const cadres = [...arbre.matchAll(/"bbox":\[([^\]]*)\]/g)].map(([, c = '']) => c.split(',').map(Number))
    const tailles = cadres.map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => [x2 - x1, Math.abs(y2 - y1)])
    expect(tailles[0]?.[0]).toBeCloseTo(241.64, 1)
    expect((tailles[0]?.[0] ?? 0) / (tailles[0]?.[1] ?? 1)).toBeCloseTo(360 / 240, 2)
    expect(tailles[1]?.map(Math.round)).toEqual([120, 60])
    await pdf.destroy()
  })
})

describe('la charte du réseau', () => {
  const famille = {
    nom: 'Essai',
    regulier: readFileSync(cheminDePolice('italique')),
    gras: readFileSync(cheminDePolice('gras')),
  }

  it('écrit dans la police du réseau, les dessins dans celle pour laquelle ils sont mesurés', async () => {
    const exemple = documentExemple()
    const octets = await rendrePdf({...exemple, charte: {...exemple.charte, police: famille}})
    const polices = [
      ...Buffer.from(octets)
        .toString('latin1')
        .matchAll(/\/BaseFont \/\w+\+([\w-]+)/g),
    ]
    expect(new Set(polices.map(([, nom]) => nom))).toEqual(
      new Set(['SourceSans3-Bold', 'SourceSans3-Italic', 'SourceSans3-Regular']),
    )
    expect(await verifierPdfBalise(octets)).toEqual([])
  })
})

async function xmp(conformite: boolean): Promise<string> {
  return Buffer.from(await rendrePdf(avecBlocs(ligne), {conformite})).toString('latin1')
}

describe('les identifiants de conformité', () => {
  it('ne sont écrits que si on les demande', async () => {
    const demandes = await xmp(true)
    expect(demandes).toMatch(/<pdfaid:part>2<\/pdfaid:part>[\s\S]*<pdfaid:conformance>A</)
    expect(demandes).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(demandes).toMatch(/\/OutputIntents|\/OutputIntent/)
    expect(await xmp(false)).not.toMatch(/pdfaid|pdfuaid/)
    expect(await xmp(true)).toBe(demandes)
  })
})
