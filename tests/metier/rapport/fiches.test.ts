import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Bloc, Tableau} from '../../../src/documents/index.js'
import {type FaitsDesFiches, preparerFiches, reunirFiches} from '../../../src/metier/rapport/index.js'
import {documentEnTexte} from './document-en-texte.js'
import {aFinJuin, faitsDesFiches, STRUCTURES, structure, valeurs} from './petit-reseau.js'

/** Values of June 2008, then of June 2007. */
function annees(code: string, ...nombres: readonly number[]) {
  return nombres.map((v, i) => [code, 'civis', `${2008 - i}-01/${2008 - i}-06`, v] as const)
}

function mouvement(date: string, phrase: string) {
  const vide = {numero: 1, sources: [], cibles: [], acte: null, precision: null}
  return {...vide, genre: 'renommage' as const, date, phrase}
}

const faits = faitsDesFiches()
const {fiches} = preparerFiches(faits, {par: 'structure', avecRang: false})

function tableau(blocs: readonly Bloc[], legende: RegExp): Tableau | undefined {
  return blocs.find((b): b is Tableau => b.bloc === 'tableau' && legende.test(b.legende))
}

function ligne(nom: string, libelle: RegExp, suite: FaitsDesFiches = faits, avecRang = false) {
  const fiche = preparerFiches(suite, {par: 'structure', avecRang}).fiches.find((f) => f.nom === nom)
  const trouve = tableau(fiche?.document.blocs ?? [], /La structure/)
  return trouve?.lignes.find(({cellules}) => libelle.test(cellules[0] ?? ''))?.cellules
}

describe('la fiche d’une structure', () => {
  it('se lit comme une page', async () => {
    const mirabelles = fiches.find((f) => f.code === '54A')
    if (!mirabelles) throw new Error('fiche absente')
    await expect(documentEnTexte(mirabelles.document)).toMatchFileSnapshot(
      '../../golden/fiche-de-structure.txt',
    )
  })

  it('ne nomme aucune autre structure, ni en texte ni dans son classeur', () => {
    for (const {nom, document, classeur} of fiches) {
      const tout = documentEnTexte(document) + JSON.stringify([document, classeur])
      const autres = STRUCTURES.map((s) => s.nom).filter((autre) => autre !== nom)
      expect(
        autres.filter((autre) => tout.includes(autre) || tout.includes(autre.replace("'", '’'))),
      ).toEqual([])
    }
  })

  it('dit les mois qui manquent', () => {
    expect(ligne('ML du Madon', /accueil/)?.[0]).toBe('Jeunes en premier accueil (5 mois sur 6)')
  })

  it('ne donne pas un total à deux, d’où l’autre se déduirait', () => {
    expect(ligne('ML des Étangs', /accueil/)?.slice(4, 5)).toEqual(['–'])
    expect(ligne('ML des Mirabelles', /accueil/)?.[4]).toMatch(/%$/)
    expect(ligne('ML des Étangs', /accueil/)?.[5]).toMatch(/%$/)
  })

  it('compte parmi ceux qui ont répondu, chiffre par chiffre', () => {
    // Entries in training: the Argonne sent nothing, so the Étangs alone answered outside 54.
    expect(ligne('ML des Mirabelles', /formation/)?.[6]).toMatch(/%$/)
    const {document} = fiches.find((f) => f.code === '54A') ?? {document: undefined}
    expect(tableau(document?.blocs ?? [], /La structure/)?.lignes.map((l) => l.cellules[4])).toContain('–')
  })

  it('tait une évolution quand une seule autre a répondu les deux années', () => {
    const donnees = [...annees('54A', 10, 8), ...annees('54B', 20, 16), ...annees('54C', 30)]
    const suite = faitsDesFiches({
      structures: STRUCTURES.slice(0, 3),
      valeurs: valeurs(donnees),
      objectifs: [],
    })
    const cellules = ligne('ML des Mirabelles', /CIVIS/, suite)
    expect(cellules?.slice(4)).toEqual(['–', '–', '16,7\u00A0%'])
  })

  it('ne donne un rang que demandé, les ex æquo ensemble, jamais aux mois incomplets', () => {
    expect(ligne('ML des Étangs', /accueil/)).toHaveLength(7)
    const rangs = STRUCTURES.map((s) => ligne(s.nom, /accueil/, faits, true)?.[7])
    expect(rangs).toEqual(['4e sur 4', '–', '3e sur 4', '2e sur 4', '1er sur 4'])
    expect(STRUCTURES.map((s) => ligne(s.nom, /CIVIS/, faits, true)?.[7])).toEqual(Array(5).fill('1er sur 5'))
  })

  it('porte l’objectif au prorata et son état en mots', () => {
    const texte = documentEnTexte(fiches[0]?.document ?? reunirFiches(faits, [], 'structure'))
    expect(texte).toMatch(/objectif proche, il manque 2\./)
    expect(texte).toContain(
      '[Fiche à fin juin 2008 – extraction au 15 juillet 2008 – ML des Mirabelles]'.replaceAll(
        /(?<=\d) (?=j)/g,
        '\u00A0',
      ),
    )
  })

  it('dit les mouvements de l’année, et eux seuls', () => {
    const dossier = faits.dossiers.get('54A')
    if (!dossier) throw new Error('dossier absent')
    const mouvements = [
      mouvement('2005-01-01', 'Renommée en 2005.'),
      mouvement('2008-03-01', 'Renommée le 1er mars 2008.'),
    ]
    const suite = {...faits, dossiers: new Map([['54A', {...dossier, mouvements}]])}
    const {
      fiches: [fiche],
    } = preparerFiches(suite, {par: 'structure', avecRang: false, codes: ['54A']})
    const texte = fiche ? documentEnTexte(fiche.document) : ''
    expect(texte).toContain('## Les mouvements de 2008')
    expect(texte).toContain('- Renommée le 1er mars 2008.')
    expect(texte).not.toContain('2005')
  })

  it('range ses fichiers sous des noms sûrs et tous différents', () => {
    const memes = [
      structure('54A', 'ML Épinal'),
      structure('54B', 'ML Epinal'),
      structure('54C', 'ML : Épinal ?'),
    ]
    const prepares = preparerFiches(faitsDesFiches({structures: memes}), {par: 'structure', avecRang: false})
    const noms = prepares.fiches.map((f) => f.nomDeFichier)
    expect(new Set(noms.map((n) => n.toLowerCase())).size).toBe(3)
    for (const nom of noms) expect(nom).toMatch(/^fiche-2008-06-ML-Epinal(-\d)?$/)
    const seule = preparerFiches(faitsDesFiches({structures: memes}), {
      par: 'structure',
      avecRang: false,
      codes: [prepares.fiches[2]?.code ?? ''],
    })
    expect(seule.fiches.map((f) => f.nomDeFichier)).toEqual(noms.slice(2))
  })

  it('n’est pas faite sans chiffre d’activité, et dit pourquoi', () => {
    const sans = valeurs([['54A', 'premiers_accueils', '2008-01', 3]])
    const {fiches: faites, ecartees} = preparerFiches(faitsDesFiches({valeurs: sans, objectifs: []}), {
      par: 'structure',
      avecRang: false,
    })
    expect(faites.map((f) => f.code)).toEqual(['54A'])
    expect(ecartees).toHaveLength(4)
    expect(ecartees[0]?.raison).toBe("aucun chiffre d'activité n'a été reçu pour 2008")
  })
})

describe('la fiche d’un département', () => {
  it('liste ses structures sans leurs chiffres, et prévient quand elles sont deux', () => {
    const {fiches: parDepartement, reserves} = preparerFiches(faits, {par: 'departement', avecRang: false})
    expect(parDepartement.map((f) => f.nom)).toEqual(['Meurthe-et-Moselle', 'Meuse'])
    const membres = tableau(parDepartement[0]?.document.blocs ?? [], /structures du département/)
    expect(membres?.lignes.map((l) => l.cellules[0])).toEqual([
      'ML des Mirabelles',
      'ML du Madon',
      'ML du Vermois',
    ])
    expect(reserves).toEqual([
      "Meuse : deux structures ; chacune lirait dans la fiche du département les chiffres de l'autre.",
    ])
  })
})

it('le recueil porte toutes les fiches, chacune sur sa page', () => {
  const titres = reunirFiches(faits, fiches, 'structure').blocs.flatMap((b) =>
    b.bloc === 'titre' && b.niveau === 1 ? [b.texte] : [],
  )
  expect(titres).toEqual(fiches.map((f) => f.nom.replace("'", '’')))
})

it('aucune comparaison ne laisse une seule autre structure derrière une différence', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('54', '55', '57'), {minLength: 1, maxLength: 7}), (departements) => {
      const structures = departements.map((d, i) => structure(`${d}S${i}`, `ML ${i}`))
      const donnees = valeurs(
        structures.flatMap(({code}) => [
          [code, 'premiers_accueils', '2008-01/2008-06', 10] as const,
          [code, 'premiers_accueils', '2007-01/2007-06', 8] as const,
        ]),
      )
      const suite = {structures, valeurs: donnees, objectifs: []}
      const petits: FaitsDesFiches = {
        ...faitsDesFiches(suite),
        parStructure: aFinJuin('structure', suite),
      }
      const devinables = structures.filter(({nom, code}) => {
        const cellules = ligne(nom, /accueil/, petits) ?? []
        const proches = departements.filter((d) => d === code.slice(0, 2)).length - 1
        const loin = departements.length - 1 - proches
        const departementDit = cellules[4] !== '–'
        const reseauDit = cellules[5] !== '–'
        return (
          (departementDit && proches < 2) ||
          (reseauDit && proches + loin < 2) ||
          (departementDit && reseauDit && loin === 1)
        )
      })
      expect(devinables).toEqual([])
    }),
    {numRuns: 15},
  )
})
