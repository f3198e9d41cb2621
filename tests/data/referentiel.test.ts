import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {type Referentiel, schemaReferentiel} from '../../src/metier/referentiel/index.js'
import {empreinte} from '../../src/shared/empreinte.js'
import {sansAccents} from '../../src/shared/francais.js'

const referentiel: Referentiel = schemaReferentiel.parse(
  parse(readFileSync(new URL('../../data/referentiels/parcours3@1.yaml', import.meta.url), 'utf8')),
)

const MOTS_VIDES = new Set(
  'a au aux d de des dont du en et l la le les ou par pour sur un une nb nombre n'.split(' '),
)

/**
 * Harsher than the product's own fingerprint (accents, case, punctuation, small words, plural, order of words):
 * two writings that stay apart here stay apart everywhere.
 */
function empreinteSevere(texte: string): string {
  const mots = sansAccents(texte)
    .replaceAll('+', ' plus ')
    .split(/[^a-z0-9]+/)
  return mots
    .filter((mot) => mot !== '' && !MOTS_VIDES.has(mot))
    .map((mot) => (mot.length > 2 ? mot.replace(/s$/, '') : mot))
    .sort()
    .join(' ')
}

type Nomme = {readonly code: string; readonly libelle: string; readonly alias: readonly string[]}

/** Fingerprints claimed by more than one code, with their owners. */
function ambiguites(elements: readonly Nomme[], simplifier = empreinteSevere): string[] {
  const proprietaires = new Map<string, Set<string>>()
  for (const {code, libelle, alias} of elements) {
    for (const ecriture of [code, libelle, ...alias]) {
      const cle = simplifier(ecriture)
      proprietaires.set(cle, (proprietaires.get(cle) ?? new Set()).add(code))
    }
  }
  return [...proprietaires]
    .filter(([, codes]) => codes.size > 1)
    .map(([cle, codes]) => `${cle}: ${[...codes].join(',')}`)
}

const ventilation = (code: string) => referentiel.ventilations.find((v) => v.code === code)
const indicateur = (code: string) => referentiel.indicateurs.find((i) => i.code === code)

describe('référentiel parcours3@1', () => {
  it('porte les codes sur lesquels les scripts comptent, et eux seuls', () => {
    const attendus =
      'structures missions_locales paio lieux_accueil salaries etp premiers_accueils jeunes_en_contact ' +
      'entrees_emploi entrees_alternance entrees_formation civis civis_renforce civis_droit_commun ' +
      'propositions demande_premier_accueil jeunes_parraines parrains postes_informatiques'
    expect(referentiel.indicateurs.map((i) => i.code).sort()).toEqual(attendus.split(' ').sort())
    expect([referentiel.code, referentiel.version]).toEqual(['parcours3', 1])
    expect(indicateur('entrees_emploi')?.libelle).toBe('Entrées en emploi et emploi/formation')
  })

  it('montre chaque indicateur une fois dans les chiffres-clés', () => {
    const montres = referentiel.chiffres_cles.map((c) => c.indicateur)
    expect([...montres].sort()).toEqual(referentiel.indicateurs.map((i) => i.code).sort())
  })

  it('ne donne aucune écriture à deux indicateurs', () => {
    expect(ambiguites(referentiel.indicateurs)).toEqual([])
    expect(ambiguites(referentiel.indicateurs, empreinte)).toEqual([])
  })

  it('ne donne aucune écriture à deux modalités qui se rencontrent sous un même indicateur', () => {
    for (const {code, ventilations} of referentiel.indicateurs) {
      const modalites = ventilations.flatMap(
        (axe) => ventilation(axe)?.modalites.map((m) => ({...m, code: `${axe}/${m.code}`})) ?? [],
      )
      expect([code, ...ambiguites(modalites)]).toEqual([code])
    }
  })

  it("ne confond pas une modalité et l'indicateur d'un tableau", () => {
    const indicateurs = referentiel.indicateurs.filter((i) => i.origine === 'tableaux')
    const modalites = referentiel.ventilations.flatMap((v) =>
      v.modalites.map((m) => ({...m, code: `modalité ${v.code}/${m.code}`})),
    )
    const croisees = ambiguites([...indicateurs, ...modalites]).filter((a) =>
      indicateurs.some((i) => new RegExp(`(: |,)${i.code}(,|$)`).test(a)),
    )
    expect(croisees).toEqual([])
  })

  it.each([
    ['1er accueil', 'premiers_accueils'],
    ['Jeunes accueillis pour la 1ère fois', 'premiers_accueils'],
    ['PRIMO-ACCUEILS', 'premiers_accueils'],
    ['JEUNES EN CONTACT', 'jeunes_en_contact'],
    ['Entrées emploi', 'entrees_emploi'],
    ['CIVIS de droit commun', 'civis_droit_commun'],
    ['dont CIVIS renforcés', 'civis_renforce'],
    ['Contrats en alternance', 'entrees_alternance'],
    ['Parrains', 'parrains'],
    ['Jeunes parrainés', 'jeunes_parraines'],
  ])('reconnaît « %s »', (ecriture, code) => {
    const trouves = referentiel.indicateurs.filter((i) =>
      [i.libelle, ...i.alias].some((nom) => empreinteSevere(nom) === empreinteSevere(ecriture)),
    )
    expect(trouves.map((i) => i.code)).toEqual([code])
  })

  it('explique chaque indicateur : définition, saisie, source, tous différents', () => {
    const muets = referentiel.indicateurs.filter(
      (i) => i.definition.length < 60 || i.saisie.length < 40 || !/\S{3}/.test(i.source),
    )
    expect(muets.map((i) => i.code)).toEqual([])
    expect(new Set(referentiel.indicateurs.map((i) => i.definition)).size).toBe(
      referentiel.indicateurs.length,
    )
  })

  it('compte le réseau dans l’annuaire et borne le CIVIS à ses années', () => {
    const annuaire = referentiel.indicateurs.filter((i) => i.origine === 'annuaire')
    expect(annuaire.every((i) => i.nature === 'stock')).toBe(true)
    expect(annuaire).toHaveLength(7)
    for (const code of ['civis', 'civis_renforce', 'civis_droit_commun']) {
      expect([indicateur(code)?.depuis, indicateur(code)?.jusqu_a]).toEqual([2005, 2016])
    }
    expect(indicateur('entrees_alternance')?.part_de?.modalite).toBe('alternance')
  })
})
