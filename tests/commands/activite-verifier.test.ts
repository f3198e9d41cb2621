import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {ouvrirEspace} from '../../src/espace/index.js'
import type {Valeur, Verification} from '../../src/metier/activite/index.js'
import {dossierTemporaire, espaceNeuf, fichierRecu, structure, valeur} from '../espace/exemples.js'
import {lancer, obtenir} from '../support/commande.js'

let racine: {dossier: string; effacer: () => void}
let cwd: string

beforeEach(async () => {
  racine = dossierTemporaire()
  const espace = await espaceNeuf(racine.dossier)
  cwd = espace.dossier
  await espace.enregistrer(
    {
      genre: 'annuaire',
      structures: [structure('54395S00', {nom: 'Mission Locale du Grand Nancy'})],
      moyens: [],
    },
    {fichier: fichierRecu('annuaire.xlsx', 'annuaire'), annee: 2008, anomalies: []},
  )
  espace.fermer()
})
afterEach(() => racine.effacer())

/** Receives some values of the structure: `[indicateur, periode, number, modalites, cell]`. */
async function recevoir(
  ...lignes: readonly (readonly [string, string, number, string?, string?])[]
): Promise<void> {
  const espace = await ouvrirEspace({depart: cwd})
  const valeurs = lignes.map(([indicateur, periode, nombre, modalites = '', cellule = 'B4']) =>
    valeur({
      indicateur,
      modalites,
      valeur: nombre,
      brut: String(nombre),
      periode: periode as Valeur['periode'],
      provenance: {fichier: 'nancy.xlsx', feuille: 'Activité', cellule},
    }),
  )
  const fichier = fichierRecu('nancy.xlsx', `nancy ${espace.revision}`)
  await espace.enregistrer(
    {genre: 'activite', source: 'tableaux', valeurs},
    {fichier, annee: 2008, anomalies: []},
  )
  espace.fermer()
}

const verifier = async (...options: string[]) =>
  obtenir<Verification>(['activite', 'verifier', ...options], {cwd})
const dire = async (...options: string[]) => lancer(['activite', 'verifier', ...options], {cwd})

const ACCUEILS_FAUX = [
  ['premiers_accueils', '2008-03', 100, '', 'D5'],
  ['premiers_accueils', '2008-03', 60, 'sexe=femmes', 'D6'],
  ['premiers_accueils', '2008-03', 30, 'sexe=hommes', 'D7'],
] as const
const CONTACTS_SURPRENANTS = [
  ['jeunes_en_contact', '2007', 1000],
  ['jeunes_en_contact', '2008', 1700],
] as const
const CLE = 'evolution:54395S00:2008:jeunes_en_contact'
const MOTIF = ['--motif', 'antenne ouverte en mars']

describe('activite verifier', () => {
  it('dit que tout va bien', async () => {
    await recevoir(['civis', '2008', 30], ['civis_renforce', '2008', 20], ['civis_droit_commun', '2008', 10])
    const {code, stdout} = await dire()
    expect(code).toBe(0)
    expect(stdout).toMatch(/^3 valeurs vérifiées, 22 règles, .* : aucune anomalie\.$/m)
    expect(stdout).toContain('Ensuite : animreg chiffres calculer --annee 2008')
  })

  it('ne dit pas que tout va bien quand rien n’est arrivé', async () => {
    const {code, stdout, stderr} = await dire()
    expect(code).toBe(0)
    expect(stdout).toContain('Rien à vérifier.')
    expect(stdout).not.toContain('aucune anomalie')
    expect(stderr).toContain("aucune valeur reçue pour 2008, rien n'a été vérifié")
  })

  it('montre une règle violée, ses valeurs, ses cellules et quoi faire, et sort en 3', async () => {
    await recevoir(...ACCUEILS_FAUX)
    const {code, stdout, stderr} = await dire()
    const texte = stdout.replace(/\s+/g, ' ')
    expect(code).toBe(3)
    expect(texte).toContain('Mission Locale du Grand Nancy (54395S00)')
    expect(texte).toContain(
      '✗ Jeunes en premier accueil, mars 2008 : femmes 60 + hommes 30 = 90, mais total 100 (écart 10).',
    )
    expect(texte).toContain('Où : nancy.xlsx, feuille « Activité », D6 (60), D7 (30), D5 (100)')
    expect(texte).toContain('À faire : Corrigez')
    expect(texte).toContain('1 anomalie bloquante.')
    expect(stderr).toContain('Erreur ACT-046')
  })

  it('donne les mêmes faits à un script, sous erreur.details', async () => {
    await recevoir(...ACCUEILS_FAUX)
    const {code, json} = await dire('--json')
    expect(code).toBe(3)
    expect(json).toMatchObject({
      ok: false,
      erreur: {
        code: 'ACT-046',
        details: {
          bloquantes: 1,
          constats: [{regle: 'sexe_total', feuille: 'Activité', cellule: 'D6', ecart: -10}],
        },
      },
    })
  })

  it('ne montre que ce qui est demandé', async () => {
    await recevoir(...CONTACTS_SURPRENANTS)
    expect((await verifier('--gravite', 'bloquante')).constats).toEqual([])
    expect((await verifier('--structure', 'ML du Grand Nancy')).constats.length).toBe(1)
    expect(await verifier('--structure', 'region')).toMatchObject({structure: 'REGION', valeurs: 0})
  })

  it.each([
    ['une structure inconnue', ['--structure', 'Toul'], 2, 'STR-011'],
    ['une clé inconnue', ['--confirmer', 'evolution:x', ...MOTIF], 2, 'ACT-047'],
    ['une confirmation sans motif', ['--confirmer', CLE], 2, 'ACT-049'],
    ['un motif vide', ['--confirmer', CLE, '--motif', '  '], 2, 'ACT-049'],
    ['un retrait de ce qui n’est pas confirmé', ['--retirer', CLE], 2, 'ACT-047'],
  ])('refuse %s', async (_cas, options, sortie, code) => {
    await recevoir(...CONTACTS_SURPRENANTS)
    const execution = await dire(...options, '--json')
    expect(execution.code).toBe(sortie)
    expect(execution.json).toMatchObject({ok: false, erreur: {code}})
  })

  it('ne confirme pas une anomalie bloquante', async () => {
    await recevoir(...ACCUEILS_FAUX)
    const cle = 'sexe_total:54395S00:2008-03:premiers_accueils'
    expect((await dire('--confirmer', cle, ...MOTIF)).stderr).toContain('Erreur ACT-048')
  })
})

describe('une valeur surprenante', () => {
  beforeEach(async () => recevoir(...CONTACTS_SURPRENANTS))

  it('est montrée avec l’intervalle attendu et la clé qui la confirme', async () => {
    const {code, stdout} = await dire()
    const texte = stdout.replace(/\s+/g, ' ')
    expect(code).toBe(0)
    expect(texte).toContain('! Jeunes en contact, 2008 : 1 700, attendu de 667 à 1 500 (1 000 en 2007).')
    expect(texte).toContain(`Clé : ${CLE}`)
  })

  it('n’est plus signalée une fois confirmée, et sa raison reste', async () => {
    const {code, stdout} = await dire('--confirmer', CLE, ...MOTIF)
    expect(code).toBe(0)
    expect(stdout).toContain('1 constat confirmé :')
    const {avertissements, confirmes, constats} = await verifier()
    expect([avertissements, confirmes]).toEqual([0, 1])
    expect(constats[0]?.confirmation).toMatchObject({motif: 'antenne ouverte en mars'})
    expect((await dire()).stdout).toContain('antenne ouverte en mars')
  })

  it('reste signalée après une simulation, ou quand la confirmation est retirée', async () => {
    const simulee = await verifier('--confirmer', CLE, ...MOTIF, '--simulation')
    expect([simulee.confirmes, (await verifier()).confirmes]).toEqual([1, 0])
    await verifier('--confirmer', CLE, ...MOTIF)
    expect((await verifier('--retirer', CLE)).confirmes).toBe(0)
    expect((await verifier()).avertissements).toBe(1)
  })

  it('est redemandée quand elle change', async () => {
    await verifier('--confirmer', CLE, ...MOTIF)
    await recevoir(['jeunes_en_contact', '2008', 1900])
    expect(await verifier()).toMatchObject({avertissements: 1, confirmes: 0})
  })
})
