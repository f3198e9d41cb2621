import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, join, relative, sep} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import {corpsDuPdf} from '../support/corps-des-formats.js'
import {dossierTemporaire} from '../support/espace-d-exemple.js'
import {type Journal, LA_PAGE, vivreUneAnnee} from './annee-empoisonnee.js'
import {defautsDe, ossatureDeHtml} from './defauts-de-sortie.js'
import {type Ecoute, ecouterLeReseau} from './ecouter-le-reseau.js'
import {TEXTES, TEXTES_SAGES} from './poisons.js'

const [sage, empoisonne] = [dossierTemporaire(), dossierTemporaire()]
/** It stands at the head of nearly all documents, and of what the terminal is told. */
const NOM = `=1+1 <b onclick="x()">Réseau</b> {{ secrets }} \u001B[2J\u009B2J\u202Ez\u202C`
let journal: Journal = []
let ecoute: Ecoute | undefined

beforeAll(async () => {
  ecoute = ecouterLeReseau()
  await vivreUneAnnee(sage.chemin, {nom: 'Association', textes: TEXTES_SAGES, lignes: LA_PAGE})
  journal = await vivreUneAnnee(empoisonne.chemin, {nom: NOM, textes: TEXTES})
  ecoute.rendre()
}, 240_000)
afterAll(() => {
  sage.effacer()
  empoisonne.effacer()
})

const page = (espace: string) => readFileSync(join(espace, 'sorties/rapport-activite-2008.html'), 'utf8')

/** What was built: the documents, and the files asked for by name. */
function sorties(espace: string): string[] {
  const batis = readdirSync(join(espace, 'sorties'), {recursive: true, withFileTypes: true})
    .filter((e) => e.isFile())
    .map((e) => relative(espace, join(e.parentPath, e.name)))
  return [
    ...batis,
    'export.xlsx',
    'carnet.xlsx',
    'faits.xlsx',
    'valeurs.csv',
    'chiffres.csv',
    'chiffres.xlsx',
  ]
}

describe('des textes hostiles dans toutes les cases d’une année', () => {
  it('aucune commande ne tombe en défaut', () => {
    const refusees = journal
      // Whether a name resembles another is not the question here.
      .filter((e) => e.code !== 0 && !e.ligne.includes('inconnue.xlsx'))
      .map((e) => `${e.ligne} : ${e.code} ${e.stderr}`)
    expect(refusees).toEqual([])
    expect(journal.filter((e) => e.code === 1)).toEqual([])
  })

  it('aucun document n’obéit à ce qu’il cite, dans aucun format', () => {
    const fichiers = sorties(empoisonne.chemin)
    const extensions = new Set(fichiers.map((nom) => nom.replace(/^.*\./, '')))
    expect([...extensions].sort()).toEqual(['csv', 'docx', 'eml', 'html', 'ics', 'json', 'pdf', 'xlsx'])
    const defauts = fichiers.flatMap((nom) =>
      defautsDe(nom, readFileSync(join(empoisonne.chemin, nom))).map((defaut) => `${nom} : ${defaut}`),
    )
    expect(defauts).toEqual([])
  })

  it('la page web a les mêmes éléments qu’avec des textes sages', () => {
    const nouveaux = [...ossatureDeHtml(page(empoisonne.chemin))].filter(
      (e) => !ossatureDeHtml(page(sage.chemin)).has(e),
    )
    expect(nouveaux).toEqual([])
  })

  it('les nombres restent des nombres, les textes des textes', () => {
    const {Sheets} = XLSX.read(readFileSync(join(empoisonne.chemin, 'chiffres.xlsx')))
    const cellules = Object.values(Sheets).flatMap((feuille) =>
      Object.entries(feuille).flatMap(([cle, c]) => (cle.startsWith('!') ? [] : [c as XLSX.CellObject])),
    )
    expect(cellules.filter((c) => c.f !== undefined)).toEqual([])
    expect(cellules.filter((c) => c.t === 'n').length).toBeGreaterThan(TEXTES.length)
    expect(cellules.some((c) => c.t === 's' && String(c.v).includes('Zed'))).toBe(true)
  })

  it('le PDF montre chaque texte à la lettre', async () => {
    const corps = await corpsDuPdf(readFileSync(join(empoisonne.chemin, 'sorties/rapport-activite-2008.pdf')))
    for (const signe of ['=cmd|', '<script>alert(1)</script>', '{{ secrets }}', '/JS (app.alert(1))'])
      expect(corps.replace(/\s+/g, ' ')).toContain(signe)
  })

  it('rien de ce qui est cité ne commande le terminal', () => {
    // Everything a terminal obeys or that turns the reading: line ends and tabs aside.
    // oxlint-disable-next-line no-control-regex
    const ordres = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/
    const dits = journal.filter((e) => ordres.test(`${e.stdout}${e.stderr}`.replaceAll('\r\n', '\n')))
    expect(dits.map((e) => e.ligne)).toEqual([])
    expect(journal.at(-2)?.stderr).toContain('␛[2J[U+009B]2J[U+202E]z')
  })

  it('rien n’est écrit hors de l’espace, ni sous un nom que Windows refuse', () => {
    const parent = join(empoisonne.chemin, '..')
    expect(readdirSync(parent)).toEqual([basename(empoisonne.chemin)])
    expect(existsSync(join(parent, '..', 'evade'))).toBe(false)
    const noms = sorties(empoisonne.chemin).flatMap((nom) => nom.split(sep))
    // oxlint-disable-next-line no-control-regex
    const refuses = /[<>:"|?*\\\u0000-\u001F]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
    expect(noms.filter((nom) => refuses.test(nom))).toEqual([])
  })

  it('aucune commande n’appelle le réseau', () => {
    expect(ecoute?.appels).toEqual([])
    const essai = ecouterLeReseau()
    expect(() => void fetch('http://mal.invalid')).toThrow('réseau coupé')
    essai.rendre()
    expect(essai.appels).toEqual(['fetch http://mal.invalid'])
  })
})
