import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {COLONNES, compter, dire, MEUSIEN, NANCY} from '../../../support/extraction.js'
import {contexteLorrain} from '../../../support/reseau.js'

type Ligne = (string | number | null)[]
const ligne = (
  id: string,
  suite: Partial<Record<(typeof COLONNES)[number], string | number | null>> = {},
): Ligne =>
  COLONNES.map((titre) => {
    const usuel = {Identifiant: id, Structure: NANCY, Sexe: 'F', Âge: 19, ZUS: 'Non', Commune: 'NANCY'}
    return (
      suite[titre] ?? (titre in suite ? null : ((usuel as Record<string, string | number>)[titre] ?? null))
    )
  })
const accueil = (id: string, jour: string, suite: Parameters<typeof ligne>[1] = {}) =>
  ligne(id, {'Date de premier accueil': jour, "Nombre d'événements": 1, ...suite})

describe('compter une ligne par jeune', () => {
  const {bilan, changements} = compter([
    [...COLONNES],
    accueil('A1', '03/01/2008'),
    accueil('A2', '2008-01-20', {Sexe: 'Masculin', Âge: '16 ans', ZUS: 'oui'}),
    accueil('A3', '14/03/2008', {Âge: 25}),
    accueil('A4', '12/12/2006', {"Nombre d'événements": 0}),
    accueil('A1', '02/03/2008', {Structure: MEUSIEN, Âge: 27}),
  ])
  const valeurs = changements?.valeurs

  it('compte chaque événement dans son mois, et zéro dans un mois sans événement', () => {
    const ensemble = dire(valeurs, '54395S00', 'premiers_accueils').filter((v) => v.startsWith('ensemble'))
    expect(ensemble).toEqual(['ensemble 2008-01 = 2', 'ensemble 2008-02 = 0', 'ensemble 2008-03 = 1'])
    expect(dire(valeurs, '55545S00', 'premiers_accueils')).toContain('ensemble 2008-01 = 0')
  })

  it('compte les parts de chaque ventilation que l’indicateur déclare', () => {
    const janvier = dire(valeurs, '54395S00', 'premiers_accueils').filter((v) => v.includes('2008-01'))
    expect(janvier).toEqual([
      'ensemble 2008-01 = 2',
      'sexe=femmes 2008-01 = 1',
      'sexe=hommes 2008-01 = 1',
      'tranche_age=mineurs 2008-01 = 1',
      'tranche_age=de_18_a_21 2008-01 = 1',
      'tranche_age=de_22_a_25 2008-01 = 0',
      'tranche_age=plus_de_25 2008-01 = 0',
      'residence_zus=en_zus 2008-01 = 1',
      'residence_zus=hors_zus 2008-01 = 1',
    ])
  })

  it('compte les jeunes de l’année une fois, jusqu’au dernier mois couvert', () => {
    expect(dire(valeurs, '54395S00', 'jeunes_en_contact')[0]).toBe('ensemble 2008-01/2008-03 = 3')
  })

  it('dit où chaque nombre a été compté, et ce qui a été lu', () => {
    const femmes = valeurs?.find((v) => v.modalites === 'sexe=femmes')
    expect(femmes?.provenance).toEqual({
      fichier: 'extraction.csv',
      feuille: 'Extraction',
      cellule: 'G2:G6, C2:C6',
    })
    expect(bilan.comptage).toMatchObject({
      lignes: 5,
      structures: 2,
      mois: ['2008-01', '2008-02', '2008-03'],
      derniere_date: '2008-03-14',
    })
    expect(bilan.comptage?.indicateurs.map((i) => [i.code, i.nombre])).toEqual([
      ['premiers_accueils', 4],
      ['jeunes_en_contact', 4],
    ])
  })
})

describe('une réponse absente', () => {
  it('n’est jamais un zéro : la part que personne ne donne n’est pas écrite', () => {
    const {bilan, changements} = compter([
      [...COLONNES],
      accueil('A1', '03/01/2008', {Sexe: null}),
      accueil('A2', '04/01/2008', {Sexe: 'F'}),
      accueil('A3', '04/02/2008', {Sexe: 'NR'}),
    ])
    const sexe = dire(changements?.valeurs, '54395S00', 'premiers_accueils').filter((v) =>
      v.startsWith('sexe'),
    )
    expect(sexe).toEqual(['sexe=femmes 2008-01 = 1'])
    const constat = bilan.anomalies.find((a) => a.code === 'ACT-095' && a.cellule === 'C1')
    expect(constat?.message).toContain('Jeunes en premier accueil 2')
  })

  it('à une question posée à tous n’est ni oui ni non', () => {
    const {bilan} = compter([
      [...COLONNES, 'Parrainé'],
      [...accueil('A1', '03/01/2008'), 'Oui'],
      [...accueil('A2', '03/01/2008'), null],
    ])
    expect(bilan.comptage?.indicateurs).toContainEqual(
      expect.objectContaining({code: 'jeunes_parraines', nombre: 1}),
    )
    expect(bilan.anomalies.filter((a) => a.cellule === 'I3').map((a) => [a.gravite, a.code])).toEqual([
      ['information', 'ACT-095'],
    ])
  })
})

describe('ce qui ne se lit pas', () => {
  const lignes = [
    [...COLONNES],
    accueil('A1', '03/01/2008', {Structure: 'Mission Locale de Nulle Part'}),
    accueil('A2', 'Zoé le 3 mai'),
    accueil('A3', '03/02/2008', {Sexe: 'Zoé'}),
    accueil('A4', '03/02/2008'),
    accueil('A4', '03/02/2008'),
    ...Array.from({length: 6}, (_, n) => accueil(`B${n}`, '03/02/2008', {Sexe: 'Indéterminé'})),
  ]

  it('refuse le fichier, et situe chaque faute sans recopier la personne', () => {
    const {bilan, changements} = compter(lignes)
    expect(changements).toBeUndefined()
    const bloquantes = bilan.anomalies.filter((a) => a.gravite === 'bloquante')
    expect(bloquantes.map((a) => `${a.code} ${a.cellule}`)).toEqual([
      'ACT-091 B2',
      'ACT-092 G3',
      'ACT-093 C4',
      'ACT-093 C7',
      'ACT-094 A6',
    ])
    expect(JSON.stringify(bilan)).not.toContain('Zoé')
    expect(bloquantes[3]?.message).toContain('« Indéterminé » n’est aucune réponse connue, sur 6 lignes')
  })

  it('se laisse de côté sous « --tolerant », et se dit', () => {
    const {bilan, changements} = compter(lignes, {tolerant: true})
    expect(bilan.statut).toBe('importe')
    expect(bilan.valeurs.ignorees).toBe(10)
    expect(dire(changements?.valeurs, '54395S00', 'premiers_accueils')).toContain('ensemble 2008-02 = 8')
  })

  it('un nom douteux reste à dire, même sous « --tolerant »', () => {
    const {bilan, doutes} = compter(
      [
        [...COLONNES],
        accueil('A1', '03/01/2008', {Structure: 'Mission Locale du Nord Meusin'}),
        accueil('A2', '03/01/2008'),
      ],
      {tolerant: true},
    )
    expect(bilan.statut).toBe('refuse')
    expect(doutes.map((d) => `${d.rubrique} ${d.cellule}`)).toEqual(['structures B2'])
  })

  it.each([
    ['un courriel', 'zoe@exemple.org'],
    ['un téléphone', '06 12 34 56 78'],
    ['un numéro de sécurité sociale', '2 91 05 54 395 006'],
  ])('%s dans une colonne quelconque refuse le fichier, sans le recopier', (_, valeur) => {
    const {bilan} = compter([
      [...COLONNES],
      accueil('A1', '03/01/2008', {Commune: valeur}),
      accueil('A2', '04/01/2008'),
    ])
    expect(bilan.anomalies.map((a) => `${a.code} ${a.message.includes('« Commune »')}`)).toEqual([
      'ACT-009 true',
    ])
    expect(bilan.comptage).toBeUndefined()
    expect(JSON.stringify(bilan)).not.toContain(valeur)
  })

  it('un numéro de dossier qui ressemble par hasard à autre chose ne refuse rien', () => {
    const cles = ['1910554395006', '5910554395006', '9910554395006', '4999954395006']
    const {bilan} = compter([[...COLONNES], ...cles.map((cle) => accueil(cle, '03/01/2008'))])
    expect(bilan.statut).toBe('importe')
  })
})

describe('l’année d’une extraction', () => {
  it('est celle de ses dates : une autre est refusée', () => {
    const {bilan} = compter([[...COLONNES], accueil('A1', '03/01/2007')])
    expect(bilan.anomalies.filter((a) => a.gravite === 'bloquante').map((a) => a.code)).toEqual(['ACT-097'])
  })

  it('est celle du nom du fichier : une autre est refusée', () => {
    const {bilan} = compter([[...COLONNES], accueil('A1', '03/01/2008')], {fichier: 'jeunes 2007.csv'})
    expect(bilan.anomalies.map((a) => a.code)).toContain('ACT-008')
  })

  it('dépassée, ne dit plus de quand parle « Nombre d’événements », sauf à l’écrire', () => {
    const lignes = [accueil('A1', '03/01/2008'), accueil('A2', '15/01/2009')]
    const codes = (titres: readonly string[]) => {
      const {bilan} = compter([[...titres], ...lignes])
      return [
        bilan.comptage?.indicateurs.map((i) => `${i.code} ${i.periode}`),
        bilan.anomalies.some((a) => a.code === 'ACT-096' && a.gravite === 'avertissement'),
      ]
    }
    expect(codes(COLONNES)).toEqual([['premiers_accueils mois'], true])
    const dates = COLONNES.map((c) => (c.startsWith('Nombre') ? `${c} 2008` : c))
    expect(codes(dates)).toEqual([['premiers_accueils mois', 'jeunes_en_contact 2008'], false])
  })

  it('dépassée, la date du dernier contact en cache une autre', () => {
    const titres = COLONNES.map((c) => (c.startsWith('Nombre') ? 'Date du dernier contact' : c))
    const dernier = (jour: string) => {
      const {bilan} = compter([titres, accueil('A1', '03/01/2008', {"Nombre d'événements": jour})])
      return bilan.comptage?.indicateurs.find((i) => i.code === 'jeunes_en_contact')?.nombre
    }
    expect(dernier('30/12/2008')).toBe(1)
    expect(dernier('02/01/2009')).toBeUndefined()
  })
})

function bloquantesAvec(titre: string): readonly string[] {
  const {bilan} = compter([
    [...COLONNES, titre],
    [...accueil('A1', '03/01/2008'), '05/01/2008'],
  ])
  return bilan.anomalies.filter((a) => a.gravite === 'bloquante').map((a) => `${a.code} ${a.cellule}`)
}

it('deux colonnes du même titre : rien n’est choisi', () => {
  expect(bloquantesAvec('date de 1er accueil')).toEqual(['ACT-098 I1'])
  // Of two writings of one thing, the référentiel names the better one first.
  expect(bloquantesAvec('Date du premier entretien')).toEqual([])
})

it('le volet du CIVIS décide de l’indicateur', () => {
  const colonnes = [...COLONNES, 'Date de signature du CIVIS', 'Volet du CIVIS']
  const {bilan} = compter([
    colonnes,
    [...accueil('A1', '03/01/2008'), '05/01/2008', 'Renforcé'],
    [...accueil('A2', '03/01/2008'), '06/01/2008', 'droit commun'],
    [...accueil('A3', '03/01/2008'), '06/01/2008', null],
  ])
  const nombres = Object.fromEntries(bilan.comptage?.indicateurs.map((i) => [i.code, i.nombre]) ?? [])
  expect(nombres).toMatchObject({civis: 3, civis_renforce: 1, civis_droit_commun: 1})
})

const SEXES = [
  ['F', 'femmes'],
  ['M', 'hommes'],
  [null, null],
] as const
const jeune = fc.record({
  structure: fc.constantFrom(NANCY, MEUSIEN),
  sexe: fc.constantFrom(...SEXES),
  mois: fc.integer({min: 1, max: 12}),
  annee: fc.constantFrom(2006, 2007, 2008),
})

describe('quels que soient les jeunes', () => {
  const contexte = contexteLorrain()

  it('le total est celui des lignes, et les parts en sont le reste une fois les réponses absentes ôtées', () => {
    fc.assert(
      fc.property(fc.array(jeune, {minLength: 1, maxLength: 60}), (jeunes) => {
        const rangees = jeunes.map(({structure, sexe, mois, annee}, n) =>
          accueil(`A${n}`, `${annee}-${String(mois).padStart(2, '0')}-10`, {
            Structure: structure,
            Sexe: sexe[0],
          }),
        )
        // One of the year at least, so that the extraction is of this year.
        const lignes = [[...COLONNES], ...rangees, accueil('Z', '2008-12-31')]
        const {changements} = compter(lignes, {contexte})
        const valeurs = changements?.valeurs.filter((v) => v.indicateur === 'premiers_accueils') ?? []
        for (const code of ['54395S00', '55545S00']) {
          const nom = code === '54395S00' ? NANCY : MEUSIEN
          const siens = jeunes.filter((j) => j.structure === nom && j.annee === 2008)
          const ajout = nom === NANCY ? 1 : 0
          const somme = (modalites: string) =>
            valeurs
              .filter((v) => v.structure === code && v.modalites === modalites)
              .reduce((s, v) => s + (v.valeur ?? 0), 0)
          const attendu = jeunes.some((j) => j.structure === nom) || ajout ? siens.length + ajout : 0
          expect(somme('')).toBe(attendu)
          expect(somme('sexe=femmes')).toBe(siens.filter((j) => j.sexe[1] === 'femmes').length + ajout)
          expect(somme('sexe=hommes')).toBe(siens.filter((j) => j.sexe[1] === 'hommes').length)
        }
      }),
      {numRuns: 60},
    )
  })
})
