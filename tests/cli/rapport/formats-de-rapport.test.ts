import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it, vi} from 'vitest'
import {lireFormats, rendreDans} from '../../../src/cli/rapport/formats-de-rapport.js'
import {ErreurMetier} from '../../../src/shared/erreur-metier.js'
import {documentExemple} from '../../support/document-exemple.js'

describe('--format', () => {
  it.each([
    ['pdf', ['pdf']],
    ['pdf,docx,html', ['pdf', 'docx', 'html']],
    [' HTML , .docx,html', ['docx', 'html']],
  ])('« %s »', (saisie, formats) => {
    expect(lireFormats(saisie)).toEqual(formats)
  })

  it.each([
    ['doc', 'Vouliez-vous dire « docx » ?'],
    ['pdf,odt', '« docx » est le format de Word, « html » celui du navigateur.'],
    ['', '« docx » est le format de Word, « html » celui du navigateur.'],
  ])('refuse « %s »', (saisie, piste) => {
    let refus: unknown
    try {
      lireFormats(saisie)
    } catch (erreur) {
      refus = erreur
    }
    expect(refus).toBeInstanceOf(ErreurMetier)
    expect(refus).toMatchObject({code: 'CLI-005', details: {option: 'format', valeur: saisie}})
    expect((refus as ErreurMetier).pistes[0]).toBe(piste)
    expect((refus as ErreurMetier).message).toContain('pdf, docx, html')
  })
})

it('Word et les images ne se chargent que si on les demande', () => {
  const fautifs = readdirSync('src', {recursive: true, encoding: 'utf8'})
    .map((chemin) => chemin.replaceAll('\\', '/'))
    .filter((chemin) => chemin.endsWith('.ts') && !/^formats\/(docx|svg)\//.test(chemin))
    .filter((chemin) =>
      /^import (?!type)[^;]*?from '(docx|@resvg\/resvg-js|[^']*formats\/docx\/[^']*|[^']*rendre-png\.js)'/m.test(
        readFileSync(join('src', chemin), 'utf8'),
      ),
    )
  expect(fautifs).toEqual([])
})

it('un poste sans module d’images le dit, et garde les autres formats', async () => {
  vi.doMock('@resvg/resvg-js', () => {
    throw new Error('Failed to load native binding')
  })
  try {
    await expect(rendreDans('docx', documentExemple())).rejects.toMatchObject({
      code: 'RAP-010',
      pistes: expect.arrayContaining([expect.stringContaining('--format pdf,html')]),
    })
    expect((await rendreDans('html', documentExemple())).length).toBeGreaterThan(5000)
  } finally {
    vi.doUnmock('@resvg/resvg-js')
  }
})
