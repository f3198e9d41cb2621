import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'

/** The few files that read the wall clock of the machine, or give it the local fields it wants. */
const HORLOGES = [
  'cli/accueil/charger-accueil.ts',
  'cli/moment.ts',
  'espace/horloge.ts',
  'espace/sauvegardes/lister.ts',
  'espace/verrou.ts',
  'formats/tableur/ecrire-classeur.ts',
  'formats/zip/ecrire-zip.ts',
]

type Regle = {readonly motif: RegExp; readonly sauf?: readonly string[]}

/** What gives another text or another day on another machine. */
const REGLES: Readonly<Record<string, Regle>> = {
  'un tri ou une casse de la langue du poste': {motif: /\.localeCompare\(|\.toLocale\w+\(/},
  'un format de la langue du poste': {motif: /\bIntl\s*\./},
  'les champs locaux d’une date': {
    motif: /\.(?:get|set)(?:Date|Day|Month|FullYear|Hours|Minutes|Seconds|TimezoneOffset)\(/,
    sauf: HORLOGES,
  },
  'une date écrite par le poste': {motif: /\bdate\w*\.toString\(|\.to(?:UTC|Date|Time)String\(/i},
  'un texte lu comme une date du poste': {
    // A day alone, or a text that does not end by Z, is read in the zone of the machine or is one day off.
    motif: /new Date\(\s*(?:'[^']*[^Z]'|`[^`]*[^Z]`)\s*\)|Date\.parse\(\s*(?:'[^']*[^Z]'|`[^`]*[^Z]`)\s*\)/,
  },
  'une date faite de champs locaux': {motif: /new Date\([^()`']*,/, sauf: HORLOGES},
}

const sources = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .filter((chemin) => chemin.endsWith('.ts'))
  .map((chemin) => ({chemin: chemin.replaceAll('\\', '/'), texte: readFileSync(join('src', chemin), 'utf8')}))

const enFaute = ({motif, sauf = []}: Regle, dans: typeof sources) =>
  dans.filter(({chemin, texte}) => !sauf.includes(chemin) && motif.test(texte)).map(({chemin}) => chemin)

describe('le code ne dépend pas du lieu', () => {
  it.each(Object.entries(REGLES))('sans %s', (_nom, regle) => {
    expect(enFaute(regle, sources)).toEqual([])
  })

  it.each([
    ['un tri ou une casse de la langue du poste', 'noms.sort((a, b) => a.localeCompare(b))'],
    ['un tri ou une casse de la langue du poste', 'nombre.toLocaleString()'],
    ['un format de la langue du poste', "new Intl.NumberFormat('fr')"],
    ['les champs locaux d’une date', 'const annee = date.getFullYear()'],
    ['une date écrite par le poste', 'const texte = date.toString()'],
    ['un texte lu comme une date du poste', 'new Date(`${jour}T12:00:00`)'],
    ['un texte lu comme une date du poste', "Date.parse('2008-01-01')"],
    ['une date faite de champs locaux', 'new Date(annee, mois - 1, jour)'],
  ])('voit %s : %s', (nom, texte) => {
    expect(enFaute(REGLES[nom] ?? {motif: /$^/}, [{chemin: 'metier/a.ts', texte}])).toEqual(['metier/a.ts'])
  })

  it('n’excuse que des horloges qui existent encore', () => {
    const chemins = sources.map(({chemin}) => chemin)
    for (const horloge of HORLOGES) expect(chemins).toContain(horloge)
  })
})
