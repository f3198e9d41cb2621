import {expect, it} from 'vitest'
import type {Document} from '../../src/documents/index.js'
import {rendreDocx} from '../../src/formats/docx/index.js'
import {rendreHtml} from '../../src/formats/html/index.js'
import {rendrePdf} from '../../src/formats/pdf/index.js'
import {partieDuDocx} from '../support/corps-des-formats.js'
import {CHARTE} from '../support/document-exemple.js'
import {lirePdf} from '../support/lire-pdf.js'

const MEMBRES = 30

function feuille(aSigner: boolean): Document {
  return {
    metadonnees: {titre: 'Présence', sujet: '', auteur: '', motsCles: [], date: '2008-05-14'},
    charte: CHARTE,
    piedDePage: '',
    sansSommaire: true,
    blocs: [
      {
        bloc: 'tableau',
        legende: 'Émargement',
        ...(aSigner ? {aSigner} : {}),
        colonnes: [
          {libelle: 'Membre', alignement: 'gauche'},
          {libelle: 'Signature', alignement: 'gauche'},
        ],
        lignes: Array.from({length: MEMBRES}, (_, i) => ({role: 'donnee', cellules: [`Membre ${i}`, '']})),
      },
    ],
  }
}

it('une ligne à signer est assez haute dans les trois formats, les autres ne changent pas', async () => {
  const pages = async (aSigner: boolean) => (await lirePdf(await rendrePdf(feuille(aSigner)))).length
  expect([await pages(false), await pages(true)]).toEqual([1, 2])
  expect(rendreHtml(feuille(true))).toContain('<table class="a-signer">')
  expect(rendreHtml(feuille(false))).not.toContain('class="a-signer"')
  const hautes = async (aSigner: boolean) => {
    const corps = partieDuDocx(await rendreDocx(feuille(aSigner)), 'word/document.xml')
    return corps.match(/<w:trHeight /g)?.length ?? 0
  }
  expect([await hautes(false), await hautes(true)]).toEqual([0, MEMBRES])
})
