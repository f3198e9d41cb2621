import {describe, expect, it} from 'vitest'
import {colonne, lireFeuille, lireTable, nombre, type Rangee, somme} from './lire-exemple.js'

const lire = (feuille: string, ...titres: string[]) => lireTable('annuaire.xlsx', feuille, ...titres)
const annuaire = lire('Annuaire', 'Code', 'Structure')
const structures = annuaire.rangees
const codes = structures.map((s) => s.Code)
const deType = (type: string, departement: string): number =>
  structures.filter((s) => s.Type === type && s.Département === departement).length
const incomplet = (champ: string) => (s: Rangee) => String(s[champ]).replace(/\D/g, '').length !== 10
const mandat = (r: Rangee, fonction: string): string => [r.Code, r[fonction], r.Prénom, r.Nom].join(' ')
const parCode = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : 1)
const compter = (rangees: readonly Rangee[], code: Rangee[string] | undefined): number =>
  rangees.filter((r) => r.Code === code).length

describe("l'annuaire de l'exemple", () => {
  it('compte 20 structures, réparties comme le réseau publié', () => {
    expect(new Set(codes).size).toBe(20)
    expect(codes.every((code) => /^(54|55|57|88)\d{3}S00$/.test(String(code)))).toBe(true)
    expect(['54', '55', '57', '88'].map((d) => [deType('ML', d), deType('PAIO', d)])).toEqual([
      [6, 0],
      [2, 0],
      [6, 2],
      [1, 3],
    ])
  })

  it('donne les totaux publiés, la ligne de total comprise', () => {
    const titres = ["Lieux d'accueil", 'Salariés', 'ETP', 'Postes informatiques']
    const totaux = titres.map((t) => Math.round(somme(colonne(annuaire, t)) * 10) / 10)
    expect(totaux).toEqual([186, 376, 330, 564])
    expect(titres.map((t) => annuaire.total?.[t])).toEqual(totaux)
  })

  it("garde des ETP au plus égaux aux salariés et le téléphone incomplet de l'annuaire publié", () => {
    expect(structures.filter((s) => nombre(s.ETP) > nombre(s.Salariés))).toEqual([])
    expect(structures.filter(incomplet('Téléphone')).map((s) => [s.Structure, s.Téléphone])).toEqual([
      ['Mission Locale du Nord Mosellan', '03 82 85 15'],
    ])
    expect(structures.filter(incomplet('Fax'))).toEqual([])
  })
})

describe('les autres feuilles de l’annuaire', () => {
  it('186 lieux d’accueil, un siège par structure, autant de lignes que la première feuille en annonce', () => {
    const {rangees} = lire("Lieux d'accueil", 'Code', 'Structure', 'Nature')
    expect(rangees).toHaveLength(186)
    expect(codes.map((c) => compter(rangees, c))).toEqual(colonne(annuaire, "Lieux d'accueil"))
    const sieges = rangees.filter((r) => r.Nature === 'Siège')
    expect(sieges.map((r) => [r.Code, r.Adresse, r.Ville])).toEqual(
      structures.map((s) => [s.Code, s.Adresse, s.Ville]),
    )
    expect(new Set(rangees.map((r) => `${r.Code} ${r.Lieu}`)).size).toBe(186)
  })

  it('376 salariés et 330 ETP par emploi repère, structure par structure', () => {
    const personnel = lire('Personnel', 'Code', 'Structure', 'Année')
    const salaries = personnel.rangees.filter((r) => r.Statut === 'Salarié')
    const parStructure = (titre: string) =>
      codes.map(
        (c) => Math.round(somme(salaries.filter((r) => r.Code === c).map((r) => nombre(r[titre]))) * 10) / 10,
      )
    expect(parStructure('Effectif')).toEqual(colonne(annuaire, 'Salariés'))
    expect(parStructure('ETP')).toEqual(colonne(annuaire, 'ETP'))
    expect([personnel.total?.Effectif, personnel.total?.ETP]).toEqual([376, 330])
    expect(salaries.filter((r) => nombre(r.ETP) > nombre(r.Effectif))).toEqual([])
    const autres = personnel.rangees.filter((r) => r.Statut !== 'Salarié')
    expect(new Set(autres.map((r) => r['Mis à disposition par']))).toEqual(new Set(['ANPE']))
  })

  it('564 postes au 31/12/2008, en vraies dates', () => {
    const {rangees} = lire('Postes informatiques', 'Code', 'Structure', 'Date')
    const fin2008 = (Date.UTC(2008, 11, 31) - Date.UTC(1899, 11, 30)) / 86_400_000
    const de2008 = rangees.filter((r) => r.Date === fin2008)
    expect(de2008.map((r) => nombre(r.Postes))).toEqual(colonne(annuaire, 'Postes informatiques'))
    expect(somme(de2008.map((r) => nombre(r.Postes)))).toBe(564)
    expect(rangees).toHaveLength(40)
  })

  it('des financements qui s’additionnent en lignes et en colonnes', () => {
    const financements = lire('Financements', 'Code', 'Structure', 'Année')
    const financeurs = ['État', 'FSE', 'Région', 'Département', 'Communes']
    expect(financements.rangees).toHaveLength(20)
    for (const r of financements.rangees) expect(somme(financeurs.map((f) => nombre(r[f])))).toBe(r.Total)
    for (const f of [...financeurs, 'Total'])
      expect(somme(colonne(financements, f))).toBe(financements.total?.[f])
  })

  it('chaque structure dans un bassin et un seul', () => {
    const {rangees} = lire('Regroupements', 'Code', 'Structure', 'Groupe')
    expect(rangees.map((r) => r.Code).toSorted(parCode)).toEqual(codes.toSorted(parCode))
    expect(new Set(rangees.map((r) => r.Groupe))).toEqual(new Set(['bassin']))
  })
})

describe('les personnes', () => {
  const {rangees} = lire('Personnes', 'Code', 'Structure', 'Fonction')
  const deFonction = (forme: RegExp) =>
    rangees.filter((r) => r.Code !== null && forme.test(String(r.Fonction)))

  it('chaque structure a un président, un directeur, des référents', () => {
    for (const code of codes) {
      const siennes = deFonction(/./).filter((r) => r.Code === code)
      const compte = (forme: RegExp) => siennes.filter((r) => forme.test(String(r.Fonction))).length
      const presidents = code === '57606S00' ? 2 : 1
      expect([
        code,
        compte(/^Présidente?$/),
        compte(/^Direct/),
        compte(/^Référente? (?:Parcours 3|CIVIS|santé)$/),
      ]).toEqual([code, presidents, 1, 3])
    }
    expect(deFonction(/régionale/).map((r) => r.Code)).toEqual(['57240S00'])
  })

  it('un seul président part dans l’année ; celui qui le suit commence le lendemain', () => {
    const finis = deFonction(/^Président/).filter((r) => r["Jusqu'à"] !== null)
    expect(finis.map((r) => r.Code)).toEqual(['57606S00'])
    const suivant = deFonction(/^Présidente$/).find((r) => r.Code === '57606S00')
    expect(nombre(suivant?.Depuis) - nombre(finis[0]?.["Jusqu'à"])).toBe(1)
  })

  it('sont toutes fictives, et joignables par personne', () => {
    expect(lireFeuille('annuaire.xlsx', 'Personnes').lignes[1]?.[0]).toMatch(
      /Toutes les personnes sont fictives/,
    )
    expect(rangees.filter((r) => !String(r.Courriel).endsWith('@exemple.invalid'))).toEqual([])
    expect(rangees.filter((r) => r.Téléphone)).toEqual([])
  })

  it('siègent au conseil sous le même nom que dans leur structure', () => {
    const conseil = lireTable('instances-2008.xlsx', "Conseil d'administration", 'Civilité', 'Prénom').rangees
    const presidents = conseil.filter((r) => /^Présidente?$/.test(String(r['Fonction dans la structure'])))
    const connus = new Set(rangees.map((r) => mandat(r, 'Fonction')))
    expect(presidents.filter((r) => !connus.has(mandat(r, 'Fonction dans la structure')))).toEqual([])
  })
})
