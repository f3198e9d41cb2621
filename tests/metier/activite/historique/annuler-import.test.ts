import {describe, expect, it} from 'vitest'
import {
  annulerImport,
  type Contenu,
  detaillerImport,
  type Ecriture,
  exigerEnVigueur,
  type LigneDeRegistre,
  listerImports,
  preparerNoms,
  trouverImport,
} from '../../../../src/metier/activite/index.js'
import {parcours3, reseauLorrain} from '../../../support/reseau.js'

const noms = preparerNoms(parcours3, reseauLorrain)

function ligne(numero: number, modifie: Partial<LigneDeRegistre> = {}): LigneDeRegistre {
  return {
    numero,
    genre: 'activite',
    fichier: `envoi-${numero}.xlsx`,
    sha256: 'a'.repeat(64),
    le: '2009-01-15T09:30:00.000Z',
    annee: 2008,
    source: 'tableaux',
    anomalies: [],
    annuleLe: null,
    nouvelles: 1,
    modifiees: 0,
    ...modifie,
  }
}

const contenu = (numero: number, valeur: number | null): Contenu => ({
  import: numero,
  etat: valeur === null ? 'non_renseigne' : 'renseigne',
  valeur,
  texte: String(valeur ?? '-'),
  feuille: 'Activité',
  cellule: 'B5',
})

function ecriture(modifie: Partial<Ecriture> = {}): Ecriture {
  return {
    objet: 'valeur',
    structure: '54395S00',
    indicateur: 'premiers_accueils',
    modalites: '',
    periode: '2008-01',
    ecrit: contenu(2, 150),
    remplace: null,
    avant: null,
    depuis: null,
    ...modifie,
  }
}

const registre = [ligne(1), ligne(2), ligne(3)]
const annuler = (...ecritures: Ecriture[]) => annulerImport(ligne(2), {ecritures, registre, noms})

describe('annuler un import', () => {
  it('supprime ce qui n’existait pas avant', () => {
    const bilan = annuler(ecriture())
    expect(bilan).toMatchObject({supprimees: 1, retablies: 0, gardees: 0})
    expect(bilan.valeurs[0]).toMatchObject({sort: 'supprimee', apres: null, par_import: null})
  })

  it('rétablit la valeur d’avant', () => {
    const bilan = annuler(ecriture({avant: contenu(1, 146)}))
    expect(bilan).toMatchObject({supprimees: 0, retablies: 1, gardees: 0})
    expect(bilan.valeurs[0]).toMatchObject({
      sort: 'retablie',
      annulee: {ecrit: '150'},
      apres: {ecrit: '146'},
      par_import: 1,
      par_fichier: 'envoi-1.xlsx',
    })
  })

  it('garde ce qu’un import plus récent a modifié, et le nomme', () => {
    const bilan = annuler(ecriture({avant: contenu(1, 146), depuis: {import: 3, contenu: contenu(3, 160)}}))
    expect(bilan).toMatchObject({supprimees: 0, retablies: 0, gardees: 1})
    expect(bilan.valeurs[0]).toMatchObject({
      sort: 'gardee',
      apres: {ecrit: '160'},
      par_import: 3,
      par_fichier: 'envoi-3.xlsx',
    })
  })

  it('rétablit aussi « non renseigné »', () => {
    expect(annuler(ecriture({avant: contenu(1, null)})).valeurs[0]).toMatchObject({
      sort: 'retablie',
      apres: {ecrit: 'non renseigné', valeur: null},
    })
  })

  it('ne compte pas les fiches que l’annuaire a réécrites à l’identique', () => {
    const fiche = {...contenu(2, null), etat: 'renseigne' as const, texte: 'Mission Locale du Grand Nancy'}
    const bilan = annuler(
      ecriture({objet: 'fiche', ecrit: fiche, avant: {...fiche, import: 1}}),
      ecriture({objet: 'fiche', ecrit: fiche, avant: {...fiche, import: 1, texte: 'ML Nancy'}}),
    )
    expect(bilan).toMatchObject({supprimees: 0, retablies: 1, gardees: 0})
    expect(bilan.valeurs[0]).toMatchObject({libelle: "Fiche de l'annuaire", apres: {ecrit: 'ML Nancy'}})
  })
})

describe('le registre', () => {
  it('liste les imports de l’année, annulés compris, et compte les autres années', () => {
    const liste = listerImports(
      [ligne(1, {annee: 2007}), ligne(2), ligne(3, {annuleLe: '2009-02-01T08:00:00.000Z'})],
      2008,
    )
    expect(liste.imports.map((i) => [i.import, i.statut])).toEqual([
      [2, 'en_vigueur'],
      [3, 'annule'],
    ])
    expect(liste.autres_annees).toEqual([{annee: 2007, imports: 1}])
  })

  it('détaille un import : l’ancienne valeur et la nouvelle, structure par structure', () => {
    const detail = detaillerImport(
      ligne(2),
      [
        ecriture({remplace: contenu(1, 1146)}),
        ecriture({modalites: 'sexe=femmes'}),
        ecriture({structure: 'REGION'}),
      ],
      noms,
    )
    expect(detail.structures).toMatchObject([
      {nom: 'Mission Locale du Grand Nancy', nouvelles: 1, modifiees: 1},
      {nom: 'Réseau', nouvelles: 1, modifiees: 0},
    ])
    expect(detail.structures[0]?.changements[0]).toMatchObject({
      libelle: 'Jeunes en premier accueil',
      avant: {ecrit: '1\u202F146', import: 1},
      apres: {ecrit: '150', cellule: 'B5'},
    })
    expect(detail.structures[0]?.changements[1]).toMatchObject({
      libelle: 'Jeunes en premier accueil, femmes',
      avant: null,
    })
  })

  it.each(['2', ' 2 ', 'n° 2', 'N°2'])('trouve l’import « %s »', (saisie) => {
    expect(trouverImport(registre, saisie).numero).toBe(2)
  })

  it.each([
    ['4', 'numérotés de 1 à 3'],
    ['0', 'numérotés de 1 à 3'],
    ['deux', 'un nombre est attendu'],
    ['-1', 'un nombre est attendu'],
  ])('refuse « %s » : %s', (saisie, phrase) => {
    expect(() => trouverImport(registre, saisie)).toThrow(phrase)
  })

  it('refuse d’annuler deux fois', () => {
    const annule = ligne(2, {annuleLe: '2009-02-01T08:00:00.000Z'})
    expect(() => exigerEnVigueur(annule, () => '01/02/2009')).toThrow('déjà annulé, depuis le 01/02/2009')
    expect(() => exigerEnVigueur(ligne(2), () => '')).not.toThrow()
  })
})
