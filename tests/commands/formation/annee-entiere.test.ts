import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {BilanRendu} from '../../../src/cli/formation/bilan.js'
import type {CalendrierRendu} from '../../../src/cli/formation/calendrier.js'
import type {Catalogue} from '../../../src/cli/formation/catalogue.js'
import type {ConvocationDeSession} from '../../../src/cli/formation/convoquer.js'
import type {SuiviRendu} from '../../../src/cli/formation/financement.js'
import type {
  Classement,
  HistoriqueDeCode,
  ListeDeSessions,
  ListeDInscriptions,
  SessionChangee,
  SyntheseDEvaluations,
} from '../../../src/metier/formation/index.js'
import {
  ACTIONS,
  preparerAnneeDeFormation,
  SESSIONS,
  THEMES,
  verifierPlaces,
} from '../../support/annee-de-formation.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
beforeAll(async () => preparerAnneeDeFormation(dossier.chemin))
afterAll(() => dossier.effacer())

/** A line typed in the espace that must succeed. */
const faire = async (...argv: string[]) => reussir(['formation', ...argv], dossier.chemin)
async function lire<T>(...argv: string[]): Promise<T> {
  return obtenir<T>(['formation', ...argv], {cwd: dossier.chemin})
}
const refuser = async (...argv: string[]) => lancer(['formation', ...argv], {cwd: dossier.chemin})

type Inscrit = ListeDInscriptions['inscriptions'][number]
const inscriptions = async () => (await lire<ListeDInscriptions>('inscriptions', 'lister')).inscriptions
const dans = (etat: Inscrit['etat'], toutes: readonly Inscrit[]) => toutes.filter((i) => i.etat === etat)

/** Some answers to the form of a session, with a question and no name. */
const repondre = async (moment: string, nombre: number) => {
  const lignes = Array.from({length: nombre}, (_, rang) => `F2009-01/1;${rang % 2 === 0 ? 4 : 3};`)
  const texte = ['Session;Le contenu répondait à mes attentes;Commentaire', ...lignes, ''].join('\n')
  writeFileSync(join(dossier.chemin, `${moment}.csv`), texte)
  await faire('evaluations', 'importer', `${moment}.csv`, '--moment', moment, '--echelle', '5')
}

/** The steps of the chain of the first action, taken by one of its codes. */
const etapesDe = async (code: string) => {
  const {chaines} = await lire<HistoriqueDeCode>('historique', code)
  expect(chaines.map((c) => c.action)).toEqual(['F2009-01'])
  return new Set(chaines[0]?.maillons.map((m) => m.etape))
}

async function verifierLesPlaces(): Promise<readonly Inscrit[]> {
  const toutes = await inscriptions()
  verifierPlaces(toutes, (await lire<ListeDeSessions>('sessions', 'lister')).sessions)
  return toutes
}

describe('une année de formation, par la ligne de commande', () => {
  it('regroupe vingt besoins écrits de vingt façons, et dit pourquoi l’un n’est pas retenu', async () => {
    await faire('besoins', 'importer', 'besoins.csv')
    await faire('besoins', 'regrouper', '--fichier', 'themes.csv')
    await faire('actions', 'importer', 'plan.csv')
    await faire('sessions', 'importer', 'sessions.csv')
    for (const [rang, theme] of THEMES.entries())
      await faire('besoins', 'decider', '--theme', theme, '--retenu', '--action', ACTIONS[rang]?.code ?? '')
    await faire('besoins', 'decider', '--theme', 'Bien-être', '--ecarte', '--motif', 'hors des orientations')
    const refuse = await lire<HistoriqueDeCode>('historique', 'Bien-être')
    expect(refuse.chaines[0]?.maillons[0]?.texte).toContain('non retenu : hors des orientations')
  })

  it('choisit les organismes de six lots parmi quatorze offres, sans l’évaluatrice en conflit', async () => {
    const criteres = ['--critere', 'Pertinence=40', '--critere', 'Pédagogie=30', '--critere', 'Prix=30']
    const appel = ['appel-offres', 'ouvrir', 'AO2009', '--limite', '2008-10-01', '--le', '2008-07-01']
    await faire(...appel, ...criteres)
    await faire('appel-offres', 'offres', 'importer', 'offres.csv')
    const change = await refuser(
      ...appel,
      '--critere',
      'Pertinence=60',
      '--critere',
      'Pédagogie=10',
      '--critere',
      'Prix=30',
    )
    expect(change.code, 'les poids sont verrouillés').not.toBe(0)
    await faire('appel-offres', 'noter', 'grilles')
    const {lots} = await lire<Classement>('appel-offres', 'classer')
    expect(lots.map((l) => l.classement.length)).toEqual([3, 3, 2, 2, 2, 0])
    expect(lots[5]?.ecartees, 'incomplète et tardive').toHaveLength(2)
    expect(lots.flatMap((l) => l.exclus.map((e) => `${l.numero} ${e.evaluateur}`))).toContain(
      '1 Directrice B',
    )
    for (const {numero, classement} of lots.slice(0, 5))
      await faire('appel-offres', 'retenir', '--lot', String(numero), '--organisme', classement[0]?.nom ?? '')
    await faire('appel-offres', 'retenir', '--lot', '6', '--sans-suite', '--motif', 'aucune offre recevable')
  })

  it('n’a au calendrier que le conflit voulu', async () => {
    const {conflits} = await lire<CalendrierRendu>('sessions', 'calendrier', '--ics')
    expect(conflits.map((c) => [c.genre, ...c.sessions])).toEqual([['public', 'F2009-01/1', 'F2009-02/1']])
    const agenda = readFileSync(join(dossier.chemin, 'sorties', 'calendrier-formation-2009.ics'), 'utf8')
    expect(agenda.split('BEGIN:VEVENT')).toHaveLength(SESSIONS.length + 1)
  })

  it('édite le catalogue et le bulletin qui s’importe', async () => {
    const {actions, fichiers} = await lire<Catalogue>('catalogue', '--format', 'html')
    expect(actions.map((a) => a.code)).toEqual(ACTIONS.map((a) => a.code))
    expect(fichiers.map((f) => f.format)).toEqual(['html', 'xlsx'])
    await faire('inscriptions', 'importer', fichiers[1]?.chemin ?? '', '--simulation')
  })

  it('place 230 demandes sur 158 places, chacune ayant sa raison', async () => {
    await faire('inscriptions', 'importer', 'inscriptions')
    expect(dans('demandee', await inscriptions())).toHaveLength(230)
    await faire('inscriptions', 'affecter', '--oui', '--le', '2008-12-01')
    const toutes = await verifierLesPlaces()
    expect([dans('inscrite', toutes).length, dans('en_attente', toutes).length]).toEqual([158, 72])
  })

  it('ne promeut personne en silence, et qui a refusé ne revient pas', async () => {
    const avant = await inscriptions()
    const [parti, autre, remplace] = dans('inscrite', avant).filter((i) => i.session === 'F2009-03/1')
    await faire('inscriptions', 'annuler', parti?.cle ?? '', '--motif', 'mutation')
    await faire('inscriptions', 'annuler', autre?.cle ?? '', '--motif', 'congé')
    expect(dans('en_attente', await verifierLesPlaces())).toHaveLength(72)
    const proposer = ['inscriptions', 'proposer-place', 'F2009-03/1', '--oui', '--le', '2008-12-05']
    await faire(...proposer)
    const [un, deux] = dans('proposee', await verifierLesPlaces())
    await faire('inscriptions', 'repondre', un?.cle ?? '', '--accepte', '--le', '2008-12-06')
    await faire(
      'inscriptions',
      'repondre',
      deux?.cle ?? '',
      '--refuse',
      '--motif',
      'indisponible',
      '--le',
      '2008-12-06',
    )
    await faire(...proposer)
    await faire('inscriptions', 'affecter', '--oui', '--le', '2008-12-07')
    await faire('inscriptions', 'remplacer', remplace?.cle ?? '', '--par', 'COLLEGUE Fictif', '--oui')
    const apres = await verifierLesPlaces()
    const etat = (cle: string | undefined) => apres.find((i) => i.cle === cle)?.etat
    expect([parti, un, deux, remplace].map((i) => etat(i?.cle))).toEqual([
      'annulee',
      'inscrite',
      'refusee',
      'remplacee',
    ])
  })

  it('annule une session : ses quatorze inscrits attendent, avec la raison', async () => {
    const {en_attente} = await lire<SessionChangee>(
      'sessions',
      'annuler',
      'F2009-06/2',
      '--motif',
      'formateur souffrant',
    )
    expect(en_attente).toHaveLength(14)
    const toutes = await verifierLesPlaces()
    expect(toutes.filter((i) => en_attente.includes(i.cle)).map((i) => i.motif)).toEqual(
      en_attente.map(() => 'Session F2009-06/2 annulée : formateur souffrant'),
    )
    const {code} = await refuser('sessions', 'convoquer', 'F2009-06/2')
    expect(code).toBe(4)
  })

  it('convoque les seuls inscrits, structure par structure', async () => {
    const {convoques, structures, sans_courriel, fichiers} = await lire<ConvocationDeSession>(
      'sessions',
      'convoquer',
      'F2009-01/1',
    )
    const attendus = (await inscriptions()).filter((i) => i.session === 'F2009-01/1' && i.etat === 'inscrite')
    expect(convoques).toBe(attendus.length)
    expect(structures.map((s) => s.personnes).reduce((a, b) => a + b, 0)).toBe(attendus.length)
    const messages = fichiers.filter((f) => f.format === 'eml')
    expect(messages).toHaveLength(structures.length - sans_courriel.length)
    expect(fichiers.every((f) => existsSync(f.chemin))).toBe(true)
  })

  it('dresse un bilan qui est celui des feuilles signées', async () => {
    const inscrits = (await inscriptions()).filter((i) => i.session === 'F2009-01/1' && i.etat === 'inscrite')
    const presences = inscrits.map((_, rang) => (rang === 0 ? 'ANJ' : rang === 1 ? 'AJ' : 'P'))
    const demies = ['12/01/2009 matin', '12/01/2009 après-midi', '13/01/2009 matin', '13/01/2009 après-midi']
    const feuille = [
      ['Numéro', 'Session', 'Nom', 'Prénom', ...demies],
      ...inscrits.map((i, rang) => [
        i.cle,
        'F2009-01/1',
        i.nom,
        i.prenom,
        ...demies.map(() => presences[rang] ?? ''),
      ]),
    ]
    writeFileSync(join(dossier.chemin, 'presences.csv'), feuille.map((l) => l.join(';')).join('\n'))
    await faire('emargements', 'importer', 'presences.csv')
    await faire('sessions', 'realiser', 'F2009-01/1')
    const bilan = await lire<BilanRendu>('bilan')
    const presents = presences.filter((p) => p === 'P').length
    expect(bilan).toMatchObject({
      actions: 6,
      sessions: 11,
      sessions_annulees: 1,
      jours: 22,
      places: 144,
      inscrits: dans('inscrite', await inscriptions()).length,
      presents,
      salaries_formes: presents,
      journees_stagiaires: presents * 2,
      heures_stagiaires: presents * 14,
      absences_justifiees: 4,
      absences_non_justifiees: 4,
      cout_centimes: ACTIONS.reduce((somme, a) => somme + a.prix * 100, 0),
    })
  })

  it('ne donne aucune moyenne sous cinq réponses, et dit toujours combien ont répondu', async () => {
    await repondre('a_chaud', 6)
    await repondre('a_froid', 4)
    const {syntheses} = await lire<SyntheseDEvaluations>('evaluations', 'synthese')
    expect(syntheses.map((x) => [x.moment, x.reponses, x.questions[0]?.moyenne])).toEqual([
      ['a_chaud', 6, 3.5],
      ['a_froid', 4, null],
    ])
  })

  it('suit l’argent, de la demande à l’accord', async () => {
    await faire('financement', 'importer', 'financement.csv')
    await faire(
      'financement',
      'noter',
      '--action',
      'F2009-01',
      '--etape',
      'facture',
      '--montant',
      '2500',
      '--le',
      '2009-02-01',
    )
    const {total, actions} = await lire<SuiviRendu>('financement', 'lister')
    expect(total.reste_a_charge_centimes).toBe(6 * 10_000)
    expect(actions[0]).toMatchObject({facture_centimes: 250_000, a_facturer_centimes: 0})
  })

  it('retrace toute la chaîne, d’un besoin comme d’une inscription', async () => {
    const inscrit = (await inscriptions()).find((i) => i.session === 'F2009-01/1')
    const depuisLaFin = await etapesDe(inscrit?.cle ?? '')
    expect(depuisLaFin).toEqual(await etapesDe('54S01-2009-01'))
    expect([...depuisLaFin]).toEqual(
      expect.arrayContaining([
        'besoin',
        'theme',
        'lot',
        'offre',
        'choix',
        'session',
        'emargement',
        'evaluation',
        'financement',
        'bilan',
      ]),
    )
  })

  it.each([
    ['actions lister', /F2009-01[\s\S]*6 actions/],
    ['appel-offres lister', /AO2009/],
    ['inscriptions lister', /F2009-01\/1/],
    ['bilan', /F2009-01/],
    ['besoins synthese', /Budget/],
  ])('formation %s : se lit au terminal', async (ligne, attendu) => {
    const {code, stdout} = await refuser(...ligne.split(' '))
    expect(code).toBe(0)
    expect(stdout).toMatch(attendu)
  })

  it.each([
    ['besoins synthese --format pdf,xlsx', 2],
    ['bilan --format pdf,xlsx', 2],
  ])('formation %s : écrit ce qui est demandé', async (ligne, nombre) => {
    const {fichiers} = await lire<BilanRendu>(...ligne.split(' '))
    expect(fichiers.filter((f) => f.octets > 2000)).toHaveLength(nombre)
  })

  it.each([
    ['inscriptions exporter x.xlsx', 'inscriptions importer x.xlsx'],
    ['organismes exporter y.xlsx', 'organismes importer y.xlsx'],
    [
      'appel-offres offres exporter z.xlsx --appel AO2009',
      'appel-offres offres importer z.xlsx --appel AO2009',
    ],
  ])('formation %s : ce qui est exporté se réimporte sans rien changer', async (exporter, importer) => {
    await faire(...exporter.split(' '))
    const rendu = JSON.stringify(await lire<object>(...importer.split(' '), '--simulation'))
    expect(rendu).toContain('"statut":"deja_importe"')
    expect(rendu).toMatch(
      /"nouvelles":\[\],"modifiees":\[\],"retirees":\[\],"absentes":\[\],"identiques":(14|231)\b/,
    )
  })

  it('donne à chaque structure son formulaire de demande', async () => {
    expect(await lire('inscriptions', 'formulaire', 'demande.xlsx', '--structure', '54S01')).toMatchObject({
      feuilles: [
        {feuille: 'Inscriptions', lignes: 20},
        {feuille: 'Sessions ouvertes', lignes: 10},
      ],
      statut: 'ecrit',
    })
    expect(existsSync(join(dossier.chemin, 'demande.xlsx'))).toBe(true)
  })
})
