import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {Espace} from '../../src/espace/espace.js'
import type {
  CodeStructure,
  Contact,
  FeuilleDite,
  Financement,
  Personne,
  Structure,
} from '../../src/metier/structures/index.js'
import {dossierTemporaire, espaceNeuf, fichierRecu, moyen, structure} from './exemples.js'

const NANCY = '54395S00' as CodeStructure
let lieu: ReturnType<typeof dossierTemporaire>
let espace: Espace

beforeEach(async () => {
  lieu = dossierTemporaire()
  espace = await espaceNeuf(lieu.dossier)
})
afterEach(() => {
  espace.fermer()
  lieu.effacer()
})

async function dire(feuilles: readonly FeuilleDite[], annee = 2008, structures: readonly Structure[] = []) {
  const fichier = fichierRecu('annuaire.xlsx', `annuaire ${espace.revision}`)
  const changements = {genre: 'annuaire', structures, moyens: [], feuilles} as const
  return espace.enregistrer(changements, {fichier, annee, anomalies: []})
}

function president(nom: string): FeuilleDite {
  const personne: Personne = {
    structure: NANCY,
    instance: null,
    civilite: null,
    prenom: null,
    nom,
    fonction: 'Président',
    courriel: null,
    telephone: null,
    depuis: '2008-11-13',
    jusqua: null,
  }
  return {famille: 'personnes', annee: 0, lignes: [personne]}
}

function financements(annee: number, ...montants: number[]): FeuilleDite {
  const lignes = montants.map(
    (centimes, i): Financement => ({structure: NANCY, annee, financeur: `F${i}`, centimes}),
  )
  return {famille: 'financements', annee, lignes}
}

const montants = async () => (await espace.chargerAnnuaire()).financements.map((f) => [f.annee, f.centimes])
const presidents = async () => (await espace.chargerPersonnes()).map((p) => p.nom)

describe('les feuilles de l’annuaire', () => {
  it('rendent ce qui a été dit, champ par champ', async () => {
    const sue = structure(NANCY, {
      communes: ['Nancy', 'Laxou'],
      siret: '73282932000074',
      fax: '03 83 00 00 00',
    })
    await dire([president('Drevet')], 2008, [sue])
    expect(await espace.chargerStructures()).toEqual([sue])
    expect(await espace.chargerPersonnes()).toEqual(president('Drevet').lignes)
    expect(await espace.chargerRegroupements()).toEqual([])
  })

  it('gardent ce dont un import ne parle pas', async () => {
    await dire([president('Drevet')])
    await dire([financements(2008, 100)])
    expect(await presidents()).toEqual(['Drevet'])
  })

  it('remplacent une année sans toucher aux autres, et la rendent quand l’import est annulé', async () => {
    await dire([financements(2007, 1, 2), financements(2008, 3)])
    const {numero} = await dire([financements(2008, 4, 5)])
    expect(await montants()).toEqual([
      [2007, 1],
      [2007, 2],
      [2008, 4],
      [2008, 5],
    ])
    await espace.annulerImport(numero)
    expect(await montants()).toEqual([
      [2007, 1],
      [2007, 2],
      [2008, 3],
    ])
  })

  it('une feuille dite vide l’est, jusqu’à l’annulation', async () => {
    await dire([president('Drevet')])
    const {numero} = await dire([{famille: 'personnes', annee: 0, lignes: []}])
    expect(await presidents()).toEqual([])
    await espace.annulerImport(numero)
    expect(await presidents()).toEqual(['Drevet'])
  })

  it('l’annuaire de l’année close, renvoyé en hiver, ne ramène pas les anciens présidents', async () => {
    await dire([president('Nouveau')], 2009)
    await dire([president('Ancien')], 2008)
    expect(await presidents()).toEqual(['Nouveau'])
  })
})

it('un moyen gardé d’un annuaire précédent garde le fichier où il a été lu', async () => {
  const garde = moyen(NANCY, 2008, 12, 'janvier.xlsx')
  await espace.enregistrer(
    {genre: 'annuaire', structures: [structure(NANCY)], moyens: [garde]},
    {fichier: fichierRecu('mars.xlsx', 'mars'), annee: 2008, anomalies: []},
  )
  expect(await espace.chargerMoyens([2008])).toEqual([garde])
})

const contact = (organisme: string, listes: readonly string[] = []): Contact => ({
  nature: 'partenaire',
  organisme,
  civilite: null,
  prenom: null,
  nom: null,
  fonction: null,
  courriel: null,
  telephone: null,
  adresse: null,
  codePostal: null,
  ville: null,
  listes,
  depuis: null,
  jusqua: null,
})

it('les contacts sont ceux du dernier import en vigueur', async () => {
  const garder = async (contacts: readonly Contact[]) =>
    espace.enregistrer(
      {genre: 'contacts', contacts},
      {fichier: fichierRecu('contacts.xlsx', `contacts ${espace.revision}`), annee: 2008, anomalies: []},
    )
  await garder([contact('AFPA', ['lettre', 'rapport'])])
  const {numero} = await garder([contact('ANPE')])
  expect(await espace.chargerContacts()).toEqual([contact('ANPE')])
  await espace.annulerImport(numero)
  expect(await espace.chargerContacts()).toEqual([contact('AFPA', ['lettre', 'rapport'])])
})
