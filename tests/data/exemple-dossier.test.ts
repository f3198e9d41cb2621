import {describe, expect, it} from 'vitest'
import {colonne, lireFeuille, lireTable, nombre, type Rangee, somme} from './lire-exemple.js'

const SERIE = (annee: number, mois: number, jour: number): number =>
  (Date.UTC(annee, mois - 1, jour) - Date.UTC(1899, 11, 30)) / 86_400_000
const moisDe = (serie: unknown): number =>
  new Date(Date.UTC(1899, 11, 30) + Number(serie) * 86_400_000).getUTCMonth() + 1

describe('le journal de 2008', () => {
  const {rangees} = lireTable('journal-2008.xlsx', 'Journal 2008', 'Date', "Jusqu'au", 'Type')
  const faits = (attendus: Rangee): Rangee[] =>
    rangees.filter((r) => Object.entries(attendus).every(([titre, v]) => r[titre] === v))

  it.each([
    ['réunions de directeurs', {Type: 'Réunion de réseau', Thème: 'Coordination des directeurs'}, 11],
    ['rencontres CIVIS', {Thème: 'CIVIS'}, 5],
    ["réunions du dispositif d'orientation", {Thème: "Dispositif d'orientation et d'insertion"}, 4],
    ['réunion santé', {Thème: 'Santé'}, 1],
    ['rencontres de parrains', {Type: 'Groupe de travail', Thème: 'Parrainage'}, 9],
    ['interventions', {Thème: 'Présentation du réseau'}, 8],
    ['au Centre de Médecine Préventive', {Partenaire: 'Centre de Médecine Préventive'}, 4],
    ['sur la plate-forme d’orientation', {Thème: 'Présentation du réseau', Partenaire: 'Inffolor'}, 3],
    ["à l'université", {Partenaire: 'Université Paul Verlaine'}, 1],
    ['numéros de la lettre', {Type: "Lettre d'information"}, 3],
  ])('%s : %o, %i', (_, attendus, combien) => {
    expect(faits(attendus as Rangee)).toHaveLength(combien)
  })

  it('aucune réunion de directeurs en août, une par mois ailleurs', () => {
    const mois = faits({Type: 'Réunion de réseau'}).map((r) => moisDe(r.Date))
    expect(mois).toEqual([1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12])
  })

  it.each([
    [6, 3, /réseau jeunes alsacien/],
    [1, 4, /Suez/],
    [25, 4, /Assises/],
    [29, 9, /Séminaire/],
    [25, 10, /Village de la Formation/],
    [28, 11, /gestion des compétences/],
  ])('le %i/%i/2008 : %s, date publiée', (jour, mois, forme) => {
    const fait = rangees.find((r) => r.Date === SERIE(2008, mois, jour) && forme.test(String(r.Intitulé)))
    expect(String(fait?.Remarque)).not.toContain('date fictive')
    expect(fait).toBeDefined()
  })

  it('un fait de deux jours est une seule ligne', () => {
    const village = rangees.filter((r) => /Village/.test(String(r.Intitulé)))
    expect(village.map((r) => [r.Date, r["Jusqu'au"]])).toEqual([[SERIE(2008, 10, 25), SERIE(2008, 10, 26)]])
  })

  it('compte les visiteurs du Train pour l’Emploi et les destinataires de la lettre', () => {
    const train = rangees.find((r) => /Train/.test(String(r.Intitulé)))
    expect([train?.Participants, train?.Compteurs]).toEqual([null, '1 080 visiteurs ; 402 entretiens'])
    const lettres = faits({Type: "Lettre d'information"})
    expect(lettres.map((r) => [moisDe(r.Date), r.Compteurs])).toEqual([
      [1, '445 destinataires'],
      [4, '445 destinataires'],
      [10, '445 destinataires'],
    ])
  })

  it('est en ordre, en 2008, et ses actions sont celles du programme', () => {
    const dates = rangees.map((r) => nombre(r.Date))
    expect(dates).toEqual(dates.toSorted((a, b) => a - b))
    expect(dates.filter((d) => d < SERIE(2008, 1, 1) || d > SERIE(2008, 12, 31))).toEqual([])
    const programme = lireTable('programme-2008.xlsx', 'Programme', 'Mission', 'Objectif', 'Code')
    const codes = new Set(programme.rangees.map((r) => r.Code))
    expect(rangees.filter((r) => !codes.has(r.Action ?? '')).map((r) => r.Intitulé)).toEqual([])
  })
})

describe('le programme de 2008', () => {
  const programme = lireTable('programme-2008.xlsx', 'Programme', 'Mission', 'Objectif', 'Code')

  it('quatre missions, un code par action, un budget qui s’additionne', () => {
    const {rangees, total} = programme
    expect(new Set(rangees.map((r) => r.Mission)).size).toBe(4)
    expect(new Set(rangees.map((r) => r.Code)).size).toBe(rangees.length)
    expect(rangees.filter((r) => /undefined/.test(`${r.Mission} ${r.Objectif}`))).toEqual([])
    expect(somme(colonne(programme, 'Budget'))).toBe(total?.Budget)
  })

  it('chaque action a au moins un indicateur de suivi, avec une cible', () => {
    const suivi = lireTable('programme-2008.xlsx', 'Indicateurs de suivi', 'Code action', 'Action').rangees
    expect(new Set(suivi.map((r) => r['Code action']))).toEqual(new Set(programme.rangees.map((r) => r.Code)))
    expect(suivi.filter((r) => !(nombre(r.Cible) > 0))).toEqual([])
  })
})

describe('les instances de 2008', () => {
  it('37 administrateurs et 9 membres du bureau, des 20 structures, tous marqués fictifs', () => {
    const conseil = lireTable('instances-2008.xlsx', "Conseil d'administration", 'Civilité', 'Prénom').rangees
    const bureau = lireTable('instances-2008.xlsx', 'Bureau', 'Civilité', 'Prénom').rangees
    expect([conseil.length, bureau.length]).toEqual([37, 9])
    expect(new Set(conseil.map((r) => r.Structure)).size).toBe(20)
    expect(new Set([...conseil, ...bureau].map((r) => r.Remarque))).toEqual(new Set(['(personne fictive)']))
    const membres = new Set(conseil.map((r) => `${r.Prénom} ${r.Nom} ${r.Code}`))
    expect(membres.size).toBe(37)
    expect(bureau.filter((r) => !membres.has(`${r.Prénom} ${r.Nom} ${r.Code}`))).toEqual([])
  })

  it('se réunissent aux dates publiées', () => {
    const {rangees} = lireTable('instances-2008.xlsx', 'Réunions', 'Date', 'Instance')
    expect(rangees.map((r) => [r.Date, r.Instance])).toEqual([
      [SERIE(2008, 2, 12), 'Bureau'],
      [SERIE(2008, 3, 31), 'Bureau'],
      [SERIE(2008, 4, 18), "Conseil d'administration"],
      [SERIE(2008, 5, 14), "Conseil d'administration"],
      [SERIE(2008, 11, 13), 'Assemblée générale'],
    ])
  })
})

describe('le plan de formation de 2008', () => {
  const plan = lireTable('formation-2008.xlsx', 'Plan 2008', 'Code', 'Intitulé')

  it('10 actions, 13 sessions, 32 jours, 158 places', () => {
    expect(plan.rangees).toHaveLength(10)
    expect(['Sessions', 'Jours', 'Places'].map((t) => somme(colonne(plan, t)))).toEqual([13, 32, 158])
    expect(['Sessions', 'Jours', 'Places'].map((t) => plan.total?.[t])).toEqual([13, 32, 158])
    expect(
      plan.rangees.filter((r) => nombre(r.Sessions) * nombre(r['Jours par session']) !== r.Jours),
    ).toEqual([])
    expect(somme(colonne(plan, 'Coût'))).toBe(plan.total?.Coût)
  })

  it('13 sessions qui redonnent les jours et les places de chaque action', () => {
    const {rangees} = lireTable('formation-2008.xlsx', 'Sessions 2008', 'Code action', 'Intitulé')
    expect(rangees).toHaveLength(13)
    for (const action of plan.rangees) {
      const siennes = rangees.filter((s) => s['Code action'] === action.Code)
      expect([
        siennes.length,
        ...['Jours', 'Places'].map((t) => somme(siennes.map((s) => nombre(s[t])))),
      ]).toEqual([action.Sessions, action.Jours, action.Places])
    }
    const sante = rangees.filter((s) => /santé/.test(String(s.Intitulé)))
    expect(sante.map((s) => moisDe(s.Début))).toEqual([10])
  })

  it('1 433 places en sept plans, celui de 2008 compris', () => {
    const plans = lireTable('formation-2008.xlsx', 'Plans depuis 2002', 'Plan', 'Année')
    expect(plans.rangees).toHaveLength(7)
    expect(plans.rangees.at(-1)).toMatchObject({Année: '2008', Places: 158})
    expect([somme(colonne(plans, 'Places')), plans.total?.Places]).toEqual([1433, 1433])
  })
})

describe('les conventions et le temps de 2008', () => {
  it('une convention par structure, numérotée, dont les montants s’additionnent', () => {
    const connexions = lireTable('conventions-2008.xlsx', 'Connexion Parcours 3', 'Numéro', 'Code')
    const annuaire = lireTable('annuaire.xlsx', 'Annuaire', 'Code', 'Structure').rangees
    expect(connexions.rangees.map((r) => [r.Code, r.Structure])).toEqual(
      annuaire.map((s) => [s.Code, s.Structure]),
    )
    expect(somme(colonne(connexions, 'Montant'))).toBe(connexions.total?.Montant)
    const autres = lireTable('conventions-2008.xlsx', 'Autres conventions', 'Numéro', 'Type').rangees
    const numeros = [...connexions.rangees, ...autres].map((r) => r.Numéro)
    expect(new Set(numeros).size).toBe(numeros.length)
    expect(autres.map((r) => r.Partie)).toEqual(
      expect.arrayContaining(['Mission Locale du Bassin Houiller', 'État (DRTEFP)', 'ANPE']),
    )
  })

  it('198 jours, rubrique par rubrique, sans semaine de plus de cinq jours', () => {
    const temps = lireTable('temps-2008.xlsx', 'Semaines 2008', 'Semaine', 'Du lundi')
    const rubriques = [
      'Assistance téléphonique',
      'Interventions sur sites',
      'Réunions',
      'Animation et statistiques',
      'Gestion et autre',
      'Total',
    ]
    expect(temps.rangees).toHaveLength(52)
    expect(rubriques.map((r) => somme(colonne(temps, r)))).toEqual([44, 96, 7, 21, 30, 198])
    expect(rubriques.map((r) => temps.total?.[r])).toEqual([44, 96, 7, 21, 30, 198])
    expect(temps.rangees.filter((r) => nombre(r.Total) > 5)).toEqual([])
    const publie = lireFeuille('temps-2008.xlsx', 'Récapitulatif').lignes.at(-1)
    expect(publie).toEqual([44, 96, 7, 21, 30, 198])
  })
})

describe('les contacts', () => {
  it('des organismes de quatre natures, des personnes fictives, des listes de diffusion', () => {
    const {rangees} = lireTable('contacts.xlsx', 'Contacts', 'Nature', 'Organisme')
    expect(new Set(rangees.map((r) => r.Nature))).toEqual(
      new Set(['financeur', 'partenaire', 'élu', 'presse']),
    )
    expect(rangees.filter((r) => !String(r.Courriel).endsWith('@exemple.invalid'))).toEqual([])
    // 03 53 01 is a range kept for works of fiction.
    expect(rangees.filter((r) => !/^03 53 01 00 \d\d$/.test(String(r.Téléphone)))).toEqual([])
    expect(rangees.filter((r) => !r.Listes)).toEqual([])
    const relais = rangees.filter((r) => /ANPE|Pôle emploi/.test(String(r.Organisme)))
    expect(relais.map((r) => [r.Depuis, r["Jusqu'à"]])).toEqual([
      [null, SERIE(2008, 12, 18)],
      [SERIE(2008, 12, 19), null],
    ])
  })
})
