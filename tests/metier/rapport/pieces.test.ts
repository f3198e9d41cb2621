import {describe, expect, it} from 'vitest'
import {type Bloc, type Contexte, texteBrut} from '../../../src/documents/index.js'
import {lireFondDeCarte} from '../../../src/formats/carte/index.js'
import {lireMarkdown, remplirMarkdown} from '../../../src/formats/markdown/index.js'
import type {Fait, SemaineDeTemps} from '../../../src/metier/programme/index.js'
import {
  clesDuContexte,
  clesDuJournal,
  clesDuTemps,
  comblerContexte,
  composerChapitre,
  estUnTrou,
  FILTRES,
  pieceDuTemps,
} from '../../../src/metier/rapport/index.js'
import {composer, contexte, directives, lire} from './chapitre-essai.js'

const fait = (numero: number, suite: Partial<Fait>): Fait => ({
  numero,
  date: '2008-03-04',
  fin: null,
  type: 'Intervention',
  theme: 'Présentation du réseau',
  intitule: 'Présentation',
  lieu: null,
  duree: null,
  participants: null,
  structures: [],
  partenaires: [],
  compteurs: [],
  montantCentimes: null,
  action: null,
  dispositif: null,
  documents: [],
  remarque: null,
  ...suite,
})

const JOURNAL = [
  fait(1, {participants: 18}),
  fait(2, {participants: 20, type: "Lettre d'information"}),
  fait(3, {
    dispositif: 'Bons de transport',
    compteurs: [{unite: 'voyages', nombre: 4668, dont: []}],
    montantCentimes: 2_000_000,
  }),
  fait(4, {date: '2007-03-04'}),
]

function cles(faits: readonly Fait[]): Contexte {
  return {
    ...contexte,
    journal: clesDuJournal(faits, {format: 1, types: [], dispositifs: [], unites_d_etat: []}, 2008),
  }
}

/** A chapter read as the command does, keys that are awaited filled with a mark. */
function composerAvec(source: string, connu: Contexte) {
  const premier = remplirMarkdown(source, {contexte: connu, filtres: FILTRES})
  const complet = comblerContexte(
    connu,
    premier.cles.map(({cle}) => cle),
  )
  const remplissage = remplirMarkdown(source, {contexte: complet, filtres: FILTRES})
  const prose = lireMarkdown(remplissage.texte, remplissage.lignes)
  return composerChapitre({...lire(source), remplissage, prose}, {directives, contexte: connu})
}

function premierTexte([bloc]: readonly Bloc[]): string {
  return bloc?.bloc === 'paragraphe' ? texteBrut(bloc.texte) : ''
}

describe('ce qu’un texte peut nommer du journal', () => {
  it.each([
    ['{{ journal.types.intervention }} interventions', '2 interventions'],
    ['{{ journal.types.lettre_d_information | lettres }} numéro', 'un numéro'],
    ['{{ journal.themes.presentation_du_reseau.types.intervention.participations }}', '18'],
    [
      '{{ journal.dispositifs.bons_de_transport.voyage | accorde: "voyage", "voyages" }}',
      '4\u202F668\u00A0voyages',
    ],
    ['{{ journal.dispositifs.bons_de_transport.montant }}', '20\u202F000\u00A0€'],
  ])('%s → %s', (source, attendu) => {
    const {blocs, constats} = composerAvec(source, cles(JOURNAL))
    expect(constats).toEqual([])
    expect(premierTexte(blocs)).toBe(attendu)
  })

  it('un journal vide est un trou, pas une faute, et le brouillon le montre', () => {
    const {blocs, constats} = composerAvec(
      'Le réseau s’est réuni {{ journal.types.reunion | lettres }} fois.',
      cles([]),
    )
    expect(constats.map((c) => [c.code, estUnTrou(c), c.ligne])).toEqual([['RAP-052', true, 1]])
    expect(premierTexte(blocs)).toContain("[à compléter : le journal de l'année est vide]")
  })

  it('un nom mal écrit est rapproché de ceux qui existent', () => {
    const [constat] = composerAvec('{{ journal.types.intervantion }}', cles(JOURNAL)).constats
    expect(constat).toMatchObject({code: 'RAP-052', ligne: 1})
    expect(constat?.a_faire).toContain('« journal.types.intervention »')
  })

  it('ce qui est noté ne perd rien quand un trou est comblé à côté', () => {
    const connu = cles(JOURNAL)
    const comble = comblerContexte(connu, ['journal.types.reunion', 'journal.types.intervention.absent'])
    expect(clesDuContexte(comble)).toEqual(expect.arrayContaining(clesDuContexte(connu)))
    expect(comblerContexte(connu, clesDuContexte(connu))).toBe(connu)
  })
})

const SEMAINES: readonly SemaineDeTemps[] = [
  {
    lundi: '2008-01-07',
    fonction: 'Assistant',
    remarque: null,
    lignes: [
      {rubrique: 'sites', financeur: null, jours: 3},
      {rubrique: 'reunions', financeur: null, jours: 1.5},
    ],
  },
]
const TEMPS = {
  semaines: SEMAINES,
  rubriques: {
    format: 1 as const,
    joursParSemaine: 5,
    rubriques: [
      {code: 'sites', libelle: 'Interventions sur sites', alias: []},
      {code: 'reunions', libelle: 'Réunions', alias: []},
    ],
  },
  annee: 2008,
  charte: directives.charte,
  exemple: false,
}

describe('le temps', () => {
  it('se nomme, se met en tableau et se dessine mois par mois', () => {
    expect(clesDuTemps(TEMPS)).toMatchObject({
      jours: {texte: '4,5', nombre: 4.5},
      interventions_sur_sites: {texte: '3'},
    })
    const piece = pieceDuTemps(TEMPS)
    expect(piece?.({}).blocs.map((b) => b.bloc)).toEqual(['paragraphe', 'tableau'])
    const [figure] = piece?.({tableau: 'mois'}).blocs ?? []
    expect(figure?.bloc === 'figure' ? figure.dessin.alternative : '').toContain('janvier')
    expect(piece?.({tableau: 'semaine'}).fautes?.[0]).toContain('« annee » ou « mois »')
  })

  it('d’une autre année, ne dit rien', () => {
    expect(pieceDuTemps({...TEMPS, annee: 2007})).toBeUndefined()
    expect(clesDuTemps({...TEMPS, annee: 2007})).toEqual({})
  })
})

describe('cartes, courbes et barres empilées', () => {
  it('la carte compte les structures et dit à qui l’on doit ses contours', async () => {
    const [carte] = composer('::carte', {fond: await lireFondDeCarte()}).blocs
    expect(carte).toMatchObject({bloc: 'figure', legende: expect.stringContaining('par département')})
    expect(carte?.bloc === 'figure' ? carte.source : '').toContain('SVG Maps')
    expect(carte?.bloc === 'figure' ? carte.dessin.alternative : '').toMatch(/\d\u00A0ML/)
  })

  it('sans contours, un tableau dit la même chose', () => {
    const [tableau] = composer('::carte{chiffres="premiers_accueils"}').blocs
    expect(tableau).toMatchObject({bloc: 'tableau', colonnes: [{libelle: 'Département'}, {}]})
  })

  it.each([
    ['courbes', 'premiers_accueils', 'mois', /en 2008, mois par mois$/],
    ['empilees', 'civis_renforce,civis_droit_commun', 'departement', /par département$/],
    ['barres', 'civis', 'departement', /par département$/],
  ])('%s', (type, chiffres, par, legende) => {
    const {blocs, constats} = composer(`::graphique{chiffres="${chiffres}" par="${par}" type="${type}"}`)
    expect(constats).toEqual([])
    expect(blocs[0]?.bloc === 'figure' ? blocs[0].legende : '').toMatch(legende)
  })

  it('un type qui n’existe pas est dit, avec ceux qui existent', () => {
    const [constat] = composer('::graphique{chiffres="civis" par="mois" type="camembert"}').constats
    expect(constat).toMatchObject({code: 'RAP-045'})
    expect(constat?.message).toContain('« courbes »')
  })
})

it('un chapitre de perspectives l’est tout entier', () => {
  const lu = lire('Demain :\n\n- **Santé** : reprendre', {titre: 'Perspectives 2009'})
  expect(composerChapitre(lu, {directives, contexte}).perspectives).toEqual([
    'Demain :',
    '– Santé : reprendre',
  ])
})
