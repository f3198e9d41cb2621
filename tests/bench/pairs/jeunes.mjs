// Rows of persons counted with SheetJS: jeunes.mjs FICHIER. Prints the events counted and their sum.
import {readFileSync} from 'node:fs'
import XLSX from 'xlsx'

const classeur = XLSX.read(readFileSync(process.argv[2]), {dense: true})
const [titres, ...lignes] = XLSX.utils.sheet_to_json(classeur.Sheets[classeur.SheetNames[0]], {header: 1})
const comptes = new Map()
const compter = (cle) => comptes.set(cle, (comptes.get(cle) ?? 0) + 1)
let total = 0
for (const ligne of lignes)
  for (let e = 8; e < titres.length; e++) {
    if (typeof ligne[e] !== 'number') continue
    const mois = new Date(Math.round((ligne[e] - 25_569) * 86_400_000)).getUTCMonth()
    const cle = `${ligne[1]}|${titres[e]}|${mois}`
    total++
    compter(cle)
    for (let v = 2; v < 8; v++) compter(`${cle}|${titres[v]}|${ligne[v]}`)
  }
process.stdout.write(`${titres.length - 8} ${total}\n`)
