import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {contrasteSurBlanc, lireConfig} from '../../src/espace/config.js'
import {composerConfig} from '../../src/espace/modele-config.js'
import {refusDe} from './exemples.js'

const NEUF = composerConfig({nom: 'Réseau : « essai »', region: 'Lorraine', annee: 2008})
const refus = (texte: string) => refusDe(() => lireConfig(texte))

describe('animreg.yaml', () => {
  it('tel que créé, se relit', () => {
    expect(lireConfig(NEUF)).toEqual({
      format: 1,
      association: {nom: 'Réseau : « essai »'},
      region: {nom: 'Lorraine'},
      exercice: 2008,
      referentiel: 'parcours3@1',
      sources: ['tableaux'],
    })
  })

  it('accepte tout ce que son modèle propose en commentaire', () => {
    const complet = NEUF.replace(/^( *)# ((?:  )*[a-z0-9_-]+:.*)$/gm, '$1$2')
    const config = lireConfig(complet)
    expect(config.charte).toMatchObject({principale: '#1A4F8B', secondaire: '#5B7F95', accent: '#C8501E'})
    expect(config.charte?.fichiers).toMatchObject({logo: 'charte/logo.png', police: {nom: 'Marianne'}})
    expect(config.association.courriel).toBe('contact@exemple.fr')
    expect(config.organisme_porteur).toEqual({nom: "Nom de l'organisme"})
  })

  it('porte n’importe quel nom', () => {
    fc.assert(
      fc.property(fc.string({minLength: 1, unit: 'grapheme'}), (nom) => {
        fc.pre(nom.trim() !== '')
        expect(
          lireConfig(composerConfig({nom, region: nom, annee: 2008, exemple: nom})).association.nom,
        ).toBe(nom.trim())
      }),
    )
  })

  it('nomme chaque ligne à corriger', async () => {
    const erreur = await refus(
      [
        'format: 1',
        'association:',
        '  nom: ""',
        '  sigles: AML',
        'region: Lorraine',
        'exercice: 208',
        'referentiel: parcours3',
        'sources: [a, a]',
        'charte:',
        '  principale: "#FFD700"',
        '  secondaire: bleu',
        '  accent: "#C8501E"',
      ].join('\n'),
    )
    expect(erreur.code).toBe('ESP-003')
    expect(erreur.sortie).toBe(3)
    expect(erreur.message.split('\n')).toEqual([
      'animreg.yaml : 8 points à corriger.',
      '  association › nom, ligne 3 : un texte non vide est attendu, un texte vide est trouvé',
      '  association › sigles, ligne 4 : cette clé est inconnue ; vouliez-vous écrire « sigle » ?',
      '  region, ligne 5 : un groupe de lignes « clé: valeur », décalées de deux espaces, est attendu, « Lorraine » est trouvé',
      '  exercice, ligne 6 : une année est attendue, de 1982 à 2099, « 208 » est trouvé',
      '  referentiel, ligne 7 : un référentiel et sa version sont attendus, par exemple parcours3@1, « parcours3 » est trouvé',
      '  sources, ligne 8 : chaque source est attendue une seule fois',
      '  charte › principale, ligne 10 : cette couleur est trop claire pour être lue sur du blanc ; une couleur plus foncée est attendue, « #FFD700 » est trouvé',
      '  charte › secondaire, ligne 11 : une couleur est attendue entre guillemets, sous la forme "#1A4F8B", « bleu » est trouvé',
    ])
  })

  it('d’un format plus récent, demande une version plus récente, quelles que soient les autres clés', async () => {
    const erreur = await refus('# tête\nformat: 2\nnouveaute: 1\n')
    expect([erreur.code, erreur.sortie]).toEqual(['ESP-004', 4])
    expect(erreur.message).toContain('ligne 2')
  })

  it('mesure le contraste comme le WCAG', () => {
    expect(contrasteSurBlanc('#000000')).toBeCloseTo(21, 5)
    expect(contrasteSurBlanc('#FFFFFF')).toBeCloseTo(1, 5)
    expect(contrasteSurBlanc('#767676')).toBeCloseTo(4.54, 2)
  })
})
