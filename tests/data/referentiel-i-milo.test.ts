import {describe, expect, it} from 'vitest'
import {construireLexique, reconnaitreRubrique} from '../../src/metier/referentiel/index.js'
import {lireReferentielFourni} from './lire-referentiel.js'

const referentiel = lireReferentielFourni('i-milo@1')
const lexique = construireLexique(referentiel, {})
const indicateur = (code: string) => referentiel.indicateurs.find((i) => i.code === code)
const regle = (code: string) => referentiel.regles.find((r) => r.code === code)

/** All that the charte says of an indicator. */
function dit(code: string): string {
  const i = indicateur(code)
  return [i?.definition, i?.saisie, ...(i?.compte ?? []), ...(i?.ne_compte_pas ?? [])].join(' ')
}

describe('référentiel i-milo@1', () => {
  it('porte les codes de l’époque, et tous ceux que publie parcours3@1', () => {
    const codes = new Set(referentiel.indicateurs.map((i) => i.code))
    const attendus =
      'pacea pacea_beneficiaires garantie_jeunes cej cej_beneficiaires allocataires pmsmp ppae_delegue ' +
      'obligation_formation recus_en_entretien recus_en_entretien_individuel nombre_entretiens_individuels ' +
      'jeunes_suivis service_civique emplois_avenir immersions situations_commencees entrees_emploi_durable'
    const avant = lireReferentielFourni('parcours3@1').indicateurs.map((i) => i.code)
    expect([...attendus.split(' '), ...avant].filter((code) => !codes.has(code))).toEqual([])
  })

  it.each([
    ['pacea', 2017, undefined],
    ['garantie_jeunes', 2013, 2022],
    ['cej', 2022, undefined],
    ['cej_beneficiaires', 2022, undefined],
    ['allocataires', 2022, undefined],
    ['obligation_formation', 2020, undefined],
    ['emplois_avenir', 2012, 2018],
    ['civis', 2005, 2016],
  ])('borne %s à ses années', (code, depuis, jusqua) => {
    expect([indicateur(code)?.depuis, indicateur(code)?.jusqu_a]).toEqual([depuis, jusqua])
  })

  it.each([
    ['pacea', 'flux'],
    ['pacea_beneficiaires', 'stock'],
    ['cej', 'flux'],
    ['cej_beneficiaires', 'stock'],
    ['allocataires', 'stock'],
    ['jeunes_suivis', 'stock'],
    ['recus_en_entretien', 'distinct'],
    ['nombre_entretiens_individuels', 'flux'],
  ])('compte %s comme un %s', (code, nature) => {
    expect(indicateur(code)?.nature).toBe(nature)
  })

  it('dit ce qui fausse les comparaisons : reconductions, renouvellements, France Travail, deux géographies', () => {
    expect(dit('pacea')).toMatch(/reconduction.*adresse de la Mission Locale/s)
    expect(dit('pacea_beneficiaires')).toMatch(/lieu de résidence/)
    expect(dit('cej')).toMatch(/hors renouvellement.*France Travail/s)
    expect(dit('garantie_jeunes')).toMatch(/février 2022.*phase du PACEA/s)
  })

  it.each([
    ['garantie_jeunes_parmi_pacea', 'garantie_jeunes', '<=', 'pacea'],
    ['accueils_parmi_recus_individuellement', 'premiers_accueils', '<=', 'recus_en_entretien_individuel'],
    ['recus_individuellement_parmi_recus', 'recus_en_entretien_individuel', '<=', 'recus_en_entretien'],
    ['recus_parmi_contacts', 'recus_en_entretien', '<=', 'jeunes_en_contact'],
    ['entretiens_et_jeunes_recus', 'nombre_entretiens_individuels', '>=', 'recus_en_entretien_individuel'],
    ['allocataires_parmi_beneficiaires', 'allocataires', '<=', 'cej_beneficiaires'],
  ])('vérifie %s', (code, gauche, operateur, droite) => {
    const {gauche: g, operateur: o, droite: d} = regle(code) ?? {}
    expect([g?.map((t) => t.indicateur), o, d?.map((t) => t.indicateur)]).toEqual([
      [gauche],
      operateur,
      [droite],
    ])
  })

  it('n’oppose jamais le CEJ et le PACEA, et cesse de ranger la Garantie jeunes dans le PACEA après 2022', () => {
    const ensemble = referentiel.regles.filter((r) => {
      const cites = new Set([...r.gauche, ...r.droite].map((t) => t.indicateur))
      return cites.has('cej') && cites.has('pacea')
    })
    expect(ensemble).toEqual([])
    expect([
      regle('garantie_jeunes_parmi_pacea')?.depuis,
      regle('garantie_jeunes_parmi_pacea')?.jusqu_a,
    ]).toEqual([2017, 2022])
  })

  // As PoEm titles its series, as i-milo names its exports, as colleagues type.
  it.each([
    ['PACEA avant CEJ - entrées', 'pacea', ''],
    ['PACEA - bénéficiaires', 'pacea_beneficiaires', ''],
    ['Bénéficiaires du CEJ en fin de mois', 'cej_beneficiaires', ''],
    ['GJ', 'garantie_jeunes', ''],
    ["Contrat d'engagement jeune", 'cej', ''],
    ['Entrées CEJ (hors renouvellement)', 'cej', ''],
    ['CEJ femmes', 'cej', 'sexe=femmes'],
    ['CEJ - dont QPV', 'cej', 'residence_qpv=en_qpv'],
    ['PACEA mineurs', 'pacea', 'tranche_age=mineurs'],
    ['Premiers accueils niveau 3', 'premiers_accueils', 'niveau=niveau_3'],
    ['Premiers accueils niveau V', 'premiers_accueils', 'niveau=niveau_3'],
    ['Jeunes reçus en EI', 'recus_en_entretien_individuel', ''],
    ['Nb entretiens individuels', 'nombre_entretiens_individuels', ''],
    ['Situations commencées Demandeur d’emploi', 'situations_commencees', 'situation=demandeur_emploi'],
    ['Entrées en emploi durable', 'entrees_emploi_durable', ''],
  ])('reconnaît « %s »', (ecriture, code, modalites) => {
    expect(reconnaitreRubrique(lexique, [ecriture])).toEqual({indicateur: code, modalites})
  })

  it.each([
    [['PACEA', 'Entrées'], 'pacea', ''],
    [['PACEA', 'Bénéficiaires'], 'pacea_beneficiaires', ''],
    [['CEJ', 'Entrées', 'Femmes'], 'cej', 'sexe=femmes'],
    [['CEJ', 'Allocataires'], 'allocataires', ''],
    [
      ['Situations commencées', 'Contrat en Alternance'],
      'situations_commencees',
      'situation=contrat_en_alternance',
    ],
  ])('reconnaît l’en-tête %j', (chemin, code, modalites) => {
    expect(reconnaitreRubrique(lexique, chemin)).toEqual({indicateur: code, modalites})
  })

  it('ne devine pas une écriture qui peut être une entrée ou un stock', () => {
    for (const ecriture of ['Jeunes en CEJ', 'Bénéficiaires', 'Jeunes accompagnés'])
      expect(reconnaitreRubrique(lexique, [ecriture])).toBeUndefined()
  })
})
