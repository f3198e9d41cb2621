import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {FaitsAccueil} from '../../../src/metier/accueil/index.js'
import {pointDe, RAPPORT, SAUVEGARDE, TARDIF, VIDE} from './exemple.js'

const commandes = (modifie: Partial<FaitsAccueil> = {}) =>
  pointDe(modifie).etapes.map((e) => e.commande.replace(/^animreg /, ''))

describe('où en est l’année', () => {
  it('compte les structures qui ont envoyé au moins un chiffre, et nomme les autres', () => {
    const {activite, annuaire} = pointDe({
      valeurs: [
        {structure: '57463S00' as never, etat: 'renseigne'},
        {structure: '54395S00' as never, etat: 'non_renseigne'},
        {structure: 'REGION', etat: 'renseigne'},
      ],
    })
    expect(annuaire).toEqual({structures: 3, missions_locales: 2, paio: 1})
    expect(activite).toMatchObject({recues: 1, attendues: 3, fichiers: 1})
    expect(activite.manquantes.map((m) => m.nom)).toEqual([
      'Mission Locale du Grand Nancy',
      'PAIO de Metz Campagne',
    ])
    expect(activite.dernier_import).toBe('2009-01-12T09:00:00.000Z')
  })

  it('compte les constats des imports de l’année', () => {
    expect(pointDe({imports: [TARDIF, {...TARDIF, annee: 2007}]}).anomalies).toEqual({
      bloquantes: 1,
      avertissements: 0,
    })
  })

  it('sait qu’un chiffre nul est un chiffre, et qu’un chiffre manquant n’en est pas un', () => {
    expect(pointDe().chiffres).toEqual({renseignes: 2, total: 3})
  })

  it('dit quand le rapport et la sauvegarde datent d’avant les dernières données', () => {
    const faits = {rapport: RAPPORT, sauvegarde: SAUVEGARDE}
    expect(pointDe(faits)).toMatchObject({rapport: {a_jour: true}, sauvegarde: {a_jour: true}})
    const apres = pointDe({...faits, imports: [TARDIF]})
    expect(apres).toMatchObject({rapport: {a_jour: false}, sauvegarde: {a_jour: false}})
    // Data of another year change the espace, and so the backup, but not this year's report.
    const ailleurs = pointDe({...faits, imports: [{...TARDIF, annee: 2007}]})
    expect(ailleurs).toMatchObject({rapport: {a_jour: true}, sauvegarde: {a_jour: false}})
  })
})

describe('les trois prochaines étapes', () => {
  const finie = {rapport: RAPPORT, sauvegarde: SAUVEGARDE}

  it.each<[cas: string, faits: Partial<FaitsAccueil>, attendues: readonly string[]]>([
    [
      'd’un espace vide',
      VIDE,
      [
        'structures importer annuaire.xlsx',
        'activite importer recus/2008',
        'objectifs importer objectifs-2008.xlsx',
      ],
    ],
    [
      'une fois l’annuaire donné',
      {valeurs: [], objectifs: [], imports: []},
      ['activite importer recus/2008', 'objectifs importer objectifs-2008.xlsx', 'chiffres calculer'],
    ],
    [
      'quand une structure n’a rien envoyé',
      {valeurs: [{structure: '57463S00' as never, etat: 'renseigne'}]},
      ['activite relancer', 'chiffres calculer', 'rapport construire'],
    ],
    [
      'quand un fichier est entré avec des cellules refusées',
      {...finie, imports: [TARDIF]},
      ['activite verifier', 'rapport construire', 'sauvegarder'],
    ],
    [
      'sans l’année précédente',
      {valeursPrecedentes: 0},
      ['activite importer recus/2007 --annee 2007', 'chiffres calculer', 'rapport construire'],
    ],
    ['quand tout est reçu', {}, ['chiffres calculer', 'rapport construire', 'sauvegarder']],
    [
      'quand tout est fait',
      finie,
      ['annee ouvrir 2009', 'chiffres calculer --par departement', 'sauvegarder --vers DOSSIER'],
    ],
  ])('%s', (_cas, faits, attendues) => {
    expect(commandes(faits)).toEqual(attendues)
  })

  it('nomment l’année quand ce n’est pas celle d’animreg.yaml', () => {
    expect(commandes({exercice: 2009})).toEqual([
      'chiffres calculer --annee 2008',
      'rapport construire --annee 2008',
      'sauvegarder',
    ])
  })

  it('sont toujours trois, toutes différentes', () => {
    const vide = fc.constantFrom('structures', 'valeurs', 'imports', 'objectifs')
    fc.assert(
      fc.property(
        fc.uniqueArray(vide),
        fc.nat(3),
        fc.boolean(),
        fc.boolean(),
        (vides, n, rapport, sauvegarde) => {
          const etapes = commandes({
            ...Object.fromEntries(vides.map((cle) => [cle, []])),
            valeursPrecedentes: n,
            rapport: rapport ? RAPPORT : null,
            sauvegarde: sauvegarde ? SAUVEGARDE : null,
          })
          expect(new Set(etapes).size).toBe(3)
        },
      ),
    )
  })
})
