import {Workbook} from '@cj-tech-master/excelts'
import {describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import type {FeuilleDeClasseur} from '../../../src/documents/classeur.js'
import {ecrireClasseur} from '../../../src/formats/tableur/index.js'

const VISIBLE: FeuilleDeClasseur = {nom: 'Saisie', lignes: [[{valeur: 'Indicateur'}]]}

async function ecrire(...feuilles: FeuilleDeClasseur[]): Promise<Uint8Array> {
  return ecrireClasseur({titre: 'Recueil', auteur: 'Réseau', date: '2008-01-01', feuilles})
}

async function relire(octets: Uint8Array): Promise<Workbook> {
  const wb = new Workbook()
  await wb.xlsx.load(octets)
  return wb
}

describe('une feuille à remplir', () => {
  it('verrouille tout, sauf les cellules à remplir, sans mot de passe', async () => {
    const wb = await relire(
      await ecrire({
        nom: 'Saisie',
        protegee: true,
        lignes: [[{valeur: 'Janvier'}, {valeur: null, style: 'saisie', deverrouillee: true}]],
      }),
    )
    const ws = wb.getWorksheet('Saisie')
    expect(ws?.getCell('B1').protection).toMatchObject({locked: false})
    expect(ws?.getCell('A1').protection?.locked).not.toBe(false)
    expect(ws?.sheetProtection).toMatchObject({sheet: true})
    expect(ws?.sheetProtection).not.toHaveProperty('hashValue')
  })

  it('n’accepte que des nombres entiers, ou une liste, par plage entière', async () => {
    const wb = await relire(
      await ecrire({
        ...VISIBLE,
        validations: [
          {
            plage: 'B2:M2',
            genre: 'entier',
            minimum: 0,
            titre: 'Nombre attendu',
            message: 'Un nombre entier.',
          },
          {plage: 'B3:B9', genre: 'liste', valeurs: ['oui', 'non'], titre: 'Choix', message: 'Oui ou non.'},
        ],
      }),
    )
    const regles = wb.getWorksheet('Saisie')?.dataValidations
    expect(regles?.find('B2')).toMatchObject({type: 'whole', operator: 'greaterThanOrEqual', formulae: [0]})
    expect(regles?.find('M2')).toMatchObject({error: 'Un nombre entier.', allowBlank: true})
    expect(regles?.find('B3')).toMatchObject({type: 'list', formulae: ['"oui,non"']})
  })

  it('refuse une liste qu’Excel lirait autrement', async () => {
    const liste = {plage: 'A2:A3', genre: 'liste', titre: 't', message: 'm'} as const
    await expect(
      ecrire({...VISIBLE, validations: [{...liste, valeurs: ['oui, mais', 'non']}]}),
    ).rejects.toThrow(RangeError)
  })

  it('cache une feuille technique plus fort qu’une feuille masquée', async () => {
    const octets = await ecrire(
      VISIBLE,
      {nom: 'Masquée', lignes: [], masquee: true},
      {nom: 'animreg', lignes: [], masquee: 'technique'},
    )
    expect(XLSX.read(octets).Workbook?.Sheets?.map((f) => f.Hidden)).toEqual([0, 1, 2])
  })

  it('mène d’une feuille à une autre, sous le nom où elle est écrite', async () => {
    const wb = await relire(
      await ecrire(
        {nom: 'Sommaire', lignes: [[{valeur: 'Voir', lien: {feuille: 'T1/2008', cellule: 'C3'}}]]},
        {nom: 'T1/2008', lignes: []},
      ),
    )
    expect(wb.getWorksheet('Sommaire')?.getCell('A1').formula).toBe(`HYPERLINK("#'T1-2008'!C3","Voir")`)
  })

  it('agrandit une ligne de texte replié', async () => {
    const wb = await relire(
      await ecrire({
        nom: 'Charte',
        largeurs: [20],
        lignes: [[{valeur: 'x'.repeat(60), style: 'texte'}], [{valeur: 'court', style: 'texte'}]],
      }),
    )
    expect(wb.getWorksheet('Charte')?.getRow(1).height).toBe(60)
    expect(wb.getWorksheet('Charte')?.getRow(2).height).toBeUndefined()
  })
})
