import {existsSync, readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {Espace} from '../../src/espace/espace.js'
import {ouvrirEspace} from '../../src/espace/index.js'
import {cheminSource} from '../../src/espace/sources.js'
import {ETATS, type Valeur} from '../../src/metier/activite/index.js'
import {anomalie} from '../../src/shared/anomalie.js'
import {
  dossierTemporaire,
  espaceNeuf,
  fichierRecu,
  importer,
  moyen,
  objectif,
  refusDe,
  structure,
  valeur,
} from './exemples.js'

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

const cle = (v: Valeur) => [v.source, v.structure, v.indicateur, v.periode, v.modalites].join('|')
const ranger = (valeurs: readonly Valeur[]) => [...valeurs].sort((a, b) => (cle(a) < cle(b) ? -1 : 1))
const valeursDe2008 = async () => (await espace.chargerValeurs([2008])).map((v) => v.valeur)

const arbitraireValeur = fc
  .record({
    source: fc.constantFrom('tableaux', 'i-milo'),
    structure: fc.constantFrom('54395S00', 'REGION', '57'),
    indicateur: fc.constantFrom('civis', 'premiers_accueils', 'etp'),
    periode: fc.constantFrom('2007', '2008', '2008-T1', '2008-01', '2008-01/2008-06', '2009-12'),
    modalites: fc.constantFrom('', 'sexe=femmes', 'sexe=femmes;age=mineurs'),
    etat: fc.constantFrom(...ETATS),
    nombre: fc.oneof(fc.integer(), fc.double({noNaN: true})),
    brut: fc.string({unit: 'grapheme', maxLength: 12}),
    feuille: fc.string({unit: 'grapheme', maxLength: 8}),
  })
  .map(({nombre, feuille, etat, ...reste}) =>
    // SQLite keeps no sign on zero, and neither does a count.
    valeur({
      ...(reste as Partial<Valeur>),
      etat,
      valeur: etat === 'renseigne' ? nombre + 0 : null,
      provenance: {fichier: 'f.csv', feuille, cellule: 'A1'},
    }),
  )

describe('les valeurs', () => {
  it('enregistrées puis chargées sont les mêmes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(arbitraireValeur, {selector: cle, maxLength: 120}), async (valeurs) => {
        const propre = dossierTemporaire()
        const essai = await espaceNeuf(propre.dossier)
        try {
          await importer(essai, valeurs, 'f.csv')
          expect(ranger(await essai.chargerValeurs([2009, 2007, 2008, 2008]))).toEqual(ranger(valeurs))
          const de2007 = valeurs.filter((v) => v.periode.startsWith('2007'))
          expect(ranger(await essai.chargerValeurs([2007]))).toEqual(ranger(de2007))
        } finally {
          essai.fermer()
          propre.effacer()
        }
      }),
      {numRuns: 25},
    )
  })

  it('sont celles du dernier import, chacune avec son fichier', async () => {
    await importer(espace, [valeur(), valeur({periode: '2008-02' as Valeur['periode']})], 'janvier.xlsx')
    await importer(espace, [valeur({valeur: 15, brut: '15'})], 'corrige.xlsx')
    expect(await espace.chargerValeurs([2008])).toEqual([
      valeur({
        valeur: 15,
        brut: '15',
        fichier: 'corrige.xlsx',
        provenance: {fichier: 'corrige.xlsx', feuille: 'Activité', cellule: 'B4'},
      }),
      valeur({
        periode: '2008-02' as Valeur['periode'],
        provenance: {fichier: 'janvier.xlsx', feuille: 'Activité', cellule: 'B4'},
      }),
    ])
  })

  it('redeviennent les anciennes quand l’import qui les a remplacées est annulé', async () => {
    const premier = await importer(espace, [valeur({valeur: 1})])
    const second = await importer(espace, [valeur({valeur: 2})])
    const troisieme = await importer(espace, [valeur({valeur: null, etat: 'secret'})])
    expect(await valeursDe2008()).toEqual([null])
    await espace.annulerImport(second.numero)
    expect(await valeursDe2008()).toEqual([null])
    await espace.annulerImport(troisieme.numero)
    expect(await valeursDe2008()).toEqual([1])
    expect((await espace.chargerImports()).map((i) => i.numero)).toEqual([premier.numero])
    await espace.annulerImport(premier.numero)
    expect(await valeursDe2008()).toEqual([])
  })

  it('ne confondent ni les sources ni les modalités', async () => {
    await importer(espace, [
      valeur({valeur: 1}),
      valeur({valeur: 2, source: 'i-milo'}),
      valeur({valeur: 3, modalites: 'sexe=femmes'}),
    ])
    expect(new Set(await valeursDe2008())).toEqual(new Set([1, 2, 3]))
  })

  it('deux fois la même dans un import sont un défaut, et rien n’entre', async () => {
    await expect(importer(espace, [valeur(), valeur({valeur: 3})])).rejects.toThrow('UNIQUE')
    expect(await espace.chargerImports()).toEqual([])
    expect(espace.revision).toBe(0)
    await importer(espace, [valeur()])
    expect(await valeursDe2008()).toEqual([12])
  })
})

describe('les imports', () => {
  it('sont numérotés, datés, avec leurs anomalies, et leur fichier est gardé', async () => {
    const fichier = fichierRecu('Tableau de Nancy.XLSX', 'contenu')
    const trouvee = anomalie('avertissement', 'CLI-001', 'Écart', {cellule: 'B4', a_faire: 'Voir'})
    const rendu = await espace.enregistrer(
      {genre: 'activite', source: 'i-milo', valeurs: [valeur()]},
      {fichier, annee: 2008, anomalies: [trouvee]},
    )
    expect(rendu).toMatchObject({
      numero: 1,
      genre: 'activite',
      fichier: 'Tableau de Nancy.XLSX',
      annee: 2008,
      source: 'i-milo',
      anomalies: [trouvee],
    })
    expect(rendu.le).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]{12}\+0[12]:00$/)
    espace.fermer()
    espace = await ouvrirEspace({depart: espace.dossier})
    expect(await espace.chargerImports()).toEqual([rendu])
    expect(espace.revision).toBe(1)
    const garde = cheminSource(espace.dossier, fichier)
    expect(garde).toMatch(new RegExp(`sources.${fichier.sha256.slice(0, 2)}.${fichier.sha256}\\.xlsx$`))
    expect(readFileSync(garde, 'utf8')).toBe('contenu')
  })

  it('ne gardent qu’une fois un même contenu, et refusent une empreinte qui ment', async () => {
    const fichier = fichierRecu('a.csv', 'x')
    for (const nom of ['a.csv', 'b.csv']) {
      await espace.enregistrer(
        {genre: 'activite', source: 's', valeurs: []},
        {fichier: {...fichier, nom}, annee: 2008, anomalies: []},
      )
    }
    expect(readdirSync(`${espace.dossier}/sources/${fichier.sha256.slice(0, 2)}`)).toHaveLength(1)
    const menteur = {...fichier, sha256: '0'.repeat(64)}
    await expect(
      espace.enregistrer(
        {genre: 'activite', source: 's', valeurs: []},
        {fichier: menteur, annee: 2008, anomalies: []},
      ),
    ).rejects.toThrow('annoncé')
    expect(existsSync(cheminSource(espace.dossier, menteur))).toBe(false)
  })

  it('inconnus ou déjà annulés ne s’annulent pas', async () => {
    const {numero} = await importer(espace, [valeur()])
    await espace.annulerImport(numero)
    for (const n of [numero, 99]) {
      const erreur = await refusDe(() => espace.annulerImport(n))
      expect([erreur.code, erreur.sortie]).toEqual(['ESP-012', 4])
    }
    expect(espace.revision).toBe(2)
  })
})

const annuaire = (
  noms: Record<string, string>,
  annee: number,
  nombres: Record<string, number>,
  nom: string,
) =>
  espace.enregistrer(
    {
      genre: 'annuaire',
      structures: Object.entries(noms).map(([code, n]) =>
        structure(code, {nom: n, departement: code.slice(0, 2)}),
      ),
      moyens: Object.entries(nombres).map(([code, n]) => moyen(code, annee, n, nom)),
    },
    {fichier: fichierRecu(nom, nom), annee, anomalies: []},
  )

describe('l’annuaire et les objectifs', () => {
  it('rangent les structures par département puis par nom, comme en français', async () => {
    await annuaire({'57B': 'Étain', '57A': 'zut', '54A': 'Nancy', '57C': 'Forbach'}, 2008, {}, 'a.xlsx')
    expect((await espace.chargerStructures()).map((s) => s.nom)).toEqual(['Nancy', 'Étain', 'Forbach', 'zut'])
    expect((await espace.chargerStructures())[0]).toEqual(structure('54A', {nom: 'Nancy'}))
  })

  it('remplacent les moyens de l’année et gardent les structures qui ne sont plus citées', async () => {
    await annuaire({'54A': 'Nancy', '54B': 'Toul'}, 2008, {'54A': 10, '54B': 5}, 'v1.xlsx')
    await annuaire({'54A': 'Nancy-Ville'}, 2008, {'54A': 11}, 'v2.xlsx')
    expect(await espace.chargerMoyens([2008])).toEqual([moyen('54A', 2008, 11, 'v2.xlsx')])
    expect((await espace.chargerStructures()).map((s) => s.nom)).toEqual(['Nancy-Ville', 'Toul'])
  })

  it('ne ramènent pas les anciens noms quand l’année close est renvoyée', async () => {
    await annuaire({'54A': 'Nouveau nom'}, 2008, {'54A': 10}, '2008.xlsx')
    await annuaire({'54A': 'Ancien nom'}, 2007, {'54A': 9}, '2007.xlsx')
    expect((await espace.chargerStructures()).map((s) => s.nom)).toEqual(['Nouveau nom'])
    expect((await espace.chargerMoyens([2008, 2007])).map((m) => m.valeur)).toEqual([9, 10])
  })

  it('rendent l’état d’avant quand l’import est annulé', async () => {
    await annuaire({'54A': 'Nancy'}, 2008, {'54A': 10}, 'v1.xlsx')
    const {numero} = await annuaire({'54A': 'Faux', '54B': 'Fausse'}, 2008, {'54B': 1}, 'v2.xlsx')
    await espace.annulerImport(numero)
    expect((await espace.chargerStructures()).map((s) => s.nom)).toEqual(['Nancy'])
    expect(await espace.chargerMoyens([2008])).toEqual([moyen('54A', 2008, 10, 'v1.xlsx')])
  })

  it('gardent pour chaque objectif le dernier reçu', async () => {
    const recevoir = (objectifs: Record<string, number>, nom: string) =>
      espace.enregistrer(
        {genre: 'objectifs', objectifs: Object.entries(objectifs).map(([code, n]) => objectif(code, n, nom))},
        {fichier: fichierRecu(nom, nom), annee: 2008, anomalies: []},
      )
    await recevoir({civis: 8000, civis_renforce: 4547}, 'v1.xlsx')
    await recevoir({civis: 8876}, 'v2.xlsx')
    expect(await espace.chargerObjectifs(2008)).toEqual([
      objectif('civis', 8876, 'v2.xlsx'),
      objectif('civis_renforce', 4547, 'v1.xlsx'),
    ])
    expect(await espace.chargerObjectifs(2007)).toEqual([])
  })
})

describe('deux commandes', () => {
  it('la seconde est refusée si l’espace a changé depuis qu’elle l’a ouvert, et n’écrit rien', async () => {
    const autre = await ouvrirEspace({depart: espace.dossier})
    await importer(espace, [valeur({valeur: 1})])
    for (const action of [() => importer(autre, [valeur({valeur: 2})]), () => autre.chargerValeurs([2008])]) {
      const erreur = await refusDe(action)
      expect([erreur.code, erreur.sortie]).toEqual(['ESP-006', 4])
    }
    autre.fermer()
    await importer(espace, [valeur({valeur: 3})])
    expect(await valeursDe2008()).toEqual([3])
    expect(espace.revision).toBe(2)
  })
})
