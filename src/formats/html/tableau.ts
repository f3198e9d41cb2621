import {
  type Colonne,
  composerEntetes,
  type GroupeDEntete,
  type Ligne,
  type Tableau,
} from '../../documents/index.js'
import {echapper} from '../svg/index.js'

/** A table with its caption and scopes; wider than the screen, it slides alone. */
export function rendreTableau(tableau: Tableau, id: string): string {
  const {legende, colonnes, lignes, source, note} = tableau
  const groupes = composerEntetes(tableau)
  const notes = [source, note].filter((texte) => texte !== undefined)
  return [
    `<div class="tableau"><div class="defile" tabindex="0" role="group" aria-labelledby="${id}">`,
    `<table${classeDe(tableau)}><caption id="${id}"><span>${echapper(legende)}</span></caption>`,
    rendreLargeurs(colonnes, groupes),
    `<thead>${rendreEntetes(colonnes, groupes)}</thead>`,
    ...enGroupes(lignes).map(
      (groupe) => `<tbody>${groupe.map((ligne) => rendreLigne(ligne, colonnes)).join('')}</tbody>`,
    ),
    '</table></div>',
    ...notes.map((texte) => `<p class="source">${echapper(texte)}</p>`),
    '</div>',
  ].join('')
}

function classeDe({colonnes, aSigner}: Tableau): string {
  const classes = [colonnes.length > 6 ? 'large' : '', aSigner ? 'a-signer' : ''].filter(Boolean)
  return classes.length > 0 ? ` class="${classes.join(' ')}"` : ''
}

function rendreLargeurs(colonnes: readonly Colonne[], groupes: readonly GroupeDEntete[] | null): string {
  const cols = rendreCols(colonnes)
  if (groupes === null) return cols.length === 0 ? '' : `<colgroup>${cols.join('')}</colgroup>`
  return groupes
    .map(({debut, colonnes: nombre}) =>
      cols.length === 0
        ? `<colgroup span="${nombre}"></colgroup>`
        : `<colgroup>${cols.slice(debut, debut + nombre).join('')}</colgroup>`,
    )
    .join('')
}

function rendreCols(colonnes: readonly Colonne[]): string[] {
  if (colonnes.every(({poids}) => poids === undefined)) return []
  const total = colonnes.reduce((somme, {poids = 1}) => somme + poids, 0)
  return colonnes.map(({poids = 1}) => `<col style="width:${Math.round((poids / total) * 100)}%">`)
}

/** Headers on one level, or on two when columns are grouped. */
function rendreEntetes(colonnes: readonly Colonne[], groupes: readonly GroupeDEntete[] | null): string {
  if (groupes === null) return `<tr>${colonnes.map((c) => rendreEntete(c)).join('')}</tr>`
  const haut = groupes.map(({libelle, debut, colonnes: nombre}) => {
    const [seule] = colonnes.slice(debut)
    if (libelle === '') return seule ? rendreEntete(seule, ' rowspan="2"') : ''
    return `<th scope="colgroup" colspan="${nombre}" class="groupe-de-colonnes">${echapper(libelle)}</th>`
  })
  const bas = groupes
    .filter(({libelle}) => libelle !== '')
    .flatMap(({debut, colonnes: nombre}) => colonnes.slice(debut, debut + nombre).map((c) => rendreEntete(c)))
  return `<tr>${haut.join('')}</tr><tr>${bas.join('')}</tr>`
}

function rendreEntete({libelle, alignement}: Colonne, options = ''): string {
  if (libelle === '') return `<td${options}></td>`
  return `<th scope="col"${options} class="${alignement}">${echapper(libelle)}</th>`
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
