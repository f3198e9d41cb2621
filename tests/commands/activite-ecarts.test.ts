import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {ouvrirEspace} from '../../src/espace/index.js'
import type {Ecarts, Valeur} from '../../src/metier/activite/index.js'
import {dossierTemporaire, espaceNeuf, fichierRecu, structure, valeur} from '../espace/exemples.js'
import {lancer, obtenir} from '../support/commande.js'

const racine = dossierTemporaire()
let cwd: string

/** Receives CIVIS of two months of 2008, and of one of 2007, from a source. */
async function recevoir(source: string, mars: number, avril: number): Promise<void> {
  const espace = await ouvrirEspace({depart: cwd})
  const une = (periode: string, nombre: number, cellule: string) =>
    valeur({
      source,
      indicateur: 'civis',
      valeur: nombre,
      brut: String(nombre),
      periode: periode as Valeur['periode'],
      provenance: {fichier: `${source}.xlsx`, feuille: 'Activité', cellule},
    })
  const valeurs = [une('2008-03', mars, 'D11'), une('2008-04', avril, 'E11')]
  const anciennes = source === 'tableaux' ? [une('2007-03', 10, 'D11')] : []
  await espace.enregistrer(
    {genre: 'activite', source, valeurs: [...valeurs, ...anciennes]},
    {fichier: fichierRecu(`${source}.xlsx`, source), annee: 2008, anomalies: []},
  )
  espace.fermer()
}

beforeAll(async () => {
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
  const config = join(cwd, 'animreg.yaml')
  writeFileSync(config, readFileSync(config, 'utf8').replace('- tableaux', '- entrepot\n  - tableaux'))
  await recevoir('tableaux', 42, 50)
  await recevoir('entrepot', 40, 50)
})
afterAll(() => racine.effacer())

describe('activite ecarts', () => {
  it('montre les deux valeurs, leurs cellules et celle qui est utilisée', async () => {
    const {code, stdout} = await lancer(['activite', 'ecarts'], {cwd})
    expect(code).toBe(0)
    const texte = stdout.replaceAll('\u00A0', ' ')
    expect(stdout).toContain('Mission Locale du Grand Nancy (54395S00)')
    expect(stdout).toContain('Jeunes entrés en CIVIS, mars 2008 : écart 2')
    expect(texte).toContain('    → entrepot : 40 (utilisée), entrepot.xlsx, feuille « Activité », D11 (40)')
    expect(texte).toContain('      tableaux : 42, tableaux.xlsx, feuille « Activité », D11 (42)')
    expect(stdout.replace(/\s+/g, ' ')).toContain('2 valeurs données par plusieurs sources : 1 écart.')
  })

  it('les donne à un script', async () => {
    const {ecarts, sources} = await obtenir<Ecarts>(['activite', 'ecarts', '--structure', '54395S00'], {cwd})
    expect(sources.map((s) => s.source)).toEqual(['entrepot', 'tableaux'])
    expect(ecarts).toMatchObject([{periode: '2008-03', ecart: 2, retenue: 'entrepot'}])
  })

  it('dit quand il n’y a qu’une source, ou aucune', async () => {
    const une = await lancer(['activite', 'ecarts', '--annee', '2007'], {cwd})
    expect(une.stdout).toContain('Une seule source pour 2007 (tableaux, 1 valeur) : rien à comparer.')
    const aucune = await lancer(['activite', 'ecarts', '--annee', '2006'], {cwd})
    expect(aucune.stdout).toContain('Aucune valeur reçue pour 2006 : rien à comparer.')
  })
})
