import {describe, expect, it} from 'vitest'
import {z} from 'zod'
import {lireYaml, validerYaml} from '../../../src/formats/yaml/index.js'
import {ErreurMetier} from '../../../src/shared/erreur-metier.js'

const schema = z.strictObject({
  association: z.strictObject({nom: z.string().min(1), telephone: z.string().optional()}),
  annee: z.int().min(1982).max(2099),
  lignes: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z]+$/, 'un code est en minuscules'),
        nature: z.enum(['flux', 'stock']),
      }),
    )
    .min(1),
  libre: z.union([z.string(), z.int()]).optional(),
  noms: z.record(z.string(), z.string()).optional(),
  courriel: z.email().optional(),
  actif: z.boolean().optional(),
})

function valider(texte: string): unknown {
  return validerYaml(lireYaml(texte, {fichier: 'essai.yaml', code: 'ESP-003'}), schema)
}

function refus(texte: string): ErreurMetier {
  try {
    valider(texte)
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return erreur
    throw erreur
  }
  throw new Error('le texte a été accepté')
}

const BON = 'association:\n  nom: A\nannee: 2008\nlignes:\n  - code: a\n    nature: flux\n'

describe('validerYaml', () => {
  it('rend la valeur quand elle convient', () => {
    expect(valider(BON)).toEqual({
      association: {nom: 'A'},
      annee: 2008,
      lignes: [{code: 'a', nature: 'flux'}],
    })
  })

  it('liste tout ce qui est à corriger, chacun à sa ligne, dans l’ordre du fichier', () => {
    const texte = [
      'association:',
      '  nmo: Réseau',
      '  telephone: 0383000000',
      'annee: 1950',
      'lignes:',
      '  - code: Ab',
      '    nature: fluxx',
      '  - code: b',
      '    nature: stock',
      '    zorglub: 1',
      'libre: [1]',
      'noms: 4',
      'courriel: pas-une-adresse',
      'actif: oui',
    ].join('\n')
    expect(refus(texte).message.split('\n')).toEqual([
      'essai.yaml : 11 points à corriger.',
      '  association › nom, ligne 1 : cette clé manque ; un texte est attendu',
      '  association › nmo, ligne 2 : cette clé est inconnue ; vouliez-vous écrire « nom » ?',
      '  association › telephone, ligne 3 : un texte est attendu, « 0383000000 » est trouvé sans guillemets ; écrivez "0383000000"',
      "  annee, ligne 4 : un nombre d'au moins 1982 est attendu, « 1950 » est trouvé",
      '  lignes › n° 1 (Ab) › code, ligne 6 : un code est en minuscules, « Ab » est trouvé',
      '  lignes › n° 1 (Ab) › nature, ligne 7 : « flux » ou « stock » est attendu, « fluxx » est trouvé',
      '  lignes › n° 2 (b) › zorglub, ligne 10 : cette clé est inconnue ; clés attendues : code, nature',
      '  libre, ligne 11 : un texte est attendu ou un nombre est attendu, une liste est trouvée',
      '  noms, ligne 12 : un groupe de lignes « clé: valeur », décalées de deux espaces, est attendu, « 4 » est trouvé',
      '  courriel, ligne 13 : une adresse de courriel est attendue (nom@domaine.fr), « pas-une-adresse » est trouvé',
      '  actif, ligne 14 : « true » (oui) ou « false » (non) est attendu, « oui » est trouvé',
    ])
  })

  it('garde dans les détails ce que le message abrège', () => {
    const lignes = Array.from({length: 30}, (_, i) => `  - code: a\n    nature: x${i}`).join('\n')
    const erreur = refus(`association:\n  nom: A\nannee: 2008\nlignes:\n${lignes}\n`)
    expect(erreur.message).toContain('… et 10 autres')
    expect(erreur.details.erreurs).toHaveLength(30)
  })

  it.each([
    ['', 'le fichier est vide'],
    ['# rien\n', 'le fichier est vide'],
    ['- a\n', 'fichier entier, ligne 1 : un groupe de lignes'],
    [BON.replace('2008', ''), "annee, ligne 3 : un nombre est attendu, rien n'est écrit"],
    [BON.replace('2008', '2.5'), 'un nombre entier est attendu, « 2.5 » est trouvé'],
    [BON.replace('nom: A', 'nom: ""'), 'un texte non vide est attendu'],
    [BON.replace(/lignes[^]*/, 'lignes: []'), 'au moins 1 élément est attendu, 0 trouvé'],
  ])('dit en français ce qui est attendu et trouvé (%#)', (texte, extrait) => {
    expect(refus(texte).message).toContain(extrait)
  })

  it('nomme la règle écrite dans le schéma quand elle porte sur tout le fichier', () => {
    const regle = z.object({a: z.number()}).superRefine((_v, contexte) => {
      contexte.addIssue({code: 'custom', message: 'deux codes sont pareils'})
    })
    const lu = lireYaml('a: 1', {fichier: 'essai.yaml', code: 'REF-001'})
    expect(() => validerYaml(lu, regle)).toThrow('fichier entier, ligne 1 : deux codes sont pareils')
  })
})
