import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Classeur} from '../../../../src/documents/index.js'
import {
  type CodeStructure,
  exporterAnnuaire,
  type FaitsAnnuaire,
} from '../../../../src/metier/structures/index.js'
import {ANNUAIRE_COMPLET, DEMANDE, importer, relire, VIDE} from './exemple.js'

const EXPORT = {reseau: 'AMILOR', date: '2008-12-31'}
const {faits} = importer(VIDE, ANNUAIRE_COMPLET)

type Cellules = (string | number | null)[][]

/** Edits one sheet as a person would in a spreadsheet program, header on the third row. */
function modifier(classeur: Classeur, feuille: string, geste: (lignes: Cellules) => Cellules): Classeur {
  return {
    ...classeur,
    feuilles: classeur.feuilles.map((f) => {
      if (f.nom !== feuille) return f
      const lignes = f.lignes.map((ligne) => ligne.map((c) => c?.valeur ?? null))
      return {...f, lignes: geste(lignes).map((ligne) => ligne.map((valeur) => ({valeur})))}
    }),
  }
}

describe('exporter, modifier, réimporter', () => {
  const classeur = exporterAnnuaire(faits, EXPORT)

  it('écrit toutes les feuilles, titres figés, codes en texte', () => {
    expect(classeur.feuilles.map((f) => [f.nom, f.lignes.length - 3])).toEqual([
      ['Annuaire', 2],
      ["Lieux d'accueil", 3],
      ['Personnes', 5],
      ['Personnel', 4],
      ['Postes informatiques', 2],
      ['Financements', 2],
    ])
    expect(classeur.feuilles.every((f) => f.figer?.lignes === 3)).toBe(true)
    expect(classeur.feuilles[0]?.lignes[3]?.[0]).toMatchObject({valeur: '54395S00', format: 'texte'})
  })

  it('montre exactement ce qui a été changé, et rien d’autre', () => {
    let modifie = modifier(classeur, 'Annuaire', (lignes) => {
      const nouvelle = ['88413S00', 'Mission Locale de Saint Dié', 'ML', 'association', '88']
      const renommee = lignes.map((l) =>
        l.map((c) => (c === 'PAIO de Metz Campagne' ? 'ML de Metz Campagne' : c)),
      )
      // The « Code » column goes to the end, another one is added, a row too.
      const avecLigne = [...renommee, nouvelle]
      const largeur = lignes[2]?.length ?? 0
      return avecLigne.map((ligne, i) => [
        ...Array.from({length: largeur - 1}, (_, colonne) => ligne[colonne + 1] ?? null),
        ligne[0] ?? null,
        i === 2 ? 'À rappeler' : 'oui',
      ])
    })
    modifie = modifier(modifie, 'Personnes', (lignes) =>
      lignes.map((l) => l.map((c) => (c === 'j.modele@exemple.fr' ? 'jeanne@exemple.fr' : c))),
    )
    modifie = modifier(modifie, 'Financements', (lignes) =>
      lignes.map((l) => l.map((c) => (c === 200_000 ? 210_000 : c === 710_000.5 ? 720_000.5 : c))),
    )
    modifie = modifier(modifie, "Lieux d'accueil", (lignes) =>
      lignes.filter((l) => !l.includes('Haut-du-Lièvre')),
    )
    const {bilan} = importer(faits, relire(modifie))
    expect(bilan.statut).toBe('importe')
    expect(bilan.structures).toMatchObject({
      nouvelles: [{code: '88413S00'}],
      modifiees: [
        {code: '57480S00', champ: 'nom', avant: 'PAIO de Metz Campagne', apres: 'ML de Metz Campagne'},
      ],
      identiques: 1,
      absentes: [],
    })
    expect(bilan.colonnes_ignorees).toEqual(['À rappeler'])
    const changements = bilan.feuilles.flatMap((f) => [
      ...f.ajoutees.map((l) => ['+', f.famille, l.libelle]),
      ...f.modifiees.map((m) => ['~', f.famille, m.libelle, m.champ, m.avant, m.apres]),
      ...f.retirees.map((l) => ['-', f.famille, l.libelle]),
    ])
    expect(changements).toEqual([
      ['-', 'lieux', 'antenne Haut-du-Lièvre Nancy'],
      [
        '~',
        'personnes',
        'Présidente : Mme Jeanne Modèle',
        'courriel',
        'j.modele@exemple.fr',
        'jeanne@exemple.fr',
      ],
      ['~', 'financements', 'Région (2008)', 'centimes', '20000000', '21000000'],
    ])
  })

  it('remplacer un président est un changement de personne, pas une perte', () => {
    const modifie = modifier(classeur, 'Personnes', (lignes) =>
      lignes.map((l) => l.map((c) => (c === 'Fictif' ? 'Suivant' : c))),
    )
    expect(
      importer(faits, relire(modifie)).bilan.feuilles.find((f) => f.famille === 'personnes'),
    ).toMatchObject({
      ajoutees: [],
      retirees: [],
      modifiees: [{champ: 'nom', avant: 'Fictif', apres: 'Suivant'}],
    })
  })

  it('les moyens de 2008 restent de 2008 quand le classeur revient en 2009', () => {
    const {bilan} = importer(faits, relire(classeur), {...DEMANDE, annee: 2009})
    expect(bilan.statut).toBe('deja_importe')
  })
})

const mot = fc.constantFrom(
  'Alpha',
  'Bêta 2',
  'Gamma-Delta',
  "L'Étoile",
  'Œuvre',
  'Zêta (siège)',
  '0123',
  '=A1',
)
const peutEtre = <T>(valeurs: fc.Arbitrary<T>) => fc.option(valeurs, {nil: null})
const code = fc.constantFrom(
  ...['01004S00', '2A001S00', '54395S00', 'NANCY-1'].map((c) => c as CodeStructure),
)
const jour = fc.constantFrom('2004-02-29', '2008-12-31', '2009-01-01')
const annee = fc.constantFrom(2007, 2008)
const montant = fc.integer({min: 0, max: 99_999_999})
const demis = fc.integer({min: 0, max: 400}).map((n) => n / 10)

const arbFaits: fc.Arbitrary<FaitsAnnuaire> = fc.record({
  structures: fc.uniqueArray(
    fc.record(
      {
        code,
        nom: mot.map((m) => `ML ${m}`),
        type: fc.constantFrom('ML' as const, 'PAIO' as const),
        departement: fc.constantFrom('01', '2A', '54'),
        adresse: peutEtre(mot),
        codePostal: peutEtre(fc.constantFrom('01000', '20000', '54000')),
        ville: peutEtre(mot),
        telephone: peutEtre(fc.constantFrom('03 83 22 24 00', '03 82 85 15')),
        courriel: peutEtre(fc.constantFrom('a@b.fr', 'pas-une-adresse')),
        nomOfficiel: mot,
        formeJuridique: mot,
        communes: fc.uniqueArray(mot, {minLength: 1}),
        epci: fc.uniqueArray(fc.constantFrom('CC de A, B et C', 'Métropole'), {minLength: 1}),
        fax: fc.constant('03 83 22 24 01'),
        site: mot,
        siret: fc.constant('73282932000074'),
      },
      {
        requiredKeys: [
          'code',
          'nom',
          'type',
          'departement',
          'adresse',
          'codePostal',
          'ville',
          'telephone',
          'courriel',
        ],
      },
    ),
    {selector: (s) => s.code, minLength: 1},
  ),
  moyens: fc.uniqueArray(
    fc.record({
      structure: code,
      annee: fc.constant(2008),
      code: fc.constantFrom('lieux_accueil' as const, 'salaries' as const, 'etp' as const),
      valeur: demis,
      provenance: fc.constant({fichier: 'a.xlsx', feuille: 'F', cellule: 'A1'}),
    }),
    {selector: (m) => `${m.structure}${m.code}`},
  ),
  lieux: fc.uniqueArray(
    fc.record({
      structure: code,
      nature: fc.constantFrom('siege' as const, 'antenne' as const, 'permanence' as const),
      nom: mot,
      adresse: peutEtre(mot),
      codePostal: peutEtre(fc.constantFrom('01000', '54000')),
      ville: peutEtre(mot),
      telephone: peutEtre(fc.constant('03 83 22 24 00')),
    }),
    {selector: (l) => `${l.structure}${l.nature}${l.nom}`},
  ),
  personnes: fc.uniqueArray(
    fc.record({
      structure: peutEtre(code),
      instance: peutEtre(mot),
      civilite: peutEtre(fc.constantFrom('M.', 'Mme')),
      prenom: peutEtre(mot),
      nom: mot,
      fonction: fc.constantFrom('Présidente', 'Directeur', 'Référent CIVIS'),
      courriel: peutEtre(fc.constant('a@b.fr')),
      telephone: peutEtre(fc.constant('03 83 22 24 00')),
      depuis: fc.constantFrom('2004-02-29', null),
      jusqua: peutEtre(jour),
    }),
    {selector: (p) => `${p.structure}${p.nom}${p.fonction}`},
  ),
  personnel: fc.uniqueArray(
    fc.record({
      structure: code,
      annee,
      emploi: mot,
      statut: fc.constantFrom('salarie' as const, 'mis_a_disposition' as const),
      par: peutEtre(mot),
      effectif: peutEtre(demis),
      etp: peutEtre(demis),
    }),
    {selector: (p) => `${p.structure}${p.annee}${p.emploi}`},
  ),
  parc: fc.uniqueArray(fc.record({structure: code, date: jour, nombre: demis}), {
    selector: (p) => `${p.structure}${p.date}`,
  }),
  financements: fc.uniqueArray(
    fc.record({
      structure: code,
      annee,
      financeur: fc.constantFrom('État', 'FSE', 'Ville de Nancy', 'CAF'),
      centimes: montant,
    }),
    {selector: (f) => `${f.structure}${f.annee}${f.financeur}`},
  ),
  regroupements: fc.uniqueArray(
    fc.record({groupe: fc.constantFrom('Bassin', 'Arrondissement'), valeur: mot, structure: code}),
    {selector: (r) => `${r.groupe}${r.valeur}${r.structure}`},
  ),
})

/** Only what is about structures of the directory can be exported with it. */
function coherents(f: FaitsAnnuaire): FaitsAnnuaire {
  const codes = new Set<string | null>([null, ...f.structures.map((s) => s.code)])
  const garder = <L extends {readonly structure: string | null}>(lignes: readonly L[]) =>
    lignes.filter((l) => codes.has(l.structure))
  return {
    structures: f.structures,
    moyens: garder(f.moyens),
    lieux: garder(f.lieux),
    personnes: garder(f.personnes),
    personnel: garder(f.personnel),
    parc: garder(f.parc),
    financements: garder(f.financements),
    regroupements: garder(f.regroupements),
  }
}

it('tout annuaire exporté puis réimporté est déjà importé', () => {
  fc.assert(
    fc.property(arbFaits, (brut) => {
      const connus = coherents(brut)
      const {bilan} = importer(connus, relire(exporterAnnuaire(connus, EXPORT)))
      expect(bilan.anomalies.filter((a) => a.gravite === 'bloquante')).toEqual([])
      expect([bilan.statut, bilan.structures.modifiees, bilan.colonnes_ignorees]).toEqual([
        'deja_importe',
        [],
        [],
      ])
    }),
    {numRuns: 80},
  )
})

it('un annuaire importé de rien puis réexporté dit la même chose', () => {
  fc.assert(
    fc.property(arbFaits, (brut) => {
      const connus = coherents(brut)
      const classeur = exporterAnnuaire(connus, EXPORT)
      const {faits: relus} = importer(VIDE, relire(classeur))
      expect(exporterAnnuaire({...relus, structures: connus.structures}, EXPORT).feuilles[0]).toEqual(
        classeur.feuilles[0],
      )
      expect(relus.personnes).toHaveLength(connus.personnes.length)
      expect(relus.financements.reduce((s, f) => s + f.centimes, 0)).toBe(
        connus.financements.reduce((s, f) => s + f.centimes, 0),
      )
    }),
    {numRuns: 40},
  )
})
