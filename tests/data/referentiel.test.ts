import {describe, expect, it} from 'vitest'
import {construireLexique, reconnaitreRubrique} from '../../src/metier/referentiel/index.js'
import {empreinte} from '../../src/shared/empreinte.js'
import {
  ambiguites,
  ecrituresDe,
  lireReferentielFourni,
  type Nomme,
  REFERENTIELS_FOURNIS,
  toutesLesAmbiguites,
} from './lire-referentiel.js'

const nommer =
  (genre: string) =>
  (element: Nomme): Nomme => ({...element, code: `${genre} ${element.code}`})

/** Among writings claimed twice, those shared by two genres: « indicateur … » and « modalité … ». */
const entreGenres = (ambigues: readonly string[], ...genres: readonly string[]) =>
  ambigues.filter((a) => genres.every((genre) => a.includes(`${genre} `)))

describe.each(REFERENTIELS_FOURNIS)('référentiel %s', (nom) => {
  const referentiel = lireReferentielFourni(nom)
  const {indicateurs, ventilations, regles} = referentiel
  const recus = indicateurs.filter((i) => i.origine === 'tableaux')
  const lesIndicateurs = recus.map(nommer('indicateur'))
  const lesModalites = ventilations.flatMap((v) =>
    v.modalites.map((m) => ({...m, code: `modalité ${v.code}/${m.code}`})),
  )
  const lesVentilations = ventilations.map(nommer('ventilation'))

  it('porte le nom de son fichier', () => {
    expect(`${referentiel.code}@${referentiel.version}`).toBe(nom)
  })

  it('montre dans les chiffres-clés des indicateurs différents, dont tous ceux de l’annuaire en usage', () => {
    const montres = referentiel.chiffres_cles.map((c) => c.indicateur)
    expect(new Set(montres).size).toBe(montres.length)
    const annuaire = indicateurs.filter((i) => i.origine === 'annuaire').map((i) => i.code)
    expect(annuaire.filter((code) => code !== 'paio' && !montres.includes(code))).toEqual([])
  })

  it('ne donne aucune écriture à deux indicateurs', () => {
    expect(toutesLesAmbiguites(indicateurs)).toEqual([])
  })

  it('ne donne aucune écriture à deux modalités qui se rencontrent sous un même indicateur', () => {
    for (const {code, ventilations: axes} of indicateurs) {
      const modalites = ventilations
        .filter((v) => axes.includes(v.code))
        .flatMap((v) => v.modalites.map((m) => ({...m, code: `${v.code}/${m.code}`})))
      expect([code, ...toutesLesAmbiguites(modalites)]).toEqual([code])
    }
  })

  it("ne confond pas une modalité et l'indicateur d'un tableau", () => {
    const ambigues = toutesLesAmbiguites([...lesIndicateurs, ...lesModalites])
    expect(entreGenres(ambigues, 'indicateur', 'modalité')).toEqual([])
  })

  // « Situation » above a column says what its cells are; as a modality it would be a figure.
  it('ne confond pas le nom d’une ventilation avec une modalité', () => {
    const ambigues = toutesLesAmbiguites([...lesVentilations, ...lesModalites])
    expect(entreGenres(ambigues, 'ventilation', 'modalité')).toEqual([])
  })

  // « Propositions par type » may be both: the propositions, and what their rows are.
  it('ne confond pas le nom d’une ventilation avec un indicateur, « … par type » à part', () => {
    const ambigues = ambiguites([...lesVentilations, ...lesIndicateurs], empreinte)
    const confondus = entreGenres(ambigues, 'ventilation', 'indicateur')
    expect(confondus.filter((a) => !a.startsWith('par '))).toEqual([])
  })

  it('n’a aucune écriture vide, ni réduite à un nombre, qu’une cellule de données pourrait porter', () => {
    const ecritures = [...lesIndicateurs, ...lesModalites].flatMap((e) => e.alias)
    const nues = ecritures.filter((e) => empreinte(e) === '' || /^\d+$/.test(empreinte(e)))
    expect(nues.filter((e) => e !== '26+' && e !== '26 et plus')).toEqual([])
  })

  it('reconnaît chaque écriture pour ce qu’elle nomme', () => {
    const lexique = construireLexique(referentiel, {})
    const manques = recus.flatMap((i) =>
      ecrituresDe(i)
        .filter((ecriture) => reconnaitreRubrique(lexique, [ecriture])?.indicateur !== i.code)
        .map((ecriture) => `${i.code}: ${ecriture}`),
    )
    expect(manques).toEqual([])
  })

  it('reconnaît chaque modalité sous l’indicateur qu’elle détaille', () => {
    const lexique = construireLexique(referentiel, {})
    const manques = recus.flatMap((i) =>
      ventilations
        .filter((v) => i.ventilations.includes(v.code))
        .flatMap((v) => v.modalites.map((m) => ({v, m})))
        .flatMap(({v, m}) =>
          ecrituresDe(m)
            .filter((ecriture) => {
              const sousTitre = reconnaitreRubrique(lexique, [i.libelle, ecriture])
              const sousLigne = reconnaitreRubrique(lexique, [ecriture], {indicateur: i.code, modalites: ''})
              return [sousTitre, sousLigne].some((r) => r?.modalites !== `${v.code}=${m.code}`)
            })
            .map((ecriture) => `${i.code} › ${ecriture}`),
        ),
    )
    expect(manques).toEqual([])
  })

  it('explique chaque indicateur : définition, saisie, source, tous différents', () => {
    const muets = indicateurs.filter(
      (i) => i.definition.length < 60 || i.saisie.length < 40 || !/\S{3}/.test(i.source),
    )
    expect(muets.map((i) => i.code)).toEqual([])
    expect(new Set(indicateurs.map((i) => i.definition)).size).toBe(indicateurs.length)
    expect(indicateurs.filter((i) => i.famille === undefined)).toEqual([])
  })

  it('dit pour chaque règle pourquoi elle est vraie et que faire', () => {
    const muettes = regles.filter((r) => !r.message.endsWith('.') || !r.a_faire.endsWith('.'))
    expect(muettes.map((r) => r.code)).toEqual([])
  })

  it('compte le réseau dans l’annuaire et borne le CIVIS à ses années', () => {
    const annuaire = indicateurs.filter((i) => i.origine === 'annuaire')
    expect(annuaire.every((i) => i.nature === 'stock')).toBe(true)
    expect(annuaire).toHaveLength(7)
    for (const code of ['civis', 'civis_renforce', 'civis_droit_commun']) {
      const civis = indicateurs.find((i) => i.code === code)
      expect([civis?.depuis, civis?.jusqu_a]).toEqual([2005, 2016])
    }
    expect(indicateurs.find((i) => i.code === 'entrees_alternance')?.part_de?.modalite).toBe('alternance')
  })
})

describe('référentiel parcours3@1', () => {
  const referentiel = lireReferentielFourni('parcours3@1')
  const {indicateurs, chiffres_cles: cles} = referentiel
  const lexique = construireLexique(referentiel, {})
  const publies =
    'structures missions_locales paio lieux_accueil salaries etp premiers_accueils jeunes_en_contact ' +
    'entrees_emploi entrees_alternance entrees_formation civis civis_renforce civis_droit_commun ' +
    'propositions demande_premier_accueil jeunes_parraines parrains postes_informatiques'

  it('publie les codes sur lesquels les scripts comptent, et eux seuls', () => {
    expect(cles.map((c) => c.indicateur).sort()).toEqual(publies.split(' ').sort())
    expect(indicateurs.find((i) => i.code === 'entrees_emploi')?.libelle).toBe(
      'Entrées en emploi et emploi/formation',
    )
  })

  it('sait lire le reste de l’époque sans l’attendre de personne', () => {
    const autres = indicateurs.map((i) => i.code).filter((code) => !publies.split(' ').includes(code))
    expect(autres.sort()).toEqual([
      'nombre_entretiens_individuels',
      'ppae_delegue',
      'recus_en_entretien',
      'recus_en_entretien_individuel',
    ])
  })

  it.each([
    ['1er accueil', 'premiers_accueils'],
    ['Jeunes accueillis pour la 1ère fois', 'premiers_accueils'],
    ['PRIMO-ACCUEILS', 'premiers_accueils'],
    ['JEUNES EN CONTACT', 'jeunes_en_contact'],
    ['Jeunes reçus en entretien individuel', 'recus_en_entretien_individuel'],
    ["Nombre d'entretiens individuels", 'nombre_entretiens_individuels'],
    ['Entrées emploi', 'entrees_emploi'],
    ['CIVIS de droit commun', 'civis_droit_commun'],
    ['dont CIVIS renforcés', 'civis_renforce'],
    ['Contrats en alternance', 'entrees_alternance'],
    ['Co-traitance', 'ppae_delegue'],
    ['Parrains', 'parrains'],
    ['Jeunes parrainés', 'jeunes_parraines'],
  ])('reconnaît « %s »', (ecriture, code) => {
    expect(reconnaitreRubrique(lexique, [ecriture])?.indicateur).toBe(code)
  })
})
