import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Classement, SyntheseDesBesoins} from '../../../src/metier/formation/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

/** Fictitious structures, providers and evaluators. */
const ANNUAIRE = `Code;Structure;Type;Département;Ville
54A;Mission Locale des Mirabelles;ML;54;NANCY
55A;Mission Locale des Étangs;ML;55;VERDUN
57A;Mission Locale du Houblon;ML;57;METZ
`
const BESOINS = {
  'besoins-Mirabelles.csv': `Thème;Public;Personnes;Priorité\nGestion des conflits;CISP;3;1\nAnglais;CAC;1;3\n`,
  'etangs.csv': `Code;Thème;Public;Personnes;Priorité\n55A;gérer les conflits;CISP;2;2\n`,
  'sans-nom.csv': `Thème;Public;Personnes;Priorité\nStress;CISP;2;1\n`,
}
const PLAN = `Code;Intitulé;Public;Sessions;Jours par session;Places;Mode d'achat
F2009-01;Prévenir les conflits;CISP;2;2;24;collectif
F2009-02;Accueillir les publics;CAC;1;2;12;collectif
`
const OFFRES = `Lot;Organisme;Ville;Reçue le;Prix;Jours;Pièces manquantes
1;Alpha Conseil;Nancy;10/06/2009;4 000;4;
1;Bêta Formation;Metz;12/06/2009;5 000;4;
1;Gamma;Épinal;02/07/2009;3 000;4;
2;Bêta Formation;Metz;12/06/2009;2 500;2;prix détaillé
`

const dossier = dossierTemporaire()
const ici = {
  get cwd() {
    return dossier.chemin
  },
}
const faire = async (...mots: string[]) => reussir(['formation', ...mots], dossier.chemin)
const tirer = async <T>(...mots: string[]) => obtenir<T>(['formation', ...mots], ici)
const echouer = async (...mots: string[]) => {
  const {json, code} = await lancer(['formation', ...mots, '--json'], ici)
  if (!json || json.ok) throw new Error(`« ${mots.join(' ')} » aurait dû échouer`)
  return {code, erreur: json.erreur}
}
const ecrire = (fichier: string, contenu: string) => writeFileSync(join(dossier.chemin, fichier), contenu)

const changer = async () =>
  echouer('appel-offres', 'ouvrir', 'AO2009', '--critere', 'Pertinence=50', '--critere', 'Prix=50')
const ligne = (qui: string, organisme: string, note: number) =>
  `${qui};1;${organisme};non;Pertinence;${note};p. 4`

beforeAll(async () => {
  await reussir([
    'init',
    dossier.chemin,
    '--nom',
    "Réseau d'essai",
    '--region',
    'Lorraine',
    '--annee',
    '2009',
  ])
  for (const [fichier, contenu] of Object.entries({
    ...BESOINS,
    'annuaire.csv': ANNUAIRE,
    'plan.csv': PLAN,
    'offres.csv': OFFRES,
  }))
    ecrire(fichier, contenu)
  await reussir(['structures', 'importer', 'annuaire.csv'], dossier.chemin)
  await faire('actions', 'importer', 'plan.csv')
})
afterAll(() => dossier.effacer())

describe('du besoin au choix de l’organisme', () => {
  it('recense : un classeur que rien ne rattache est refusé, les autres entrent', async () => {
    const {code, erreur} = await echouer('besoins', 'importer', ...Object.keys(BESOINS))
    expect([code, erreur.code]).toEqual([3, 'FOR-024'])
    const {besoins} = await tirer<{besoins: {structure: string; ecrit: string}[]}>('besoins', 'lister')
    expect(besoins.map((b) => [b.structure, b.ecrit])).toEqual([
      ['55A', 'gérer les conflits'],
      ['54A', 'Gestion des conflits'],
      ['54A', 'Anglais'],
    ])
    const encore = await tirer<{fichiers: {statut: string}[]}>('besoins', 'importer', 'etangs.csv')
    expect(encore.fichiers.map((f) => f.statut)).toEqual(['deja_importe'])
  })

  it('regroupe : rien sans réponse, puis ce que le groupe a dit, gardé', async () => {
    const seul = await tirer<{reponses: number; propositions: {ecrits: unknown[]}[]}>('besoins', 'regrouper')
    expect([seul.reponses, seul.propositions.map((p) => p.ecrits.length)]).toEqual([0, [1, 2]])
    await faire('besoins', 'regrouper', '--exporter', 'themes.xlsx')
    const theme = 'gérer les conflits=Prévenir les conflits'
    await faire(
      'besoins',
      'regrouper',
      '--theme',
      theme,
      '--theme',
      'Gestion des conflits=Prévenir les conflits',
    )
    const {themes} = await tirer<SyntheseDesBesoins>('besoins', 'synthese')
    expect(themes.map((t) => [t.theme, t.personnes, t.score])).toEqual([
      ['Prévenir les conflits', 5, 13],
      ['Anglais', 1, 1],
    ])
    const revenu = await tirer<{reponses: number; themes: unknown[]}>(
      'besoins',
      'regrouper',
      '--fichier',
      'themes.xlsx',
    )
    expect([revenu.reponses, revenu.themes.length]).toEqual([0, 1])
  })

  it('décide, et le refus revient en tête l’année suivante', async () => {
    await faire('besoins', 'decider', '--theme', 'Prévenir les conflits', '--retenu', '--action', 'F2009-01')
    await faire('besoins', 'decider', '--theme', 'Anglais', '--ecarte', '--motif', 'hors orientations')
    const {themes} = await tirer<SyntheseDesBesoins>('besoins', 'synthese', '--format', 'xlsx')
    expect(themes.map((t) => [t.decision, t.action, t.motif])).toEqual([
      ['retenu', 'F2009-01', null],
      ['ecarte', null, 'hors orientations'],
    ])
    const {formulaires} = await tirer<{formulaires: {structure: string; repris: number; chemin: string}[]}>(
      'besoins',
      'formulaire',
      '--toutes',
      '--annee',
      '2010',
    )
    expect(formulaires.map((f) => [f.structure, f.repris])).toEqual([
      ['54A', 1],
      ['55A', 0],
      ['57A', 0],
    ])
    await tirer('besoins', 'importer', formulaires[0]?.chemin ?? '', '--annee', '2010')
    const {besoins} = await tirer<{besoins: {ecrit: string; refuse_l_an_passe: boolean}[]}>(
      'besoins',
      'lister',
      '--annee',
      '2010',
    )
    expect(besoins).toMatchObject([{ecrit: 'Anglais', refuse_l_an_passe: true}])
  })

  it('ouvre, reçoit, et ne laisse plus changer aucun poids, même l’import annulé', async () => {
    const criteres = ['--critere', 'Pertinence=60', '--critere', 'Prix=40']
    await faire('appel-offres', 'ouvrir', 'AO2009', '--le', '2009-05-01', '--limite', '2009-06-30')
    await faire('appel-offres', 'ouvrir', 'AO2009', ...criteres)
    const {import: numero} = await tirer<{import: number}>('appel-offres', 'offres', 'importer', 'offres.csv')
    expect(await changer()).toMatchObject({code: 4, erreur: {code: 'FOR-032'}})
    await reussir(['activite', 'annuler', String(numero), '--oui'], dossier.chemin)
    expect(await changer()).toMatchObject({code: 4, erreur: {code: 'FOR-032'}})
    await faire('appel-offres', 'ouvrir', 'AO2009', '--titre', 'Plan 2009', ...criteres)
    ecrire('offres.csv', `${OFFRES}\n`)
    await faire('appel-offres', 'offres', 'importer', 'offres.csv')
    const {lots} = await tirer<Classement>('appel-offres', 'classer')
    expect(lots.map((l) => l.ecartees.map((o) => o.nom))).toEqual([['Gamma'], ['Bêta Formation']])
    expect(lots.map((l) => l.etat)).toEqual(['a_noter', 'sans_offre'])
  })

  it('note, classe et choisit : l’action a son organisme, chacun sa lettre', async () => {
    const grilles = await tirer<{grilles: {chemin: string}[]}>(
      'appel-offres',
      'noter',
      '--grilles',
      '--evaluateur',
      'Présidente',
    )
    expect(grilles.grilles.map((g) => basename(g.chemin))).toEqual(['grille-AO2009-Presidente.xlsx'])
    ecrire(
      'p.csv',
      [
        'Évaluateur;Lot;Organisme;Conflit;Critère;Note;Preuve',
        ligne('Présidente', 'Alpha Conseil', 4),
        ligne('Présidente', 'Bêta Formation', 3),
        '',
      ].join('\n'),
    )
    ecrire(
      'd.csv',
      [
        'Évaluateur;Lot;Organisme;Conflit;Critère;Note;Preuve',
        'Directeur A;1;Bêta Formation;oui;Pertinence;;',
        ligne('Directeur A', 'Alpha Conseil', 1),
        '',
      ].join('\n'),
    )
    const {notes_manquantes} = await tirer<{notes_manquantes: number}>(
      'appel-offres',
      'noter',
      'p.csv',
      'd.csv',
    )
    expect(notes_manquantes).toBe(0)
    const {
      lots: [lot],
    } = await tirer<Classement>('appel-offres', 'classer')
    expect(lot?.classement.map((o) => [o.rang, o.nom, o.total])).toEqual([
      [1, 'Alpha Conseil', 88],
      [2, 'Bêta Formation', 68],
    ])
    expect(lot?.exclus.map((e) => e.evaluateur)).toEqual(['Directeur A'])

    const choix = ['appel-offres', 'retenir', '--lot', '1', '--le', '2009-07-10', '--organisme']
    expect(await echouer(...choix, 'Bêta Formation')).toMatchObject({code: 2, erreur: {code: 'FOR-050'}})
    expect(await echouer('appel-offres', 'documents', '--piece', 'lettres')).toMatchObject({
      erreur: {code: 'FOR-051'},
    })
    await faire(...choix, 'Alpha Conseil')
    const action = await tirer<{organisme: {nom: string}}>('actions', 'montrer', 'F2009-01')
    expect(action.organisme.nom).toBe('Alpha Conseil')
    const {fichiers} = await tirer<{fichiers: {chemin: string}[]}>(
      'appel-offres',
      'documents',
      '--format',
      'docx',
    )
    expect(fichiers.map((f) => basename(f.chemin))).toEqual([
      'cahier-des-charges-AO2009.docx',
      'reglement-AO2009.docx',
      'rapport-d-analyse-AO2009.docx',
      'lettre-lot-1-Alpha-Conseil.docx',
      'lettre-lot-1-Beta-Formation.docx',
      'lettre-lot-1-Gamma.docx',
    ])
    expect(fichiers.every((f) => existsSync(f.chemin) && readFileSync(f.chemin).length > 1000)).toBe(true)
  })
})
