import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import {ouvrirEspace} from '../../../src/espace/index.js'
import type {BilanImport, FormulairesPrepares, Valeur} from '../../../src/metier/activite/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const espace = dossier.chemin

beforeAll(async () => {
  await reussir(['init', espace, '--exemple', 'lorraine-2008'])
  await reussir(['structures', 'importer', 'annuaire.xlsx'], espace)
  await reussir(
    ['activite', 'importer', 'recus/2007/02-ml-du-grand-nancy-2007.xlsx', '--annee', '2007'],
    espace,
  )
})
afterAll(() => dossier.effacer())

async function valeursDe(annee: number): Promise<readonly Valeur[]> {
  const ouvert = await ouvrirEspace({dossier: espace, depart: espace})
  try {
    return await ouvert.chargerValeurs([annee])
  } finally {
    ouvert.fermer()
  }
}

/** Fills every open cell of « Saisie » with its own number, as a person would in a spreadsheet program. */
function remplir(chemin: string, type: XLSX.BookType): {octets: Buffer; tapes: number[]} {
  const classeur = XLSX.read(readFileSync(chemin), {cellStyles: true, bookDeps: true})
  const feuille = classeur.Sheets['Saisie'] as XLSX.WorkSheet
  const lignes = XLSX.utils.sheet_to_json<(string | number)[]>(feuille, {header: 1, blankrows: true})
  const entete = lignes.findIndex((l) => l[0] === 'Indicateur')
  const tapes: number[] = []
  for (let ligne = entete + 1; ligne < lignes.length; ligne++) {
    const deLAnnee = lignes[ligne]?.[0] === 'Marraines et parrains'
    const duMois = lignes[ligne]?.[0] === 'Jeunes en premier accueil'
    const colonnes = deLAnnee ? [13] : duMois ? [1, 2, 12] : []
    for (const colonne of colonnes) {
      tapes.push(tapes.length * 7)
      feuille[XLSX.utils.encode_cell({r: ligne, c: colonne})] = {t: 'n', v: tapes.at(-1)}
    }
  }
  return {octets: XLSX.write(classeur, {type: 'buffer', bookType: type}) as Buffer, tapes}
}

describe('animreg activite formulaire', () => {
  it('écrit un classeur par structure, sans que l’un prenne la place d’un autre', async () => {
    const {formulaires, annee, referentiel} = await obtenir<FormulairesPrepares>(
      ['activite', 'formulaire', '--toutes', '--annee', '2008'],
      {cwd: espace},
    )
    expect([annee, referentiel]).toEqual([2008, 'parcours3@1'])
    expect(formulaires).toHaveLength(20)
    expect(readdirSync(join(espace, 'sorties', 'formulaires', '2008'))).toHaveLength(20)
  })

  it.each(['xlsx', 'biff8', 'ods'] as const)(
    'rempli et renvoyé en %s, s’importe à l’identique',
    async (type) => {
      const {formulaires} = await obtenir<FormulairesPrepares>(
        ['activite', 'formulaire', '--pour', 'Mission Locale du Grand Nancy', '--annee', '2008'],
        {cwd: espace},
      )
      const {octets, tapes} = remplir(formulaires[0]?.chemin ?? '', type)
      const retour = `retour.${type === 'biff8' ? 'xls' : type}`
      writeFileSync(join(espace, retour), octets)
      const {fichiers} = await obtenir<BilanImport>(['activite', 'importer', retour, '--annee', '2008'], {
        cwd: espace,
      })
      expect(fichiers[0]?.anomalies).toEqual([])
      const valeurs = [...(await valeursDe(2008))].sort((a, b) =>
        `${a.indicateur} ${a.periode}` < `${b.indicateur} ${b.periode}` ? -1 : 1,
      )
      expect(valeurs.map((v) => [v.structure, v.indicateur, v.modalites, v.periode, v.valeur])).toEqual([
        ['54395S00', 'parrains', '', '2008', tapes[3]],
        ['54395S00', 'premiers_accueils', '', '2008-01', tapes[0]],
        ['54395S00', 'premiers_accueils', '', '2008-02', tapes[1]],
        ['54395S00', 'premiers_accueils', '', '2008-12', tapes[2]],
      ])
    },
  )

  it('rappelle l’année d’avant dans une colonne qui ne se remplit pas', async () => {
    const {formulaires} = await obtenir<FormulairesPrepares>(
      ['activite', 'formulaire', '--pour', '54395S00'],
      {
        cwd: espace,
      },
    )
    const feuille = XLSX.read(readFileSync(formulaires[0]?.chemin ?? '')).Sheets['Saisie'] as XLSX.WorkSheet
    const lignes = XLSX.utils.sheet_to_json<(string | number)[]>(feuille, {header: 1, blankrows: true})
    const rappel = lignes.find((l) => l[0] === 'Indicateur')?.indexOf('2007 (rappel)') ?? -1
    const sommeDe2007 = (await valeursDe(2007))
      .filter((v) => v.indicateur === 'premiers_accueils' && v.modalites === '' && v.periode.length === 7)
      .reduce((s, v) => s + (v.valeur ?? 0), 0)
    expect(lignes.find((l) => l[0] === 'Jeunes en premier accueil')?.[rappel]).toBe(sommeDe2007)
  })

  it('demande pour qui, et ne devine pas une structure', async () => {
    expect((await lancer(['activite', 'formulaire'], {cwd: espace})).stderr).toContain('CLI-003')
    expect(
      (await lancer(['activite', 'formulaire', '--toutes', '--pour', '54395S00'], {cwd: espace})).code,
    ).toBe(2)
    const {code, stderr} = await lancer(['activite', 'formulaire', '--pour', 'Grenoble'], {cwd: espace})
    expect(code).toBe(2)
    expect(stderr).toContain("« Grenoble » n'est ni le code ni le nom d'une structure")
  })

  it('ne fait rien en simulation', async () => {
    const sortie = await reussir(
      ['activite', 'formulaire', '--toutes', '--annee', '2010', '--simulation'],
      espace,
    )
    expect(sortie).toContain('rien n’est écrit')
    expect(readdirSync(join(espace, 'sorties', 'formulaires'))).not.toContain('2010')
  })
})
