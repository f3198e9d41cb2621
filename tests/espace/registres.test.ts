import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {Espace} from '../../src/espace/espace.js'
import type {EcritureANoter} from '../../src/espace/index.js'
import type {PlanAnterieur} from '../../src/metier/formation/index.js'
import {dossierTemporaire, espaceNeuf, fichierRecu, refusDe} from './exemples.js'

let racine: {dossier: string; effacer: () => void}
let espace: Espace
beforeEach(async () => {
  racine = dossierTemporaire()
  espace = await espaceNeuf(racine.dossier)
})
afterEach(() => {
  espace.fermer()
  racine.effacer()
})

const plan = (annee: number, places: number): PlanAnterieur => ({
  annee,
  rang: annee - 2001,
  places,
  actions: null,
  sessions: null,
  jours: null,
})
const ecrire = (annee: number, places: number | null): EcritureANoter => ({
  registre: 'plans_anterieurs',
  cle: String(annee),
  annee,
  contenu: places === null ? null : plan(annee, places),
})
const places = async () => (await espace.registres.charger('plans_anterieurs')).map((p) => p.places)
const recevoir = async (nom: string, ecritures: readonly EcritureANoter[]) =>
  espace.enregistrer(
    {genre: 'formation', ecritures},
    {fichier: fichierRecu(nom, nom), annee: 2008, anomalies: []},
  )

describe('un registre', () => {
  it('rend le dernier état de chaque clé, dans l’ordre de leur première écriture', async () => {
    await espace.registres.noter([ecrire(2002, 184), ecrire(2003, 206)])
    await espace.registres.noter([ecrire(2002, 190)])
    expect(await places()).toEqual([190, 206])
    expect(await espace.registres.charger('organismes')).toEqual([])
  })

  it('ne rend plus ce qui est retiré, et en garde l’histoire', async () => {
    await espace.registres.noter([ecrire(2002, 184)])
    await espace.registres.noter([ecrire(2002, null)])
    expect(await places()).toEqual([])
    const histoire = await espace.registres.historique('plans_anterieurs', '2002')
    expect(histoire.map((e) => e.contenu?.places ?? null)).toEqual([184, null])
  })

  it('retrouve ce qui y était quand l’import qui l’a changé est annulé', async () => {
    await espace.registres.noter([ecrire(2002, 184)])
    const {numero} = await recevoir('plans.xlsx', [ecrire(2002, 190), ecrire(2003, 206)])
    expect(await places()).toEqual([190, 206])
    expect(await espace.historique.chargerEcritures(numero)).toMatchObject([
      {objet: 'ecriture', indicateur: 'plans_anterieurs 2002', remplace: {import: 0}, depuis: null},
      {objet: 'ecriture', indicateur: 'plans_anterieurs 2003', remplace: null, depuis: null},
    ])
    await espace.annulerImport(numero)
    expect(await places()).toEqual([184])
  })

  it('garde une saisie plus récente que l’import annulé', async () => {
    const {numero} = await recevoir('plans.xlsx', [ecrire(2002, 190)])
    await espace.registres.noter([ecrire(2002, 200)])
    await espace.annulerImport(numero)
    expect(await places()).toEqual([200])
  })

  it('refuse d’écrire dans un exercice clos, ensemble ou pas du tout', async () => {
    await espace.exercices.noter({annee: 2007, geste: 'cloture', motif: null})
    const refus = await refusDe(async () => espace.registres.noter([ecrire(2008, 1), ecrire(2007, 1)]))
    expect([refus.code, refus.sortie]).toEqual(['ESP-020', 4])
    expect(await places()).toEqual([])
  })
})
