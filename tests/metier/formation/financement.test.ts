import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  cleDEtape,
  composerDemande,
  ETAPES_DE_FINANCEMENT,
  type EtapeDeFinancement,
  type FaitsDuBilan,
  saisirEtape,
  suivreFinancement,
} from '../../../src/metier/formation/index.js'
import {action, inscription, jourEntier, organisme, presence, session} from './faits.js'

function etape(
  nom: EtapeDeFinancement['etape'],
  centimes: number,
  modifie: Partial<EtapeDeFinancement> = {},
) {
  return {annee: 2008, action: 'A1', etape: nom, centimes, le: '2008-02-01', reference: null, ...modifie}
}

function faits(modifie: Partial<FaitsDuBilan> = {}): FaitsDuBilan {
  return {
    annee: 2008,
    actions: [action('A1'), action('A2')],
    organismes: [organisme('synersys', 'SYNERSYS')],
    sessions: [session('A1', 1)],
    plans: [],
    inscriptions: [],
    emargements: [],
    financements: [],
    structures: [],
    ...modifie,
  }
}

const suivi = (modifie: Partial<FaitsDuBilan>) => suivreFinancement(faits(modifie)).actions[0]

const alertes = (...financements: EtapeDeFinancement[]) => suivreFinancement(faits({financements})).alertes

describe('le financement d’une action', () => {
  it('donne les écarts d’une étape à la suivante ; ce que personne n’a noté reste vide', () => {
    const financements = [etape('demande', 220_000), etape('accord', 200_000), etape('facture', 150_000)]
    expect(suivi({financements})).toMatchObject({
      budget_centimes: 220_000,
      accord_centimes: 200_000,
      reste_a_charge_centimes: 20_000,
      a_facturer_centimes: 50_000,
      remboursement_centimes: null,
      a_recevoir_centimes: null,
    })
    expect(suivi({})).toMatchObject({accord_centimes: null, reste_a_charge_centimes: null})
  })

  it('compte les places sans inscrit et le coût d’une journée-stagiaire', () => {
    const emargements = jourEntier('2008-10-13').map((demi) => presence('I1', demi))
    const ligne = suivi({inscriptions: [inscription('I1')], emargements})
    expect(ligne).toMatchObject({
      places_inutilisees: 9,
      journees_stagiaires: 1,
      cout_par_journee_centimes: 220_000,
    })
    const facture = [etape('facture', 100_000)]
    expect(suivi({inscriptions: [inscription('I1')], emargements, financements: facture})).toMatchObject({
      cout_par_journee_centimes: 100_000,
    })
  })

  it('totalise ce que chaque action sait, sans mêler des actions à des étapes différentes', () => {
    const financements = [
      etape('accord', 200_000),
      etape('facture', 150_000),
      etape('remboursement', 100_000),
      etape('accord', 90_000, {action: 'A2'}),
      etape('accord', 1, {annee: 2007}),
    ]
    expect(suivreFinancement(faits({financements})).total).toMatchObject({
      budget_centimes: 440_000,
      accord_centimes: 290_000,
      reste_a_charge_centimes: 150_000,
      a_facturer_centimes: 50_000,
      a_recevoir_centimes: 50_000,
      cout_par_journee_centimes: null,
    })
  })

  it('rapporte le coût aux journées des seules actions suivies', () => {
    const inscriptions = [inscription('I1'), inscription('I2')]
    const emargements = ['I1', 'I2'].flatMap((i) => jourEntier('2008-10-13').map((demi) => presence(i, demi)))
    const financements = [etape('facture', 150_000), etape('facture', 70_000, {action: 'A2'})]
    const {actions, total} = suivreFinancement(faits({inscriptions, emargements, financements}))
    expect(actions.map((a) => a.cout_par_journee_centimes)).toEqual([75_000, null])
    expect(total).toMatchObject({
      places_inutilisees: 18,
      journees_stagiaires: 2,
      cout_par_journee_centimes: 75_000,
    })
  })

  it('montre les pièces dans l’ordre du circuit, avec leur financeur', () => {
    const financements = [etape('facture', 3, {reference: 'F1'}), etape('demande', 1), etape('accord', 2)]
    const actions = [
      {...action('A2'), financeur: 'autre action'},
      {...action('A1'), annee: 2007, financeur: 'autre année'},
      {...action('A1'), financeur: 'OPCA'},
    ]
    const ligne = suivreFinancement(faits({actions, financements})).actions.find((a) => a.code === 'A1')
    expect(ligne?.financeur).toBe('OPCA')
    expect(ligne?.etapes).toEqual([
      {etape: 'demande', montant_centimes: 1, le: '2008-02-01', reference: null},
      {etape: 'accord', montant_centimes: 2, le: '2008-02-01', reference: null},
      {etape: 'facture', montant_centimes: 3, le: '2008-02-01', reference: 'F1'},
    ])
  })

  it('signale un accord plus grand que la demande, un remboursement plus grand que la facture', () => {
    expect(alertes(etape('demande', 100), etape('accord', 101))).toHaveLength(1)
    expect(
      alertes(
        etape('facture', 100),
        etape('remboursement', 60),
        etape('remboursement', 41, {le: '2008-03-01'}),
      ),
    ).toHaveLength(1)
    expect(alertes(etape('demande', 100), etape('accord', 100))).toEqual([])
    expect(alertes(etape('accord', 100))).toEqual([])
    expect(alertes(etape('demande', 100, {annee: 2007}), etape('accord', 101, {annee: 2007}))).toEqual([])
    const [message] = alertes(etape('demande', 100_000), etape('accord', 120_050))
    expect(message).toMatch(/A1.*1\u202F200,50.*1\u202F000/)
  })

  it('additionne toutes les pièces : le total du plan est leur somme', () => {
    const pieces = fc.array(
      fc.record({
        etape: fc.constantFrom(...ETAPES_DE_FINANCEMENT),
        action: fc.constantFrom('A1', 'A2'),
        centimes: fc.integer({min: 0, max: 1_000_000}),
      }),
      {maxLength: 12},
    )
    fc.assert(
      fc.property(pieces, (tirees) => {
        const financements = tirees.map((t) => etape(t.etape, t.centimes, {action: t.action}))
        const {total} = suivreFinancement(faits({financements}))
        for (const nom of ETAPES_DE_FINANCEMENT) {
          const siennes = financements.filter((f) => f.etape === nom)
          const somme = siennes.length === 0 ? null : siennes.reduce((s, f) => s + f.centimes, 0)
          expect(total[`${nom}_centimes`]).toBe(somme)
        }
      }),
      {numRuns: 40},
    )
  })
})

const saisie = {annee: 2008, action: 'a1', etape: 'accord', le: '2008-02-01', reference: 'R1'} as const
const lire = (montant: string) => saisirEtape([action('A1')], {...saisie, montant}).centimes

describe('une étape saisie', () => {
  it('lit les montants comme on les écrit', () => {
    expect([lire('2 200,50 €'), lire('2200.5'), lire('2200')]).toEqual([220_050, 220_050, 220_000])
    expect(() => lire('-3')).toThrow('--montant')
    expect(() => lire('12,345')).toThrow('--montant')
  })

  it('est une pièce : son action, son étape, son jour, sa référence', () => {
    const une = saisirEtape([action('A1')], {...saisie, montant: '1'})
    expect(cleDEtape(une)).toBe(cleDEtape({...une, centimes: 5}))
    expect(cleDEtape(une)).not.toBe(cleDEtape({...une, reference: 'R2'}))
  })
})

describe('la demande de prise en charge', () => {
  it('donne le budget et les sessions, dit ce qui manque, ne nomme aucun salarié', () => {
    const plan = faits({inscriptions: [inscription('I1')]})
    const {titre, manques, blocs} = composerDemande(plan, 'a1', {
      association: 'Réseau',
      adresse: null,
      contact: '03',
    })
    expect(titre).toBe('Demande de prise en charge : A1')
    expect(manques).toContain('Déclaration d’activité')
    const texte = JSON.stringify(blocs)
    expect(texte).toContain('13 et 14\u00A0octobre 2008')
    expect(texte).toContain('2\u202F200\u00A0€')
    expect(texte).not.toContain('NomI1')
    expect(
      blocs.slice(-3).map((b) => b.bloc),
      'on signe sur la page du montant',
    ).toEqual(['saut-de-page', 'tableau', 'signatures'])
  })
})
