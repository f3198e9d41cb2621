import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import type {Chiffre} from '../../../../src/metier/chiffres/index.js'
import {
  completerRubriques,
  type Fait,
  type FaitsDuSuivi,
  noterRealise,
  schemaRubriques,
  suivreProgramme,
} from '../../../../src/metier/programme/index.js'
import type {CodeStructure} from '../../../../src/metier/structures/index.js'
import {actionsDe, BUDGET, classeur} from '../plan/exemple.js'

const RUBRIQUES = completerRubriques(
  schemaRubriques.parse(parse(readFileSync('data/nomenclatures/temps.yaml', 'utf8'))),
  undefined,
)
const STRUCTURES = ['54A', '54B', '54C'].map((code) => ({code: code as CodeStructure, nom: `ML ${code}`}))

function fait(numero: number, date: string, change: Partial<Fait> = {}): Fait {
  return {
    numero,
    date,
    fin: null,
    type: 'Groupe de travail',
    theme: 'CIVIS',
    intitule: 'Rencontre CIVIS',
    lieu: null,
    partenaires: [],
    duree: null,
    participants: null,
    structures: [],
    compteurs: [],
    montantCentimes: null,
    action: '3.3.1',
    dispositif: null,
    documents: [],
    remarque: null,
    ...change,
  }
}

const chiffre = (valeur: number | null) =>
  ({
    code: 'premiers_accueils',
    valeur,
    repondantes: 3,
    attendues: 3,
    taux_realisation: null,
  }) as unknown as Chiffre

function faits(change: Partial<FaitsDuSuivi> = {}): FaitsDuSuivi {
  return {
    actions: actionsDe(classeur()),
    depenses: [],
    realises: [],
    journal: ['02-05', '04-08', '06-10'].map((jour, i) => fait(i + 1, `2008-${jour}`)),
    nomenclature: {unites_d_etat: []},
    chiffres: [chiffre(420)],
    temps: {semaines: [], rubriques: RUBRIQUES},
    formation: {},
    structures: STRUCTURES,
    ...change,
  }
}

const AU_31 = {annee: 2008, date: '2008-12-31', proche: 0.9}
const suivre = (change: Partial<FaitsDuSuivi> = {}, demande: Partial<typeof AU_31> = {}) =>
  suivreProgramme(faits(change), {...AU_31, ...demande})
const etatDe = (suivi: ReturnType<typeof suivre>, code: string) =>
  suivi.axes.flatMap((a) => a.actions).find((a) => a.code === code)

const motif = (code: string, change: Partial<FaitsDuSuivi> = {}) => etatDe(suivre(change), code)?.motif

const aidesNotes = (preuve: string | null) => [
  {annee: 2008, action: '3.3.5', indicateur: 'Jeunes aidés', valeur: 276, preuve, le: '2008-12-31'},
]

const sommer = (lignes: readonly {prevu_centimes: number | null}[]) =>
  lignes.reduce((s, l) => s + (l.prevu_centimes ?? 0), 0)

describe('le suivi du programme', () => {
  it('compte au journal, lit les chiffres-clés, attend ce qui est à saisir', () => {
    const suivi = suivre()
    expect(etatDe(suivi, '1.1.1')?.indicateurs[0]).toMatchObject({valeur: 420, taux: 1.05, etat: 'atteint'})
    expect(etatDe(suivi, '3.3.1')?.indicateurs[0]).toMatchObject({
      valeur: 3,
      etat: 'en_retard',
      preuve: 'journal : 3 faits',
    })
    expect(etatDe(suivi, '3.3.5')?.etat).toBe('non_renseignee')
    expect(suivi.comptes).toMatchObject({
      actions: 3,
      realisee: 1,
      en_retard: 1,
      non_renseignee: 1,
      taux: 1 / 3,
    })
  })

  it('avant l’échéance rien n’est en retard, et les faits d’après ne comptent pas', () => {
    const suivi = suivre({}, {date: '2008-05-31'})
    expect(etatDe(suivi, '3.3.1')).toMatchObject({etat: 'en_cours', indicateurs: [{valeur: 2}]})
  })

  it('un indicateur tiré d’un chiffre-clé change avec lui ; un chiffre manquant n’est pas zéro', () => {
    expect(etatDe(suivre({chiffres: [chiffre(380)]}), '1.1.1')?.etat).toBe('proche')
    expect(etatDe(suivre({chiffres: [chiffre(100)]}), '1.1.1')?.etat).toBe('en_retard')
    expect(etatDe(suivre({chiffres: [chiffre(null)]}), '1.1.1')?.indicateurs[0]).toMatchObject({
      valeur: null,
      etat: 'non_renseigne',
    })
  })

  it('dit ce qui fait l’état d’une action', () => {
    expect(motif('1.1.1')).toBe('son indicateur est atteint')
    expect(motif('3.3.1')).toBe('« Rencontres CIVIS » : 3 sur 5, attendu pour le 30\u00A0juin 2008')
    expect(motif('3.3.5')).toContain('sa valeur reste à saisir')
    expect(motif('3.3.5', {realises: aidesNotes(null)})).toContain('saisie sans preuve')
    const actions = actionsDe(classeur({indicateurs: []}))
    expect(motif('1.1.1', {actions})).toBe('aucun indicateur ne la mesure')
    expect(motif('1.1.1', {actions: actions.map((a) => ({...a, debut: '2009-03-01'}))})).toContain('1er')
  })

  it('compte les jours d’un fait qui en dure plusieurs', () => {
    const actions = actionsDe(
      classeur({indicateurs: [['3.3.1', 'Jours', 4, 'jour', null, 'journal', 'thème « CIVIS », jours']]}),
    )
    const journal = [fait(1, '2008-02-05', {fin: '2008-02-06'}), fait(2, '2008-04-08')]
    expect(etatDe(suivre({actions, journal}), '3.3.1')?.indicateurs[0]?.valeur).toBe(3)
  })

  it('un journal vide ne dit pas que rien n’a été fait', () => {
    expect(etatDe(suivre({journal: []}), '3.3.1')?.indicateurs[0]?.valeur).toBeNull()
  })

  it('sans source ni preuve, un indicateur n’est jamais tenu pour fait', () => {
    const actions = actionsDe(classeur({indicateurs: [['1.1.1', 'Chartes', 1, null, null, null, null]]}))
    expect(etatDe(suivre({actions}), '1.1.1')?.etat).toBe('sans_preuve')
    expect(etatDe(suivre({realises: aidesNotes(null)}), '3.3.5')?.etat).toBe('sans_preuve')
    expect(etatDe(suivre({realises: aidesNotes('tableau des bons')}), '3.3.5')?.etat).toBe('realisee')
  })

  it('dit quelles structures ont été rencontrées et lesquelles restent', () => {
    const journal = [
      fait(1, '2008-02-05', {structures: [{structure: STRUCTURES[0]?.code as CodeStructure, nombre: 2}]}),
      fait(2, '2008-04-08', {structures: [{structure: STRUCTURES[0]?.code as CodeStructure, nombre: 1}]}),
      fait(3, '2008-04-09', {action: '1.1.1'}),
    ]
    expect(suivre({journal}).matrice).toMatchObject({
      actions: [{code: '3.3.1', rencontrees: 1, restantes: ['54B', '54C']}],
      structures: [{code: '54A', fois: {'3.3.1': 2}}, {fois: {'3.3.1': 0}}, {fois: {'3.3.1': 0}}],
      sans_participants: ['1.1.1'],
    })
  })
})

describe('le budget', () => {
  it('additionne par financeur ; ce qui manque n’est pas zéro', () => {
    const {budget} = suivre()
    expect(budget).toMatchObject({
      prevu_centimes: 600_000,
      engage_centimes: 450_000,
      realise_centimes: 250_000,
      taux_engagement: 0.75,
      par_financeur: [
        {financeur: 'État', prevu_centimes: 300_000, realise_centimes: 250_000},
        {financeur: 'Région', prevu_centimes: 200_000, realise_centimes: null},
        {financeur: null, prevu_centimes: 100_000},
      ],
    })
  })

  it('le total est toujours la somme des financeurs, et celle des axes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 5000}), {minLength: 1, maxLength: 6}), (montants) => {
        const budget = [
          ...BUDGET,
          ...montants.map((m, i) => ['3.3.5', `Financeur ${i % 3}`, m, m, m] as const),
        ]
        const suivi = suivre({actions: actionsDe(classeur({budget}))})
        expect(sommer(suivi.budget.par_financeur)).toBe(suivi.budget.prevu_centimes)
        expect(sommer(suivi.axes.map((a) => a.budget))).toBe(suivi.budget.prevu_centimes)
      }),
      {numRuns: 30},
    )
  })
})

describe('noter un réalisé', () => {
  const connus = {actions: actionsDe(classeur()), realises: []}
  const saisi = {
    annee: 2008,
    code: '3.3.5',
    indicateur: undefined,
    valeur: 276,
    preuve: 'bons',
    le: '2008-12-31',
  }

  it('garde la valeur et sa preuve sous le nom de l’indicateur', () => {
    const {note, ecritures} = noterRealise(connus, saisi)
    expect(note).toMatchObject({statut: 'note', cible: 250, precedent: null})
    expect(ecritures[0]?.contenu).toMatchObject({indicateur: 'Jeunes aidés', valeur: 276, preuve: 'bons'})
    const deja = {...connus, realises: ecritures.flatMap((e) => e.contenu ?? [])}
    expect(noterRealise(deja, {...saisi, indicateur: 'jeunes aides'}).note.statut).toBe('deja_note')
  })

  it.each([
    ['une action inconnue', {code: '9.9'}, 'PRG-042'],
    ['un indicateur inconnu', {indicateur: '7'}, 'PRG-049'],
    ['une année sans programme', {annee: 2009}, 'PRG-051'],
    ['un indicateur qui se compte au journal', {code: '3.3.1'}, 'PRG-053'],
  ])('refuse %s', (_, change, code) => {
    expect(() => noterRealise(connus, {...saisi, ...change})).toThrow(expect.objectContaining({code}))
  })
})
