import {describe, expect, it} from 'vitest'
import {
  type Chiffres,
  type ChiffresPublies,
  calculerPourPublication,
  composerTableDeChiffres,
  compteDesPersonnes,
  type DemandeDeChiffres,
  type FaitsChiffres,
  presenterChiffre,
} from '../../../../src/metier/chiffres/index.js'
import {schemaReferentiel} from '../../../../src/metier/referentiel/index.js'
import {chiffre, faits, objectif, referentiel, structure, tableau} from '../exemple.js'

const structures = ['Nancy', 'Toul', 'Briey'].map((nom) => structure(nom, 'ML', '54'))

function publier(
  texte: string,
  demandes: readonly Partial<DemandeDeChiffres>[] = [{par: 'structure'}],
  suite: Partial<FaitsChiffres> = {},
): ChiffresPublies {
  const options = {masquerJusquA: 4, baseDEvolution: 0}
  const tous = faits({valeurs: tableau(texte), structures, options, ...suite})
  return calculerPourPublication(
    tous,
    demandes.map((d) => ({annee: 2008, ...d})),
  )
}

/** A row per group: the value, then each part that is given; « s. » for what is hidden. */
function rangs(table: Chiffres | undefined, code: string): string[] {
  const groupes = table ? [{libelle: 'Réseau', chiffres: table.chiffres}, ...(table.par ?? [])] : []
  return groupes.map((groupe) => {
    const trouve = chiffre(groupe, code)
    const valeur = trouve.secret?.includes('valeur') ? 's.' : String(trouve.valeur)
    const dites = trouve.parts.filter((p) => p.modalite !== 'non_reparti' && (p.valeur !== null || p.secret))
    const parts = dites.map((p) => (p.secret === 'valeur' ? 's.' : String(p.valeur)))
    return [groupe.libelle, valeur, ...parts].join(' ')
  })
}

const TROIS_STRUCTURES = `Nancy accueils 2008 12
  Toul accueils 2008 3
  Briey accueils 2008 40`

describe('ce qui se masque', () => {
  it('un petit nombre, et un autre pour qu’on ne le retrouve pas par soustraction', () => {
    const {tables, audit} = publier(TROIS_STRUCTURES)
    expect(rangs(tables[0], 'accueils')).toEqual(['Réseau 55', 'Briey 40', 'Nancy s.', 'Toul s.'])
    expect(audit).toMatchObject({seuil: 4, largeur_minimale: 3, petits_nombres: 1})
    // 15 for both, neither of them 0.
    const ensembles = audit?.cellules.filter((c) => c.modalites === '')
    expect(ensembles?.map((c) => [c.champ, c.de, c.a])).toEqual([
      ['structure:Nancy', 1, 14],
      ['structure:Toul', 1, 14],
    ])
  })

  it('0 reste montré : il ne dit rien de personne', () => {
    const {tables} = publier(TROIS_STRUCTURES.replace('Toul accueils 2008 3', 'Toul accueils 2008 0'))
    expect(rangs(tables[0], 'accueils')).toEqual(['Réseau 52', 'Briey 40', 'Nancy 12', 'Toul 0'])
  })

  it('le complément : 3 sur 180 se lirait dans les 177 autres', () => {
    const {tables} = publier(
      `Nancy accueils 2008 180
       Nancy accueils 2008 sexe=femmes 177
       Nancy accueils 2008 sexe=hommes 3
       Toul accueils 2008 90
       Toul accueils 2008 sexe=femmes 50
       Toul accueils 2008 sexe=hommes 40`,
      [{par: 'structure'}],
      {structures: structures.slice(0, 2)},
    )
    expect(rangs(tables[0], 'accueils')).toEqual(['Réseau 270 227 43', 'Nancy 180 s. s.', 'Toul 90 s. s.'])
    const nancy = chiffre(tables[0]?.par?.[0] ?? {chiffres: []}, 'accueils')
    expect(nancy.parts.map((p) => [p.part, p.pour_cent])).toEqual([
      [null, null],
      [null, null],
    ])
  })

  it('tout ce qui se calcule avec : évolution, taux de réalisation, taux, part nommée', () => {
    const texte = `Nancy emplois 2007 30
      Nancy emplois 2008 30
      Nancy emplois 2008 contrat=alternance 2
      Nancy accueils 2007 50
      Nancy accueils 2008 3
      Toul accueils 2008 60
      Briey accueils 2008 70`
    const objectifs = [objectif('Nancy', 'accueils', 10)]
    const {tables} = publier(texte, [{par: 'structure'}], {objectifs})
    const nancy = tables[0]?.par?.find((g) => g.code === 'Nancy') ?? {chiffres: []}
    expect(chiffre(nancy, 'accueils')).toMatchObject({
      valeur: null,
      evolution: null,
      objectif: 10,
      taux_realisation: null,
      ecart_objectif: null,
      secret: expect.arrayContaining(['valeur', 'evolution', 'realisation']),
    })
    expect(chiffre(nancy, 'taux_emploi')).toMatchObject({
      valeur: null,
      secret: expect.arrayContaining(['valeur']),
    })
    expect(chiffre(nancy, 'alternances')).toMatchObject({
      valeur: null,
      secret: expect.arrayContaining(['valeur']),
    })
  })

  it('les termes d’un taux, même quand lui seul se publie', () => {
    const seul = {...referentiel, chiffres_cles: [{indicateur: 'taux_emploi', parts: []}]}
    const texte = 'Nancy emplois 2008 2\nNancy accueils 2008 60\nToul emplois 2008 30\nToul accueils 2008 60'
    const {tables} = publier(texte, [{par: 'structure'}], {referentiel: seul})
    const codes = tables[0]?.chiffres.map((c) => c.code)
    expect(codes).toEqual(['taux_emploi'])
    expect(rangs(tables[0], 'taux_emploi')[2]).toBe('Nancy s.')
  })

  it('ni les actes, ni les heures, ni ce que compte l’annuaire', () => {
    const comptes = referentiel.indicateurs.filter((i) => compteDesPersonnes(i)).map((i) => i.code)
    expect(comptes).toEqual(['accueils', 'contacts', 'emplois'])
  })

  it('le non réparti n’est pas un petit nombre : il ne dit rien de personne', () => {
    const texte =
      'Nancy accueils 2008 52\nNancy accueils 2008 sexe=femmes 25\nNancy accueils 2008 sexe=hommes 25'
    expect(publier(texte).audit?.masques).toBe(0)
  })
})

describe('ce qui est publié ensemble', () => {
  it('deux chiffres liés par une règle du référentiel : renforcé + droit commun = CIVIS', () => {
    const avecRegle = schemaReferentiel.parse({
      ...referentiel,
      regles: [
        {
          code: 'volets',
          gauche: [{indicateur: 'accueils'}, {indicateur: 'contacts'}],
          operateur: '=',
          droite: [{indicateur: 'emplois'}],
          gravite: 'bloquante',
          message: 'm',
          a_faire: 'f',
        },
      ],
    })
    const texte = 'Nancy accueils 2008 3\nNancy contacts 2008 57\nNancy emplois 2008 60'
    const {tables} = publier(texte, [{}], {referentiel: avecRegle, structures: structures.slice(0, 1)})
    const [reseau] = ['accueils', 'contacts', 'emplois'].map((code) => rangs(tables[0], code)[0])
    expect(reseau).toBe('Réseau s.')
    const caches = ['contacts', 'emplois'].filter((code) => rangs(tables[0], code)[0]?.includes('s.'))
    expect(caches).toHaveLength(1)
  })

  it('les mois et l’année : un mois masqué ne se retrouve pas', () => {
    const parMois = Array.from(
      {length: 12},
      (_, i) => `Nancy accueils 2008-${String(i + 1).padStart(2, '0')} ${i === 3 ? 2 : 20 + i}`,
    )
    const {tables} = publier(parMois.join('\n'), [{par: 'mois'}])
    const caches = rangs(tables[0], 'accueils').filter((rang) => rang.includes(' s.'))
    expect(caches.length).toBeGreaterThan(1)
    expect(caches).toContain('avril 2008 s.')
    expect(rangs(tables[0], 'accueils')[0]).toMatch(/^Réseau 2\d\d/)
  })

  it('le réseau masque la même chose seul et avec ses structures', () => {
    const [seul, avec] = [
      publier(TROIS_STRUCTURES, [{}]),
      publier(TROIS_STRUCTURES, [{}, {par: 'departement'}]),
    ]
    expect(seul.audit?.cellules).toEqual(avec.audit?.cellules)
    expect(seul.tables[0]).toEqual(avec.tables[0])
  })
})

describe('ce qui s’imprime', () => {
  const {tables} = publier(TROIS_STRUCTURES)
  const toul = chiffre(tables[0]?.par?.find((g) => g.code === 'Toul') ?? {chiffres: []}, 'accueils')

  it('« s. », et ce que cela veut dire', () => {
    expect(presenterChiffre(toul, referentiel)).toMatchObject({valeur: 's.', renseigne: true})
    expect(toul.mentions.at(-1)).toMatch(/^« s\. » : couvert par le secret statistique \(1 à 4/)
  })

  it('« s. » dans la table pour un tableur, jamais une case vide', () => {
    const table = tables[0] ? composerTableDeChiffres(tables[0], referentiel) : []
    const ligne = table.find((l) => l[1] === 'Toul' && l[2] === 'accueils' && l[5] === 'Ensemble')
    expect(ligne?.[6]).toBe('s.')
  })

  it('rien ne change quand le réseau n’a rien demandé', () => {
    const {tables: entieres, audit} = publier(TROIS_STRUCTURES, [{par: 'structure'}], {options: {}})
    expect(audit).toBeNull()
    expect(rangs(entieres[0], 'accueils')).toEqual(['Réseau 55', 'Briey 40', 'Nancy 12', 'Toul 3'])
  })
})
