import {copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, extname, join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import type {ExportEcrit} from '../../../src/cli/activite/exporter-activite.js'
import type {Relances} from '../../../src/cli/activite/relancer-structures.js'
import type {Annulation, BilanImport, Completude, Historique} from '../../../src/metier/activite/index.js'
import type {Chiffres} from '../../../src/metier/chiffres/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {copierEspace, dossierTemporaire, preparerExemple, reussir} from '../../support/espace-d-exemple.js'
import {phrasesInterditesDe} from '../../support/phrases-interdites.js'

const NANCY = '54395S00'
const METZ = '57463S00'
const modele = dossierTemporaire()
const dossiers = [modele]
let espace = ''

/** What the example's own file of a structure brought; found by what it says, since senders name files as they like. */
type Envoi = {
  readonly import: number
  readonly fichier: string
  readonly valeurs: number
  readonly janvier: number
}
const envois = new Map<string, Envoi>()

beforeAll(async () => {
  await preparerExemple(modele.chemin)
  espace = modele.chemin
  const {imports} = await obtenir<Historique>(['activite', 'historique'], ici())
  for (const {import: numero, fichier} of imports.filter((i) => i.genre === 'activite')) {
    const {detail} = await obtenir<Historique>(['activite', 'historique', '--import', String(numero)], ici())
    const [seule, autre] = detail?.structures ?? []
    if (!seule || autre) continue
    const janvier = seule.changements.find(
      (c) => c.indicateur === 'premiers_accueils' && c.modalites === '' && c.periode === '2008-01',
    )
    envois.set(seule.code, {
      import: numero,
      fichier: join('recus', '2008', fichier),
      valeurs: seule.nouvelles,
      janvier: janvier?.apres.valeur ?? Number.NaN,
    })
  }
}, 120_000)
beforeEach(() => {
  const copie = dossierTemporaire()
  dossiers.push(copie)
  copierEspace(modele.chemin, copie.chemin)
  espace = copie.chemin
})
afterAll(() => {
  for (const dossier of dossiers) dossier.effacer()
})

const ici = () => ({cwd: espace})
const chiffres = async () => obtenir<Chiffres>(['chiffres', 'calculer', '--annee', '2008'], ici())
const completude = async (...options: string[]) =>
  obtenir<Completude>(['activite', 'completude', ...options], ici())
const importer = async (fichier: string) =>
  obtenir<BilanImport>(['activite', 'importer', fichier, '--annee', '2008'], ici())

function envoiDe(code: string): Envoi {
  const envoi = envois.get(code)
  if (!envoi) throw new Error(`l'exemple n'a pas de fichier de ${code}`)
  return envoi
}

/** Nancy sends January again, a hundred higher; gives the number of that import. */
async function corrigerJanvier(): Promise<number> {
  const tableau = [
    ['Mission Locale du Grand Nancy', '', ''],
    ['Indicateurs', 'janvier 2008'],
    ['Jeunes en premier accueil', String(envoiDe(NANCY).janvier + 100)],
  ]
  writeFileSync(join(espace, 'nancy-corrige-2008.csv'), tableau.map((l) => l.join(';')).join('\r\n'))
  const {fichiers} = await importer('nancy-corrige-2008.csv')
  expect(fichiers).toMatchObject([{statut: 'importe', valeurs: {nouvelles: 0, modifiees: 1}}])
  return fichiers[0]?.import ?? 0
}

describe('activite historique', () => {
  it('liste les imports de l’exercice, avec ce que chacun a apporté', async () => {
    const {imports, autres_annees} = await obtenir<Historique>(['activite', 'historique'], ici())
    const {import: numero, fichier, valeurs} = envoiDe(NANCY)
    expect(imports.find((i) => i.import === numero)).toMatchObject({
      fichier: basename(fichier),
      genre: 'activite',
      annee: 2008,
      statut: 'en_vigueur',
      valeurs: {nouvelles: valeurs, modifiees: 0},
    })
    expect(autres_annees.map((a) => a.annee)).toEqual([2007])
    const texte = await reussir(['activite', 'historique'], espace)
    expect(texte).toContain(basename(fichier))
    expect(texte).toContain(`${imports.length} imports pour l'exercice 2008, tous en vigueur.`)
    expect(phrasesInterditesDe(texte)).toEqual([])
  })

  it('montre les valeurs changées par un fichier corrigé, et la cellule', async () => {
    const numero = await corrigerJanvier()
    const {janvier, import: premier} = envoiDe(NANCY)
    const texte = await reussir(['activite', 'historique', '--import', String(numero)], espace)
    expect(texte).toContain('0 valeur nouvelle, 1 modifiée, 1 structure touchée')
    expect(texte).toContain(
      `~ Jeunes en premier accueil, janvier 2008 : ${janvier} → ${janvier + 100} (feuille « nancy-corrige-2008 », B3)`,
    )
    expect(texte).toContain(`avant : import n° ${premier} (feuille`)
  })

  it('dit qu’il n’y a rien pour une année sans import', async () => {
    expect(await reussir(['activite', 'historique', '--annee', '1999'], espace)).toContain(
      "Aucun import pour l'exercice 1999.",
    )
  })
})

describe('activite annuler', () => {
  it('rend exactement les chiffres d’avant, et un nouvel import exactement ceux d’après', async () => {
    const avant = await chiffres()
    const numero = await corrigerJanvier()
    const apres = await chiffres()
    expect(apres).not.toEqual(avant)
    const bilan = await obtenir<Annulation>(['activite', 'annuler', String(numero), '--oui'], ici())
    expect(bilan).toMatchObject({statut: 'annule', supprimees: 0, retablies: 1, gardees: 0})
    const {janvier, import: premier} = envoiDe(NANCY)
    expect(bilan.valeurs).toMatchObject([{apres: {valeur: janvier}, par_import: premier}])
    expect(await chiffres()).toEqual(avant)
    expect(await corrigerJanvier()).toBe(numero + 1)
    expect(await chiffres()).toEqual(apres)
  })

  it('garde ce qu’un import plus récent a modifié', async () => {
    const numero = await corrigerJanvier()
    const {valeurs, janvier, import: premier} = envoiDe(NANCY)
    const avant = await chiffres()
    const {stdout} = await lancer(['activite', 'annuler', String(premier), '--simulation'], ici())
    expect(stdout).toContain(`${valeurs - 1} supprimées : rien n`)
    expect(stdout).toContain('1 gardée : modifiée depuis par un import plus récent')
    expect(stdout).toContain(`reste ${janvier + 100} (import n° ${numero}, nancy-corrige-2008.csv)`)
    expect(stdout).toContain('Simulation : rien n’a été changé.')
    expect(phrasesInterditesDe(stdout)).toEqual([])
    expect(await chiffres()).toEqual(avant)
  })

  it('sans personne pour confirmer, nomme « --oui » et ne change rien', async () => {
    const {code, json} = await lancer(['activite', 'annuler', String(envoiDe(NANCY).import), '--json'], ici())
    expect(code).toBe(2)
    expect(json).toMatchObject({
      erreur: {code: 'ACT-062', pistes: [expect.stringContaining('--oui'), expect.anything()]},
    })
    const {imports} = await obtenir<Historique>(['activite', 'historique'], ici())
    expect(imports.filter((i) => i.annule_le !== null)).toEqual([])
  })

  it.each(['999', 'douze'])('refuse « %s », qui n’est pas un import', async (numero) => {
    const {code, stderr} = await lancer(['activite', 'annuler', numero, '--oui'], ici())
    expect(code).toBe(2)
    expect(stderr).toContain('ACT-060')
  })

  it('refuse d’annuler deux fois', async () => {
    const {import: numero, fichier} = envoiDe(NANCY)
    await reussir(['activite', 'annuler', String(numero), '--oui'], espace)
    const {code, stderr} = await lancer(['activite', 'annuler', String(numero), '--oui'], ici())
    expect(code).toBe(4)
    expect(stderr).toContain(`L'import n° ${numero} (${basename(fichier)}) est déjà annulé`)
    expect(await reussir(['activite', 'historique'], espace)).toContain('dont 1 annulé')
  })
})

describe('activite completude et relancer', () => {
  it('dit que tout est là', async () => {
    expect(await completude()).toMatchObject({a_fin: '2008-12', attendus: 260, complets: 260, taux: 1})
    const texte = await reussir(['activite', 'completude'], espace)
    expect(texte).toContain('● complet   ◐ partiel   · rien')
    expect(texte).toContain('Tout est complet : les 20 structures ont donné tous les indicateurs attendus.')
    expect(await reussir(['activite', 'relancer'], espace)).toContain('Personne à relancer')
    expect(existsSync(join(espace, 'sorties', 'relances'))).toBe(false)
  })

  it('sans deux fichiers, les nomme et prépare leurs messages, qui périment quand ils arrivent', async () => {
    for (const code of [NANCY, METZ]) {
      await reussir(['activite', 'annuler', String(envoiDe(code).import), '--oui'], espace)
    }
    const {structures, complets, attendus} = await completude('--a-fin', '2008-06')
    expect([complets, attendus]).toEqual([108, 120])
    const manquantes = structures.filter((s) => s.manquants.length > 0)
    expect(manquantes.map((s) => s.nom)).toEqual([
      'Mission Locale du Grand Nancy',
      'Mission Locale de la Ville de Metz',
    ])

    const argv = ['activite', 'relancer', '--a-fin', '2008-06', '--avant', '2008-07-31']
    await reussir([...argv, '--simulation'], espace)
    expect(existsSync(join(espace, 'sorties'))).toBe(false)
    const {relances} = await obtenir<Relances>(argv, ici())
    const dossier = join(espace, 'sorties', 'relances', '2008')
    expect(readdirSync(dossier).sort()).toEqual([
      '2008-06-mission-locale-de-la-ville-de-metz-57463s00.eml',
      '2008-06-mission-locale-du-grand-nancy-54395s00.eml',
    ])
    expect(relances.map((r) => r.a)).toEqual(manquantes.map((s) => [s.courriel]))
    const eml = readFileSync(relances[0]?.fichier ?? '', 'latin1')
    expect(eml).toMatch(/^X-Unsent: 1\r\nTo: ml@mde-nancy\.org\r\nSubject: =\?UTF-8\?B\?/)
    expect(eml.replace(/=\r\n/g, '')).toContain('31=C2=A0juillet 2008')

    await reussir(['contacts', 'importer', 'contacts.xlsx'], espace)
    const enCopie = await obtenir<Relances>([...argv, '--copie', 'rapport', '--simulation'], ici())
    expect(enCopie.copie.length).toBeGreaterThan(1)
    await reussir([...argv, '--copie', 'rapport'], espace)
    expect(readFileSync(relances[0]?.fichier ?? '', 'latin1')).toContain(`Cc: ${enCopie.copie[0]}`)
    const inconnue = await lancer([...argv, '--copie', 'inconnue'], ici())
    expect([inconnue.code, inconnue.stderr.includes('rapport')]).toEqual([2, true])

    await importer(envoiDe(METZ).fichier)
    const {stderr} = await lancer(argv, ici())
    expect(stderr).toContain('à ne plus envoyer : 2008-06-mission-locale-de-la-ville-de-metz-57463s00.eml')
  })

  it.each(['2008-13', '2007-06', 'juin'])('refuse « --a-fin %s »', async (aFin) => {
    const {code, stderr} = await lancer(['activite', 'completude', '--a-fin', aFin], ici())
    expect(code).toBe(2)
    expect(stderr).toContain('un mois de 2008 est attendu')
  })
})

describe('activite exporter', () => {
  it('écrit la même table dans les trois formats, et la même à chaque fois', async () => {
    const fichiers = ['activite.csv', 'activite.xlsx', 'activite.json']
    for (const fichier of fichiers) {
      const {valeurs, statut} = await obtenir<ExportEcrit>(['activite', 'exporter', fichier], ici())
      expect(valeurs).toBeGreaterThan(1000)
      expect(statut).toBe('ecrit')
    }
    const lus = fichiers.map((fichier) => readFileSync(join(espace, fichier)))
    const [csv = '', , json = ''] = lus.map((octets) => octets.toString('utf8'))
    const {valeurs} = JSON.parse(json) as {valeurs: Record<string, unknown>[]}
    const lignesCsv = csv.slice(1).trimEnd().split('\r\n')
    const classeur = XLSX.read(lus[1])
    expect(classeur.SheetNames).toEqual(['Activité 2008', 'Dictionnaire'])
    const lignesXlsx = XLSX.utils.sheet_to_json<unknown[]>(classeur.Sheets['Activité 2008'] ?? {}, {
      header: 1,
    })
    expect([lignesCsv.length, lignesXlsx.length]).toEqual([valeurs.length + 1, valeurs.length + 1])
    expect(lignesXlsx[0]?.join(';')).toBe(lignesCsv[0])
    expect(existsSync(join(espace, 'activite-dictionnaire.csv'))).toBe(true)

    for (const fichier of fichiers) await reussir(['activite', 'exporter', fichier, '--oui'], espace)
    expect(
      fichiers.map((fichier) =>
        readFileSync(join(espace, fichier)).equals(lus[fichiers.indexOf(fichier)] ?? Buffer.of()),
      ),
    ).toEqual([true, true, true])
  })

  it('sans provenance, ne dépend pas du nom des fichiers reçus', async () => {
    const avant = await exporterSansProvenance('avant.csv')
    await renvoyerSousLeNom('autre-nom-2008')
    expect(await exporterSansProvenance('apres.csv')).toBe(avant)
  })

  it('ne laisse aucun texte reçu devenir une formule', async () => {
    await renvoyerSousLeNom('=SOMME(A1)-2008')
    await reussir(['activite', 'exporter', 'x.csv'], espace)
    const csv = readFileSync(join(espace, 'x.csv'), 'utf8')
    expect(csv).toContain(";'=SOMME(A1)-2008.")
    expect(csv).not.toMatch(/(^|;)=/m)
  })

  it('ne remplace pas un fichier sans le dire, et n’écrit rien en simulation', async () => {
    await reussir(['activite', 'exporter', 'x.csv', '--simulation'], espace)
    expect(existsSync(join(espace, 'x.csv'))).toBe(false)
    writeFileSync(join(espace, 'animreg.json'), 'à moi')
    const {code, stderr} = await lancer(['activite', 'exporter', 'animreg.json'], ici())
    expect(code).toBe(2)
    expect(stderr).toContain('ACT-062')
    expect(readFileSync(join(espace, 'animreg.json'), 'utf8')).toBe('à moi')
  })

  it.each([
    ['x.ods', '2008', 2, 'ACT-063'],
    ['x', '2008', 2, 'ACT-063'],
    ['x.csv', '1999', 4, 'ACT-064'],
  ])('%s pour %s : code %d, %s', async (fichier, annee, sortie, erreur) => {
    const {code, stderr} = await lancer(['activite', 'exporter', fichier, '--annee', annee], ici())
    expect(code).toBe(sortie)
    expect(stderr).toContain(erreur)
  })
})

async function exporterSansProvenance(fichier: string): Promise<string> {
  await reussir(['activite', 'exporter', fichier, '--sans-provenance'], espace)
  return readFileSync(join(espace, fichier), 'utf8')
}

/** Nancy's file, taken out and sent again under another name. */
async function renvoyerSousLeNom(nom: string): Promise<void> {
  const {import: numero, fichier} = envoiDe(NANCY)
  await reussir(['activite', 'annuler', String(numero), '--oui'], espace)
  const copie = `${nom}${extname(fichier)}`
  copyFileSync(join(espace, fichier), join(espace, copie))
  await importer(copie)
}
