import {afterEach, describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import type {CelluleDeClasseur, Classeur, FeuilleDeClasseur} from '../../../src/documents/classeur.js'
import {BORNES, ecrireClasseur} from '../../../src/formats/tableur/index.js'
import {ouvrirZip} from '../../../src/formats/tableur/zip-borne.js'
import {erreurDe} from './fabrique.js'

const FUSEAU = process.env['TZ']

function classeur(...feuilles: FeuilleDeClasseur[]): Classeur {
  return {titre: 'Chiffres-clés 2008', auteur: 'Animation régionale', date: '2009-02-28', feuilles}
}

function uneLigne(...cellules: CelluleDeClasseur[]): Classeur {
  return classeur({nom: 'F', lignes: [cellules]})
}

/** The file as another program reads it: typed cells, formats, sheet states. */
function relire(octets: Uint8Array): XLSX.WorkBook {
  return XLSX.read(octets, {type: 'buffer', cellNF: true, cellStyles: true})
}

function partie(octets: Uint8Array, nom: string): string {
  return Buffer.from(ouvrirZip(octets, 'a.xlsx', BORNES).lire(nom) ?? []).toString('utf8')
}

afterEach(() => {
  process.env['TZ'] = FUSEAU
})

describe('ecrireClasseur', () => {
  it('type chaque cellule et ne fait que choisir son affichage', async () => {
    const octets = await ecrireClasseur(
      uneLigne(
        {valeur: 14031, format: 'entier'},
        {valeur: 330.25, format: 'decimal'},
        {valeur: 0.9575, format: 'pourcentage'},
        {valeur: -1234.5, format: 'montant'},
        {valeur: '2008-12-31', format: 'date'},
        {valeur: '01', format: 'texte'},
        {valeur: null, style: 'donnee'},
      ),
    )
    const feuille = relire(octets).Sheets['F'] ?? {}
    const lu = ['A1', 'B1', 'C1', 'D1', 'E1', 'F1'].map((a) => [feuille[a]?.t, feuille[a]?.v, feuille[a]?.z])
    expect(lu).toEqual([
      ['n', 14031, '#,##0'],
      ['n', 330.25, '#,##0.00'],
      ['n', 0.9575, '0.0%'],
      ['n', -1234.5, '#,##0.00 "€"'],
      ['n', 39813, 'dd/mm/yyyy'],
      ['s', '01', '@'],
    ])
    expect(feuille['G1']?.v).toBeUndefined()
  })

  it('un texte qui ressemble à une formule reste un texte, un nombre négatif reste un nombre', async () => {
    const textes = ['=cmd|calc!A1', '+33', '-', '@x', '\tx', '=1+1']
    const octets = await ecrireClasseur(uneLigne(...textes.map((valeur) => ({valeur})), {valeur: -5}))
    const [ligne] = XLSX.utils.sheet_to_json<unknown[]>(relire(octets).Sheets['F'] ?? {}, {header: 1})
    expect(ligne).toEqual([...textes, -5])
    expect(partie(octets, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  })

  it('écrit deux fois les mêmes octets, sous tout fuseau horaire', async () => {
    const source = classeur({
      nom: 'F',
      lignes: [[{valeur: '2008-07-01', format: 'date', commentaire: 'note'}]],
      fusions: ['A1:B1'],
    })
    const ecrits: Buffer[] = []
    for (const fuseau of ['Europe/Paris', 'America/New_York', 'Pacific/Auckland']) {
      process.env['TZ'] = fuseau
      ecrits.push(Buffer.from(await ecrireClasseur(source)))
    }
    expect(ecrits[1]?.equals(ecrits[0] ?? Buffer.alloc(0))).toBe(true)
    expect(ecrits[2]?.equals(ecrits[0] ?? Buffer.alloc(0))).toBe(true)
    expect(partie(ecrits[0] ?? Buffer.alloc(0), 'docProps/core.xml')).toContain(
      '2009-02-28T12:00:00Z</dcterms:created>',
    )
  })

  it('met en forme, fusionne, fige, dimensionne, masque et commente', async () => {
    const octets = await ecrireClasseur(
      classeur(
        {
          nom: 'Synthèse',
          lignes: [
            [{valeur: 'Titre', style: 'titre'}],
            [
              {valeur: 'Structure', style: 'entete', commentaire: 'Nom complet'},
              {valeur: 'Total', style: 'entete'},
            ],
          ],
          fusions: ['A1:B1'],
          largeurs: [30, 12],
          figer: {lignes: 2, colonnes: 1},
        },
        {nom: 'Listes', lignes: [], masquee: true},
      ),
    )
    const relu = relire(octets)
    expect(relu.SheetNames).toEqual(['Synthèse', 'Listes'])
    expect(relu.Workbook?.Sheets?.map((s) => s.Hidden)).toEqual([0, 1])
    const xml = partie(octets, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('xSplit="1" ySplit="2"')
    expect(xml).toContain('<mergeCell ref="A1:B1"/>')
    expect(xml).toContain('<col min="1" max="1" width="30"')
    expect(partie(octets, 'xl/comments1.xml')).toContain('Nom complet')
    expect(partie(octets, 'xl/styles.xml')).toContain('wrapText="1"')
    expect(partie(octets, 'xl/workbook.xml')).toContain('!$1:$2</definedName>')
  })

  it('donne aux feuilles des noms permis et distincts', async () => {
    const noms = [
      '2008/2009 : [tout]',
      'bilan',
      'Bilan',
      '',
      "l'année'",
      'x'.repeat(40),
      'x'.repeat(50),
      'History',
    ]
    const octets = await ecrireClasseur(classeur(...noms.map((nom) => ({nom, lignes: []}))))
    expect(relire(octets).SheetNames).toEqual([
      '2008-2009 tout',
      'bilan',
      'Bilan (2)',
      'Feuille',
      "l'année",
      'x'.repeat(31),
      `${'x'.repeat(27)} (2)`,
      'Feuille History',
    ])
  })

  it("garde les dates qu'Excel décalerait sous forme de texte", async () => {
    const octets = await ecrireClasseur(
      uneLigne({valeur: '1899-12-31', format: 'date'}, {valeur: '2008-02-30', format: 'date'}),
    )
    const feuille = relire(octets).Sheets['F'] ?? {}
    expect([feuille['A1']?.v, feuille['B1']?.v]).toEqual(['1899-12-31', '2008-02-30'])
  })

  it("ôte ce qu'un fichier Excel ne peut pas contenir", async () => {
    const octets = await ecrireClasseur(uneLigne({valeur: 'a\u0000b\u000Bc\r\nd\uD800 _x0041_'}))
    expect(relire(octets).Sheets['F']?.['A1']?.v).toBe('abc\nd\uFFFD _x0041_')
  })

  it('refuse un texte trop long en nommant la cellule', async () => {
    const erreur = await erreurDe(() => ecrireClasseur(uneLigne({valeur: 'a'}, {valeur: 'x'.repeat(32_768)})))
    expect(erreur.code).toBe('FMT-001')
    expect(erreur.message).toContain('cellule B1')
  })

  it('refuse ce qui serait une faute de notre part : aucun nombre, aucune feuille visible', async () => {
    await expect(ecrireClasseur(uneLigne({valeur: Number.NaN}))).rejects.toThrow(RangeError)
    await expect(ecrireClasseur(classeur({nom: 'F', lignes: [], masquee: true}))).rejects.toThrow(RangeError)
    await expect(ecrireClasseur(classeur())).rejects.toThrow(RangeError)
  })
})
