import {describe, expect, it} from 'vitest'
import {lireClasseur} from '../../../src/formats/tableur/index.js'
import {erreurDe, odsAvecTables, premiere, texte, zip} from './fabrique.js'

describe('OpenDocument', () => {
  it('masques, répétitions, fusions, formules, erreurs, notes', async () => {
    const octets = odsAvecTables(
      `<table:table table:name="Cachée" table:style-name="ta2">
        <table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
        <table:table-row table:visibility="filter" table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="1234.5"><text:p>1 234,50</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2" office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>a<text:s text:c="2"/>b &amp; <text:span>c</text:span></text:p><text:p>d</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row><table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell><table:table-cell table:formula="of:=1+1"/><table:table-cell office:value-type="date" office:date-value="2008-12-31T23:59:00"><text:p>31/12/08</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.9575"><text:p>95,75 %</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT12H00M00S"><text:p>12:00</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1" office:value-type="string"><text:p>Total</text:p></table:table-cell><table:covered-table-cell office:value-type="string"><text:p>dessous</text:p></table:covered-table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      </table:table>`,
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
    )
    const grille = await premiere(octets, 'a.ods')
    expect(grille.feuille).toBe('Cachée')
    expect(grille.masquee).toBe(true)
    expect([...grille.lignesMasquees]).toEqual([0, 1])
    expect([...grille.colonnesMasquees]).toEqual([1, 2])
    expect(grille.lignes).toHaveLength(1052)
    const ligne = [
      {genre: 'nombre', valeur: 1234.5, affiche: '1 234,50'},
      texte('a  b & c\nd'),
      texte('a  b & c\nd'),
    ]
    expect(grille.lignes.slice(0, 2)).toEqual([ligne, ligne])
    expect(grille.lignes[1050]).toEqual([
      {genre: 'erreur', valeur: null, affiche: '#DIV/0!'},
      {genre: 'formule_sans_valeur', valeur: null, affiche: ''},
      {genre: 'date', valeur: '2008-12-31', affiche: '31/12/08'},
      {genre: 'nombre', valeur: 0.9575, affiche: '95,75 %'},
      {genre: 'nombre', valeur: 0.5, affiche: '12:00'},
      {genre: 'booleen', valeur: true, affiche: 'VRAI'},
    ])
    expect(grille.lignes[1051]).toEqual([texte('Total')])
    expect(grille.fusions).toEqual([{ligneDebut: 1051, colonneDebut: 0, ligneFin: 1051, colonneFin: 1}])
  })

  it('une cellule remplie répétée sans fin est refusée', async () => {
    const octets = odsAvecTables(
      '<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row></table:table>',
    )
    expect((await erreurDe(() => lireClasseur(octets, 'a.ods'))).code).toBe('FMT-008')
  })

  it('un contenu coupé est refusé', async () => {
    const octets = zip({
      'content.xml': '<office:document-content><office:spreadsheet><table:table table:name="A">',
    })
    expect((await erreurDe(() => lireClasseur(octets, 'a.ods'))).code).toBe('FMT-003')
  })

  it('un document chiffré est annoncé protégé', async () => {
    const octets = zip({
      'META-INF/manifest.xml': '<manifest:encryption-data manifest:checksum="x"/>',
      'content.xml': 'xx',
    })
    expect((await erreurDe(() => lireClasseur(octets, 'a.ods'))).code).toBe('FMT-004')
  })
})
