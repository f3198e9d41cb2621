import type {Colonne, Ligne, Tableau} from '../../documents/index.js'
import {echapper} from '../svg/index.js'

/** A table with its caption and scopes; wider than the screen, it slides alone. */
export function rendreTableau(tableau: Tableau, id: string): string {
  const {legende, colonnes, lignes, source, note} = tableau
  const entete = colonnes.map(rendreEntete).join('')
  const notes = [source, note].filter((texte) => texte !== undefined)
  return [
    `<div class="tableau"><div class="defile" tabindex="0" role="group" aria-labelledby="${id}">`,
    `<table${colonnes.length > 6 ? ' class="large"' : ''}><caption id="${id}"><span>${echapper(legende)}</span></caption>`,
    rendreLargeurs(colonnes),
    `<thead><tr>${entete}</tr></thead>`,
    ...enGroupes(lignes).map(
      (groupe) => `<tbody>${groupe.map((ligne) => rendreLigne(ligne, colonnes)).join('')}</tbody>`,
    ),
    '</table></div>',
    ...notes.map((texte) => `<p class="source">${echapper(texte)}</p>`),
    '</div>',
  ].join('')
}

function rendreLargeurs(colonnes: readonly Colonne[]): string {
  if (colonnes.every(({poids}) => poids === undefined)) return ''
  const total = colonnes.reduce((somme, {poids = 1}) => somme + poids, 0)
  const cols = colonnes.map(({poids = 1}) => `<col style="width:${Math.round((poids / total) * 100)}%">`)
  return `<colgroup>${cols.join('')}</colgroup>`
}

function rendreEntete({libelle, alignement}: Colonne): string {
  if (libelle === '') return '<td></td>'
  return `<th scope="col" class="${alignement}">${echapper(libelle)}</th>`
}

/** Each group opens a body of its own, so that its name governs its rows and no other. */
function enGroupes(lignes: readonly Ligne[]): Ligne[][] {
  const groupes: Ligne[][] = []
  for (const ligne of lignes) {
    const courant = groupes.at(-1)
    if (courant && ligne.role !== 'groupe' && ligne.role !== 'total') courant.push(ligne)
    else groupes.push([ligne])
  }
  return groupes
}

function rendreLigne({role, cellules}: Ligne, colonnes: readonly Colonne[]): string {
  if (role === 'groupe') {
    return `<tr class="groupe"><th scope="rowgroup" colspan="${colonnes.length}">${echapper(cellules[0] ?? '')}</th></tr>`
  }
  const rendues = colonnes.map(({alignement}, i) => {
    const texte = echapper(cellules[i] ?? '')
    // A number, a date, a telephone stay in one piece.
    const classe = /\p{L}/u.test(cellules[i] ?? '') ? alignement : `${alignement} entier`
    return i === 0 && texte !== ''
      ? `<th scope="row" class="${classe}">${texte}</th>`
      : `<td class="${classe}">${texte}</td>`
  })
  return `<tr${role === 'donnee' ? '' : ` class="${role}"`}>${rendues.join('')}</tr>`
}
