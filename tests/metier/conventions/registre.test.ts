import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  bilanDesConventions,
  type Convention,
  composerBlocsDesConventions,
  controlerRegistre,
  ETATS,
  ecrireNumero,
  estModifiable,
  exigerEnveloppe,
  nommerPieces,
  passerA,
  prochainsRangs,
  SUITES,
  suivreEnveloppe,
  validerConvention,
} from '../../../src/metier/conventions/index.js'
import {convention} from './exemple.js'

const presente = () => 'presente' as const
const piece = (sha256: string) => ({
  nature: 'copie_signee' as const,
  format: 'pdf',
  fichier: `${sha256}.pdf`,
  sha256,
})
const avec = (nom: string) => ({numero: null, modele: 'partenariat', parties: [{code: null, nom}]})

function numerotee(rang: number, suite: Partial<Convention> = {}): Convention {
  const [cle, numero] = [`2008/essai/${rang}`, `2008-00${rang}`]
  return convention({cle, numero, rang, etat: 'validee', ...suite})
}

describe('les numéros', () => {
  it('ne servent jamais deux fois, même annulés, quel que soit l’ordre des gestes', () => {
    const geste = fc.oneof(fc.constant('valider' as const), fc.nat({max: 20}))
    fc.assert(
      fc.property(fc.array(geste, {maxLength: 40}), (gestes) => {
        let registre: Convention[] = []
        for (const [i, fait] of gestes.entries()) {
          if (fait === 'valider') {
            const [rang = 0] = prochainsRangs(registre, 2008, 1)
            const numero = ecrireNumero('{annee}-{seq:3}', 2008, rang)
            const neuve = convention({cle: `2008/essai/${i}`})
            registre.push(validerConvention(neuve, {numero, rang, le: '2008-03-01', pieces: []}))
          } else {
            registre = registre.map((c, n) =>
              n === fait && c.etat === 'validee' ? passerA(c, 'annulee', {le: '2008-04-01'}) : c,
            )
          }
        }
        expect(controlerRegistre(registre, 2008, presente).defauts).toEqual([])
        expect(new Set(registre.map((c) => c.numero)).size).toBe(registre.length)
      }),
    )
  })

  it('repartent à 1 chaque année', () => {
    expect(prochainsRangs([numerotee(7)], 2008, 2)).toEqual([8, 9])
    expect(prochainsRangs([numerotee(7)], 2009, 1)).toEqual([1])
  })

  it.each([
    ['{annee}', 'il faut {seq} ou {seq:3}'],
    ['{seq:3}', 'il faut {annee}'],
    ['{annee}-{seq}-{type}', 'seuls {annee} et {seq:3} sont remplis'],
    ['{annee}-{seq}-{seq}', 'seuls {annee} et {seq:3} sont remplis'],
    ['{annee}/{seq}', 'un nom de fichier ne peut pas contenir'],
  ])('« %s » ne numérote pas : %s', (forme, raison) => {
    expect(() => ecrireNumero(forme, 2008, 1)).toThrow(`« ${forme} » ne peut pas numéroter`)
    expect(() => ecrireNumero(forme, 2008, 1)).toThrow(raison)
  })

  it.each([
    ['{annee}-{seq:3}', 7, '2008-007'],
    ['{annee}-{seq:3}', 1234, '2008-1234'],
    ['CONV {seq}.{annee}', 7, 'CONV 7.2008'],
  ])('« %s », rang %i : %s', (forme, rang, numero) => {
    expect(ecrireNumero(forme, 2008, rang)).toBe(numero)
  })

  it('un trou, un doublon, un fichier perdu ou changé se voient', () => {
    const registre = controlerRegistre(
      [
        numerotee(1, {pieces: [piece('perdu'), piece('change'), piece('bon')]}),
        numerotee(3),
        numerotee(4, {numero: '2008-003'}),
      ],
      2008,
      (sha256) => (sha256 === 'perdu' ? 'absente' : sha256 === 'change' ? 'modifiee' : 'presente'),
    )
    expect(registre.defauts.map((d) => d.genre)).toEqual([
      'trou',
      'doublon',
      'piece_absente',
      'piece_modifiee',
    ])
  })
})

describe('la vie d’une convention', () => {
  it('va d’un bout à l’autre, chaque pas daté', () => {
    const etats = ['validee', 'envoyee', 'signee', 'en_vigueur', 'soldee'] as const
    const finie = etats.reduce((c, etat, i) => passerA(c, etat, {le: `2008-0${i + 2}-01`}), convention())
    expect(finie.journal.map((e) => e.etat)).toEqual(['brouillon', ...etats])
  })

  it('refuse tout autre passage (sortie 4)', () => {
    for (const de of ETATS) {
      for (const vers of ETATS.filter((e) => !SUITES[de].includes(e))) {
        expect(() => passerA(convention({etat: de}), vers, {le: '2008-01-01'})).toThrow(
          expect.objectContaining({code: 'CNV-020', sortie: 4}),
        )
      }
    }
  })

  it('ce qui est signé ne redevient jamais un brouillon', () => {
    const depuis = ETATS.slice(ETATS.indexOf('signee'))
    expect(depuis.flatMap((etat) => SUITES[etat]).filter((etat) => estModifiable({etat}))).toEqual([])
  })
})

describe('les sommes', () => {
  it('une série tient dans sa ligne budgétaire, ce qui est déjà au registre compris', () => {
    const connues = [numerotee(1), numerotee(2, {etat: 'annulee'}), numerotee(3, {annee: 2007})]
    const serie = {annee: 2008, modele: 'essai', enveloppe: 25_000}
    const juste = suivreEnveloppe([convention({cle: 'x', montant_centimes: 15_000})], connues, serie)
    expect(juste).toEqual({total_centimes: 25_000, enveloppe_centimes: 25_000, reste_centimes: 0})
    expect(() => exigerEnveloppe(juste, 1)).not.toThrow()
    const trop = suivreEnveloppe([convention({cle: 'x', montant_centimes: 15_001})], connues, serie)
    expect(() => exigerEnveloppe(trop, 1)).toThrow(/0,01.€ de trop/)
  })

  it('une convention refaite ne compte qu’une fois', () => {
    const serie = {annee: 2008, modele: 'essai', enveloppe: undefined}
    expect(suivreEnveloppe([convention()], [convention()], serie).total_centimes).toBe(10_000)
  })

  it('le bilan compte les signées, et les annulées à part', () => {
    const signee = passerA(numerotee(1), 'signee', {le: '2008-04-02'})
    const registre = [
      passerA(signee, 'en_vigueur', {le: '2008-05-01'}),
      numerotee(2),
      numerotee(3, {etat: 'annulee'}),
      numerotee(4, {montant_centimes: null, titre: 'Partenariat', etat: 'validee'}),
      convention({cle: 'brouillon'}),
    ]
    expect(bilanDesConventions(registre, 2008)).toMatchObject({
      nombre: 3,
      annulees: 1,
      signees: 1,
      part_signee: 1 / 3,
      montant_centimes: 20_000,
      montant_signe_centimes: 10_000,
      par_titre: [
        {titre: 'Convention d’essai', nombre: 2, signees: 1, montant_centimes: 20_000},
        {titre: 'Partenariat', nombre: 1, signees: 0, montant_centimes: null},
      ],
    })
    const [phrase] = composerBlocsDesConventions(registre, 2008)
    expect(phrase).toMatchObject({
      bloc: 'paragraphe',
      texte: expect.stringMatching(/^3 conventions en 2008.*1 signée \(33.%\)\.$/),
    })
    expect(composerBlocsDesConventions([convention()], 2008)).toEqual([])
  })
})

it('deux fichiers du même nom arrêtent tout', () => {
  expect(nommerPieces([avec('Lycée d’Épinal'), avec('Lycée de Toul')])).toEqual([
    'Lycee-d-Epinal_partenariat',
    'Lycee-de-Toul_partenariat',
  ])
  expect(() => nommerPieces([avec('Lycée d’Épinal'), avec('LYCEE D EPINAL')])).toThrow(
    expect.objectContaining({code: 'CNV-012'}),
  )
})
