// The titles, paragraphs and tables of a report in HTML, set by Typst, without its figures: rapport-typst.mjs HTML PDF
import {readFileSync, writeFileSync} from 'node:fs'
import {paquet} from './paquets.mjs'

const [entree, sortie] = process.argv.slice(2)
const ENTITES = {amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0', '#39': "'"}
const nu = (html) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (tout, nom) => ENTITES[nom] ?? tout)
    .replace(/[\\#$*_`<>@[\]=/+-]/g, '\\$&')
    .replace(/\s+/g, ' ')

const tableau = (html) => {
  const rangees = [...html.matchAll(/<tr\b[\s\S]*?<\/tr>/g)].map(([rangee]) =>
    [...rangee.matchAll(/<t[hd]\b([^>]*)>([\s\S]*?)<\/t[hd]>/g)].map(([, attributs, contenu]) => ({
      largeur: Number(/colspan="(\d+)"/.exec(attributs)?.[1] ?? 1),
      contenu,
    })),
  )
  const colonnes = Math.max(1, ...rangees.map((r) => r.reduce((n, {largeur}) => n + largeur, 0)))
  const cellules = rangees
    .flat()
    .map(({largeur, contenu}) => `table.cell(colspan: ${largeur})[${nu(contenu)}]`)
  return `#table(columns: ${colonnes}, ${cellules.join(', ')})`
}

const source = readFileSync(entree, 'utf8').replace(/<(style|script|svg)\b[\s\S]*?<\/\1>/g, '')
const blocs = [...source.matchAll(/<(h[1-6]|p|li|table)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(
  ([tout, balise, contenu]) => {
    if (balise === 'table') return tableau(tout)
    return balise.startsWith('h') ? `${'='.repeat(Number(balise[1]))} ${nu(contenu)}` : nu(contenu)
  },
)
const {NodeCompiler} = paquet('@myriaddreamin/typst-ts-node-compiler')
const mainFileContent = `#set text(lang: "fr")\n#set page(numbering: "1")\n#outline()\n${blocs.join('\n\n')}`
writeFileSync(sortie, NodeCompiler.create().pdf({mainFileContent}))
