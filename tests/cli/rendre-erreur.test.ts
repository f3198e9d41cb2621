import {describe, expect, it} from 'vitest'
import {schemaEnveloppe} from '../../src/cli/enveloppe.js'
import {Interruption} from '../../src/cli/interruption.js'
import {comprendreErreur, enveloppeDEchec, texteDEchec} from '../../src/cli/rendre-erreur.js'
import {SANS_STYLE} from '../../src/cli/style.js'
import {CATALOGUE_DES_MESSAGES} from '../../src/shared/catalogue/index.js'
import {ErreurMetier} from '../../src/shared/erreur-metier.js'
import {phrasesInterditesDe} from '../support/phrases-interdites.js'

const refus = new ErreurMetier('CLI-005', 'Le fichier a.xlsx a été refusé.', {
  pistes: ['Corrigez-le.', 'Relancez.'],
  details: {fichiers: [{fichier: 'a.xlsx'}]},
})

describe('an expected error', () => {
  it('is told in three parts', () => {
    expect(texteDEchec(comprendreErreur(refus), false, SANS_STYLE)).toBe(
      [
        'Erreur CLI-005 : Le fichier a.xlsx a été refusé.',
        '  • Corrigez-le.',
        '  • Relancez.',
        'Pour en savoir plus : animreg expliquer CLI-005',
      ].join('\n'),
    )
  })

  it('keeps under --json the part that was done', () => {
    const document = enveloppeDEchec(comprendreErreur(refus), false)
    expect(schemaEnveloppe.parse(document)).toEqual(document)
    expect(document).toMatchObject({ok: false, erreur: {details: {fichiers: [{fichier: 'a.xlsx'}]}}})
  })

  it('without advice gets that of the catalogue', () => {
    const {pistes} = comprendreErreur(new ErreurMetier('CLI-006', 'Deux options se contredisent.'))
    expect(pistes).toEqual([CATALOGUE_DES_MESSAGES['CLI-006'].aFaire])
  })
})

describe('a fault of ours', () => {
  const echec = comprendreErreur(new TypeError('Cannot read properties of undefined'))

  it('exits with 1 and says nothing technical', () => {
    expect(echec).toMatchObject({code: 'CLI-008', sortie: 1})
    expect(phrasesInterditesDe(texteDEchec(echec, false, SANS_STYLE))).toEqual([])
    expect(JSON.stringify(enveloppeDEchec(echec, false))).not.toContain('Cannot')
  })

  it('shows its stack under --verbeux', () => {
    expect(texteDEchec(echec, true, SANS_STYLE)).toContain('TypeError: Cannot read')
    expect(JSON.stringify(enveloppeDEchec(echec, true))).toContain('rendre-erreur.test')
  })

  it.each([['a string'], [undefined], [null], [42]])('is told whatever is thrown: %s', (chose) => {
    expect(comprendreErreur(chose)).toMatchObject({code: 'CLI-008', sortie: 1})
  })
})

it.each(['ENOSPC', 'EBUSY', 'EACCES', 'EROFS'])(
  'a refusal of the system (%s) exits with 4 and names the file',
  (code) => {
    const echec = comprendreErreur(Object.assign(new Error(`${code}: no`), {code, path: '/tmp/a.pdf'}))
    expect(echec.sortie).toBe(4)
    expect(echec.message).toContain('/tmp/a.pdf')
  },
)

it.each([new Interruption(), Object.assign(new Error('User force closed'), {name: 'ExitPromptError'})])(
  'a stop asked by the person exits with 130',
  (arret) => {
    const echec = comprendreErreur(arret)
    expect(echec.sortie).toBe(130)
    const texte = texteDEchec(echec, false, SANS_STYLE)
    expect(texte).toMatch(/^Interrompu/)
    expect(texte).not.toContain('Erreur')
    expect(enveloppeDEchec(echec, false)).toMatchObject({ok: false, erreur: {code: 'CLI-009'}})
  },
)
