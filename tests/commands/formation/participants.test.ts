import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Affectation, Propositions} from '../../../src/cli/formation/affecter-inscriptions.js'
import type {DossierDePreuves} from '../../../src/cli/formation/dossier-de-preuves.js'
import type {Attestations} from '../../../src/cli/formation/emargements.js'
import type {SyntheseRendue} from '../../../src/cli/formation/evaluations.js'
import type {InscriptionsExpliquees} from '../../../src/cli/formation/expliquer-inscriptions.js'
import type {GesteFait} from '../../../src/cli/formation/gestes-d-inscription.js'
import type {Purge} from '../../../src/cli/formation/purger.js'
import {lireZip} from '../../../src/formats/zip/index.js'
import type {ListeDInscriptions} from '../../../src/metier/formation/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin
const ecrire = (nom: string, lignes: readonly string[]) =>
  writeFileSync(join(cwd, nom), `${lignes.join('\n')}\n`)
const LE = ['--le', '2008-09-01']

/** Fictitious people, two structures, a session of two places. */
beforeAll(async () => {
  await reussir(['init', cwd, '--nom', "Réseau d'essai", '--region', 'Lorraine', '--annee', '2008'])
  ecrire('annuaire.csv', [
    'Code;Structure;Type;Département;Ville',
    '54A;Mission Locale des Mirabelles;ML;54;NANCY',
    '54B;Mission Locale du Madon;ML;54;VEZELISE',
  ])
  await reussir(['structures', 'importer', 'annuaire.csv'], cwd)
  ecrire('plan.csv', [
    'Code;Intitulé;Public;Organisme;Sessions;Jours par session;Places;Heures par jour;Objectifs',
    'F1;Mener un entretien;CISP;SYNERSYS;1;1;2;7;Conduire un entretien',
  ])
  await reussir(['formation', 'actions', 'importer', 'plan.csv'], cwd)
  ecrire('sessions.csv', ['Code action;Session;Dates;Places;Lieu', 'F1;1;14/10/2008;2;Nancy'])
  await reussir(['formation', 'sessions', 'importer', 'sessions.csv'], cwd)
  ecrire('recus-a.csv', [
    'Nom;Prénom;Métier;Action;Priorité;Reçue le',
    'ABRICOT;Ada;CISP;F1;1;02/01/2008',
    'BOULEAU;Basile;CISP;F1;2;03/01/2008',
  ])
  ecrire('recus-b.csv', [
    'Structure;Nom;Prénom;Courriel;Métier;Action;Priorité;Reçue le',
    'Mission Locale du Madon;CERISIER;Chloé;chloe@exemple.fr;Directeur;F1;2;04/01/2008',
    'Mission Locale du Madon;DATTIER;Denis;;CISP;F1;3;05/01/2008',
  ])
})
afterAll(() => dossier.effacer())

const inscriptions = async (...argv: string[]) =>
  (await obtenir<ListeDInscriptions>(['formation', 'inscriptions', 'lister', ...argv], {cwd})).inscriptions
const cleDe = async (nom: string) => (await inscriptions()).findLast((i) => i.nom === nom)?.cle ?? ''
const geste = async (verbe: string, nom: string, ...argv: string[]) =>
  obtenir<GesteFait>(['formation', 'inscriptions', verbe, await cleDe(nom), ...argv, ...LE], {cwd})

describe('les participants d’une session, de la demande à la purge', () => {
  it('les demandes s’importent, avec leurs constats par cellule', async () => {
    const {stdout, code} = await lancer(
      ['formation', 'inscriptions', 'importer', 'recus-a.csv', '--structure', '54A', ...LE],
      {cwd},
    )
    expect([code, stdout]).toEqual([0, expect.stringContaining('2 demandes : 2 nouveautés')])
    const b = await lancer(['formation', 'inscriptions', 'importer', 'recus-b.csv', ...LE], {cwd})
    expect(b.stdout).toContain('CERISIER Chloé (Directeur) n’est pas du')
    ecrire('fautes.csv', [
      'Structure;Nom;Prénom;Action;Sessions acceptées',
      'Mission Locale du Madon;ÉRABLE;Élise;F9;',
      'Mission Locale du Madon;FRÊNE;;F1;',
      'Mission Locale du Madon;GENÊT;Gaël;F1;F1/7',
      'Mission Locale du Madon;HÊTRE;Hugo;F1;',
      'Mission Locale du Madon;Hetre;hugo;F1;',
    ])
    const refus = await lancer(['formation', 'inscriptions', 'importer', 'fautes.csv', '--json'], {cwd})
    expect(refus.code).toBe(3)
    const {anomalies} = JSON.parse(refus.stdout).erreur.details.fichiers[0]
    expect(anomalies.map((a: {code: string; cellule: string}) => `${a.code} ${a.cellule}`)).toEqual([
      'FOR-062 D2',
      'FOR-060 C3',
      'FOR-063 E4',
      'FOR-067 B6',
    ])
  })

  it('les places se donnent après confirmation, chacun sait pourquoi il attend', async () => {
    const sans = await lancer(['formation', 'inscriptions', 'affecter', '--json', ...LE], {cwd})
    expect(sans.code).toBe(2)
    expect((await inscriptions()).every((i) => i.etat === 'demandee')).toBe(true)
    const simulee = await obtenir<Affectation>(
      ['formation', 'inscriptions', 'affecter', '--simulation', ...LE],
      {cwd},
    )
    const gardee = await obtenir<Affectation>(['formation', 'inscriptions', 'affecter', '--oui', ...LE], {
      cwd,
    })
    expect({...simulee, statut: 'ecrit'}).toEqual(gardee)
    expect(gardee.decisions.map((d) => [d.nom, d.etat])).toEqual([
      ['ABRICOT', 'inscrite'],
      ['BOULEAU', 'inscrite'],
      ['CERISIER', 'en_attente'],
      ['DATTIER', 'en_attente'],
    ])
    const {attentes} = await obtenir<InscriptionsExpliquees>(
      ['formation', 'inscriptions', 'expliquer', ...LE],
      {cwd},
    )
    expect(attentes.map((a) => [a.nom, a.rang, a.raisons[0]?.texte])).toEqual([
      ['CERISIER', 1, 'F1/1 : complète (2 places)'],
      ['DATTIER', 2, 'F1/1 : complète (2 places)'],
    ])
  })

  it('une place libérée se propose, ne se donne pas ; qui refuse ne revient pas', async () => {
    await geste('annuler', 'BOULEAU', '--motif', 'congé')
    const {attentes} = await obtenir<InscriptionsExpliquees>(
      ['formation', 'inscriptions', 'expliquer', ...LE],
      {cwd},
    )
    expect(attentes.map((a) => a.raisons[0]?.obstacle)).toEqual(['a_proposer', 'a_proposer'])
    const proposer = [
      'formation',
      'inscriptions',
      'proposer-place',
      'F1/1',
      '--jusqu-au',
      '2008-09-10',
      '--oui',
      ...LE,
    ]
    const propose = await obtenir<Propositions>(proposer, {cwd})
    expect(propose.proposees.map((i) => i.nom)).toEqual(['CERISIER'])
    await geste('repondre', 'CERISIER', '--refuse', '--motif', 'maladie')
    const cle = await cleDe('CERISIER')
    for (const argv of [
      ['repondre', cle, '--accepte'],
      ['annuler', cle, '--motif', 'x'],
    ]) {
      expect((await lancer(['formation', 'inscriptions', ...argv, ...LE], {cwd})).code).toBe(4)
    }
    // Sent again by the structure, the closed request does not come back.
    const {stdout} = await lancer(['formation', 'inscriptions', 'importer', 'recus-b.csv', ...LE], {cwd})
    expect(stdout).toContain('F1, refusée (I2008-0003) : la demande n’est pas reprise.')
    expect((await inscriptions()).filter((i) => i.nom === 'CERISIER')).toHaveLength(1)
    const seconde = await obtenir<Propositions>(proposer, {cwd})
    expect(seconde.proposees.map((i) => i.nom)).toEqual(['DATTIER'])
    const tard = await lancer(
      ['formation', 'inscriptions', 'repondre', await cleDe('DATTIER'), '--accepte', '--le', '2008-09-11'],
      {cwd},
    )
    expect([tard.code, tard.stderr]).toEqual([4, expect.stringContaining('a expiré')])
    await geste('repondre', 'DATTIER', '--accepte')
  })

  it('un collègue remplace la veille ; la feuille ne porte que les inscrits', async () => {
    await geste('remplacer', 'DATTIER', '--par', 'ÉGLANTIER Élise')
    const places = (await inscriptions('--session', 'F1/1')).filter((i) => i.etat === 'inscrite')
    expect(places.map((i) => [i.nom, i.structure, i.metier])).toEqual([
      ['ABRICOT', '54A', 'CISP'],
      ['ÉGLANTIER', '54B', 'CISP'],
    ])
    await reussir(['formation', 'emargements', 'editer', 'F1/1', '--format', 'pdf'], cwd)
    const editees = readdirSync(join(cwd, 'sorties', 'formation', 'emargements-F1-1'))
    expect(editees.toSorted()).toEqual(['feuilles-emargement.pdf', 'presences.xlsx'])
  })

  it('l’attestation va à qui remplit la règle, les autres savent pourquoi', async () => {
    const [a, e] = [await cleDe('ABRICOT'), await cleDe('ÉGLANTIER')]
    const tete = 'Numéro;Session;Nom;Prénom;14/10/2008 matin;14/10/2008 après-midi'
    ecrire('faux.csv', [
      tete,
      `${a};F1/1;ABRICOT;Ada;P;9`,
      'I2008-0099;F1/1;INTRUS;Igor;P;P',
      `${e};F1/1;ÉGLANTIER;Élise;?;P`,
    ])
    const refus = await lancer(['formation', 'emargements', 'importer', 'faux.csv', '--json'], {cwd})
    expect(
      JSON.parse(refus.stdout).erreur.details.anomalies.map(
        (c: {code: string; cellule: string}) => `${c.code} ${c.cellule}`,
      ),
    ).toEqual(['FOR-084 F2', 'FOR-081 A3', 'FOR-083 E4'])
    ecrire('presences.csv', [tete, `${a};F1/1;ABRICOT;Ada;P;P`, `${e};F1/1;ÉGLANTIER;Élise;P;AJ`])
    await reussir(['formation', 'emargements', 'importer', 'presences.csv'], cwd)
    const {attestes, refuses} = await obtenir<Attestations>(
      ['formation', 'emargements', 'attester', 'F1/1'],
      {cwd},
    )
    expect(attestes).toMatchObject([{personne: 'ABRICOT Ada', taux: 1, heures: 7}])
    expect(refuses.map((r) => r.pourquoi)).toEqual([
      '50\u00A0% des demi-journées suivies, 100\u00A0% demandés',
    ])
  })

  it('D7 : les évaluations s’importent d’un formulaire quelconque ; elles gardent les réponses, pas les noms', async () => {
    ecrire('reponses.csv', [
      'Horodateur;Nom;Le contenu (sur 5);Commentaires',
      '14/10/2008;ABRICOT Ada;4;Merci à Élise Églantier, ada@exemple.fr',
      '14/10/2008;;5;',
    ])
    await reussir(
      ['formation', 'evaluations', 'importer', 'reponses.csv', '--moment', 'a_chaud', '--session', 'F1/1'],
      cwd,
    )
    const {syntheses} = await obtenir<SyntheseRendue>(['formation', 'evaluations', 'synthese'], {cwd})
    expect(syntheses).toMatchObject([
      {
        reponses: 2,
        interroges: 2,
        taux: 1,
        echelle: 5,
        questions: [{question: 'Le contenu', reponses: 2, moyenne: null}],
      },
    ])
    expect(syntheses[0]?.commentaires).toEqual(['Merci à [nom], [nom]'])
  })

  it('le dossier réunit les preuves et dit ce qui manque', async () => {
    const {pieces, fichiers} = await obtenir<DossierDePreuves>(
      ['formation', 'emargements', 'dossier', 'F1/1'],
      {cwd},
    )
    expect(pieces.filter((p) => p.a_faire !== null).map((p) => p.titre)).toEqual(['Convocations'])
    const zip = lireZip(readFileSync(fichiers[0]?.chemin ?? ''), {octets: 1e8, entrees: 100})
    expect([...zip.keys()].toSorted()).toEqual([
      '00-index.pdf',
      '01-programme.pdf',
      '03-emargement/feuilles-emargement.pdf',
      '04-presences/presences.xlsx',
      '05-evaluations.pdf',
      '06-attestations/attestation-ABRICOT-Ada.pdf',
    ])
  })

  it('tout ce qui est gardé d’une personne s’extrait', async () => {
    const extrait = await obtenir<{
      inscriptions: {historique: {etat: string}[]}[]
      presences: unknown[]
      fichiers: string[]
    }>(['formation', 'extraire', 'Ada Abricot'], {cwd})
    expect(extrait.inscriptions.map((i) => i.historique.map((h) => h.etat))).toEqual([
      ['demandee', 'inscrite'],
    ])
    expect([extrait.presences.length, extrait.fichiers]).toEqual([2, ['recus-a.csv']])
    expect((await lancer(['formation', 'extraire', 'Zoé Zinnia'], {cwd})).code).toBe(3)
  })

  it('la purge efface les noms partout et ne change pas le bilan', async () => {
    const bilan = async () => obtenir<object>(['formation', 'bilan', '--annee', '2008'], {cwd})
    const avant = await bilan()
    expect((await lancer(['formation', 'purger', '--avant', '2009', '--oui'], {cwd})).code).toBe(2)
    await reussir(['annee', 'ouvrir', '2009', '--par-defaut'], cwd)
    const prevue = await obtenir<Purge>(['formation', 'purger', '--avant', '2009', '--simulation'], {cwd})
    expect(await bilan()).toEqual(avant)
    const purge = await obtenir<Purge>(['formation', 'purger', '--avant', '2009', '--oui'], {cwd})
    expect([purge.personnes, purge.ecritures]).toEqual([prevue.personnes, prevue.ecritures])
    expect(await bilan()).toEqual(avant)
    const gardes = [readFileSync(join(cwd, 'animreg.sqlite')), ...sources().map((s) => readFileSync(s))]
    const noms = ['ABRICOT', 'BOULEAU', 'CERISIER', 'DATTIER', 'GLANTIER', 'chloe@exemple.fr', 'maladie']
    expect(noms.filter((nom) => gardes.some((octets) => octets.includes(nom)))).toEqual([])
    const {stdout} = await lancer(['verifier-poste'], {cwd})
    expect(stdout).toContain('originaux effacés')
    const encore = await obtenir<Purge>(['formation', 'purger', '--avant', '2009', '--oui'], {cwd})
    expect([encore.personnes, encore.ecritures, encore.fichiers]).toEqual([0, 0, []])
  })
})

function sources(): string[] {
  return readdirSync(join(cwd, 'sources'), {recursive: true, withFileTypes: true})
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name))
}
