import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type EvenementDAgenda, ecrireIcs} from '../../../src/formats/ics/index.js'

const evenement: EvenementDAgenda = {
  cle: 'F2008-03/2-2008-10-14',
  titre: 'Négociation, suite ; fin',
  debut: '2008-10-14',
  fin: '2008-10-15',
  lieu: 'Nancy, salle 2',
  description: 'Ligne 1\nLigne 2',
}
const ecrire = (...evenements: EvenementDAgenda[]) =>
  Buffer.from(ecrireIcs(evenements, {nom: 'Plan 2008', le: '2008-12-31'})).toString('utf8')

describe('un calendrier .ics', () => {
  it('dit les jours entiers, la fin étant le lendemain du dernier', () => {
    const texte = ecrire(evenement)
    expect(texte).toContain('DTSTART;VALUE=DATE:20081014\r\nDTEND;VALUE=DATE:20081016')
    expect(texte).toContain('SUMMARY:Négociation\\, suite \\; fin')
    expect(texte).toContain('DESCRIPTION:Ligne 1\\nLigne 2')
    expect(texte).toContain('STATUS:CONFIRMED')
    expect(ecrire({...evenement, annule: true})).toContain('STATUS:CANCELLED')
  })

  it('tient sa clé et son moment des faits, non de la machine', () => {
    const texte = ecrire(evenement)
    expect(texte).toContain('UID:F2008-03/2-2008-10-14@animreg')
    expect(texte).toContain('DTSTAMP:20081231T000000Z')
    expect(ecrire(evenement)).toBe(texte)
  })

  it('ne laisse aucun texte ouvrir une autre propriété, ni aucune ligne dépasser 75 octets', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'grapheme', maxLength: 200}),
        fc.string({maxLength: 60}),
        (titre, lieu) => {
          const texte = ecrire({...evenement, titre: `a${titre}\r\nBEGIN:VALARM`, lieu: `b${lieu}`})
          const lignes = texte.split('\r\n')
          expect(lignes.filter((l) => l.startsWith('BEGIN:'))).toHaveLength(2)
          expect(Math.max(...lignes.map((l) => Buffer.byteLength(l)))).toBeLessThanOrEqual(75)
        },
      ),
      {numRuns: 50},
    )
  })
})
