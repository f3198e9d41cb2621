import {NonReconnu} from '../../../flux/index.js'
import type {ArchiveEnFlux} from '../archive/index.js'
import type {BornesDeFlux} from '../bornes-de-flux.js'
import {type BaliseVide, balisesDe} from './balises.js'
import {stylesDeDate} from './styles-de-date.js'
import {lireTextesPartages} from './textes-partages.js'

export type FeuilleDuClasseur = {readonly nom: string; readonly masquee: boolean; readonly partie: string}

/** What the sheets of a workbook are read with. */
export type Parties = {
  readonly feuilles: readonly FeuilleDuClasseur[]
  readonly epoque1904: boolean
  readonly styles: Uint8Array
  /** Texts that cells point to; undefined where one is empty. */
  readonly textes: readonly (string | undefined)[]
}

const CLASSEUR = 'xl/workbook.xml'
const LIENS = 'xl/_rels/workbook.xml.rels'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const CONTENU = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
const CLASSEURS = new Set([
  `${CONTENU}sheet.main+xml`,
  'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
])

/** Reads all of a plain workbook but its sheets; NonReconnu for anything unusual. */
export async function lireParties(
  archive: ArchiveEnFlux,
  fichier: string,
  bornes: BornesDeFlux,
): Promise<Parties> {
  const lire = async (nom: string): Promise<readonly BaliseVide[]> => balisesDe(await archive.texte(nom), nom)
  const types = typesDeContenu(await lire('[Content_Types].xml'))
  if (!CLASSEURS.has(types.get(CLASSEUR) ?? '')) throw new NonReconnu('classeur inhabituel')
  const classeur = await lire(CLASSEUR)
  const liens = lireLiens(await lire(LIENS))
  const annexe = (genre: string): string | undefined => {
    const partie = partieUnique(liens, genre)
    const declares = [...types].filter(([, type]) => type === `${CONTENU}${genre}+xml`).map(([nom]) => nom)
    // The general reader goes by the declared types, this one by the links: both must agree.
    if (declares.length > 1 || declares[0] !== partie) throw new NonReconnu(`${genre} : lien ou type absent`)
    return partie
  }
  const styles = annexe('styles')
  const textes = annexe('sharedStrings')
  return {
    feuilles: listerFeuilles(classeur, liens, archive),
    epoque1904: classeur.some(
      ({chemin, attributs}) =>
        chemin === 'workbook/workbookPr' && ['1', 'true'].includes(attributs['date1904'] ?? ''),
    ),
    styles: styles === undefined ? new Uint8Array() : stylesDeDate(await lire(styles)),
    textes: textes === undefined ? [] : await lireTextesPartages(archive.deplier(textes), {fichier, bornes}),
  }
}

function typesDeContenu(balises: readonly BaliseVide[]): ReadonlyMap<string, string> {
  return new Map(
    balises
      .filter(({chemin}) => chemin === 'Types/Override')
      .map(({attributs}) => [
        (attributs['PartName'] ?? '').replace(/^\//, ''),
        attributs['ContentType'] ?? '',
      ]),
  )
}

type Lien = {readonly genre: string; readonly partie: string}

function lireLiens(balises: readonly BaliseVide[]): ReadonlyMap<string, Lien> {
  const liens = new Map<string, Lien>()
  for (const {chemin, attributs} of balises) {
    if (chemin !== 'Relationships/Relationship' || attributs['TargetMode'] === 'External') continue
    const {Id: id = '', Type: type = '', Target: cible = ''} = attributs
    if (!type.startsWith(RELATIONS) && /officeDocument/i.test(type)) throw new NonReconnu('liens inhabituels')
    if (liens.has(id)) throw new NonReconnu('deux liens du même nom')
    const partie = cible.startsWith('/') ? cible.slice(1) : `xl/${cible.replace(/^\.\//, '')}`
    liens.set(id, {genre: type.slice(RELATIONS.length), partie})
  }
  return liens
}

function partieUnique(liens: ReadonlyMap<string, Lien>, genre: string): string | undefined {
  const parties = [...liens.values()].filter((l) => l.genre === genre).map((l) => l.partie)
  if (parties.length > 1) throw new NonReconnu(`plusieurs parties ${genre}`)
  return parties[0]
}

function listerFeuilles(
  classeur: readonly BaliseVide[],
  liens: ReadonlyMap<string, Lien>,
  archive: ArchiveEnFlux,
): readonly FeuilleDuClasseur[] {
  const feuilles = classeur
    .filter(({chemin}) => chemin === 'workbook/sheets/sheet')
    .flatMap(({attributs}) => {
      const lien = liens.get(attributs['r:id'] ?? '')
      const nom = attributs['name'] ?? ''
      // A sheet that is all chart holds no cell.
      if (lien?.genre === 'chartsheet') return []
      if (lien?.genre !== 'worksheet' || nom === '' || !archive.contient(lien.partie)) {
        throw new NonReconnu(`feuille « ${nom} » introuvable`)
      }
      const masquee = ['hidden', 'veryHidden'].includes(attributs['state'] ?? '')
      return [{nom, masquee, partie: lien.partie}]
    })
  if (feuilles.length === 0 || new Set(feuilles.map((f) => f.nom)).size < feuilles.length) {
    throw new NonReconnu('pas de feuille, ou deux du même nom')
  }
  return feuilles
}
