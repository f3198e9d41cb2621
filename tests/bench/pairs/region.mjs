// A year of a region with a bare script: region.mjs sheetjs|exceljs DOSSIER BASE. Prints the indicators and their sum.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import Database from 'better-sqlite3'

const [lecteur, dossier, chemin] = process.argv.slice(2)

const LECTEURS = {
  async sheetjs() {
    const {default: XLSX} = await import('xlsx')
    return (fichier) => {
      const classeur = XLSX.read(readFileSync(fichier), {dense: true})
      return XLSX.utils.sheet_to_json(classeur.Sheets[classeur.SheetNames[0]], {header: 1})
    }
  },
  async exceljs() {
    const {paquet} = await import('./paquets.mjs')
    const ExcelJS = paquet('exceljs')
    return async (fichier) => {
      const classeur = new ExcelJS.Workbook()
      await classeur.xlsx.readFile(fichier)
      const rangees = []
      classeur.worksheets[0].eachRow({includeEmpty: true}, (r) => rangees.push(r.values.slice(1)))
      return rangees
    }
  },
}

const lire = await LECTEURS[lecteur]()
const base = new Database(chemin)
base.exec('CREATE TABLE valeur (structure TEXT, indicateur TEXT, mois INTEGER, valeur REAL)')
const inserer = base.prepare('INSERT INTO valeur VALUES (?, ?, ?, ?)')
base.exec('BEGIN')
for (const nom of readdirSync(dossier)
  .filter((f) => f.endsWith('.xlsx'))
  .sort()) {
  const rangees = await lire(join(dossier, nom))
  const structure = rangees[2][1]
  for (const [indicateur, ...cellules] of rangees.slice(5)) {
    const mois = cellules.slice(0, 12).flatMap((v, m) => (typeof v === 'number' ? [[m + 1, v]] : []))
    for (const [rang, valeur] of mois) inserer.run(structure, indicateur, rang, valeur)
  }
}
base.exec('COMMIT')
const sommes = base.prepare('SELECT sum(valeur) AS somme FROM valeur GROUP BY indicateur').all()
const total = sommes.map((s) => Number(s.somme)).reduce((a, b) => a + b, 0)
process.stdout.write(`${sommes.length} ${total}\n`)
