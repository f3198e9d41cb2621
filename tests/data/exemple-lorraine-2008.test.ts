import {describe, expect, it} from 'vitest'
import {composerClasseurs} from '../../data/exemples/construire-lorraine-2008/composer-classeurs.js'
import {formaterEvolution, formaterPourcentage, sansAccents} from '../../src/shared/francais.js'
import {
  type Activite,
  classeursDeStructures,
  INDICATEURS,
  type Ligne,
  lireFeuille,
  lireLisezMoi,
  lireStructure,
  nombre,
  somme,
  tousLesClasseurs,
} from './lire-exemple.js'

const annuaire = lireFeuille('annuaire.xlsx').lignes
const structures = annuaire.slice(5, 25)
const recus = {
  2007: classeursDeStructures(2007).map(lireStructure),
  2008: classeursDeStructures(2008).map(lireStructure),
}
const consolides = {
  2007: lireFeuille('recus/2007/consolide-lorraine-2007.xlsx'),
  2008: lireFeuille('recus/2008/consolide-lorraine-2008.xlsx'),
}

type Annee = 2007 | 2008
type Code = (typeof INDICATEURS)[number]

/** What the structures sent, from the months and not from the « Total » column. */
const total = (code: Code, annee: Annee): number => somme(recus[annee].flatMap((r) => r.mois[code]))

const simplifier = (nom: unknown): string => sansAccents(String(nom)).replace(/[^a-z0-9]+/g, ' ')
const estTotal = (ligne: Ligne): boolean => /^total/i.test(String(ligne[1]))
/** Rows of structures in a consolidated table, by name. */
function lignesConsolidees(annee: Annee): Ligne[] {
  const noms = new Set(structures.map((s) => s[1]))
  return consolides[annee].lignes.filter((l) => noms.has(l[1] ?? ''))
}
const totalConsolide = (colonne: number, annee: Annee): number =>
  somme(lignesConsolidees(annee).map((l) => nombre(l, colonne)))

const colonne = (c: number): number[] => structures.map((s) => nombre(s, c))
const part = (a: number, b: number): string => formaterPourcentage(a / b).replace(/\s/g, ' ')
const evolution = (a: number, b: number): string => formaterEvolution(a / b - 1).replace(/\s/g, ' ')

const CONTACT = 2
const CONTACT_FEMMES = 3
const DEMANDE = 4
const PROPOSITIONS = 9
const PARRAINES = 18
const PARRAINS = 19

describe("l'annuaire de l'exemple", () => {
  it('compte 20 structures, réparties comme le réseau publié', () => {
    const compte = (type: string, departement: string): number =>
      structures.filter((s) => s[2] === type && s[3] === departement).length
    expect(structures).toHaveLength(20)
    expect(new Set(structures.map((s) => s[0])).size).toBe(20)
    expect(structures.every((s) => /^(54|55|57|88)\d{3}S00$/.test(String(s[0])))).toBe(true)
    expect(['54', '55', '57', '88'].map((d) => [compte('ML', d), compte('PAIO', d)])).toEqual([
      [6, 0],
      [2, 0],
      [6, 2],
      [1, 3],
    ])
  })

  it('donne les totaux publiés, la ligne de total comprise', () => {
    const dixiemes = colonne(11).map((n) => n * 10)
    expect([9, 10, 12].map((c) => somme(colonne(c)))).toEqual([186, 376, 564])
    expect(dixiemes.every((n) => Math.abs(n - Math.round(n)) < 1e-9)).toBe(true)
    expect(somme(dixiemes.map(Math.round))).toBe(3300)
    expect([annuaire[25]?.[0], ...[9, 10, 11, 12].map((c) => annuaire[25]?.[c])]).toEqual([
      'Total',
      186,
      376,
      330,
      564,
    ])
  })

  it("garde des ETP au plus égaux aux salariés et le téléphone incomplet de l'annuaire publié", () => {
    expect(structures.filter((s) => nombre(s, 11) > nombre(s, 10))).toEqual([])
    const incomplets = structures.filter((s) => String(s[7]).replace(/\D/g, '').length !== 10)
    expect(incomplets.map((s) => [s[1], s[7]])).toEqual([['Mission Locale du Nord Mosellan', '03 82 85 15']])
  })
})

describe('les totaux de 2008, lus dans les classeurs', () => {
  it.each([
    ['premiers', 14031],
    ['emploi', 11169],
    ['formation', 8339],
    ['civis', 8499],
    ['renforce', 4156],
    ['droitCommun', 4343],
  ] as const)('%s : %i', (code, attendu) => {
    expect(total(code, 2008)).toBe(attendu)
  })

  it.each([
    ['jeunes en contact', CONTACT, 37047],
    ['demandes, autant que de premiers accueils', DEMANDE, 14031],
    ['jeunes parrainés', PARRAINES, 1100],
    ['marraines et parrains', PARRAINS, 329],
  ] as const)('%s : colonne %i, %i', (_, rang, attendu) => {
    expect(totalConsolide(rang, 2008)).toBe(attendu)
  })

  it('donne les parts publiées', () => {
    expect(part(total('femmes', 2008), total('premiers', 2008))).toBe('52 %')
    expect(part(totalConsolide(CONTACT_FEMMES, 2008), totalConsolide(CONTACT, 2008))).toBe('52 %')
    expect(part(total('alternance', 2008), total('emploi', 2008))).toBe('10 %')
  })

  it('donne, depuis 2007, les évolutions publiées', () => {
    expect(evolution(total('premiers', 2008), total('premiers', 2007))).toBe('+ 5,4 %')
    expect(evolution(totalConsolide(CONTACT, 2008), totalConsolide(CONTACT, 2007))).toBe('+ 2,3 %')
    expect(evolution(total('emploi', 2008), total('emploi', 2007))).toBe('+ 1,3 %')
    expect(evolution(total('formation', 2008), total('formation', 2007))).toBe('+ 14,5 %')
    expect(((total('formation', 2008) / total('formation', 2007) - 1) * 100).toFixed(2)).toBe('14.52')
  })

  it('donne les objectifs et les taux de réalisation publiés', () => {
    const objectifs = lireFeuille('objectifs-2008.xlsx').lignes.slice(4)
    const lignes = objectifs.slice(0, 20)
    const totaux = [2, 3, 4].map((c) => somme(lignes.map((l) => nombre(l, c))))
    expect(lignes.map((l) => [l[0], l[1]])).toEqual(structures.map((s) => [s[0], s[1]]))
    expect(totaux).toEqual([4547, 4329, 8876])
    expect(objectifs[20]?.slice(2)).toEqual(totaux)
    expect(lignes.filter((l) => nombre(l, 2) + nombre(l, 3) !== nombre(l, 4))).toEqual([])
    const taux = (['renforce', 'droitCommun', 'civis'] as const).map((code, i) =>
      ((total(code, 2008) / (totaux[i] ?? NaN)) * 100).toFixed(2),
    )
    expect(taux).toEqual(['91.40', '100.32', '95.75'])
  })
})

describe.each([2007, 2008] as const)('la cohérence des classeurs de %i', (annee) => {
  it('vient des 20 structures, chacune une fois, sous un nom reconnaissable', () => {
    expect(recus[annee].map((r) => simplifier(r.nom))).toEqual(structures.map((s) => simplifier(s[1])))
    expect(new Set(recus[annee].map((r) => r.nom)).size).toBe(20)
    expect(lignesConsolidees(annee).map((l) => l[1])).toEqual(structures.map((s) => s[1]))
  })

  it('tient dans chaque structure et chaque mois', () => {
    for (const {chemin, mois, totaux} of recus[annee]) {
      const sommes = Object.fromEntries(INDICATEURS.map((code) => [code, somme(mois[code])]))
      expect({chemin, ...sommes}).toEqual({chemin, ...totaux})
      const fautifs = Array.from({length: 12}, (_, m) => m).filter((m) => !estCoherent(mois, m))
      expect({chemin, fautifs}).toEqual({chemin, fautifs: []})
    }
  })

  it('tient entre le tableau consolidé et les classeurs des structures', () => {
    const lignes = lignesConsolidees(annee)
    const premiers = recus[annee].map((r) => r.totaux.premiers)
    expect(lignes.map((l) => nombre(l, DEMANDE))).toEqual(premiers)
    const fautives = lignes.filter((ligne, rang) => {
      const demandes = [5, 6, 7, 8].map((c) => nombre(ligne, c))
      const types = Array.from({length: 8}, (_, i) => nombre(ligne, PROPOSITIONS + 1 + i))
      const parrainage = [nombre(ligne, PARRAINES), nombre(ligne, PARRAINS)]
      const contact = nombre(ligne, CONTACT)
      return !(
        somme(demandes) === nombre(ligne, DEMANDE) &&
        somme(types) === nombre(ligne, PROPOSITIONS) &&
        Math.min(...demandes, ...types, ...parrainage) > 0 &&
        contact > (premiers[rang] ?? Infinity) &&
        contact > nombre(ligne, CONTACT_FEMMES) &&
        contact > nombre(ligne, PARRAINES)
      )
    })
    expect(fautives).toEqual([])
  })

  it('porte des sous-totaux de département et un total justes', () => {
    const {lignes, fusions} = consolides[annee]
    const totaux = lignes.filter(estTotal)
    expect(totaux.map((l) => l[1])).toEqual([
      'Total Meurthe-et-Moselle',
      'Total Meuse',
      'Total Moselle',
      'Total Vosges',
      'TOTAL LORRAINE',
    ])
    const colonnes = Array.from({length: PARRAINS - CONTACT + 1}, (_, i) => CONTACT + i)
    for (const ligne of totaux) {
      const siennes = lignesConsolidees(annee).filter((l) => ligne[0] === null || l[0] === ligne[0])
      const sommes = colonnes.map((c) => somme(siennes.map((l) => nombre(l, c))))
      expect([ligne[1], ...ligne.slice(CONTACT, PARRAINS + 1)]).toEqual([ligne[1], ...sommes])
    }
    expect(fusions).toEqual(expect.arrayContaining(['A5:A6', 'B5:B6', 'C5:D5', 'E5:I5', 'J5:R5', 'S5:S6']))
  })

  it("suit l'année : août est le mois le plus creux de la région", () => {
    const creux = (['premiers', 'formation', 'civis'] as const).map((code) => {
      const parMois = Array.from({length: 12}, (_, m) => somme(recus[annee].map((r) => r.mois[code][m] ?? 0)))
      return parMois.indexOf(Math.min(...parMois)) + 1
    })
    expect(creux).toEqual([8, 8, 8])
  })
})

describe("l'exemple livré", () => {
  const composes = composerClasseurs()

  it('est exactement ce que le constructeur compose', () => {
    expect(tousLesClasseurs()).toEqual([...composes.keys()].sort())
    for (const [chemin, classeur] of composes) {
      const [feuille] = classeur.feuilles
      const {nom, lignes} = lireFeuille(chemin)
      const composees = (feuille?.lignes ?? []).map((l) => sansFinVide(l.map((c) => c?.valeur ?? null)))
      expect({chemin, nom, lignes: lignes.map(sansFinVide)}).toEqual({
        chemin,
        nom: feuille?.nom,
        lignes: composees,
      })
    }
  })

  it('dit dans chaque fichier ce qui est fictif', () => {
    const muets = tousLesClasseurs().filter(
      (chemin) => !/ficti(f|ve)s?/.test(lireFeuille(chemin).lignes.flat().join(' ')),
    )
    expect(muets).toEqual([])
    expect(lireLisezMoi()).toMatch(/TOUS les nombres par structure/)
  })
})

function sansFinVide(ligne: Ligne): Ligne {
  return ligne.slice(0, ligne.findLastIndex((valeur) => valeur !== null) + 1)
}

/** One month of one structure: parts add up, none above its whole. */
function estCoherent(mois: Activite, m: number): boolean {
  const lire = (code: Code): number => mois[code][m] ?? NaN
  return (
    INDICATEURS.every((code) => Number.isInteger(lire(code)) && lire(code) >= 0) &&
    lire('femmes') + lire('hommes') === lire('premiers') &&
    lire('renforce') + lire('droitCommun') === lire('civis') &&
    lire('alternance') <= lire('emploi')
  )
}
