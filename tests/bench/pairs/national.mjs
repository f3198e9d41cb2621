// A national long table: national.mjs sheetjs|duckdb|duckdb-chiffres FICHIER BASE ANNEE. Prints the indicators of the
// year and their sum.
import {readFileSync} from 'node:fs'

const [moteur, fichier, chemin, annee] = process.argv.slice(2)

const MOTEURS = {
  async sheetjs() {
    const {default: XLSX} = await import('xlsx')
    const {default: Database} = await import('better-sqlite3')
    const classeur = XLSX.read(readFileSync(fichier), {dense: true})
    const lignes = XLSX.utils.sheet_to_json(classeur.Sheets[classeur.SheetNames[0]], {header: 1})
    const base = new Database(chemin)
    base.exec('CREATE TABLE mesure (structure TEXT, nom TEXT, periode TEXT, indicateur TEXT, valeur REAL)')
    const inserer = base.prepare('INSERT INTO mesure VALUES (?, ?, ?, ?, ?)')
    base.transaction(() => {
      for (const ligne of lignes.slice(1)) inserer.run(ligne)
    })()
    return base
      .prepare('SELECT sum(valeur) AS somme FROM mesure WHERE substr(periode, 1, 4) = ? GROUP BY indicateur')
      .all(annee)
  },
  async duckdb() {
    const base = await ouvrirDuckdb()
    await base.run(`CREATE TABLE mesure AS SELECT * FROM read_csv('${fichier}', delim = ';', header = true)`)
    return calculerParDuckdb(base)
  },
  async 'duckdb-chiffres'() {
    return calculerParDuckdb(await ouvrirDuckdb())
  },
}

async function ouvrirDuckdb() {
  const {paquet} = await import('./paquets.mjs')
  const {DuckDBInstance} = paquet('@duckdb/node-api')
  const instance = await DuckDBInstance.create(chemin)
  return instance.connect()
}

async function calculerParDuckdb(base) {
  const requete = `SELECT CAST(sum("Valeur") AS DOUBLE) AS somme FROM mesure
    WHERE "Période"[1:4] = '${annee}' GROUP BY "Indicateur"`
  return (await base.runAndReadAll(requete)).getRowObjects()
}

const sommes = await MOTEURS[moteur]()
const total = sommes.map((s) => Number(s.somme)).reduce((a, b) => a + b, 0)
process.stdout.write(`${sommes.length} ${total}\n`)
