import {describe, expect, it} from 'vitest'
import {CHARTE_PAR_DEFAUT, texteBrut} from '../../../../src/documents/index.js'
import {
  comparerReferentiels,
  composerCharte,
  composerCharteEnClasseur,
  type Evolution,
  estInchange,
  listerLesReferentiels,
  type Referentiel,
  versionPrecedente,
} from '../../../../src/metier/referentiel/index.js'
import {parcours3} from '../../../support/reseau.js'

/** A second version: one indicateur gone, one new, one whose definition and nature changed, one modalité more. */
const version2: Referentiel = {
  ...parcours3,
  version: 2,
  indicateurs: parcours3.indicateurs
    .filter((i) => i.code !== 'parrains')
    .map((i) =>
      i.code === 'propositions'
        ? {...i, definition: 'Services proposés et acceptés.', nature: 'stock' as const}
        : i,
    )
    .concat({
      ...(parcours3.indicateurs[0] as Referentiel['indicateurs'][number]),
      code: 'antennes',
      libelle: 'Antennes',
    }),
  ventilations: parcours3.ventilations.map((v) =>
    v.code === 'demande'
      ? {...v, modalites: [...v.modalites, {code: 'sante', libelle: 'Santé', alias: []}]}
      : v,
  ),
}
const evolution = comparerReferentiels(parcours3, version2)

const faits = (referentiel: Referentiel, evolutionDite?: Evolution) => ({
  referentiel,
  evolution: evolutionDite,
  association: 'Réseau lorrain',
  region: 'Lorraine',
  date: '2009-01-15',
  charte: CHARTE_PAR_DEFAUT,
})

function texteDe(referentiel: Referentiel, evolutionDite?: Evolution): string {
  return composerCharte(faits(referentiel, evolutionDite))
    .blocs.flatMap((b) => {
      switch (b.bloc) {
        case 'titre':
          return [`${'#'.repeat(b.niveau)} ${b.texte}`]
        case 'paragraphe':
          return [texteBrut(b.texte)]
        case 'liste':
          return b.elements.map((e) => texteBrut(e))
        case 'tableau':
          return b.lignes.map((l) => l.cellules.join(' | '))
        default:
          return []
      }
    })
    .join('\n')
    .replace(/[\u00A0\u202F]/g, ' ')
}

describe('ce qui change entre deux versions', () => {
  it('nomme les ajouts, les retraits, et chaque rubrique modifiée avec ses deux écritures', () => {
    expect(evolution.depuis).toBe('parcours3@1')
    expect(evolution.ajoutes).toEqual([{code: 'antennes', libelle: 'Antennes'}])
    expect(evolution.retires).toEqual([{code: 'parrains', libelle: 'Marraines et parrains'}])
    expect(evolution.modifies.map((m) => [m.code, m.champs.map((c) => c.champ)])).toEqual([
      ['propositions', ['définition', 'nature']],
      ['demande', ['modalités']],
    ])
  })

  it('tient deux versions de même sens pour inchangées, les autres écritures d’un nom ne comptant pas', () => {
    const autresAlias = {
      ...parcours3,
      indicateurs: parcours3.indicateurs.map((i) => ({...i, alias: [...i.alias, 'Autrement dit']})),
    }
    expect(estInchange(comparerReferentiels(parcours3, autresAlias))).toBe(true)
    expect(estInchange(evolution)).toBe(false)
  })

  it.each([
    [['parcours3@1', 'parcours3@2', 'i-milo@1'], 'parcours3@2', 'parcours3@1'],
    [['parcours3@9', 'parcours3@10', 'parcours3@11'], 'parcours3@11', 'parcours3@10'],
    [['parcours3@2', 'i-milo@1'], 'parcours3@2', undefined],
  ])('parmi %j, avant %s vient %s', (noms, nom, attendue) => {
    expect(versionPrecedente(noms, nom)).toBe(attendue)
  })
})

describe('la charte de saisie', () => {
  it('dit de chaque indicateur ce qu’il compte, comment il se saisit et se détaille, et d’où il vient', () => {
    const texte = texteDe(parcours3)
    for (const {libelle} of parcours3.indicateurs)
      expect(texte).toContain(`## ${libelle.replaceAll("'", '’')}`)
    expect(texte).toContain('Comment le saisir : S’enregistre à l’ouverture du dossier')
    expect(texte).toContain('Ne compte pas : l’inscription ou l’appel sans entretien ; un dossier rouvert')
    expect(texte).toContain('Par sexe : Femmes, Hommes.')
    expect(texte).toContain('Unité : jeune ; événements de la période, mois par mois.')
    expect(texte).toContain('Validité : de 2005 à 2016.')
    expect(texte).toContain('Fait partie de : Entrées en emploi et emploi/formation.')
    expect(texte).not.toContain('Ce qui change')
  })

  it('est rangée par famille, dans l’ordre du référentiel', () => {
    const chapitres = texteDe(parcours3).match(/^# .+$/gm)
    expect(chapitres).toEqual([
      '# Comment lire cette charte',
      '# Le réseau, compté dans l’annuaire',
      '# L’accueil',
      '# L’emploi et la formation',
      '# Le CIVIS',
      '# L’offre de service',
      '# D’une époque à l’autre',
    ])
  })

  it('dit quelle série continue dans un autre référentiel, et pourquoi une autre s’y coupe', () => {
    const texte = texteDe(parcours3)
    expect(texte).toMatch(/Même série que dans i-milo : .*Jeunes en contact/)
    expect(texte).toMatch(/Jeunes entrés en CIVIS \| i-milo : pacea \| Le PACEA prend la place du CIVIS/)
    expect(texte).toMatch(/Par résidence en zone urbaine sensible \| i-milo : residence_qpv \| Les QPV/)
  })

  it('dit ce qui change depuis la version précédente, ou que rien ne change', () => {
    const texte = texteDe(version2, evolution)
    expect(texte).toContain('# Ce qui change depuis parcours3@1')
    expect(texte).toContain('Nouveaux : Antennes.')
    expect(texte).toContain('Retirés : Marraines et parrains.')
    expect(texte).toContain(
      'Propositions faites aux jeunes | nature | événements de la période, mois par mois | état à une date',
    )
    expect(texteDe(parcours3, comparerReferentiels(parcours3, parcours3))).toContain(
      'Aucun changement de sens',
    )
  })

  it('tient aussi dans un classeur : indicateurs, détails, changements', () => {
    const {feuilles} = composerCharteEnClasseur(faits(version2, evolution))
    expect(feuilles.map((f) => f.nom)).toEqual(['Charte', 'Détails', 'Comptage', 'Changements'])
    const libelles = feuilles[0]?.lignes.map((l) => l[0]?.valeur)
    for (const {libelle} of version2.indicateurs) expect(libelles).toContain(libelle)
    expect(feuilles[2]?.lignes.map((l) => l[0]?.valeur)).toContain('Jeunes en premier accueil')
    expect(feuilles[3]?.lignes.at(-1)?.map((c) => c?.valeur)).toEqual([
      'Demande au premier entretien',
      'modalités',
      'Emploi, Formation, Projet professionnel, Autre',
      'Emploi, Formation, Projet professionnel, Autre, Santé',
    ])
  })
})

it('la liste marque le référentiel suivi et dit chaque nature en mots', () => {
  const suivi = {nom: 'parcours3@1', origine: 'fourni', referentiel: parcours3} as const
  const liste = listerLesReferentiels(
    [suivi, {nom: 'parcours3@2', origine: 'espace', referentiel: version2}],
    suivi,
  )
  expect(liste.referentiels.map((r) => [r.nom, r.origine, r.adopte])).toEqual([
    ['parcours3@1', 'fourni', true],
    ['parcours3@2', 'espace', false],
  ])
  const nature = (code: string) => liste.adopte.indicateurs.find((i) => i.code === code)?.nature_en_mots
  expect(nature('structures')).toBe("compté dans l'annuaire")
  expect(nature('jeunes_en_contact')).toBe("jeunes différents sur toute l'année")
})
