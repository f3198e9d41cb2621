import {describe, expect, it} from 'vitest'
import {titreEstPersonnel, titresNominatifs} from '../../../../src/metier/activite/titres-nominatifs.js'

describe('des titres qui désignent des jeunes', () => {
  it.each(['date_naissance', 'nom_usage', 'Nom d’usage', 'Courriel du jeune', 'N° NIR', 'Né(e) le'])(
    '« %s », où qu’il soit',
    (titre) => {
      expect(titresNominatifs(['Structure', titre])).toEqual([titre])
    },
  )

  it('des coordonnées, à côté de traits de personnes seulement', () => {
    expect(titresNominatifs(['Sexe', 'Âge', 'Adresse', 'e-mail'])).toEqual(['Adresse', 'e-mail'])
    expect(titresNominatifs(['Structure', 'Adresse', 'Téléphone', 'E-mail', 'Premiers accueils'])).toEqual([])
  })

  it('un nom, dans une ligne qui est une personne', () => {
    expect([titreEstPersonnel('Nom'), titreEstPersonnel('Nom de la structure')]).toEqual([true, false])
    expect(titresNominatifs(['Nom', 'Sexe', 'Valeur'])).toEqual([])
  })
})
