import {describe, expect, it} from 'vitest'
import {CHARTE_PAR_DEFAUT} from '../../../src/documents/index.js'
import {
  composerCatalogue,
  composerConvocations,
  composerFiche,
  composerFormation,
  decrireFiche,
  type FaitsDuCatalogue,
  messageALaStructure,
  preparerConvocations,
} from '../../../src/metier/formation/index.js'
import {action, inscription, organisme, session} from './faits.js'

const COMPLETE = {
  axe: 'Accueil',
  objectifs: 'Accueillir\nOrienter',
  prerequis: 'Aucun',
  programme: 'Jour 1\nJour 2',
  moyens: 'Mises en situation',
  evaluation: 'Quiz',
  acces: 'Un mois avant, par la structure',
  accessibilite: 'Salle accessible, référent handicap',
} as const

const faits: FaitsDuCatalogue = {
  annee: 2008,
  actions: [action('A2', {axe: 'Pilotage'}), action('A1', COMPLETE)],
  organismes: [{...organisme('synersys', 'SYNERSYS'), ville: 'Pompey'}],
  sessions: [session('A1', 1), session('A1', 2, {etat: 'annulee'})],
  contact: '03 83 00 00 00',
}

describe('une fiche du catalogue', () => {
  it('dit tout ce que la loi demande, et rien ne lui manque', () => {
    const fiche = decrireFiche(action('A1', COMPLETE), faits)
    expect(fiche.manques).toEqual([])
    expect(fiche.reperes.map((r) => r.titre)).toEqual([
      'Public',
      'Prérequis',
      'Durée',
      'Organisme',
      'Tarif',
      'Accès et délais',
      'Contact',
    ])
    expect(fiche.reperes.find((r) => r.titre === 'Durée')?.texte).toBe('2 jours (14 heures)')
    expect(fiche.sessions.map((s) => s.code)).toEqual(['A1/1'])
  })

  it('dit ce qui manque au lieu de le laisser blanc', () => {
    const {manques} = decrireFiche(action('A2', {coutPedagogiqueCentimes: null}), faits)
    expect(manques).toEqual([
      'Prérequis',
      'Tarif',
      'Accès et délais',
      'Objectifs',
      'Programme',
      'Méthodes et moyens',
      'Évaluation',
      'Accessibilité aux personnes handicapées',
    ])
  })
})

const listes = (objectifs: string) =>
  composerFiche(decrireFiche(action('A1', {objectifs}), faits)).flatMap((b) =>
    b.bloc === 'liste' ? [b.elements] : [],
  )

describe('le catalogue', () => {
  const document = composerCatalogue(
    faits,
    {association: 'Réseau d’essai', region: 'Lorraine', annee: 2008},
    {charte: CHARTE_PAR_DEFAUT, date: '2008-12-31', mentions: []},
  )
  const titres = document.blocs.flatMap((b) => (b.bloc === 'titre' && b.niveau < 3 ? [b.texte] : []))

  it('suit les axes, puis les codes, et finit par le bulletin', () => {
    expect(titres).toEqual([
      'Les actions par axe',
      'Le calendrier 2008',
      'Accueil',
      'A1. Action A1',
      'Pilotage',
      'A2. Action A2',
      'Bulletin d’inscription 2008',
    ])
  })

  it('fait une liste des lignes, des points-virgules et des tirets d’une cellule', () => {
    expect(listes('- Accueillir - Orienter')[0]).toEqual(['Accueillir', 'Orienter'])
    expect(listes('Accueillir ; orienter\nservir')[0]).toEqual(['Accueillir', 'orienter', 'servir'])
    expect(listes('Accueillir à mi-temps - ou plus')).toHaveLength(1)
  })

  it('écrit « Non renseigné » autant de fois qu’il manque quelque chose', () => {
    const absents = JSON.stringify(document.blocs).split('Non renseigné').length - 1
    expect(absents).toBe(decrireFiche(action('A2', {axe: 'Pilotage'}), faits).manques.length)
  })
})

describe('les convocations', () => {
  const inscriptions = [
    inscription('I1', {structure: '54A', nom: 'Zola'}),
    inscription('I2', {structure: '54A', nom: 'Aubert'}),
    inscription('I3', {structure: '55A'}),
    inscription('I4', {etat: 'en_attente', session: null}),
    inscription('I5', {etat: 'proposee'}),
    inscription('I6', {etat: 'annulee'}),
  ]
  const plan = {...faits, inscriptions, structures: []}
  const cadre = {association: 'Réseau', contact: null, horaires: null}
  const titresDe = (...structures: string[]) =>
    composerConvocations(
      preparerConvocations(plan, 'A1/1'),
      cadre,
      ...(structures.length > 0 ? [structures] : []),
    ).flatMap((b) => (b.bloc === 'titre' && b.niveau === 1 ? [b.texte] : []))

  it('ne vont qu’aux inscrits, par structure puis par nom', () => {
    expect(titresDe()).toEqual([
      'Convocation : Camille Aubert',
      'Convocation : Camille Zola',
      'Convocation : Camille NomI3',
    ])
  })

  it('ne sautent pas de niveau de titre', () => {
    const actions = [action('A1', {objectifs: 'Accueillir', programme: 'Écouter'})]
    const blocs = composerConvocations(preparerConvocations({...plan, actions}, 'A1/1'), cadre)
    const niveaux = blocs.flatMap((b) => (b.bloc === 'titre' ? [b.niveau] : []))
    expect([...new Set(niveaux)]).toEqual([1, 2])
  })

  it('d’une structure ne nomment personne d’une autre', () => {
    expect(titresDe('55A')).toEqual(['Convocation : Camille NomI3'])
    const message = messageALaStructure(preparerConvocations(plan, 'A1/1'), {...cadre, personnes: 2})
    expect(`${message.objet} ${message.corps}`).not.toMatch(/Zola|Aubert|Camille/)
  })

  it('sont refusées sans inscrit, sans date, ou à une session annulée', () => {
    expect(() => preparerConvocations({...plan, inscriptions: []}, 'A1/1')).toThrow('aucun inscrit')
    expect(() => preparerConvocations(plan, 'A1/2')).toThrow('annulée')
  })
})

describe('le chapitre du rapport', () => {
  const vide = {plans: [], emargements: [], financements: [], structures: []}
  it('dit ce qui vient : reports, attentes, plan suivant, sans nommer personne', () => {
    const blocs = composerFormation({
      ...faits,
      ...vide,
      actions: [...faits.actions, action('B1', {annee: 2009, axe: 'Santé'})],
      sessions: [...faits.sessions, session('A2', 1, {etat: 'reportee'})],
      inscriptions: [inscription('I1'), inscription('I2', {etat: 'en_attente', session: null})],
    })
    const liste = blocs.find((b) => b.bloc === 'liste')
    expect(liste?.elements).toEqual([
      '1 session reportée : « Action A2 ».',
      '1 demande reste en attente : « Action A1 » (1).',
      'Le plan 2009 compte 1 action, 10 places ; axes : Santé.',
    ])
    expect(JSON.stringify(blocs)).not.toContain('NomI2')
  })

  it('est vide sans plan', () => {
    expect(composerFormation({...faits, ...vide, inscriptions: [], annee: 1999})).toEqual([])
  })
})
