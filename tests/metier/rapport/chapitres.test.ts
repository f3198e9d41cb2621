import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {texteBrut} from '../../../src/documents/index.js'
import {
  clesDuContexte,
  composerRapport,
  estUnTrou,
  noterPerspectives,
  preparerChapitres,
  schemaPlan,
} from '../../../src/metier/rapport/index.js'
import {composer, contexte, lire} from './chapitre-essai.js'
import {faitsDuRapport, parcours3} from './lorraine.js'

function phrase(source: string): string {
  const [bloc] = composer(source).blocs
  return bloc?.bloc === 'paragraphe' ? texteBrut(bloc.texte) : ''
}

describe('les clés et les aides de français', () => {
  it.each([
    ['{{ chiffres.premiers_accueils }}', '14\u202F031'],
    ['{{ chiffres.premiers_accueils.evolution }}', '+\u00A05,4\u00A0%'],
    ['un nombre {{ chiffres.premiers_accueils.evolution | tendance }}', 'un nombre en hausse de 5,4\u00A0%'],
    ['{{ chiffres.premiers_accueils | tendance }}', 'en hausse de 5,4\u00A0%'],
    ['le nombre {{ chiffres.premiers_accueils.evolution | varie }}', 'le nombre augmente de 5,4\u00A0%'],
    ['ils {{ chiffres.premiers_accueils.evolution | varie: "pluriel" }}', 'ils augmentent de 5,4\u00A0%'],
    ['{{ chiffres.premiers_accueils.part.femmes }} de femmes', '52\u00A0% de femmes'],
    ['{{ chiffres.civis.taux }} de {{ chiffres.civis.objectif }}', '95,75\u00A0% de 8\u202F876'],
    ['{{ chiffres.parrains | accorde: "parrain", "parrains" }}', '329\u00A0parrains'],
    [
      '{{ reseau.region | de }}, {{ "Lorraine" | de }}, {{ "Haute-Marne" | de }}',
      'd’Alsace, de Lorraine, de Haute-Marne',
    ],
    ['{{ chiffres.structures | lettres | majuscule }}', 'Vingt'],
    [
      '{{ 71 | lettres }}, {{ 80 | lettres }}, {{ 81 | lettres }}, {{ 99 | lettres }}',
      'soixante et onze, quatre-vingts, quatre-vingt-un, quatre-vingt-dix-neuf',
    ],
    ['de {{ annee_precedente }} à {{ annee_suivante }}', 'de 2007 à 2009'],
  ])('%s → %s', (source, attendu) => {
    expect(phrase(source)).toBe(attendu)
  })

  it('chaque clé proposée s’imprime', () => {
    const source = clesDuContexte(contexte)
      .map((cle) => `- {{ ${cle} }}`)
      .join('\n')
    expect(lire(source).remplissage.defauts).toEqual([])
  })

  it.each([
    ['{{ chiffres.premier_accueils }}', 'RAP-041', '« chiffres.premiers_accueils »'],
    ['{{ premiers_accueils }}', 'RAP-041', '« chiffres.premiers_accueils »'],
    ['{{ chiffres.civis.evolutoin }}', 'RAP-041', '« chiffres.civis.evolution »'],
    ['{{ chiffres.civis | tendence }}', 'RAP-042', '« tendance »'],
    ['{{ annee | tendance }}', 'RAP-042', 'exemple'],
    ['{{ chiffres.civis', 'RAP-043', '{{ clé }}'],
    ['::anuaire', 'RAP-044', '« annuaire »'],
    ['::tableau{par="departement"}', 'RAP-045', '::tableau{chiffres='],
    ['::tableau{chiffres="civi"}', 'RAP-045', '::tableau{chiffres='],
    ['::tableau{chiffres="civis" par="planete"}', 'RAP-045', '::tableau{chiffres='],
    ['::chiffres{code="civis"}', 'RAP-045', '::chiffres{codes='],
    ['::photo{fichier="x.jpg" legende="X"}', 'RAP-045', '::photo{fichier='],
    ['::graphique{chiffres="civis" type="camembert"}', 'RAP-045', '::graphique{'],
  ])('%s : %s', (source, code, piste) => {
    const constats = composer(`Avant.\n\n${source}`).constats
    expect(constats.map((c) => [c.code, c.gravite, c.ligne])).toEqual(
      constats.map(() => [code, 'bloquante', 3]),
    )
    expect(constats.map((c) => c.a_faire).join(' ')).toContain(piste)
    expect(constats.length).toBeGreaterThan(0)
  })
})

describe('les trous', () => {
  it.each([
    ['[à compléter : les partenaires]', 'RAP-050'],
    ['Il y en a XXX.', 'RAP-050'],
    ['{{ chiffres.salaries.evolution }}', 'RAP-052'],
    ['{{ chiffres.etp.objectif }}', 'RAP-052'],
    ['::formation', 'RAP-053'],
    ['::journal{theme="CIVIS"}', 'RAP-053'],
    ['::graphique{chiffres="premiers_accueils" type="realisation"}', 'RAP-053'],
  ])('%s', (source, code) => {
    const {constats, blocs} = composer(source)
    expect(constats.map((c) => [c.code, c.ligne])).toEqual([[code, 1]])
    expect(constats.every(estUnTrou)).toBe(true)
    expect(blocs).toHaveLength(1)
  })

  it('la note d’un auteur n’en est pas un', () => {
    expect(composer('<!-- [à écrire : rien] -->\n\nFait.').constats).toEqual([])
  })

  it('se voient dans un brouillon, page et filigrane, et nulle part ailleurs', () => {
    const chapitre = composer('Texte [à compléter : la suite].')
    const trous = chapitre.constats
    const brouillon = composerRapport({
      ...faitsDuRapport(),
      chapitres: [chapitre],
      edition: {mode: 'brouillon', trous},
    })
    expect(brouillon.filigrane).toBe('Brouillon')
    expect(brouillon.blocs[0]).toMatchObject({bloc: 'titre', texte: 'Ce qui reste à faire'})
    const simple = composerRapport({...faitsDuRapport(), chapitres: [chapitre]})
    expect([simple.filigrane, simple.blocs[0]]).toEqual([
      undefined,
      expect.objectContaining({texte: 'Les chiffres-clés du réseau au 31/12/2008'}),
    ])
  })
})

describe('un chapitre dans le rapport', () => {
  it('a sa place par son ordre, ses titres sous le sien, ses tableaux numérotés avec les autres', () => {
    const {blocs} = composerRapport({
      ...faitsDuRapport(),
      chapitres: [
        {
          ...composer('## Le CIVIS\n\n### Détail\n\n| a | b |\n|-|-|\n| x | 1 |\n\nTableau : Le détail'),
          entete: {titre: 'Mission', ordre: 50, statut: 'relu'},
        },
        {...composer('Merci.'), entete: {titre: 'Le mot', ordre: 20, statut: 'relu'}},
      ],
    })
    expect(blocs.flatMap((b) => (b.bloc === 'titre' && b.niveau === 1 ? [b.texte] : []))).toEqual([
      'Le mot',
      'Les chiffres-clés du réseau au 31/12/2008',
      'Mission',
      'Les structures par département',
      'Sources et définitions',
    ])
    expect(blocs.find((b) => b.bloc === 'tableau')).toMatchObject({legende: 'Tableau\u00A01 – Le détail'})
    expect(blocs.filter((b) => b.bloc === 'titre' && /^Le CIVIS|Détail/.test(b.texte))).toMatchObject([
      {niveau: 2},
      {niveau: 3},
    ])
  })

  it('garde ses perspectives, et ne les réécrit que si elles changent', () => {
    const chapitre = composer(
      '## Bilan\n\nFait.\n\n## Perspectives 2009\n\nUn réseau régional.\n\n- un guide\n\n## Annexe\n\nRien.',
    )
    expect(chapitre.perspectives).toEqual(['Un réseau régional.', '– un guide'])
    const [ecriture] = noterPerspectives([chapitre], [], 2008 as never)
    expect(ecriture).toMatchObject({
      registre: 'perspectives',
      cle: '2008/essai',
      contenu: {chapitre: 'Essai'},
    })
    const connues = [
      {cle: '2008/essai', contenu: ecriture?.contenu ?? {annee: 0, chapitre: '', mission: null, textes: []}},
    ]
    expect(noterPerspectives([chapitre], connues, 2008 as never)).toEqual([])
    expect(noterPerspectives([], connues, 2008 as never)).toMatchObject([{cle: '2008/essai', contenu: null}])
  })
})

describe('préparer depuis un plan', () => {
  const plan = schemaPlan.parse({
    libelle: 'Essai',
    chapitres: [
      {
        cle: 'un',
        titre: 'Un',
        ordre: 5,
        texte:
          '## CIVIS\n\n{{ chiffres.civis }} jeunes.\n\n## PACEA\n\n{{ chiffres.pacea }} jeunes.\n\n## Perspectives %annee_suivante%\n\n[à compléter : la suite]',
      },
      {cle: 'deux', titre: 'Deux', ordre: 12, texte: 'Texte.'},
    ],
  })
  const poser = (presents: readonly string[]) =>
    preparerChapitres(plan, {presents, annee: 2008, referentiel: parcours3})

  it('pose un fichier par chapitre, daté, sans les chiffres que l’année ne compte pas', () => {
    const [un] = poser([])
    expect(un?.nom).toBe('05-un.md')
    expect(un?.texte).toContain('statut: a-ecrire')
    expect(un?.texte).toContain('## CIVIS')
    expect(un?.texte).toContain('## Perspectives 2009')
    expect(un?.texte).not.toMatch(/pacea/i)
  })

  it('reconnaît un chapitre déjà là, même renuméroté', () => {
    expect(poser(['33-deux.md']).map((c) => c.dejaLa)).toEqual([undefined, '33-deux.md'])
  })

  it('refuse deux fois la même clé', () => {
    const [chapitre] = plan.chapitres
    expect(schemaPlan.safeParse({libelle: 'x', chapitres: [chapitre, chapitre]}).success).toBe(false)
  })

  it.each(['missions', 'parcours'])('le plan « %s » livré se remplit sans faute', (nom) => {
    const livre = schemaPlan.parse(parse(readFileSync(`templates/rapport/plans/${nom}.yaml`, 'utf8')))
    const poses = preparerChapitres(livre, {presents: [], annee: 2008, referentiel: parcours3})
    const constats = poses.flatMap(({texte}) => composer(texte.split('---\n\n')[1] ?? '').constats)
    expect(constats.filter((c) => !estUnTrou(c)).map((c) => c.message)).toEqual([])
    expect(poses.map((c) => c.texte).join('')).not.toMatch(/pacea|%annee/i)
  })
})
