import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {formaterEvolution, formaterPourcentage} from '../../src/shared/francais.js'
import {type Code, type EnvoiLu, INDICATEURS, lireEnvoi, moisEcrit, simplifier} from './lire-envoi.js'
import {
  DOSSIER,
  encodageDe,
  fichiersDeStructures,
  type Ligne,
  lireFeuilles,
  lireTable,
  nombre,
  somme,
} from './lire-exemple.js'

const ANNEES = [2007, 2008] as const
type Annee = (typeof ANNEES)[number]

const recus = {
  2007: fichiersDeStructures(2007).map(lireEnvoi),
  2008: fichiersDeStructures(2008).map(lireEnvoi),
}
const CONSOLIDES = {
  2007: 'recus/2007/consolide-lorraine-2007.xls',
  2008: 'recus/2008/consolide-lorraine-2008.xlsx',
}
const consolides = {2007: lireConsolide(2007), 2008: lireConsolide(2008)}
const structures = lireTable('annuaire.xlsx', 'Annuaire', 'Code', 'Structure').rangees

/** From the months, and not from the totals that are written. */
const total = (code: Code, annee: Annee): number => somme(recus[annee].flatMap((r) => r.mois[code]))
const totalConsolide = (titre: string, annee: Annee): number =>
  somme(consolides[annee].structures.map((s) => s.valeurs[titre] ?? Number.NaN))
const part = (a: number, b: number): string => formaterPourcentage(a / b).replace(/\s/g, ' ')
const evolution = (a: number, b: number): string => formaterEvolution(a / b - 1).replace(/\s/g, ' ')

describe('les totaux de 2008, lus dans les fichiers reçus', () => {
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
    ['Jeunes en contact', 37047],
    ['Demande au premier accueil', 14031],
    ['Jeunes parrainés', 1100],
    ['Marraines et parrains', 329],
  ] as const)('%s : %i', (titre, attendu) => {
    expect(totalConsolide(titre, 2008)).toBe(attendu)
  })

  it('donne les parts publiées', () => {
    expect(part(total('femmes', 2008), total('premiers', 2008))).toBe('52 %')
    const femmes = totalConsolide('Jeunes en contact › dont femmes', 2008)
    expect(part(femmes, totalConsolide('Jeunes en contact', 2008))).toBe('52 %')
    expect(part(total('alternance', 2008), total('emploi', 2008))).toBe('10 %')
  })

  it('donne, depuis 2007, les évolutions publiées', () => {
    expect(evolution(total('premiers', 2008), total('premiers', 2007))).toBe('+ 5,4 %')
    const [contact2008, contact2007] = ANNEES.map((a) => totalConsolide('Jeunes en contact', a)).toReversed()
    expect(evolution(contact2008 ?? 0, contact2007 ?? 0)).toBe('+ 2,3 %')
    expect(evolution(total('emploi', 2008), total('emploi', 2007))).toBe('+ 1,3 %')
    expect(((total('formation', 2008) / total('formation', 2007) - 1) * 100).toFixed(2)).toBe('14.52')
  })

  it('donne les objectifs et les taux de réalisation publiés', () => {
    const objectifs = lireTable('objectifs-2008.xlsx', 'Objectifs 2008', 'Code', 'Structure')
    const titres = ['CIVIS renforcé', 'CIVIS droit commun', 'CIVIS (total)']
    const totaux = titres.map((t) => somme(objectifs.rangees.map((r) => nombre(r[t]))))
    expect(objectifs.rangees.map((r) => r.Code)).toEqual(structures.map((s) => s.Code))
    expect(totaux).toEqual([4547, 4329, 8876])
    expect(titres.map((t) => objectifs.total?.[t])).toEqual(totaux)
    const taux = (['renforce', 'droitCommun', 'civis'] as const).map((code, i) =>
      ((total(code, 2008) / (totaux[i] ?? Number.NaN)) * 100).toFixed(2),
    )
    expect(taux).toEqual(['91.40', '100.32', '95.75'])
  })
})

describe.each(ANNEES)('la cohérence des fichiers reçus pour %i', (annee) => {
  it('tient dans chaque structure et chaque mois', () => {
    expect(recus[annee]).toHaveLength(20)
    for (const {chemin, mois} of recus[annee]) {
      const fautifs = Array.from({length: 12}, (_, m) => m).filter((m) => !estCoherent(mois, m))
      expect({chemin, fautifs}).toEqual({chemin, fautifs: []})
    }
  })

  it('les totaux écrits sont justes, sauf celui qui est faux exprès', () => {
    const ecarts = recus[annee].flatMap(({chemin, mois, totaux}) =>
      Object.entries(totaux).flatMap(([code, n]) => {
        const ecart = n - somme(mois[code as Code])
        return ecart === 0 ? [] : [[chemin.slice(11, 13), code, ecart]]
      }),
    )
    expect(ecarts).toEqual(annee === 2008 ? [['19', 'formation', 10]] : [])
  })

  it('tient entre le tableau consolidé et les fichiers des structures, lignes et colonnes', () => {
    const {structures: lignes, totaux} = consolides[annee]
    expect(lignes).toHaveLength(20)
    expect(lignes.map((l) => l.valeurs['Demande au premier accueil'])).toEqual(
      recus[annee].map((r) => somme(r.mois.premiers)),
    )
    for (const {nom, valeurs} of lignes) {
      for (const groupe of ['Demande au premier accueil', 'Propositions faites aux jeunes']) {
        const parties = Object.entries(valeurs).flatMap(([t, n]) => (t.startsWith(`${groupe} ›`) ? [n] : []))
        expect([nom, groupe, somme(parties)]).toEqual([nom, groupe, valeurs[groupe]])
      }
      expect(valeurs['Jeunes en contact']).toBeGreaterThan(valeurs['Demande au premier accueil'] ?? Infinity)
    }
    expect(totaux.map((t) => t.nom)).toEqual([
      'Total Meurthe-et-Moselle',
      'Total Meuse',
      'Total Moselle',
      'Total Vosges',
      'TOTAL LORRAINE',
    ])
    const bornes = [0, 6, 8, 16, 20] as const
    for (const [rang, {valeurs}] of totaux.entries()) {
      const siennes = rang < 4 ? lignes.slice(bornes[rang], bornes[rang + 1]) : lignes
      for (const [titre, n] of Object.entries(valeurs)) {
        expect([titre, n]).toEqual([titre, somme(siennes.map((l) => l.valeurs[titre] ?? 0))])
      }
    }
  })

  it("suit l'année : août est le mois le plus creux de la région", () => {
    const creux = (['premiers', 'formation', 'civis'] as const).map((code) => {
      const parMois = Array.from({length: 12}, (_, m) => somme(recus[annee].map((r) => r.mois[code][m] ?? 0)))
      return parMois.indexOf(Math.min(...parMois)) + 1
    })
    expect(creux).toEqual([8, 8, 8])
  })
})

describe('les fichiers sont comme on les envoie', () => {
  const tous = [...recus[2007], ...recus[2008]]
  const chemins = [...tous.map((r) => r.chemin), ...Object.values(CONSOLIDES)]

  it('aucun n’a la même allure qu’un autre', () => {
    const allures = tous.map(allureDe)
    expect(allures.filter((a, i) => allures.indexOf(a) !== i)).toEqual([])
  })

  it('toutes les sortes de fichiers y sont, chaque année', () => {
    const sortes = (annee: number) =>
      new Set(chemins.filter((c) => c.includes(`/${annee}/`)).map((c) => c.split('.').at(-1)))
    expect(sortes(2007)).toEqual(new Set(['xlsx', 'xls', 'ods', 'csv']))
    expect(sortes(2008)).toEqual(new Set(['xlsx', 'xls', 'ods', 'csv']))
    const encodages = chemins
      .filter((c) => c.endsWith('.csv'))
      .map((c) => encodageDe(readFileSync(new URL(encodeURI(c), DOSSIER))))
    expect(new Set(encodages)).toEqual(new Set(['windows-1252', 'utf-8', 'utf-8-bom', 'utf-16le']))
  })

  it('les trois sens y sont, et des années en plusieurs feuilles ou en plusieurs tableaux', () => {
    const compte = (sens: EnvoiLu['sens']) => tous.filter((r) => r.sens === sens).length
    expect([compte('colonnes'), compte('liste')]).toEqual([4, 1])
    const nomsDeFeuilles = tous.filter((r) => r.feuilles.length > 1).map((r) => r.feuilles.map((f) => f.nom))
    expect(nomsDeFeuilles).toHaveLength(6)
    expect(nomsDeFeuilles.filter((noms) => noms.includes('Lisez-moi'))).toHaveLength(2)
  })

  it('des nombres y sont tapés en texte, avec une espace insécable', () => {
    const textes = [...tous.flatMap((r) => r.feuilles), ...lireFeuilles(CONSOLIDES[2007])].flatMap((f) =>
      f.lignes.flat().filter((v) => typeof v === 'string' && /^\d{1,3}\u00A0\d{3}$/.test(v)),
    )
    expect(textes.length).toBeGreaterThan(100)
  })

  it('une seule ligne est masquée, et c’est celle des mineurs', () => {
    const masquees = tous.flatMap((r) =>
      r.feuilles.flatMap((f) => f.masquees.map((l) => [r.chemin.slice(11, 13), f.lignes[l]?.[0]])),
    )
    expect(masquees).toEqual([['10', '   dont mineurs']])
  })

  it('chacun dit ce qui est fictif', () => {
    const muets = chemins.filter(
      (c) =>
        !/ficti(f|ve)s?/.test(
          lireFeuilles(c)
            .flatMap((f) => f.lignes.flat())
            .join(' '),
        ),
    )
    expect(muets).toEqual([])
  })
})

/** All that a reader sees of a file, its numbers and its names apart. */
function allureDe({chemin, feuilles}: EnvoiLu): string {
  const octets = readFileSync(new URL(encodeURI(chemin), DOSSIER))
  const sorte = chemin.endsWith('.csv') ? encodageDe(octets) : chemin.split('.').at(-1)
  const textes = feuilles.flatMap(({lignes}) =>
    lignes.flatMap((l, rang) =>
      l.flatMap((v) => (estUnTitre(v) ? [`${rang} ${simplifier(v).replace(/\d{4}/g, '')}`] : [])),
    ),
  )
  return [sorte, feuilles.length, ...textes].join('|')
}

function estUnTitre(valeur: Ligne[number]): boolean {
  return (
    moisEcrit(valeur) !== undefined ||
    (typeof valeur === 'string' && !/^[\d\s\u00A0]+$/.test(valeur) && !/ML|PAIO|ission|\d{5}/.test(valeur))
  )
}

/** One month of one structure: parts add up, none above its whole. */
function estCoherent(mois: EnvoiLu['mois'], m: number): boolean {
  const lire = (code: Code): number => mois[code][m] ?? Number.NaN
  return (
    INDICATEURS.every((code) => Number.isInteger(lire(code)) && lire(code) >= 0) &&
    lire('femmes') + lire('hommes') === lire('premiers') &&
    lire('renforce') + lire('droitCommun') === lire('civis') &&
    lire('alternance') <= lire('emploi')
  )
}

type RangConsolide = {readonly nom: string; readonly valeurs: Readonly<Record<string, number>>}

/** Sheet by sheet: two header rows, then structures and totals; the values of a name come together. */
function lireConsolide(annee: Annee): {structures: RangConsolide[]; totaux: RangConsolide[]} {
  const rangs = new Map<string, Record<string, number>>()
  for (const {lignes} of lireFeuilles(CONSOLIDES[annee])) {
    const debut = lignes.findIndex((l) => l[0] === 'Département')
    const [haut = [], bas = []] = lignes.slice(debut)
    let groupe = ''
    const titres = haut.map((t, c) => {
      groupe = String(t ?? groupe)
      return bas[c] && bas[c] !== 'Total' ? `${groupe} › ${bas[c]}` : groupe
    })
    for (const ligne of lignes.slice(debut + 2).filter((l) => l[1] !== null && l[1] !== undefined)) {
      const nom = String(ligne[1])
      const valeurs = rangs.get(nom) ?? {}
      const lues = titres.slice(2).map((titre, c) => [titre, nombre(ligne[c + 2])] as const)
      rangs.set(nom, {...valeurs, ...Object.fromEntries(lues)})
    }
  }
  const tous = [...rangs].map(([nom, valeurs]) => ({nom, valeurs}))
  return {
    structures: tous.filter(({nom}) => !/^total/i.test(nom)),
    totaux: tous.filter(({nom}) => /^total/i.test(nom)),
  }
}
