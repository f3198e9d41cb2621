import {describe, expect, it} from 'vitest'
import type {Dessin, Forme} from '../../../src/documents/index.js'
import {dessinerJauge, mesurerJauge} from '../../../src/formats/decor/jauge.js'
import {composerPalette} from '../../../src/formats/pdf/style.js'
import {rendreSvg} from '../../../src/formats/svg/index.js'
import {rendrePng} from '../../../src/formats/svg/rendre-png.js'
import {CHARTE} from '../../support/document-exemple.js'

const OPTIONS = {police: 'sans-serif'}

function dessin(alternative: string, ...formes: Forme[]): Dessin {
  return {largeur: 100, hauteur: 40, formes, alternative}
}

const mot = (texte: string): Forme => ({
  forme: 'texte',
  texte,
  x: 50,
  y: 20,
  taille: 12,
  couleur: '#123456',
  ancrage: 'milieu',
  gras: true,
})

const octets = (texte: string) => Buffer.from(rendrePng(dessin('x', mot(texte)), '#ffffff'))

describe('un dessin en SVG', () => {
  it('garde sa géométrie, ses couleurs et ses mots', () => {
    const trait: Forme = {forme: 'trace', trace: 'M0 0L10 10', trait: '#ff0000', epaisseur: 2, tirets: [1, 3]}
    const svg = rendreSvg(dessin('Deux formes', trait, mot('R&D')), OPTIONS)
    expect(svg).toContain('viewBox="0 0 100 40"')
    expect(svg).toContain(
      '<path d="M0 0L10 10" fill="none" stroke="#ff0000" stroke-width="2" stroke-dasharray="1 3"/>',
    )
    expect(svg).toMatch(
      /<text x="50" y="20" font-size="12" font-weight="700" fill="#123456" text-anchor="middle"[^>]*>R&amp;D</,
    )
  })

  it('dit ce qu’il montre, ou se tait s’il n’est qu’un ornement', () => {
    expect(rendreSvg(dessin('Une « barre » & une "autre"'), OPTIONS)).toContain(
      'role="img" aria-label="Une « barre » &amp; une &quot;autre&quot;"',
    )
    expect(rendreSvg(dessin(''), OPTIONS)).toContain('aria-hidden="true"')
  })

  it('tient ses mots dans leur place quand la police n’est pas la sienne', () => {
    expect(rendreSvg(dessin('x', mot('mot')), {...OPTIONS, contraindre: true})).toMatch(/textLength="\d+/)
    expect(rendreSvg(dessin('x', mot('')), {...OPTIONS, contraindre: true})).not.toContain('textLength')
  })
})

describe('un dessin en PNG', () => {
  it('a trois points pour un', () => {
    const png = octets('mot')
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([300, 120])
  })

  it('écrit ses mots sans les polices de la machine', () => {
    expect(octets('mot').equals(octets(' '))).toBe(false)
    expect(octets('mot').equals(octets('mat'))).toBe(false)
  })
})

describe('une jauge', () => {
  it.each([
    [0, 0, 0.87],
    [0.9575, 0.83, 0.87],
    [1.0032, 0.87, 0.87],
    [2, 1, 0.5],
    [-1, 0, 0.87],
    [Number.NaN, 0, 0.87],
  ])('à %d : pleine à %d, l’objectif à %d', (part, pleine, repere) => {
    const mesures = mesurerJauge({part, texte: ''})
    expect(mesures.pleine).toBeCloseTo(pleine, 2)
    expect(mesures.repere).toBeCloseTo(repere, 2)
    const trace = JSON.stringify(dessinerJauge({part, texte: ''}, composerPalette(CHARTE), 120, false))
    expect(trace).not.toMatch(/NaN|null/)
  })
})
