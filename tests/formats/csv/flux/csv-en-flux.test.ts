import iconv from 'iconv-lite'
import {describe, expect, it} from 'vitest'
import {ouvrirCsvEnFlux} from '../../../../src/formats/csv/flux/ouvrir-csv-en-flux.js'
import {enMemoire, toutes} from '../../tableur/flux/lecture.js'
import {comparerDesCsv, ecart, enEntier, enFlux, MARQUE} from './comparer.js'

describe('un csv lu en flux', () => {
  it('donne les lignes remplies, leur rang, leurs cellules', async () => {
    const octets = Buffer.from('code;nom;valeur\n\nML01;"Nancy ; Sud";12\n;;\nML02;;\n')
    expect(await enFlux(octets)).toEqual({
      feuille: 'envoi',
      lignes: [
        {rang: 0, cellules: ['code', 'nom', 'valeur']},
        {rang: 2, cellules: ['ML01', 'Nancy ; Sud', '12']},
        {rang: 4, cellules: ['ML02']},
      ],
    })
  })

  const CAS: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', Buffer.from('é;à\nœ;€\n')],
    ['UTF-8 avec marque', Buffer.from(`${MARQUE}é;à\nœ;€`)],
    ['deux marques', Buffer.from(`${MARQUE}${MARQUE}é;à`)],
    ['windows-1252', iconv.encode('é;à\nœ;€\n', 'windows-1252')],
    ['UTF-16 petit-boutiste', iconv.encode('é;à\n😀;€\n', 'utf16le', {addBOM: true})],
    ['UTF-16 gros-boutiste', iconv.encode('é;à\n😀;€\n', 'utf16be', {addBOM: true})],
    ['UTF-16 sans marque', iconv.encode('code;valeur\nML01;12\n', 'utf16le')],
    ['un demi-caractère à la fin', Buffer.from([0xff, 0xfe, 0x61, 0, 0, 0xd8])],
    ['un octet qui manque à la fin', iconv.encode('é;à\n1;2', 'utf16le', {addBOM: true}).subarray(0, -1)],
    ['sep=', Buffer.from('sep=|\r\na|b;c\r\n')],
    ['SEP= seul', Buffer.from('SEP=,')],
    ['retours chariot', Buffer.from('a;b\rc;d\r\re;f')],
    ['fin de fichier DOS', Buffer.from('a;b\nc;d\u001A\u001A\u001A')],
    ['une fin DOS au milieu', Buffer.from('a;\u001Ab\nc;d\u001A\n')],
    ['guillemets doublés', Buffer.from('"a ""b""";"";"""";c\n')],
    ['lignes dans une cellule', Buffer.from('"a\r\nb\rc";d\r\n"e\n\n";f')],
    ['guillemet au milieu', Buffer.from('a"b;12" ;"c"d"e;f\n"g""h"i;"j"\n')],
    ['guillemet jamais refermé', Buffer.from('a;b\n"c\nd";e\nf;"g\nh;i\n')],
    ['caractère interdit', Buffer.from('a;b\nc;d\u0001')],
    ['caractère interdit entre guillemets', Buffer.from('a;b\n"c\u0002";d')],
    ['rien que des blancs', Buffer.from(' \n\t\r\n')],
  ]

  it.each(CAS)('comme le lecteur ordinaire : %s', async (titre, octets) => {
    expect(await enFlux(octets, 5)).toEqual(/blanc|demi/.test(titre) ? undefined : enEntier(octets))
    for (const morceau of [1, 2, 3, 7, 1000]) expect(await ecart(octets, morceau)).toBeUndefined()
  })

  it("un octet hors d'UTF-8 à la fin fait lire tout le fichier en windows-1252", async () => {
    const octets = Buffer.concat([Buffer.from('é;1\n'.repeat(500)), Buffer.from([0xe9, 0x3b, 0x32])])
    const lu = await enFlux(octets, 64)
    expect(lu).toEqual(enEntier(octets))
    expect(lu).toMatchObject({lignes: {500: {rang: 500, cellules: ['é', '2']}, 0: {cellules: ['Ã©', '1']}}})
  })

  it('comme le lecteur ordinaire, quels que soient le texte, le codage et les morceaux', async () => {
    expect(await comparerDesCsv(400, 2008)).toBeUndefined()
  })

  it('refuse la ligne démesurée en disant où elle commence', async () => {
    const octets = Buffer.from(`a;b\nc;"${'x;y\n'.repeat(1_010_000)}`)
    expect(await enFlux(octets)).toMatch(/ligne 2 : la ligne dépasse un million de caractères/)
    const longue = Buffer.from(`a;b\n${'é'.repeat(1_000_001)};c\nd`)
    expect(await enFlux(longue)).toEqual(enEntier(longue))
  })

  it('garde la mémoire des textes répétés et distingue ceux qui se ressemblent', async () => {
    const lignes = Array.from({length: 12_000}, (_, rang) => `ML${rang % 5000};Emploi ${rang % 7};${rang}`)
    const octets = Buffer.from(`${lignes.join('\n')}\n`)
    expect(await enFlux(octets)).toEqual(enEntier(octets))
  })

  it("avance d'un bout à l'autre, par lots d'un millier de lignes, et se relit", async () => {
    const octets = Buffer.from('a;b\n'.repeat(5500))
    const table = await ouvrirCsvEnFlux(enMemoire(octets), 'a.csv', 4096)
    for (let lecture = 0; lecture < 2; lecture += 1) {
      const lots: {lignes: number; avancement: number}[] = []
      for await (const {lignes, avancement} of table?.lots() ?? [])
        lots.push({lignes: lignes.length, avancement})
      expect(lots.map((l) => l.lignes)).toEqual([1000, 1000, 1000, 1000, 1000, 500])
      expect(lots.map((l) => l.avancement)).toEqual(lots.map((l) => l.avancement).sort((a, b) => a - b))
      expect(lots.at(-1)?.avancement).toBe(1)
    }
  })

  it('un fichier coupé pendant sa lecture est dit changé', async () => {
    const source = enMemoire(Buffer.from('a;b\n'.repeat(1000)))
    const table = await ouvrirCsvEnFlux(source, 'a.csv', 512)
    const coupee = {...source, taille: source.taille + 1}
    const autre = await ouvrirCsvEnFlux(coupee, 'a.csv', 512)
    expect(table && (await toutes(table))).toHaveLength(1000)
    await expect(autre && toutes(autre)).rejects.toMatchObject({code: 'FMT-042'})
  })
})
